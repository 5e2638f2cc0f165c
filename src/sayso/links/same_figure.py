"""Figures of all reports in, groups of figures that count the same thing out.

    weights (a table, below): what is counted, the event it belongs to, how alike the sentences are

"killed two civilians" and "the death of two civilians" are one group, "two witnesses" is not. Units must be equal or
convertible; a group is joined while its mean likeness stays above the least (average linkage, best pairs first).
"""

from collections.abc import Mapping, Sequence

import numpy as np

from sayso.compare.quantities import same_thing
from sayso.records.analysis import Analysis
from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.mention import Figure
from sayso.text.stems import stem

WEIGHTS = {"thing": 0.65, "event": 0.2, "sentence": 0.3, "value": 0.45}
"""Set by hand on two stories: what is counted decides, the event, the sentence and an equal rare value add to it."""
LEAST = 0.55
DURATIONS = frozenset(("minute", "hour", "day", "week", "month", "year"))


class PlacedFigure(Record, frozen=True, kw_only=True):
    """A figure with its report, its dossier event and the vector of its sentence."""

    document: str
    figure: Figure
    event: str | None
    vector: bytes


class FigureGroup(Record, frozen=True, kw_only=True):
    """Figures of one kind, in the order of the reports; `weight`: their mean likeness."""

    figures: tuple[PlacedFigure, ...]
    weight: float


def group_figures(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], events: Mapping[tuple[str, str], str]
) -> list[FigureGroup]:
    """All groups, single figures too. `events`: (document, event id) -> dossier event."""
    placed = [p for r in reports for p in _place(r, analyses[r.document.id], events)]
    pairs = [(_likeness(a, b), i, j) for i, a in enumerate(placed) for j, b in enumerate(placed[:i]) if _comparable(a, b)]
    scores = {(j, i): s for s, i, j in pairs}
    group_of = {i: [i] for i in range(len(placed))}
    for score, i, j in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        if score < LEAST or group_of[i] is group_of[j]:
            continue
        if _mean(group_of[i], group_of[j], scores) >= LEAST * 0.85:
            joined = sorted(group_of[i] + group_of[j])
            for member in joined:
                group_of[member] = joined
    groups = sorted({id(g): g for g in group_of.values()}.values())
    return [
        FigureGroup(figures=tuple(placed[i] for i in g), weight=round(_mean(g, g, scores), 3) if len(g) > 1 else 0.0)
        for whole in groups
        for g in [whole, *_parts(whole, placed)]
    ]


def _parts(group: list[int], placed: Sequence[PlacedFigure]) -> list[list[int]]:
    """Inside a group, what is called by one noun in two reports ("civilians" among the killed): a question of its own."""
    by_noun: dict[str, list[int]] = {}
    for i in group:
        noun = stem(placed[i].figure.thing.split(" of ")[0].split(" including ")[0].rsplit(" ", 1)[-1])[0]
        by_noun.setdefault(noun, []).append(i)
    parts = [p for noun, p in sorted(by_noun.items()) if noun and len({placed[i].document for i in p}) > 1]
    return [p for p in parts if len(p) <= 0.7 * len(group)]


def _place(report: Report, analysis: Analysis, events: Mapping[tuple[str, str], str]) -> list[PlacedFigure]:
    document = report.document.id
    found = []
    for figure in report.figures:
        sentence = next((s for s in analysis.sentences if s.start <= figure.start < s.end), None)
        event = events.get((document, figure.event)) if figure.event else None
        found.append(PlacedFigure(document=document, figure=figure, event=event, vector=sentence.vector if sentence else b""))
    return found


def _comparable(a: PlacedFigure, b: PlacedFigure) -> bool:
    units = {a.figure.unit, b.figure.unit}
    return len(units) == 1 or units <= DURATIONS


def _likeness(a: PlacedFigure, b: PlacedFigure) -> float:
    spans = a.figure.unit in DURATIONS and b.figure.unit in DURATIONS
    predicates = ("", "") if spans else (a.figure.predicate, b.figure.predicate)
    thing = same_thing(a.figure.thing, predicates[0], b.figure.thing, predicates[1])
    event = 1.0 if a.event and a.event == b.event else 0.0
    value = 1.0 if a.document != b.document and _is_telling(a.figure, b.figure) else 0.0
    likeness = max(0.0, _cosine(a.vector, b.vector))
    return WEIGHTS["thing"] * thing + WEIGHTS["event"] * event + WEIGHTS["sentence"] * likeness + WEIGHTS["value"] * value


def _is_telling(a: Figure, b: Figure) -> bool:
    """Equal values that two reports hardly hit by chance: 49 and 49, not 2 and 2, 100 and 100 or 24 hours."""
    value = a.low if a.low is not None else a.high
    if a.unit in DURATIONS:
        return False
    return (a.low, a.high) == (b.low, b.high) and value is not None and value > 12 and value % 50 != 0


def _cosine(a: bytes, b: bytes) -> float:
    if not a or not b:
        return 0.0
    return round(float(np.frombuffer(a, "<f4") @ np.frombuffer(b, "<f4")), 4)


def _mean(group: list[int], other: list[int], scores: Mapping[tuple[int, int], float]) -> float:
    found = [scores.get((min(i, j), max(i, j)), 0.0) for i in group for j in other if i != j]
    return sum(found) / len(found) if found else 0.0
