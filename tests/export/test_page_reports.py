"""The texts: every claim marked, layers that can be hidden, and from a word to what was read and all that it answers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from sayso.export import PageOptions, keep_quotes, make_page, redact
from tests.build import dossier_of, report
from tests.export.story import NORTH, mill_story

Open = Callable[..., object]


@pytest.fixture(scope="module")
def html() -> str:
    return make_page(mill_story(), PageOptions(files=False))


@pytest.mark.browser
def test_a_text_is_all_there_with_its_claims_marked(open_page: Open, html: str) -> None:
    page = open_page(html, at="r-north")
    text = page.locator("#r-north .text")
    assert text.inner_text().replace("\n\n", "\n") == NORTH.replace("\n\n", "\n")
    for letter, words in {"f": "12 men", "t": "13:20 on 4 May 1998", "p": "Varda", "o": "The envoy", "c": "wrote"}.items():
        assert words in " ".join(text.locator(f".l-{letter}").all_text_contents())


@pytest.mark.browser
def test_from_a_word_to_what_was_read_and_every_question_it_answers(open_page: Open, html: str) -> None:
    page = open_page(html, at="r-north")
    page.locator("#r-north .spot", has_text="13:20 on 4 May 1998").click()
    panel = page.locator("#panel").inner_text()
    assert "time: not dated (Later than the rest tells of.)" in panel
    expect(page.locator("#panel .plain a")).to_have_text(["When did the mill burn?"])
    page.locator("#panel .plain a").click()
    expect(page.locator("#panel-title")).to_have_text("When did the mill burn?")


@pytest.mark.browser
def test_layers_can_be_taken_away(open_page: Open, html: str) -> None:
    page = open_page(html, at="r-north")
    figure = page.locator("#r-north .l-f").first
    before = figure.evaluate("e => getComputedStyle(e).backgroundColor")
    page.locator("input[data-layer=f]").uncheck()
    assert figure.evaluate("e => getComputedStyle(e).backgroundColor") != before


@pytest.mark.browser
def test_only_what_is_opened_is_written(open_page: Open, html: str) -> None:
    page = open_page(html, at="reports")
    texts = page.locator("#report-list .text").evaluate_all("all => all.map(t => t.textContent.length > 0)")
    assert texts == [True, False, False, False]
    page.locator("#r-third summary").click()
    page.locator("#r-third .text p").first.wait_for()


@pytest.mark.browser
def test_quotes_alone_or_without_a_name(open_page: Open) -> None:
    short = open_page(make_page(keep_quotes(mill_story()), PageOptions(files=False)), at="r-quiet")
    assert "rained" not in short.content()
    hidden = open_page(make_page(redact(mill_story(), ["Lesna"]), PageOptions()), at="r-north")
    assert "Lesna" not in hidden.content() and "█████" in hidden.locator("#r-north .text").inner_text()


@pytest.mark.browser
def test_a_report_of_any_name_has_an_address(open_page: Open) -> None:
    name = "desk/100% “ü” #1"
    page = open_page(
        make_page(dossier_of((report("Nothing happened.", "a"), report("It rained.", name)), ()), PageOptions(files=False))
    )
    page.locator(".strip a").nth(1).click()
    assert page.locator("#report-list details[open] .text").last.inner_text() == "It rained."
    assert open_page(page.content(), at="r-100%").locator("#overview").is_visible()
