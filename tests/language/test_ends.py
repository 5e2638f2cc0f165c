"""Tests of `language/ends.py`: outlines, what stands open, and that odd input takes no longer than other input."""

import time

import pytest

from sayso.language.ends import context, linear_odds, padded, shape
from tests.conftest import Analyse

OUTLINES = {"Oslo": "Xx", "OSLO": "XX", "I": "X", "3:40": "9:9", "======": "=+", "re-open": "x-x"}

LISTED = {
    "abbreviated titles": ["Dr. Lund met Mr. Berg at 3 p.m. on Monday.", "They talked about the bridge."],
    "a decimal and a company": ["Northline Inc. lost 3.5 million dollars.", "It closed two yards."],
}


@pytest.mark.parametrize(("word", "outline"), OUTLINES.items(), ids=OUTLINES)
def test_shape(word: str, outline: str) -> None:
    assert shape(word) == outline


def test_context_tells_what_is_open() -> None:
    assert [s[1:] for s in context(["(", "a", ")", '"', "b", '"'])] == ["10", "10", "00", "01", "01", "00"]


def test_what_follows_is_seen() -> None:
    alone, _ = padded(["gone"])
    assert alone == ["^", "^", "^", "gone", "$", "$", "$"]
    weights = {"a=the": 1.0}
    assert linear_odds(["gone"], ["the"], [0], weights) == [1.0]
    assert linear_odds(["gone"], [], [0], weights) == [0.0]


@pytest.mark.parametrize("words", [["a" * 200_000], ["("] * 20_000, ["=-" * 50_000] * 2], ids=["letters", "brackets", "signs"])
def test_odd_input_is_read_at_once(words: list[str]) -> None:
    began = time.perf_counter()
    linear_odds(words, [], range(len(words)), {})
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("sentences", LISTED.values(), ids=LISTED)
def test_sentences_end_where_they_do(sentences: list[str], analyse: Analyse) -> None:
    reading, analysis = analyse(" ".join(sentences))
    assert [reading.document.text[s.start : s.end] for s in analysis.sentences] == sentences
