"""A dossier as a workbook: the matrix of questions and reports, every answer, every claim, every report. XlsxWriter is used here only.

Text stays text: no cell is a formula, also not after someone has clicked into it (the cell is marked as quoted).
"""

import io
from collections.abc import Mapping

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

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
    for name, table in tables.items():
        if len(table.rows) >= MOST_ROWS or len(table.head) > MOST_COLUMNS:
            raise OutputError(
                f"{name}: {len(table.rows)} rows of {len(table.head)} columns are more than a sheet can hold; take csv"
            )
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        forms = {
            "head": book.add_format({"bold": True, "valign": "top", "text_wrap": True}),
            "cell": book.add_format({"valign": "top", "text_wrap": True}),
            "quoted": book.add_format({"valign": "top", "text_wrap": True, "quote_prefix": True}),
        }
        for name, table in tables.items():
            _fill(book.add_worksheet(name), table, forms)
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


def _fill(sheet: Worksheet, table: Table, forms: Mapping[str, Format]) -> None:
    for column, name in enumerate(table.head):
        _write_text(sheet, (0, column), name, {**forms, "cell": forms["head"]})
        width = WIDTHS.get(name, 32 if sheet.get_name() == "Questions" and column > 6 else 14)
        sheet.set_column(column, column, width)
    for number, row in enumerate(table.rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, bool):
                sheet.write_boolean(number, column, value, forms["cell"])
            elif isinstance(value, int | float):
                sheet.write_number(number, column, value, forms["cell"])
            elif value:
                _write_text(sheet, (number, column), str(value), forms)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.head) - 1)


def _write_text(sheet: Worksheet, at: tuple[int, int], value: str, forms: Mapping[str, Format]) -> None:
    """Text as text, whatever it begins with."""
    text = _fitting(one_line(value))
    sheet.write_string(*at, text, forms["quoted" if text.startswith(FORMULA) else "cell"])


def _fitting(text: str) -> str:
    """As much of a text as a cell holds, with a mark where it is cut."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    return units[: 2 * LONGEST - 2].decode("utf-16-le", "ignore") + "…"
