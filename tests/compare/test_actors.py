"""Whether two actors fit: spellings, surnames, initials, governments; and what speaks against."""

import pytest

from sayso.compare.actors import SAME, alike, is_acronym_of, same_actor, same_person_name
from sayso.records.base import Quote
from sayso.records.mention import Actor, ActorKind


def actor(name: str, kind: ActorKind = "person", country: str | None = None, *mentions: str) -> Actor:
    quotes = tuple(Quote(start=0, end=len(m), text=m) for m in (mentions or (name,)))
    return Actor(id=name, name=name, kind=kind, country=country, mentions=quotes)


SPELLINGS = {
    "y and i": ("gulbenkian", "gulbenkyan"),
    "dj and j": ("hadjar", "hajar"),
    "kh and h": ("okhrid", "ohrid"),
    "accents": ("dvořák", "dvorak"),
    "double letters": ("milošević", "milosevic"),
}


@pytest.mark.parametrize("a, b", SPELLINGS.values(), ids=SPELLINGS)
def test_reads_two_spellings_as_one(a: str, b: str) -> None:
    assert alike(a, b)


@pytest.mark.parametrize("a, b", [("ivanov", "petrov"), ("ana", "ina"), ("carter", "castro")])
def test_different_words_are_not_alike(a: str, b: str) -> None:
    assert not alike(a, b)


def test_initials() -> None:
    assert is_acronym_of("wfp", ("world", "food", "programme"))
    assert is_acronym_of("moh", ("ministry", "of", "health"))
    assert is_acronym_of("u.n.", ("united", "nations"))
    assert not is_acronym_of("wfp", ("world", "health", "organisation"))


def test_first_names_decide() -> None:
    assert same_person_name(("ana", "ruiz"), ("ruiz",))
    assert same_person_name(("a.", "ruiz"), ("ana", "ruiz"))
    assert same_person_name(("torres",), ("fernando", "torres", "silva"))
    assert not same_person_name(("ana", "ruiz"), ("luis", "ruiz"))


ONE = {
    "surname": (actor("Ana Ruiz"), actor("Ruiz")),
    "transliteration": (actor("Sergei Stepashin"), actor("Sergey Stepaschin")),
    "governments of one country": (actor("Peru", "government", "PE"), actor("Peruvian government", "government", "PE")),
    "initials": (actor("WFP", "organisation"), actor("World Food Programme", "organisation")),
    "armies of one country": (actor("Malian army", "armed_group", "ML"), actor("Mali's forces", "armed_group", "ML")),
    "one ministry": (
        actor("Kenyan Ministry of Health", "organisation", "KE"), actor("Kenya's health ministry", "organisation", "KE"),
    ),
    "breakaway governments of one area": (
        actor("self-declared Republic of Casamance", "government"), actor("separatist authorities in Casamance", "government"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("a, b", ONE.values(), ids=ONE)
def test_takes_them_as_one_both_ways(a: Actor, b: Actor) -> None:
    score, reason = same_actor(a, b)
    assert score >= SAME and score == same_actor(b, a)[0]
    assert a.name in reason and b.name in reason


TWO = {
    "first names": (actor("Ana Ruiz"), actor("Luis Ruiz"), "different names"),
    "countries": (actor("army", "armed_group", "ML"), actor("army", "armed_group", "NE"), "different countries"),
    "state and breakaway government": (
        actor("Senegal", "government", "SN"), actor("separatist authorities", "government", "SN"), "not recognised",
    ),
    "kinds": (actor("the press", "organisation"), actor("Ruiz", "person"), "different kinds"),
    "nothing shared": (actor("farmers", "population"), actor("nurses", "population"), "nothing joins"),
}  # fmt: skip


@pytest.mark.parametrize("a, b, words", TWO.values(), ids=TWO)
def test_keeps_them_apart_and_says_why(a: Actor, b: Actor, words: str) -> None:
    score, reason = same_actor(a, b)
    assert score < SAME
    assert words in reason
