"""A Dossier in, bytes out: the page, tables, JSON Schemas, and the folder that holds them."""

from sayso.export.folder import write_folder
from sayso.export.page import PageOptions, make_page
from sayso.export.schema import dossier_schema, report_schema
from sayso.export.tables import make_tables

__all__ = ["PageOptions", "dossier_schema", "make_page", "make_tables", "report_schema", "write_folder"]
