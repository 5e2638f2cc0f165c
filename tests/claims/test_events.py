import pytest

from sayso.claims.events import find_events
from sayso.mentions.times import find_times
from sayso.records.base import quote
from sayso.records.claim import Event
from sayso.records.mention import Actor, Place, Time
from tests.build import attribution, quote_of
from tests.conftest import Analyse

TYPES = {  # case: (text, word, type)
    "a verb": ("Rebels captured the airport.", "captured", "capture"),
    "a noun": ("The explosion woke the harbour.", "explosion", "explosion"),
    "an adjective": ("Three miners were found dead.", "dead", "death"),
    "a verb that carries a noun": ("The generals launched an offensive.", "launched", "attack"),
    "a noun that begins": ("The war began in spring.", "began", "fight"),
    "a strike by a union": ("The union called a general strike.", "strike", "protest"),
    "a strike from the air": ("The air strike hit a bakery.", "strike", "attack"),
    "fired people": ("The mayor fired two deputies.", "fired", "resignation"),
    "fired rockets": ("The militia fired rockets.", "fired", "attack"),
    "an unknown verb": ("The clerk whistled.", "whistled", "other"),
    "a theft": ("Robbers stole the ballots.", "stole", "theft"),
    "a count that is rigged": ("The count was rigged.", "rigged", "fraud"),
    "a ship that sinks": ("The ferry sank off the cape.", "sank", "accident"),
    "a decree that falls": ("Parliament repealed the decree.", "repealed", "legislation"),
    "a mine that shuts": ("The closure of the mine was announced.", "closure", "closure"),
    "an order": ("The magistrate ordered the troops to fire.", "ordered", "demand"),
    "what is accepted": ("The families accepted the offer.", "accepted", "acceptance"),
    "boxes that are opened": ("Soldiers opened the boxes.", "opened", "other"),
    "guns that open up": ("Snipers opened up on a water cart.", "opened", "attack"),
    "a market that is opened up": ("The firm opened up the valley.", "opened", "other"),
    "a leak": ("The tanker leaked oil into the bay.", "leaked", "contamination"),
    "smugglers": ("The smuggling of arms went on.", "smuggling", "trafficking"),
    "a noun like a verb": ("The chase ended at the river.", "chase", "other"),
    "a noun for a verb": ("The announcement of the mayor came late.", "announcement", "statement"),
}

LEFT_ALONE = {
    "a state": ("The harbour is large.", "is"),
    "a helper": ("The harbour will close.", "will"),
    "a thing": ("The bridge over the river fell.", "river"),
    "a sign": ("The army found no sign of an attack.", "sign"),
    "what a place is for": ("The polling stations closed at six.", "polling"),
    "what a body is for": ("The rescue service has nine boats.", "rescue"),
    "a body": ("The rescue service has nine boats.", "service"),
    "ballots": ("Nobody won half of the votes.", "votes"),
    "the undoing of it": ("The envoy spoke of steps toward de-escalation.", "escalation"),
    "a name": ("The name of the ship was painted over.", "name"),
    "in the name of a body": ("Rebels of the Front for the Renewal of Karvel were in the town.", "Renewal"),
    "a free vote": ("The poll had been free and fair.", "free"),
}


def _events(analyse: Analyse, text: str) -> list[Event]:
    reading, analysis = analyse(text)
    return list(find_events(reading.document, analysis, (), (), (), ()))


@pytest.mark.parametrize("text, word, kind", TYPES.values(), ids=TYPES)
def test_finds_and_types(analyse: Analyse, text: str, word: str, kind: str) -> None:
    assert [e.type for e in _events(analyse, text) if e.text == word] == [kind]


