"""Clauses that tell one thing in, what may be asked of them out: when, where, who, whether, what it is called.

A question is asked where two reports answer it, once; its words are those of the clause that tells most.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

import msgspec

from sayso.compare.events import PERSONAL
from sayso.compare.fates import head_of
from sayso.compare.names import is_part_of_name
from sayso.compare.parties import are_two
from sayso.compare.sentences import SentenceView
from sayso.links import answers, wording
from sayso.links.aligned import align, match
from sayso.links.answers import Denials, keep_few
from sayso.links.apart import are_of_others, denies_all_of_a_kind, is_at_odds, is_state_of_it
from sayso.links.clauses import Clause
from sayso.links.facts import Fact, Nearness
from sayso.links.idle import SAYS_NOTHING, is_idle
from sayso.links.opposed import BEFELL, of_death, split, tells_the_same
from sayso.links.unmatched import near_hours, shared_day
from sayso.records.base import Quote, make_id
from sayso.records.dossier import QuestionKind
from sayso.records.link import Joined, Told, Topic
from sayso.records.mention import TOLD, Time
from sayso.resources.loaded_words import plain_words

TRIES = 12
"""Clauses in whose words a question is tried, until one asks nothing that is asked already."""
FOCI = 3
"""Groups of matching clauses of one fact that are asked about, the best first."""
DENIED_FIT, ALONE_FIT, ALONE_NEAR = 0.2, 1.1, 0.6
"""When a clause may deny what another tells: its sentence is taken to tell the same and the clauses match this much; or they
match so well by themselves that sentences this near are enough, since who denies a thing tells less of it. Compared on five
stories: 33 of 72 conflicts that are shown meet one of the gold, against 27 of 65 where both had to be mentions of one event."""
SWEEPING_NEAR = 0.3
"""Nearness from which on who says that it befell nobody denies what another tells of the same kind."""
VERB_FIT = 0.35
"""Match from which on a clause of another verb, of no kindred kind, is taken for the contrary of a denial: "they stopped the boat" of "did not fire
on the boat" is not."""
WORDS_FIT, WORDS_TAKEN = 0.3, 0.8
"""Clauses that match less than this share a word or a party but neither verb nor kind; their sentences must be taken this surely."""
WIDE = 1.6
"""Match from which on a clause of a further report tells when and where the same event was, near or not."""
_ANOTHER = re.compile(r"(?:an?y?|the|no)?\s*(?:second|third|another|further|new)\b", re.IGNORECASE)
""""Without a second battle" denies no first one."""
_MEASURING = frozenset("last lie measure weigh cost total amount span belong".split())
"""Verbs that tell only how much or how long, which numbers are asked for, or whose (links/control.py)."""
_UNASKED = frozenset(("statement", "population", "start", "end", "spread"))
"""Types that are told of everything, so that asking about them says nothing: speech, standing facts, beginnings."""


