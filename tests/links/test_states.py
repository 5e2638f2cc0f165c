"""What one voice says a thing is and another says it is not is asked once, as a conflict."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

AGAINST = {  # case: (a report, another, the question)
    "opposites": ("The driver was drunk, guests said.", "The driver was sober, the firm said.", "Was the driver drunk?"),
    "a denial": ("The doctor is a spy, the prosecutor said.", "The doctor is no spy, the clinic said.", "Was the doctor a spy?"),
    "sorts of people": (
        "The victims were bandits, he said.",
        "The victims were shepherds, we heard.",
        "Were the victims bandits?",
    ),
    "behind prepositions": (
        "The brakes were in good order, the bus company said.",
        "The brakes were faulty, the inspector found.",
        "Were the brakes in good order?",
    ),
    "a prefix": ("The convoy was escorted, he said.", "The convoy was unescorted, drivers said.", "Was the convoy escorted?"),
    "a verb of state": ("The alarm was working, he said.", "The alarm was out of order, they said.", "Did the alarm work?"),
    "judged": (
        "The opposition called the election a farce.",
        "The election was fair, the mayor said.",
        "Was the election a farce?",
    ),
    "where somebody is": (
        "General Obando is in exile, they said.",
        "General Obando is in prison, we heard.",
        "Was Obando in exile?",
    ),
    "of one deed": (
        "The army launched a limited operation.",
        "The army began a full-scale offensive.",
        "Was the operation limited?",
    ),
}


@pytest.mark.parametrize("one, other, question", AGAINST.values(), ids=AGAINST)
def test_states_that_exclude_each_other_are_asked(workshop: Workshop, one: str, other: str, question: str) -> None:
    dossier = build(workshop, north=one, south=other)
    asked = {q.question: q for q in dossier.questions}
    assert question in asked
    assert asked[question].verdict == "conflict"
    assert {a.document: a.value for a in asked[question].answers} == {"north": "yes", "south": "no"}
    assert not [q for q in dossier.questions if q.question.startswith("What is said about")]


FITTING = {
    "two roads": ("The road to the port was open.", "The road to the mine was closed."),
    "both denied": ("The gun was not loaded and not new.", "The gun was not old."),
    "a wish": ("The road should be open.", "The road is closed."),
    "one voice": ("The hall was full.", "A hall was empty."),
}


@pytest.mark.parametrize("one, other", FITTING.values(), ids=FITTING)
def test_what_fits_is_no_conflict(workshop: Workshop, one: str, other: str) -> None:
    assert not [q for q in build(workshop, north=one, south=other).questions if q.verdict == "conflict"]


DENIED = {  # case: (a report that denies, another, the question)
    "there": ("There were no survivors.", "There were eight survivors.", "Were there survivors?"),
    "known": ("The mayor knew nothing of the plot.", "The mayor knew of the plot.", "Did the mayor know of the plot?"),
    "part": (
        "The colonel had no part in the plot.",
        "The colonel took part in the plot.",
        "Did the colonel take part in the plot?",
    ),
}


@pytest.mark.parametrize("one, other, question", DENIED.values(), ids=DENIED)
def test_what_is_there_had_or_known_is_denied(workshop: Workshop, one: str, other: str, question: str) -> None:
    asked = {q.question: q for q in build(workshop, north=one, south=other).questions}
    assert question in asked
    assert {a.document: a.value for a in asked[question].answers} == {"north": "no", "south": "yes"}
