"""A dossier as a Markdown report: what is contested, what is common ground, what one report alone says, with footnotes.

Every answer has a footnote with the sentence it stands in and the report it comes from. Marks of the texts are escaped, so
that no report brings markup into it.
"""

import re
from collections.abc import Sequence

from sayso.records.claim import Report
from sayso.records.dossier import Answer, Dossier, Question
from sayso.text.labels import report_label

_MARKS = re.compile(r"([\\`*_\[\]<>#|~^&]|^[-+=])")


def make_markdown(dossier: Dossier, title: str) -> str:
    """The report; `title` is its heading. Questions keep their order."""
    notes = _Notes({r.document.id: r for r in dossier.documents})
    common = set(dossier.common_ground)
    parts = (
        ("Contested", [q for q in dossier.questions if q.verdict == "conflict"]),
        ("Common ground", [q for q in dossier.questions if q.id in common]),
        ("Told by one report", [q for q in dossier.questions if q.verdict == "single_source"]),
    )
    lines = [f"# {plain(title)}", "", "Reports: " + "; ".join(plain(report_label(r.document)) for r in dossier.documents), ""]
    for heading, questions in parts:
        if questions:
            lines += [f"## {heading}", "", *(line for q in questions for line in _question(q, notes))]
    return "\n".join([*lines, *notes.lines]) + "\n"


def _question(question: Question, notes: "_Notes") -> list[str]:
    told = [f"- {notes.voice(a)}: {plain(a.value)}{notes.mark(a)}" for a in question.answers]
    return [f"### {plain(question.question)}", "", plain(question.reason), "", *told, ""]


def plain(text: str) -> str:
    """Words on one line in which no character is markup."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


class _Notes:
    """Footnotes while they are collected: one for each sentence. Owned by one call of `make_markdown`."""

    def __init__(self, reports: dict[str, Report]) -> None:
        self._reports = reports
        self._numbers: dict[tuple[str, int, int], int] = {}
        self.lines: list[str] = []

    def voice(self, answer: Answer) -> str:
        """Who answers: the report, or a speaker in it."""
        label = plain(report_label(self._reports[answer.document].document))
        return label if answer.speaker == "author" else f"{plain(answer.speaker)} ({label})"

    def mark(self, answer: Answer) -> str:
        """The mark of the footnote with the sentence of an answer."""
        report = self._reports[answer.document]
        start, end = sentence_around(report, answer.start, answer.end)
        number = self._numbers.setdefault((answer.document, start, end), len(self._numbers) + 1)
        if number > len(self.lines):
            words = plain(report.document.text[start:end])
            self.lines.append(f"[^{number}]: {plain(report_label(report.document))}: “{words}”")
        return f"[^{number}]"


def sentence_around(report: Report, start: int, end: int) -> tuple[int, int]:
    """The sentences that hold a span; the span itself where no sentence does."""
    holding: Sequence[tuple[int, int]] = [(s.start, s.end) for s in report.sentences if s.start < end and start < s.end]
    return (holding[0][0], holding[-1][1]) if holding else (start, end)
