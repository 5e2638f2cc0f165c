"""Which figures are never compared by themselves, however alike their sentences are."""

import pytest

from sayso.compare.quantities import is_telling
from sayso.links.placed_figures import PlacedFigure
from sayso.links.same_figure import are_other_counts, are_other_spans
from sayso.pipeline import Workshop
from tests.build import figure
from tests.links.test_topics import build


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


def test_battle_and_fighting_are_of_one_kind(workshop: Workshop) -> None:
    assert not are_other_spans(placed(1, "battle", "lasted", unit="hour"), placed(4, "fighting", "lasted", unit="hour"))
    dossier = build(workshop, north="The battle lasted for fifty minutes.", south="The fighting went on for over an hour.")
    assert ("How long did the battle last?", "conflict") in {(q.question, q.verdict) for q in dossier.questions}


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


ASKED = {  # case: (a report, another, the question, the verdict)
    "two units": ("About 200 kilograms of gas escaped.", "About four tonnes of gas escaped.", "kilogrammes", "conflict"),
    "turnout": ("Turnout was 41 percent.", "Only 23 percent of voters took part.", "How high was the turnout?", "conflict"),
    "damage": ("They put the damage at 12 million pounds.", "The damage came to 40 million pounds.", "the damage", "conflict"),
    "all that were lost": (
        "The Danes lost 900 men in the battle.",
        "The Danes lost 2,500 men killed and wounded in the battle.",
        "How many men of the Danes were lost?",
        "conflict",
    ),
    "feet and metres": ("The tower is 300 feet high.", "The tower is 60 metres tall.", "How high was the tower?", "conflict"),
    "built once": ("The dam was built in 1931.", "The dam was built in 1934.", "When was the dam built?", "conflict"),
}


@pytest.mark.parametrize("one, other, question, verdict", ASKED.values(), ids=ASKED)
def test_what_two_reports_measure_is_compared(workshop: Workshop, one: str, other: str, question: str, verdict: str) -> None:
    asked = [
        q for q in build(workshop, north=one, south=other).questions if question in q.question and q.kind in ("number", "time")
    ]
    assert [q.verdict for q in asked] == [verdict]


APART = {
    "wished and done": ("The commandos freed all 31 hostages.", "The men demanded the release of 112 prisoners."),
    "two fates of things": ("The army destroyed two tanks.", "Five tanks were captured intact."),
    "late and later": ("The flight was hit twelve minutes later.", "The flight left 25 minutes late."),
}


@pytest.mark.parametrize("one, other", APART.values(), ids=APART)
def test_what_is_told_of_other_things_is_not(workshop: Workshop, one: str, other: str) -> None:
    assert not [q for q in build(workshop, north=one, south=other).questions if q.verdict == "conflict"]


def test_an_age_is_one_question_however_it_is_told(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="Police held a 19-year-old student, Ana Brek, at the gate of the mill.",
        south="Ana Brek, 18, was held by police at the gate of the mill.",
    )
    assert {
        (a.value, q.verdict) for q in dossier.questions if q.question == "How old was the student Ana Brek?" for a in q.answers
    } == {
        ("19-year-old", "conflict"),
        ("18", "conflict"),
    }, [(q.question, q.verdict) for q in dossier.questions]


ROUNDED = {  # case: (one number, another, whether they are hardly equal by chance)
    "rounded": (98_214, 98_000, True),
    "equal": (49, 49, True),
    "both round": (98_000, 98_200, False),
    "too far": (98_214, 97_000, False),
    "small": (214, 200, False),
}


@pytest.mark.parametrize("one, other, telling", ROUNDED.values(), ids=ROUNDED)
def test_numbers_that_are_hardly_equal_by_chance(one: int, other: int, telling: bool) -> None:
    assert is_telling(placed(one, "ballots").figure, placed(other, "votes").figure) == telling
