"""What reports tell in idioms is asked where two voices take two sides on one thing."""

import pytest

from sayso.pipeline import Workshop, build_from
from sayso.reading import read_text
from tests.links.test_topics import build

AGAINST = {  # case: (a report that says yes, another that says no, the question)
    "a person": (
        "The court sent Sergeant Ivo Karo to prison for nine years.",
        "Sergeant Ivo Karo left the court with his name cleared.",
        "Was Sergeant Ivo Karo convicted?",
    ),
    "a thing": (
        "The mill at Dorn is a heap of rubble, the union said.",
        "There is not a scratch on the mill at Dorn, the owner said.",
        "Was the mill at Dorn destroyed?",
    ),
    "parts in either order": (
        "Of their own free will the farmers of Lesk left for the coast.",
        "The farmers of Lesk were driven out by soldiers.",
        "Did the farmers of Lesk leave freely?",
    ),
    "a denial takes the other side": (
        "The garrison at Brod joined the rising, rebels said.",
        "The garrison at Brod never joined the rising, the palace said.",
        "Did the garrison at Brod join the rising?",
    ),
    "a pronoun, named in the sentence before": (
        "Captain Juan Orrego took his own life in the cell at Marel.",
        "Captain Juan Orrego was found on Friday. He was beaten to death.",
        "Did Juan Orrego take their own life?",
    ),
    "a scene": (
        "Two battalions were quartered in the school at Veln.",
        "There was not one soldier in the school at Veln.",
        "Was the school put to military use?",
    ),
}


@pytest.mark.parametrize("yes, no, question", AGAINST.values(), ids=AGAINST)
def test_two_sides_are_a_conflict(workshop: Workshop, yes: str, no: str, question: str) -> None:
    asked = {q.question: q for q in build(workshop, north=yes, south=no).questions}
    assert question in asked
    assert asked[question].verdict == "conflict"
    assert {(a.document, a.value) for a in asked[question].answers} == {("north", "yes"), ("south", "no")}


FITTING = {
    "two crimes": (
        "The court found Sergeant Karo guilty of assault.",
        "The court acquitted Sergeant Karo of murder.",
    ),
    "two named things": ("The bridge at Ost was blown up.", "The bridge at Hoit is whole."),
    "two numbers of people": (
        "Soldiers lined up nine prisoners at Dorn and shot them.",
        "Four prisoners died at Dorn with weapons in their hands.",
    ),
    "a wish": ("The rebels of Lesk were ordered to respect the truce.", "The rebels of Lesk broke the truce."),
    "one after the other": (
        "Ana Brek is still in prison, her sister said on Monday. The guards released Ana Brek on Friday.",
        "Ana Brek was set free on Friday.",
    ),
    "places far away": ("The curfew in Taval was lifted.", "The blockade of Sorn remains in force."),
}


@pytest.mark.parametrize("one, other", FITTING.values(), ids=FITTING)
def test_what_fits_is_no_conflict(workshop: Workshop, one: str, other: str) -> None:
    asked = build(workshop, north=one, south=other).questions
    assert not [q.question for q in asked if (q.kind, q.verdict) == ("yesno", "conflict")]


def test_who_is_held_and_later_free_fits(workshop: Workshop) -> None:
    held, free = "Ana Brek is still in custody, her sister said.", "Ana Brek was released and is at home."

    def verdicts(first: str, second: str) -> set[str]:
        readings = [read_text(t, id=n, published=p) for n, t, p in (("a", first, "2004-05-03"), ("b", second, "2004-05-09"))]
        return {q.verdict for q in build_from(readings, (), workshop).questions if q.question == "Was Ana Brek set free?"}

    assert verdicts(free, held) == {"conflict"}
    assert verdicts(held, free) == set()
