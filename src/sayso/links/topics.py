"""Joined events, facts, figures and names in, Topics out: what may be asked of these reports, with every report's answers.

    each event told in two reports   -> when, where, who, whether     (from those clauses that are near each other)
    each fact told in two reports    -> the same, narrower            (facts.py)
    figures of the same kind         -> how many, how long, how large
    a thing with several names       -> what is it called             (names.py)

A topic needs answers from two reports; figures that stand alone become topics of one report.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import msgspec

from sayso.compare.events import PERSONAL
from sayso.links import answers, wording
from sayso.links.answers import Denials, figure_answer, keep_few, names_of
from sayso.links.clauses import Clause, clauses_by_event
from sayso.links.denials import find_denials
from sayso.links.facts import Fact, Nearness, find_facts, place_sentences
from sayso.links.same_figure import DURATIONS, FigureGroup, group_figures
from sayso.links.wording_numbers import ask_how_many
from sayso.records.analysis import Analysis
from sayso.records.base import make_id
from sayso.records.claim import Report
from sayso.records.dossier import DossierEvent, Name, QuestionKind, Variant
from sayso.records.link import Joined, Told, Topic
from sayso.resources.event_types import type_of

NEAR = 1.1
"""Nearness of sentences (facts.py) that a clause needs to one of another report, to answer a question on their event."""
NEAR_DENIED = 0.7
"""The same for a clause that denies what the other one says: who denies tells less of it."""
FOCI = 2
"""Events of one fact that are asked about, those whose clauses share most words."""


def find_topics(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], joined: Joined, names: Sequence[Name] = ()
) -> tuple[Topic, ...]:
    """All topics, in no order of importance. `names`: things with several names, each a topic where no two reports share one."""
    asked = _Asked(clauses_by_event(reports, analyses, joined), joined, find_denials(reports))
    near = Nearness(place_sentences(reports, analyses))
    topics = [t for t in map(_name_topic, names) if t is not None]
    for event in joined.events:
        clauses = _near_ones(asked.clauses.get(event.id, []), near)
        if event.type != "other" or len({c.document for c in clauses}) > 2:
            asked.add(asked.about(event, clauses), topics)
    for fact in find_facts(near):
        asked.add(asked.of_fact(fact), topics)
    topics.extend(_blame_topics(asked.clauses, asked.names))
    of_mention = {(m.document, m.event): e.id for e in joined.events for m in e.mentions}
    asked.add([_figure_topic(group, asked.clauses) for group in group_figures(reports, analyses, of_mention)], topics)
    return tuple(topics)


class _Asked:
    """Makes the questions on events. Owned by one call of `find_topics`."""

    def __init__(self, clauses: Mapping[str, list[Clause]], joined: Joined, denials: Denials) -> None:
        self.clauses = clauses
        self._events = joined.events
        self.names = {a.id: a.name for a in joined.actors}
        self._denials = denials
        self.worded: set[str] = set()
        """Questions that are asked already."""

    def add(self, found: Sequence[Topic], topics: list[Topic]) -> None:
        """Adds those that are new in their answers and in their words."""
        for topic in found:
            if topic.question not in self.worded and _is_new(topic, topics):
                topics.append(topic)
                self.worded.add(topic.question)

    def of_fact(self, fact: Fact) -> list[Topic]:
        """What may be asked of events as far as some sentences tell one thing of them; not where, which holds for the whole."""
        found = []
        for event in self._events:
            told = [c for c in self.clauses.get(event.id, []) if fact.holds(c.document, c.start)]
            if len({c.document for c in told}) > 1:
                found.append((_shared_words(told), event, told))
        found.sort(key=lambda f: (-f[0], f[1].id))
        topics = [t for _, event, told in found[:FOCI] for t in self.about(event, told)]
        return [t for t in topics if t.kind != "place"]

    def about(self, event: DossierEvent, clauses: Sequence[Clause]) -> list[Topic]:
        """When, where, who, whether and how it is called, where two of the clauses' reports answer."""
        if event.type in _UNASKED or not clauses:
            return []
        of_one = wording.of_usual_person(clauses) if event.type in PERSONAL else clauses
        asked: list[tuple[QuestionKind, Callable[[Sequence[Clause]], str], list[Told]]] = [
            ("time", wording.ask_when, answers.days_of(of_one)),
            ("time", wording.ask_clock, answers.clocks_of(of_one)),
            ("place", wording.ask_where, answers.places_of(of_one)),
            ("actor", wording.ask_who, answers.agents_of(clauses, self.names)),
            ("yesno", wording.ask_whether, answers.whether(of_one, self._denials)),
            ("name", wording.ask_what_kind, answers.words_of(clauses)),
        ]
        found = [_topic(kind, event.id, self._word(ask, clauses), clauses, told) for kind, ask, told in asked if told]
        return [t for t in found if len({a.answer.document for a in t.answers}) > 1 and not _is_idle(t)]

    def _word(self, ask: Callable[[Sequence[Clause]], str], clauses: Sequence[Clause]) -> str:
        """The question in the words of the clause that tells most; of the next one, where those words ask another question."""
        rest = list(clauses)
        while len(rest) > 1 and ask(rest) in self.worded:
            rest.remove(wording.best_clause(rest))
        return ask(rest)


