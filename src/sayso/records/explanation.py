"""Why things stand together, and why answers got their verdict: what `sayso explain` tells."""

from typing import Literal

from sayso.records.base import Quote, Record
from sayso.records.dossier import Difference, Question


class Weighed(Record, frozen=True, kw_only=True):
    """One comparison that weighed. `value`: its weight times how far it held, below 0 where it speaks against; `reason`: in words."""

    name: str
    value: float
    reason: str


class Mention(Quote, frozen=True, kw_only=True):
    """A mention of an actor, place or event with its words. `id`: as in its report."""

    document: str
    id: str


class Join(Record, frozen=True, kw_only=True):
    """Two mentions, and why they do or do not stand together.

    `score` and `needed`: None where no score was made (one entry of the gazetteer). `reason`: what decided, a whole sentence.
    """

    first: Mention
    second: Mention
    joined: bool
    score: float | None = None
    needed: float | None = None
    weighed: tuple[Weighed, ...] = ()
    reason: str


class Grouped(Record, frozen=True, kw_only=True):
    """A thing of the dossier with its mentions, and the joins that brought them together, in the order in which they were made."""

    kind: Literal["actor", "place", "event"]
    id: str
    name: str
    mentions: tuple[Mention, ...]
    joins: tuple[Join, ...]


class AnswerPair(Record, frozen=True, kw_only=True):
    """Two answers to one question, by their positions in it, and what comes of comparing them.

    `counts`: whether the verdict rests on this pair: of two reports the pair that fits best, inside one report each two speakers.
    """

    first: int
    second: int
    verdict: Literal["agree", "compatible", "conflict", "unknown"]
    difference: Difference | None = None
    reason: str
    counts: bool


class Judged(Record, frozen=True, kw_only=True):
    """A question with every pair of its answers that was compared."""

    question: Question
    pairs: tuple[AnswerPair, ...]
