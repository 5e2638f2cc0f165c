"""A number that somebody rejects is not what he says: his answer is that there were not so many."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

TOLD = "Police stormed the mill at Korso on Monday. Nine people died in the storming of the mill."
REJECTED = [
    "The claim that nine people died in the storming of the mill at Korso is a lie, the minister said.",
    "The police denied that nine people had died in the storming of the mill at Korso.",
    "Reports of nine dead in the storming of the mill at Korso are invented.",
]


@pytest.mark.parametrize("words", REJECTED)
def test_a_rejected_number_contradicts_who_gives_it(words: str, workshop: Workshop) -> None:
    dossier = build(workshop, north=TOLD, south=words)
    asked = [q for q in dossier.questions if q.kind == "number" and {a.document for a in q.answers} == {"north", "south"}]
    assert [q.verdict for q in asked] == ["conflict"]
    assert "denies “nine”" in asked[0].reason
    rejected = next(a for a in asked[0].answers if a.document == "south")
    assert (rejected.value, rejected.low, rejected.high) == ("not nine", None, None)


def test_a_rejected_number_leaves_room_for_another(workshop: Workshop) -> None:
    dossier = build(workshop, south=REJECTED[0], east="Seven people died in the storming of the mill at Korso, doctors said.")
    asked = [q for q in dossier.questions if q.kind == "number" and {a.document for a in q.answers} == {"south", "east"}]
    assert [q.verdict for q in asked] == ["compatible"]
