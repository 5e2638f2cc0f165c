"""The formats that a dossier can be exported to, by name: each gives files with their bytes."""

from collections.abc import Callable, Mapping
from typing import Literal

from sayso.export.tables import make_tables
from sayso.export.to_annotations import make_annotations
from sayso.export.to_docx import make_docx
from sayso.export.to_geojson import make_geojson
from sayso.export.to_markdown import make_markdown
from sayso.export.to_xlsx import make_xlsx
from sayso.records.dossier import Dossier

Format = Literal["xlsx", "csv", "geojson", "annotations", "markdown", "docx"]
Files = Mapping[str, bytes]

FORMATS: Mapping[Format, Callable[[Dossier, str], Files]] = {
    "xlsx": lambda dossier, title: {"dossier.xlsx": make_xlsx(dossier, title)},
    "csv": lambda dossier, _: {name: text.encode("utf-8") for name, text in make_tables(dossier).items()},
    "geojson": lambda dossier, _: {"places.geojson": make_geojson(dossier)},
    "annotations": lambda dossier, title: {"annotations.jsonld": make_annotations(dossier, title)},
    "markdown": lambda dossier, title: {"dossier.md": make_markdown(dossier, title).encode("utf-8")},
    "docx": lambda dossier, title: {"dossier.docx": make_docx(dossier, title)},
}
"""Format -> a function: dossier and title -> the names that files get in a folder, and their bytes."""
