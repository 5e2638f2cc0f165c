"""Which figures are never compared by themselves, however alike their sentences are."""

import pytest

from sayso.links.placed_figures import PlacedFigure
from sayso.links.same_figure import are_other_counts, are_other_spans
from tests.build import figure


def placed(number: float, thing: str, predicate: str = "", unit: str = "count", event: str | None = None) -> PlacedFigure:
    counted = figure("It was 7.", "7", number, number, thing=thing, predicate=predicate, unit=unit)
    return PlacedFigure(document=f"{number}", figure=counted, event=event, vector=b"")


SPANS = {  # case: (one, other, whether they are spans of other things)
    "a siege and a visit": (placed(4, "siege", unit="month"), placed(2, "colonel", unit="day"), True),
    "of nothing that is named": (placed(4, "", unit="month"), placed(2, "", unit="day"), True),
    "one thing": (placed(4, "siege", unit="month"), placed(2, "siege of Ost", unit="month"), False),
    "as long": (placed(24, "siege", unit="hour"), placed(1, "", unit="day"), False),
    "one event": (placed(4, "", unit="month", event="e1"), placed(2, "fleet", unit="day", event="e1"), False),
}


@pytest.mark.parametrize("one, other, apart", SPANS.values(), ids=SPANS)
def test_spans_of_other_things(one: PlacedFigure, other: PlacedFigure, apart: bool) -> None:
    assert are_other_spans(one, other) == apart


COUNTS = {  # case: (one, other, whether they count other men)
    "men who came and men who sat": (placed(7, "men", "came"), placed(3, "men", "sat"), True),
    "two nouns": (placed(7, "sailors", "came"), placed(3, "boys", "sat"), True),
    "a fine and a gift": (placed(7, "", "fined", "euro"), placed(3, "", "gave", "euro"), True),
    "shares, which have a rule of their own": (placed(7, "vote", "won", "percent"), placed(3, "vote", "got", "percent"), False),
    "one deed": (placed(7, "men", "came"), placed(3, "men", "come"), False),
    "a noun of its own": (placed(212, "passengers", "carried"), placed(220, "passengers", "boarded"), False),
    "as many": (placed(49, "men", "came"), placed(49, "men", "sat"), False),
    "one event": (placed(7, "men", "came", event="e1"), placed(3, "men", "sat", event="e1"), False),
}


@pytest.mark.parametrize("one, other, apart", COUNTS.values(), ids=COUNTS)
def test_numbers_of_other_men(one: PlacedFigure, other: PlacedFigure, apart: bool) -> None:
    assert are_other_counts(one, other) == apart


def test_numbers_of_a_noun_of_which_one_report_gives_many() -> None:
    one, other = placed(7, "sailors", "drowned"), placed(3, "sailors", "sang")
    assert not are_other_counts(one, other) and are_other_counts(one, other, frozenset({"sailor"}))
