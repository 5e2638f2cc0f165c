"""Quotations of other sentences that belong to an attribution, and what of a sentence is outside the quoted words.

    “Who knew?” Holm said, turning away.        the quotation in front, where a sentence has none of its own
    He wrote:                                    the one behind the colon, in the next line
    “We are late,” said Holm. “We will pay.”     the one that goes on
In: where source, cue and content of each attribution stand. Out: the contents, in characters.
"""

import re
from collections.abc import Sequence

import msgspec

from sayso.claims.attribution_parts import Found, names_speaker
from sayso.records.base import Record, Span
from sayso.records.claim import Source

_LEADS = re.compile(r"(?:[^.!?\"“”«»\n]{0,80}:\s{0,3}|[^.!?:\"“”«»\n]{0,40},\s|\s)$")
"""What may stand between a cue and the quotation behind it."""
_ENDS = (".", "!", "?", "…", ",")


class Placed(Record, frozen=True, kw_only=True):
    """An attribution in characters, before it has an id. `announced`: a whole text is given below it, which has a voice of its own."""

    item: Found
    sentence: Span
    source: Source | None
    cue: Span
    content: tuple[tuple[int, int], ...]
    announced: bool = False


_SIGNED = re.compile(r"\s{0,3}([―—–]|--?)\s?((?:[^\W\d_][\w.’'-]*[ ,]{1,2}){0,6}[^\W\d_][\w.’'-]*)\s*(?=\n|$)")
"""A dash and a name at the end of a line, behind a quotation."""


def find_signed(text: str, quotations: Sequence[Span]) -> list[Placed]:
    """Quotations with their speaker behind a dash: "“We were not asked.” ― Paul Berg, miner"."""
    found = []
    for quotation in quotations:
        signed = _SIGNED.match(text, quotation.end)
        if signed and signed.group(2)[0].isupper() and text[: quotation.end].rstrip("\"”'’» ").endswith(_ENDS[:-1]):
            item = Found(source=None, cue=(), content=(), act="statement", stance="neutral")
            source = Source(start=signed.start(2), end=signed.end(2), text=signed.group(2))
            cue, whole = Span(start=signed.start(1), end=signed.end(1)), Span(start=quotation.start, end=signed.end())
            found.append(Placed(item=item, sentence=whole, source=source, cue=cue, content=((quotation.start, quotation.end),)))
    return found


_ENTRY = re.compile(r"^[ \t]*(?P<label>[^\n:;()]{2,60}):[ \t]+(?P<values>[^\n]*\([^\n]*)$", re.MULTILINE)
_VALUE = re.compile(r"(?P<value>[^;()]{1,120}?)\s?\((?P<who>(?:the )?[^\W\d_][\w’'-]*(?: [\w’'-]+){0,4})\)\s*(?:[;,.]|$)")


def find_bracketed(text: str) -> list[Placed]:
    """Entries of a list with whose word each value is in brackets: "Votes cast: 3,224 (organisers); at most 1,300 (ministry)"."""
    found = []
    for entry in _ENTRY.finditer(text):
        for value in _VALUE.finditer(text, entry.start("values"), entry.end("values")):
            if not names_speaker(value["who"]):
                continue
            first = entry.start("label") if value.start() == entry.start("values") else value.start("value")
            first += len(text[first:]) - len(text[first:].lstrip())
            source = Source(start=value.start("who"), end=value.end("who"), text=value["who"])
            item = Found(source=None, cue=(), content=(), act="statement", stance="neutral")
            bracket = text.rindex("(", 0, value.start("who"))
            cue, whole = Span(start=bracket, end=bracket + 1), Span(start=entry.start(), end=entry.end())
            content = ((first, value.end("value")),)
            found.append(Placed(item=item, sentence=whole, source=source, cue=cue, content=content))
    return found


def with_quotations(text: str, placed: Sequence[Placed], quotations: Sequence[Span]) -> list[Placed]:
    """The attributions with the quotations that belong to them; those that tell nothing are left out."""
    own = [_with_own(text, _with_speaker(p, placed, quotations), quotations) for p in placed]
    found = [_with_second_half(text, p, quotations) for p in own]
    spoken = [p for p in found if p.content or p.item.untold]
    return [_with_next(text, p, quotations, spoken) if p.content else p for p in spoken]


def _with_speaker(placed: Placed, others: Sequence[Placed], quotations: Sequence[Span]) -> Placed:
    """The speaker of the quotation in place of somebody named in it: "“Anyone can sew a coat,” Holm said, brushing the tales aside."."""
    source, cue = placed.source, placed.cue
    if source is None:
        return placed
    q = next((q for q in quotations if q.start < source.start and source.end < q.end and not q.start <= cue.start < q.end), None)
    same = [
        o for o in others if q is not None and o.sentence == placed.sentence and o.source and q.end <= o.cue.start < cue.start
    ]
    speakers = [o.source for o in same if o.source and q is not None and not q.start <= o.source.start < q.end]
    return msgspec.structs.replace(placed, source=speakers[-1]) if speakers else placed


