"""How somebody died, or what became of a thing: clauses in, a question for each where two voices tell ends that exclude each other.

    "The general died of a stroke"       |  "the general was poisoned"              illness, violence
    "The student hanged himself"         |  "he was beaten to death"                by himself, violence
    "The bridge collapsed in the flood"  |  "the bridge was blown up by rebels"     mishap, violence
    "The constable was stoned to death"  |  "he was shot by his own men"            two manners of violence
    "The bargeman drowned"               |  "he died of a gunshot wound"            mishap, violence

An end is read from the verb, from who or what did it, and from what is told of why; "was killed" and "crashed" alone tell none.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Literal

from sayso.compare.fates import head_of
from sayso.compare.parties import sort_of
from sayso.links.answers import answer_of, keep_few, topic_of
from sayso.links.clauses import Clause
from sayso.links.opposed import undergoing
from sayso.links.phrases import as_known
from sayso.links.wording import best_clause
from sayso.records.base import Record
from sayso.records.link import Told, Topic
from sayso.records.mention import TOLD

Kind = Literal["violence", "themselves", "illness", "mishap"]
_MANNERS: Mapping[str, str] = {
    verb: manner
    for manner, verbs in {
        "shot": "shoot gun_down",
        "stoned": "stone",
        "trampled": "trample crush",
        "stabbed": "stab knife behead",
        "hanged": "hang lynch garrotte strangle",
        "poisoned": "poison",
        "drowned": "drown",
        "beaten": "beat club bludgeon",
        "burnt": "burn immolate",
        "starved": "starve",
    }.items()
    for verb in verbs.split()
}
"""Verb -> how a person died by it: of two manners one excludes the other."""
_VIOLENT = frozenset(
    """shoot murder execute assassinate poison strangle stab behead lynch beat torture bomb blow_up shoot_down torpedo dynamite sabotage torch
    mine ram shell hang garrotte gun_down burn_down set_fire demolish stone trample bludgeon knife""".split()
)
_KILLING = frozenset("kill drown throw immolate starve cut burn".split())
_ENDING = frozenset(("death", "destruction", "attack", "accident", "explosion", "disaster"))
_FALLING = frozenset(("drown", "fall", "collapse"))
_BY_HAND = re.compile(
    r"\b(?:himself|herself|themselves|itself|(?:his|her|their) own (?:life|lives|hand|house|houses|home|homes)|suicide)\b"
)
_SICK = re.compile(
    r"\b(?:heart|stroke|illness|disease|natural causes|cancer|fever|pneumonia|exhaustion|old age|typhus|cholera|infection|asthma)\b"
)
_WOUNDS: Mapping[str, str] = {
    "shot": r"(?:gun-?shot|bullet)(?: wounds?)?",
    "stabbed": r"(?:stab|knife) wounds?|stabbing",
    "beaten": r"(?:a |the )?beatings?|blows to",
}
"""Manner -> what a person dies of by it; burns and poisoning leave open whether anybody did it."""
_DIED_OF = re.compile(r"\b(?:of|from|by)\b[^,;:.]*\b(?:" + "|".join(f"(?P<{k}>{v})" for k, v in _WOUNDS.items()) + r")\b")
_MISHAPS = re.compile(
    r"\b(?:accident|by mistake|mishap|under the weight|bad weather|engine failure|an? electrical|in (?:a|the) (?:storm|fog|gale|blizzard|flood))\b"
)
_WEIGHT = 0.8


def end_topics(clauses: Mapping[str, Sequence[Clause]], names: Mapping[str, str]) -> list[Topic]:
    """What became of each person or thing whose end is told in ways that exclude each other."""
    told = sorted((c for found in clauses.values() for c in found if _is_told(c)), key=lambda c: (c.document, c.start))
    ends = [(c, end) for c in told if (end := end_of(c))]
    found: dict[str, Topic] = {}
    for (a, one), (b, other) in combinations(ends, 2):
        shared = _whose(a, one) & _whose(b, other)
        if are_two_ends(one, other) and shared and (a.document != b.document or a.speaker != b.speaker):
            same = [(c, e) for c, e in ends if _whose(c, e) & shared]
            topic = _topic(same, shared, names)
            found.setdefault(topic.question, topic)
    return list(found.values())


class End(Record, frozen=True, kw_only=True):
    """A kind of end, and for violence against a person its manner, where one is told."""

    kind: Kind
    manner: str | None = None


def are_two_ends(a: End, b: End) -> bool:
    """Whether one end excludes the other."""
    return a.kind != b.kind or bool(a.manner and b.manner) and a.manner != b.manner


def _whose(clause: Clause, end: End) -> set[str]:
    """Whose end it is: who or what it was done to, and the subject of what nobody did to them."""
    suffers = end.kind != "violence" or clause.lemma == "die"
    own = {head_of(clause.subject or "")} - {""} if suffers and not clause.passive else set()
    return undergoing(clause) | own


def _is_told(clause: Clause) -> bool:
    return clause.event.polarity != "denied" and clause.event.modality in TOLD


def end_of(clause: Clause) -> End | None:
    """The end that a clause tells of; None where it leaves that open."""
    if clause.lemma == "die" and (wound := _DIED_OF.search(clause.text.lower())):
        return End(kind="violence", manner=wound.lastgroup)
    kind = _kind_of(clause)
    return End(kind=kind, manner=_MANNERS.get(clause.lemma) if kind == "violence" else None) if kind else None


def _kind_of(clause: Clause) -> Kind | None:
    text, lemma = clause.text.lower(), clause.lemma.replace(" ", "_")
    doer = sort_of(clause.doer or "") if clause.doer else None
    done_to = clause.passive or bool(clause.patient or clause.targets and clause.agents)
    if clause.verbal and _BY_HAND.search(text) and (lemma in _VIOLENT | _KILLING or "own" in text or "suicide" in text):
        return "themselves"
    if lemma == "die" and _SICK.search(text):
        return "illness"
    by_fault = doer in ("fault", "nature") or clause.cause is not None and sort_of(clause.cause.text) in ("fault", "nature")
    if by_fault or _MISHAPS.search(text) or lemma in _FALLING and not done_to and not clause.event.agents:
        return "mishap"
    by_somebody = doer is not None and clause.event.type in _ENDING
    return "violence" if done_to and (lemma in _VIOLENT or by_somebody) else None


def _named(end: End, told: Sequence[tuple[Clause, End]]) -> str:
    """An end as it is compared: by its manner where all are violent."""
    by_manner = all(e.kind == "violence" for _, e in told)
    return end.manner or end.kind if by_manner else end.kind


def _topic(told: Sequence[tuple[Clause, End]], shared: set[str], names: Mapping[str, str]) -> Topic:
    who = next((names[k] for k in sorted(shared) if k in names), None)
    words = [p for c, _ in told for p in (c.subject, c.object) if p and head_of(p) in shared]
    nouns = sorted(k for k in shared if k not in names)
    said = min([*words, *nouns[:1]], key=lambda w: (w not in words, len(w)), default="")
    said = re.sub(r"^(?:the|a|an|this|that) ", "the ", said, flags=re.IGNORECASE)
    thing = who or as_known(said)
    dying = any(c.lemma == "die" or c.event.type == "death" for c, _ in told)
    question = f"How did {thing} die?" if dying else f"What happened to {thing}?"
    answers = keep_few([Told(answer=answer_of(c, c.start, c.end, c.text), name=c.text, end=_named(end, told)) for c, end in told])
    best = best_clause([c for c, _ in told])
    return topic_of("name", question, answers, _WEIGHT, best.group, [c.document for c, _ in told])
