"""Times, places, actors and figures, as one report mentions them (fields as in the written contract)."""

from typing import Literal

from sayso.records.base import Quote, Record

Qualifier = Literal["exact", "about", "at_least", "at_most", "over", "under", "range"]
Polarity = Literal["affirmed", "denied"]
Modality = Literal["asserted", "reported", "possible", "forecast", "recommended", "conditional"]
TOLD: frozenset[Modality] = frozenset(("asserted", "reported"))
"""What is told as so, by the report or by whom it quotes; the rest is only to come, wished or possible."""
AGE = "is"
"""The predicate of an age, whose thing is a person: "Ortiz, 47"."""
ActorKind = Literal["person", "organisation", "government", "armed_group", "population", "other"]


class Time(Quote, frozen=True, kw_only=True):
    """A time expression. `value`: ISO 8601 / TIMEX3. earliest, latest: ISO date, or date-time to the minute; None = unknown.

    doubt: the chance that it is wrong, 0 to 1; from 0.5 on it deserves a check."""

    id: str
    type: Literal["date", "time", "duration", "set"]
    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    approximate: bool = False
    note: str | None = None
    doubt: float | None = None


class Place(Quote, frozen=True, kw_only=True):
    """A named place. `name`: the report's own form. `kind`: town, country, region, road ...; unlocated ones have no point."""

    id: str
    name: str
    geonames_id: int | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    kind: str | None = None


class Actor(Record, frozen=True, kw_only=True):
    """Someone who acts or speaks, with every mention of it in one report."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    mentions: tuple[Quote, ...]


class Figure(Quote, frozen=True, kw_only=True):
    """A number-bearing claim. None for low or high = open on that side; `thing`: the words counted; `speaker`: a name or "author".

    `predicate`: what happened to them, in the report's words where these could be told; `deed`: the same in one word, often a normal one
    ("killed" of the dead, "lasted" of a time), by which figures are compared and asked about.

    doubt: the chance that value, thing or speaker are wrong, 0 to 1; from 0.5 on it deserves a check."""

    id: str
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str
    thing: str
    predicate: str
    deed: str = ""
    attribution: str | None = None
    speaker: str = "author"
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    event: str | None = None
    doubt: float | None = None
