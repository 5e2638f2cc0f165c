"""Clauses in, questions out, worded as a person would ask: "When did engineers open the gates?", "How many people were killed?"

The words are those of the clause that says most, in the author's voice where one has it; where no doer is told, "anyone"
stands in for it.
"""

import re
from collections import Counter
from collections.abc import Sequence

from sayso.compare.quantities import HUMAN
from sayso.links.clauses import Clause
from sayso.records.mention import Figure
from sayso.resources.event_types import type_of
from sayso.text.stems import past_of, stem

_PARTICIPLES = (
    "ed",
    "en",
    "wn",
    "lt",
    "ght",
    "st",
    "id",
    "ut",
    "ound",
    "ung",
    "orn",
    "ne",
    "pt",
    "ld",
    "nt",
    "rt",
    "shed",
    "hit",
    "slain",
)
_OF_THEMSELVES = frozenset(
    "die perish drown flee march protest rally gather arrive return resign vote live remain stay leave escape survive surrender starve sink crash collapse fall rise attend participate demonstrate walk travel cross work fight serve stand lie sleep wait".split()
)
"""Verbs that nobody does to anybody: "How many people died?", not "were died"."""
_COLLECTIVE = frozenset("crowd toll audience force army garrison population fleet debt budget turnout crew".split())
_NOUN_ENDS = ("ion", "ions", "ment", "ing", "ance", "ence", "al", "ure", "ty", "s")
_UNITS = {
    "percent": "What share of {thing} {predicate}?",
    "km": "How many kilometres {predicate} {thing}?",
    "km2": "How large was {thing}?",
}
_MONEY = frozenset(("dollar", "euro", "pound"))
_DURATIONS = frozenset(("minute", "hour", "day", "week", "month", "year"))


def best_clause(clauses: Sequence[Clause]) -> Clause:
    """The clause that tells most in a few words, of those with the usual doer where one is usual; the author's own words
    before those of others; the first of equals."""
    doers = Counter(a for c in clauses for a in c.agents)
    usual = max(sorted(doers), key=lambda a: doers[a], default=None)
    kept = [c for c in clauses if usual in c.agents] if usual and doers[usual] > 1 else []
    return max(kept or clauses, key=_telling)


