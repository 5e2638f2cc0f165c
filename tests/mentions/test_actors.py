"""Who acts and speaks in a report: mentions found, joined, and left alone."""

import pytest

from sayso.mentions.actors import find_actors
from sayso.records.mention import Actor
from sayso.resources.gazetteer import Gazetteer
from tests.conftest import Analyse


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


def actors_of(text: str, analyse: Analyse, gazetteer: Gazetteer) -> tuple[Actor, ...]:
    reading, analysis = analyse(text)
    return find_actors(reading.document, analysis, gazetteer)


ONE_ACTOR = {  # case: (report, mentions of one actor in it, its kind, its country)
    "surname and pronoun after the full name": (
        "Justice Minister Ana Ruiz resigned on Monday. Ruiz denied the charges. She said she would appeal.",
        ["Justice Minister Ana Ruiz", "Ruiz", "She", "she"], "person", None,
    ),
    "who puts in what another did": (
        "Governor Ada Berg spoke at noon. Dane, she said, had ordered the attack.",
        ["Governor Ada Berg", "she"], "person", None,
    ),
    "whose lawyer speaks of him": (
        "Captain Ivo Sand was freed on Monday. His lawyer says fishermen found him on a beach.",
        ["Captain Ivo Sand", "him"], "person", None,
    ),
    "whose": ("The minister, whose lawyer spoke, fled. The lawyer denied it.", ["lawyer", "The lawyer"], "person", None),
    "the title alone": (
        "Colonel James Okello spoke first. The colonel blamed the opposition.",
        ["Colonel James Okello", "The colonel"], "person", None,
    ),
    "an office set after the name": (
        "Tom Hale, the mayor of Leeds, thanked the firefighters. Hale said they saved the school.",
        ["Tom Hale, the mayor of Leeds", "Hale"], "person", None,
    ),
    "a name set after the noun": (
        "The minister, Ana Ruiz, said that the lock was shut. Ruiz left.",
        ["The minister", "Ana Ruiz", "Ruiz"], "person", None,
    ),
    "a noun for a person before a name that might be a town": (
        "Strikers had seized the barge. One bargeman, Piet Lansing, drowned in the lock.",
        ["One bargeman", "Piet Lansing"], "person", None,
    ),
    "courtesy titles": (
        "British Prime Minister Margaret Thatcher met Mikhail Gorbachev. Mrs. Thatcher said she liked Mr. Gorbachev.",
        ["British Prime Minister Margaret Thatcher", "Mrs. Thatcher", "she"], "person", "GB",
    ),
    "a capital, a demonym and a country": (
        "Lima rejected the offer. The Peruvian government said Peru would not talk in Chile.",
        ["Lima", "The Peruvian government", "Peru"], "government", "PE",
    ),
    "a seat of power and officials": (
        "The Kremlin denied it. Russian officials said Moscow wanted peace.",
        ["The Kremlin", "Russian officials", "Moscow"], "government", "RU",
    ),
    "initials in brackets": (
        "The World Food Programme (WFP) sent trucks. The WFP said the road was closed.",
        ["The World Food Programme", "WFP", "The WFP"], "organisation", None,
    ),
    "a ministry under three forms": (
        "The Kenyan Ministry of Health counted 40 cases. Kenya's health ministry warned residents. The ministry sent doctors.",
        ["The Kenyan Ministry of Health", "Kenya's health ministry", "The ministry"], "organisation", "KE",
    ),
    "an army and its troops": (
        "Rebels attacked the town. The rebels fled when the Malian army arrived. Malian troops chased them.",
        ["the Malian army", "Malian troops"], "armed_group", "ML",
    ),
    "the object of a verb is not its subject": (
        "Rebels attacked the town. The rebels fled when the Malian army arrived. Malian troops chased them.",
        ["Rebels", "The rebels", "them"], "armed_group", None,
    ),
    "a government kept at a distance": (
        "Separatist authorities in Casamance accused Senegal. The self-declared republic said Senegalese forces shelled it.",
        ["Separatist authorities in Casamance", "The self-declared republic"], "government", None,
    ),
    "a people and its residents": (
        "Ethnic Albanians fled. The Albanian residents said police burned houses. Serb residents stayed.",
        ["Ethnic Albanians", "The Albanian residents"], "population", "AL",
    ),
    "a surname that is also a noun": (
        "Senator Steve King opposed it. King said the senator from Ohio lied.", ["Senator Steve King", "King"], "person", None,
    ),
    "a particle in the name": (
        "Charles de Gaulle resigned. De Gaulle left.", ["Charles de Gaulle", "De Gaulle"], "person", None,
    ),
    "a party's people": ("Republicans blocked the bill. They said Democrats lied.", ["Republicans", "They"], "population", None),
    "a people within a country": (
        "Bosnian Serb forces shelled Sarajevo. The Bosnian Serbs denied it. The Bosnian government accused them.",
        ["The Bosnian Serbs", "them"], "population", None,
    ),
    "a country with a direction in its name": (
        "The council condemned North Korea. Pyongyang rejected the resolution.", ["North Korea", "Pyongyang"], "government", "KP",
    ),
    "initials taken up by a noun": (
        "FEMA said it sent trucks. The agency was criticised.", ["FEMA", "The agency"], "organisation", None,
    ),
    "capital letters throughout": (
        "LAGOS, 3 MAR 89 -- PRESIDENT IBRAHIM BABANGIDA SAID THE STRIKE IS OVER. BABANGIDA ADDED THAT POLICE ARRESTED 40 STUDENTS.",
        ["PRESIDENT IBRAHIM BABANGIDA", "BABANGIDA"], "person", None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("text, mentions, kind, country", ONE_ACTOR.values(), ids=ONE_ACTOR)
def test_joins_what_means_one_actor(
    text: str, mentions: list[str], kind: str, country: str | None, analyse: Analyse, gazetteer: Gazetteer
) -> None:
    found = actors_of(text, analyse, gazetteer)
    assert mentions in [[m.text for m in a.mentions] for a in found]
    actor = next(a for a in found if [m.text for m in a.mentions] == mentions)
    assert (actor.kind, actor.country) == (kind, country)


APART = {  # case: (report, two mentions that mean different actors)
    "two first names": ("Maria Ruiz voted. Luis Ruiz did not vote.", "Maria Ruiz", "Luis Ruiz"),
    "a state and the government it does not accept": (
        "Separatist authorities in Casamance accused Senegal.", "Separatist authorities in Casamance", "Senegal",
    ),
    "husband and wife": ("Mr Jon Holm left. Mrs Holm stayed.", "Mr Jon Holm", "Mrs Holm"),
    "an officer and his wife": ("Lieutenant Odd Brekke drank. Mrs Brekke wept.", "Lieutenant Odd Brekke", "Mrs Brekke"),
    "his wife before him": ("Lieutenant Odd Brekke drank. Mrs Brekke wept. Lieutenant Brekke left.", "Lieutenant Brekke", "Mrs Brekke"),
    "a spokeswoman and a guard": ("Marta Lino, the mayor's spokeswoman, said one guard was hurt. She left.", "She", "one guard"),
    "a navy and a ministry": (
        "The Coastal Defence Ministry said nine men died after a clash. The Velman navy denied it. It said that it had not fired.",
        "It", "The Coastal Defence Ministry",
    ),
    "peoples of one town": (
        "Ethnic Albanians fled. Serb residents stayed.", "Ethnic Albanians", "Serb residents",
    ),
    "ministries of two countries": (
        "The Kenyan foreign ministry protested. The Somali foreign ministry apologised.",
        "The Kenyan foreign ministry", "The Somali foreign ministry",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text, first, second", APART.values(), ids=APART)
def test_keeps_apart(text: str, first: str, second: str, analyse: Analyse, gazetteer: Gazetteer) -> None:
    of = {m.text: a.id for a in actors_of(text, analyse, gazetteer) for m in a.mentions}
    assert of[first] != of[second]


LEFT_ALONE = {  # case: a report in which nobody acts
    "places that only locate": "Fire destroyed a bridge in Chad. Prices in Oslo fell. The bridge was old.",
    "a capital that is shelled": "Soldiers in the hills shelled Sarajevo.",
    "a dateline": "NAIROBI, Kenya (NNS) - Rain fell on Friday.",
    "forces that are none": "The market forces decided.",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_leaves_alone(text: str, analyse: Analyse, gazetteer: Gazetteer) -> None:
    named = [a.name for a in actors_of(text, analyse, gazetteer) if a.kind in ("government", "person")]
    assert named == []


def test_names_an_actor_by_its_fullest_form(analyse: Analyse, gazetteer: Gazetteer) -> None:
    text = "Ruiz denied it. Justice Minister Ana Ruiz resigned. The Kenyan Ministry of Health (MOH) agreed. MOH paid."
    assert {"Ana Ruiz", "Kenyan Ministry of Health"} <= {a.name for a in actors_of(text, analyse, gazetteer)}


def test_every_mention_gives_back_its_words(analyse: Analyse, gazetteer: Gazetteer) -> None:
    for text, *_ in ONE_ACTOR.values():
        for actor in actors_of(text, analyse, gazetteer):
            assert all(text[m.start : m.end] == m.text for m in actor.mentions)
            assert list(actor.mentions) == sorted(actor.mentions, key=lambda m: (m.start, -m.end))


def test_weather_has_no_actors(analyse: Analyse, gazetteer: Gazetteer) -> None:
    assert actors_of("It rained.", analyse, gazetteer) == ()


@pytest.mark.parametrize("address", ["Mrs.", "Madame", "Doña", "Senhora", "Frau"])
def test_a_form_of_address_is_no_part_of_a_name(address: str, analyse: Analyse, gazetteer: Gazetteer) -> None:
    (actor,) = actors_of(f"{address} Ida Roth opened the school on Monday.", analyse, gazetteer)
    assert (actor.name, actor.kind) == ("Ida Roth", "person")
