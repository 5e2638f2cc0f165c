"""Ends of one person or thing that exclude each other are asked, as a conflict."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

AGAINST = {  # case: (a report, another, the question)
    "illness, poison": (
        "The general died of a heart attack, the army said.",
        "The general was poisoned, his family said.",
        "How did the general die?",
    ),
    "a fault, a missile": (
        "The plane crashed because of engine failure, the air force said.",
        "The plane was shot down by a missile, the rebels said.",
        "What happened to the plane?",
    ),
    "by himself": (
        "The student hanged himself in his cell, the police said.",
        "The student was beaten to death, his father says.",
        "What happened to the student?",
    ),
    "a mishap": (
        "Samuel Ilo drowned in the river, the police said.",
        "Ilo was shot by soldiers, his brother said.",
        "How did Ilo die?",
    ),
    "a wound": (
        "Samuel Ilo drowned in the lock, the police said.",
        "Samuel Ilo died of a gunshot wound, says the doctor who opened the body.",
        "How did Samuel Ilo die?",
    ),
    "a noun and a name": (
        "One bargeman, Samuel Ilo, drowned in the lock, the police said.",
        "The police shot Samuel Ilo, the strikers said.",
        "How did Samuel Ilo die?",
    ),
    "two manners": (
        "Sergeant Paul Arno was stoned to death by strikers, the police said.",
        "Sergeant Paul Arno was shot by his own men, two nurses said.",
        "What happened to Paul Arno?",
    ),
    "a weight, a charge": (
        "The bridge collapsed under the weight of the tanks, the villagers said.",
        "The bridge was blown up by retreating rebels, the army said.",
        "What happened to the bridge?",
    ),
}


@pytest.mark.parametrize("one, other, question", AGAINST.values(), ids=AGAINST)
def test_two_ends_of_one(workshop: Workshop, one: str, other: str, question: str) -> None:
    asked = {q.question: q for q in build(workshop, north=one, south=other).questions}
    assert question in asked
    assert asked[question].verdict == "conflict" and asked[question].difference == "name"
    assert sorted(a.document for a in asked[question].answers) == ["north", "south"]


FITTING = {
    "no more than dead": ("The general was killed on the hill.", "The general died on Monday."),
    "one kind": ("The house was hit by a shell and burned.", "The house was destroyed by shells."),
    "two men": ("A worker fell from the roof.", "The manager was shot by a guard."),
}


@pytest.mark.parametrize("one, other", FITTING.values(), ids=FITTING)
def test_ends_that_fit(workshop: Workshop, one: str, other: str) -> None:
    asked = build(workshop, north=one, south=other).questions
    assert not [q for q in asked if q.question.startswith(("How did", "What happened"))]
