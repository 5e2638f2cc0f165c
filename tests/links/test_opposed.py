"""Two verbs that cannot both tell what became of one thing stand against each other; what only followed does not."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

AGAINST = {  # case: (a report, another, the question)
    "closed, reopened": ("The plant was closed on Monday.", "The plant was reopened on Monday.", "Was the plant closed?"),
    "ended, goes on": (
        "The strike at the docks has ended, the ministry said.",
        "The strike at the docks goes on, the union said.",
        "Did the strike at the docks end?",
    ),
    "killed, wounded": ("General Ebale was killed.", "General Ebale was wounded.", "Was General Ebale killed?"),
    "died, treated": (
        "The mayor died on Friday.",
        "The mayor was treated for a light wound on Friday.",
        "Did the mayor die?",
    ),
    "killed, captured": ("Commander Ilo was killed.", "Commander Ilo was captured alive.", "Was Commander Ilo killed?"),
    "fled, arrested": (
        "Jan Holub fled the city on Monday.",
        "Jan Holub was arrested in the city on Monday.",
        "Did Jan Holub flee the city?",
    ),
    "fled, remained": (
        "The president fled the capital by car.",
        "The president remained in the capital throughout.",
        "Did the president flee the capital?",
    ),
    "blocked, opened": ("The army blocked the road.", "The army opened the road.", "Did the army block the road?"),
    "broke, respected": (
        "The rebels broke the accord, the army said.",
        "The rebels respected the accord, the monitors said.",
        "Did the rebels break the accord?",
    ),
}


@pytest.mark.parametrize("one, other, question", AGAINST.values(), ids=AGAINST)
def test_opposite_deeds_stand_against_each_other(workshop: Workshop, one: str, other: str, question: str) -> None:
    asked = {q.question: q for q in build(workshop, north=one, south=other).questions}
    assert question in asked
    assert asked[question].verdict == "conflict"
    assert {a.document: a.value for a in asked[question].answers} == {"north": "yes", "south": "no"}


FOLLOWED = {
    "other days": ("The bridge was closed on Monday.", "The bridge was reopened on Thursday."),
    "one report tells both": ("The mayor was wounded. He was killed on Friday.", "The mayor was killed on Friday."),
    "two men": ("General Ebale was killed.", "General Adou was wounded."),
}


@pytest.mark.parametrize("one, other", FOLLOWED.values(), ids=FOLLOWED)
def test_what_followed_is_no_conflict(workshop: Workshop, one: str, other: str) -> None:
    assert not [q for q in build(workshop, north=one, south=other).questions if q.verdict == "conflict"]
