"""A dossier as a workbook: the matrix of questions and reports, every claim, and the reports. Text never becomes a formula."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font

from sayso.export.tables import CLAIM_HEAD, claim_rows
from sayso.records.dossier import Dossier, Question
from sayso.text.labels import report_label

_DAY = datetime(1980, 1, 1)
"""The date in the file, the earliest that a ZIP archive knows: equal dossiers give equal bytes."""
_LONGEST = 32_000
"""Characters of a cell; the format takes 32,767."""


def make_workbook(dossier: Dossier) -> bytes:
    """The .xlsx file."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.created = book.properties.modified = _DAY
    book.properties.creator = "sayso"
    names = [r.document.id for r in dossier.documents]
    head = ["question", "kind", "verdict", "reason", "independent", *(report_label(r.document) for r in dossier.documents)]
    _sheet(
        book,
        "Questions",
        head,
        ([q.question, q.kind, q.verdict, q.reason, q.independent, *_cells(q, names)] for q in dossier.questions),
    )
    _sheet(book, "Claims", CLAIM_HEAD, (row for r in dossier.documents for row in claim_rows(r)))
    known = ("id", "title", "source", "side", "url", "published", "published_from", "sha256")
    _sheet(book, "Reports", known, ([getattr(r.document, k) for k in known] for r in dossier.documents))
    out = io.BytesIO()
    book.save(out)
    return _undated(out.getvalue())


def _cells(question: Question, names: Sequence[str]) -> list[str]:
    """What each report answers; the two silences are told apart."""
    answers: dict[str, list[str]] = {}
    for a in question.answers:
        answers.setdefault(a.document, []).append(a.value if a.speaker == "author" else f"{a.value} ({a.speaker})")
    quiet = {**dict.fromkeys(question.silent, "(silent)"), **dict.fromkeys(question.absent, "(does not mention it)")}
    return ["; ".join(answers[n]) if n in answers else quiet.get(n, "") for n in names]


def _sheet(book: Workbook, name: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    sheet = book.create_sheet(name)
    for number, row in enumerate([head, *rows], 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column)
            if isinstance(value, str):
                cell.value = ILLEGAL_CHARACTERS_RE.sub("", " ".join(value.split()))[:_LONGEST]
                cell.data_type = "s"
            else:
                cell.value = value
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1)
    sheet.freeze_panes = "B2"


def _undated(data: bytes) -> bytes:
    """The archive with one date for all its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            new.writestr(zipfile.ZipInfo(item.filename, _DAY.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
