"""The opening view: reports with side and date, how the answers stand, and cards of what is contested and what is common ground."""

import io
import re
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from sayso.export import PageOptions, make_page
from sayso.export.page_cards import EXCERPT, excerpt, make_cards
from sayso.export.page_summary import share_verdicts, told_by_one_side
from sayso.export.page_view import view_dossier
from sayso.pipeline import build_dossier
from sayso.records.base import Span
from sayso.records.dossier import Dossier
from tests.build import answer, dossier_of, question, report
from tests.export.story import long_story, many_reports, mill_story

Open = Callable[..., object]


def test_a_card_has_a_line_for_each_report_with_its_marks() -> None:
    toll, when = make_cards(view_dossier(mill_story()), 8).contested
    assert [[said.value for said in line.said] for line in toll.lines] == [["12 men"], ["At least 20 men"], ["15 men"]]
    assert [[mark.shape for _, mark in line.marks] for line in toll.lines] == [["dot"], ["up"], ["dot"]]
    assert [line.reports for line in toll.lines][:2] == [(("Northern agency", 0),), (("Southern radio العربية", 1),)]
    assert [t.label for t in when.ticks] == ["1998-05-04 13:20+02:00", "1998-05-06"]


def test_a_yes_or_no_puts_together_who_says_which() -> None:
    north = report("The bridge broke. The flood broke it, the bridge broke early.", "north")
    south = report("The bridge never broke, say the keepers.", "south")
    told = [answer(north, words, value="yes") for words in ("The flood broke it", "the bridge broke early")]
    denied = answer(south, "The bridge never broke", value="no", speaker="The keepers")
    asked = question("yesno", "Did the bridge break?", *told, denied)
    (card,) = make_cards(view_dossier(dossier_of((north, south), (asked,))), 8).contested
    said = [(line.verdict, line.reports[0][0], line.said[0].value, line.said[0].count) for line in card.lines]
    assert said == [("yes", "north", "“The flood broke it”", 2), ("no", "south", "“The bridge never broke”", 1)]
    assert card.lines[1].said[0].speaker == "the keepers"


def test_common_ground_says_each_thing_once_with_all_who_say_it() -> None:
    (card,) = make_cards(view_dossier(mill_story()), 8).common
    (line,) = card.lines
    assert line.said[0].verdict == "yes" and line.said[0].count == 3
    assert [name for name, _ in line.reports] == ["Northern agency", "Southern radio العربية", "Relief workers"]


def test_of_many_reports_a_line_is_a_side() -> None:
    card = make_cards(view_dossier(many_reports(30, 1)), 8).contested[0]
    assert [line.reports[0][0] for line in card.lines] == ["North (10 reports)", "South (10 reports)", "no side (10 reports)"]
    assert all(len(line.said) == 3 and line.more > 0 for line in card.lines)


def test_every_word_shown_has_a_note_with_its_sentence() -> None:
    cards = make_cards(view_dossier(mill_story()), 8)
    shown = [said.note for card in (*cards.contested, *cards.common) for line in card.lines for said in line.said]
    assert list(dict.fromkeys(shown)) == [note.number for note in cards.notes] == list(range(1, len(cards.notes) + 1))
    assert "witnesses said that 12 men died" in cards.notes[0].sentence and cards.notes[0].chain.startswith("The envoy (wrote)")


def test_a_long_sentence_is_cut_around_its_words() -> None:
    text = (
        "The keepers met. "
        + "Long before the water came " * 6
        + "some 40 men left, "
        + "as the others did " * 6
        + "too. Then it rained."
    )
    at = text.index("40 men")
    shown = excerpt(text, (text.index("Long"), text.index(" Then")), Span(start=at, end=at + 6))
    assert "some 40 men left," in shown and shown.startswith("… ") and shown.endswith(" …")
    assert len(shown) <= EXCERPT + 4
    assert excerpt("It rained, 40 men left.", (0, 23), Span(start=11, end=17)) == "It rained, 40 men left."


def test_shares_add_up() -> None:
    shares = share_verdicts(view_dossier(mill_story()))
    assert {s.verdict: s.count for s in shares} == {"conflict": 2, "compatible": 0, "agree": 1, "single_source": 1}
    assert sum(s.wide for s in shares) == 100


def test_what_one_side_alone_says_is_counted() -> None:
    view = view_dossier(mill_story())
    assert [(view.sides[side], count) for side, count in told_by_one_side(view)] == [("South", 1)]


def test_a_speaker_counts_for_its_own_side() -> None:
    told = report("It is said that 5 men died.", "a", side="North")
    other = report("6 men died.", "b", side="third party")
    asked = question("number", "How many?", answer(told, "5 men", low=5, high=5), answer(other, "6 men", low=6, high=6))
    view = view_dossier(dossier_of((told, other), (asked,)))
    assert [a.side for a in view.questions[0].answers] == [0, None] and view.sides == ["North"]


