"""A few words of a sentence, cut where a reader would pause."""

import pytest

from sayso.text.cuts import first_words

CUTS = {  # case: (text, most, words)
    "a whole clause": ("opened the gates to the harbour, and left", 40, "opened the gates to the harbour"),
    "not behind a word that leads on": ("opened the gates to the harbour", 20, "opened the gates …"),
    "over a line end": ("opened\n\nthe gates", 40, "opened"),
    "a lone quotation mark": ("opened “the old gates of the harbour” again", 24, "opened the old gates …"),
    "a number with a comma": ("opened 1,200 gates (twice)", 40, "opened 1,200 gates"),
    "one long word": ("opened", 3, "opened"),
}


@pytest.mark.parametrize("text, most, words", CUTS.values(), ids=CUTS)
def test_it_is_cut_cleanly(text: str, most: int, words: str) -> None:
    assert first_words(text, most) == words
