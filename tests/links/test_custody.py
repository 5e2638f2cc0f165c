"""Who is held by one voice and not by another."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

AGAINST = {  # case: (who says that he is held, who denies it)
    "under house arrest": (
        "Simon Arno is under house arrest, a relative said.",
        "Contrary to rumours, Mr Simon Arno has not been arrested.",
    ),
    "detained": ("Simon Arno was detained on the road to the coast.", "Simon Arno was not detained, the police said."),
    "in a cell": ("Simon Arno is being held in a prison of the navy.", "The minister denied that Simon Arno had been arrested."),
}


@pytest.mark.parametrize("held, free", AGAINST.values(), ids=AGAINST)
def test_held_and_not_held(workshop: Workshop, held: str, free: str) -> None:
    asked = {q.question: q for q in build(workshop, north=held, south=free).questions}
    found = asked["Was Simon Arno arrested?"]
    assert found.verdict == "conflict"
    assert {(a.document, a.value) for a in found.answers} == {("north", "yes"), ("south", "no")}


NONE = {
    "two men": ("Simon Arno was detained on the road.", "Marko Reth was not detained, the police said."),
    "two days": ("Simon Arno was detained on 3 May 1998.", "Simon Arno was not detained on 1 April 1998, the police said."),
}


@pytest.mark.parametrize("held, free", NONE.values(), ids=NONE)
def test_what_may_both_be_so(workshop: Workshop, held: str, free: str) -> None:
    told = build(workshop, north=held, south=free).questions
    assert not [q for q in told if q.verdict == "conflict" and q.question == "Was Simon Arno arrested?"]
