"""A Dossier in, bytes out: the page, tables, further formats, JSON Schemas, and the folder that holds them."""

from sayso.export.check import check_dossier
from sayso.export.folder import write_files, write_folder
from sayso.export.formats import FORMATS, Format
from sayso.export.page import PageOptions, make_page, title_of
from sayso.export.quotes_only import keep_quotes
from sayso.export.redact import hide_names, redact
from sayso.export.schema import changes_schema, dossier_schema, report_schema
from sayso.export.tables import make_tables

__all__ = [
    "FORMATS",
    "Format",
    "PageOptions",
    "changes_schema",
    "check_dossier",
    "dossier_schema",
    "hide_names",
    "keep_quotes",
    "make_page",
    "make_tables",
    "redact",
    "report_schema",
    "title_of",
    "write_files",
    "write_folder",
]
