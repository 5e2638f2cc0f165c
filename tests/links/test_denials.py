import pytest

from sayso.links.denials import find_denials
from sayso.pipeline import Workshop, read_one
from sayso.reading import read_text
from tests.links.test_topics import build as compare


def denials(text: str, workshop: Workshop) -> dict[str, str]:
    """Denied word -> who denies it."""
    result = read_one(read_text(text, id="r"), workshop)
    assert isinstance(result, tuple)
    report, analysis = result
    return {
        next(e.text for e in report.events if e.id == event): denial.speaker
        for (_, event), denial in find_denials([report], {"r": analysis}).items()
    }


CASES = {  # case: (text, denied word, who denies)
    "denied it": ("The army accused the rebels of burning the mill. The rebels denied it.", "burning", "The rebels"),
    "rejected somebody's claim": (
        "The union rejected the government's claim that a storm was to blame.",
        "storm",
        "The union",
    ),
    "rejected the accusation": (
        "The minister said that soldiers had fled. The ministry rejected the accusation.",
        "fled",
        "The ministry",
    ),
    "a claim that the report refutes": ("The union's claim that the guards beat two miners is not true.", "beat", "author"),
    "not so, in the next sentence": ("Soldiers burnt the mill on Monday. This is not so.", "burnt", "author"),
    "nothing of the kind": ("Guards beat the miners, the paper wrote. Nothing of the kind happened.", "beat", "author"),
    "untrue, says somebody": ("Soldiers burnt the mill on Monday. That is untrue, the ministry said.", "burnt", "the ministry"),
    "no truth in a claim": ("There is no truth in the claim that the dam collapsed.", "collapsed", "author"),
    "refuted by somebody": (
        "The allegation that the army shelled the village is a fabrication, the colonel said.",
        "shelled",
        "the colonel",
    ),
    "turned out to be false": ("The report that the bridge collapsed turned out to be false.", "collapsed", "author"),
    "what was said of the subject": (
        "An inspection had damaged the boiler, the manager said. The union denied it.",
        "damaged",
        "The union",
    ),
    "a claim that is rejected, of the report": (
        "Claims by the coastal side that it was shelled are categorically rejected.",
        "shelled",
        "author",
    ),
    "no verb": ("Reports of the capture of the town are untrue.", "capture", "author"),
}


@pytest.mark.parametrize("text, denied, source", CASES.values(), ids=CASES)
def test_finds_what_is_denied(text: str, denied: str, source: str, workshop: Workshop) -> None:
    assert denials(text, workshop) == {denied: source}


NONE = {
    "a denial of its own": "The rebels denied that they had burned the mill.",
    "a short denial of something else": "It is said that thousands fought there. The ministers deny that it was lost.",
    "a dispute over something else": "Both sides claimed victory. Fire destroyed the town. Historians dispute who lit it.",
    "nothing before": "The rebels denied it.",
    "a claim that is not called false": "The claim that the dam leaked is not false.",
    "a claim that denies": "The claim that the dam did not leak is false.",
    "one's own words": "The army said that the mill burned. The army denied it.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_left_alone(text: str, workshop: Workshop) -> None:
    assert denials(text, workshop) == {}


DENIED_STATES = {  # case: (what one report tells, what another says of it, the question)
    "open doors": (
        "The doors of the mill were locked when the fire began.",
        "All doors of the mill were open, the owner said.",
        "Were the doors of the mill locked?",
    ),
    "a free man": (
        "President Lemba is under arrest, a spokesman for the general said.",
        "President Lemba is free and leads the resistance.",
        "Was Lemba under arrest?",
    ),
    "boxes found open": (
        "The ballot boxes were sealed, the commission said.",
        "The ballot boxes were found open, the observers said.",
        "Were the ballot boxes sealed?",
    ),
    "unharmed": (
        "The mayor was injured in the blast, the radio said.",
        "The mayor was unharmed, his office said.",
        "Was the mayor injured?",
    ),
}


@pytest.mark.parametrize("told, denied, question", DENIED_STATES.values(), ids=DENIED_STATES)
def test_a_state_denies_what_another_report_tells(workshop: Workshop, told: str, denied: str, question: str) -> None:
    (asked,) = [q for q in compare(workshop, north=told, south=denied).questions if q.kind == "yesno"]
    assert asked.question == question and asked.verdict == "conflict" and asked.difference == "polarity"
    assert {(a.document, a.value) for a in asked.answers} == {("north", "yes"), ("south", "no")}


def test_who_disputes_that_there_was_none_says_that_there_was(workshop: Workshop) -> None:
    told = compare(
        workshop,
        north="An inspection had turned up no violations at the cannery, the minister said. The dockers' union disputed this.",
        south="Inspectors found no violations at the cannery, the owners said.",
    )
    question = next(q for q in told.questions if q.verdict == "conflict")
    assert {(a.document, a.speaker, a.value) for a in question.answers} >= {
        ("north", "The dockers' union", "yes"),
        ("south", "the owners", "no"),
    }
