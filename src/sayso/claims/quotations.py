"""Quotations of a text: where they stand, with marks of many kinds, over paragraphs, and with a mark missing.

In: the document's text. Out: spans from the opening to the closing mark. An apostrophe is no mark; inches and feet are none.
"""

import re
from collections.abc import Sequence

from sayso.records.base import Span

_PAIRS = (("“", "”"), ("«", "»"), ("„", "“"), ("``", "''"))
_STRAIGHT = re.compile(r'(?<!\d)"')
_LONGEST = 3000


def find_quotations(text: str) -> tuple[Span, ...]:
    """All quotations, in order, none inside another."""
    found = [span for opening, closing in _PAIRS for span in _pairs(text, opening, closing)] + _straight(text)
    return tuple(_outermost(sorted(found)))


def _pairs(text: str, opening: str, closing: str) -> list[tuple[int, int]]:
    """Spans of unlike marks. A missing closing mark ends with the paragraph; a mark repeated at each paragraph goes on."""
    found = []
    at = text.find(opening)
    while at >= 0:
        end = text.find(closing, at + len(opening))
        again = text.find(opening, at + len(opening))
        if end < 0 or end - at > _LONGEST or (0 <= again < end and "\n" not in text[at:again]):
            stop = re.search(r"\n|$", text[at:])
            end = at + (stop.start() if stop else 0)
            size = 0
        else:
            size = len(closing)
        if end + size > at + len(opening):
            found.append((at, end + size))
        at = text.find(opening, max(end, at + 1))
    return found


def _straight(text: str) -> list[tuple[int, int]]:
    """Straight marks, two by two inside a paragraph; an odd last one ends with its paragraph."""
    found: list[tuple[int, int]] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        marks = [paragraph.start() + m.start() for m in _STRAIGHT.finditer(paragraph.group())]
        for first, second in zip(marks[::2], [*marks[1::2], None], strict=False):
            end = second + 1 if second is not None else paragraph.end()
            found.append((first, end))
    return [(a, b) for a, b in found if b - a > 2]


def _outermost(spans: Sequence[tuple[int, int]]) -> list[Span]:
    kept: list[Span] = []
    for start, end in spans:
        if not kept or start >= kept[-1].end:
            kept.append(Span(start=start, end=end))
    return kept


def quotation_at(quotations: Sequence[Span], start: int, end: int) -> Span | None:
    """The quotation that shares most with a span."""
    meeting = [(min(q.end, end) - max(q.start, start), -q.start, q) for q in quotations if q.start < end and start < q.end]
    return max(meeting, key=lambda m: m[:2])[2] if meeting else None
