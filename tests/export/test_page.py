"""The page in a real browser: one file that asks for nothing, nothing of a report runs in it, and every word is within reach."""

import io
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from pypdf import PdfReader

from sayso.export import PageOptions, make_page
from sayso.export.page import safe_json
from sayso.pipeline import Workshop, build_from
from sayso.reading import read_text
from tests.build import dossier_of, report
from tests.export.story import many_reports, mill_story

Open = Callable[..., object]
TEXTS = {
    "north": "Northern report <script>document.title='owned'</script> 👩‍👧\n\nThe army said that 13 people were killed in the <img src=x onerror=alert(1)> explosion at Varda on 4 May 1998.",
    "south": "Southern report العربية\n\nThe rebels said that 21 people were killed in the explosion at Varda on 4 May 1998. </script><script>document.title='owned'</script>",
}  # fmt: skip
VIEWS = ("overview", "questions", "figures", "timeline", "map", "names", "sources", "ahead", "reports")


@pytest.fixture(scope="module")
def hostile_page(workshop: Workshop) -> str:
    readings = [read_text(text, id=name, side=name) for name, text in TEXTS.items()]
    return make_page(build_from(readings, (), workshop), PageOptions(title="<b>Varda</b>"))


@pytest.fixture(scope="module")
def page() -> str:
    return make_page(mill_story(), PageOptions(title="The mill at Varda"))


def sticks_out(shown: object) -> bool:
    return bool(shown.evaluate("document.documentElement.scrollWidth > innerWidth"))


@pytest.mark.browser
def test_no_report_brings_script_or_markup(open_page: Open, hostile_page: str) -> None:
    shown = open_page(hostile_page, at="r-north")
    assert shown.title() == "<b>Varda</b> – sayso"
    expect(shown.locator("h1")).to_have_text("<b>Varda</b>")
    assert shown.locator("main img").count() == 0
    assert "<script>document.title='owned'</script>" in shown.locator("#r-north").text_content()


@pytest.mark.browser
@pytest.mark.parametrize("width", [1400, 390])
def test_each_view_stands_alone_and_nothing_sticks_out(open_page: Open, page: str, width: int) -> None:
    shown = open_page(page, width)
    for view in VIEWS:
        shown.evaluate("view => { location.hash = view }", view)
        shown.locator(f"#{view}").wait_for(state="visible")
        assert shown.locator("main > .view:visible").evaluate_all("views => views.map(v => v.id)") == [view]
        assert shown.locator(".tabs [aria-current=page]").get_attribute("href") == f"#{view}"
        assert not sticks_out(shown), view


@pytest.mark.browser
@pytest.mark.parametrize("width, scheme", [(1400, "light"), (1400, "dark"), (390, "light"), (390, "dark")])
def test_axe_finds_no_fault(open_page: Open, page: str, width: int, scheme: str) -> None:
    shown = open_page(page, width, scheme)
    faults = []
    for place in (*VIEWS, "q-how-many-men-died", "q-how-many-men-died.0"):
        shown.evaluate("place => { location.hash = place }", place)
        shown.wait_for_timeout(100)
        found = Axe().run(shown).response["violations"]
        faults += [f"{place}: {v['impact']}: {v['id']}: {n['html'][:200]}" for v in found for n in v["nodes"]]
    assert faults == []


@pytest.mark.browser
def test_an_answer_shows_its_words_its_chain_and_all_they_answer(open_page: Open, page: str) -> None:
    shown = open_page(page)
    button = shown.locator("#overview .answer", has_text="12 men").first
    button.click()
    expect(shown.locator("#panel mark")).to_have_text("12 men")
    expect(shown.locator("#panel-chain")).to_have_text("On the word of The envoy (wrote) → witnesses (said)")
    assert "witnesses said that 12 men died" in shown.locator("#panel-words").text_content()
    expect(shown.locator("#panel .plain a")).to_have_text(["How many men died?"])
    assert shown.url.endswith("#q-how-many-men-died.0")
    shown.keyboard.press("Escape")
    assert shown.locator("#panel").is_hidden()
    assert button.evaluate("b => b === document.activeElement")


