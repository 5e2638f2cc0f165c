"""A Dossier in, bytes out: the page, tables, JSON Schemas, and the folder that holds them."""

from sayso.export.folder import write_folder
from sayso.export.page import PageOptions, make_page, title_of
from sayso.export.quotes_only import keep_quotes
from sayso.export.schema import changes_schema, dossier_schema, report_schema
from sayso.export.tables import make_tables
from sayso.export.to_annotations import make_annotations
from sayso.export.to_geojson import make_geojson
from sayso.export.to_markdown import make_markdown
from sayso.export.to_xlsx import make_workbook

__all__ = [
    "PageOptions",
    "changes_schema",
    "dossier_schema",
    "keep_quotes",
    "make_annotations",
    "make_geojson",
    "make_markdown",
    "make_page",
    "make_tables",
    "make_workbook",
    "report_schema",
    "title_of",
    "write_folder",
]
