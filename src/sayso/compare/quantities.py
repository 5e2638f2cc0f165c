"""Do two quantities fit, and do two figures count the same kind of thing?

"at least 13" and "17"          compatible: the bound holds
"about 20,000" and "21,000"     compatible: within a tenth
"two" and "four"                conflict
"24 hours" and "a day"          agree, after conversion
"""

import re
from math import isfinite

from sayso.compare.comparison import Comparison
from sayso.compare.fates import HUMAN, fate_of, head_of, is_human
from sayso.records.mention import Figure
from sayso.resources.things import is_kind_of
from sayso.resources.units import DURATIONS, LENGTHS, WAYS
from sayso.text.stems import stem

TOLERANCE = 0.1
"""How far "about" reaches, as a share of the number: the rounding that news style allows itself (documented, not measured). So far, too,
two numbers in different units may lie apart: "three miles" is told as "five kilometres"."""

NEARLY = 0.15
"""How far "nearly" and "almost" reach below the number, as a share of it; above it they do not."""

_FACTORS = {
    "second": ("hour", 1 / 3600), "minute": ("hour", 1 / 60), "hour": ("hour", 1.0), "day": ("hour", 24.0), "week": ("hour", 168.0), "month": ("hour", 730.5), "year": ("hour", 8766.0),
    "m": ("km", 0.001), "km": ("km", 1.0), "mile": ("km", 1.609), "nautical mile": ("km", 1.852), "verst": ("km", 1.067),
    "inch": ("km", 0.0000254), "foot": ("km", 0.0003048), "yard": ("km", 0.0009144), "fathom": ("km", 0.001829), "furlong": ("km", 0.2012),
    "km2": ("km2", 1.0), "mile2": ("km2", 2.59), "hectare": ("km2", 0.01), "acre": ("km2", 0.004047), "kg": ("kg", 1.0), "tonne": ("kg", 1000.0),
}  # fmt: skip
_EMPTY = frozenset("people person persons man men other others more one number total least area side part".split())


def base_unit(unit: str) -> str:
    """The unit in which numbers of this unit are compared: "km" for miles, itself for one that no other is compared with."""
    return _FACTORS.get(unit, (unit, 1.0))[0]


def same_quantity(a: Figure, b: Figure) -> Comparison:
    """Whether two figures of one thing agree, fit, or contradict each other; the reason quotes both."""
    first, second = _interval(a), _interval(b)
    if first is None or second is None or first[2] != second[2]:
        return Comparison(verdict="unknown", reason=f"“{a.text}” and “{b.text}” are in units that cannot be compared.")
    if first[:2] == second[:2] or (first[2] == "hour" and _close(first, second)):
        return Comparison(verdict="agree", reason=f"“{a.text}” and “{b.text}” are the same quantity.")
    loose = 0.02 if first[2] == "hour" else TOLERANCE if a.unit != b.unit else 0.0
    slack = loose * max(abs(x) for x in (*first[:2], *second[:2]) if abs(x) != float("inf"))
    if first[0] <= second[1] + slack and second[0] <= first[1] + slack:
        return Comparison(
            verdict="compatible", difference="value", reason=f"“{_told(a)}” and “{_told(b)}” leave room for each other."
        )
    if _rounds(first, second) or _rounds(second, first):
        return Comparison(verdict="compatible", difference="value", reason=f"“{_told(a)}” and “{_told(b)}” fit; one is rounded.")
    return Comparison(verdict="conflict", difference="value", reason=f"“{_told(a)}” and “{_told(b)}” cannot both hold.")


def _rounds(a: tuple[float, float, str], b: tuple[float, float, str]) -> bool:
    """Whether the first number is the second rounded to thousands, hundreds or a whole: 451,000 and 451,306, 54 and 53.8."""
    (value, most, _), (other, other_most, _) = a, b
    if value != most or other != other_most or not isfinite(value) or not isfinite(other):
        return False
    step = next((s for s in _STEPS if value % s == 0 and abs(value) >= _DIGITS * s), None)
    return step is not None and other % step != 0 and abs(value - other) <= step / 2


_STEPS, _DIGITS = (1_000_000, 100_000, 10_000, 1000, 100, 1), 10
"""Steps to which numbers are rounded, the largest first, and how many of its steps a number has at least that is called rounded."""


def _close(a: tuple[float, float, str], b: tuple[float, float, str]) -> bool:
    """Durations that differ by no more than their units do (a year and 365 days)."""
    return all(
        x == y or (isfinite(x) and isfinite(y) and abs(x - y) <= 0.02 * max(abs(x), abs(y)))
        for x, y in zip(a[:2], b[:2], strict=True)
    )


def _told(figure: Figure) -> str:
    return " ".join(figure.text.split())


