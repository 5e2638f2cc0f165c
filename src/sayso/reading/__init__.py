"""Bytes of reports in, Readings out: the document as given, and a cleaned view of it for the language reader."""

from sayso.reading.again import add_readings, is_dossier, read_again, read_dossier
from sayso.reading.files import find_story_title, read_reports
from sayso.reading.lines import open_lines, read_lines
from sayso.reading.make import read_text
from sayso.reading.options import ReadingOptions

__all__ = [
    "ReadingOptions",
    "add_readings",
    "find_story_title",
    "is_dossier",
    "open_lines",
    "read_again",
    "read_dossier",
    "read_lines",
    "read_reports",
    "read_text",
]
