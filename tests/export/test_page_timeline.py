"""The timeline: each report's times at their places, told apart by mark and pattern, and the words a click away."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from sayso.export import PageOptions, make_page
from sayso.export.page_timeline import DAY, Timeline, make_timeline, make_windows, when_words
from sayso.export.page_view import view_dossier
from sayso.records.dossier import Dossier, DossierEvent, EventRef
from tests.build import answer, dossier_of, event, question, report, time
from tests.export.story import mill_story

NORTH = "The mill burned at 13:20 on 4 May 1998. It was built in 1950. A new one will open around June 1999. Men wept."
SOUTH = "The mill burned on 6 May 1998. The miller fled on Tuesday."


def _mill() -> Dossier:
    """A mill that burned on two days: a contested time, a vague one ahead, a weekday without a date, and no time at all."""
    at_noon = time(NORTH, "13:20 on 4 May 1998", "1998-05-04T13:20", type="time")
    built, opening = (
        time(NORTH, "1950", "1950-01-01", "1950-12-31"),
        time(NORTH, "June 1999", "1999-06-01", "1999-06-30", approximate=True),
    )
    events = event(NORTH, "burned", at_noon), event(NORTH, "built", built), event(NORTH, "open", opening, modality="forecast")
    north = report(NORTH, "north", times=(at_noon, built, opening), events=(*events, event(NORTH, "wept")))
    later, tuesday = time(SOUTH, "6 May 1998", "1998-05-06"), time(SOUTH, "Tuesday", None)
    south = report(SOUTH, "south", times=(later, tuesday), events=(event(SOUTH, "burned", later), event(SOUTH, "fled", tuesday)))
    groups = {"fire": (("north", "burned"), ("south", "burned")), "grief": (("north", "wept"),), "flight": (("south", "fled"),)}
    texts = {"north": NORTH, "south": SOUTH}
    joined = tuple(
        DossierEvent(
            id=name, label=name, type="other", mentions=tuple(EventRef(document=d, event=event(texts[d], w).id) for d, w in told)
        )
        for name, told in groups.items()
    )
    answers = (
        answer(north, "13:20 on 4 May 1998", earliest="1998-05-04T13:20"),
        answer(south, "6 May 1998", earliest="1998-05-06"),
    )
    return dossier_of((north, south), (question("time", "When did the mill burn?", *answers, event="fire"),), events=joined)


def _timeline() -> Timeline:
    return make_timeline(view_dossier(_mill()))


def test_each_report_has_its_lane() -> None:
    north, south = _timeline().lanes
    assert [(m.when, m.things) for m in north.moments] == [
        ("1950", ["was built"]),
        ("1998-05-04 13:20", ["mill burned"]),
        ("1999-06", ["will open"]),
    ]
    assert [(m.when, m.things) for m in south.moments] == [("1998-05-06", ["mill burned"])]


def test_contested_vague_and_ahead_are_told_apart() -> None:
    built, burned, opening = _timeline().lanes[0].moments
    assert (built.contested, burned.contested, opening.contested) == (False, True, False)
    assert (built.told, burned.told, opening.told) == (True, True, False)
    assert (built.vague, opening.vague) == (False, True)
    assert (built.within, burned.within) == (True, False)
    assert burned.end - burned.start == 1 and built.end - built.start == 365 * DAY


def test_what_has_no_date_is_listed() -> None:
    timeline = _timeline()
    assert [(words, things) for _, words, things in timeline.lanes[1].undated] == [("Tuesday", "miller fled")]
    assert timeline.without == (("grief", "north"),)


def test_the_words_of_an_answer_are_cited_once() -> None:
    view = view_dossier(_mill())
    before = len(view.quotes)
    timeline = make_timeline(view)
    texts = {"north": NORTH, "south": SOUTH}
    assert timeline.lanes[1].moments[0].numbers == [1]
    assert [texts[q.document][q.start : q.end] for q in view.quotes[before:]] == ["1950", "June 1999", "Tuesday"]


def test_windows_narrow_to_the_busiest() -> None:
    moments = [m for lane in _timeline().lanes for m in lane.moments]
    assert [(w.label, w.first) for w in make_windows(moments)] == [("all", False), ("1998", False), ("1998-05", True)]
    assert make_windows([]) == ()


@pytest.mark.parametrize(
    "first, last, words",
    [
        ("1998-05-04", "1998-05-04", "1998-05-04"),
        ("1998-01-01", "1998-12-31", "1998"),
        ("1990-01-01", "1999-12-31", "1990 to 1999"),
        ("2000-02-01", "2000-02-29", "2000-02"),
        ("9999-12-01", "9999-12-31", "9999-12-01 to 9999-12-31"),
        ("1998-05-04", "1998-05-06", "1998-05-04 to 1998-05-06"),
        ("1998-05-04T13:20", "1998-05-04T13:20", "1998-05-04 13:20"),
        ("1998-05-04", None, "from 1998-05-04"),
    ],
)
def test_times_are_written_in_one_way(first: str, last: str | None, words: str) -> None:
    assert when_words(first, last) == words


def test_dates_that_no_calendar_knows_are_undated() -> None:
    text = "The mill burned on 31 June."
    odd = time(text, "31 June", "1998-06-31")
    lane = make_timeline(view_dossier(dossier_of((report(text, times=(odd,), events=(event(text, "burned", odd),)),), ()))).lanes[
        0
    ]
    assert lane.moments == () and lane.undated[0][1] == "31 June"


@pytest.mark.browser
@pytest.mark.parametrize("width, scheme", [(1400, "dark"), (390, "light")])
def test_marks_zoom_and_open_their_words(open_page: Callable[..., object], width: int, scheme: str) -> None:
    page = open_page(make_page(_mill(), PageOptions()), width, scheme, "timeline")
    shown = page.locator("#timeline .spot:not([hidden])")
    assert shown.count() == 2
    page.locator("#timeline .zoom button", has_text="all").click()
    assert shown.count() == 4
    shown.nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel mark")).to_have_text("13:20 on 4 May 1998")
    page.keyboard.press("Escape")
    for _ in range(30):
        page.keyboard.press("+")
    expect(page.locator("#shown-time")).to_have_text("1998-05-04 13:15 to 1998-05-04 13:25")
    assert shown.count() == 1 and shown.evaluate("m => m === document.activeElement")
    assert "13:20" in page.locator("#lanes .axis").text_content()
    expect(page.locator("#lanes .outside")).to_have_text(["1 earlier, 1 later", "1 later"])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.browser
def test_contested_marks_differ_by_more_than_colour(open_page: Callable[..., object]) -> None:
    page = open_page(make_page(_mill(), PageOptions()), at="timeline")
    fought = page.locator("#timeline .spot.fought").first
    assert "url(" in fought.locator("rect").nth(1).evaluate("m => getComputedStyle(m).fill")
    assert fought.text_content().startswith("≠")
    assert "contested" in fought.get_attribute("aria-label")
    ahead = page.locator("#timeline .spot.ahead rect").nth(1)
    assert ahead.evaluate("m => getComputedStyle(m).strokeDasharray") != "none"


@pytest.mark.browser
def test_the_table_says_the_same(open_page: Callable[..., object]) -> None:
    page = open_page(make_page(_mill(), PageOptions()), at="timeline")
    page.locator("#timeline details.beside summary").click()
    rows = page.locator("#timeline details.beside tbody tr")
    assert rows.count() == page.locator("#timeline .spot").count() == 4
    rows.nth(2).locator("button").click()
    expect(page.locator("#panel mark")).to_have_text("6 May 1998")
    assert "1 time told without a date, 1 event" in page.locator("#timeline details.undated summary").text_content()


@pytest.mark.browser
def test_lanes_are_reports_sides_or_speakers_and_zones_are_shown(open_page: Callable[..., object]) -> None:
    page = open_page(make_page(mill_story(), PageOptions(files=False)), at="timeline")
    lanes = page.locator("#lanes .lane:not(.axis)")
    assert lanes.evaluate_all("all => all.map(l => l.getAttribute('aria-label'))") == [
        "Northern agency",
        "Southern radio العربية",
    ]
    page.locator("#timeline .zoom button", has_text="all").click()
    labels = lanes.first.locator(".spot").evaluate_all("all => all.map(m => m.getAttribute('aria-label'))")
    assert labels[0] == "1998-05-04 13:20+02:00: 13:20+02:00 burned, contested (Northern agency)"
    assert labels[1].startswith("1999-06: will open, ahead")
    page.locator("#lanes-by").select_option("side")
    assert sorted(lanes.evaluate_all("all => all.map(l => l.getAttribute('aria-label'))")) == ["North", "South"]
    page.locator("#lanes-by").select_option("speaker")
    assert lanes.count() == 2
    lanes.first.locator(".spot").first.click()
    assert page.locator("#panel mark").is_visible()
