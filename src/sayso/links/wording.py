"""Clauses in, questions out, worded as a person would ask: "When did engineers open the gates?", "How many people were killed?"

The words are those of the clause that says most; neutral words replace what only one side would say only where none is told.
"""

from collections.abc import Sequence

from sayso.links.clauses import Clause
from sayso.records.mention import Figure

_PAST = frozenset(
    ("killed", "injured", "wounded", "lost", "destroyed", "captured", "seized", "arrested", "detained", "displaced", "evacuated")
)
_UNITS = {
    "percent": "What share of {thing} {predicate}?",
    "km": "How many kilometres {predicate} {thing}?",
    "km2": "How large was {thing}?",
    "day": "How long did {thing} last?",
    "hour": "How long did {thing} last?",
    "minute": "How long did {thing} last?",
    "week": "How long did {thing} last?",
    "month": "How long did {thing} last?",
    "year": "How long did {thing} last?",
}


def best_clause(clauses: Sequence[Clause]) -> Clause:
    """The clause that tells most: a verb with subject and object before a bare noun; the first of equals."""
    return max(clauses, key=lambda c: (c.verbal and bool(c.subject) and bool(c.object), bool(c.subject or c.object), c.verbal))


def ask_when(clauses: Sequence[Clause]) -> str:
    """When something happened."""
    return f"When {_did(clauses)}?"


def ask_where(clauses: Sequence[Clause]) -> str:
    """Where something happened."""
    return f"Where {_did(clauses)}?"


def ask_whether(clauses: Sequence[Clause]) -> str:
    """Whether something happened."""
    words = _did(clauses)
    return words[0].upper() + words[1:] + "?"


def ask_who(clauses: Sequence[Clause]) -> str:
    """Who did something."""
    clause = best_clause([c for c in clauses if c.verbal] or clauses)
    if not clause.verbal:
        return f"Who was behind {_noun(clause)}?"
    if clause.passive:
        return f"By whom {_was(clause)} {_verb(clause)}?"
    return f"Who {_verb(clause)}{_after(clause)}?"


def ask_how_many(figures: Sequence[Figure]) -> str:
    """How many of what; in the words of the first figure that says both."""
    figure = next((f for f in figures if f.predicate and f.thing), figures[0])
    thing, predicate = figure.thing or "people", figure.predicate
    if figure.unit in _UNITS:
        return " ".join(_UNITS[figure.unit].format(thing=_with_article(thing), predicate=predicate).split())
    if predicate.lower() in _PAST:
        return f"How many {thing} were {predicate}?"
    return f"How many {thing} ({predicate})?" if predicate and predicate.lower() not in thing.lower() else f"How many {thing}?"


def _did(clauses: Sequence[Clause]) -> str:
    clause = best_clause(clauses)
    if not clause.verbal:
        return f"did {_noun(clause)} take place"
    if clause.passive:
        return f"{_was(clause)} {clause.subject or 'it'} {clause.event.text}"
    subject = clause.subject or "someone"
    return f"did {subject} {clause.lemma.replace('_', ' ')}{_after(clause)}"


def _was(clause: Clause) -> str:
    subject = (clause.subject or "").lower()
    return "were" if subject.endswith("s") or " and " in subject else "was"


def _verb(clause: Clause) -> str:
    return clause.event.text


def _after(clause: Clause) -> str:
    return f" {clause.object}" if clause.object else ""


def _noun(clause: Clause) -> str:
    return _with_article(clause.event.text)


def _with_article(noun: str) -> str:
    first = noun.split(" ", 1)[0].lower()
    return noun if first in ("the", "a", "an", "this", "his", "her", "its", "their") or first[:1].isdigit() else f"the {noun}"
