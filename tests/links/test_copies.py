import pytest

from sayso.links.copies import find_copies, is_odd
from sayso.resources.common_words import load_common_words
from tests.build import figure, report

COMMON = load_common_words()
LONG = "the bridge over the northern river was closed by engineers for nine days after the water rose above the second mark"


def test_a_long_shared_passage_is_a_copy() -> None:
    a, b = report(f"It is said that {LONG}. End.", "a"), report(f"Reports: {LONG}, no more.", "b")
    (copy,) = find_copies([a, b], COMMON)
    assert copy.kind == "shared_text"
    assert [r.document.text[s.start : s.end] for r, s in zip((a, b), copy.spans, strict=True)] == [LONG, LONG]


def test_a_shared_quotation_is_named_as_one() -> None:
    words = "we will not leave this valley before the last family is safe"
    (copy,) = find_copies([report(f"He said: “{words}”.", "a"), report(f'"{words}," said the mayor.', "b")], COMMON)
    assert copy.kind == "shared_quote"


SHARED_BY_CHANCE = {
    "a name": "the Minister of Foreign Affairs of the Republic",
    "a long name": "the State Committee for the Protection of Children and Families of the Republic of the Southern Isles",
    "a set phrase": "has so far claimed responsibility for the attack on the police station in the capital",
    "words about the telling": "a spokesman for the government told reporters that he could neither confirm nor deny the report",
    "a phrase of the ministry": "according to a statement by the ministry of defence",
    "a phrase of agencies": "could not be independently verified",
}


@pytest.mark.parametrize("phrase", SHARED_BY_CHANCE.values(), ids=SHARED_BY_CHANCE)
def test_common_phrases_are_no_copy(phrase: str) -> None:
    assert find_copies([report(f"Nobody knows: {phrase}.", "a"), report(f"Then {phrase} again.", "b")], COMMON) == ()


def test_few_words_that_nobody_else_would_choose_are_a_copy() -> None:
    words = "whitewashed orchard walls glimmered like loaves beneath the lopsided bell tower"
    (copy,) = find_copies([report(f"At dusk {words}.", "a"), report(f"The {words}, he wrote.", "b")], COMMON)
    assert copy.kind == "shared_text"


def test_names_in_capitals_count_as_words_where_all_is_capitals() -> None:
    (copy,) = find_copies([report(LONG.upper(), "a"), report(LONG.upper() + " YES.", "b")], COMMON)
    assert copy.kind == "shared_text"


def test_an_odd_figure_is_shared_a_round_one_is_not() -> None:
    text = "They count 1,761 tents and 2,000 beds."
    figures = (figure(text, "1,761", 1761, 1761), figure(text, "2,000", 2000, 2000))
    copies = find_copies([report(text, "a", figures), report(text + " Yes.", "b", figures)], COMMON)
    assert [c.reason for c in copies if c.kind == "shared_figure"] == ["a and b give the same unusual figure, 1,761."]
    (bound,) = find_copies([report(text, "a", figures[:1]), report(text, "c", (figure(text, "1,761", 1761, None),))], COMMON)[1:]
    assert bound.kind == "shared_figure"
    assert is_odd(406) and not is_odd(150_000) and not is_odd(12.5)
