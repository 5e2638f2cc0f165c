"""Quotations of a text: where they stand, with marks of many kinds, over paragraphs, and with a mark missing.

In: the document's text. Out: spans from the opening to the closing mark. An apostrophe is no mark; inches and feet are none.
"""

import re
from collections.abc import Sequence

from sayso.records.base import Span

_PAIRS = (("“", "”"), ("«", "»"), ("„", "“"), ("``", "''"))
_STRAIGHT = (re.compile(r'(?<!\w)"(?=\S)'), re.compile(r'"'))
_DOUBLED = (re.compile(r"(?<![\w'])''(?=[^\s'])"), re.compile(r"(?<!')''(?!')"))
"""Marks that look alike: how one opens, how it closes ("a 12\" gun" opens nothing)."""
_SINGLE = re.compile(r"(?<![\w’'])(?:‘|'(?=\w))(?=\S)")
"""An opening single mark: not inside or behind a word."""
_SINGLE_END = re.compile(r"(?<=[.,!?;…])[’'](?!\w)")
"""A closing single mark behind a stop or comma: "the men's", "the soldiers' homes" have none there."""
_TERM_END = re.compile(r"(?:\S+\s){0,4}?\S+?’(?!\w)")
"""A curled single mark that closes a term of up to five words."""
_STRAIGHT_TERM_END = re.compile(r"(?:[^\s']+\s){0,4}?[^\s']*[^\s's]'(?!\w)")
"""A straight one: not behind "s", where it may only mark a possessive."""
_OPENING = ("“", "«", "„", "``", '"')
_CLOSING = ("”", "»", "“", "''", '"', "’", "'")
_STOP = re.compile(r"[.!?…](?=\s|$)|\n\s*\n|$")
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=[“\"«`])|(?<=[^\n]{120}[.!?:”\"])\n|$")
"""A blank line, a line that opens with a mark, or the end of a long line that is no hard wrap."""
_LONGEST = 3000
_LONGEST_SINGLE = 600


def find_quotations(text: str) -> tuple[Span, ...]:
    """All quotations, in order, none inside another."""
    found = [span for opening, closing in _PAIRS for span in _pairs(text, opening, closing)]
    found += _alike(text, _STRAIGHT)
    found += _alike(_blanked(text, found), _DOUBLED)
    found += _singles(_blanked(text, found))
    return tuple(_outermost(sorted(found)))


def _pairs(text: str, opening: str, closing: str) -> list[tuple[int, int]]:
    """Spans of unlike marks. A mark repeated at each paragraph goes on; a missing closing mark ends with its sentence."""
    found = []
    at = text.find(opening)
    while at >= 0:
        end = text.find(closing, at + len(opening))
        again = text.find(opening, at + len(opening))
        size = len(closing)
        if end < 0 or end - at > _LONGEST or not _goes_on(text, at, again if 0 <= again < end else end, opening):
            end, size = _without_end(text, at + len(opening), opening), 0
        if end + size > at + len(opening):
            found.append((at, end + size))
        at = text.find(opening, max(end, at + 1))
    return found


def _goes_on(text: str, start: int, mark: int, opening: str) -> bool:
    """Whether a quotation reaches the next mark: no opening mark inside its paragraph, and each new paragraph opens again."""
    if text.startswith(opening, mark) and text[start:mark].rpartition("\n")[2].strip():
        return False
    return all(part.lstrip().startswith(opening) for part in re.split(r"\n\s*\n", text[start : mark + 1])[1:])


def _without_end(text: str, start: int, opening: str) -> int:
    """Where a quotation without a closing mark ends: with its paragraph if the next one opens again, else with its sentence."""
    paragraph = _PARAGRAPH.search(text, start)
    border = paragraph.start() if paragraph else len(text)
    if text[border:].lstrip().startswith(opening):
        return border
    stop = _STOP.search(text, start)
    return min(border, stop.end() if stop and stop.group().strip() else border)


def _alike(text: str, marks: tuple[re.Pattern[str], re.Pattern[str]]) -> list[tuple[int, int]]:
    """Marks that open and close alike, two by two inside a paragraph; an odd last one ends with its paragraph."""
    opening, closing = marks
    found: list[tuple[int, int]] = []
    first = opening.search(text)
    while first:
        paragraph = _PARAGRAPH.search(text, first.end())
        border = min(paragraph.start() if paragraph else len(text), first.start() + _LONGEST)
        second = closing.search(text, first.end(), border)
        found.append((first.start(), second.end() if second else border))
        first = opening.search(text, found[-1][1])
    return [(a, b) for a, b in found if text[a:b].strip("\"' \n")]


def _singles(text: str) -> list[tuple[int, int]]:
    """Single marks: sentences, closed behind a stop or comma; and terms, where the marks curl."""
    found: list[tuple[int, int]] = []
    behind = 0
    for opening in _SINGLE.finditer(text):
        if opening.start() < behind:
            continue
        limit = min(len(text), opening.end() + _LONGEST_SINGLE)
        blank = text.find("\n\n", opening.end(), limit)
        limit = blank if blank >= 0 else limit
        ends = [m.end() for m in [_SINGLE_END.search(text, opening.end(), limit)] if m]
        term = _TERM_END if opening.group() == "‘" else _STRAIGHT_TERM_END
        ends += [m.end() for m in [term.match(text, opening.end(), limit)] if m]
        if ends:
            behind = min(ends)
            found.append((opening.start(), behind))
    return found


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with what is already quoted made blank, so that no other mark is looked for there."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = "\0" * (end - start)
    return "".join(characters)


def _outermost(spans: Sequence[tuple[int, int]]) -> list[Span]:
    kept: list[Span] = []
    for start, end in spans:
        if not kept or start >= kept[-1].end:
            kept.append(Span(start=start, end=end))
    return kept


def is_closed(text: str, quotation: Span) -> bool:
    """Whether a quotation has its closing mark, or opens again in the next paragraph."""
    return text[quotation.start : quotation.end].endswith(_CLOSING) or text[quotation.end :].lstrip().startswith(_OPENING)


def quotation_at(quotations: Sequence[Span], start: int, end: int) -> Span | None:
    """The quotation that shares most with a span."""
    meeting = [(min(q.end, end) - max(q.start, start), -q.start, q) for q in quotations if q.start < end and start < q.end]
    return max(meeting, key=lambda m: m[:2])[2] if meeting else None
