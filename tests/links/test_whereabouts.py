"""Where a named person is, is held or hides is asked where two voices tell places that exclude each other."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

AGAINST = {  # case: (a report, another)
    "where a night was spent": (
        "Paul Arno spent the whole night at his campaign office, aides said.",
        "Paul Arno was at his mother's house during the attack.",
    ),
    "refuge and capture": (
        "Colonel Paul Arno has taken refuge in the embassy of Chile, diplomats said.",
        "Colonel Paul Arno was captured on the road to the coast.",
    ),
    "held and at large": (
        "Paul Arno is being held in the barracks of Ost.",
        "Paul Arno is in the hills with his men, the rebels say.",
    ),
    "arrested and at a desk": (
        "Paul Arno refused to come and was arrested, a relative said.",
        "Paul Arno is at his desk, the radio said.",
    ),
    "house arrest": (
        "Paul Arno is under house arrest, a relative said.",
        "Paul Arno is kept in a prison of the navy, his wife said.",
    ),
    "seen on a day": (
        "The delegates visited Paul Arno on Tuesday afternoon at his house.",
        "Paul Arno is kept in a prison of the navy.",
    ),
    "seen": ("The delegates visited Paul Arno at his house.", "Paul Arno is kept in a prison of the navy, his wife said."),
}


@pytest.mark.parametrize("one, other", AGAINST.values(), ids=AGAINST)
def test_two_places_of_one_person(workshop: Workshop, one: str, other: str) -> None:
    asked = {q.question: q for q in build(workshop, north=one, south=other).questions}
    found = asked["Where was Paul Arno?"]
    assert (found.verdict, found.difference) == ("conflict", "place")


FITTING = {  # case: (a report, another)
    "a house by two words": ("Paul Arno is held in his villa.", "Paul Arno is being held at his residence, his wife said."),
    "one of them denied": ("Paul Arno is not in the embassy.", "Paul Arno is in the hills."),
    "another day": ("On 3 May 1998 Paul Arno was in the hospital.", "On 9 May 1998 Paul Arno was in the barracks."),
    "a town and a house in it": ("Paul Arno is in Lima.", "Paul Arno is in the embassy of Chile."),
}


@pytest.mark.parametrize("one, other", FITTING.values(), ids=FITTING)
def test_places_that_fit(workshop: Workshop, one: str, other: str) -> None:
    asked = {q.question: q.verdict for q in build(workshop, north=one, south=other).questions}
    assert asked.get("Where was Paul Arno?", "agree") != "conflict"
