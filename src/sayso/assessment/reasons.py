"""A topic and its question in, every pair of answers that was compared out, with what came of it."""

from collections.abc import Mapping
from itertools import combinations, product

from sayso.assessment.verdicts import best_pair, compare, pairs_by_speaker
from sayso.records.dossier import Question
from sayso.records.explanation import AnswerPair, Judged
from sayso.records.link import Told, Topic


def explain_question(topic: Topic, question: Question, names: Mapping[str, str]) -> Judged:
    """All pairs of answers of two reports, and of two speakers in one report; those that the verdict rests on first.

    `names`: dossier actor id -> name."""
    by_report: dict[str, list[int]] = {}
    for position, told in enumerate(topic.answers):
        by_report.setdefault(told.answer.document, []).append(position)
    found = []
    for one, other in combinations(by_report.values(), 2):
        best = best_pair(topic.kind, [topic.answers[i] for i in one], [topic.answers[i] for i in other], names)
        found += [
            _pair(topic, i, j, names, counts=_is(topic, i, best.a) and _is(topic, j, best.b)) for i, j in product(one, other)
        ]
    for own in by_report.values():
        counted = pairs_by_speaker(topic.kind, [topic.answers[i] for i in own], names)
        found += [
            _pair(topic, i, j, names, counts=True)
            for i, j in combinations(own, 2)
            if any(_is(topic, i, p.a) and _is(topic, j, p.b) for p in counted)
        ]
    return Judged(question=question, pairs=tuple(sorted(found, key=lambda p: (not p.counts, p.first, p.second))))


def _is(topic: Topic, position: int, told: Told) -> bool:
    return topic.answers[position] is told


def _pair(topic: Topic, i: int, j: int, names: Mapping[str, str], counts: bool) -> AnswerPair:
    result = compare(topic.kind, topic.answers[i], topic.answers[j], names)
    return AnswerPair(
        first=i, second=j, verdict=result.verdict, difference=result.difference, reason=result.reason, counts=counts
    )
