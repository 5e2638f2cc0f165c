import pytest

from sayso.text.stems import irregular_base, participle_of, past_of, stem

PASTS = {
    "rob": "robbed",
    "admit": "admitted",
    "offer": "offered",
    "visit": "visited",
    "blow_up": "blew up",
    "carry": "carried",
    "fix": "fixed",
}
BASES = {
    "policemen": "policeman",
    "servicewomen": "servicewoman",
    "specimen": "specimen",
    "cities": "city",
    "burnt": "burn",
    "flung": "fling",
    "heard": "hear",
    "using": "use",
}
PARTICIPLES = {"saw": "seen", "heard": "heard", "withdrew": "withdrawn", "killing": "killed", "taken": "taken", "sank": "sunk"}


@pytest.mark.parametrize("lemma, past", PASTS.items())
def test_past(lemma: str, past: str) -> None:
    assert past_of(lemma) == past


@pytest.mark.parametrize("word, participle", PARTICIPLES.items())
def test_participle(word: str, participle: str) -> None:
    assert participle_of(word) == participle


@pytest.mark.parametrize("word, base", BASES.items())
def test_base_form(word: str, base: str) -> None:
    assert stem(word)[0] == base


@pytest.mark.parametrize(
    "form, base", [("retook", "retake"), ("overthrew", "overthrow"), ("stole", "steal"), ("rebuilt", "rebuild")]
)
def test_irregular_verbs_keep_their_prefix(form: str, base: str) -> None:
    assert irregular_base(form) == base
    assert stem(form) == (base,)


@pytest.mark.parametrize("word", ["people", "outing", "rely", "over", "remade-up"])
def test_other_words_are_no_irregular_verbs(word: str) -> None:
    assert irregular_base(word) is None