class Asking:
    """Makes the questions on clauses. Owned by one call of `find_topics`.

    `topics`: what is asked so far, in the order in which it came up."""

    def __init__(
        self,
        clauses: Mapping[str, list[Clause]],
        joined: Joined,
        denials: Denials,
        near: Nearness,
        dated: Mapping[str, Sequence[Time]] = MappingProxyType({}),
    ) -> None:
        self.names = {a.id: a.name for a in joined.actors}
        self.topics: list[Topic] = []
        self._near = near
        self._dated = dated
        self._denials = denials
        self._worded: set[str] = set()
        self._states: list[set[tuple[str, int | None]]] = []
        self._given: dict[str, list[set[tuple[str, int | None]]]] = {}
        self._at: dict[tuple[str, int], list[Clause]] = {}
        for clause in sorted((c for found in clauses.values() for c in found), key=lambda c: (c.document, c.start, c.event.id)):
            number = near.sentence_at(clause.document, clause.event.start)
            if number is not None:
                self._at.setdefault((clause.document, near.placed[number].start), []).append(clause)
        every = [c for found in self._at.values() for c in found]
        self._denied = [
            c
            for c in every
            if self._is_denied(c) and not self._is_unasked(c) and c.event.modality in TOLD and not _ANOTHER.match(c.noun)
        ]

    def add_beginnings(self, found: Sequence[Topic]) -> None:
        """Adds since when things have lasted; when they were and how long they lasted is asked beside it."""
        self.topics += (t for t in found if t.question not in self._worded)

    def add(self, found: Sequence[Topic]) -> None:
        """Adds those that are new in their answers and in their words; two numbers that reports give are two, whatever the words."""
        for topic in (msgspec.structs.replace(t, question=plain_words(t.question)) for t in found):
            compared = topic.kind == "number" and len({t.answer.document for t in topic.answers}) > 1
            if (compared or topic.question not in self._worded) and self._is_new(topic):
                self.topics.append(topic)
                self._worded.add(topic.question)
                self._given.setdefault(_kind_of(topic), []).append(self._sentences(topic))

    def add_states(self, found: Sequence[Topic]) -> None:
        """Adds whether things are what they are said to be; where that is asked, it need not be asked what is said about them."""
        self.add(found)
        self._states = [self._sentences(t) for t in found]

    def add_apart(self, facts: Sequence[Fact]) -> None:
        """Adds what may be asked of facts whose sentences no question brings together yet."""
        together = [self._at_sentences(t) for t in self.topics]
        for fact in facts:
            places = {(s.document, self._near.sentence_at(s.document, s.start)) for s in fact.sentences}
            if not any(places <= found for found in together):
                known = len(self.topics)
                self.add(self.of_fact(fact))
                together += map(self._at_sentences, self.topics[known:])

    def _is_new(self, topic: Topic) -> bool:
        """Whether most of its answers are not given already, from the same sentences, to a question of the same kind."""
        if topic.kind == "number" or topic.kind in ("name", "actor") and (topic.event is None or topic.answers[0].end):
            return True
        mine = self._sentences(topic)
        return not any(2 * len(mine & theirs) > min(len(mine), len(theirs)) for theirs in self._given.get(_kind_of(topic), ()))

    def _sentences(self, topic: Topic) -> set[tuple[str, int | None]]:
        if topic.kind == "number":
            return {(t.answer.document, t.answer.start) for t in topic.answers}
        return self._at_sentences(topic)

    def _at_sentences(self, topic: Topic) -> set[tuple[str, int | None]]:
        return {(t.answer.document, self._near.sentence_at(t.answer.document, t.answer.start)) for t in topic.answers}

    def contested(self) -> list[Topic]:
        """Whether something happened, where one report denies it and others tell of it in near words; the surest first."""
        affirmed = [c for found in self._at.values() for c in found if not self._is_denied(c) and not self._is_unasked(c)]
        topics: list[Topic] = []
        for clause in self._denied:
            against = [
                (c, sure)
                for c, sure in self._nearest(clause, affirmed)
                if clause.state or tells_the_same([c], clause) or c.verbal and match(c, clause) >= VERB_FIT
            ]
            if against:
                told = [clause, *(c for c, _ in against), *(c for c, _ in self._nearest(clause, self._denied))]
                weight = max(sure for _, sure in against)
                question = self._word(wording.ask_whether, [c for c in told if c.lemma == clause.lemma or clause.state])
                if SAYS_NOTHING.fullmatch(question):
                    question = self._word(wording.ask_whether, told)
                question = wording.with_the_rest(question, told)
                topics.append(_topic("yesno", question, told, answers.whether(told, self._denials), weight))
        return sorted((t for t in topics if len({a.polarity for a in t.answers}) > 1), key=lambda t: -t.weight)

    def _is_denied(self, clause: Clause) -> bool:
        return clause.event.polarity == "denied" or (clause.document, clause.event.id) in self._denials

    def _against(self, clauses: Sequence[Clause]) -> list[Clause]:
        """The clauses that deny, elsewhere, what these tell."""
        known = {(c.document, c.event.id) for c in clauses}
        others = [d for d in self._denied if (d.document, d.event.id) not in known]
        return [d for d in others if any(d.document != c.document and self._sureness(d, c) for c in clauses)]

    def _denies_other(self, clause: Clause, others: Sequence[Clause]) -> bool:
        """Whether a clause denies something else than what all the others tell."""
        told = [c for c in others if not self._is_denied(c)]
        return self._is_denied(clause) and bool(told) and all(are_of_others(clause, c) for c in told)

    def _nearest(self, clause: Clause, others: Sequence[Clause]) -> list[tuple[Clause, float]]:
        """The clause of each other report, and of another speaker in the same one, that most surely tells the same, where one
        does, and how surely."""
        best: dict[str, tuple[Clause, float]] = {}
        for other in others:
            sure = self._sureness(clause, other) if _in_two_voices(clause, other) else 0.0
            if sure > best.get(other.document, (other, 0.0))[1]:
                best[other.document] = other, sure
        return list(best.values())

    def _sureness(self, a: Clause, b: Clause) -> float:
        """How surely two clauses tell, or deny, one thing: by their sentences and by themselves."""
        if are_of_others(a, b):
            return 0.0
        at = [self._near.sentence_at(c.document, c.event.start) for c in (a, b)]
        taken, fit = self._near.of(*at), match(a, b)
        least = WORDS_TAKEN if fit < WORDS_FIT else 0.0
        raw = self._near.raw(*at)
        sweeping = raw >= SWEEPING_NEAR and (denies_all_of_a_kind(a, b) or is_state_of_it(a, b))
        if (taken > least and fit >= DENIED_FIT) or (fit >= ALONE_FIT and raw >= ALONE_NEAR) or sweeping:
            return round(max(taken, 0.6) / 2 + min(1.0, fit / 1.4) / 2, 4)
        return 0.0

    def between_speakers(self) -> list[Topic]:
        """When and where something was, where two speakers of one report tell it in matching clauses and differ."""
        told = [c for found in self._at.values() for c in found if (c.times or c.place_ids) and not self._is_unasked(c)]
        topics: list[Topic] = []
        for a, b in combinations(told, 2):
            if a.document == b.document and a.speaker != b.speaker and match(a, b) >= ALONE_FIT:
                times, places = answers.without_strays(answers.times_of([a, b])), answers.places_of([a, b])
                asked: tuple[tuple[QuestionKind, Callable[[Sequence[Clause]], str], list[Told]], ...] = (
                    ("time", wording.ask_when, times),
                    ("place", wording.ask_where, places),
                )
                topics += [_topic(kind, self._word(ask, [a, b]), [a, b], found, 1.0) for kind, ask, found in asked if found]
        return [
            t
            for t in topics
            if len({a.answer.value[:10] for a in t.answers}) > 1 and len({a.answer.speaker for a in t.answers}) > 1
        ]

    def of_fact(self, fact: Fact) -> list[Topic]:
        """What may be asked of the matching clauses of sentences that tell one thing."""
        told = [c for s in fact.sentences for c in self._at.get((s.document, s.start), ())]
        groups = [g.clauses for g in align(told) if not all(self._is_unasked(c) for c in g.clauses)]
        found = [t for g in groups[:FOCI] for t in self.about(g, fact.weight)]
        asked = [c for c in told if not self._is_unasked(c)]
        if not any(t.kind == "time" for t in found) and (days := shared_day(asked, fact, self._dated)):
            found.append(self._beside("time", wording.ask_when, days, fact))
        if not found and (hours := near_hours(asked, fact, self._dated)):
            return [self._beside("time", wording.ask_clock, hours, fact)]
        return found or self._theme(told, fact)

    def _beside(
        self, kind: QuestionKind, ask: Callable[[Sequence[Clause]], str], found: Sequence[tuple[Clause, Told]], fact: Fact
    ) -> Topic:
        clauses = [c for c, _ in found]
        question = wording.with_the_rest(self._word(ask, clauses), clauses)
        return _topic(kind, question, clauses, [t for _, t in found], fact.weight)

    def _theme(self, told: Sequence[Clause], fact: Fact) -> list[Topic]:
        """What is told of something that all the sentences name, where their clauses tell different things of it."""
        shared = frozenset.intersection(*(s.words for s in fact.sentences))
        phrase = wording.find_theme(told, shared, self._near.rarity.words)
        if phrase is None:
            return []
        kept = [
            _with_account(max(here, key=lambda c: (len(c.words & shared), -c.start)), s, shared)
            for s in fact.sentences
            if (here := self._of(told, s.document))
        ]
        if len({c.document for c in kept}) < 2:
            return []
        topic = _topic("name", f"What is said about {wording.as_theme(phrase)}?", kept, answers.accounts_of(kept), fact.weight)
        mine = self._sentences(topic)
        return [] if any(len(mine & theirs) > 1 for theirs in self._states) else [topic]

    def _of(self, told: Sequence[Clause], document: str) -> list[Clause]:
        return [c for c in told if c.document == document and not self._is_unasked(c)]

    def _is_unasked(self, clause: Clause) -> bool:
        return clause.event.type in _UNASKED or clause.lemma in _MEASURING

    def about(self, clauses: Sequence[Clause], weight: float) -> list[Topic]:
        """When, where, who, whether and how it is called, where two of the clauses' reports answer."""
        if not clauses or all(self._is_unasked(c) for c in clauses):
            return []
        of_one = wording.of_usual_person(clauses) if any(c.event.type in PERSONAL for c in clauses) else clauses
        of_one = self._widened(of_one)
        of_one = [c for c in of_one if not self._denies_other(c, of_one)]
        best = wording.best_clause(of_one)
        of_one, opposite = split(of_one, wording.best_clause(of_death(of_one, best) or [best]))
        base = wording.best_clause(of_one)
        same = tells_the_same(of_one, base)
        dated = [c for c in (same if base.event.type in BEFELL else of_one) if not self._is_denied(c)]
        yesno = answers.whether([*same, *self._against(of_one)], self._denials, opposite)
        clauses = [c for c in clauses if c in of_one] or of_one
        asked: list[tuple[QuestionKind, Callable[[Sequence[Clause]], str], list[Told]]] = [
            ("time", wording.ask_when, answers.days_of(dated)),
            ("time", wording.ask_clock, answers.clocks_of(dated)),
            ("place", wording.ask_where, answers.places_of(dated)),
            ("actor", wording.ask_who, answers.agents_of([c for c in clauses if c in same], self.names)),
            ("yesno", _ask_whether, yesno),
            ("name", wording.ask_what, answers.objects_of(clauses)),
            ("name", wording.ask_why, answers.causes_of(of_one)),
            (
                "name",
                wording.ask_what_kind,
                [] if opposite else answers.words_of([c for c in clauses if c in same or not c.verbal]),
            ),
        ]
        clauses = [c for c in clauses if not self._is_unasked(c)] or clauses
        telling = [c for c in clauses if c in same] or same
        found = [
            _topic(kind, self._word(ask, telling if kind == "yesno" else clauses), clauses, given, weight)
            for kind, ask, given in asked
            if given
        ]
        if answers.objects_of(clauses):
            found = [t for t in found if t.kind != "actor"]  # who carried food is not who carried arms
        if any(_names_two(t) for t in found) or _is_counted(of_one) or _tells_two(clauses):
            found = [t for t in found if t.kind != "yesno"]
        found = [t for t in found if not is_at_odds(t, of_one)]
        return [t for t in found if len({a.answer.document for a in t.answers}) > 1 and not is_idle(t)]

    def _widened(self, clauses: Sequence[Clause]) -> list[Clause]:
        """The clauses, with those of further reports that tell of the same event in a matching clause."""
        told = {c.document for c in clauses}
        groups = {c.group for c in clauses}
        further = [
            (max(match(c, o) for o in clauses), c)
            for found in self._at.values()
            for c in found
            if c.group in groups and c.document not in told
        ]
        best: dict[str, tuple[float, Clause]] = {}
        for fit, clause in further:
            if fit >= WIDE and fit > best.get(clause.document, (0.0, clause))[0]:
                best[clause.document] = fit, clause
        return [*clauses, *(c for _, c in best.values())]

    def _word(self, ask: Callable[[Sequence[Clause]], str], clauses: Sequence[Clause]) -> str:
        """The question in the words of the clause that tells most; of the next one, where those words ask another question."""
        rest = list({id(c): c for c in clauses}.values())
        for _ in range(min(TRIES, len(rest) - 1)):
            if ask(rest) not in self._worded:
                break
            best = wording.best_clause(rest)
            rest = [c for c in rest if c is not best]
        return ask(rest)


