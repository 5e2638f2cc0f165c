"""Figures of all reports in, groups of figures that count the same thing out.

    weights (a table, below): what is counted, how alike and how near the sentences are, the event it belongs to

"killed two civilians" and "the death of two civilians" are one group, "two witnesses" is not. Units must be equal or
convertible; a group is joined while its mean likeness stays above the least (average linkage, best pairs first).
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from sayso.compare.events import kinship
from sayso.compare.fates import HUMAN, head_of, is_human, of_other_men
from sayso.compare.parties import has_calling
from sayso.compare.quantities import base_unit, is_telling, of_another_sort, other_noun, same_quantity, same_thing, told_of
from sayso.links.facts import PAIR, Nearness
from sayso.links.near_figures import near_pairs
from sayso.links.owners import FATES
from sayso.links.placed_figures import ANYBODY, WITHIN, PlacedFigure, are_in_other_years, place
from sayso.links.tolls import with_tolls
from sayso.records.analysis import Analysis
from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.mention import AGE
from sayso.resources.event_types import type_of
from sayso.resources.units import DURATIONS, SIZES
from sayso.text.stems import stem

WEIGHTS = {
    "thing": 0.45,
    "sentence": 0.6,
    "nearness": 0.2,
    "taken": 0.3,
    "value": 0.45,
    "event": 0.1,
    "other kind": -0.5,
    "no kind": -0.5,
    "other noun": -0.1,
    "other party": -0.5,
    "other men": -0.15,
    "repeated": -0.6,
    "part": -0.2,
}
"""What is counted; how alike the sentences are; their nearness (facts.py), and whether they are taken to tell one thing; an equal
rare value; one event. Against it: another fate (killed, wounded), a fate against none, another noun, men of another party. Set on a grid over five
stories with gold figures: 20 of 36 questions found against 14 without nearness (two further stories held out: 7 of 19 against 3)."""
LEAST = 0.45
"""Likeness from which on two figures count one thing."""
MOST_VALUES, STEP, HEAPED = 2, 0.1, 1.2
"""Numbers that one speaker gives of one thing at most (a first and a later one); by how much the likeness asked for is raised
where it gives more, and how high."""
ALIKE_MEASURES = 0.3
"""Likeness of two figures, before what their nearness adds, from which on near sentences that give one such measure each mean one."""
SCENE = 0.3
"""What one place weighs, and two places against it, where two reports tell of two things of one kind."""


class FigureGroup(Record, frozen=True, kw_only=True):
    """Figures of one kind, in the order of the reports; `weight`: their mean likeness; `part`: some of those of another group."""

    figures: tuple[PlacedFigure, ...]
    weight: float
    part: bool = False


def group_figures(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], events: Mapping[tuple[str, str], str], near: Nearness
) -> list[FigureGroup]:
    """All groups, single figures too. `events`: (document, event id) -> dossier event."""
    placed = _told_apart([p for r in reports for p in place(r, analyses[r.document.id], events)])
    at = [near.sentence_at(p.document, p.figure.start) for p in placed]
    common = _common_nouns(placed)
    pairs = [
        (_likeness(a, b) + _near(near, at[i], at[j]), i, j)
        for i, a in enumerate(placed)
        for j, b in enumerate(placed[:i])
        if (
            _comparable(a, b)
            or near.of(at[i], at[j]) > 0
            and _is_sole(a, placed)
            and _is_sole(b, placed)
            and _comparable(a, b, True)
        )
        and not _are_loose_spans(a, b)
        and (near.of(at[i], at[j]) > 0 or not (are_other_spans(a, b) or are_other_counts(a, b, common)))
    ]
    scores = {(j, i): s for s, i, j in pairs}
    groups = [g for whole in _joined(range(len(placed)), scores, placed, LEAST) for g in _unheaped(whole, scores, placed, LEAST)]
    groups = with_tolls(groups, placed, _are_never_one)
    found = [
        FigureGroup(figures=tuple(placed[i] for i in g), weight=_weight(g, scores, placed), part=g is not whole)
        for whole in groups
        for g in [whole, *_parts(whole, placed), *_agreeing(whole, placed, at, near)]
    ]
    beside = [
        FigureGroup(figures=(placed[i], placed[j]), weight=round(PAIR * near.of(at[i], at[j]), 3))
        for i, j in near_pairs(placed, at, near, groups, _are_never_one)
    ]
    return [*found, *beside]


def _joined(
    members: Sequence[int], scores: Mapping[tuple[int, int], float], placed: Sequence[PlacedFigure], least: float
) -> list[list[int]]:
    """Groups by average linkage, the best pairs first, from a likeness on."""
    group_of = {i: [i] for i in members}
    inside = sorted((-s, i, j) for (i, j), s in scores.items() if i in group_of and j in group_of and s >= least)
    for _, i, j in inside:
        one, other = group_of[i], group_of[j]
        if one is other or _mean(one, other, scores, placed) < least * 0.85:
            continue
        if any(_are_never_one(placed[a], placed[b]) for a in one for b in other):
            continue
        joined = sorted(group_of[i] + group_of[j])
        for member in joined:
            group_of[member] = joined
    return sorted({id(g): g for g in group_of.values()}.values())


def _are_never_one(a: PlacedFigure, b: PlacedFigure) -> bool:
    """Whether two figures count what was in two years, or of two parties, or are told side by side by two nouns ("240 passengers and
    a crew of 29"), which those who met with one fate may be."""
    beside = a.document == b.document and a.vector == b.vector and not (a.part or b.part or a.fate and a.fate == b.fate)
    two = beside and other_noun(a.figure.thing, b.figure.thing) and same_quantity(a.figure, b.figure).verdict == "conflict"
    return two or are_in_other_years(a, b) or _of_others(a, b)


def _unheaped(
    group: list[int], scores: Mapping[tuple[int, int], float], placed: Sequence[PlacedFigure], least: float
) -> list[list[int]]:
    """A group in which one speaker gives many numbers tells of several things: it is joined anew from a higher likeness on, or, where
    two reports give two numbers each, by where they are set."""
    most = _most_values(group, placed)
    told = Counter({d: sum(n for (e, _), n in most.items() if e == d) for d, _ in most})
    if sum(n > 1 for n in told.values()) > 1 and (by_scene := _by_scene(group, scores, placed)):
        return by_scene
    if max(most.values(), default=0) <= MOST_VALUES or least > HEAPED:
        return [group]
    higher = least + STEP
    return [g for part in _joined(group, scores, placed, higher) for g in _unheaped(part, scores, placed, higher)]


def _most_values(group: Sequence[int], placed: Sequence[PlacedFigure]) -> dict[tuple[str, str], int]:
    """How many numbers each speaker of each report gives, parts of others left out."""
    voices: dict[tuple[str, str], set[float | None]] = {}
    for i in group:
        if not placed[i].part:
            voices.setdefault((placed[i].document, placed[i].figure.speaker), set()).add(placed[i].figure.low)
    return {voice: len(values) for voice, values in voices.items()}


def _by_scene(
    group: list[int], scores: Mapping[tuple[int, int], float], placed: Sequence[PlacedFigure]
) -> list[list[int]] | None:
    """A group joined anew by where its figures are set, where that leaves two things of which each speaker gives one number; else None."""
    set_in = {(i, j): s + SCENE * _one_scene(placed[i], placed[j]) for (i, j), s in scores.items() if i in group and j in group}
    least = LEAST
    while least <= HEAPED:
        parts = _joined(group, set_in, placed, least)
        clear = [p for p in parts if max(_most_values(p, placed).values(), default=0) == 1]
        if len(clear) == len(parts) and sum(len({d for d, _ in _most_values(p, placed)}) > 1 for p in parts) > 1:
            return parts
        least += STEP
    return None


def _one_scene(a: PlacedFigure, b: PlacedFigure) -> int:
    """1 where two figures are set in one place, -1 where in two, 0 where one does not say."""
    return 0 if not a.scene or not b.scene else 1 if a.scene & b.scene else -1


def _parts(group: list[int], placed: Sequence[PlacedFigure]) -> list[list[int]]:
    """Inside a group, what is called by one noun in two reports ("civilians" among the killed): a question of its own."""
    by_noun: dict[str, list[int]] = {}
    for i in group:
        noun = stem(placed[i].figure.thing.split(" of ")[0].split(" including ")[0].rsplit(" ", 1)[-1])[0]
        by_noun.setdefault(noun, []).append(i)
    parts = [p for noun, p in sorted(by_noun.items()) if noun and len({placed[i].document for i in p}) > 1]
    return [p for p in parts if len(p) <= 0.7 * len(group)]


def _agreeing(group: list[int], placed: Sequence[PlacedFigure], at: Sequence[int | None], near: Nearness) -> list[list[int]]:
    """Inside a group with several numbers, one number that sentences near each other give in two reports: what they agree on,
    whatever else is counted beside it."""
    by_value: dict[tuple[float | None, float | None], list[int]] = {}
    for i in (i for i in group if placed[i].figure.unit == "count"):
        by_value.setdefault((placed[i].figure.low, placed[i].figure.high), []).append(i)
    found = []
    for same in by_value.values():
        close = [i for i in same if any(near.of(at[i], at[j]) > 0 for j in same if placed[i].document != placed[j].document)]
        if len(close) > 1 and len(close) <= 0.7 * len(group):
            found.append(close)
    return found


def _told_apart(placed: Sequence[PlacedFigure]) -> list[PlacedFigure]:
    """The figures; those of "the enemy" of nobody's in particular, where all others speak of one party alone."""
    parties = {w[:_ALIKE] for p in placed if p.fate in FATES for w in p.whose}
    return [msgspec.structs.replace(p, foe=p.foe and len(parties) > 1) for p in placed]


def _of_others(a: PlacedFigure, b: PlacedFigure) -> bool:
    """Whether both say whose they count, and it is not the same party ("Swedish", "Sweden" and "Swedes" begin alike). Whose the men of
    "the enemy" are is not known: they are nobody's whom another report names, and not those of another report's enemy."""
    if a.foe or b.foe:
        return a.document != b.document if a.foe and b.foe else bool(a.whose or b.whose)
    if a.sort and b.sort and a.sort != b.sort:
        return True
    return bool(a.whose and b.whose) and not any(x[:_ALIKE] == y[:_ALIKE] for x in a.whose for y in b.whose)


_ALIKE = 3
"""First letters that the name of a people and that of its country share."""


def _comparable(a: PlacedFigure, b: PlacedFigure, sole: bool = False) -> bool:
    """Whether two figures may count one thing. `sole`: each is the one measure of its sentence, so that another noun tells nothing against it."""
    if a.doers and b.doers and not a.doers & b.doers and a.fate == b.fate == "delivery":
        return False
    if _of_one_calling(a, b):
        return False
    if a.telling and _befell(b) or b.telling and _befell(a):
        return False
    if _MEASURED.get(a.figure.deed) != _MEASURED.get(b.figure.deed):
        return False
    if a.winner != b.winner or are_in_other_years(a, b):
        return False
    if WITHIN in (a.figure.deed, b.figure.deed) and a.figure.deed != b.figure.deed and _is_one_kind(a, b):
        return False
    fates = {a.fate, b.fate}
    if a.lost != b.lost and fates & HUMAN:
        return False
    if len(fates) == 2 and (fates <= HUMAN or fates <= FATES and "loss" not in fates):
        return False
    if fates & FATES and len({f.figure.modality == "recommended" for f in (a, b)}) > 1:
        return False
    one_fate = len(fates) == 1 and fates <= HUMAN
    spans = a.figure.unit in DURATIONS and b.figure.unit in DURATIONS
    known = bool(a.winner) or one_fate or is_telling(a.figure, b.figure) or spans and _is_one_kind(a, b)
    men_and_things = len({is_human(p.figure.thing) or p.fate in HUMAN for p in (a, b)}) > 1
    if sole and _likeness(a, b) < ALIKE_MEASURES:
        return False
    if not sole and (not known or men_and_things) and of_another_sort(told_of(a.figure)[0], told_of(b.figure)[0]):
        return False
    return base_unit(a.figure.unit) == base_unit(b.figure.unit)


def _is_sole(a: PlacedFigure, placed: Sequence[PlacedFigure]) -> bool:
    """Whether a figure is the one measure of its unit in its sentence: two near sentences that give one sum each mean one."""
    unit = base_unit(a.figure.unit)
    if unit == "count" or unit in _SHARES or a.figure.unit in DURATIONS or a.fate in FATES or a.part:
        return False
    return not any(p is not a and p.vector == a.vector and base_unit(p.figure.unit) == unit for p in placed)


_SHARES = frozenset(("percent", "percentage_point", "fraction"))
_MEASURED = {**SIZES, AGE: AGE, "late": "late", "early": "early"}
"""Predicates that say what a number measures, so that others are never compared with it."""


def _of_one_calling(a: PlacedFigure, b: PlacedFigure) -> bool:
    """Whether one number counts those of an office alone: "forty generals" are no number of the men lost."""
    heads = [head_of(p.figure.thing) for p in (a, b)]
    return all(heads) and heads[0] != heads[1] and sum(map(has_calling, heads)) == 1


def _befell(p: PlacedFigure) -> bool:
    """Whether something is told of those counted, and not only how many they are."""
    return p.fate in FATES or bool(p.figure.deed) and not _COUNTED.intersection(stem(p.figure.deed.split(" ")[0]))


_COUNTED = frozenset("number total come be include comprise consist".split())


def _common_nouns(placed: Sequence[PlacedFigure]) -> frozenset[str]:
    """Nouns of which one report alone gives many numbers: like "people" they do not tell of which ones."""
    told: dict[tuple[str, str], set[tuple[float | None, float | None]]] = {}
    for p in placed:
        told.setdefault((p.document, head_of(p.figure.thing)), set()).add((p.figure.low, p.figure.high))
    return frozenset(noun for (_, noun), values in told.items() if len(values) > MOST_VALUES)


def are_other_counts(a: PlacedFigure, b: PlacedFigure, common: frozenset[str] = ANYBODY) -> bool:
    """Two numbers that differ, of which no one event, fate or verb is told: "seven men came out" and "three men sat in the hut", "froze 11
    million" and "paid two". Of a noun of its own, like "passengers", all that is told is compared."""
    one_event = a.event and a.event == b.event or a.fate and a.fate == b.fate
    shares = a.figure.unit in (*_SHARES, *DURATIONS)
    if one_event or shares or is_telling(a.figure, b.figure):
        return False
    head = head_of(told_of(a.figure)[0])
    if head and head == head_of(told_of(b.figure)[0]) and head not in ANYBODY | common:
        return False
    predicates = (set(stem(p.figure.deed)) if p.figure.deed else set() for p in (a, b))
    return not set.intersection(*predicates) and same_quantity(a.figure, b.figure).verdict == "conflict"


_ONE_KIND = 0.7
"""What two words for one kind of happening count as, beside 1 for the same word."""
_ONE_SPAN = 0.4
"""Likeness of what two spans of time are told of, from which on they are compared though their sentences are not near."""


def are_other_spans(a: PlacedFigure, b: PlacedFigure) -> bool:
    """Two spans of time of different things: nothing says that three months of this are to be compared with a week of that."""
    if a.figure.unit not in DURATIONS or b.figure.unit not in DURATIONS or a.event and a.event == b.event:
        return False
    alike = same_thing(a.figure.thing, "", b.figure.thing, "") >= _ONE_SPAN or _is_one_kind(a, b)
    return not alike and same_quantity(a.figure, b.figure).verdict == "conflict"


KINDRED = 0.8
"""Kinship of two types of happenings from which on they are of one kind: an attack is a fight."""


def _is_one_kind(a: PlacedFigure, b: PlacedFigure) -> bool:
    """ "the battle" and "the fighting": two words for what happened, of one kind."""
    one, two = (type_of(head_of(p.figure.thing)) for p in (a, b))
    return one is not None and two is not None and kinship(one, two) >= KINDRED


def _are_loose_spans(a: PlacedFigure, b: PlacedFigure) -> bool:
    """Two spans of time that even near sentences do not make one: "fifty years on", of nothing at all, or of what two verbs tell ("sat for
    a year", "doing three months")."""
    if not are_other_spans(a, b):
        return False
    bare = any(not p.figure.thing and not p.figure.deed for p in (a, b))
    verbs = [frozenset(stem(p.figure.deed)) for p in (a, b) if p.figure.deed not in ("", "lasted")]
    return bare or len(verbs) == 2 and not verbs[0] & verbs[1]


def _likeness(a: PlacedFigure, b: PlacedFigure) -> float:
    spans = a.figure.unit in DURATIONS and b.figure.unit in DURATIONS
    (one, done), (two, suffered) = (told_of(p.figure) for p in (a, b))
    thing = same_thing(one, "", two, "") if spans else same_thing(one, done, two, suffered)
    if spans and _is_one_kind(a, b):
        thing = max(thing, _ONE_KIND)
    event = 1.0 if a.event and a.event == b.event else 0.0
    value = 1.0 if a.document != b.document and is_telling(a.figure, b.figure) else 0.0
    likeness = max(0.0, _cosine(a.vector, b.vector))
    if a.winner:
        thing = 1.0
    part = WEIGHTS["part"] * (a.part != b.part)
    other = WEIGHTS["other party"] * _of_others(a, b) + _other_kind(a, b)
    other += WEIGHTS["other noun"] * other_noun(told_of(a.figure)[0], told_of(b.figure)[0])
    if a.fate and a.fate == b.fate and a.fate in HUMAN:
        other += WEIGHTS["other men"] * of_other_men(a.figure.thing, b.figure.thing)
    if a.document == b.document and a.figure.speaker == b.figure.speaker:
        other += WEIGHTS["repeated"] * (same_quantity(a.figure, b.figure).verdict == "conflict")
    return (
        part
        + other
        + WEIGHTS["thing"] * thing
        + WEIGHTS["event"] * event
        + WEIGHTS["sentence"] * likeness
        + WEIGHTS["value"] * value
    )


def _other_kind(a: PlacedFigure, b: PlacedFigure) -> float:
    """What another fate, or a fate told of one alone, weighs; a bare number ("they now say 90") may be of any."""
    if a.fate and b.fate:
        return WEIGHTS["other kind"] * (a.fate != b.fate)
    bare = any(not p.fate and not p.figure.thing for p in (a, b))
    return 0.0 if bare else WEIGHTS["no kind"] * bool({a.fate, b.fate} & FATES)


def _near(near: Nearness, i: int | None, j: int | None) -> float:
    return WEIGHTS["nearness"] * near.raw(i, j) + WEIGHTS["taken"] * (near.of(i, j) > 0)


def _cosine(a: bytes, b: bytes) -> float:
    if not a or not b:
        return 0.0
    return round(float(np.frombuffer(a, "<f4") @ np.frombuffer(b, "<f4")), 4)


def _weight(group: list[int], scores: Mapping[tuple[int, int], float], placed: Sequence[PlacedFigure]) -> float:
    """The mean likeness of the figures of different reports, at most 1."""
    found = [scores.get((i, j), 0.0) for i in group for j in group if i < j and placed[i].document != placed[j].document]
    return round(min(1.0, sum(found) / len(found)), 3) if found else 0.0


def _mean(group: list[int], other: list[int], scores: Mapping[tuple[int, int], float], placed: Sequence[PlacedFigure]) -> float:
    found = [
        scores.get((min(i, j), max(i, j)), 0.0)
        for i in group
        for j in other
        if i != j
        and (
            placed[i].document != placed[j].document
            or placed[i].figure.speaker != placed[j].figure.speaker
            or same_quantity(placed[i].figure, placed[j].figure).verdict == "conflict"
        )
    ]
    return sum(found) / len(found) if found else 0.0
