"""Tolls that no words join: "at least 19 people were killed", "31 of our sisters burned to death", "the toll stands at 29"."""

from collections.abc import Callable, Sequence

from sayso.links.placed_figures import PlacedFigure

TOLLS = ("death", "injury", "arrest")
"""What befalls people in numbers that every report of one story gives, in its own words."""


def with_tolls(
    groups: list[list[int]], placed: Sequence[PlacedFigure], are_never_one: Callable[[PlacedFigure, PlacedFigure], bool]
) -> list[list[int]]:
    """The groups, with the tolls of each kind joined that nothing else is joined to, and with the one group of several reports that counts
    them where there is one. `are_never_one`: whether two figures count different things for certain."""
    for kind in TOLLS:
        groups = _with_toll(kind, groups, placed, are_never_one)
    return groups


def _with_toll(
    kind: str,
    groups: list[list[int]],
    placed: Sequence[PlacedFigure],
    are_never_one: Callable[[PlacedFigure, PlacedFigure], bool],
) -> list[list[int]]:
    of_kind = [g for g in groups if all(_is_toll(placed[i], kind) for i in g)]
    alone = [g for g in of_kind if len({placed[i].document for i in g}) == 1]
    shared = [g for g in of_kind if len({placed[i].document for i in g}) > 1]
    tolls = list(shared[0]) if len(shared) == 1 else []
    told = {placed[i].document for i in tolls}
    for group in alone:
        if placed[group[0]].document not in told and not any(are_never_one(placed[a], placed[b]) for a in tolls for b in group):
            tolls += group
    if len({placed[i].document for i in tolls}) < 2:
        return groups
    return [*(g for g in groups if not set(g) & set(tolls)), sorted(tolls)]


def _is_toll(p: PlacedFigure, kind: str) -> bool:
    return p.fate == kind and not p.part and p.figure.unit == "count" and (p.figure.low or p.figure.high or 0) > 1
