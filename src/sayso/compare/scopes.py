"""Two figures that cannot both hold of one thing in, a reason why they may hold all the same out: they reach differently far.

"12 by Tuesday" and "31 by Friday"             a count that grows
"14 in the town" and "40 in the province"      one lies in the other
"9 civilians" and "25 in all"                  a part and the whole
"""

from sayso.compare.comparison import Comparison
from sayso.compare.fates import are_some_of, head_of
from sayso.compare.names import is_part_of_name
from sayso.compare.places import contained
from sayso.records.link import Scope
from sayso.records.mention import Figure
from sayso.text.stems import stem


def fit_by_scope(a: Figure, b: Figure, one: Scope, two: Scope) -> Comparison | None:
    """Why two figures fit, each with its scope; None where nothing says so."""
    if _size(a) is None or _size(b) is None:
        return None
    (less, small), (more, large) = sorted(((a, one), (b, two)), key=lambda p: _size(p[0]) or 0.0)
    both = f"“{_told(less)}” and “{_told(more)}”"
    if less.unit == "percent" and one.open != two.open:
        return Comparison(
            verdict="compatible", difference="time", reason=f"{both}: one of them is of a count that was not complete."
        )
    if _grows(small, large):
        return Comparison(verdict="compatible", difference="time", reason=f"{both} are of one count that grew.")
    if _is_shorter(small, large):
        return Comparison(verdict="compatible", difference="time", reason=f"{both} are of spans of time, one in the other.")
    if less.unit == "count" and are_some_of(less.thing, more.thing):
        return Comparison(verdict="compatible", difference="scope", reason=f"{both}: some of those whom the other counts.")
    if less.unit == "count" and _befell_some(less, more):
        return Comparison(
            verdict="compatible", difference="scope", reason=f"{both}: something befell some of those who were there."
        )
    if _is_within(small, large) or less.unit == "percent" and _is_within(large, small):
        return Comparison(verdict="compatible", difference="scope", reason=f"{both} count a part and the whole.")
    if _are_apart(one, two, less.unit):
        return Comparison(verdict="compatible", difference="scope", reason=f"{both} count in two places, units or times.")
    return None


def _befell_some(less: Figure, more: Figure) -> bool:
    """ "overpowered two officers" and "there were 14 officers on duty": the fewer are those to whom something was done."""
    done, named = less.deed.lower(), {*stem(more.thing.lower().split(" ")[0]), *more.thing.lower().split()}
    done_to = done.endswith(("ed", "en")) and " " not in done and not {done, *stem(done)} & (_BEING_THERE | named)
    return done_to and not more.deed and head_of(less.thing) == head_of(more.thing) != ""


_BEING_THERE = frozenset(
    "number total count gather assemble march turn attend join wait live vote protest rally arrive remain carry board embark".split()
)
"""Verbs that tell no more than that people were there."""
_WIDE = frozenset(("country", "continent"))


def _are_apart(a: Scope, b: Scope, unit: str) -> bool:
    """Whether two figures say where or when they count, and it is not the same; a share of one place may differ from that of all."""
    if a.narrow and b.narrow:
        return a.narrow != b.narrow
    if a.days and b.days and (a.days[1] < b.days[0] or b.days[1] < a.days[0]):
        return True
    if unit == "percent" and bool(a.places) != bool(b.places):
        return not {p.kind for p in (*a.places, *b.places)} & _WIDE
    named = {p.name.casefold() for p in a.places} & {p.name.casefold() for p in b.places}
    return bool(a.places and b.places) and not named and not any(contained(p, q) for p in a.places for q in b.places)


def _size(figure: Figure) -> float | None:
    return figure.low if figure.low is not None else figure.high


def _told(figure: Figure) -> str:
    return " ".join(figure.text.split())


def _grows(small: Scope, large: Scope) -> bool:
    """Whether the smaller number is of an earlier day, by its own words, or of one speaker's earlier report."""
    if small.as_of and large.as_of:
        return small.as_of[1] < large.as_of[0]
    if small.open and not large.open:
        return True
    if small.voice and large.voice and small.voice[1] < large.voice[1]:
        one, two = small.voice[0].casefold(), large.voice[0].casefold()
        return one == two or is_part_of_name(small.voice[0], large.voice[0])
    return False


def _is_shorter(small: Scope, large: Scope) -> bool:
    """Whether the smaller number is of days that lie in those of the larger, which are more."""
    if not small.days or not large.days or small.days == large.days:
        return False
    return large.days[0] <= small.days[0] and small.days[1] <= large.days[1]


def _is_within(small: Scope, large: Scope) -> bool:
    """Whether one figure is told as the whole or the other as a part, or one counts where lies in where the other counts."""
    if small.whole != large.whole:
        return large.whole
    if small.part != large.part:
        return small.part
    if bool(small.narrow) != bool(large.narrow):
        return bool(small.narrow)
    pairs = [(p, q) for p in small.places for q in large.places]
    return bool(pairs) and all(contained(p, q) is p for p, q in pairs)
