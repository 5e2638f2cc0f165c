"""Who is quoted by whom, what comes through several mouths, copies, names, what lies ahead, and what changed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from sayso.export import PageOptions, make_page
from sayso.export.page_sources import list_sources
from sayso.export.page_view import view_dossier
from sayso.records.changes import Changes, ReportChange, Turned
from tests.export.story import mill_story

Open = Callable[..., object]


@pytest.fixture(scope="module")
def html() -> str:
    return make_page(mill_story(), PageOptions(files=False))


def test_speakers_and_chains() -> None:
    sources = list_sources(view_dossier(mill_story()))
    assert {s.name: s.by_report.keys() for s in sources.speakers} == {
        "the envoy": {0},
        "the miller": {1},
        "witnesses": {0},
    }
    (chain,) = sources.chains
    assert chain.speakers == ("the envoy", "witnesses") and chain.report == 0
    assert next(s.doubted for s in sources.speakers if s.name == "witnesses") == {0: 1}


@pytest.mark.browser
def test_who_is_quoted_by_whom(open_page: Open, html: str) -> None:
    page = open_page(html, at="sources")
    row = page.locator("#speakers tbody tr", has_text="witnesses")
    button = row.locator("button")
    assert button.get_attribute("aria-label") == "witnesses: 1 time, 1 with a doubting word"
    button.click()
    expect(page.locator("#panel mark")).to_have_text("12 men died")
    page.keyboard.press("Escape")
    assert "the envoy → witnesses" in page.locator("#chains").inner_text()


@pytest.mark.browser
def test_copies_and_changed_figures(open_page: Open, html: str) -> None:
    page = open_page(html, at="sources")
    copy = page.locator("#copies li")
    assert "shared text" in copy.inner_text() and "They share a passage." in copy.inner_text()
    copy.locator("button").click()
    expect(page.locator("#panel-count")).to_have_text("1 of 2")
    page.keyboard.press("Escape")
    assert "the miller: 15 men 1998-05-06 → at least 20 men 1998-05-07" in page.locator("#sources").inner_text()


@pytest.mark.browser
def test_names_with_their_marks(open_page: Open, html: str) -> None:
    page = open_page(html, at="names")
    card = page.locator("#name-cards .card")
    assert "An armed group" in card.inner_text() and card.locator(".tag", has_text="in scare quotes").count() == 1
    card.locator(".answer").first.click()
    expect(page.locator("#panel mark")).to_have_text("“liberators”")
    page.keyboard.press("Escape")
    page.locator("#find-name").fill("nobody")
    assert card.count() == 0


@pytest.mark.browser
def test_what_lies_ahead_and_what_later_words_say(open_page: Open, html: str) -> None:
    page = open_page(html, at="ahead")
    assert "A new mill will open in June 1999" in page.locator(".coming").inner_text()
    page.locator(".later").click()
    expect(page.locator("#panel mark")).to_have_text("opened in 1999")
    page.keyboard.press("Escape")
    page.locator("[data-ahead=forecast]").uncheck()
    assert page.locator("#ahead-list").inner_text() == "The reports look ahead to nothing."


@pytest.mark.browser
def test_what_changed(open_page: Open) -> None:
    changes = Changes(
        reports=(ReportChange(report="third", change="added", reason="was not there"),),
        turned=(
            Turned(
                question="how-many-men-died",
                earlier="x",
                words="How many men died?",
                before="agree",
                now="conflict",
                reason="New.",
            ),
        ),
    )
    page = open_page(make_page(mill_story(), PageOptions(files=False, changes=changes)), at="changes")
    assert "added Relief workers was not there" in " ".join(page.locator("#changes").inner_text().split())
    assert "agreed → contested" in page.locator("#changes").inner_text()
    page.locator("#changes a", has_text="How many").click()
    expect(page.locator("#panel-title")).to_have_text("How many men died?")


@pytest.mark.browser
def test_without_an_earlier_dossier_nothing_changed(open_page: Open, html: str) -> None:
    page = open_page(html)
    assert page.locator("#changes").count() == 0 and page.locator(".tabs a", has_text="changed").count() == 0
