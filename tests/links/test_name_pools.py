"""Which places and events may go by one name."""

import pytest

from sayso.links.name_pools import pool_events, pool_places
from sayso.records.dossier import DossierEvent, DossierPlace, EventRef, PlaceForm, PlaceRef


def place(name: str, kind: str, latitude: float, longitude: float, radius: float) -> DossierPlace:
    return DossierPlace(
        id=name, kind=kind, latitude=latitude, longitude=longitude, radius_km=radius,
        forms=(PlaceForm(document="a", form=name),), mentions=(PlaceRef(document="a", place=name),),
    )  # fmt: skip


def event(name: str, kind: str, earliest: str | None, latest: str | None, told: int = 1) -> DossierEvent:
    refs = tuple(EventRef(document="a", event=f"{name}{i}") for i in range(told))
    return DossierEvent(id=name, label=name, type=kind, earliest=earliest, latest=latest, mentions=refs)


def names(pools: list[list[DossierEvent]] | list[list[DossierPlace]]) -> list[set[str]]:
    return [{member.id for member in pool} for pool in pools]


CRIMEA = place("Crimea", "disputed", 45.2, 34.2, 110)


def test_areas_on_the_same_ground_are_one_pool() -> None:
    assert names(pool_places([CRIMEA, place("Taurida", "historical", 45.3, 34.3, 120)])) == [{"Crimea", "Taurida"}]


@pytest.mark.parametrize(
    "other",
    [
        place("Yalta", "town", 45.2, 34.2, 5),
        place("Kuban", "region", 45.2, 38.9, 120),
        place("Ukraine", "country", 45.2, 34.2, 400),
    ],
    ids=["a town in it", "an area beside it", "a country"],
)
def test_other_places_stay_apart(other: DossierPlace) -> None:
    assert len(pool_places([CRIMEA, other])) == 2


EVENTS = {  # case: (events, pools)
    "an attack and fighting of those days": (
        [event("a", "attack", "1999-05-03", "1999-05-04"), event("f", "fight", "1999-05-05", "1999-05-05")], [{"a", "f"}],
    ),
    "two wars": ([event("a", "fight", "1991-01-01", "1991-12-31"), event("b", "fight", "1999-05-03", "1999-05-03")], [{"a"}, {"b"}]),
    "an undated one goes with the most told": (
        [event("a", "fight", "1991-01-01", "1991-12-31"), event("b", "fight", "1999-05-03", "1999-05-03", 3), event("u", "fight", None, None)],
        [{"b", "u"}, {"a"}],
    ),
    "two types": ([event("e", "election", None, None), event("p", "protest", None, None)], [{"e"}, {"p"}]),
    "a beginning is no thing with a name": ([event("s", "start", None, None)], []),
}  # fmt: skip


@pytest.mark.parametrize("events, pools", EVENTS.values(), ids=EVENTS)
def test_pools_events(events: list[DossierEvent], pools: list[set[str]]) -> None:
    assert names(pool_events(events)) == pools
    assert names(pool_events(events[::-1])) == pools
