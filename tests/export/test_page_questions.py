"""The matrix: cells and both silences, every filter, sorting, columns by side, and what is saved of it."""

import csv
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from sayso.export import PageOptions, make_page
from tests.export.story import many_reports, mill_story

Open = Callable[..., object]


@pytest.fixture
def page(open_page: Open) -> object:
    return open_page(make_page(mill_story(), PageOptions(files=False)), at="questions")


def asked(page: object) -> list[str]:
    return page.locator("#matrix tbody th a").all_text_contents()


@pytest.mark.browser
def test_a_row_a_question_and_a_column_a_report(page: object) -> None:
    assert page.locator("#matrix thead th").count() == 5
    row = page.locator("#matrix tbody tr").first
    assert "≠ contested" in row.inner_text()
    assert row.locator("td").all_inner_texts() == [
        "12 men says witnesses",
        "At least 20 men says the miller",
        "15 men",
        "– absent",
    ]


@pytest.mark.browser
def test_both_silences_are_told_apart_without_colour(page: object) -> None:
    silent, absent = page.locator("#matrix td.silent").first, page.locator("#matrix td.absent").first
    assert silent.inner_text() == "○ silent" and absent.inner_text() == "– absent"
    assert absent.evaluate("c => getComputedStyle(c).backgroundImage") != silent.evaluate(
        "c => getComputedStyle(c).backgroundImage"
    )


FILTERS = {  # case: (control, value, questions left)
    "by verdict": ("verdict", "agree", ["Did the mill burn?"]),
    "on common ground": ("verdict", "common", ["Did the mill burn?"]),
    "by kind": ("kind", "time", ["When did the mill burn?"]),
    "by report": ("by-report", "2", ["How many men died?", "Did the mill burn?"]),
    "by speaker": ("speaker", "the miller", ["How many men died?"]),
    "what one side alone says": ("only-side", "1", ["Who left?"]),
}


@pytest.mark.browser
@pytest.mark.parametrize("control, value, left", FILTERS.values(), ids=FILTERS)
def test_questions_are_filtered(page: object, control: str, value: str, left: list[str]) -> None:
    page.locator(f"#{control}").select_option(value)
    assert asked(page) == left
    page.locator("#filters [type=reset]").click()
    expect(page.locator("#matrix tbody tr")).to_have_count(4)


@pytest.mark.browser
def test_please_check_opposed_and_search(page: object) -> None:
    page.locator("#to-check").check()
    assert asked(page) == ["When did the mill burn?"]
    mark = page.locator("#matrix td").first.locator(".check-it")
    assert mark.text_content() == "? please check" and "misread" in mark.get_attribute("title")
    assert mark.locator(".again").bounding_box()["width"] <= 1
    page.locator("#matrix td").first.locator(".answer").click()
    assert "Please check" in page.locator("#panel-check").inner_text()
    page.keyboard.press("Escape")
    page.locator("#to-check").uncheck()
    page.locator("#opposed").check()
    assert len(asked(page)) == 3
    page.locator("#search").fill("miller")
    assert asked(page) == ["How many men died?"]
    page.locator("#search").fill("nothing of the kind")
    expect(page.locator("#count")).to_have_text("0 of 4 questions")


SORTS = {"words": "Did the mill burn?", "silent": "Who left?", "reports": "How many men died?", "origins": "How many men died?"}


@pytest.mark.browser
@pytest.mark.parametrize("order, first", SORTS.items(), ids=SORTS)
def test_questions_are_sorted(page: object, order: str, first: str) -> None:
    page.locator("#sort").select_option(order)
    assert asked(page)[0] == first and len(asked(page)) == 4


@pytest.mark.browser
def test_columns_can_be_sides(page: object) -> None:
    page.locator("#columns").select_option("side")
    assert [h.split("\n")[0] for h in page.locator("#matrix thead th").all_inner_texts()] == [
        "Question",
        "North",
        "South",
        "no side",
    ]
    assert page.locator("#matrix tbody tr").first.locator("td").all_inner_texts()[0].startswith("12 men")


@pytest.mark.browser
def test_what_is_shown_can_be_saved(page: object, tmp_path: object) -> None:
    page.locator("#kind").select_option("number")
    with page.expect_download() as waiting:
        page.locator("#save-shown").click()
    saved = tmp_path / "shown.csv"
    waiting.value.save_as(saved)
    rows = list(csv.DictReader(saved.read_text(encoding="utf-8").splitlines()))
    assert [r["words"] for r in rows] == ["12 men", "At least 20 men", "15 men"]
    assert rows[0]["on the word of"] == "The envoy (wrote) → witnesses (said)"


@pytest.mark.browser
def test_rows_are_made_as_they_are_looked_at(open_page: Open) -> None:
    page = open_page(make_page(many_reports(12, 80), PageOptions(files=False)), at="questions")
    rows = page.locator("#matrix tbody tr[data-question]")
    before = rows.count()
    assert before < 80
    page.locator("#matrix .more-of-it").scroll_into_view_if_needed()
    expect(rows).not_to_have_count(before)


@pytest.mark.browser
def test_on_a_phone_the_rows_are_stacked(open_page: Open) -> None:
    page = open_page(make_page(mill_story(), PageOptions(files=False)), 390, at="questions")
    assert page.locator("#matrix thead").is_hidden() and page.locator("#search").is_hidden()
    page.locator(".finder summary").click()
    assert page.locator("#search").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
