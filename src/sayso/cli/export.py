"""`sayso export`: a dossier in the formats of other tools."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from sayso.cli.request import errors_told
from sayso.errors import InputError, OutputError
from sayso.export import make_annotations, make_geojson, make_markdown, make_workbook, title_of
from sayso.reading import read_dossier
from sayso.records.dossier import Dossier

Format = Literal["xlsx", "geojson", "annotations", "markdown"]
ENDINGS: dict[str, Format] = {".xlsx": "xlsx", ".geojson": "geojson", ".jsonld": "annotations", ".md": "markdown"}


def export(
    to: Annotated[
        Path, typer.Argument(help="The file to write: .xlsx .geojson .jsonld (Web Annotation) .md", show_default=False)
    ],
    source: Annotated[Path, typer.Option("--in", help="The folder of a dossier, or a dossier.json.")] = Path("dossier"),
) -> None:
    """Write a dossier for other tools: a workbook, GeoJSON, W3C Web Annotations or a Markdown report with footnotes."""
    with errors_told():
        kind = ENDINGS.get(to.suffix.lower())
        if kind is None:
            raise InputError(f"{to}: name a file that ends in {' '.join(ENDINGS)}")
        data = make_file(read_dossier(source), kind, _title(source))
        try:
            to.write_bytes(data)
        except OSError as problem:
            raise OutputError(f"{to}: cannot be written ({problem.strerror or problem})") from problem


def make_file(dossier: Dossier, kind: Format, title: str) -> bytes:
    """The bytes of a dossier in one of the formats."""
    if kind == "xlsx":
        return make_workbook(dossier)
    if kind == "geojson":
        return make_geojson(dossier).encode("utf-8")
    if kind == "annotations":
        return make_annotations(dossier).encode("utf-8")
    return make_markdown(dossier, title).encode("utf-8")


def _title(source: Path) -> str:
    """The story's title as the page beside the dossier has it."""
    page = (source if source.is_dir() else source.parent) / "index.html"
    return (title_of(page.read_text(encoding="utf-8", errors="replace")) if page.is_file() else None) or "Dossier"
