"""A Dossier in, bytes out: the page, tables, JSON Schemas, and the folder that holds them."""

from sayso.export.folder import write_folder
from sayso.export.page import PageOptions, make_page, title_of
from sayso.export.schema import changes_schema, dossier_schema, report_schema
from sayso.export.tables import make_tables

__all__ = [
    "PageOptions",
    "changes_schema",
    "dossier_schema",
    "make_page",
    "make_tables",
    "report_schema",
    "title_of",
    "write_folder",
]