@pytest.mark.browser
def test_from_an_answer_to_its_question_and_back(open_page: Open, page: str) -> None:
    shown = open_page(page)
    shown.locator("#overview .answer", has_text="12 men").first.click()
    shown.locator("#panel .plain a").click()
    expect(shown.locator("#panel-title")).to_have_text("How many men died?")
    assert "cannot both hold" in shown.locator("#panel .reason").text_content()
    assert shown.locator("#panel .by-report > li").count() == 3
    expect(shown.locator("#panel .silence")).to_have_text(["– never mention it: Weather desk"])
    shown.locator("#back").click()
    expect(shown.locator("#panel mark")).to_have_text("12 men")


@pytest.mark.browser
def test_links_can_be_shared(open_page: Open, page: str) -> None:
    asked = open_page(page, at="q-when-did-the-mill-burn")
    expect(asked.locator("#panel-title")).to_have_text("When did the mill burn?")
    answered = open_page(page, at="q-when-did-the-mill-burn.1")
    expect(answered.locator("#panel mark")).to_have_text("6 May 1998")
    answered.locator("#share").click()
    expect(answered.locator("#share")).not_to_have_text("Copy link")
    report = open_page(page, at="r-south")
    assert "At least 20 men died" in report.locator("#r-south .text").text_content()
    filtered = open_page(page, at="questions/conflict")
    expect(filtered.locator("#count")).to_have_text("2 of 4 questions")
    assert open_page(page, at="q-gone").locator("#overview").is_visible()


@pytest.mark.browser
def test_a_keyboard_is_enough(open_page: Open, page: str) -> None:
    shown = open_page(page)
    press = shown.keyboard.press
    press("Tab")
    expect(shown.locator(".skip")).to_be_focused()
    for _ in range(40):
        press("Tab")
        if shown.evaluate("document.activeElement.matches('.card .spot')"):
            break
    press("ArrowDown")
    press("Enter")
    expect(shown.locator("#panel mark")).to_have_text("At least 20 men")
    assert shown.evaluate("document.activeElement.id") == "close"
    shown.locator("#panel-link").focus()
    press("Enter")
    assert shown.locator("#reports").is_visible() and shown.locator("#panel").is_hidden()
    assert shown.evaluate("document.activeElement.textContent") == "At least 20 men"
    press("ArrowRight")
    press("Enter")
    assert shown.locator("#panel mark").is_visible()
    press("Escape")
    assert shown.evaluate("document.activeElement.matches('#r-south .spot')")


