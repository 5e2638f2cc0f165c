"""The base of every record, spans of characters, and the ids that point at them."""

import hashlib

import msgspec

from sayso.errors import SpanError


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A frozen record. Each child says frozen and kw_only itself: type checkers and msgspec do not inherit them."""


class Span(Record, frozen=True, kw_only=True):
    """Characters [start, end) of a document's text, in Unicode code points."""

    start: int
    end: int


class Quote(Span, frozen=True, kw_only=True):
    """A span with its words."""

    text: str


def quote(text: str, start: int, end: int) -> str:
    """The words of a span. Raises SpanError for a span that is empty, reversed or outside the text."""
    if not 0 <= start < end <= len(text):
        raise SpanError(f"no words at [{start}, {end}) of a text of {len(text)} characters")
    return text[start:end]


def make_id(document: str, layer: str, *parts: object) -> str:
    """A stable id: 12 hexadecimal digits of a hash over document id, layer and span (or other distinguishing parts)."""
    key = "\x1f".join([document, layer, *map(str, parts)])
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