@pytest.mark.parametrize("text, word", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_leaves_alone(analyse: Analyse, text: str, word: str) -> None:
    assert word not in [e.text for e in _events(analyse, text)]


def test_a_month_is_no_march(analyse: Analyse) -> None:
    reading, analysis = analyse("The harbour was calm on March 4, 1998.")
    document, times = find_times(reading.document, analysis)
    assert "March" not in [e.text for e in find_events(document, analysis, (), times, (), ())]


def _actor(text: str, words: str) -> Actor:
    return Actor(id=words, name=words, kind="other", mentions=(quote_of(text, words),))


PARTS = {  # case: (text, event, agents, targets)
    "active": ("Rebels captured two pilots.", "captured", ("Rebels",), ("pilots",)),
    "passive": ("Two pilots were captured by Rebels.", "captured", ("Rebels",), ("pilots",)),
    "a relative clause": ("The Rebels who captured the pilots left.", "captured", ("Rebels",), ("pilots",)),
    "a participle": ("The pilots captured by Rebels escaped.", "captured", ("Rebels",), ("pilots",)),
    "a verb that goes on": ("Rebels entered the hall and beat the pilots.", "beat", ("Rebels",), ("pilots",)),
    "a participle behind": ("Rebels stormed the palace, killing the pilots.", "killing", ("Rebels",), ("pilots",)),
    "what befalls": ("The pilots drowned.", "drowned", (), ("pilots",)),
    "what is said to have befallen": ("The pilots were said to have been captured.", "captured", (), ("pilots",)),
    "two doers": ("The Rebels and the pilots attacked the fort.", "attacked", ("Rebels", "pilots"), ()),
    "a noun with by": ("The capture of the pilots by Rebels was denied.", "capture", ("Rebels",), ("pilots",)),
    "a noun with its owner": ("The Rebels' attack on the pilots was denied.", "attack", ("Rebels",), ("pilots",)),
    "between two": ("The talks between the Rebels and the pilots failed.", "talks", ("Rebels", "pilots"), ()),
    "one's own retreat": ("The retreat of the Rebels was orderly.", "retreat", ("Rebels",), ()),
    "somebody's arrest": ("The pilots' arrest was announced.", "arrest", (), ("pilots",)),
}


@pytest.mark.parametrize("text, event, agents, targets", PARTS.values(), ids=PARTS)
def test_finds_who_and_whom(analyse: Analyse, text: str, event: str, agents: tuple[str, ...], targets: tuple[str, ...]) -> None:
    reading, analysis = analyse(text)
    actors = [_actor(text, words) for words in ("Rebels", "pilots") if words in text]
    found = next(e for e in find_events(reading.document, analysis, actors, (), (), ()) if e.text == event)
    assert (found.agents, found.targets) == (agents, targets)


def test_takes_time_and_place_of_its_own_clause(analyse: Analyse) -> None:
    text = "Rebels left Monrovia on Friday, and the army entered Buchanan on Sunday."
    reading, analysis = analyse(text)
    times = [Time(id=w, type="date", **_fields(text, w)) for w in ("Friday", "Sunday")]
    places = [Place(id=w, name=w, **_fields(text, w)) for w in ("Monrovia", "Buchanan")]
    found = {e.text: (e.time, e.place) for e in find_events(reading.document, analysis, (), times, places, ())}
    assert found["left"] == ("Friday", "Monrovia") and found["entered"] == ("Sunday", "Buchanan")


def _fields(text: str, words: str) -> dict[str, object]:
    at = quote_of(text, words)
    return {"start": at.start, "end": at.end, "text": at.text}


def test_a_wound_is_older_than_the_death_it_caused(analyse: Analyse) -> None:
    reading, analysis = analyse("The colonel died of his wounds on May 4, 1998.")
    document, times = find_times(reading.document, analysis)
    found = {e.text: e.time for e in find_events(document, analysis, (), times, (), ())}
    assert found == {"died": times[0].id, "wounds": None}


def test_stands_on_the_word_of_its_speaker(analyse: Analyse) -> None:
    text = "Witnesses said the dam burst."
    reading, analysis = analyse(text)
    told = attribution(text, "Witnesses", "said", "the dam burst")
    found = {e.text: e for e in find_events(reading.document, analysis, (), (), (), [told])}
    assert (found["burst"].attribution, found["burst"].modality) == (told.id, "reported")
    assert found["said"].attribution is None


def test_every_event_gives_back_its_words(analyse: Analyse) -> None:
    text = "RIOTS BROKE OUT.  The police\nopened fire; three students, officials said, were killed."
    events = _events(analyse, text)
    assert events and all(quote(text, e.start, e.end) == e.text for e in events)
