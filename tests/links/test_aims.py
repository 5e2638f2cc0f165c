"""What a deed was for, by two reports; an aim to protect and an aim to harm contradict each other."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

TOLD = {  # case: (a report, another, the verdict, both aims)
    "the aim was, whose aim was": (
        "The purpose of the strike was to thwart an offensive, the ministry said.",
        "The mayor called the strike an act of terror, whose only aim was to frighten people.",
        "conflict",
        ("to thwart an offensive", "to frighten people"),
    ),
    "launched to, intended to": (
        "The army launched the operation in Karvel to disarm the gangs.",
        "The operation in Karvel is intended to drive out the villagers, the council said.",
        "conflict",
        ("to disarm the gangs", "to drive out the villagers"),
    ),
    "two of one kind": (
        "The operation in Karvel aims to restore order, the embassy said.",
        "The army began the operation in Karvel to protect the villagers.",
        "compatible",
        ("to restore order", "to protect the villagers"),
    ),
}


@pytest.mark.parametrize("one, other, verdict, aims", TOLD.values(), ids=TOLD)
def test_aims_are_asked(workshop: Workshop, one: str, other: str, verdict: str, aims: tuple[str, str]) -> None:
    asked = [q for q in build(workshop, north=one, south=other).questions if q.question.startswith("What was the aim of the ")]
    assert [(q.verdict, tuple(a.value for a in sorted(q.answers, key=lambda a: a.document))) for q in asked] == [(verdict, aims)]


NONE = {  # case: (a report, another)
    "one tells none": ("The army launched the raid to free the hostages.", "The army launched the raid on Monday."),
    "it was not the aim": (
        "The raid was not meant to free the hostages.",
        "The army launched the raid to free the hostages.",
    ),
    "two deeds": (
        "The army launched the raid on Ost to free the hostages.",
        "The strike of the miners was meant to raise wages.",
    ),
}


@pytest.mark.parametrize("one, other", NONE.values(), ids=NONE)
def test_no_aim_is_asked_that_one_report_tells(workshop: Workshop, one: str, other: str) -> None:
    assert not [q for q in build(workshop, north=one, south=other).questions if "the aim of" in q.question]


def test_a_purpose_is_not_told_as_done(workshop: Workshop) -> None:
    told = build(
        workshop,
        north="The purpose of the strike was to thwart an offensive, the ministry said.",
        south="An offensive began in the north, the colonel said.",
    )
    assert not [q for q in told.questions if q.verdict == "conflict"]