def _interval(figure: Figure) -> tuple[float, float, str] | None:
    """Low, high and base unit; "about" widens by TOLERANCE, "nearly" downwards alone; an open side is infinite."""
    if figure.low is None and figure.high is None:
        return None
    base, factor = _FACTORS.get(figure.unit, (figure.unit, 1.0))
    low = float("-inf") if figure.low is None else figure.low * factor
    high = float("inf") if figure.high is None else figure.high * factor
    if figure.qualifier == "about" and figure.low is None:
        low = high * (1 - NEARLY)
    elif figure.qualifier == "about":
        low, high = low - abs(low) * TOLERANCE, high + abs(high) * TOLERANCE
    return low, high, base


def same_thing(thing: str, predicate: str, other_thing: str, other_predicate: str) -> float:
    """How likely two figures count the same kind of thing, 0 to 1: the noun counted decides, then what happens to it."""
    predicate, other_predicate = (p if not _SIZING & _words(p) else "" for p in (predicate, other_predicate))
    nouns, others = _words(thing), _words(other_thing)
    union = nouns | others
    shared = len(nouns & others) / len(union) if union else 0.0
    one_noun = _one_noun(thing, other_thing)
    one, two = fate_of(thing, predicate), fate_of(other_thing, other_predicate)
    if one in HUMAN or two in HUMAN:
        return 0.2 * one_noun if one != two else 1.0 if one_noun else 0.7
    silent = not predicate and not other_predicate
    told = silent or bool(one and one == two) or bool(_words(predicate) & _words(other_predicate))
    if one_noun:
        apart = bool(predicate and other_predicate) and not told
        return round(0.45 + 0.35 * told - 0.15 * apart + 0.2 * shared, 3)
    return round(0.4 * shared + 0.1 * told, 3)


def may_count_one(a: Figure, b: Figure) -> bool:
    """Whether two counts are of one noun, tell of no two fates, and are near enough for two accounts of one number."""
    fates = {fate_of(f.thing, f.deed) for f in (a, b)} - {None}
    if len(fates) > 1:
        return False
    least, most = sorted(abs(f.low if f.low is not None else f.high or 0) for f in (a, b))
    return _one_noun(a.thing, b.thing) and most <= _TIMES * least


_TIMES = 10
"""How many times the lesser of two accounts of one number the greater may be."""


def told_of(figure: Figure) -> tuple[str, str]:
    """What a number is of and what happened to it; a distance is of where it lies: "south of the town"."""
    far = figure.unit in LENGTHS and figure.deed.lower().split(" ")[0] in WAYS
    return (figure.deed, "") if far else (figure.thing, figure.deed)


_SIZING = frozenset("exceed number total reach amount".split())
"""Verbs that only say how many: "the crowd did not exceed 900"."""


def of_another_sort(thing: str, other_thing: str) -> bool:
    """Whether two nouns cannot name one thing: guns and prisoners, houses and bridges; not soldiers and people."""
    if not other_noun(thing, other_thing) or _words(thing) & _words(other_thing):
        return False
    return not (is_human(thing) and is_human(other_thing))


def other_noun(thing: str, other_thing: str) -> bool:
    """Whether both say what is counted, by two nouns."""
    return bool(head_of(thing) and head_of(other_thing)) and not _one_noun(thing, other_thing)


def _one_noun(thing: str, other_thing: str) -> bool:
    """Whether both are counted by one noun, or one by a kind of what the other is counted by: "jets" and "aircraft"."""
    one, two = head_of(thing), head_of(other_thing)
    return one == two != "" or bool(one and two) and (is_kind_of(one, two) or is_kind_of(two, one))


def _words(phrase: str) -> set[str]:
    return {stem(w)[0] for w in re.findall(r"[^\W\d_]+", phrase.lower()) if len(w) > 2 and w not in _EMPTY and w not in _SMALL}


_SMALL = frozenset(
    "the and for with from its his her their our was were are has have had been who which that this these those into over under".split()
)


def is_telling(a: Figure, b: Figure) -> bool:
    """Values that two reports hardly hit by chance, equal or rounded: 49 and 49, 98,214 and about 98,000, not 2 and 2, 100 and 100 or 24 hours."""
    one, two = (f.low if f.low is not None else f.high for f in (a, b))
    if a.unit in DURATIONS or one is None or two is None:
        return False
    rounded = (one % 50 == 0) != (two % 50 == 0) and min(one, two) >= 1000 and abs(one - two) <= _ROUNDED * max(one, two)
    return rounded or (a.low, a.high) == (b.low, b.high) and one > 12 and one % 50 != 0


_ROUNDED = 0.005
"""How far a rounded number lies from the whole one, as a share of it."""