@pytest.mark.browser
def test_without_its_script_the_opening_view_is_there(browser: object, page: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(page, encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    shown = context.new_page()
    shown.goto(file.as_uri())
    assert shown.locator("#overview .card").first.is_visible() and shown.locator("#figures .spot").first.is_visible()
    assert "need it" in shown.locator("noscript").inner_text()
    context.close()


@pytest.mark.browser
def test_a_browsers_language_rewords_nothing(open_page: Open, page: str) -> None:
    def words(locale: str) -> list[str]:
        shown = open_page(page, locale=locale)
        told = []
        for view in VIEWS:
            shown.evaluate("view => { location.hash = view }", view)
            shown.locator(f"#{view}").wait_for(state="visible")
            told.append(settled(shown))
        return told

    def settled(shown: Any) -> str:
        """The words once two looks in a row find the same: charts are laid out after their view is shown."""
        before, now = "", shown.locator("main").inner_text()
        while now != before:
            shown.wait_for_timeout(50)
            before, now = now, shown.locator("main").inner_text()
        return now

    assert words("en-GB") == words("ar-EG")


@pytest.mark.browser
def test_text_from_right_to_left_keeps_its_direction(open_page: Open, page: str) -> None:
    shown = open_page(page, at="r-south")
    directions = shown.locator("#r-south .text p").evaluate_all("all => all.map(p => getComputedStyle(p).direction)")
    assert directions == ["rtl", "ltr"]
    assert shown.locator(".strip bdi", has_text="العربية").count() == 1


@pytest.mark.browser
def test_a_date_beside_a_side_from_right_to_left_stays_in_its_order(open_page: Open) -> None:
    told = report("It rained.", side="الشمال", published="1998-05-07")
    shown = open_page(make_page(dossier_of((told,), ()), PageOptions(files=False)))
    for view in ("overview", "reports"):
        shown.evaluate("view => { location.hash = view }", view)
        facts = shown.locator(f"#{view} .facts", has_text="1998-05-07").first
        facts.wait_for(state="visible")
        assert facts.locator("bdi").inner_text() == "الشمال"
        assert facts.evaluate("e => e.lastChild.nodeType === Node.TEXT_NODE && e.lastChild.data.includes('1998-05-07')")


@pytest.mark.browser
def test_two_hundred_reports_are_quick(open_page: Open) -> None:
    made = make_page(many_reports(200, 60), PageOptions(title="Many", files=False))
    assert len(made.encode()) < 3_000_000
    started = time.monotonic()
    shown = open_page(made)
    assert shown.locator("#overview .card").count() > 0
    shown.evaluate("location.hash = 'questions'")
    shown.locator("#matrix tbody tr").first.wait_for()
    assert shown.locator("#matrix thead th").count() == 4
    assert shown.locator("#matrix tbody tr[data-question]").count() == 30
    shown.locator("#search").fill("count 7?")
    expect(shown.locator("#matrix tbody tr[data-question]")).to_have_count(1)
    shown.locator("#filters [type=reset]").click()
    shown.locator("#columns").select_option("report")
    assert shown.locator("#matrix thead th").count() == 201
    shown.evaluate("location.hash = 'reports'")
    shown.locator("#report-list details").last.wait_for()
    assert shown.locator("#report-list .text p").count() == 60
    assert time.monotonic() - started < 20


@pytest.mark.browser
def test_printed_it_is_one_page_with_its_sources(open_page: Open, page: str) -> None:
    printed = PdfReader(io.BytesIO(open_page(page, at="reports").pdf(format="A4"))).pages
    text = " ".join(printed[0].extract_text().split())
    assert len(printed) == 1
    assert all(words in text for words in ("Contested", "Common ground", "Could not be read", "How many men died?", "Sources"))
    assert "The envoy wrote that witnesses said that 12 men died" in text


@pytest.mark.browser
def test_every_format_can_be_saved_from_the_page(open_page: Open, page: str, tmp_path: Path) -> None:
    shown = open_page(page)
    shown.locator(".save summary").click()
    buttons = shown.locator("[data-file]")
    names = buttons.evaluate_all("all => all.map(b => b.dataset.file)")
    assert names == [
        "dossier.xlsx",
        "dossier.docx",
        "dossier.md",
        "questions.csv",
        "claims.csv",
        "places.geojson",
        "annotations.jsonld",
    ]
    for number, name in enumerate(names):
        with shown.expect_download() as waiting:
            buttons.nth(number).click()
        saved = tmp_path / name
        waiting.value.save_as(saved)
        assert saved.stat().st_size > 100
    assert json.loads((tmp_path / "places.geojson").read_text())["type"] == "FeatureCollection"
    assert openpyxl.load_workbook(tmp_path / "dossier.xlsx").sheetnames[0] == "Questions"
    assert any("How many men died?" in p.text for p in docx.Document(str(tmp_path / "dossier.docx")).paragraphs)


def test_it_asks_for_nothing(page: str) -> None:
    assert "default-src &#39;none&#39;" in page
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", page.replace("http://www.w3.org/2000/svg", ""))


def test_data_cannot_end_its_element() -> None:
    text = safe_json(["</script><!--", "\u2028", "&"])
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == ["</script><!--", "\u2028", "&"]


def test_equal_dossiers_give_equal_pages(hostile_page: str, workshop: Workshop) -> None:
    readings = [read_text(text, id=name, side=name) for name, text in TEXTS.items()]
    again = make_page(build_from(readings[::-1], (), workshop), PageOptions(title="<b>Varda</b>"))
    assert again == hostile_page
