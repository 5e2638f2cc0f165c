"""Why mentions were joined or not: actors, places and events, over reports made by hand."""

import msgspec
import pytest

from sayso.links.reasons import Trace, explain_group, explain_pair
from sayso.links.reasons_actors import trace_actors
from sayso.links.reasons_events import CARRIED, trace_events
from sayso.links.reasons_places import trace_places
from sayso.links.same_actor import join_actors
from sayso.links.same_event import join_events
from sayso.links.same_place import join_places
from sayso.records.analysis import Analysis
from sayso.records.claim import Report
from sayso.records.explanation import Join
from sayso.records.mention import Place
from tests.build import quote_of, report
from tests.conftest import Analyse
from tests.links.test_same_actor import EAST, NORTH, SOUTH, told
from tests.links.test_same_event import _reports

FULL = told("full", "The River Police Corps came.", ("River Police Corps", "organisation", None))
SHORT = told("short", "The RPC came.", ("RPC", "organisation", None))
OTHER = told("other", "The Rural Post Company came.", ("Rural Post Company", "organisation", None))


def located(name: str, text: str, *places: tuple[str, float | None, float | None, str | None]) -> Report:
    made = report(text, name)
    found = []
    for words, latitude, longitude, kind in places:
        at = quote_of(text, words)
        found.append(
            Place(
                id=f"{name}-{at.start}",
                start=at.start,
                end=at.end,
                text=words,
                name=words,
                latitude=latitude,
                longitude=longitude,
                kind=kind,
            )
        )
    return msgspec.structs.replace(made, places=tuple(found))


def pair(trace: Trace, first: str, second: str) -> tuple[Join, ...]:
    """The explanation of the mentions with these words."""
    a, b = ([(m.document, m.id) for m in trace.mentions if m.text == words] for words in (first, second))
    return explain_pair(trace, a, b)


ACTORS = {  # case: (reports, two actors, joined, words of the reason)
    "one government": ([NORTH, SOUTH], ("Peru", "the Peruvian side"), True, "Their score joins them."),
    "two first names": ([NORTH], ("Ana Ruiz", "Luis Ruiz"), False, "bear different names"),
    "two countries": ([SOUTH, EAST], ("the Peruvian side", "Chile"), False, "belong to different countries"),
    "nothing in common": ([NORTH, EAST], ("Ana Ruiz", "Chile"), False, "different kinds"),
    "another stands between": ([NORTH, SOUTH], ("Luis Ruiz", "Ruiz"), False, "stands with the"),
}


@pytest.mark.parametrize("reports, names, joined, words", ACTORS.values(), ids=ACTORS)
def test_actors(reports: list[Report], names: tuple[str, str], joined: bool, words: str) -> None:
    (direct, *_) = pair(trace_actors(reports), *names)
    assert direct.joined is joined and words in direct.reason
    assert direct.score is not None and direct.needed == 0.5


def test_a_chain_is_told_where_two_stand_together_through_others() -> None:
    direct, *chain = pair(trace_actors([FULL, SHORT, OTHER]), "River Police Corps", "Rural Post Company")
    assert direct.joined and direct.score == 0.0 and "only through other actors" in direct.reason
    assert [(j.first.text, j.second.text) for j in chain] == [("River Police Corps", "RPC"), ("RPC", "Rural Post Company")]


def test_what_weighed_is_told_with_its_sign() -> None:
    (direct,) = pair(trace_actors([NORTH]), "Ana Ruiz", "Luis Ruiz")
    assert {w.name: w.value < 0 for w in direct.weighed}["other first name"]


MUMBAI = located("a", "In Mumbai rain fell.", ("Mumbai", 19.07, 72.88, "town"))
SPELT = [
    located("b", "In Wadi al-Hayy rain fell.", ("Wadi al-Hayy", None, None, None)),
    located("c", "In Wadi el Hayy rain fell.", ("Wadi el Hayy", None, None, None)),
]
PLACES = {  # case: (reports, two places, joined, words of the reason)
    "one point": (
        [MUMBAI, located("d", "Bombay rained.", ("Bombay", 19.07, 72.88, "town"))],
        ("Mumbai", "Bombay"),
        True,
        "same point",
    ),
    "two spellings": (SPELT, ("Wadi al-Hayy", "Wadi el Hayy"), True, "spelt alike"),
    "a known and an unknown one": ([MUMBAI, SPELT[0]], ("Mumbai", "Wadi al-Hayy"), False, "not spelt alike"),
}


@pytest.mark.parametrize("reports, names, joined, words", PLACES.values(), ids=PLACES)
def test_places(reports: list[Report], names: tuple[str, str], joined: bool, words: str) -> None:
    (direct, *_) = pair(trace_places(reports), *names)
    assert direct.joined is joined and words in direct.reason


@pytest.fixture
def told_events(analyse: Analyse) -> tuple[list[Report], dict[str, Analysis]]:
    return _reports(
        analyse,
        west="The war of 1998 ruined the delta. The colonels launched an offensive in the coast land.",
        east="An explosion shook the harbour. The war of 2003 ruined the coast. A warehouse exploded in the harbour.",
    )


EVENTS = {  # case: (two words, joined, words of the reason)
    "one root and kind": (("explosion", "exploded"), True, "Their score joins them."),
    "a verb that carries a noun": (("launched", "offensive"), True, CARRIED),
    "nothing alike": (("explosion", "launched"), False, "Their score is too low."),
}


@pytest.mark.parametrize("names, joined, words", EVENTS.values(), ids=EVENTS)
def test_events(names: tuple[str, str], joined: bool, words: str, told_events: tuple[list[Report], dict[str, Analysis]]) -> None:
    (direct, *_) = pair(trace_events(*told_events, (), ()), *names)
    assert direct.joined is joined and direct.reason == words


def test_events_of_two_times_say_so(told_events: tuple[list[Report], dict[str, Analysis]]) -> None:
    trace = trace_events(*told_events, (), ())
    first, second = [(m.document, m.id) for m in trace.mentions if m.text == "war"]
    (direct,) = explain_pair(trace, [first], [second])
    assert not direct.joined and direct.reason == "They are told of different times."


def test_the_joins_of_a_group_hold_it_together(told_events: tuple[list[Report], dict[str, Analysis]]) -> None:
    reports, analyses = told_events
    actors, places = join_actors([NORTH, SOUTH, EAST]), join_places([MUMBAI, *SPELT])
    cases = [
        *((trace_actors([NORTH, SOUTH, EAST]), [(m.document, m.actor) for m in a.mentions]) for a in actors),
        *((trace_places([MUMBAI, *SPELT]), [(m.document, m.place) for m in p.mentions]) for p in places),
        *(
            (trace_events(reports, analyses, (), ()), [(m.document, m.event) for m in e.mentions])
            for e in join_events(reports, analyses, (), ())
        ),
    ]
    for trace, refs in cases:
        grouped = explain_group(trace, "id", "name", refs)
        assert len(grouped.mentions) == len(refs) and len(grouped.joins) == len(refs) - 1
        assert all(j.joined and j.reason for j in grouped.joins)
