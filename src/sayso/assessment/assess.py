"""Topics in, Questions out, in the order in which they matter to a reader.

Contested between opposed sides first, then contested, then what opposed sides share, then the rest; within each, topics
whose answers belong together best, and numbers, times and places before the rest.
"""

from collections.abc import Sequence

import msgspec

from sayso.assessment.dependence import Origins
from sayso.assessment.sides import Sides
from sayso.assessment.verdicts import judge
from sayso.records.claim import Report
from sayso.records.dossier import Copy, Question
from sayso.records.link import Joined, Topic

MOST = 120
"""Questions over two or more reports that are kept: more than a person reads, fewer than can be told at random."""

_KINDS = {"number": 0.0, "time": 0.05, "place": 0.1, "yesno": 0.2, "actor": 0.25, "name": 0.3}


def assess(topics: Sequence[Topic], reports: Sequence[Report], copies: Sequence[Copy], joined: Joined) -> tuple[Question, ...]:
    """All questions with verdicts, the ones over several reports first."""
    origins, sides = Origins(reports, copies, joined), Sides(reports, joined)
    names = {a.id: a.name for a in joined.actors}
    asked = [(_ask(t, reports, origins, sides, names), t) for t in topics]
    ordered = [q for q, _ in sorted(asked, key=lambda pair: _order(*pair))]
    several = [q for q in ordered if len({a.document for a in q.answers}) > 1]
    alone = [q for q in ordered if len({a.document for a in q.answers}) == 1]
    return (*several[:MOST], *alone)


def _ask(topic: Topic, reports: Sequence[Report], origins: Origins, sides: Sides, names: dict[str, str]) -> Question:
    judgement = judge(topic, names)
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


def _order(question: Question, topic: Topic) -> tuple[float, float, str]:
    """Smaller comes first."""
    contested = question.verdict == "conflict"
    group = 0 if contested and question.opposed else 1 if contested else 2 if question.opposed else 3
    return group, _KINDS[question.kind] - topic.weight, question.id
