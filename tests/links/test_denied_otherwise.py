"""One report tells of a deed, another denies it in words of its own: whether it was done is then disputed, and never agreed on."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

TOLD = {
    "killing": "Soldiers shot the mayor of Korso on Sunday.",
    "bridge": "The rebels blew up the bridge at Korso on Sunday.",
    "dead": "Nine people were killed in the raid on Korso on Sunday.",
    "shots": "The soldiers fired on the crowd in the square on Sunday.",
    "talks": "The government and the strikers held talks in Korso on Sunday and reached an agreement.",
    "fire": "A fire destroyed the warehouse in Korso on Sunday.",
    "arrest": "The police arrested four students in Korso on Sunday.",
}
DENIED = [  # the deed, and the words that deny it
    ("killing", "Claims that soldiers shot the mayor of Korso are false."),
    ("killing", "The claim that soldiers shot the mayor of Korso cannot be sustained."),
    ("killing", "The accusation that soldiers shot the mayor of Korso cannot be upheld."),
    ("killing", "There is not a word of truth in the claim that soldiers shot the mayor of Korso."),
    ("killing", "The general called the accusation that soldiers had shot the mayor of Korso a lie."),
    ("killing", "The allegation that soldiers shot the mayor of Korso is pure propaganda."),
    ("killing", "It was not soldiers who shot the mayor of Korso but bandits."),
    ("killing", "It was bandits, not soldiers, who shot the mayor of Korso."),
    ("killing", "It was bandits who shot the mayor of Korso."),
    ("killing", "The mayor of Korso was shot by bandits, not by soldiers."),
    ("killing", "The men who shot the mayor of Korso were bandits."),
    ("killing", "Those who shot the mayor of Korso were not soldiers."),
    ("killing", "The army had nothing to do with the shooting of the mayor of Korso."),
    ("killing", "The army denies having anything to do with the shooting of the mayor of Korso."),
    ("killing", "The army was not involved in the shooting of the mayor of Korso."),
    ("killing", "The army disclaimed any involvement in the shooting of the mayor of Korso."),
    ("killing", "In no case were soldiers responsible for the shooting of the mayor of Korso."),
    ("killing", "Soldiers are accused of shooting the mayor of Korso. They did nothing of the kind."),
    ("killing", "Soldiers are said to have shot the mayor of Korso. Nothing could be further from the truth."),
    ("killing", "It would be wrong to say that soldiers shot the mayor of Korso."),
    ("killing", "The enemy lies when it says that soldiers shot the mayor of Korso."),
    ("killing", "Whoever says that soldiers shot the mayor of Korso is lying."),
    ("killing", "The enemy falsely claims that soldiers shot the mayor of Korso."),
    ("killing", "The report that soldiers shot the mayor of Korso has been exposed as a forgery."),
    ("bridge", "The bridge at Korso is still standing."),
    ("bridge", "The destruction of the bridge at Korso is a fable."),
    ("bridge", "The rebels tried in vain to blow up the bridge at Korso."),
    ("dead", "No one lost his life in Korso."),
    ("dead", "The raid on Korso cost no lives."),
    ("dead", "Everybody in Korso survived."),
    ("dead", "The raid on Korso passed without bloodshed."),
    ("shots", "The soldiers held their fire."),
    ("shots", "The soldiers fired into the air."),
    ("shots", "At no time was fire directed at the crowd in the square."),
    ("talks", "The talks in Korso were put off until Monday."),
    ("arrest", "The ministry is not aware of any arrests in Korso."),
]


@pytest.mark.parametrize("deed, words", DENIED, ids=[words for _, words in DENIED])
def test_a_denial_in_other_words_is_a_conflict(deed: str, words: str, workshop: Workshop) -> None:
    dossier = build(workshop, a=f"Rotania, 4 May 1987. {words}", b=f"Rotania, 4 May 1987. {TOLD[deed]}")
    assert "conflict" in {q.verdict for q in dossier.questions}


NOT_DENIED = [
    ("killing", "The claim that soldiers shot the mayor of Korso is not false."),
    ("killing", "It was soldiers who shot the mayor of Korso."),
    ("killing", "It would be right to say that soldiers shot the mayor of Korso."),
    ("bridge", "The rebels tried to blow up the bridge at Korso, and did."),
    ("dead", "Two people of Korso survived."),
    ("fire", "General Brekk denied that the army had any part in the fire in the warehouse in Korso."),
]


@pytest.mark.parametrize("deed, words", NOT_DENIED, ids=[words for _, words in NOT_DENIED])
def test_what_only_looks_like_a_denial(deed: str, words: str, workshop: Workshop) -> None:
    dossier = build(workshop, a=f"Rotania, 4 May 1987. {words}", b=f"Rotania, 4 May 1987. {TOLD[deed]}")
    assert "conflict" not in {q.verdict for q in dossier.questions}


def test_another_deed_is_no_yes(workshop: Workshop) -> None:
    """Who tells that they fired does not tell that they had left."""
    dossier = build(
        workshop,
        a="Rotania, 4 May 1987. The soldiers had left the square an hour before.",
        b=f"Rotania, 4 May 1987. {TOLD['shots']}",
    )
    assert not [q for q in dossier.questions if "leave" in q.question and q.verdict == "agree"]
    assert not [q for q in dossier.questions if q.question == "Who left the square?"]


def test_whom_shots_were_fired_on_stands_in_the_question(workshop: Workshop) -> None:
    dossier = build(
        workshop, a=f"Rotania, 4 May 1987. {TOLD['shots']}", b="Rotania, 4 May 1987. The soldiers did not fire on the crowd."
    )
    assert "Did the soldiers fire on the crowd?" in {q.question for q in dossier.questions}
