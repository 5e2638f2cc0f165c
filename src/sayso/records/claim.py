"""What is claimed in one report: attributions, events, forecasts; and the report with all its layers."""

from typing import Literal

from sayso.records.base import Quote, Record, Span
from sayso.records.document import Document
from sayso.records.mention import Actor, Figure, Modality, Place, Polarity, Time

Stance = Literal["neutral", "doubting", "endorsing"]
Act = Literal["statement", "accusation", "denial", "demand", "promise", "warning", "agreement", "question", "thought", "other"]


class Source(Quote, frozen=True, kw_only=True):
    """The words that name a speaker, and the actor they mean."""

    actor: str | None = None


class Attribution(Record, frozen=True, kw_only=True):
    """Who says what, by which word. `within`: the attribution that this one stands inside (a chain).

    doubt: the chance that source or content are wrong, 0 to 1; from 0.5 on it deserves a check."""

    id: str
    source: Source | None
    more_sources: tuple[Source, ...] = ()
    cue: Quote | None
    content: tuple[Span, ...]
    directness: Literal["direct", "indirect", "mixed"]
    stance: Stance = "neutral"
    act: Act = "statement"
    within: str | None = None
    doubt: float | None = None


class Event(Quote, frozen=True, kw_only=True):
    """Something that happens, by the word that tells it. `type`: a PLOVER category or one of our finer ones (glossary)."""

    id: str
    type: str
    agents: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    time: str | None = None
    place: str | None = None
    attribution: str | None = None
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"


StateKind = Literal["be", "do", "have", "there", "part", "know"]


class State(Span, frozen=True, kw_only=True):
    """What something is said to be: "the driver was drunk", "the faulty brakes".

    `kind`: whether it is something, does it, has it, is there at all, takes part in it or knows of it.
    `subject`: the words for the thing; `actor`: the actor they mean; `event`: the event they name. `noun`: the lemma of the thing, None for
    pronouns and names; `marks`: lemmas that tell it apart from others of its kind. `said`: the words for what it is; `properties`: their
    lemmas, one for each way to put it, those behind a preposition joined to it ("in_order"). `where`: nouns that say how far, for whom or
    when it holds ("open to pedestrians")."""

    id: str
    kind: StateKind
    subject: Quote
    actor: str | None = None
    event: str | None = None
    noun: str | None = None
    marks: tuple[str, ...] = ()
    said: Quote
    properties: tuple[str, ...]
    where: tuple[str, ...] = ()
    attribution: str | None = None
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"


class Forecast(Span, frozen=True, kw_only=True):
    """Words about what will, should or might come."""

    id: str
    kind: Literal["forecast", "recommendation", "conditional"]
    attribution: str | None = None
    speaker: str = "author"


class Report(Record, frozen=True, kw_only=True):
    """A document with everything read from it alone: one line of `sayso annotate`."""

    document: Document
    sentences: tuple[Span, ...]
    times: tuple[Time, ...]
    places: tuple[Place, ...]
    actors: tuple[Actor, ...]
    figures: tuple[Figure, ...]
    attributions: tuple[Attribution, ...]
    events: tuple[Event, ...]
    forecasts: tuple[Forecast, ...]
    states: tuple[State, ...] = ()
