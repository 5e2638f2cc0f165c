"""Clauses in, questions out, worded as a person would ask: "When did engineers open the gates?"

The words are those of the clause that says most, in the author's voice where one has it; where no doer is told, "anyone"
stands in for it.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from sayso.links.clauses import Clause
from sayso.text.stems import past_of


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
    named -= _is_headline(clause.subject) or (clause.passive and not clause.subject)
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
    nouns = [c for c in clauses if not c.verbal and c.form not in _STATES]
    if nouns:
        noun = min(nouns, key=lambda c: len(c.noun)).noun
        return f"What {be_form(noun)} {with_article(noun)} called?"
    clause = best_clause(clauses)
    told = clause.form if clause.passive else past_of(clause.lemma)
    return f"In what words is it told that {clause.subject or 'someone'} {_was(clause) + ' ' if clause.passive else ''}{told}{_after(clause)}?"


def ask_who(clauses: Sequence[Clause]) -> str:
    """Who did something."""
    clause = best_clause([c for c in clauses if c.verbal] or clauses)
    if not clause.verbal:
        return f"Who was behind {with_article(clause.noun)}?"
    if clause.passive:
        return f"By whom {_was(clause)} {clause.subject or 'this'} {clause.form}?"
    return f"Who {past_of(clause.lemma)}{_after(clause)}?"


def did(clauses: Sequence[Clause]) -> str:
    """The happening as the second half of a question: "did engineers open the gates", "was the bridge closed"."""
    clause = best_clause(clauses)
    if not clause.verbal and clause.form in _STATES:
        return "did people die" if clause.form == "dead" else f"were people {clause.form}"
    if not clause.verbal or clause.lemma in ("be", "have", "do"):
        return f"did {with_article(clause.noun)} take place"
    if clause.passive:
        return f"{_was(clause)} {clause.subject or 'this'} {clause.form}"
    return f"did {clause.subject or 'anyone'} {clause.lemma.replace('_', ' ')}{_after(clause)}"


_STATES = frozenset("dead wounded injured missing displaced detained".split())
"""Words for people by what befell them: "the dead" are no happening that could take place."""


def _was(clause: Clause) -> str:
    return "were" if be_form(clause.subject or "") == "are" else "was"


def be_form(noun: str) -> str:
    """ "are" for what looks like a plural: the last word of the noun before any "of"."""
    head = re.split(r"\s(?:of|for|in|on|by|from|to|with|at|between|against)\s", noun.lower())[0]
    plural = head.split()[-1:] in (["people"], ["police"], ["men"], ["women"], ["children"])
    return "are" if plural or (head.endswith("s") and not head.endswith(("ss", "us", "is"))) or " and " in head else "is"


def _after(clause: Clause) -> str:
    return f" {clause.object}" if clause.object else ""


_HANGING = frozenset("of in on at by for from to with about against between into over whom which that who".split())
"""Last words of a phrase that was cut short."""


def find_theme(clauses: Sequence[Clause], shared: Collection[str], rarity: Mapping[str, float]) -> str | None:
    """The phrase of a clause that holds the rarest of the shared words, the shortest of several; None where none does."""
    named = [p for c in clauses for p in (c.subject, c.object, None if c.verbal or c.form in _STATES else c.noun) if p]
    phrases = [p for p in named if p.split()[-1].lower() not in _HANGING]
    for word in sorted(shared, key=lambda w: (-rarity.get(w, 0.0), w)):
        holding = [p for p in phrases if word in p.lower()]
        if holding:
            return min(holding, key=lambda p: (len(p.split()), p))
    return None


def with_article(noun: str) -> str:
    """A noun with "the", unless it has an article, an owner or a number of its own."""
    first = noun.split(" ", 1)[0].lower()
    known = ("the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "some", "all", "any", "no")
    owned = re.search(r"['’]s?\s", noun) is not None
    return noun if first in known or first[:1].isdigit() or owned or first.endswith(("'s", "’s")) else f"the {noun}"
