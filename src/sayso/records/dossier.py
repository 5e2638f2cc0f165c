"""Links and assessments over all reports: the dossier (fields as in the written contract)."""

from typing import Literal

from sayso.records.base import Record, Span
from sayso.records.claim import Report
from sayso.records.document import Skipped
from sayso.records.mention import ActorKind, Modality

Verdict = Literal["agree", "compatible", "conflict", "single_source"]
Difference = Literal["value", "time", "place", "agent", "polarity", "scope", "name"]
QuestionKind = Literal["number", "time", "place", "actor", "yesno", "name"]


class DocumentSpan(Span, frozen=True, kw_only=True):
    """A span in a named document."""

    document: str


class ActorRef(Record, frozen=True, kw_only=True):
    """An actor of one report."""

    document: str
    actor: str


class DossierActor(Record, frozen=True, kw_only=True):
    """The same actor over all reports."""

    id: str
    name: str
    kind: ActorKind
    side: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[ActorRef, ...]


class PlaceForm(Record, frozen=True, kw_only=True):
    """What one report calls a place."""

    document: str
    form: str


class PlaceRef(Record, frozen=True, kw_only=True):
    """A place mention of one report."""

    document: str
    place: str


class DossierPlace(Record, frozen=True, kw_only=True):
    """The same place over all reports; no form is *the* name."""

    id: str
    geonames_id: int | None = None
    kind: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float | None = None
    forms: tuple[PlaceForm, ...]
    mentions: tuple[PlaceRef, ...]


class EventRef(Record, frozen=True, kw_only=True):
    """An event mention of one report."""

    document: str
    event: str


class DossierEvent(Record, frozen=True, kw_only=True):
    """The same event over all reports."""

    id: str
    label: str
    type: str
    earliest: str | None = None
    latest: str | None = None
    place: str | None = None
    mentions: tuple[EventRef, ...]


class Answer(DocumentSpan, frozen=True, kw_only=True):
    """One report's (or speaker's) answer to a question, at its words. `origin`: who it comes from in the end."""

    value: str
    low: float | None = None
    high: float | None = None
    earliest: str | None = None
    latest: str | None = None
    speaker: str = "author"
    attribution: str | None = None
    modality: Modality = "asserted"
    origin: str | None = None


class Question(Record, frozen=True, kw_only=True):
    """One thing that reports answer, alike or not, with the verdict and the reason for it."""

    id: str
    kind: QuestionKind
    question: str
    event: str | None = None
    answers: tuple[Answer, ...]
    silent: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    verdict: Verdict
    level: Literal["reports", "speakers", "both"]
    difference: Difference | None = None
    opposed: bool = False
    independent: int
    reason: str


class Step(DocumentSpan, frozen=True, kw_only=True):
    """One state of a figure that its source has changed."""

    value: str
    as_of: str | None = None


class Revision(Record, frozen=True, kw_only=True):
    """A source that changes its own figure."""

    question: str
    speaker: str
    steps: tuple[Step, ...]


class Variant(Record, frozen=True, kw_only=True):
    """What one report (or a speaker in it) calls a thing, and how often."""

    form: str
    document: str
    speaker: str
    count: int
    marked: Literal["scare_quotes", "doubting"] | None = None
    mentions: tuple[Span, ...]


class Name(Record, frozen=True, kw_only=True):
    """One referent and all its names. `referent`: a neutral description."""

    referent: str
    variants: tuple[Variant, ...]


class Copy(Record, frozen=True, kw_only=True):
    """Reports that do not stand independently."""

    kind: Literal["shared_text", "shared_quote", "shared_figure", "shared_origin"]
    documents: tuple[str, ...]
    spans: tuple[DocumentSpan, ...]
    origin: str | None = None
    reason: str


class ForecastRef(Record, frozen=True, kw_only=True):
    """A forecast of one report and the later words that answer it."""

    document: str
    forecast: str
    answered_by: tuple[DocumentSpan, ...] = ()


class ModelUsed(Record, frozen=True, kw_only=True):
    """A trained model by name and hash."""

    name: str
    sha256: str


class MadeWith(Record, frozen=True, kw_only=True):
    """The version that wrote a dossier, and its models."""

    sayso: str
    models: tuple[ModelUsed, ...]


class Dossier(Record, frozen=True, kw_only=True):
    """Everything said of one story, by whom: `dossier.json`."""

    schema: str = "sayso-dossier/1"
    made_with: MadeWith
    documents: tuple[Report, ...]
    skipped: tuple[Skipped, ...]
    actors: tuple[DossierActor, ...]
    places: tuple[DossierPlace, ...]
    events: tuple[DossierEvent, ...]
    questions: tuple[Question, ...]
    common_ground: tuple[str, ...]
    revisions: tuple[Revision, ...]
    names: tuple[Name, ...]
    copies: tuple[Copy, ...]
    forecasts: tuple[ForecastRef, ...]
