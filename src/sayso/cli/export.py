"""`sayso export`: a stored dossier as a spreadsheet, tables, a map layer, annotations or a text."""

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.request import errors_told
from sayso.errors import InputError
from sayso.export import FORMATS, Format, check_dossier, title_of, write_files
from sayso.reading import read_dossier


def export(
    dossier: Annotated[Path, typer.Argument(help="The folder of a dossier, or a dossier.json.", show_default=False)],
    to: Annotated[Path, typer.Option("--to", help="The file to write, or a folder for it (csv: a folder, it is two tables).")],
    format: Annotated[Format, typer.Option("--format", "-f", help="What to write.")],
    title: Annotated[
        str | None, typer.Option(help="The title of the story (default: that of the page beside the dossier).")
    ] = None,
) -> None:
    """Write a dossier in another format: a workbook, tables, GeoJSON, Web Annotations, Markdown or Word."""
    with errors_told():
        read = read_dossier(dossier)
        check_dossier(read, str(dossier))
        if format == "csv" and to.suffix.lower() == ".csv" and not to.is_dir():
            raise InputError(f"{to}: csv is two tables; name a folder")
        if to.name == "dossier.json" and not to.is_dir():
            raise InputError(f"{to}: is the name of the dossier itself; name another file")
        beside = dossier if dossier.is_dir() else dossier.parent
        for path in write_files(to, FORMATS[format](read, title or kept_title(beside) or "Dossier")):
            print(path)


def kept_title(folder: Path) -> str | None:
    """The title of the page that is in a folder already."""
    page = folder / "index.html"
    return title_of(page.read_text(encoding="utf-8", errors="replace")) if page.is_file() else None