def _with_account(clause: Clause, sentence: SentenceView, shared: frozenset[str]) -> Clause:
    """A clause, with all its sentence for its account where it holds nothing of what the sentences share."""
    if clause.words & shared or not sentence.start <= clause.start < sentence.end:
        return clause
    words = sentence.text.rstrip(" .!?")
    told = Quote(start=sentence.start, end=sentence.start + len(words), text=words)
    return msgspec.structs.replace(clause, account=told)


def _topic(kind: QuestionKind, question: str, clauses: Sequence[Clause], told: Sequence[Told], weight: float) -> Topic:
    groups = [c.group for c in clauses if c.group]
    event = max(sorted(set(groups)), key=groups.count) if groups else None
    return Topic(
        id=make_id(event or "", kind, question, *(str(c.start) for c in clauses)),
        kind=kind,
        question=question,
        event=event,
        answers=tuple(keep_few(told)),
        told_in=tuple(dict.fromkeys(c.document for c in clauses)),
        weight=weight,
    )


def _ask_whether(clauses: Sequence[Clause]) -> str:
    """Whether it was; by whom is left out where a report does not tell it: "Did the town hall burn down?"."""
    bare = [c for c in clauses if c.verbal and c.subject and not c.agents and not c.doer and c.event.polarity != "denied"]
    return wording.ask_whether(bare if bare and len({c.document for c in clauses}) < 3 else clauses)


