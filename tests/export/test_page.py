"""The page in a real browser: no request leaves it, nothing of a report runs in it, and every answer shows its words."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.config import Settings
from sayso.export import PageOptions, make_page
from sayso.export.page import safe_json
from sayso.pipeline import Workshop, build_from
from sayso.reading import read_text

Open = Callable[..., object]
TEXTS = {
    "north": "Northern report <script>document.title='owned'</script> 👩‍👧\n\nThe army said that 13 people were killed in the <img src=x onerror=alert(1)> explosion at Varda on 4 May 1998.",
    "south": "Southern report العربية\n\nThe rebels said that 21 people were killed in the explosion at Varda on 4 May 1998. </script><script>document.title='owned'</script>",
}  # fmt: skip


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    readings = [read_text(text, id=name, side=name) for name, text in TEXTS.items()]
    page = make_page(build_from(readings, (), Workshop(Settings())), PageOptions(title="<b>Varda</b>"))
    path = tmp_path_factory.mktemp("page") / "index.html"
    path.write_text(page, encoding="utf-8")
    return path


@pytest.fixture
def shown(open_page: Open, page_file: Path, request: pytest.FixtureRequest) -> object:
    """The page, wide or narrow."""
    return open_page(page_file.read_text(encoding="utf-8"), getattr(request, "param", 1400))


@pytest.mark.browser
def test_no_report_brings_script_or_markup(shown: object) -> None:
    assert shown.title() == "<b>Varda</b> – sayso"
    assert shown.locator("main img").count() == 0
    assert "<script>document.title='owned'</script>" in shown.locator("#r-north").text_content()


@pytest.mark.browser
def test_a_click_shows_the_words_in_their_paragraph(shown: object) -> None:
    button = shown.locator("article.question button.answer", has_text="21").first
    button.click()
    assert "21" in shown.locator("#panel mark").text_content()
    assert "people were killed in the explosion" in shown.locator("#panel-words").text_content()
    assert "The rebels" in shown.locator("#panel-chain").text_content()
    shown.keyboard.press("Escape")
    assert shown.locator("#panel").is_hidden()
    assert button.evaluate("b => b === document.activeElement")


@pytest.mark.browser
def test_filters_hide_and_links_reveal(shown: object) -> None:
    everything = shown.locator("article.question:visible").count()
    shown.locator("#verdict").select_option("conflict")
    contested = shown.locator("article.question:visible").count()
    assert 0 < contested < everything
    hidden = shown.locator("article.question[hidden]").first.get_attribute("id")
    shown.evaluate("id => { location.hash = id }", hidden)
    shown.locator(f"#{hidden}").wait_for(state="visible")


@pytest.mark.browser
@pytest.mark.parametrize("shown", [1400, 390], indirect=True)
def test_nothing_sticks_out(shown: object) -> None:
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.browser
def test_layers_can_be_taken_away(shown: object) -> None:
    figure = shown.locator("#r-north .mark.figure").first
    before = figure.evaluate("e => getComputedStyle(e).backgroundColor")
    shown.locator("input[data-layer=figure]").uncheck()
    assert figure.evaluate("e => getComputedStyle(e).backgroundColor") != before


def test_data_cannot_end_its_element() -> None:
    text = safe_json(["</script><!--", "\u2028", "&"])
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == ["</script><!--", "\u2028", "&"]


def test_equal_dossiers_give_equal_pages(page_file: Path) -> None:
    readings = [read_text(text, id=name, side=name) for name, text in TEXTS.items()]
    again = make_page(build_from(readings[::-1], (), Workshop(Settings())), PageOptions(title="<b>Varda</b>"))
    assert again == page_file.read_text(encoding="utf-8")