def _with_own(text: str, placed: Placed, quotations: Sequence[Span]) -> Placed:
    """The content, or where there is none the quotation in front or behind."""
    if placed.content or placed.item.untold:
        return placed
    first = min(placed.cue.start, placed.source.start if placed.source else placed.cue.start)
    last = max(placed.cue.end, placed.source.end if placed.source else placed.cue.end)
    quoted = _in_front(text, placed, first, quotations) or _behind(text, last, quotations)
    return msgspec.structs.replace(placed, content=((quoted.start, quoted.end),) if quoted else ())


def _in_front(text: str, placed: Placed, first: int, quotations: Sequence[Span]) -> Span | None:
    """The quotation that ends right before the source or cue, of this sentence or the one before."""
    before = [q for q in quotations if q.end <= first and q.end >= placed.sentence.start - 3]
    if not before or re.search(r"[^\s,–—-]|\n\s*\n", text[before[-1].end : first]):
        return None
    return before[-1] if text[: before[-1].end].rstrip("\"“”'’«»` ").endswith(_ENDS) else None


def _behind(text: str, last: int, quotations: Sequence[Span]) -> Span | None:
    """The quotation behind a colon, or behind a comma in the same line."""
    after = next((q for q in quotations if q.start >= last), None)
    return after if after is not None and _LEADS.fullmatch(text[last : after.start]) else None


_HALVES = re.compile(r"[^.!?:;\"“”«»\n]{0,60}?,\s{1,2}")
"""What may stand between the cue of a quotation that is broken off and its second half."""


def _with_second_half(text: str, placed: Placed, quotations: Sequence[Span]) -> Placed:
    """ "“The road is open,” he said, “but I would not advise it.”": the second half, whatever is said in it."""
    last = max(placed.cue.end, placed.source.end if placed.source else placed.cue.end)
    if not placed.content or not _is_quoted(placed.content[0], quotations) or placed.content[0][1] > placed.cue.start:
        return placed
    broken = text[: placed.content[0][1]].rstrip("\"”'’» ").endswith(",")
    second = next((q for q in quotations if q.start >= last), None)
    if not broken or second is None or not _HALVES.fullmatch(text[last : second.start]) or not text[second.start + 1].islower():
        return placed
    kept = [p for p in placed.content if p[1] <= second.start or second.end <= p[0]]
    return msgspec.structs.replace(placed, content=tuple(sorted([*kept, (second.start, second.end)])))


def _with_next(text: str, placed: Placed, quotations: Sequence[Span], spoken: Sequence[Placed]) -> Placed:
    """A quotation of whole sentences that follows in the paragraph goes on with what was quoted.

    Not one that another cue reports, unless that cue stands in the quotation itself ("We regret it")."""
    content = list(placed.content)
    end = max(placed.sentence.end, content[-1][1], placed.cue.end)
    if not _is_quoted(content[-1], quotations) and not _is_quoted(content[0], quotations):
        return placed
    for quotation in quotations:
        if quotation.start < end:
            continue
        apart = text[end : quotation.start]
        whole = text[quotation.start : quotation.end].rstrip("\"”'»’ ").endswith(_ENDS[:-1])
        free = not any(_reports(p, quotation) for p in spoken)
        if apart.strip() or "\n\n" in apart or len(apart) > 3 or not whole or not free:
            break
        content.append((quotation.start, quotation.end))
        end = quotation.end
    return msgspec.structs.replace(placed, content=tuple(content))


def _reports(placed: Placed, quotation: Span) -> bool:
    """Whether a cue outside a quotation reports it or a part of it."""
    inside = quotation.start <= placed.cue.start and placed.cue.end <= quotation.end
    return not inside and any(a < quotation.end and quotation.start < b for a, b in placed.content)


def _is_quoted(piece: tuple[int, int], quotations: Sequence[Span]) -> bool:
    """Whether a piece is a quotation, but for a mark or two."""
    return any(abs(q.start - piece[0]) <= 2 and abs(q.end - piece[1]) <= 3 for q in quotations)


def without_asides(pieces: Sequence[tuple[int, int]], cue: Span, quotations: Sequence[Span]) -> list[tuple[int, int]]:
    """ "“We are late,” he said, looking at the clock": behind a whole quotation and its cue only quoted words are reported."""
    behind = [p for p in pieces if _is_quoted(p, quotations) and 0 <= p[0] - cue.end <= 3]
    if behind:
        return [p for p in pieces if p[0] >= cue.end or _is_quoted(p, quotations)]
    quoted = [p for p in pieces if _is_quoted(p, quotations) and p[1] <= cue.start]
    if not quoted:
        return list(pieces)
    return [p for p in pieces if p[1] <= cue.start or any(q.start <= p[0] + 2 and p[0] < q.end for q in quotations)]
