"""Named places: which words, and where they lie."""

import pytest

from sayso.mentions.places import find_places
from sayso.records.mention import Place
from sayso.resources.gazetteer import Gazetteer
from tests.conftest import Analyse


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


def places(analyse: Analyse, gazetteer: Gazetteer, text: str) -> tuple[Place, ...]:
    reading, analysis = analyse(text)
    return find_places(reading.document, analysis, gazetteer)


FOUND = {  # case: (report, the words of every place)
    "town and country": ("Two bridges fell in Lyon, France.", ["Lyon", "France"]),
    "country after a preposition": ("The convoy left for the hills in Chad.", ["Chad"]),
    "compass": ("Flooding hit southern Peru on Monday.", ["Peru"]),
    "inhabitants": ("Residents of Beirut were told to leave.", ["Beirut"]),
    "motion": ("Thousands fled to Kenya.", ["Kenya"]),
    "region with its word": ("Shells fell in the Tigray region.", ["Tigray region"]),
    "river": ("The ferry sank on the Volga.", ["Volga"]),
    "road and both towns": (
        "A mine exploded on the Karachi–Hyderabad highway.",
        ["Karachi–Hyderabad highway", "Karachi", "Hyderabad"],
    ),
    "hyphenated road": (
        "Trucks were stopped on the Stolac-Mostar road in Bosnia.",
        ["Stolac-Mostar road", "Stolac", "Mostar", "Bosnia"],
    ),
    "dateline": ("QUITO (AFP) - Voters queued all day.", ["QUITO"]),
    "upper case": ("A BUS WAS ATTACKED IN SOYAPANGO, EL SALVADOR.", ["SOYAPANGO", "EL SALVADOR"]),
    "unknown village": ("The village of Abu Hamamah was empty.", ["Abu Hamamah"]),
}


@pytest.mark.parametrize("text, words", FOUND.values(), ids=FOUND)
def test_finds_the_words(analyse: Analyse, gazetteer: Gazetteer, text: str, words: list[str]) -> None:
    assert [p.text for p in places(analyse, gazetteer, text)] == words


def test_a_word_that_opens_an_entry_is_no_town(analyse: Analyse, gazetteer: Gazetteer) -> None:
    text = "* Convoy AB-7 in Oslo on 4/05 with 3 trucks\n* The convoy was late"
    assert [p.text for p in places(analyse, gazetteer, text)] == ["Oslo"]


def test_a_bare_name_is_the_town_and_not_the_lake(analyse: Analyse, gazetteer: Gazetteer) -> None:
    (place,) = places(analyse, gazetteer, "Talks were planned in Geneva on Friday.")
    assert place.kind == "town" and place.country == "CH"


LEFT_ALONE = {
    "companies": "Andes Lines and Bolivia Airways were fined.",
    "a government speaks": "Paris denied the report on Friday.",
    "a country acts": "Peru rejected the offer and recalled its envoy.",
    "talks with a country": "The minister ended talks with Kenya.",
    "adjectives": "Chilean miners met Norwegian engineers.",
    "a person": "Judge Paul London heard the case.",
    "common nouns": "The region near the border was quiet.",
    "months": "The vote in March was fair.",
    "a country's president": "Kenya's president resigned.",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_leaves_alone(analyse: Analyse, gazetteer: Gazetteer, text: str) -> None:
    assert places(analyse, gazetteer, text) == ()


LOCATED = {  # case: (report, a place in it, its country)
    "place named behind it": ("Votes were counted in Granada, Spain.", "Granada", "ES"),
    "state behind it": ("The plant in Paris, Texas, was closed.", "Paris", "US"),
    "country of the story": ("Spanish police searched flats in Madrid and in Cordoba.", "Cordoba", "ES"),
    "large town of the name": ("A train left London at noon.", "London", "GB"),
    "state by its town": ("A clinic in Atlanta, Georgia, was evacuated.", "Georgia", "US"),
    "state in its row": ("Tornadoes crossed the states of Alabama and Georgia.", "Georgia", "US"),
    "country of that name": ("Talks were held in Tbilisi, Georgia.", "Georgia", "GE"),
    "older name": ("Monsoon rain flooded Bombay and other Indian cities.", "Bombay", "IN"),
}


@pytest.mark.parametrize("text, name, country", LOCATED.values(), ids=LOCATED)
def test_chooses_the_place(analyse: Analyse, gazetteer: Gazetteer, text: str, name: str, country: str) -> None:
    found = next(p for p in places(analyse, gazetteer, text) if p.text == name)
    assert found.country is not None and country in found.country.split("|")


def test_an_unknown_name_stays_without_a_point(analyse: Analyse, gazetteer: Gazetteer) -> None:
    (place,) = places(analyse, gazetteer, "The village of Abu Hamamah was empty.")
    assert (place.latitude, place.longitude, place.geonames_id) == (None, None, None)


def test_a_road_lies_between_its_towns(analyse: Analyse, gazetteer: Gazetteer) -> None:
    road, one, other = places(analyse, gazetteer, "A mine exploded on the Karachi–Hyderabad highway.")
    assert road.kind == "road" and road.geonames_id is None
    assert road.latitude is not None and one.latitude is not None and other.latitude is not None
    assert min(one.latitude, other.latitude) < road.latitude < max(one.latitude, other.latitude)


def test_spans_give_back_their_words_and_ids_are_stable(analyse: Analyse, gazetteer: Gazetteer) -> None:
    text = "Rain fell in Lyon,\nFrance. In Lyon, two bridges fell; the Brenner pass was closed."
    first, second = places(analyse, gazetteer, text), places(analyse, gazetteer, text)
    assert first == second and len({p.id for p in first}) == len(first)
    assert all(text[p.start : p.end] == p.text for p in first)
