"""The index of places: names in, entries out."""

import hashlib
import time

import pytest

from sayso.resources.gazetteer import INDEX, Gazetteer, fold_name


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


SAME_NAME = {
    "accents": ("São Paulo", "Sao Paulo"),
    "case": ("SARAJEVO", "Sarajevo"),
    "dashes": ("Port–au–Prince", "Port au Prince"),
    "article": ("The Gambia", "Gambia"),
    "saint": ("Saint Petersburg", "St. Petersburg"),
    "points": ("U.S.", "US"),
    "letters": ("Øresund", "Oresund"),
    "apostrophe": ("N’Djamena", "N'Djamena"),
}


@pytest.mark.parametrize("a, b", SAME_NAME.values(), ids=SAME_NAME)
def test_folds_spellings_of_one_name(a: str, b: str) -> None:
    assert fold_name(a) == fold_name(b)


KNOWN = {  # name: (kind, country, latitude, longitude)
    "Peru": ("country", "PE", -10, -76),
    "Sarajevo": ("capital", "BA", 43.85, 18.36),
    "Mumbai": ("town", "IN", 19.07, 72.88),
    "Bombay": ("town", "IN", 19.07, 72.88),
    "Bavaria": ("admin1", "DE", 49, 11.5),
    "Black Sea": ("sea", "", 43, 34),
    "Kosovo": ("disputed", "XK", 42.6, 20.9),
}


@pytest.mark.parametrize("name", KNOWN)
def test_finds_places_of_every_kind(gazetteer: Gazetteer, name: str) -> None:
    kind, country, latitude, longitude = KNOWN[name]
    found = [e for e in gazetteer.find(name) if e.kind == kind and country in e.country]
    assert any(abs(e.latitude - latitude) < 2.5 and abs(e.longitude - longitude) < 2.5 for e in found)


def test_two_countries_may_hold_one_place(gazetteer: Gazetteer) -> None:
    assert any({"IN", "PK"} <= set(e.country.split("|")) for e in gazetteer.find("Kashmir"))


@pytest.mark.parametrize("word", ["", "Qwxyzzq", "…", "Київ"])
def test_an_unknown_name_gives_nothing(gazetteer: Gazetteer, word: str) -> None:
    assert gazetteer.find(word) == ()


MISSPELT = {"letter left out": ("Sarjevo", "BA"), "other transliteration": ("Zaporozhie", "UA"), "doubled": ("Fallujjah", "IQ")}


@pytest.mark.parametrize("name, country", MISSPELT.values(), ids=MISSPELT)
def test_finds_names_like_it(gazetteer: Gazetteer, name: str, country: str) -> None:
    assert country in {e.country for e, _ in gazetteer.near(name)}
    assert all(country in e.country.split("|") for e, _ in gazetteer.near(name, [country]))


def test_short_names_have_no_likeness(gazetteer: Gazetteer) -> None:
    assert gazetteer.near("Omsk"[:3]) == () == gazetteer.near("Київ")


@pytest.mark.parametrize("word, country", [("Chilean", "CL"), ("Norwegians", "NO"), ("PERUVIAN", "PE")])
def test_knows_demonyms(gazetteer: Gazetteer, word: str, country: str) -> None:
    assert country in {d.country for d in gazetteer.demonym(word)}


def test_no_demonym(gazetteer: Gazetteer) -> None:
    assert gazetteer.demonym("Lyon") == ()


def test_the_index_is_the_one_that_was_built() -> None:
    recorded = INDEX.with_suffix(".sha256").read_text(encoding="utf-8").split()[0]
    assert hashlib.sha256(INDEX.read_bytes()).hexdigest() == recorded


def test_it_loads_quickly() -> None:
    begin = time.process_time()
    Gazetteer()
    assert time.process_time() - begin < 2.0


LEADS = {"New": True, "Saint": True, "the": True, "xqzv": False, "": True}


@pytest.mark.parametrize(("word", "leads"), LEADS.items(), ids=LEADS)
def test_words_that_begin_longer_names(word: str, leads: bool, gazetteer: Gazetteer) -> None:
    assert gazetteer.leads(word) is leads


def test_runs_that_are_no_name_are_not_kept(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("xqzv wkrt") == () and "xqzv wkrt" not in gazetteer._found
