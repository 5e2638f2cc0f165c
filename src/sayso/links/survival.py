"""Who is said to be dead by one voice and alive by another: reports in, a question for each such person.

    "Among the bodies is that of the leader, Ivo Dane"  |  "Ivo Dane is not dead"  |  "Dane was reported to have fled"

That somebody fled, was wounded or was seen tells against a death only in a report that is no older than the one that tells of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from sayso.compare.fates import tells_of_death
from sayso.links.answers import answer_at, answer_of, keep_few, topic_of
from sayso.links.clauses import Clause, Lookup, find_token, own_tokens
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.dossier import Answer
from sayso.records.link import Joined, Told, Topic
from sayso.records.mention import TOLD
from sayso.resources.event_words import DENIED_STATES
from sayso.resources.refutation import NEGATORS, UNSURE
from sayso.text.trees import ancestors, children, has_relation, is_question, lemmas, parent, span_of, trimmed

_WEIGHT = 0.9
_WELL = frozenset((*(word for word, kind in DENIED_STATES.items() if kind in ("death", "injury")), "safe", "well"))
_LIVING = frozenset("sit live recover survive flee escape hide".split())
"""Verbs of what only the living do."""
_SEEN = frozenset("interview treat hospitalize hospitalise discharge see release free rescue".split())
"""Verbs of what is done to the living."""
_BODIES = frozenset("body corpse remains".split())
_FALLEN = frozenset("dead killed fallen victim".split())


class Fate(Record, frozen=True, kw_only=True):
    """Whether somebody is dead by some words. `sure`: they tell no less; else only that he or she lived then."""

    answer: Answer
    dead: bool
    sure: bool = True


def survival_topics(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], joined: Joined, clauses: Mapping[str, Sequence[Clause]]
) -> list[Topic]:
    """Whether each person died, of whom two voices tell two fates."""
    lookup, names = Lookup(joined), {a.id: a.name for a in joined.actors if a.kind == "person"}
    published = {r.document.id: r.document.published or "" for r in reports}
    found: dict[str, list[Fate]] = {}
    for report in sorted(reports, key=lambda r: r.document.id):
        for actor, fate in _by_mention(report, analyses[report.document.id], lookup):
            if actor in names:
                found.setdefault(actor, []).append(fate)
    for clause in sorted((c for told in clauses.values() for c in told), key=lambda c: (c.document, c.start)):
        if clause.event.modality in TOLD and clause.lemma != "martyr":
            for actor, dead in _of_clause(clause, names):
                answer = answer_of(clause, clause.start, clause.end, "yes" if dead else "no")
                found.setdefault(actor, []).append(Fate(answer=answer, dead=dead, sure=dead or clause.event.type == "death"))
    topics = []
    for actor, fates in sorted(found.items()):
        told = _at_odds(fates, published)
        if told:
            answers = [Told(answer=f.answer, polarity="affirmed" if f.dead else "denied") for f in told]
            topics.append(topic_of("yesno", f"Did {names[actor]} die?", keep_few(answers), _WEIGHT))
    return topics


def _of_clause(clause: Clause, names: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Whom a deed killed, or left alive: who fled, was but lightly wounded or was arrested."""
    denied = clause.event.polarity == "denied"
    if clause.event.type == "death" or _TO_DEATH.search(clause.text):
        yield from ((actor, not denied) for actor in clause.targets if actor in names)
    elif clause.event.type in _GONE and not denied:
        yield from ((actor, False) for actor in clause.agents if actor in names)
    elif not denied and (clause.event.type == "arrest" or clause.event.type == "injury" and _LIGHTLY.search(clause.text)):
        yield from ((actor, False) for actor in clause.targets if actor in names)


_TO_DEATH = re.compile(r"\b(?:shot|struck|gunned|hit) dead\b|\bto death\b")
_LIGHTLY = re.compile(r"\b(?:light|slight|minor|superficial)(?:ly)?\b", re.IGNORECASE)
_GONE = frozenset(("escape", "displacement"))


