"""Figures of all reports in, groups of figures that count the same thing out.

    weights (a table, below): what is counted, the event it belongs to, how alike the sentences are

"killed two civilians" and "the death of two civilians" are one group, "two witnesses" is not. Units must be equal or
convertible; a group is joined while its mean likeness stays above the least (average linkage, best pairs first).
"""

from collections.abc import Mapping, Sequence

import numpy as np

from sayso.compare.quantities import same_thing
from sayso.links.winners import find_winner
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.mention import Figure
from sayso.resources.event_types import type_of
from sayso.text.stems import stem
from sayso.text.trees import ancestors, children, parent

WEIGHTS = {"thing": 0.65, "event": 0.2, "sentence": 0.3, "value": 0.45, "other party": -0.5}
"""Set by hand on two stories: what is counted decides, the event, the sentence and an equal rare value add to it; men of
one party and of another are two questions."""
LEAST = 0.55
DURATIONS = frozenset(("minute", "hour", "day", "week", "month", "year"))


class PlacedFigure(Record, frozen=True, kw_only=True):
    """A figure with its report, its dossier event, the vector of its sentence and the parties whose men or things it counts.

    `doing`: what is counted does what is told ("two planes dropped bombs"), and does not suffer it. `winner`: who has
    this share of a vote."""

    document: str
    figure: Figure
    event: str | None
    vector: bytes
    whose: frozenset[str] = frozenset()
    doing: bool = False
    winner: str | None = None


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
        whose = _whose(sentence, figure) if sentence else frozenset()
        vector = sentence.vector if sentence else b""
        doing = bool(sentence and _acts(sentence, figure))
        winner = find_winner(sentence, figure) if sentence else None
        found.append(
            PlacedFigure(document=document, figure=figure, event=event, vector=vector, whose=whose, doing=doing, winner=winner)
        )
    return found


def _whose(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """Names among the words of what is counted ("200 deaths on the Danish side"), and who lost it ("the Danes lost 900 men")."""
    inside = [i for i, t in enumerate(sentence.tokens) if t.start < figure.end and figure.start < t.end]
    if not inside:
        return frozenset()
    top = next((i for i in inside if parent(sentence, i) not in inside), inside[0])
    above = parent(sentence, top)
    counted = above if above is not None and sentence.tokens[above].upos in ("NOUN", "PROPN") else top
    words = {counted, *children(sentence, counted, "amod", "compound", "nmod:poss")}
    for side in children(sentence, counted, "nmod"):
        if sentence.tokens[side].lemma.lower() in ("side", "part") or type_of(sentence.tokens[counted].lemma):
            words |= {side, *children(sentence, side, "amod", "compound", "nmod:poss")}
    verb = next((i for i in ancestors(sentence, counted) if sentence.tokens[i].upos == "VERB"), None)
    if verb is not None and type_of(sentence.tokens[verb].lemma) == "loss":
        words |= {w for i in children(sentence, verb, "nsubj") for w in (i, *children(sentence, i, "amod", "compound"))}
    return frozenset(
        sentence.tokens[i].form.lower()
        for i in words
        if i and sentence.tokens[i].form[:1].isupper() and sentence.tokens[i].upos in ("PROPN", "ADJ") and i not in inside
    )


def _acts(sentence: Sentence, figure: Figure) -> bool:
    """Whether the noun counted is the subject of an active verb with an object."""
    inside = [i for i, t in enumerate(sentence.tokens) if t.start < figure.end and figure.start < t.end]
    heads = [sentence.tokens[i].head - 1 for i in inside if sentence.tokens[i].head - 1 not in inside]
    nouns = [h for h in heads if h >= 0 and sentence.tokens[h].deprel == "nsubj"]
    return any(children(sentence, sentence.tokens[n].head - 1, "obj", "xcomp", "ccomp") for n in nouns)


def _of_others(a: PlacedFigure, b: PlacedFigure) -> bool:
    """Whether both say whose they count, and it is not the same party ("Danish", "Denmark" and "Danes" begin alike)."""
    return bool(a.whose and b.whose) and not any(x[:_ALIKE] == y[:_ALIKE] for x in a.whose for y in b.whose)


_ALIKE = 3
"""First letters that the name of a people and that of its country share."""


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
    if a.winner or b.winner:
        thing = 1.0 if a.winner == b.winner else 0.0
    other = WEIGHTS["other party"] if _of_others(a, b) else 0.0
    return other + WEIGHTS["thing"] * thing + WEIGHTS["event"] * event + WEIGHTS["sentence"] * likeness + WEIGHTS["value"] * value


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
