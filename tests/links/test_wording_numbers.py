import pytest

from sayso.links.wording_numbers import ask_how_many
from tests.build import figure

QUESTIONS = {  # case: (thing, predicate, unit, doing, question)
    "killed": ("farmers", "killed", "count", False, "How many farmers were killed?"),
    "killing": ("peasants", "killing", "count", False, "How many peasants were killed?"),
    "capitals": ("HOUSES", "BURNED", "count", False, "How many houses were burned?"),
    "died": ("sailors", "died", "count", False, "How many sailors died?"),
    "took": ("guns", "took", "count", False, "How many guns were taken?"),
    "lost": ("men", "losses", "count", False, "How many men were lost?"),
    "doing": ("planes", "dropped", "count", True, "How many planes dropped?"),
    "only said": ("witnesses", "said", "count", False, "How many witnesses?"),
    "a crowd": ("crowd", "", "count", False, "How large was the crowd?"),
    "population": ("population", "live", "count", False, "How many people live there?"),
    "age": ("Ortiz", "aged", "year", False, "How old was Ortiz?"),
    "span": ("siege", "lasted", "day", False, "How long did the siege last?"),
    "until": ("boat", "arrived", "hour", False, "How long until the boat arrived?"),
    "way": ("road", "built", "km", False, "How many kilometres of road (built)?"),
    "share": ("vote", "won", "percent", False, "What share (won): the vote?"),
}


@pytest.mark.parametrize("thing, predicate, unit, doing, question", QUESTIONS.values(), ids=QUESTIONS)
def test_is_worded_as_a_person_would(thing: str, predicate: str, unit: str, doing: bool, question: str) -> None:
    counted = figure("They saw 7 of them.", "7", 7, 7, thing=thing, predicate=predicate, unit=unit)
    assert ask_how_many([counted], {counted.id} if doing else ()) == question
