"""A dossier as a workbook: the matrix of questions and reports, every answer, every claim, every report. openpyxl is used here only.

Text stays text: no cell is a formula, also not after someone has clicked into it (the cell is marked as quoted).
"""

import io
import re
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from sayso.errors import OutputError
from sayso.export.fixed_zip import CORE, core_properties, fix_zip
from sayso.export.page_view import AnswerView, QuestionView, View, view_dossier
from sayso.export.safe_text import one_line
from sayso.export.tables import FORMULA, Table, answer_table, claim_table
from sayso.records.dossier import Dossier

LONGEST = 32_767
"""UTF-16 units of text that a cell can hold."""
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
"""What a sheet can hold."""
WIDTHS = {"question": 48, "reason": 48, "words": 60, "value": 36, "report": 24, "sha256": 24, "title": 36, "url": 36}
"""Characters; other columns of tables get 14, those of reports 32."""
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""Words that a spreadsheet program would read as the code of a character, such as "_x0041_"."""


def make_xlsx(dossier: Dossier, title: str) -> bytes:
    """The workbook with the sheets Questions, Answers, Claims, Reports. Equal dossiers give equal bytes.

    Raises OutputError where a sheet cannot hold all rows or reports."""
    view = view_dossier(dossier)
    tables = {
        "Questions": _matrix(view),
        "Answers": answer_table(dossier),
        "Claims": claim_table(dossier),
        "Reports": _reports(view),
    }
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, table in tables.items():
        if len(table.rows) >= MOST_ROWS or len(table.head) > MOST_COLUMNS:
            raise OutputError(
                f"{name}: {len(table.rows)} rows of {len(table.head)} columns are more than a sheet can hold; take csv"
            )
        _fill(book.create_sheet(name), table)
    out = io.BytesIO()
    book.save(out)
    return fix_zip(out.getvalue(), {CORE: core_properties(title)})


def _matrix(view: View) -> Table:
    """A row for each question, a column for each report: its answers, or that it is silent or never mentions the event."""
    head = ("question", "kind", "verdict", "difference", "opposed", "independent", "reason", *view.names.values())
    rows = []
    for shown in (*view.questions, *view.alone):
        q = shown.question
        facts = (q.question, q.kind, shown.word, q.difference, q.opposed, q.independent, q.reason)
        rows.append((*facts, *(_cell(shown, d) for d in view.names)))
    return Table(head=head, rows=tuple(rows))


def _cell(shown: QuestionView, document: str) -> str | None:
    """A report's answers, or which silence it keeps."""
    gap = "(absent)" if document in shown.question.absent else "(silent)" if document in shown.question.silent else None
    return "; ".join(dict.fromkeys(map(_told, shown.by_report.get(document, ())))) or gap


def _told(answer: AnswerView) -> str:
    notes = [] if answer.speaker == "author" else [answer.speaker]
    notes += [] if answer.told else [answer.modality]
    return f"{answer.value} ({', '.join(notes)})" if notes else answer.value


def _reports(view: View) -> Table:
    head = ("report", "name", "title", "source", "side", "published", "published_from", "url", "language", "characters", "figures",
            "attributions", "sha256")  # fmt: skip
    rows = []
    for shown in view.reports:
        d = shown.report.document
        facts = (d.id, shown.name, d.title, d.source, d.side, d.published, d.published_from, d.url, d.language)
        rows.append((*facts, len(d.text), len(shown.report.figures), len(shown.report.attributions), d.sha256))
    return Table(head=head, rows=tuple(rows))


def _fill(sheet: Worksheet, table: Table) -> None:
    for column, name in enumerate(table.head, 1):
        _write(sheet, 1, column, name)
        sheet.cell(1, column).font = Font(bold=True)
        width = WIDTHS.get(name, 32 if sheet.title == "Questions" and column > 7 else 14)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(table.rows, 2):
        _write_row(sheet, number, row)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions


def _write_row(sheet: Worksheet, number: int, row: Sequence[object]) -> None:
    for column, value in enumerate(row, 1):
        if value is not None and value != "":
            _write(sheet, number, column, value)


def _write(sheet: Worksheet, row: int, column: int, value: object) -> None:
    """A value of its own kind: text as text, whatever it begins with."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if isinstance(value, bool) or not isinstance(value, str):
        cell.value = value  # type: ignore[assignment]
        return
    text = _fitting(_ESCAPE.sub("_x005F_", one_line(value)))
    cell.value = text
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(FORMULA)


def _fitting(text: str) -> str:
    """As much of a text as a cell holds, with a mark where it is cut."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    return units[: 2 * LONGEST - 2].decode("utf-16-le", "ignore") + "…"
