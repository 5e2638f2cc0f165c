"""Whose a figure is, whether it is told as so, and whether it is denied."""

import pytest

from tests.annotate.conftest import Annotate

SAID = {  # case: (sentence, the figure's words, speaker, modality)
    "what nobody has said": ("So far no group has claimed responsibility for these two murders.", "two", "author", "asserted"),
    "a source": ("Thirty-one people were hurt, the ministry said.", "Thirty-one", "the ministry", "reported"),
    "nobody named": ("Thirty-one people were hurt, it was announced.", "Thirty-one", "author", "reported"),
    "a reported number": ("A reported 110 people were hurt.", "110", "unnamed", "reported"),
    "at somebody's request": ("“We lent 12 carts at the request of the court,” the owner said.", "12", "the owner", "reported"),
    "the report's own count": ("We documented 287 injuries among civilians.", "287", "author", "asserted"),
}


@pytest.mark.parametrize("text, words, speaker, modality", SAID.values(), ids=SAID)
def test_whose_a_figure_is(text: str, words: str, speaker: str, modality: str, annotated: Annotate) -> None:
    (figure,) = (f for f in annotated(text).figures if f.text == words)
    assert (figure.speaker, figure.modality) == (speaker, modality)


DENIED = {  # case: (sentence, the figure's words, polarity)
    "taken back": ("An earlier version of this report said that 40 people had died.", "40", "denied"),
    "of another report": ("An earlier report said that 40 people had died.", "40", "affirmed"),
    "in a refuted claim": ("The claim of 120 dead soldiers is without foundation.", "120", "denied"),
    "in a claim of somebody's": ("The radio's claim of 120 dead soldiers is without foundation.", "120", "affirmed"),
    "of the clause": ("The guard did not kill 12 men.", "12", "denied"),
    "a noun's own": ("The police fired not one shot at the crowd.", "one", "denied"),
    "a part of those": ("None of the 12 men died.", "12", "denied"),
    "an age": ("Paul Arno, 71, did not die at home.", "71", "affirmed"),
    "a size": ("A 34-member team of observers sent by the league has made no statement.", "34", "affirmed"),
    "a span of time": ("No ferry left the port for 24 hours.", "24 hours", "affirmed"),
    "beside what is denied": ("The rumour found no believers among the 3,000 miners.", "3,000", "affirmed"),
}


@pytest.mark.parametrize("text, words, polarity", DENIED.values(), ids=DENIED)
def test_what_is_denied(text: str, words: str, polarity: str, annotated: Annotate) -> None:
    found = {f.text: f.polarity for f in annotated(text).figures}
    assert found.get(words) == polarity, found
