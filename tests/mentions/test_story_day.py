"""What a report does not say itself is counted from the day that the others tell of."""

from datetime import date

from sayso.mentions.story_day import StoryDay, day_of_story, needs_day
from sayso.mentions.times import find_times
from sayso.pipeline import Workshop, build_from
from sayso.reading import read_text
from tests.conftest import Analyse

DAY = StoryDay(day=date(2011, 3, 3))  # a Thursday


def values(analyse: Analyse, text: str, published: str | None = None, day: StoryDay = DAY) -> list[str | None]:
    reading, analysis = analyse(text, published=published) if published else analyse(text)
    return [t.value for t in find_times(reading.document, analysis, day)[1]]


def test_the_day_that_most_reports_tell_of(analyse: Analyse) -> None:
    read = []
    for published, text in (
        ("2011-03-04", "The mill burnt on Thursday. On Thursday nobody came."),
        ("2011-03-05", "On 3 March the mill burnt. The council met on 4 March."),
        (None, "It was on 9 February 2004."),
    ):
        reading, analysis = analyse(text, published=published) if published else analyse(text)
        read.append(find_times(reading.document, analysis))
    assert day_of_story(read) == DAY
    assert [needs_day(document, times, DAY) for document, times in read] == [False, False, True]
    assert day_of_story([read[2]]) is None


def test_weekdays_of_an_undated_report_are_those_around_that_day(analyse: Analyse) -> None:
    text = "The mill burnt on Thursday. On Wednesday the owner had left, and on Friday he came back."
    assert values(analyse, text) == ["2011-03-03", "2011-03-02", "2011-03-04"]


def test_so_are_those_behind_a_day_long_before(analyse: Analyse) -> None:
    text = "The owner was warned on 11 January 2011. He laughed. He sold hay. He drank. He slept. The mill burnt on Thursday."
    assert values(analyse, text) == ["2011-01-11", "2011-03-03"]


def test_the_year_of_days_is_that_of_the_others(analyse: Analyse) -> None:
    text = "Friday, March 4: The dam breaks. Saturday, March 5: The mayor resigns. People return on Sunday."
    assert values(analyse, text) == ["2011-03-04", "2011-03-05", "2011-03-06"]


def test_a_dateline_without_a_year_gets_it(analyse: Analyse) -> None:
    reading, analysis = analyse("LIMA, 5 March (AP) -- The dam broke.")
    document, _ = find_times(reading.document, analysis, DAY)
    assert (document.published, document.published_from) == ("2011-03-05", "inferred")


def test_hours_of_a_report_that_tells_no_day_are_of_that_day(analyse: Analyse) -> None:
    assert values(analyse, "The team saw the square. Guards came at 9.20 a.m. and fired.", "2011-03-06") == ["2011-03-03T09:20"]
    assert values(analyse, "Guards came at 9.20 a.m. on Saturday and fired.", "2011-03-06") == ["2011-03-05T09:20"]


def test_what_is_counted_from_others_says_so(analyse: Analyse) -> None:
    for text, published in (("Guards came at 9.20 a.m. and fired.", "2011-03-06"), ("Friday, March 4: The dam breaks.", None)):
        reading, analysis = analyse(text, published=published) if published else analyse(text)
        (time,) = find_times(reading.document, analysis, DAY)[1]
        assert time.note and "other reports" in time.note


def test_hours_of_a_day_that_others_tell_as_a_night_are_of_that_night(analyse: Analyse) -> None:
    text = "On Thursday we sat on the gates. At half past ten the tower opened fire."
    assert values(analyse, text) == ["2011-03-03", "2011-03-03T10:30"]
    assert values(analyse, text, day=StoryDay(day=DAY.day, by_night=True)) == ["2011-03-03", "2011-03-03T22:30"]


def test_a_dossier_dates_its_undated_report(workshop: Workshop) -> None:
    dated = read_text("Rebels burnt the mill on Thursday.", id="a", published="2011-03-04")
    undated = read_text("The mill was burnt on Thursday by soldiers.", id="b")
    reports = build_from([dated, undated], [], workshop).documents
    assert [[t.value for t in r.times] for r in reports] == [["2011-03-03"], ["2011-03-03"]]
    assert reports[1].times[0].note == "Counted from the day that other reports tell of."
