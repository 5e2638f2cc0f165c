"""Range plots: the right mark at the right place, and its words a click away."""

from collections.abc import Callable

import msgspec
import pytest
from playwright.sync_api import expect

from sayso.export import PageOptions, make_page
from sayso.export.page_figures import FigureChart, figure_charts
from sayso.export.page_scale import choose_scale, make_ticks, number_words
from sayso.export.page_view import view_dossier
from sayso.records.dossier import Dossier
from tests.build import answer, dossier_of, figure, question, report
from tests.export.story import many_reports

SHAPES = {  # case: (words, low, high, qualifier, shape)
    "exact": ("30 men", 30, 30, "exact", "dot"),
    "at least": ("at least 30 men", 30, None, "at_least", "up"),
    "more than": ("more than 30 men", 30, None, "over", "over"),
    "at most": ("at most 30 men", None, 30, "at_most", "down"),
    "less than": ("fewer than 30 men", None, 30, "under", "under"),
    "a range": ("20 to 30 men", 20, 30, "range", "bar"),
    "about": ("about 30 men", 30, 30, "about", "around"),
    "nearly": ("nearly 30 men", None, 30, "about", "nearly"),
    "about a range": ("some 20 to 30 men", 20, 30, "about", "about"),
}


def _mill(words: str, low: float | None, high: float | None, **fields: str) -> Dossier:
    """Two reports of a burnt mill; the southern one says that 40 men died."""
    north_text, south_text = f"The mill burned. The miller said that {words} died.", "In the burnt mill 40 men died."
    north = report(north_text, "north", (figure(north_text, words, low, high, **fields),))
    south = report(south_text, "south", (figure(south_text, "40 men", 40, 40),))
    asked = question(
        "number",
        "How many men died?",
        answer(north, words, low=low, high=high, speaker="the miller"),
        answer(south, "40 men", low=40, high=40),
    )
    return dossier_of((north, south), (asked,))


def _chart(dossier: Dossier) -> FigureChart:
    (chart,) = figure_charts(view_dossier(dossier))
    return chart


@pytest.mark.parametrize("words, low, high, qualifier, shape", SHAPES.values(), ids=SHAPES)
def test_each_qualifier_has_its_mark(words: str, low: float | None, high: float | None, qualifier: str, shape: str) -> None:
    first, second = _chart(_mill(words, low, high, qualifier=qualifier)).rows
    assert first.mark is not None and second.mark is not None
    assert first.mark.shape == shape and second.mark.shape == "dot"
    assert first.mark.at < second.mark.at


def test_lengths_of_time_share_a_unit() -> None:
    north_text, south_text = "The fire lasted a day.", "The fire lasted 24 hours."
    north = report(north_text, "north", (figure(north_text, "a day", 1, 1, unit="day"),))
    south = report(south_text, "south", (figure(south_text, "24 hours", 24, 24, unit="hour"),))
    answers = answer(north, "a day", low=1.0, high=1.0), answer(south, "24 hours", low=24.0, high=24.0)
    chart = _chart(dossier_of((north, south), (question("time", "How long did the fire last?", *answers),)))
    assert chart.unit == "days" and chart.rows[0].mark == chart.rows[1].mark


def test_other_units_are_not_drawn() -> None:
    north_text, south_text = "The mill lost 30 sacks.", "The mill lost 30 percent, or 60 sacks."
    north = report(north_text, "north", (figure(north_text, "30 sacks", 30, 30),))
    shares = figure(south_text, "30 percent", 30, 30, unit="percent"), figure(south_text, "60 sacks", 60, 60)
    south = report(south_text, "south", shares)
    answers = [answer(south, "30 percent", low=30, high=30), answer(south, "60 sacks", low=60, high=60)]
    asked = question("number", "How much was lost?", answer(north, "30 sacks", low=30, high=30), *answers)
    chart = _chart(dossier_of((north, south), (asked,)))
    assert [row.mark is None for row in chart.rows] == [False, True, False]


def test_one_number_makes_no_chart() -> None:
    text = "In the burnt mill 40 men died."
    alone = report(text, "south", (figure(text, "40 men", 40, 40),))
    asked = question("number", "How many men died?", answer(alone, "40 men", low=40, high=40), verdict="single_source")
    assert figure_charts(view_dossier(dossier_of((alone,), (asked,)))) == ()


def test_small_numbers_stay_apart_beside_large_ones() -> None:
    near, far = choose_scale([30, 40]), choose_scale([2, 4, 30_000])
    assert not near.steep and near.low == 0 and far.steep
    assert far.at(4) - far.at(2) > 3
    assert [t.label for t in make_ticks(near)] == ["0", "10", "20", "30", "40"]
    assert [t.label for t in make_ticks(far)] == ["1", "10", "100", "1,000", "10,000"]
    assert choose_scale([0, 0]).at(0) == choose_scale([7, 7]).at(0)


