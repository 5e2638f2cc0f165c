"""What the trained head hears to have happened to what a number counts."""

import pytest

from sayso.records.analysis import Sentence
from tests.conftest import Analyse

HEARD = {  # number: the sentence, what happened
    "Nine": ("Nine lorries crossed the bridge before noon.", "crossed"),
    "40": ("The guards seized 40 rifles in the mill.", "seized"),
    "seven": ("A column of seven tanks turned back at the ford.", "turned"),
}


def happened(sentence: Sentence, number: str) -> str:
    count = next(c for c in sentence.counts if sentence.tokens[c.token].form == number)
    assert 0 < count.sure <= 1
    return " ".join(sentence.tokens[i].form for i in count.happened)


@pytest.mark.parametrize("number", HEARD)
def test_hears_what_happened(number: str, analyse: Analyse) -> None:
    text, wanted = HEARD[number]
    assert wanted in happened(analyse(text)[1].sentences[0], number)


def test_a_sentence_without_numbers_counts_nothing(analyse: Analyse) -> None:
    assert analyse("The guards seized the mill.")[1].sentences[0].counts == ()
