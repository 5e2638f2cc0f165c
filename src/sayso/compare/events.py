"""Do two words tell one event? A table of comparisons, each with a weight and a sentence for its reason.

"killed two drivers" / "the death of two drivers"     one type, one kind of participant
"the 1998 war" / "the war of 2003"                    other years: never one event
"""

from collections.abc import Callable
from datetime import date

import numpy as np

from sayso.records.base import Record


class EventView(Record, kw_only=True):
    """What is compared of an event mention. Days as ISO dates; actors and places as dossier ids; `rare`: 0 common .. 1 rare word."""

    document: str
    event: str
    lemma: str
    type: str
    nominal: bool
    definite: bool
    earliest: str | None
    latest: str | None
    actors: frozenset[str]
    places: frozenset[str]
    words: frozenset[str]
    vector: bytes
    rare: float


def _same_lemma(a: EventView, b: EventView) -> float:
    return (0.5 + 0.5 * min(a.rare, b.rare)) if a.lemma == b.lemma else 0.0


def _same_type(a: EventView, b: EventView) -> float:
    return 1.0 if a.type == b.type and a.type not in ("other", "statement") else 0.0


def _alike_sentences(a: EventView, b: EventView) -> float:
    if not a.vector or not b.vector:
        return 0.0
    cosine = float(np.frombuffer(a.vector, "<f4") @ np.frombuffer(b.vector, "<f4"))
    return round(max(0.0, (cosine - 0.3) / 0.7), 4)


def _shared_actors(a: EventView, b: EventView) -> float:
    return 1.0 if a.actors & b.actors else 0.0


def _other_actors(a: EventView, b: EventView) -> float:
    return 1.0 if a.actors and b.actors and not a.actors & b.actors else 0.0


def _shared_places(a: EventView, b: EventView) -> float:
    return 1.0 if a.places & b.places else 0.0


def _same_day(a: EventView, b: EventView) -> float:
    """1 for the same few days, less for overlapping longer spans."""
    if not (a.earliest and a.latest and b.earliest and b.latest) or not _overlap(a, b):
        return 0.0
    return 1.0 if max(_length(a), _length(b)) <= 3 else 0.3


def _shared_words(a: EventView, b: EventView) -> float:
    union = a.words | b.words
    return len(a.words & b.words) / len(union) if union else 0.0


WEIGHTS: tuple[tuple[str, float, Callable[[EventView, EventView], float], str], ...] = (
    ("lemma", 0.34, _same_lemma, "they use the same word"),
    ("type", 0.26, _same_type, "they are of one type"),
    ("sentence", 0.22, _alike_sentences, "their sentences are alike"),
    ("actors", 0.16, _shared_actors, "they share a participant"),
    ("other actors", -0.10, _other_actors, "they name other participants"),
    ("places", 0.08, _shared_places, "they share a place"),
    ("day", 0.18, _same_day, "they fall on the same day"),
    ("words", 0.25, _shared_words, "their clauses share words"),
)
"""Name, weight, comparison, reason. Set by hand on two stories and a sample of clusters of news; the sum is the score."""


def same_event(a: EventView, b: EventView) -> tuple[float, str]:
    """A score, about 0 to 1.3, and the reasons that weighed, in one sentence."""
    if cannot_be_one(a, b):
        return 0.0, "They are told of different times."
    weighed = [(weight * test(a, b), reason) for _, weight, test, reason in WEIGHTS]
    reasons = [reason for value, reason in weighed if abs(value) >= 0.04]
    total = sum(value for value, _ in weighed)
    return round(total, 4), (", ".join(reasons).capitalize() + ".") if reasons else "Nothing speaks for it."


def cannot_be_one(a: EventView, b: EventView) -> bool:
    """Dated apart: no day in common, with more than a day between them."""
    return bool(a.earliest and a.latest and b.earliest and b.latest) and not _overlap(a, b) and _gap(a, b) > 1


def _days(view: EventView) -> tuple[date, date]:
    return date.fromisoformat((view.earliest or "")[:10]), date.fromisoformat((view.latest or "")[:10])


def _overlap(a: EventView, b: EventView) -> bool:
    (s, e), (t, f) = _days(a), _days(b)
    return s <= f and t <= e


def _gap(a: EventView, b: EventView) -> int:
    (s, e), (t, f) = _days(a), _days(b)
    return max((t - e).days, (s - f).days)


def _length(view: EventView) -> int:
    first, last = _days(view)
    return (last - first).days + 1
