"""The same actors over all reports: joined, kept apart, in whatever order the reports come."""

import msgspec

from sayso.links.same_actor import explain, join_actors
from sayso.records.base import make_id
from sayso.records.claim import Report
from sayso.records.dossier import ActorRef
from sayso.records.mention import Actor, ActorKind
from tests.build import quote_of, report


def told(name: str, text: str, *actors: tuple[str, ActorKind, str | None], side: str | None = None) -> Report:
    """A report whose actors are these words of it, of this kind and country."""
    found = tuple(
        Actor(id=make_id(name, "actor", words), name=words, kind=kind, country=country, mentions=(quote_of(text, words),))
        for words, kind, country in actors
    )
    return msgspec.structs.replace(report(text, name, **({"side": side} if side else {})), actors=found)


NORTH = told(
    "north", "Ana Ruiz met Peru and Luis Ruiz.",
    ("Ana Ruiz", "person", None), ("Peru", "government", "PE"), ("Luis Ruiz", "person", None), side="Peru",
)  # fmt: skip
SOUTH = told("south", "Ruiz blamed the Peruvian side.", ("Ruiz", "person", None), ("the Peruvian side", "government", "PE"))
EAST = told("east", "Anna Ruiz left Chile.", ("Anna Ruiz", "person", None), ("Chile", "government", "CL"))


def forms(reports: list[Report]) -> list[set[str]]:
    return [{a.name, *a.aliases} for a in join_actors(reports)]


def test_joins_governments_of_one_country() -> None:
    assert {"Peru", "the Peruvian side"} in forms([NORTH, SOUTH, EAST])


def test_two_first_names_never_meet() -> None:
    for names in forms([NORTH, SOUTH, EAST]):
        assert not {"Ana Ruiz", "Luis Ruiz"} <= names and not {"Anna Ruiz", "Luis Ruiz"} <= names


def test_every_actor_is_in_one_group() -> None:
    refs = [(m.document, m.actor) for a in join_actors([NORTH, SOUTH, EAST]) for m in a.mentions]
    assert len(refs) == len(set(refs)) == 7


def test_the_order_of_the_reports_is_nothing() -> None:
    assert join_actors([NORTH, SOUTH, EAST]) == join_actors([EAST, NORTH, SOUTH])


def test_the_side_of_a_report_is_that_of_who_bears_its_name() -> None:
    sides = {a.name: a.side for a in join_actors([NORTH, SOUTH, EAST])}
    assert sides[next(n for n in sides if "Peru" in n)] == "Peru"
    assert sides["Chile"] is None


def test_tells_why() -> None:
    a, b = (ActorRef(document=r.document.id, actor=r.actors[1].id) for r in (NORTH, SOUTH))
    assert explain([NORTH, SOUTH], a, b).startswith("The same (0.80): ")
    assert "different names" in explain([NORTH], *(ActorRef(document="north", actor=NORTH.actors[i].id) for i in (0, 2)))


def test_no_reports_no_actors() -> None:
    assert join_actors([]) == ()
