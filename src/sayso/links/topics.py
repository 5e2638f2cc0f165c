"""Joined events, facts, figures and names in, Topics out: what may be asked of these reports, with every report's answers.

    each event told in two reports   -> when, where, who, whether     (from those clauses that are near each other)
    each fact told in two reports    -> the same, narrower            (facts.py)
    figures of the same kind         -> how many, how long, how large
    what has lasted                  -> since when                    (beginnings.py)
    a thing with several names       -> what is it called             (names.py)

A topic needs answers from two reports; figures that stand alone become topics of one report.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

import msgspec

from sayso.compare.places import alike_names
from sayso.links import answers, wording
from sayso.links.absences import absence_topics
from sayso.links.aims import aim_topics
from sayso.links.answers import figure_answer, keep_few, names_of
from sayso.links.asking import Asking
from sayso.links.beginnings import beginning_topics
from sayso.links.clauses import Clause, clauses_by_event
from sayso.links.control import control_topics
from sayso.links.custody import custody_topics
from sayso.links.deeds import deed_topics
from sayso.links.denials import find_denials
from sayso.links.elected import elected_topics
from sayso.links.ends import end_topics
from sayso.links.facts import Nearness, find_facts, find_pairs, place_sentences
from sayso.links.manners import manner_topics
from sayso.links.matters import matter_topics
from sayso.links.names import EVENT
from sayso.links.offices import office_topics
from sayso.links.placed_figures import PlacedFigure
from sayso.links.same_figure import FigureGroup, group_figures
from sayso.links.states import state_topics
from sayso.links.survival import survival_topics
from sayso.links.whereabouts import whereabouts_topics
from sayso.links.wording_numbers import ask_how_many, says_enough
from sayso.records.analysis import Analysis
from sayso.records.base import make_id
from sayso.records.claim import Report
from sayso.records.dossier import Name, Variant
from sayso.records.link import Joined, Told, Topic
from sayso.records.mention import AGE
from sayso.resources.event_types import type_of
from sayso.resources.loaded_words import JUDGING
from sayso.resources.units import DURATIONS
from sayso.text.stems import stem


def find_topics(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], joined: Joined, names: Sequence[Name] = ()
) -> tuple[Topic, ...]:
    """All topics, in no order of importance. `names`: things with several names, each a topic where no two reports share one."""
    near = Nearness(place_sentences(reports, analyses))
    clauses = clauses_by_event(reports, analyses, joined)
    dated = {
        r.document.id: [
            t for t in r.times if t.type in ("date", "time") and t.value and t.value[:4].isdigit() and len(t.value) >= 7
        ]
        for r in reports
    }
    asking = Asking(clauses, joined, find_denials(reports, analyses), near, dated)
    asking.add([t for t in map(_name_topic, names) if t is not None])
    asking.add(_blame_topics(clauses, asking.names))
    of_mention = {(m.document, m.event): e.id for e in joined.events for m in e.mentions}
    asking.add(_figure_topics(group_figures(reports, analyses, of_mention, near), clauses))
    asking.add_beginnings(beginning_topics(reports, analyses))
    asking.add(elected_topics(reports, analyses, joined))
    asking.add(control_topics(reports, analyses, joined))
    asking.add(deed_topics(clauses, asking.names))
    asking.add(end_topics(clauses, asking.names))
    asking.add(aim_topics(reports, analyses, joined))
    asking.add(manner_topics(clauses, analyses))
    asking.add(survival_topics(reports, analyses, joined, clauses))
    asking.add(custody_topics(reports, analyses, joined, clauses))
    asking.add_states(state_topics(reports, joined))
    asking.add(whereabouts_topics(reports, analyses, joined))
    asking.add(asking.contested())
    asking.add(absence_topics(reports, analyses, near))
    asking.add(matter_topics(reports, analyses, joined))
    for fact in find_facts(near):
        asking.add(asking.of_fact(fact))
    asking.add(asking.between_speakers())
    asking.add(office_topics(reports, analyses, joined))
    for event in joined.events:
        told = _near_ones(clauses.get(event.id, []), near)
        if event.type != "other" or len({c.document for c in told}) > 2:
            asking.add(asking.about(told, _weight(told, near)))
    asking.add_apart(find_pairs(near))
    return tuple(msgspec.structs.replace(t, told_in=_telling(t, near)) for t in asking.topics)


def _telling(topic: Topic, near: Nearness) -> tuple[str, ...]:
    """The reports that tell of a topic: those it was made from, and those that have a sentence near one of its answers."""
    beside = {d for t in topic.answers for d in near.reports_beside(t.answer.document, t.answer.start)}
    return tuple(dict.fromkeys([*topic.told_in, *sorted(beside)]))


def _weight(clauses: Sequence[Clause], near: Nearness) -> float:
    """How surely clauses tell one thing, by their sentences."""
    return near.mean(sorted({i for c in clauses if (i := near.sentence_at(c.document, c.event.start)) is not None}))


def _near_ones(clauses: Sequence[Clause], near: Nearness) -> list[Clause]:
    """The clauses whose sentences are near one of another report."""
    at = [near.sentence_at(c.document, c.event.start) for c in clauses]
    return [c for c, i in zip(clauses, at, strict=True) if any(near.of(i, j) for j in at if j != i)]


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
            topics.append(_topic(question, blaming, names))
    return topics


def _topic(question: str, blaming: Sequence[Clause], names: Mapping[str, str]) -> Topic:
    return Topic(
        id=make_id("blame", question, *(str(c.start) for c in blaming)),
        kind="actor",
        question=question,
        event=None,
        answers=tuple(keep_few(answers.agents_of(blaming, names))),
        told_in=tuple(dict.fromkeys(c.document for c in blaming)),
        weight=1.0,
    )


def _name_topic(name: Name) -> Topic | None:
    """What a thing is called, where at least two reports name it and their first choices differ."""
    first: dict[str, Variant] = {}
    told = [v for v in name.variants if not _COUNTED.match(v.form)]
    for variant in sorted(told, key=lambda v: (v.document, -v.count, v.mentions[0].start)):
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


_COUNTED = re.compile(r"(?:no|any|some|several|many|few|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)\b", re.IGNORECASE)
"""First words of what is counted or denied and names nothing: "no bomb", "two bombs"."""
SPELT_ALIKE = 70.0
"""Likeness (0 to 100) from which two names of one place are spellings of one name."""


def _named_thing(name: Name) -> str | None:
    """Neutral words for an event or a place with several names; None for actors, whose names stand in their own table,
    for events that all reports call by one noun, and for places that are only spelt in several ways."""
    if name.referent.startswith(EVENT):
        heads: dict[str, set[str]] = {}
        for variant in name.variants:
            heads.setdefault(variant.document, set()).add(_head_noun(variant.form))
        common = Counter(h for found in heads.values() for h in found if h)
        if not common or set.intersection(*heads.values()) or common.most_common(1)[0][0].isdigit():
            return None
        if not any(JUDGING.intersection(stem(h)) or h in JUDGING for h in common):
            return None
        return f"the {max(sorted(common), key=lambda h: common[h])}"
    if name.referent.startswith("the ") and "°" in name.referent:
        if all(alike_names(a.form, b.form, SPELT_ALIKE) for a, b in combinations(name.variants, 2)):
            return None
        return name.referent.replace("the disputed at", "the disputed area at")
    return None


def _head_noun(form: str) -> str:
    words = re.split(
        r"\b(?:of|in|on|at|as|by|from|for|to|over|near|after|before|during|between|with|signed|against)\b", form.lower()
    )[0]
    return re.sub(r"\W+", " ", words).split()[-1] if re.search(r"\w", words) else ""


def _is_aside(part: PlacedFigure, group: FigureGroup) -> bool:
    """A part beside its whole ("41 people: 40 miners ...") that no other report gives."""
    beside = any(p.document == part.document and not p.part for p in group.figures)
    given = any(p.document != part.document and p.figure.low == part.figure.low for p in group.figures)
    return part.part and beside and not given


def _party(group: FigureGroup) -> str:
    """The party whose men or things the figures of a group count, by an adjective if one has it; empty where more than one in four do
    not say."""
    said = sorted({p.party for p in group.figures if p.party}, key=lambda a: (" " in a, a))
    owned = sum(bool(p.whose) for p in group.figures)
    return said[0] if said and 4 * owned >= 3 * len(group.figures) else ""


def _figure_topics(groups: Sequence[FigureGroup], clauses: Mapping[str, list[Clause]]) -> list[Topic]:
    """A topic a group. What an earlier group is asked in the same words is asked in those of one of its own figures; parts of a group
    only where these are new."""
    found: list[Topic] = []
    for group in groups:
        if _is_idiom(group):
            continue
        worded = {t.question for t in found}
        topic = _figure_topic(group, clauses, worded)
        if not group.part or topic.question not in worded:
            found.append(topic)
    return found


def _is_idiom(group: FigureGroup) -> bool:
    """ "did not gain a single step": that it was none is told, and no number."""
    none = all(p.figure.polarity == "denied" and p.figure.low == p.figure.high == 1 for p in group.figures)
    return none and len({p.document for p in group.figures}) == 1


def _by_clauses(group: FigureGroup) -> list[str]:
    """Questions from the clauses of figures, where what the figures keep of them asks nothing sound: of one report, and of spans of time."""
    sound = next((p.figure for p in group.figures if says_enough(p.figure)), None)
    if group.figures[0].figure.unit in DURATIONS:
        return [ask_how_many([sound])] if sound else _asked(group)
    return [] if sound or len({p.document for p in group.figures}) > 1 else _asked(group)


def _asked(group: FigureGroup) -> list[str]:
    return [p.asked for p in group.figures if p.asked] or [p.gap for p in group.figures if p.gap]


def _figure_topic(group: FigureGroup, clauses: Mapping[str, list[Clause]], worded: Collection[str]) -> Topic:
    figures = [p.figure for p in group.figures]
    events = [p.event for p in group.figures if p.event]
    event = max(sorted(set(events)), key=events.count) if events else None
    telling = [c.document for c in clauses.get(event, [])] if event else []
    winner = next((p.winner for p in group.figures if p.winner), None)
    doing = {p.figure.id for p in group.figures if p.doing}
    wordings = [ask_how_many(f, doing, _party(group)) for f in (figures, *([f] for f in figures))]
    wordings = [f"What share of the vote did {winner} get?"] if winner else [*_by_clauses(group), *wordings]
    question = next((w for w in wordings if w not in worded), wordings[0])
    told = [p for p in group.figures if not _is_aside(p, group)]
    answers = tuple(
        Told(answer=figure_answer(p), figure=p.figure, scope=p.scope, polarity="denied" if p.denied else "affirmed") for p in told
    )
    return Topic(
        id=make_id("figure", question, *(f.id for f in sorted(figures, key=lambda f: f.id))),
        kind="time" if figures[0].unit in DURATIONS and figures[0].deed != AGE else "number",
        question=question,
        event=event,
        answers=answers,
        told_in=tuple(dict.fromkeys([*(p.document for p in group.figures), *telling])),
        weight=group.weight,
    )