def _tells_two(clauses: Sequence[Clause]) -> bool:
    """Whether all affirm, and tell of two things by one verb ("carried medicine", "carried arms"), or of two winners: that one of them is so
    is then not what they agree on."""
    if any(c.event.polarity == "denied" for c in clauses):
        return False
    winners = [c for c in clauses if c.event.type == "victory" and (c.agents or c.doer)]
    two = any(
        a.document != b.document and not {*a.agents} & {*b.agents} and not is_part_of_name(a.doer or "", b.doer or "")
        for a, b in combinations(winners, 2)
    )
    return two or bool(answers.objects_of(clauses))


def _is_counted(clauses: Sequence[Clause]) -> bool:
    """Whether every clause, of two reports or more, affirms it with a number: then how many is asked, and not whether."""
    return all(c.event.polarity != "denied" and any(f.unit == "count" for f in c.figures) for c in clauses)


def _kind_of(topic: Topic) -> str:
    """The kind of a question; when somebody died is one of its own, whatever else the sentences date or measure."""
    return "death" if topic.kind == "time" and topic.question.endswith(" die?") else topic.kind


def _in_two_voices(a: Clause, b: Clause) -> bool:
    return a.document != b.document or a.speaker != b.speaker


def _names_two(topic: Topic) -> bool:
    """Whether two reports name two doers of one deed, or doers that have nothing in common: then that it was done need not be asked."""
    pairs = [(a, b) for a, b in combinations(topic.answers, 2) if a.answer.document != b.answer.document]
    if topic.kind == "actor" and pairs and not any(_may_be_one(a, b) for a, b in pairs):
        return True
    return any(a.sole and b.sole and are_two(a.answer.value, b.answer.value) for a, b in pairs)


def _may_be_one(a: Told, b: Told) -> bool:
    """Whether two doers may be one party: they share an actor or a noun, or one is named more fully."""
    if set(a.actors) & set(b.actors) or is_part_of_name(a.answer.value, b.answer.value):
        return True
    return head_of(a.answer.value) == head_of(b.answer.value)
