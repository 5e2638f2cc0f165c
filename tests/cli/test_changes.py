"""`sayso build --add` and `--since`: what changed is said and written."""

import json
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from sayso.cli import app
from sayso.export import changes_schema

MILL = "A fire destroyed the Kessel mill on 3 June 2002. Nine workers were killed in the fire, the mayor said."
UNION = "A fire destroyed the Kessel mill on 3 June 2002. Twelve workers died in the fire, the union said."
run = CliRunner().invoke


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a dossier of one report, and further reports."""
    (tmp_path / "mill.txt").write_text(MILL)
    (tmp_path / "union.txt").write_text(UNION)
    (tmp_path / "reprint.txt").write_text(MILL)
    assert run(app, ["build", f"{tmp_path}/mill.txt", "--out", f"{tmp_path}/out", "--title", "The “mill” & more"]).exit_code == 0
    return tmp_path


def build(place: Path, *words: str) -> tuple[str, dict[str, list[dict[str, object]]]]:
    result = run(app, ["build", *(w.format(place) for w in words)])
    assert result.exit_code == 0, result.output
    changes = json.loads((place / "out/changes.json").read_text())
    jsonschema.validate(changes, changes_schema())
    return result.output, changes


def test_an_added_report_turns_a_verdict(place: Path) -> None:
    output, changes = build(place, "{}/union.txt", "--out", "{}/out", "--add")
    assert "2 reports" in output and "single source → conflict" in output and "union added" in output
    assert changes["reports"][0]["report"] == "union" and changes["turned"]
    dossier = json.loads((place / "out/dossier.json").read_text())
    assert [d["document"]["id"] for d in dossier["documents"]] == ["mill", "union"] and "changes" not in dossier


def test_the_title_of_the_earlier_page_is_kept(place: Path) -> None:
    build(place, "{}/union.txt", "--out", "{}/out", "--add")
    assert "<h1><bdi>The “mill” &amp; more</bdi></h1>" in (place / "out/index.html").read_text()


@pytest.mark.parametrize("name", ["mill", "reprint"])
def test_a_report_given_again_changes_nothing(name: str, place: Path) -> None:
    before = (place / "out/dossier.json").read_bytes()
    output, changes = build(place, f"{{}}/{name}.txt", "--out", "{}/out", "--add")
    assert (place / "out/dossier.json").read_bytes() == before
    assert [c["change"] for c in changes["reports"]] == ["given_again"]
    assert "No answer, verdict, question or copy is another than before." in output


def test_another_text_under_the_same_id_replaces(place: Path) -> None:
    (place / "mill.txt").write_text(MILL.replace("Nine", "Ten"))
    output, changes = build(place, "{}/mill.txt", "--out", "{}/out", "--add")
    assert "1 reports" in output and "mill replaced" in output
    assert [a["answer"]["value"] for a in changes["new_answers"]] == ["Ten"]  # type: ignore[index]
    assert [a["answer"]["value"] for a in changes["lost_answers"]] == ["Nine"]  # type: ignore[index]


def test_since_compares_with_another_folder(place: Path) -> None:
    (place / "out").rename(place / "old")
    output, changes = build(place, "{}/mill.txt", "{}/union.txt", "--out", "{}/out", "--since", "{}/old")
    assert "What changed" in output and changes["appeared"]


def test_a_copy_is_found_when_it_is_built_anew(place: Path) -> None:
    (place / "reprint.txt").write_text(MILL + " It rained.")
    output, changes = build(place, "{}/reprint.txt", "--out", "{}/out", "--add")
    assert [c["kind"] for c in changes["copies"]] == ["shared_text"] and "Copies found" in output


def test_without_either_no_changes_are_written(place: Path) -> None:
    assert not (place / "out/changes.json").exists()


@pytest.mark.parametrize("words", [["--add"], ["--since", "{}/nowhere"]])
def test_a_dossier_that_is_not_there_is_told(words: list[str], place: Path) -> None:
    result = run(app, ["build", f"{place}/mill.txt", "--out", f"{place}/none", *(w.format(place) for w in words)])
    assert result.exit_code == 1 and "holds no dossier" in result.output
    assert not (place / "none").exists()


def test_the_schema_is_printed() -> None:
    assert json.loads(run(app, ["schema", "changes"]).output)["title"] == "sayso changes"
