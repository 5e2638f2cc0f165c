"""What one report says was not there, and another tells of, is asked, however far apart the sentences are."""

import pytest

from sayso.pipeline import Workshop
from sayso.records.dossier import Question
from tests.links.test_topics import build


def asked(workshop: Workshop, one: str, other: str) -> dict[str, Question]:
    return {q.question: q for q in build(workshop, north=one, south=other).questions if "there any" in q.question}


AGAINST = {  # case: (a report, another, the question)
    "no trace": (
        "The inspector of the league found no trace of rockets at Lida.",
        "A woman who sells fish in Lida found three rockets in the reeds.",
        "Were there any rockets?",
    ),
    "took no part": (
        "No aircraft took part in the action at Lida, the colonel said.",
        "A helicopter fired at those who ran from Lida, the abbot said.",
        "Was there any aircraft?",
    ),
    "nobody had them": (
        "Nobody at the camp of Lida had guns, the mayor said.",
        "Two rifles were taken from the camp of Lida, the police said.",
        "Were there any guns?",
    ),
    "a bare fragment": (
        "The walkout at Ardo mill went on. No placard, no drum.",
        "Guards took the drums of the men who had sat down before the gate of Ardo mill.",
        "Were there any drums?",
    ),
    "not a single one": (
        "The quay of Lida was dark. There was not a single barge, said the harbour master.",
        "Barges were brought to the quay of Lida after dark, and the crates were gone by the morning.",
        "Were there any barges?",
    ),
    "a denial": (
        "The general denied that rockets were used at Lida.",
        "A woman who sells fish in Lida found three rockets in the reeds.",
        "Were there any rockets?",
    ),
    "none of them": (
        "We saw tracks of carts, none of lorries.",
        "The smugglers had loaded the tea into trucks with their lights out.",
        "Were there any lorries?",
    ),
    "a kind of it": (
        "There was no vehicle at the ford, the headman said.",
        "By the ford of Ost stood a burnt lorry.",
        "Was there any vehicle?",
    ),
    "what is done with it": (
        "There was not a single shell, said the colonel of the men at Lida.",
        "The colonel's men shelled Lida until dusk, said the abbot.",
        "Was there any shell?",
    ),
}


@pytest.mark.parametrize("one, other, question", AGAINST.values(), ids=AGAINST)
def test_a_thing_that_one_denies(workshop: Workshop, one: str, other: str, question: str) -> None:
    found = asked(workshop, one, other)
    assert found[question].verdict == "conflict" and found[question].difference == "polarity"
    assert {a.document: a.value for a in found[question].answers} == {"north": "no", "south": "yes"}


FITTING = {  # case: (a report, another)
    "what things do not do": ("There was no gas; a smelter does not use it.", "The smelter was shut on Monday."),
    "only of theirs": ("There were no guns of ours on the hill.", "Guns stood on the hill of Ardo."),
    "another sort": ("No army lorry was there.", "A milk lorry had stopped at the well."),
    "not denied": ("They did not deny that drums were used.", "Men with drums sat before the gate."),
    "without one": ("No drum was heard.", "They marched without a drum."),
    "not a thing": ("There was no reaction in the capital.", "The reaction of the market was swift."),
    "of anybody": ("There was not a single soldier in the chapel.", "Soldiers crossed the river in the north."),
    "known ones": ("They did not bring the drums.", "Drums were heard at the mill."),
}


@pytest.mark.parametrize("one, other", FITTING.values(), ids=FITTING)
def test_what_denies_nothing(workshop: Workshop, one: str, other: str) -> None:
    assert not asked(workshop, one, other)


def test_who_denies_it_is_named(workshop: Workshop) -> None:
    found = asked(workshop, *AGAINST["a denial"][:2])["Were there any rockets?"]
    assert [a.speaker for a in found.answers] == ["The general", "author"]
