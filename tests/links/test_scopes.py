"""Two numbers of one thing that reach differently far are no conflict."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

FIT = {  # case: (a report, another, what differs)
    "a battalion": ("The third battalion lost 20 men on the hill.", "The army lost 140 men on the hill.", "scope"),
    "a plant": (
        "The company has 300 workers on strike at its northern plant.",
        "Some 2,000 workers are on strike, the union said.",
        "scope",
    ),
    "the first week": (
        "In the first week of the war 90 soldiers died.",
        "The war killed 1,200 soldiers, the army said.",
        "scope",
    ),
    "some of those": ("Of the passengers 61 were children.", "The ferry carried 214 passengers.", "scope"),
    "what one paid": ("The state paid 4 million pesos for the bridge.", "The bridge cost 11 million pesos.", "scope"),
    "a day and a summer": (
        "On 7 July 2010 fires burned 40 houses.",
        "The fires burned 310 houses in July 2010.",
        "time",
    ),
}


@pytest.mark.parametrize("one, other, difference", FIT.values(), ids=FIT)
def test_counts_that_reach_differently_far_fit(workshop: Workshop, one: str, other: str, difference: str) -> None:
    dossier = build(workshop, north=one, south=other)
    (asked,) = [q for q in dossier.questions if q.kind == "number" and len({a.document for a in q.answers}) > 1]
    assert (asked.verdict, asked.difference) == ("compatible", difference)


def test_counts_of_one_battalion_do_not_fit(workshop: Workshop) -> None:
    dossier = build(
        workshop, north="The third battalion lost 20 men on the hill.", south="The third battalion lost 140 men on the hill."
    )
    (asked,) = [q for q in dossier.questions if q.kind == "number" and len({a.document for a in q.answers}) > 1]
    assert asked.verdict == "conflict"


def test_a_hospital_that_is_quoted_is_no_part(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="According to the hospital in Varda, 17 people died in the attack on the bridge.",
        south="The attack on the bridge killed 21 people, the army said.",
    )
    (asked,) = [q for q in dossier.questions if q.kind == "number" and len({a.document for a in q.answers}) > 1]
    assert asked.verdict == "conflict"