_UNASKED = frozenset(("statement", "population", "start", "end", "spread"))
"""Types that are told of everything, so that asking about them says nothing: speech, standing facts, beginnings."""


def _is_idle(topic: Topic) -> bool:
    """Whether two reports that name a thing ("the operation") would only be asked whether there was one, and both imply it."""
    affirmed = all(t.polarity != "denied" for t in topic.answers)
    few = len({t.answer.document for t in topic.answers}) < 3
    return topic.kind == "yesno" and topic.question.endswith("take place?") and affirmed and few


def _near_ones(clauses: Sequence[Clause], near: Nearness) -> list[Clause]:
    """The clauses whose sentences are near one of another report."""
    at = [near.sentence_at(c.document, c.event.start) for c in clauses]
    return [
        c
        for c, i in zip(clauses, at, strict=True)
        if any(
            i is not None
            and j is not None
            and o.document != c.document
            and near.of(i, j) >= (NEAR if c.event.polarity == o.event.polarity else NEAR_DENIED)
            for j, o in zip(at, clauses, strict=True)
        )
    ]


def _shared_words(clauses: Sequence[Clause]) -> float:
    """How many words a clause shares with its best counterpart in another report, on average; a shared verb counts twice."""
    best = [max(len(c.words & o.words) + (c.lemma == o.lemma) for o in clauses if o.document != c.document) for c in clauses]
    return sum(best) / len(best)


def _is_new(topic: Topic, topics: Sequence[Topic]) -> bool:
    """Whether most of its answers are not given already to a question of the same kind on the same event."""
    mine = {(t.answer.document, t.answer.start) for t in topic.answers}
    for other in topics:
        if (other.kind, other.event) == (topic.kind, topic.event):
            theirs = {(t.answer.document, t.answer.start) for t in other.answers}
            if 2 * len(mine & theirs) > min(len(mine), len(theirs)):
                return False
    return True


def _topic(kind: QuestionKind, event: str, question: str, clauses: Sequence[Clause], told: Sequence[Told]) -> Topic:
    return Topic(
        id=make_id(event, kind, question, *(str(c.start) for c in clauses)),
        kind=kind,
        question=question,
        event=event,
        answers=tuple(keep_few(told)),
        told_in=tuple(dict.fromkeys(c.document for c in clauses)),
        weight=_weight(clauses),
    )


BLAMED: Mapping[tuple[str, str], str] = {
    ("violation", "agreement"): "Who is said to have broken the agreement?",
    ("violation", "ceasefire"): "Who is said to have broken the ceasefire?",
    ("refusal", "talks"): "Who is said to have refused to talk?",
    ("refusal", "agreement"): "Who is said to have refused an agreement?",
    ("refusal", "ceasefire"): "Who is said to have refused a ceasefire?",
}
"""What opposed sides charge each other with: type of the charge, what it is about, the question. Each side tells of another
event, so that they never meet as one; the charge is the same."""


def _blame_topics(clauses: Mapping[str, Sequence[Clause]], names: Mapping[str, str]) -> list[Topic]:
    """Who is charged with breaking or refusing something, where two reports name somebody."""
    told = sorted((c for found in clauses.values() for c in found if c.agents), key=lambda c: (c.document, c.start))
    topics = []
    for (charge, about), question in BLAMED.items():
        blaming = [c for c in told if c.event.type == charge and about in {type_of(w) for w in c.words}]
        if len({c.document for c in blaming}) > 1:
            topics.append(_topic("actor", "", question, blaming, answers.agents_of(blaming, names)))
    return [msgspec.structs.replace(t, event=None, weight=1.0) for t in topics]


