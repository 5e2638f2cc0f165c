import pytest

from sayso.mentions.times import find_times
from sayso.records.mention import Time
from tests.conftest import Analyse

DATED = "2011-03-09"  # a Wednesday


def read(analyse: Analyse, text: str, published: str | None = DATED) -> tuple[Time, ...]:
    reading, analysis = analyse(text, published=published) if published else analyse(text)
    return find_times(reading.document, analysis)[1]


CASES = {  # case: (sentence, words, value)
    "day first": ("The talks began on 3 May 1998.", "3 May 1998", "1998-05-03"),
    "month first": ("They met on September 19th, 2003.", "September 19th, 2003", "2003-09-19"),
    "short month": ("It was signed on Feb. 7, 1995.", "Feb. 7, 1995", "1995-02-07"),
    "no year, past": ("The dam broke on 14 December.", "14 December", "2010-12-14"),
    "day range": ("The strike of 7-8 March 2011 ended.", "7-8 March 2011", "2011-03-07/2011-03-08"),
    "numeric": ("The report is of 16/09/2010.", "16/09/2010", "2010-09-16"),
    "iso": ("Filed 2010-09-16 by mail.", "2010-09-16", "2010-09-16"),
    "month": ("Prices rose in June 2009.", "June 2009", "2009-06"),
    "year": ("The party was founded in 1987.", "1987", "1987"),
    "years": ("The war of 1992-1994 is over.", "1992-1994", "1992/1994"),
    "decade": ("It happened in the 1970s.", "the 1970s", "197"),
    "season": ("The army left in the fall of 2006.", "the fall of 2006", "2006-FA"),
    "weekday past": ("The mayor resigned on Monday.", "Monday", "2011-03-07"),
    "weekday future": ("The council will meet on Friday.", "Friday", "2011-03-11"),
    "last weekday": ("They fled last Wednesday.", "last Wednesday", "2011-03-02"),
    "yesterday": ("Shops were shut yesterday.", "yesterday", "2011-03-08"),
    "part of a day": ("Shots were heard on Tuesday night.", "Tuesday night", "2011-03-08TNI"),
    "clock of two towns": (
        "At 1:15 pm Oslo/Bergen time on Tuesday, March 8, the gates opened.",
        "1:15 pm Oslo/Bergen time on Tuesday, March 8",
        "2011-03-08T13:15",
    ),
    "clock and day": ("The gates opened at 1:15 pm on Tuesday.", "1:15 pm on Tuesday", "2011-03-08T13:15"),
    "clock with zone": ("The plane landed at 0430 GMT on 3 May 1998.", "0430 GMT on 3 May 1998", "1998-05-03T04:30+00:00"),
    "last year": ("Exports fell last year.", "last year", "2010"),
    "this week": ("The court sits this week.", "this week", "2011-W10"),
    "ago": ("He left two days ago.", "two days ago", "2011-03-07"),
    "duration": ("The siege lasted 44 days.", "44 days", "P44D"),
    "hours": ("It was over within twenty-four hours.", "twenty-four hours", "PT24H"),
    "duration before a noun": ("After a 9-month blockade they left.", "9-month", "P9M"),
    "vague duration": ("In recent months prices rose.", "recent months", "PXM"),
    "set": ("The ferry runs every day.", "every day", "P1D"),
    "now": ("The road is now open.", "now", "PRESENT_REF"),
}


@pytest.mark.parametrize("text, words, value", CASES.values(), ids=CASES)
def test_values(text: str, words: str, value: str, analyse: Analyse) -> None:
    assert (words, value) in [(t.text, t.value) for t in read(analyse, text)]


NONE = {
    "a count": "About 2000 soldiers stood in 3 rows.",
    "may": "They may march to the square.",
    "a designation": "The F-16 crashed near Unit 731.",
    "a score": "The home side won 3-1.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_left_alone(text: str, analyse: Analyse) -> None:
    assert read(analyse, text) == ()


def test_the_story_moves_on(analyse: Analyse) -> None:
    text = "The dam broke on 3 May 1998. Two days later the mayor resigned. The same day the river fell. The day after, people returned."
    assert [t.value for t in read(analyse, text, None)] == ["1998-05-03", "1998-05-05", "1998-05-05", "1998-05-06"]


def test_bounds_are_told(analyse: Analyse) -> None:
    (time,) = read(analyse, "The bridge was built in early June 2009.")
    assert (time.earliest, time.latest, time.approximate) == ("2009-06-01", "2009-06-10", True)


def test_nothing_is_counted_from_today(analyse: Analyse) -> None:
    times = read(analyse, "The mayor resigned on Monday, and yesterday the council met; it will vote next week.", None)
    assert len(times) == 3 and all(t.earliest is None for t in times)
    assert times[0].value == "XXXX-WXX-1"


STATED = {
    "own line": ("A dam has broken\n- March 9, 2011\nThe river rose on Tuesday, and the lower town was flooded.", "2011-03-09"),
    "dateline": ("LIMA, 3 Jan 90 (AP) -- The army said yesterday that it had left the town.", "1990-01-03"),
    "title": (
        "Statement by the General Staff of the Republic of Arden, 21 October 1996\n\nA group crossed the river.",
        "1996-10-21",
    ),
    "only told of": ("The dam broke on 3 May 1998, and the lower town was flooded.", None),
}


@pytest.mark.parametrize("text, day", STATED.values(), ids=STATED)
def test_the_date_of_the_report(text: str, day: str | None, analyse: Analyse) -> None:
    reading, analysis = analyse(text)
    document, _ = find_times(reading.document, analysis)
    assert document.published == day and document.published_from == ("stated" if day else None)


def test_a_slip_is_kept_and_flagged(analyse: Analyse) -> None:
    text = "The vote of 3 May 1998 was fair. On 4 May 1998 it was counted. " * 5 + "The losers left on December 20th."
    slip = read(analyse, text, None)[-1]
    assert slip.value == "1998-12-20" and slip.note is not None


def test_a_weekday_that_does_not_fit_is_said(analyse: Analyse) -> None:
    (time,) = read(analyse, "They met on Monday, 3 May 1998.")
    assert time.note == "1998-05-03 was not a Monday."
