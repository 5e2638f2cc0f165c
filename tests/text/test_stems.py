import pytest

from sayso.text.stems import past_of, stem

PASTS = {
    "rob": "robbed",
    "admit": "admitted",
    "offer": "offered",
    "visit": "visited",
    "blow_up": "blew up",
    "carry": "carried",
    "fix": "fixed",
}
BASES = {"policemen": "policeman", "servicewomen": "servicewoman", "specimen": "specimen", "cities": "city"}


@pytest.mark.parametrize("lemma, past", PASTS.items())
def test_past(lemma: str, past: str) -> None:
    assert past_of(lemma) == past


@pytest.mark.parametrize("word, base", BASES.items())
def test_base_form(word: str, base: str) -> None:
    assert stem(word)[0] == base
