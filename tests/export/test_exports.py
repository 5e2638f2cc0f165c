"""Every format is read back by a library of its own field."""

import io
import json
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from typer.testing import CliRunner

from sayso.cli import app
from sayso.config import Settings
from sayso.export import keep_quotes, make_annotations, make_geojson, make_markdown, make_workbook
from sayso.pipeline import Workshop, build_from
from sayso.reading import read_text
from sayso.records.dossier import Dossier

NORTH = "=SUM(A1) The mayor of Oslo said on 3 May 1998 that 13 people died. *Bold* [words](x) | 🙂 \u202eshalom\u202c. The mill stood."
SOUTH = "Twenty people died in Oslo, the union said on 4 May 1998. A storm came. \x07 Nobody was warned."

POINTS = {
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["type", "geometry", "properties"],
                "properties": {
                    "type": {"const": "Feature"},
                    "geometry": {
                        "type": "object",
                        "required": ["type", "coordinates"],
                        "properties": {
                            "type": {"const": "Point"},
                            "coordinates": {"type": "array", "items": {"type": "number", "minimum": -180, "maximum": 180}, "minItems": 2, "maxItems": 2},
                        },
                    },
                    "properties": {"type": "object"},
                },
            },
        },
    },
}  # fmt: skip
"""RFC 7946 as far as points go."""
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "body", "target"],
    "properties": {
        "type": {"const": "Annotation"},
        "target": {
            "type": "object",
            "required": ["source", "selector"],
            "properties": {"selector": {"type": "array", "minItems": 2}},
        },
    },
}
"""The W3C Web Annotation Data Model as far as it is used here."""


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    readings = [read_text(t, id=n, source=s) for n, t, s in (("north", NORTH, "=Agency"), ("south", SOUTH, None))]
    return build_from(readings, (), Workshop(Settings()))


def test_a_workbook_opens_and_holds_no_formula(dossier: Dossier) -> None:
    data = make_workbook(dossier)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Questions", "Claims", "Reports"]
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None]
    assert all(c.data_type in ("s", "n", "b") for c in cells) and any(c.value == "=Agency" for c in cells)
    assert book["Questions"].max_row == len(dossier.questions) + 1
    assert make_workbook(dossier) == data


def test_places_are_valid_geojson(dossier: Dossier) -> None:
    found = json.loads(make_geojson(dossier))
    jsonschema.validate(found, POINTS)
    (oslo,) = [f for f in found["features"] if f["properties"]["name"] == "Oslo"]
    assert oslo["properties"]["reports"] == ["north", "south"]


def test_annotations_select_the_exact_words(dossier: Dossier) -> None:
    page = json.loads(make_annotations(dossier))
    texts = {f"urn:sayso:report:{n}": t for n, t in (("north", NORTH), ("south", SOUTH))}
    assert page["type"] == "AnnotationPage" and len({i["id"] for i in page["items"]}) == len(page["items"])
    for item in page["items"]:
        jsonschema.validate(item, ANNOTATION)
        position, words = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert text[position["start"] : position["end"]] == words["exact"]
        assert words["prefix"] + words["exact"] + words["suffix"] in text


def test_a_markdown_report_has_a_footnote_for_each_answer(dossier: Dossier) -> None:
    text = make_markdown(dossier, "A *storm* | <b>")
    tokens = MarkdownIt().use(footnote_plugin).parse(text)
    kinds = [t.type for t in tokens] + [c.type for t in tokens for c in t.children or ()]
    assert "footnote_ref" in kinds and "footnote_block_open" in kinds
    assert not {"em_open", "strong_open", "link_open", "html_inline", "html_block", "table_open"} & set(kinds)
    assert "conflict" not in text.split("\n")[0] and "## Contested" in text


def test_only_quotations_are_left(dossier: Dossier) -> None:
    kept = keep_quotes(dossier)
    for before, after in zip(dossier.documents, kept.documents, strict=True):
        assert len(after.document.text) == len(before.document.text) and after.document.sha256 == before.document.sha256
        for figure in after.figures:
            assert after.document.text[figure.start : figure.end] == figure.text
    texts = {r.document.id: r.document.text for r in kept.documents}
    assert "Nobody was" not in texts["south"] and "people died" in texts["south"]
    for question in kept.questions:
        assert all(texts[a.document][a.start : a.end].strip() for a in question.answers)


@pytest.mark.parametrize("name", ["a.xlsx", "a.geojson", "a.jsonld", "a.md"])
def test_the_command_writes_each_format(name: str, tmp_path: Path) -> None:
    (tmp_path / "north.txt").write_text(NORTH)
    (tmp_path / "south.txt").write_text(SOUTH)
    run = CliRunner()
    assert (
        run.invoke(app, ["build", str(tmp_path / "north.txt"), str(tmp_path / "south.txt"), "-o", str(tmp_path / "d")]).exit_code
        == 0
    )
    result = run.invoke(app, ["export", str(tmp_path / name), "--in", str(tmp_path / "d")])
    assert result.exit_code == 0, result.output
    assert (tmp_path / name).stat().st_size > 100


FAULTS = {"another ending": ("a.pdf", "d"), "no dossier": ("a.md", "nowhere"), "no such folder": ("no/a.md", "d")}


@pytest.mark.parametrize("name, source", FAULTS.values(), ids=FAULTS)
def test_faults_are_told_without_a_traceback(name: str, source: str, tmp_path: Path) -> None:
    (tmp_path / "north.txt").write_text(NORTH)
    CliRunner().invoke(app, ["build", str(tmp_path / "north.txt"), "-o", str(tmp_path / "d")])
    result = CliRunner().invoke(app, ["export", str(tmp_path / name), "--in", str(tmp_path / source)])
    assert result.exit_code == 1 and "Traceback" not in result.output


def test_a_dossier_of_quotations_is_not_read_again(tmp_path: Path) -> None:
    (tmp_path / "north.txt").write_text(f"{NORTH} It was so.")
    run = CliRunner()
    built = run.invoke(app, ["build", str(tmp_path / "north.txt"), "-o", str(tmp_path / "d"), "--quotes-only"])
    assert built.exit_code == 0, built.output
    (tmp_path / "south.txt").write_text(SOUTH)
    result = run.invoke(app, ["build", str(tmp_path / "south.txt"), "-o", str(tmp_path / "d"), "--add"])
    assert result.exit_code == 1 and "only quotations" in " ".join(result.output.split())
