"""Which figures of a report count some of those that another one counts, by the words between them.

    "200 dead, including 10 civilians"        "53 were treated, among them 19 children"
    "12,000 fled, of whom 2,300 returned"     "17 members, two of them women"
    "14 people, including 3 children and 2 women": both

In: a text and its figures. Out: the parts of each whole. Both stand in one sentence, are counted in one unit, and the parts together
are no more than the number told for the whole.
"""

import re
from collections.abc import Mapping, Sequence

from sayso.records.mention import AGE, Figure

_BEFORE = re.compile(r"\b(?:including|among (?:them|these|those|whom)|of (?:whom|them|these|those))(?: the)?\s+$", re.I)
_BEHIND = re.compile(r"\s+(?:of|among) (?:them|whom|these|those)\b", re.I)
_AND = re.compile(r"[^.!?;:]{1,40}\band\s+$")
_SENTENCE_END = re.compile(r"[.!?]\s|\n\s*\n")


def find_parts(text: str, figures: Sequence[Figure]) -> Mapping[str, tuple[Figure, ...]]:
    """The parts of each figure that has some, by its id, in the order of the text."""
    parts: dict[str, list[Figure]] = {}
    whole_of: dict[str, Figure] = {}
    ordered = sorted(figures, key=lambda f: (f.start, f.end))
    for before, part in zip(ordered, ordered[1:], strict=False):
        whole = _whole(text, before, part, whole_of)
        if whole is not None and _fits(whole, [*parts.get(whole.id, ()), part]):
            parts.setdefault(whole.id, []).append(part)
            whole_of[part.id] = whole
    return {whole: tuple(found) for whole, found in parts.items()}


def _whole(text: str, before: Figure, part: Figure, whole_of: Mapping[str, Figure]) -> Figure | None:
    between = text[before.end : part.start]
    if _SENTENCE_END.search(between):
        return None
    if before.id in whole_of:
        return whole_of[before.id] if _AND.fullmatch(between) else None
    return before if _BEFORE.search(between) or _BEHIND.match(text, part.end) else None


def _fits(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts have the whole's unit and together, at their least, are no more than the number told for it."""
    most = whole.high if whole.high is not None else whole.low
    least = [p.low if p.low is not None else p.high for p in parts]
    if any(p.unit != whole.unit or p.deed == AGE for p in parts) or None in least:
        return False
    return most is not None and sum(v for v in least if v is not None) <= most
