"""Joined events, figures and names in, Topics out: what may be asked of these reports, with every report's answers.

    each event told in two reports   -> when, where, who, whether           (from the clauses that tell it)
    figures of the same kind         -> how many, how long, how large
    a thing with several names       -> what is it called                   (names.py)

A topic needs answers from two reports; figures that stand alone become topics of one report.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from sayso.links import wording
from sayso.links.clauses import Clause, clauses_by_event
from sayso.links.denials import find_denials
from sayso.links.same_figure import DURATIONS, FigureGroup, group_figures
from sayso.records.analysis import Analysis
from sayso.records.base import make_id
from sayso.records.claim import Attribution, Report
from sayso.records.dossier import Answer, DossierEvent, Name, QuestionKind, Variant
from sayso.records.link import Joined, Told, Topic
from sayso.records.mention import Figure

Denials = Mapping[tuple[str, str], Attribution]
MOST = 3
"""Answers of one report to one question: more hide what it says."""


def find_topics(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], joined: Joined, names: Sequence[Name] = ()
) -> tuple[Topic, ...]:
    """All topics, in no order of importance. `names`: things with several names, each a topic where no two reports share one."""
    clauses = clauses_by_event(reports, analyses, joined)
    topics: list[Topic] = []
    topics.extend(t for t in map(_name_topic, names) if t is not None)
    called = {a.id: a.name for a in joined.actors}
    denials = find_denials(reports)
    for event in joined.events:
        topics.extend(_event_topics(event, clauses.get(event.id, []), called, denials))
    of_mention = {(m.document, m.event): e.id for e in joined.events for m in e.mentions}
    topics.extend(_figure_topic(group, clauses) for group in group_figures(reports, analyses, of_mention))
    return tuple(topics)


def _event_topics(event: DossierEvent, clauses: list[Clause], names: Mapping[str, str], denials: Denials) -> list[Topic]:
    """When, where, who, whether and how it is called, where two reports answer."""
    reports = len({c.document for c in clauses})
    if reports < 2 or event.type in _UNASKED or (event.type == "other" and reports < 3):
        return []
    times = _times(clauses)
    found = [
        _topic("time", event.id, wording.ask_when(clauses), clauses, times),
        _topic("time", event.id, wording.ask_clock(clauses), clauses, [t for t in times if _CLOCK.search(t.answer.value)]),
        _topic("place", event.id, wording.ask_where(clauses), clauses, _places(clauses)),
        _topic("actor", event.id, wording.ask_who(clauses), clauses, _agents(clauses, names)),
        _topic("yesno", event.id, wording.ask_whether(clauses), clauses, _whether(clauses, denials)),
        _topic("name", event.id, wording.ask_what_kind(clauses), clauses, _words_for(clauses)),
    ]
    return [t for t in found if len({a.answer.document for a in t.answers}) > 1]


def _backs(a: Clause, b: Clause) -> bool:
    """Whether one clause backs another: by two shared words, or by one and a shared participant or place."""
    shared = len(a.words & b.words) + (a.lemma == b.lemma and a.lemma not in a.words & b.words)
    parties = {*a.agents, *a.targets, *a.place_ids} & {*b.agents, *b.targets, *b.place_ids}
    return shared >= 2 or (bool(parties) and (shared >= 1 or a.event.type == b.event.type))


_UNASKED = frozenset(("statement", "population", "start", "end", "spread"))
"""Types that are told of everything, so that asking about them says nothing: speech, standing facts, beginnings."""
_CLOCK = re.compile(r"T\d\d:\d\d")


def _topic(kind: QuestionKind, event: str, question: str, clauses: list[Clause], answers: list[Told]) -> Topic:
    told_in = tuple(dict.fromkeys(c.document for c in clauses))
    kept = tuple(_few(answers))
    return Topic(
        id=make_id(event, kind, question),
        kind=kind,
        question=question,
        event=event,
        answers=kept,
        told_in=told_in,
        weight=_weight(clauses),
    )


def _few(answers: list[Told]) -> list[Told]:
    """One answer for each report, speaker and value; at most MOST of a report, the first ones."""
    kept: dict[tuple[str, str, str], Told] = {}
    count: Counter[str] = Counter()
    for told in answers:
        key = (told.answer.document, told.answer.speaker, told.answer.value)
        if key not in kept and count[told.answer.document] < MOST:
            kept[key] = told
            count[told.answer.document] += 1
    return list(kept.values())


def _weight(clauses: list[Clause]) -> float:
    """How much the clauses share: reports, and participants named by more than one; long lists are worth less."""
    documents = len({c.document for c in clauses})
    actors = [a for c in clauses for a in {*c.agents, *c.targets}]
    shared = len(actors) - len(set(actors))
    backed = sum(any(_backs(c, other) for other in clauses if other.document != c.document) for c in clauses) / len(clauses)
    return round(min(1.0, 0.15 * documents + 0.05 * shared + 0.5 * backed) / (1 + 0.03 * len(clauses)), 3)


def _answer(clause: Clause, start: int, end: int, value: str) -> Answer:
    return Answer(
        document=clause.document,
        start=start,
        end=end,
        value=value,
        speaker=clause.speaker,
        attribution=clause.event.attribution,
        modality=clause.event.modality,
    )


def _times(clauses: list[Clause]) -> list[Told]:
    """Dated (or half dated) times of the clauses; "now" and "recently" answer nothing."""
    found = []
    for clause in clauses:
        for time in clause.times:
            if time.type in ("date", "time") and time.value and not time.value.endswith("_REF"):
                answer = _answer(clause, time.start, time.end, time.value)
                bounded = msgspec.structs.replace(answer, earliest=time.earliest, latest=time.latest)
                found.append(Told(answer=bounded, time=time))
    return found


def _places(clauses: list[Clause]) -> list[Told]:
    """The place of each event, not every place that its clause names."""
    return [Told(answer=_answer(c, p.start, p.end, p.name), place=p) for c in clauses for p in c.places if p.id == c.event.place]


def _agents(clauses: list[Clause], names: Mapping[str, str]) -> list[Told]:
    """Who did it, by the clause's subject, else by the actor's name."""
    return [
        Told(
            answer=_answer(c, c.start, c.end, c.subject or names.get(c.agents[0], c.form)), actors=c.agents, countries=c.countries
        )
        for c in clauses
        if c.agents
    ]


def _words_for(clauses: list[Clause]) -> list[Told]:
    """What each report calls it, where no two reports share a word for it."""
    words: dict[str, set[str]] = {}
    for clause in clauses:
        words.setdefault(clause.document, set()).add(clause.lemma)
    if set.intersection(*words.values()) or len(set.union(*words.values())) < 2:
        return []
    return [Told(answer=_answer(c, c.event.start, c.event.end, c.event.text), name=c.lemma, actors=c.agents) for c in clauses]


def _whether(clauses: list[Clause], denials: Denials) -> list[Told]:
    """Yes or no, the fullest clause of each report and speaker first; and the "no" of those who are reported to deny it."""
    order = {d: n for n, d in enumerate(dict.fromkeys(c.document for c in clauses))}
    found: list[Told] = []
    for clause in sorted(clauses, key=lambda c: (order[c.document], -bool(c.subject) - bool(c.object), c.start)):
        denial = denials.get((clause.document, clause.event.id))
        if denial is not None and denial.cue is not None:
            found.append(_denied(clause, denial))
        value = "no" if clause.event.polarity == "denied" else "yes"
        found.append(
            Told(answer=_answer(clause, clause.start, clause.end, value), polarity=clause.event.polarity, actors=clause.agents)
        )
    return found


def _denied(clause: Clause, denial: Attribution) -> Told:
    """The "no" of a denial, at its own words."""
    start = min(p.start for p in (denial.cue, denial.source) if p is not None)
    end = max(p.end for p in (denial.cue, *denial.content) if p is not None)
    speaker = " ".join(denial.source.text.split()[:8]) if denial.source else "unnamed"
    answer = Answer(
        document=clause.document, start=start, end=end, value="no", speaker=speaker, attribution=denial.id, modality="reported"
    )
    return Told(answer=answer, polarity="denied")


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
    answers = [
        Told(
            answer=Answer(document=v.document, start=v.mentions[0].start, end=v.mentions[0].end, value=v.form, speaker=v.speaker),
            name=v.form.removeprefix("the "),
        )
        for v in name.variants
        if v.mentions
    ]
    weight = round(len(forms) / (len(first) + 2), 3)
    told_in = tuple(sorted(first))
    return Topic(
        id=make_id("name", question, *told_in),
        kind="name",
        question=question,
        event=None,
        answers=tuple(_few(answers)),
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
    question = wording.ask_how_many(figures)
    answers = tuple(Told(answer=_figure_answer(p.document, p.figure), figure=p.figure) for p in group.figures)
    return Topic(
        id=make_id("figure", question, *(f.id for f in sorted(figures, key=lambda f: f.id))),
        kind="time" if figures[0].unit in DURATIONS and figures[0].predicate != "aged" else "number",
        question=question,
        event=event,
        answers=answers,
        told_in=tuple(dict.fromkeys([*(p.document for p in group.figures), *telling])),
        weight=group.weight,
    )


def _figure_answer(document: str, figure: Figure) -> Answer:
    return Answer(
        document=document,
        start=figure.start,
        end=figure.end,
        value=figure.text,
        low=figure.low,
        high=figure.high,
        speaker=figure.speaker,
        attribution=figure.attribution,
        modality=figure.modality,
    )
