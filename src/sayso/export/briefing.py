"""A dossier as a text to read from top to bottom: what Markdown and DOCX have in common. No format is known here.

In: a dossier. Out: reports, sections of questions with each report's answers, and a numbered note for every answer with the exact
sentence that it stands in. Words, names, dates and figures are those of the dossier.
"""

from collections.abc import Sequence

from sayso.export.page_view import AnswerView, QuestionView, View, view_dossier
from sayso.records.base import Record, Span
from sayso.records.claim import Report
from sayso.records.document import Document
from sayso.records.dossier import Dossier
from sayso.records.mention import TOLD

SECTIONS = {
    "Contested": "Answers that cannot all hold.",
    "Common ground": "What opposed sides, or several independent reports, both say.",
    "Compatible or alike": "Answers of several reports that fit together.",
    "Told by one report alone": "No other report says this, or says otherwise.",
}
"""Headings in reading order, each with what stands below it."""


class Line(Record, frozen=True, kw_only=True):
    """One answer: whose it is, and the number of its note. `facts`: its speaker, if not the report itself, and its modality."""

    label: str
    value: str
    facts: tuple[str, ...]
    note: int


class Item(Record, frozen=True, kw_only=True):
    """One question. `reason`: why the verdict; `quiet`: reports without an answer, `absent`: those that never mention the event."""

    question: str
    verdict: str
    reason: str
    lines: tuple[Line, ...]
    quiet: str
    absent: str


class Section(Record, frozen=True, kw_only=True):
    """Questions below one heading."""

    heading: str
    intro: str
    items: tuple[Item, ...]


class Note(Record, frozen=True, kw_only=True):
    """Where an answer comes from. `chain`: on whose word ("Agency → the ministry (said)"); `sentence`: the exact words."""

    number: int
    label: str
    chain: str
    sentence: str


class Briefing(Record, frozen=True, kw_only=True):
    """Everything that is written, in order; sections without questions are left out."""

    title: str
    reports: tuple[tuple[str, Document], ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    skipped: tuple[str, ...]


def make_briefing(dossier: Dossier, title: str) -> Briefing:
    """The briefing of a dossier; notes are numbered from 1 in the order of the text."""
    view = view_dossier(dossier)
    reports = {r.report.document.id: r.report for r in view.reports}
    notes: list[Note] = []
    sections = [
        Section(heading=heading, intro=SECTIONS[heading], items=tuple(_item(q, view, reports, notes) for q in questions))
        for heading, questions in _sort(view).items()
        if questions
    ]
    return Briefing(
        title=title,
        reports=tuple((r.name, r.report.document) for r in view.reports),
        sections=tuple(sections),
        notes=tuple(notes),
        skipped=tuple(f"{s.path}: {s.reason}" for s in dossier.skipped),
    )


def sentence_span(report: Report, words: Span) -> tuple[int, int]:
    """Where the sentence of some words stands, or all sentences that they touch; the words themselves where there is none."""
    touched = [s for s in report.sentences if s.start < words.end and words.start < s.end]
    return min([words.start, *(s.start for s in touched)]), max([words.end, *(s.end for s in touched)])


def _sort(view: View) -> dict[str, Sequence[QuestionView]]:
    shown = {q.question.id for q in (*view.contested, *view.common)}
    rest = [q for q in view.questions if q.question.id not in shown]
    alone = [q for q in view.alone if q.question.id not in shown]
    return dict(zip(SECTIONS, (view.contested, view.common, rest, alone), strict=True))


def _item(shown: QuestionView, view: View, reports: dict[str, Report], notes: list[Note]) -> Item:
    lines = tuple(_line(a, view, reports[a.document], notes) for answers in shown.by_report.values() for a in answers)
    q = shown.question
    verdict = f"{shown.word}, from opposed sides" if q.opposed else shown.word
    return Item(question=q.question, verdict=verdict, reason=q.reason, lines=lines, quiet=shown.quiet, absent=shown.absent)


def _line(answer: AnswerView, view: View, report: Report, notes: list[Note]) -> Line:
    start, end = sentence_span(report, answer.answer)
    label = view.names[answer.document]
    sentence = report.document.text[start:end]
    notes.append(Note(number=len(notes) + 1, label=label, chain=_chain(answer, view), sentence=sentence))
    facts = [] if answer.speaker == "author" else [answer.speaker]
    facts += [] if answer.modality in TOLD else [answer.modality]
    return Line(label=label, value=answer.value, facts=tuple(facts), note=len(notes))


def _chain(answer: AnswerView, view: View) -> str:
    name, chain = view.names[answer.document], view.quotes[answer.number].chain
    return f"{name} → {chain}" if chain else f"{name}, in its own words"