def test_numbers_are_written_in_one_way() -> None:
    assert [number_words(n) for n in (0, 0.25, 1234, 2.5e6, 21e9)] == ["0", "0.25", "1,234", "2.5 million", "21 billion"]


@pytest.mark.browser
@pytest.mark.parametrize("width, scheme", [(1400, "light"), (390, "dark")])
def test_marks_open_their_words(open_page: Callable[..., object], width: int, scheme: str) -> None:
    page = open_page(make_page(_mill("at least 30 men", 30, None), PageOptions()), width, scheme, "figures")
    marks = page.locator("#figures .spot")
    assert marks.count() == 2
    marks.first.click()
    expect(page.locator("#panel mark")).to_have_text("at least 30 men")
    assert "The miller said" in page.locator("#panel-words").text_content()
    page.keyboard.press("Escape")
    assert marks.first.evaluate("m => m === document.activeElement")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#panel mark")).to_have_text("40 men")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.browser
def test_marks_have_names_and_one_tab_stop(open_page: Callable[..., object]) -> None:
    page = open_page(make_page(_mill("at least 30 men", 30, None), PageOptions()), at="figures")
    assert page.locator("#figures .spot").first.get_attribute("aria-label") == "north: at least 30 men, says the miller"
    assert page.locator("#figures .spot[tabindex='0']").count() == 1
    expect(page.locator("#figures .told .answer")).to_have_text(["at least 30 men says the miller", "40 men"])


@pytest.mark.browser
def test_part_and_whole_are_told(open_page: Callable[..., object]) -> None:
    mill = _mill("12 men", 12, 12)
    asked = msgspec.structs.replace(
        mill.questions[0], verdict="compatible", difference="scope", reason="The 12 are part of the 40."
    )
    page = open_page(make_page(msgspec.structs.replace(mill, questions=(asked,)), PageOptions(files=False)), at="figures")
    assert "part and whole" in page.locator("#figures h3").inner_text()
    assert "The 12 are part of the 40." in page.locator("#figures .chart").inner_text()


def _with_parts() -> Dossier:
    """The southern report tells of whom its 40 were."""
    north_text, south_text = "The mill burned, 30 men died.", "In the mill 40 people died, among them 12 guards and 3 cooks."
    north = report(north_text, "north", (figure(north_text, "30 men", 30, 30),), side="North")
    told = figure(south_text, "40 people", 40, 40), figure(south_text, "12", 12, 12), figure(south_text, "3", 3, 3)
    south = report(south_text, "south", told, side="South")
    answers = answer(north, "30 men", low=30, high=30), answer(south, "40 people", low=40, high=40)
    return dossier_of((north, south), (question("number", "How many died?", *answers),))


def test_parts_stand_below_their_whole() -> None:
    first, second = _chart(_with_parts()).rows
    assert first.parts == () and second.mark is not None
    assert [(part.words, part.mark.shape) for part in second.parts] == [("12 guards", "dot"), ("3 cooks", "dot")]
    assert [part.mark.at for part in second.parts] == sorted((p.mark.at for p in second.parts), reverse=True)
    assert all(part.mark.at < second.mark.at for part in second.parts)


@pytest.mark.browser
@pytest.mark.parametrize("width", [1400, 390])
def test_parts_are_drawn_joined_to_their_whole(open_page: Callable[..., object], width: int) -> None:
    page = open_page(make_page(_with_parts(), PageOptions(files=False)), width, at="figures")
    row = page.locator("#figures .rows > li").nth(1)
    stem, whole = row.locator(".branch").get_attribute("x1"), row.locator("use.ink").bounding_box()
    parts = page.locator("#figures li.part-of")
    assert parts.count() == 2
    for part in parts.all():
        assert part.locator(".branch").first.get_attribute("x1") == stem
        assert part.locator("use.ink").bounding_box()["x"] < whole["x"]
    page.locator("#figures .part-of .answer", has_text="12 guards").click()
    expect(page.locator("#panel mark")).to_have_text("12")
    page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_of_many_answers_equal_numbers_are_one_row() -> None:
    chart = figure_charts(view_dossier(many_reports(30, 1)))[0]
    assert len(chart.rows) == 7 and sum(len(row.answers) for row in chart.rows) == 30
    assert [count for _, count in chart.rows[0].sides] == [2, 2, 1]
    assert [row.mark.at for row in chart.rows if row.mark] == sorted(row.mark.at for row in chart.rows if row.mark)
