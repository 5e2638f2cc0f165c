import pytest

from sayso.links.wording_numbers import ask_how_many
from tests.build import figure

QUESTIONS = {  # case: (thing, predicate, unit, doing, question)
    "killed": ("farmers", "killed", "count", False, "How many farmers were killed?"),
    "a party's word for it": ("peasants", "murdered", "count", False, "How many peasants were killed?"),
    "deaths of something": ("deaths from cholera", "killed", "count", False, "How many deaths from cholera were there?"),
    "killing": ("peasants", "killing", "count", False, "How many peasants were killed?"),
    "capitals": ("HOUSES", "BURNED", "count", False, "How many houses were burned?"),
    "lost their lives": ("sailors", "lost lives", "count", True, "How many sailors were killed?"),
    "died": ("sailors", "died", "count", False, "How many sailors died?"),
    "took": ("guns", "took", "count", False, "How many guns were taken?"),
    "lost": ("men", "losses", "count", False, "How many men were lost?"),
    "doing": ("planes", "dropped", "count", True, "How many planes dropped?"),
    "only said": ("witnesses", "said", "count", False, "How many witnesses were there?"),
    "a crowd": ("crowd", "", "count", False, "How large was the crowd?"),
    "population": ("population", "live", "count", False, "How many people live there?"),
    "how often": ("times", "hit", "count", False, "How many times did it happen?"),
    "another word for a number": ("regional figures", "hurt", "count", False, "How many people were hurt?"),
    "age": ("Ortiz", "is", "year", False, "How old was Ortiz?"),
    "span": ("siege", "lasted", "day", False, "How long did the siege last?"),
    "until": ("boat", "arrived", "hour", False, "How long until the boat arrived?"),
    "way": ("road", "built", "km", False, "How many kilometres of road (built)?"),
    "one of them": ("mill worker", "killed", "count", False, "How many mill workers were killed?"),
    "a pronoun": ("them", "released", "count", False, "How many people were released?"),
    "cut short": ("guards of the mill and the", "injured", "count", False, "How many guards of the mill were injured?"),
    "half a verb": ("trucks", "turned", "count", False, "How many trucks were there?"),
    "a crowd somewhere": ("crowd at the gate", "", "count", False, "How large was the crowd at the gate?"),
    "a level": ("turnout", "", "percent", False, "How high was the turnout?"),
    "a move": ("grain prices", "rose", "percent", False, "By what share did the grain prices rise?"),
    "will": ("council", "publish", "month", False, "How long until the council publishes?"),
    "a sum": ("ransom", "paid", "dollar", False, "How large was the ransom?"),
    "money": ("owners", "offered", "shilling", False, "How much money was offered?"),
    "how far": ("mine", "lies", "km", False, "How far did the mine lie?"),
    "how high": ("height", "flew", "m", False, "How great was the height?"),
    "driven": ("enemy", "driven", "verst", False, "How far was the enemy driven?"),
    "of nothing named": ("it", "pushed", "pace", False, "How far was it (pushed)?"),
    "by how much": ("river", "rose", "m", False, "By how much did the river rise?"),
    "late": ("flight", "late", "minute", False, "How late was the flight?"),
    "took part": ("dockers", "took part", "count", False, "How many dockers took part?"),
    "a state that looks like a verb": ("sailors", "missing", "count", False, "How many sailors were missing?"),
    "of themselves": ("settlers", "succumbed", "count", False, "How many settlers succumbed?"),
    "a short base": ("carts", "using", "count", False, "How many carts were used?"),
    "share": ("vote", "won", "percent", False, "What share of the vote was won?"),
}


@pytest.mark.parametrize("thing, predicate, unit, doing, question", QUESTIONS.values(), ids=QUESTIONS)
def test_is_worded_as_a_person_would(thing: str, predicate: str, unit: str, doing: bool, question: str) -> None:
    counted = figure("They saw 7 of them.", "7", 7, 7, thing=thing, predicate=predicate, unit=unit)
    assert ask_how_many([counted], {counted.id} if doing else ()) == question


@pytest.mark.parametrize(
    "thing, party, question",
    [
        ("men", "Danish", "How many Danish men were lost?"),
        ("men", "of the Danes", "How many men of the Danes were lost?"),
        ("Danish men", "Danish", "How many Danish men were lost?"),
    ],
)
def test_names_whose_they_are(thing: str, party: str, question: str) -> None:
    counted = figure("They lost 7 of them.", "7", 7, 7, thing=thing, predicate="lost", unit="count")
    assert ask_how_many([counted], (), party) == question
