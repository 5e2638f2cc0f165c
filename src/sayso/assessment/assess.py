"""Topics in, Questions out, in the order in which they matter to a reader.

A table says what matters: numbers and times before names and doers, deaths and elections before promises, contested and
opposed before agreed, many reports before two.
"""

from collections.abc import Mapping, Sequence

import msgspec

from sayso.assessment.dependence import Origins
from sayso.assessment.verdicts import judge
from sayso.records.claim import Report
from sayso.records.dossier import Copy, Question
from sayso.records.link import Joined, Topic
from sayso.text.labels import report_label
from sayso.text.sides import Sides

MOST = 160
"""Questions over two or more reports that are kept: more than a person reads, fewer than can be told at random."""

_KINDS = {"number": 0.5, "time": 0.1, "yesno": 0.1, "place": 0.05, "actor": 0.05, "name": 0.0}
_TYPES = {
    **dict.fromkeys(
        "death injury explosion arrest election ceasefire surrender blockade displacement retreat recognition independence".split(),
        0.15,
    ),
    **dict.fromkeys("agreement resignation victory protest coup accident disaster destruction capture attack".split(), 0.08),
    **dict.fromkeys("support promise demand refusal threat condemnation delivery production construction other".split(), -0.15),
}
_EACH_REPORT, _CONTESTED, _OPPOSED, _SURE = 0.2, 0.1, 0.06, 1.0
"""What makes a question matter, set by hand after counting, on five stories with gold, which questions careful readers asked:
its kind, the type of its event, each report beyond two, whether it is contested or told by opposed sides, and how surely its
answers tell one thing."""


def assess(topics: Sequence[Topic], reports: Sequence[Report], copies: Sequence[Copy], joined: Joined) -> tuple[Question, ...]:
    """All questions with verdicts, the ones over several reports first."""
    origins, sides = Origins(reports, copies, joined), Sides(reports, joined.actors)
    names = {a.id: a.name for a in joined.actors}
    labels = {r.document.id: report_label(r.document) for r in reports}
    types = {e.id: e.type for e in joined.events}
    asked = [(_ask(t, reports, origins, sides, (names, labels)), t) for t in topics]
    ordered = [q for q, _ in sorted(asked, key=lambda pair: _order(pair[0], pair[1], types))]
    several = [q for q in ordered if len({a.document for a in q.answers}) > 1]
    alone = [q for q in ordered if len({a.document for a in q.answers}) == 1]
    return (*several[:MOST], *alone)


def _ask(
    topic: Topic, reports: Sequence[Report], origins: Origins, sides: Sides, words: tuple[dict[str, str], dict[str, str]]
) -> Question:
    judgement = judge(topic, *words)
    answers = tuple(msgspec.structs.replace(t.answer, origin=origins.of(t.answer)) for t in topic.answers)
    answering = {a.document for a in answers}
    silent = [r.document.id for r in reports if r.document.id not in answering]
    return Question(
        id=topic.id,
        kind=topic.kind,
        question=topic.question,
        event=topic.event,
        answers=answers,
        silent=tuple(silent),
        absent=tuple(d for d in silent if d not in topic.told_in),
        verdict=judgement.verdict,
        level=judgement.level,
        difference=judgement.difference,
        opposed=sides.are_opposed(answers),
        independent=len({a.origin for a in answers}),
        reason=judgement.reason,
    )


def _order(question: Question, topic: Topic, types: Mapping[str, str]) -> tuple[float, str]:
    """Smaller comes first."""
    reports = len({a.document for a in question.answers})
    worth = _KINDS[question.kind] + _TYPES.get(types.get(question.event or "", ""), 0.0) + _EACH_REPORT * min(reports - 2, 2)
    worth += _CONTESTED * (question.verdict == "conflict") + _OPPOSED * question.opposed + _SURE * min(1.0, topic.weight)
    return -round(worth, 4), question.id
