"""`sayso export`, and `sayso build --quotes-only` and `--redact`."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli import app
from sayso.export.formats import FORMATS

STORY = Path(__file__).parents[1] / "reports"
run = CliRunner().invoke


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built") / "out"
    assert run(app, ["build", str(STORY), "--out", str(out)]).exit_code == 0
    return out


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_written_and_told(name: str, built: Path, tmp_path: Path) -> None:
    result = run(app, ["export", str(built), "--to", str(tmp_path), "--format", name])
    assert result.exit_code == 0, result.output
    written = [Path(line) for line in result.output.split("\n") if line]
    assert set(written) == set(tmp_path.iterdir()) and all(p.stat().st_size for p in written)


def test_a_file_or_a_new_folder_can_be_named(built: Path, tmp_path: Path) -> None:
    run(app, ["export", str(built / "dossier.json"), "--to", f"{tmp_path}/deep/varda.md", "-f", "markdown"])
    assert (tmp_path / "deep/varda.md").read_text().startswith("# The Varda bridge\n")
    run(app, ["export", str(built), "--to", f"{tmp_path}/tables", "-f", "csv"])
    assert (tmp_path / "tables/questions.csv").read_bytes() == (built / "questions.csv").read_bytes()


FOREIGN = {
    "not there": None,
    "empty": b"",
    "no JSON": b"\x00\xff",
    "half": b'{"schema": "sayso-dossier/1", "docu',
    "a list": b"[]",
    "other JSON": b'{"type": "FeatureCollection"}',
    "very deep": b"[" * 200_000,
}


@pytest.mark.parametrize("data", FOREIGN.values(), ids=FOREIGN)
def test_a_broken_or_foreign_file_gets_a_message(data: bytes | None, tmp_path: Path) -> None:
    if data is not None:
        (tmp_path / "dossier.json").write_bytes(data)
    result = run(app, ["export", str(tmp_path), "--to", f"{tmp_path}/x.md", "-f", "markdown"])
    assert result.exit_code == 1 and result.output.startswith("sayso: "), result.output
    assert not (tmp_path / "x.md").exists()


def test_a_dossier_that_contradicts_itself_gets_a_message(built: Path, tmp_path: Path) -> None:
    found = json.loads((built / "dossier.json").read_text())
    found["questions"][0]["answers"][0]["end"] = 10**6
    (tmp_path / "dossier.json").write_text(json.dumps(found))
    result = run(app, ["export", str(tmp_path), "--to", f"{tmp_path}/x.md", "-f", "markdown"])
    assert result.exit_code == 1 and "no words at" in result.output


WRONG = {
    "two tables in one file": (["--to", "{}/x.csv", "-f", "csv"], 1, "two tables"),
    "tables into a file": (["--to", "{}/there.txt", "-f", "csv"], 1, "is a file"),
    "the dossier itself": (["--to", "{}/dossier.json", "-f", "geojson"], 1, "the dossier itself"),
    "below a file": (["--to", "{}/there.txt/x.md", "-f", "markdown"], 1, "cannot be"),
    "another format": (["--to", "{}/x", "-f", "odt"], 2, ""),
}


@pytest.mark.parametrize("words, code, message", WRONG.values(), ids=WRONG)
def test_wrong_use_gets_a_message(words: list[str], code: int, message: str, built: Path, tmp_path: Path) -> None:
    (tmp_path / "there.txt").write_text("mine")
    result = run(app, ["export", str(built), *(w.format(tmp_path) for w in words)])
    assert result.exit_code == code and message in result.output, result.output
    assert [p.name for p in tmp_path.iterdir()] == ["there.txt"] and (tmp_path / "there.txt").read_text() == "mine"


def test_nothing_of_a_whole_text_or_a_name_is_in_any_file(tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run(app, ["build", str(STORY), "--out", str(out), "--quotes-only", "--redact", "The Varda", "--redact", "hospital"])
    assert result.exit_code == 0, result.output
    for file in out.iterdir():
        assert not re.search("varda|hospital|Neither side has", file.read_text(), re.I), file
    assert not re.search("varda|hospital", result.output, re.I)


def test_a_dossier_without_whole_texts_is_not_read_again(tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    run(app, ["build", str(STORY), "--out", out, "--quotes-only"])
    for words in (["build", str(STORY / "north.txt"), "--out", out, "--add"], ["explain", "north", "--in", out]):
        result = run(app, words)
        assert result.exit_code == 1
    result = run(app, ["build", str(STORY / "north.txt"), "--out", out, "--add"])
    assert "only quotations" in " ".join(result.output.split())


def test_changes_hold_no_name_either(tmp_path: Path) -> None:
    run(app, ["build", str(STORY / "north.txt"), "--out", f"{tmp_path}/old"])
    result = run(app, ["build", str(STORY), "--out", f"{tmp_path}/out", "--since", f"{tmp_path}/old", "--redact", "Varda"])
    assert result.exit_code == 0, result.output
    assert "varda" not in (tmp_path / "out/changes.json").read_text().lower()
    assert "varda" not in result.output.lower()


def test_an_empty_name_is_refused(tmp_path: Path) -> None:
    result = run(app, ["build", str(STORY), "--out", f"{tmp_path}/out", "--redact", " "])
    assert result.exit_code == 1 and "give a name" in result.output
