"""The words of a noun phrase around its head."""

import pytest

from sayso.text.phrases import noun_phrase
from sayso.text.trees import span_of
from tests.conftest import Analyse

PHRASES = {  # case: (sentence, head, words of its phrase)
    "modifiers before": ("The old stone bridge fell.", "bridge", "The old stone bridge"),
    "of": ("They met the mayor of Leeds.", "mayor", "the mayor of Leeds"),
    "no clause": ("The bridge, which was old, fell.", "bridge", "The bridge"),
    "no coordination": ("Roads and bridges fell.", "Roads", "Roads"),
    "no preposition before it": ("They sat under the bridge.", "bridge", "the bridge"),
    "what begins to tell": ("The talks with the rebels failed.", "talks", "The talks"),
}


@pytest.mark.parametrize("text, head, words", PHRASES.values(), ids=PHRASES)
def test_takes_what_names(text: str, head: str, words: str, analyse: Analyse) -> None:
    _, analysis = analyse(text)
    (sentence,) = analysis.sentences
    token = next(i for i, t in enumerate(sentence.tokens) if t.form == head)
    start, end = span_of(sentence, noun_phrase(sentence, token))
    assert text[start:end] == words
