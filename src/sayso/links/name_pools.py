"""Which places and events may go by one name, though the tables or the reports' tellings keep them apart.

In: the dossier's places or events. Out: the same in pools. A region and the historical land on the same ground are one pool;
so are an "operation" and the "fighting" of the same days, since a report may call both by one name.
"""

from collections.abc import Sequence
from datetime import date
from math import cos, hypot, radians

from sayso.records.dossier import DossierEvent, DossierPlace

FAMILIES = {"fight": "attack", "ceasefire": "agreement", "surrender": "agreement"}
"""Types of event that one name may cover."""
UNNAMED_TYPES = frozenset(
    {"start", "end", "other", "statement", "population", "demand", "support", "spread", "production", "delivery"}
)
"""Types whose nouns tell of something else, not of a thing with a name."""
POINTS = frozenset({"town", "capital", "country", "road", "corridor", None})
"""Kinds of place that are no area among others."""
NEAR_DAYS = 3
"""Days by which reports of one event may differ on when it was."""


def pool_places(places: Sequence[DossierPlace]) -> list[list[DossierPlace]]:
    """Areas of about one middle and size stand together: tables keep a region, a historical land and a disputed area apart."""
    pools: list[list[DossierPlace]] = []
    for place in sorted(places, key=lambda p: (-len(p.mentions), p.id)):
        home = next((pool for pool in pools if _same_area(pool[0], place)), None)
        if home is None:
            pools.append([place])
        else:
            home.append(place)
    return pools


def _same_area(a: DossierPlace, b: DossierPlace) -> bool:
    if a.kind in POINTS or b.kind in POINTS or not (a.radius_km and b.radius_km) or None in (a.latitude, b.latitude):
        return False
    small, large = sorted((a.radius_km, b.radius_km))
    return large <= 2.5 * small and _km(a, b) <= 0.5 * small


def _km(a: DossierPlace, b: DossierPlace) -> float:
    """Distance of two places on a sphere, near enough for areas."""
    (y, x), (v, u) = ((radians(p.latitude or 0), radians(p.longitude or 0)) for p in (a, b))
    return 6371 * hypot(v - y, (u - x) * cos((y + v) / 2))


def pool_events(events: Sequence[DossierEvent]) -> list[list[DossierEvent]]:
    """Events that reports may mean by one name: of one family and within days of each other; undated ones with the most told.

    "The offensive", "this operation" and "the latest fighting" are one thing to be named, even where its parts are told apart."""
    pools: list[list[DossierEvent]] = []
    told = sorted(events, key=lambda e: (e.earliest is None, -len(e.mentions), e.id))
    for event in (e for e in told if e.type not in UNNAMED_TYPES):
        near = [
            p
            for p in pools
            if _family(p[0]) == _family(event) and (event.earliest is None or _days_apart(p[0], event) <= NEAR_DAYS)
        ]
        best = max(near, key=lambda p: sum(len(e.mentions) for e in p), default=None)
        if best is None:
            pools.append([event])
        else:
            best.append(event)
    return pools


def _family(event: DossierEvent) -> str:
    return FAMILIES.get(event.type, event.type)


def _days_apart(a: DossierEvent, b: DossierEvent) -> int:
    """Days between the spans of two events, 0 if they overlap; very many if one has none."""
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return 10**6
    first, second = ((date.fromisoformat(e.earliest[:10]), date.fromisoformat(e.latest[:10])) for e in (a, b))  # type: ignore[index]
    return max(0, (second[0] - first[1]).days, (first[0] - second[1]).days)
