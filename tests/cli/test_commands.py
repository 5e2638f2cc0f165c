import errno
import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli import app

STORY = Path(__file__).parents[1] / "reports"
run = CliRunner().invoke


def test_build_writes_a_folder_and_says_where(tmp_path: Path) -> None:
    result = run(app, ["build", str(STORY), "--out", str(tmp_path / "out")])
    assert result.exit_code == 0, result.output
    assert "3 reports" in result.output and "index.html" in result.output
    assert {"index.html", "dossier.json", "questions.csv"} <= {p.name for p in (tmp_path / "out").iterdir()}
    assert json.loads((tmp_path / "out/dossier.json").read_text())["schema"] == "sayso-dossier/1"


def test_a_skipped_report_is_told_and_has_its_own_exit_code(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = run(app, ["build", str(STORY), str(tmp_path / "empty.txt"), "--out", str(tmp_path / "out")])
    assert result.exit_code == 3 and "empty.txt" in result.output


WRONG = {
    "no reports": ["build", "{empty}"],
    "a missing folder": ["build", "{empty}/none"],
    "both inputs": ["annotate", "x.txt", "--jsonl", "-"],
    "an unknown layer": ["annotate", "{story}", "--layers", "nothing"],
    "an unknown schema": ["schema", "page"],
}


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG)
def test_wrong_use_gets_a_message_not_a_traceback(words: list[str], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    places = {"empty": str(tmp_path / "empty"), "story": str(STORY)}
    result = run(app, [w.format(**places) for w in words])
    assert result.exit_code == 1
    assert result.output.startswith("sayso: ") and "Traceback" not in result.output


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", full)
    result = run(app, ["build", str(STORY), "--out", str(tmp_path / "out")])
    assert result.exit_code == 1 and "No space left" in result.output
    assert list(tmp_path.iterdir()) == []


def test_annotate_streams_json_lines_in_order() -> None:
    lines = [json.dumps({"id": n, "text": f"The mayor said that {n} people left the town."}) for n in (3, 1, 2)]
    result = run(app, ["annotate", "--jsonl", "-", "--layers", "tokens,entities,predicates"], input="\n".join(lines))
    found = [json.loads(line) for line in result.output.splitlines()]
    assert [d["document"]["id"] for d in found] == ["3", "1", "2"]
    for line in found:
        assert {"sentences", "times", "figures", "attributions", "tokens", "entities", "predicates"} <= line.keys()
        for token in line["tokens"]:
            assert line["document"]["text"][token["start"] : token["end"]] == token["form"]


def test_schemas_and_settings_are_printed() -> None:
    assert json.loads(run(app, ["schema"]).output)["$schema"]
    assert "max_bytes = 5000000" in run(app, ["config"]).output
