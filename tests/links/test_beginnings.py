"""Since when something has lasted, told by a length, with "since" or by a verb of beginning."""

import re

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

CASES = {  # case: (a report, another, verdict of "When did the ... begin?")
    "a length and a day that it cannot reach": (
        "On 19 October 1931 the mill reopened. It did so after a seven-month strike of the weavers.",
        "Since 4 August 1931, disorder has persisted with the strike of the weavers.",
        "conflict",
    ),
    "more than a length": (
        "On 19 October 1931 the mill reopened, after more than seven months of a strike by the weavers.",
        "The weavers have been on strike since 4 August 1931.",
        "conflict",
    ),
    "a length that reaches it": (
        "The strike at the mill began on 4 March 1998, the union said.",
        "On 20 March 1998 the owners spoke of a two-week strike.",
        "compatible",
    ),
    "two days": (
        "The mill has been on strike since 9 March 1998.",
        "The strike at the mill began on 4 March 1998, the union said.",
        "conflict",
    ),
    "what was done since then did not begin then": (
        "Police have arrested 30 men in the strike since 9 March 1998.",
        "The strike at the mill began on 4 March 1998, the union said.",
        None,
    ),
    "how long it lasted when it was over": (
        "On 20 March 1998 the mayor recalled that the siege of Ost lasted nine months.",
        "The siege of Ost began on 4 May 1985.",
        None,
    ),
    "beyond all reckoning": (
        "On 20 March 1998 the mayor spoke, after 2,500 years of a war with the sea.",
        "The war with the sea has gone on since 4 August 1997.",
        None,
    ),
    "a day alone": (
        "The strike at the mill began on 9 March 1998.",
        "The strike at the mill began on 4 March 1998, the union said.",
        None,
    ),
}


@pytest.mark.parametrize("one, other, verdict", CASES.values(), ids=CASES)
def test_beginnings_are_reckoned(workshop: Workshop, one: str, other: str, verdict: str | None) -> None:
    asked = [
        q for q in build(workshop, north=one, south=other).questions if re.fullmatch(r"When did the \w+ begin\?", q.question)
    ]
    assert [q.verdict for q in asked] == ([verdict] if verdict else [])


def test_a_length_gives_the_month_it_is_counted_back_to(workshop: Workshop) -> None:
    one, other, _ = CASES["a length and a day that it cannot reach"]
    (asked,) = [q for q in build(workshop, north=one, south=other).questions if q.question == "When did the strike begin?"]
    (back,) = [a for a in asked.answers if a.document == "north"]
    assert (back.value, back.earliest, back.latest) == ("1931-03", "1931-02-17", "1931-04-19")
