"""Questions in, revisions out: one named source whose figure differs between reports of different dates."""

from collections.abc import Sequence

from sayso.records.claim import Report
from sayso.records.dossier import Answer, Question, Revision, Step


def find_revisions(questions: Sequence[Question], reports: Sequence[Report]) -> tuple[Revision, ...]:
    """Chains of one origin's figures in the order of the reports' dates; undated reports are in no chain."""
    published = {r.document.id: r.document.published for r in reports}
    found = []
    for question in questions:
        if question.kind != "number":
            continue
        by_origin: dict[str, list[Answer]] = {}
        for answer in question.answers:
            if answer.speaker != "author" and answer.origin and published[answer.document]:
                by_origin.setdefault(answer.origin, []).append(answer)
        for speaker, answers in sorted(by_origin.items()):
            steps = sorted(answers, key=lambda a: (published[a.document] or "", a.document, a.start))
            if len({(a.low, a.high) for a in steps}) > 1 and len({published[a.document] for a in steps}) > 1:
                found.append(
                    Revision(question=question.id, speaker=speaker, steps=tuple(_step(a, published[a.document]) for a in steps))
                )
    return tuple(found)


def _step(answer: Answer, as_of: str | None) -> Step:
    return Step(document=answer.document, start=answer.start, end=answer.end, value=answer.value, as_of=as_of)
