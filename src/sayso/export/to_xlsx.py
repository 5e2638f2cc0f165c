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
LINE, MOST_LINES = 15, 12
"""Points of a line, and lines up to which a row grows."""
A4 = 9
"""The number of this paper size in SpreadsheetML."""
WIDTHS = {
    "question": 48, "reason": 48, "words": 60, "value": 36, "report": 20, "sha256": 24, "title": 36, "url": 36, "kind": 9, "opposed": 10,
    "difference": 11, "speaker": 22, "origin": 22, "earliest": 17, "latest": 17, "low": 10, "high": 10, "start": 9, "end": 9,
}  # fmt: skip
"""Characters; other columns of tables get 14, those of reports 32. Spreadsheet programs show a truth as TRUE, or as its format says."""


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
        cell = {"valign": "top", "bottom": 4, "bottom_color": "#BBBBBB"}
        forms = {
            "head": book.add_format({"bold": True, "valign": "top", "text_wrap": True, "bottom": 1, "bg_color": "#F0F0EE"}),
            "cell": book.add_format({**cell, "text_wrap": True}),
            "number": book.add_format({**cell, "align": "right", "indent": 1}),
            "truth": book.add_format({**cell, "align": "left", "num_format": '"yes";;"no"'}),
            "quoted": book.add_format({**cell, "text_wrap": True, "quote_prefix": True}),
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
        facts = (q.question, q.kind, q.verdict.replace("_", " "), q.difference, q.opposed, q.independent, q.reason)
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
    wide = [_width(sheet, column, name) for column, name in enumerate(table.head)]
    for column, name in enumerate(table.head):
        _write_text(sheet, (0, column), name, {**forms, "cell": forms["head"]})
        sheet.set_column(column, column, wide[column])
    for number, row in enumerate((table.head, *table.rows)):
        sheet.set_row(number, LINE * min(MOST_LINES, max(map(_lines, row, wide), default=1)))
    for number, row in enumerate(table.rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, bool):
                sheet.write_boolean(number, column, value, forms["truth"])
            elif isinstance(value, int | float):
                sheet.write_number(number, column, value, forms["number"])
            elif value:
                _write_text(sheet, (number, column), str(value), forms)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.head) - 1)
    _set_page(sheet)


def _width(sheet: Worksheet, column: int, name: str) -> int:
    return WIDTHS.get(name, 32 if sheet.get_name() == "Questions" and column > 6 else 14)


def _lines(value: object, wide: int) -> int:
    """Lines that a value needs in a column, about: some programs leave rows as high as one line, where their height is not told."""
    return -(-len(value) // wide) if isinstance(value, str) and value else 1


def _set_page(sheet: Worksheet) -> None:
    """On paper: all columns on one page across, the head on each page, the sheet's name and the page below."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(0.4, 0.4, 0.5, 0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&R&P / &N")


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