def _weight(clauses: Sequence[Clause]) -> float:
    """How much the clauses share: reports, and participants named by more than one; long lists are worth less."""
    documents = len({c.document for c in clauses})
    actors = [a for c in clauses for a in {*c.agents, *c.targets}]
    shared = len(actors) - len(set(actors))
    backed = sum(any(_backs(c, other) for other in clauses if other.document != c.document) for c in clauses) / len(clauses)
    return round(min(1.0, 0.15 * documents + 0.05 * shared + 0.5 * backed) / (1 + 0.03 * len(clauses)), 3)


def _backs(a: Clause, b: Clause) -> bool:
    """Whether one clause backs another: by two shared words, or by one and a shared participant or place."""
    shared = len(a.words & b.words) + (a.lemma == b.lemma and a.lemma not in a.words & b.words)
    parties = {*a.agents, *a.targets, *a.place_ids} & {*b.agents, *b.targets, *b.place_ids}
    return shared >= 2 or (bool(parties) and (shared >= 1 or a.event.type == b.event.type))


def _name_topic(name: Name) -> Topic | None:
    """What a thing is called, where at least two reports name it and their first choices differ."""
    first: dict[str, Variant] = {}
    for variant in sorted(name.variants, key=lambda v: (v.document, -v.count, v.mentions[0].start)):
        first.setdefault(variant.document, variant)
    forms = {v.form.casefold().removeprefix("the ") for v in first.values()}
    what = _named_thing(name)
    if len(first) < 2 or len(forms) < 2 or what is None:
        return None
    question = f"What {wording.be_form(what)} {what} called?"
    weight = round(len(forms) / (len(first) + 2), 3)
    told_in = tuple(sorted(first))
    return Topic(
        id=make_id("name", question, *told_in),
        kind="name",
        question=question,
        event=None,
        answers=tuple(keep_few(names_of(name))),
        told_in=told_in,
        weight=weight,
    )


def _named_thing(name: Name) -> str | None:
    """Neutral words for an event or a place with several names; None for actors, whose names stand in their own table,
    and for events that all reports call by one noun."""
    if name.referent.startswith("an event of"):
        heads: dict[str, set[str]] = {}
        for variant in name.variants:
            heads.setdefault(variant.document, set()).add(_head_noun(variant.form))
        common = Counter(h for found in heads.values() for h in found if h)
        if not common or set.intersection(*heads.values()):
            return None
        return f"the {max(sorted(common), key=lambda h: common[h])}"
    if name.referent.startswith("the ") and "°" in name.referent:
        return name.referent.replace("the disputed at", "the disputed area at")
    return None


def _head_noun(form: str) -> str:
    words = re.split(r"\b(?:of|in|on|by|from|for|to|between|with|signed|against)\b", form.lower())[0]
    return re.sub(r"\W+", " ", words).split()[-1] if re.search(r"\w", words) else ""


def _figure_topic(group: FigureGroup, clauses: Mapping[str, list[Clause]]) -> Topic:
    figures = [p.figure for p in group.figures]
    events = [p.event for p in group.figures if p.event]
    event = max(sorted(set(events)), key=events.count) if events else None
    telling = [c.document for c in clauses.get(event, [])] if event else []
    winner = next((p.winner for p in group.figures if p.winner), None)
    doing = {p.figure.id for p in group.figures if p.doing}
    question = f"What share of the vote did {winner} get?" if winner else ask_how_many(figures, doing)
    answers = tuple(Told(answer=figure_answer(p.document, p.figure), figure=p.figure) for p in group.figures)
    return Topic(
        id=make_id("figure", question, *(f.id for f in sorted(figures, key=lambda f: f.id))),
        kind="time" if figures[0].unit in DURATIONS and figures[0].predicate != "aged" else "number",
        question=question,
        event=event,
        answers=answers,
        told_in=tuple(dict.fromkeys([*(p.document for p in group.figures), *telling])),
        weight=group.weight,
    )