def _at_odds(fates: Sequence[Fate], published: Mapping[str, str]) -> list[Fate]:
    """The fates, where two voices exclude each other; none where one report tells both by itself, since one followed the other."""
    own: dict[tuple[str, str], set[bool]] = {}
    for fate in fates:
        own.setdefault((fate.answer.document, fate.answer.speaker), set()).add(fate.dead)
    kept = [f for f in fates if f.sure or len(own[f.answer.document, f.answer.speaker]) == 1]
    against = [(a, b) for a, b in combinations(kept, 2) if a.dead != b.dead and _exclude(a, b, published)]
    return kept if against else []


def _exclude(a: Fate, b: Fate, published: Mapping[str, str]) -> bool:
    voices = {(f.answer.document, f.answer.speaker) for f in (a, b)}
    dead, alive = (a, b) if a.dead else (b, a)
    died, lived = (published[f.answer.document][:10] for f in (dead, alive))
    return len(voices) == 2 and (alive.sure or bool(died) == bool(lived) and died <= lived)


def _by_mention(report: Report, analysis: Analysis, lookup: Lookup) -> Iterator[tuple[str, Fate]]:
    """What a report tells of persons by an adjective, by a noun for the dead, or by what only the living do."""
    for actor in report.actors:
        known = lookup.actors.get((report.document.id, actor.id))
        for mention in actor.mentions if known and actor.kind == "person" else ():
            place = find_token(analysis, mention.start, mention.end)
            told = _fate_of(*place) if place is not None and not is_question(place[0]) else None
            if told is not None and place is not None and known:
                sentence, (predicate, dead, sure) = place[0], told
                start, end = span_of(sentence, trimmed(sentence, own_tokens(sentence, predicate)) or [predicate])
                answer = answer_at(report, start, end, "yes" if dead else "no")
                if answer.modality in TOLD:
                    yield known, Fate(answer=answer, dead=dead, sure=sure)


def _fate_of(sentence: Sentence, person: int) -> tuple[int, bool, bool] | None:
    """The word that tells it, whether it tells of a death, and whether for sure."""
    above = parent(sentence, person)
    if _is_among_dead(sentence, person):
        return person if above is None else above, True, True
    if above is None:
        return None
    if _of_body(sentence, person):
        return above, True, True
    word, lemma = sentence.tokens[above], sentence.tokens[above].lemma.lower()
    denied = bool(NEGATORS.intersection(lemmas(sentence, above, "advmod")))
    if UNSURE.intersection(lemmas(sentence, above, "aux")) or not has_relation(sentence, person, "nsubj"):
        return None
    if children(sentence, above, "cop") and lemma == "dead":
        return above, not denied, True
    if lemma in _WELL and (children(sentence, above, "cop") or has_relation(sentence, above, "xcomp")):
        return above, denied, True
    passive = bool(children(sentence, above, "nsubj:pass", "aux:pass"))
    if not passive and any(tells_of_death({lemma, what}) for what in lemmas(sentence, above, "obj")):
        return above, not denied, True
    if word.upos == "VERB" and not denied and lemma in (_SEEN if passive else _LIVING):
        return above, False, False
    return None


def _of_body(sentence: Sentence, person: int) -> bool:
    """ "the body of Ivo Dane", "among the bodies is that of the leader, Ivo Dane"."""
    over = ancestors(sentence, person)[:2]
    if has_relation(sentence, person, "nmod", "appos") and any(sentence.tokens[i].lemma.lower() in _BODIES for i in over):
        return True
    before = [t.lemma.lower() for t in sentence.tokens[:person]]
    that = any(pair == ("that", "of") for pair in pairwise(before[-_NEAR:]))
    return that and bool(_BODIES.intersection(before))


_NEAR = 7
"""Words before a name in which "that of" stands for a body named before."""


def _is_among_dead(sentence: Sentence, person: int) -> bool:
    """ "Among the dead was Ivo Dane"."""
    before = [t.lemma.lower() for t in sentence.tokens[:person]]
    if "among" not in before:
        return False
    at = before.index("among")
    behind = before[at + 1 : at + 4]
    subject = has_relation(sentence, person, "nsubj", "root") or bool(children(sentence, person, "cop"))
    return subject and behind[:1] == ["the"] and bool(_FALLEN.intersection(behind[1:2])) and "be" in behind[2:]
