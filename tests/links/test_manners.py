"""How a deed was done, whose a thing is, who gave an order: what reports tell in ways that exclude each other."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

AGAINST = {  # case: (a report, another, the question)
    "of free will, forced": (
        "The mayor resigned of his own free will.",
        "The mayor was forced to resign.",
        "Did the mayor resign voluntarily?",
    ),
    "on purpose, an accident": (
        "The fire at the theatre was set on purpose.",
        "The fire at the theatre was an accident.",
        "Was the fire at the theatre deliberate?",
    ),
    "on the spot, in hospital": (
        "The student died on the spot.",
        "The student died of his wounds in hospital.",
        "Did the student die at once?",
    ),
    "peacefully, violence": (
        "The vote passed off peacefully.",
        "The vote was marred by violence.",
        "Was the vote peaceful?",
    ),
    "back, chest": (
        "The student was shot in the back.",
        "The student was shot in the chest.",
        "Where on the body was the student shot?",
    ),
    "belongs": (
        "The island belongs to the north.",
        "The island belongs to the south.",
        "Who is said to hold the island?",
    ),
    "an order": (
        "The order to fire came from the minister.",
        "The order to fire was given by a local commander.",
        "Who was behind the order?",
    ),
    "only": ("Police used live rounds.", "Police used only rubber bullets.", "What did police use?"),
    "a cargo": ("The convoy carried food.", "The convoy carried weapons.", "What did the convoy carry?"),
    "armed": ("The boys were armed.", "The boys had no weapons.", "Were the boys armed?"),
    "an offer": ("The union accepted the offer.", "The union rejected the offer.", "Did the union accept the offer?"),
    "over, goes on": ("The strike is over.", "The strike goes on.", "Did the strike go on?"),
    "withdrew, remains": (
        "The army has withdrawn from the town.",
        "The army remains in the town.",
        "Did the army withdraw?",
    ),
}


@pytest.mark.parametrize("one, other, question", AGAINST.values(), ids=AGAINST)
def test_what_excludes_each_other_is_a_conflict(one: str, other: str, question: str, workshop: Workshop) -> None:
    dossier = build(workshop, a=f"Rotania, 4 May 1987. {one}", b=f"Rotania, 4 May 1987. {other}")
    assert ("conflict", question) in {(q.verdict, q.question) for q in dossier.questions}


BESIDE = {
    "one will": ("The mayor resigned of his own free will.", "The mayor resigned voluntarily."),
    "not forced": ("The mayor resigned voluntarily.", "The mayor did not resign under duress."),
    "one body": ("The student was shot in the back.", "The student was hit in the back."),
    "two cargoes": ("The convoy carried food.", "The convoy carried flour."),
}


@pytest.mark.parametrize("one, other", BESIDE.values(), ids=BESIDE)
def test_what_is_told_in_one_manner_is_none(one: str, other: str, workshop: Workshop) -> None:
    dossier = build(workshop, a=f"Rotania, 4 May 1987. {one}", b=f"Rotania, 4 May 1987. {other}")
    manners = {
        q.verdict for q in dossier.questions if "voluntarily" in q.question or "body" in q.question or "carry" in q.question
    }
    assert "conflict" not in manners


def test_who_carried_one_thing_is_not_who_carried_another(workshop: Workshop) -> None:
    dossier = build(
        workshop, a="Rotania, 4 May 1987. The convoy carried food.", b="Rotania, 4 May 1987. The convoy carried weapons."
    )
    assert "Who carried food?" not in {q.question for q in dossier.questions}


def test_thirty_per_cent_win_nothing(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        a="Rotania, 4 May 1987. Simon Holm won 30 percent of the vote in the election.",
        b="Rotania, 4 May 1987. President Simon Holm won 41 percent of the vote in the election.",
    )
    asked = {(q.verdict, q.question) for q in dossier.questions}
    assert ("conflict", "What share of the vote did Holm get?") in asked
    assert not {question for _, question in asked if question.startswith(("Did Simon", "Who won"))}
