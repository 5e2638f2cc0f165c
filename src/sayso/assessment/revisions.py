"""Questions in, revisions out: one source whose figure differs between reports of different dates.

A source is whoever is named as the speaker, or the publisher of a report that speaks for itself.
"""

from collections.abc import Mapping, Sequence

from sayso.records.claim import Report
from sayso.records.document import Document
from sayso.records.dossier import Answer, Question, Revision, Step
from sayso.text.attributed import UNNAMED


def find_revisions(questions: Sequence[Question], reports: Sequence[Report]) -> tuple[Revision, ...]:
    """Chains of one source's figures in the order of the reports' dates; undated reports are in no chain."""
    documents = {r.document.id: r.document for r in reports}
    return tuple(
        Revision(question=question.id, speaker=speaker, steps=tuple(_step(a, documents[a.document].published) for a in steps))
        for question in questions
        if question.kind == "number"
        for speaker, steps in _told_by(question, documents)
        if len({(a.low, a.high) for a in steps}) > 1 and len({documents[a.document].published for a in steps}) > 1
    )


def _told_by(question: Question, documents: Mapping[str, Document]) -> list[tuple[str, list[Answer]]]:
    """The dated answers of each source, by the dates of their reports."""
    found: dict[str, list[Answer]] = {}
    for answer in question.answers:
        source = _source(answer, documents[answer.document])
        if source and documents[answer.document].published:
            found.setdefault(source, []).append(answer)
    return [
        (source, sorted(answers, key=lambda a: (documents[a.document].published or "", a.document, a.start)))
        for source, answers in sorted(found.items())
    ]


def _source(answer: Answer, document: Document) -> str | None:
    """Whose figure it is; None where nobody is named."""
    if answer.speaker == "author":
        return document.source
    return None if answer.speaker == UNNAMED else answer.origin


def _step(answer: Answer, as_of: str | None) -> Step:
    return Step(document=answer.document, start=answer.start, end=answer.end, value=answer.value, as_of=as_of)
