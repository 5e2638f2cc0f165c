"""Figures of a case and their groups in, pairs of no group out: counts of one noun that two near sentences tell once each.

"was treating around 70 patients"   |  "the clinic held some 50 patients"
"""

from collections.abc import Callable, Sequence

from sayso.compare.fates import head_of
from sayso.compare.quantities import may_count_one
from sayso.compare.sentences import SentenceView
from sayso.links.facts import Nearness
from sayso.links.placed_figures import ANYBODY, PlacedFigure


def near_pairs(
    placed: Sequence[PlacedFigure],
    at: Sequence[int | None],
    near: Nearness,
    groups: Sequence[Sequence[int]],
    are_never_one: Callable[[PlacedFigure, PlacedFigure], bool],
) -> list[tuple[int, int]]:
    """The pairs, by their places among the figures. `at`: the sentence of each figure; `are_never_one`: whether two figures count
    different things for certain."""
    group_of = {i: n for n, g in enumerate(groups) for i in g}
    counts = [i for i, p in enumerate(placed) if _counts(p) and (s := at[i]) is not None and not _is_some(p, near.placed[s])]
    found = []
    for n, j in enumerate(counts):
        for i in counts[:n]:
            if group_of.get(i) == group_of.get(j) or near.of(at[i], at[j]) == 0 or not _may_be_one(placed[i], placed[j]):
                continue
            if are_never_one(placed[i], placed[j]):
                continue
            beside = [k for k in counts if k not in (i, j) and at[k] in (at[i], at[j])]
            if not any(_may_be_one(placed[k], placed[m]) for k in beside for m in (i, j)):
                found.append((i, j))
    return found


def _counts(p: PlacedFigure) -> bool:
    """Whether a figure counts things, and neither some of others nor those who tell something."""
    return p.figure.unit == "count" and p.figure.polarity == "affirmed" and not (p.part or p.telling or p.foe)


def _is_some(p: PlacedFigure, sentence: SentenceView) -> bool:
    """ "Two of the horses": some of others."""
    return sentence.text[p.figure.end - sentence.start :].lstrip().startswith("of ")


def _may_be_one(a: PlacedFigure, b: PlacedFigure) -> bool:
    """Of people in general it must be told that one thing befell them: "40,000 men" are not the men who fell."""
    told = head_of(a.figure.thing) not in ANYBODY or bool(a.fate) and a.fate == b.fate
    return told and may_count_one(a.figure, b.figure)
