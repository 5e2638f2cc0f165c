"""Lemmas from scripts, and how a wrong one is mended."""

import pytest

from sayso.language.lemmas import mend_lemma

MENDED = {  # case: (form, lemma of the script, tag, lemma)
    "a participle that stayed as it is": ("armed", "armed", "VERB", "arm"),
    "a verb that ends so": ("exceed", "exceed", "VERB", "exceed"),
    "cut too much": ("affirm", "affir", "VERB", "affirm"),
    "an e too many": ("perished", "perishe", "VERB", "perish"),
    "what stays as it is": ("cut", "cu", "VERB", "cut"),
    "a right one is left alone": ("closed", "close", "VERB", "close"),
    "a silent e": ("firing", "fir", "VERB", "fire"),
    "a doubled letter": ("planned", "plan", "VERB", "plan"),
    "no noun is taken for a verb": ("mines", "mine", "NOUN", "mine"),
    "a name is left alone": ("Tampey", "Tampey", "PROPN", "Tampey"),
}


@pytest.mark.parametrize("form, lemma, upos, wanted", MENDED.values(), ids=MENDED)
def test_mends_what_no_dictionary_knows(form: str, lemma: str, upos: str, wanted: str) -> None:
    vocabulary = {"cu", "close", "mine", "arm"}
    assert mend_lemma(form, lemma, upos, vocabulary.__contains__) == wanted
