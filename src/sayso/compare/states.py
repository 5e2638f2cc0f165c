"""Do two words for what a thing is said to be agree, or exclude each other?

"drunk" / "not drunk"        one denies the other       "drunk" / "sober"          they exclude each other
"not armed" / "unarmed"      they say the same          "shepherds" / "rebels"     two sorts of people
"""

from typing import Literal

from sayso.compare.parties import Sort, sort_of
from sayso.records.claim import State
from sayso.resources.opposites import exclude_each_other, mean_one

PERSONS: frozenset[Sort] = frozenset(("people", "irregular", "state"))
"""Sorts of persons that exclude each other where they are what somebody is said to be."""


def stand(a: State, b: State) -> Literal["same", "against"] | None:
    """How two states of one thing stand to each other; None where they have nothing to do with each other."""
    pairs = [(x, y) for x in a.properties for y in b.properties]
    denied = a.polarity != b.polarity
    if _two_sorts(a, b) or any(exclude_each_other(x, y) for x, y in pairs):
        if denied:
            return "same"
        return None if a.polarity == "denied" else "against"
    if any(mean_one(x, y) for x in a.properties[:2] for y in b.properties[:2]):
        return "against" if denied else "same"
    return None


def _two_sorts(a: State, b: State) -> bool:
    if (a.kind, b.kind) != ("be", "be"):
        return False
    one, two = sort_of(a.said.text), sort_of(b.said.text)
    return one != two and one in PERSONS and two in PERSONS
