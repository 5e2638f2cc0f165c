"""Who is dead by one voice and alive by another."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

DAY, LATER = "May 3, 1998\n\n", "May 9, 1998\n\n"
AGAINST = {  # case: (who tells of a death, who does not)
    "wounded": ("Ivo Dane was killed at the bridge.", "Ivo Dane was lightly wounded in the hand."),
    "not dead": ("Ivo Dane was killed on Monday, the ministry said.", "Ivo Dane is not dead. He is in a clinic."),
    "a body": ("Among the bodies is that of the leader, Ivo Dane.", "Ivo Dane is unhurt and at his post."),
    "among the dead": ("Among the dead was Ivo Dane, the leader.", "Ivo Dane is alive, the union said."),
    "seen since": ("Rosa Dane was killed at her stove.", "Rosa Dane was sitting in her house with a bandaged arm."),
    "gave his life": ("Ivo Dane gave his life for the town.", "Ivo Dane is alive, the union said."),
    "met her death": ("Rosa Dane met her death in the mine.", "Rosa Dane is alive, the union said."),
    "fled": ("Ivo Dane was killed at the bridge.", "Ivo Dane escaped by boat."),
}


@pytest.mark.parametrize("dead, alive", AGAINST.values(), ids=AGAINST)
def test_dead_and_alive(workshop: Workshop, dead: str, alive: str) -> None:
    asked = [q for q in build(workshop, north=DAY + dead, south=LATER + alive).questions if q.question.endswith(" Dane die?")]
    assert [q.verdict for q in asked] == ["conflict"]
    assert {(a.document, a.value) for a in asked[0].answers} == {("north", "yes"), ("south", "no")}


NONE = {  # case: (the earlier report, the later one)
    "wounded before": ("Ivo Dane escaped by boat.", "Ivo Dane was killed at the bridge."),
    "one report tells both": ("Ivo Dane was killed at the bridge.", "Ivo Dane escaped by boat. Ivo Dane was killed on Friday."),
    "two men": ("Ivo Dane was killed at the bridge.", "Marko Reth is not dead."),
}


@pytest.mark.parametrize("earlier, later", NONE.values(), ids=NONE)
def test_what_may_both_be_so(workshop: Workshop, earlier: str, later: str) -> None:
    told = build(workshop, north=DAY + earlier, south=LATER + later).questions
    assert not [q for q in told if q.verdict == "conflict" and q.question.endswith(" die?")]
