"""A report as it was given, and the cleaned view of it that is read."""

from typing import Literal

from sayso.records.base import Record


class Document(Record, frozen=True, kw_only=True):
    """One report. `text` never changes again; every offset of every other record counts in it.

    story: the title of the story that it is read for, as given beside it. published_note: where the date stands, if not in the text, or how it was inferred."""

    id: str
    title: str | None = None
    source: str | None = None
    side: str | None = None
    story: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: Literal["given", "stated", "inferred"] | None = None
    published_note: str | None = None
    language: str | None = None
    sha256: str
    text: str


class Block(Record, frozen=True, kw_only=True):
    """A paragraph, heading, list item or piece of page furniture in the cleaned view.

    `text` is cleaned (single spaces, joined wraps); character i of it stands for [offsets[i], ends[i]) of the document's text.
    Furniture (menus, "Previous article", subscription lines) is kept but not read for claims.
    """

    text: str
    offsets: tuple[int, ...]
    ends: tuple[int, ...]
    kind: Literal["paragraph", "heading", "furniture"] = "paragraph"


class Reading(Record, frozen=True, kw_only=True):
    """A document with its cleaned view, in reading order."""

    document: Document
    blocks: tuple[Block, ...]
    path: str


class Skipped(Record, frozen=True, kw_only=True):
    """A report that could not be read, and why."""

    path: str
    reason: str