def of_usual_person(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses without those that tell it of somebody else than most do."""
    persons = Counter(a for c in clauses for a in {*c.agents, *c.targets})
    usual = max(sorted(persons), key=lambda a: persons[a], default=None)
    if usual is None or persons[usual] < 2:
        return list(clauses)
    return [c for c in clauses if usual in c.agents or usual in c.targets or not (c.agents or c.targets)]


def _telling(clause: Clause) -> tuple[int, int, bool, int]:
    named = bool(clause.subject) + bool(clause.object and clause.verbal)
    if clause.lemma in ("be", "have", "do"):
        named = -1
    words = len(f"{clause.subject or ''} {clause.object or ''} {clause.noun}".split())
    named -= _is_headline(clause.subject)
    return named, int(clause.verbal and named > 0), clause.speaker == "author", -words


def _is_headline(subject: str | None) -> bool:
    """A singular noun without an article, as headlines have it ("Ferry sinks"): not how a question is worded."""
    words = (subject or "").split()
    return len(words) == 1 and words[0].islower() and not words[0].endswith("s") and words[0] != "people"


def ask_when(clauses: Sequence[Clause]) -> str:
    """When something happened."""
    return f"When {did(clauses)}?"


def ask_clock(clauses: Sequence[Clause]) -> str:
    """At what time of day something happened."""
    return f"At what time of day {did(clauses)}?"


def ask_where(clauses: Sequence[Clause]) -> str:
    """Where something happened."""
    return f"Where {did(clauses)}?"


def ask_whether(clauses: Sequence[Clause]) -> str:
    """Whether something happened."""
    words = did(clauses)
    return words[0].upper() + words[1:] + "?"


def ask_what_kind(clauses: Sequence[Clause]) -> str:
    """What the reports call what happened."""
    nouns = [c for c in clauses if not c.verbal]
    if nouns:
        noun = min(nouns, key=lambda c: len(c.noun)).noun
        return f"What {be_form(noun)} {_with_article(noun)} called?"
    clause = best_clause(clauses)
    told = clause.form if clause.passive else past_of(clause.lemma)
    return (
        f"How is it put that {clause.subject or 'someone'} {_was(clause) + ' ' if clause.passive else ''}{told}{_after(clause)}?"
    )


def ask_who(clauses: Sequence[Clause]) -> str:
    """Who did something."""
    clause = best_clause([c for c in clauses if c.verbal] or clauses)
    if not clause.verbal:
        return f"Who was behind {_with_article(clause.noun)}?"
    if clause.passive:
        return f"By whom {_was(clause)} {clause.subject or 'this'} {clause.form}?"
    return f"Who {past_of(clause.lemma)}{_after(clause)}?"


def ask_how_many(figures: Sequence[Figure]) -> str:
    """How many of what; in the words of the first figure that says both."""
    figure = next((f for f in figures if f.predicate and f.thing), figures[0])
    thing, predicate = figure.thing or "people", figure.predicate.strip()
    if type_of(stem(predicate)[0]) in HUMAN and len({stem(f.thing.split(" ")[-1])[0] for f in figures if f.thing}) > 1:
        thing = "people"
    if predicate == "aged":
        return f"How old was {thing if thing[:1].isupper() else _with_article(thing)}?"
    if predicate == "live":
        return f"How many {'people' if thing.endswith('population') else thing} live there?"
    if figure.unit in _MONEY:
        return f"How much money ({predicate})?" if predicate else "How much money?"
    if figure.unit in _DURATIONS and predicate not in ("lasted", "") and figure.thing:
        return f"How long until {_with_article(thing)} {predicate}?"
    if figure.unit in _DURATIONS:
        return f"How long did {_with_article(thing)} last?" if figure.thing else "How long did it last?"
    if figure.unit in _UNITS:
        return " ".join(_UNITS[figure.unit].format(thing=_with_article(thing), predicate=predicate).split())
    if figure.unit not in ("count", "fraction"):
        return f"How many {figure.unit}s{' ' + predicate if predicate else ''}?"
    if thing.split(" of ")[0].split(" ")[-1] in _COLLECTIVE:
        return f"How large was {_with_article(thing)}?"
    if not predicate or predicate == "lasted" or predicate.lower() in thing.lower():
        return f"How many {thing}?"
    if stem(predicate)[0] in _OF_THEMSELVES or predicate.lower() in _OF_THEMSELVES:
        return f"How many {thing} {past_of(stem(predicate)[0])}?"
    if predicate.lower().endswith(_PARTICIPLES):
        return f"How many {thing} were {predicate}?"
    if type_of(stem(predicate)[0]) == "loss":
        return f"How many {thing} were lost?"
    if type_of(stem(predicate)[0]):
        return f"How many {thing} ({predicate})?" if predicate.endswith(_NOUN_ENDS) else f"How many {thing} {past_of(predicate)}?"
    return f"How many {thing}?"


def did(clauses: Sequence[Clause]) -> str:
    """The happening as the second half of a question: "did engineers open the gates", "was the bridge closed"."""
    clause = best_clause(clauses)
    if not clause.verbal or clause.lemma in ("be", "have", "do"):
        return f"did {_with_article(clause.noun)} take place"
    if clause.passive:
        return f"{_was(clause)} {clause.subject or 'this'} {clause.form}"
    return f"did {clause.subject or 'anyone'} {clause.lemma.replace('_', ' ')}{_after(clause)}"


def _was(clause: Clause) -> str:
    return "were" if be_form(clause.subject or "") == "are" else "was"


def be_form(noun: str) -> str:
    """ "are" for what looks like a plural: the last word of the noun before any "of"."""
    head = re.split(r"\s(?:of|for|in|on|by|from|to|with|at|between|against)\s", noun.lower())[0]
    plural = head.split()[-1:] in (["people"], ["police"], ["men"], ["women"], ["children"])
    return "are" if plural or (head.endswith("s") and not head.endswith(("ss", "us", "is"))) or " and " in head else "is"


def _after(clause: Clause) -> str:
    return f" {clause.object}" if clause.object else ""


def _with_article(noun: str) -> str:
    first = noun.split(" ", 1)[0].lower()
    known = ("the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "some", "all", "any", "no")
    owned = re.search(r"['’]s?\s", noun) is not None
    return noun if first in known or first[:1].isdigit() or owned or first.endswith(("'s", "’s")) else f"the {noun}"