@pytest.mark.browser
def test_it_answers_at_a_glance(open_page: Open) -> None:
    page = open_page(make_page(mill_story(), PageOptions(title="The mill", files=False)))
    strip = page.locator(".strip li").all_text_contents()
    assert "Northern agency" in strip[0] and "North · 1998-05-05" in strip[0]
    assert "(as its text states)" in strip[1] and "third party · no date" in strip[2]
    assert page.locator(".tiles a").first.inner_text().split() == ["2", "≠", "contested"]
    first = page.locator(".card").first
    assert "“12 men” and “At least 20 men” cannot both hold." in first.inner_text()
    assert "3 independent origins · opposed sides" in first.inner_text()
    assert "torn.pdf" in page.locator("#overview").inner_text() and "holds no text" in page.locator("#overview").inner_text()
    page.locator(".one-sided a", has_text="South alone answers 1 question").click()
    expect(page.locator("#matrix tbody th a")).to_have_text(["Who left?"])
    page.go_back()
    page.locator(".tiles a").first.click()
    expect(page.locator("#count")).to_have_text("2 of 4 questions")


@pytest.mark.browser
def test_who_says_how_many_on_whose_word_in_three_clicks(open_page: Open) -> None:
    page = open_page(make_page(mill_story(), PageOptions(files=False)))
    page.locator("#overview a", has_text="How many men died?").click()
    assert "Northern agency" in page.locator("#panel .by-report li").first.inner_text()
    page.locator("#panel .answer", has_text="12 men").click()
    assert "The envoy (wrote) → witnesses (said)" in page.locator("#panel-chain").inner_text()
    page.locator("#panel-link").click()
    assert page.locator("#r-north .found").inner_text() == "12 men"


@pytest.mark.browser
def test_the_docs_path_leads_through_the_shipped_story(open_page: Open) -> None:
    """A question that is worded or answered otherwise now is to be changed in the docs, too."""
    told = (Path(__file__).parents[2] / "docs/reading-the-page.md").read_text(encoding="utf-8")
    (asked,), (value,) = re.findall(r"press \*\*(How many.+?)\*\*", told), re.findall(r"for example \*\*(.+?)\*\*", told)
    with resources.as_file(resources.files("sayso.resources") / "demo") as folder:
        page = open_page(make_page(build_dossier([folder]), PageOptions(files=False)))
    page.locator("#overview .card a", has_text=asked).click()
    expect(page.locator("#panel .by-report > li").nth(2)).to_be_visible()
    page.locator("#panel .answer", has_text=value).click()
    assert page.locator("#panel mark").inner_text() == value and "On the word of" in page.locator("#panel-chain").inner_text()
    page.locator("#panel-link").click()
    assert page.locator("#reports .found").first.is_visible()
    assert len(printed(page)) == 1


@pytest.mark.browser
def test_on_a_phone_common_ground_comes_first(open_page: Open) -> None:
    page = open_page(make_page(mill_story(), PageOptions(files=False)), 390)
    common, contested = (page.locator(f"#overview .{part}-part").bounding_box() for part in ("common", "contested"))
    assert common["y"] + common["height"] <= contested["y"]


PRINTED = {  # case: (story, words that stand on the page)
    "the burnt mill": (mill_story, "How many men died?"),
    "two reports": (lambda: long_story(2), "How many people of the lower villages"),
    "eight reports": (lambda: long_story(8), "How many people of the lower villages"),
    "twelve reports": (lambda: long_story(12), "How many people of the lower villages"),
    "many answers": (lambda: many_reports(12, 20), "How many were moved, by count 0?"),
}


def printed(page: object) -> list[str]:
    return [" ".join(p.extract_text().split()) for p in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]


@pytest.mark.browser
@pytest.mark.parametrize("story, words", PRINTED.values(), ids=PRINTED)
def test_printed_it_is_one_page_whatever_the_story(open_page: Open, story: Callable[[], Dossier], words: str) -> None:
    title = "What became of the people of the lower villages in the month in which the water came, and who says so"
    pages = printed(open_page(make_page(story(), PageOptions(title=title, files=False))))
    assert len(pages) == 1
    assert all(told in pages[0] for told in ("Contested", "Common ground", words, "Sources", title[-20:]))


@pytest.mark.browser
def test_sides_are_told_apart_without_colour(open_page: Open) -> None:
    page = open_page(make_page(mill_story(), PageOptions(files=False)))
    shapes = page.locator(".strip .glyph use").evaluate_all("all => all.map(u => u.getAttribute('href'))")
    assert shapes == ["#g-0", "#g-1", "#g-none", "#g-none"]
    marks = page.locator(".card").first.locator(".spot use").evaluate_all("all => all.map(u => u.getAttribute('href'))")
    assert marks == ["#g-0", "#g-1", "#g-none"]
