"""The workbook as openpyxl reads it."""

import io
import zipfile

import openpyxl
import pytest
from openpyxl import Workbook

from sayso.errors import OutputError
from sayso.export import to_xlsx
from sayso.export.to_xlsx import make_xlsx
from sayso.records.dossier import Dossier
from tests.build import answer, dossier_of, question, report


def opened(dossier: Dossier) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(make_xlsx(dossier, "Varda & <more>")))


def rows(book: Workbook, sheet: str) -> list[dict[str, object]]:
    head, *body = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in body]


def test_the_matrix_has_a_row_for_each_question_and_a_column_for_each_report(story: Dossier) -> None:
    book = opened(story)
    assert book.sheetnames == ["Questions", "Answers", "Claims", "Reports"]
    matrix = rows(book, "Questions")
    assert {r["question"] for r in matrix} == {q.question for q in story.questions} and len(matrix) == len(story.questions)
    toll = next(r for r in matrix if r["question"] == "How many people were killed?")
    assert "13" in str(toll["Northern agency"]) and "21" in str(toll["Southern agency"]) and toll["verdict"] == "conflict"
    assert len(rows(book, "Reports")) == 3
    assert len(rows(book, "Answers")) == sum(len(q.answers) for q in story.questions)


def test_silence_is_told(hostile: Dossier) -> None:
    where = next(r for r in rows(opened(hostile), "Questions") if r["question"] == "-Where?")
    assert where['=HYPERLINK("x")'] == "(silent)"


def test_numbers_are_numbers_and_words_are_words(story: Dossier) -> None:
    first = next(r for r in rows(opened(story), "Answers") if r["low"] is not None)
    assert isinstance(first["low"], int | float) and isinstance(first["start"], int) and isinstance(first["opposed"], bool)


def test_no_cell_is_a_formula(hostile: Dossier) -> None:
    cells = [c for sheet in opened(hostile) for row in sheet.iter_rows() for c in row if c.value is not None]
    assert {c.data_type for c in cells} <= {"s", "n", "b"}
    risky = [c for c in cells if isinstance(c.value, str) and c.value[0] in "=+-@"]
    assert {str(c.value)[0] for c in risky} == set("=+-@") and all(c.quotePrefix for c in risky)


def test_words_stay_exact_but_for_what_a_cell_cannot_hold(hostile: Dossier) -> None:
    words = {str(r["words"]) for r in rows(opened(hostile), "Claims")} | {
        str(r["words"]) for r in rows(opened(hostile), "Answers")
    }
    assert {"*13* people were killed", "21 people 👩‍👧 died"} <= words
    name = rows(opened(hostile), "Reports")[1]["source"]
    assert name == "# صحيفة \u2067*x*"


def test_a_code_of_a_character_is_not_read_as_one() -> None:
    given = report("The file _x0041_.bin held 3 names.")
    book = opened(dossier_of((given,), (question("name", "Which?", answer(given, "_x0041_.bin")),)))
    assert rows(book, "Answers")[0]["words"] == "_x0041_.bin"


def test_a_long_text_is_cut_at_a_whole_character() -> None:
    given = report("👩" * 20_000)
    book = opened(dossier_of((given,), (question("name", "Which?", answer(given, given.document.text)),)))
    words = str(rows(book, "Answers")[0]["words"])
    assert words.endswith("👩…") and len(words.encode("utf-16-le")) <= 2 * to_xlsx.LONGEST


def test_more_rows_than_a_sheet_holds_are_refused(story: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(to_xlsx, "MOST_ROWS", 3)
    with pytest.raises(OutputError, match="more than a sheet can hold"):
        make_xlsx(story, "x")


def test_equal_dossiers_give_equal_bytes_without_a_date(hostile: Dossier) -> None:
    data = make_xlsx(hostile, "Varda")
    assert data == make_xlsx(hostile, "Varda")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {i.date_time[0] for i in archive.infolist()} == {1980}
        assert b"dcterms" not in archive.read("docProps/core.xml")
    assert opened(hostile).properties.title == "Varda & <more>"


def test_long_cells_have_room_and_the_head_stays(story: Dossier) -> None:
    """LibreOffice leaves rows as high as one line where their height is not told, and prints columns over many pages."""
    book = opened(story)
    for sheet in book:
        assert sheet.freeze_panes == "B2" and sheet.print_title_rows == "$1:$1" and sheet.page_setup.orientation == "landscape"
    sheet = book["Questions"]
    reason = next(c for c in sheet[1] if c.value == "reason").column - 1
    for row in sheet.iter_rows(min_row=2):
        assert (sheet.row_dimensions[row[0].row].height or to_xlsx.LINE) >= to_xlsx.LINE * len(
            str(row[reason].value)
        ) / to_xlsx.WIDTHS["reason"]


def test_nothing_asked_gives_empty_sheets() -> None:
    assert rows(opened(dossier_of((), ())), "Questions") == []
