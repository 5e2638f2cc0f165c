import pytest

from sayso.mentions.times import find_times
from tests.conftest import Analyse

TOLD = {  # case: (report, what is known of it, its date, where the date is from)
    "own line": ("A dam has broken\n- March 9, 2011\nThe river rose on Tuesday, and the lower town was flooded.", {}, "2011-03-09", "stated"),
    "in brackets": ("[15 Apr 1994]\nThe river rose, and the lower town was flooded.", {}, "1994-04-15", "stated"),
    "dateline": ("LIMA, 3 Jan 90 (AP) -- The army said yesterday that it had left the town.", {}, "1990-01-03", "stated"),
    "title": ("Statement by the General Staff of the Republic of Arden, 21 October 1996\n\nA group crossed the river.", {}, "1996-10-21", "stated"),
    "source": ("The river rose, and the lower town was flooded.", {"source": "Daily News, 3 Jan 1990"}, "1990-01-03", "stated"),
    "address": ("The river rose.", {"url": "https://news.example/2011/03/09/river"}, "2011-03-09", "stated"),
    "year of the source": ("LIMA, January 17 - The army left the town today.", {"source": "Daily News 1990"}, "1990-01-17", "inferred"),
    "year told shortly before": (
        "LIMA, January 17 - The army left the town today. It had come on 15 January 1990.", {}, "1990-01-17", "inferred"),
    "year by weekdays": (
        "LIMA, January 17 - The army left the town. It came on Monday, January 15, weeks after the vote of 1989.", {}, "1990-01-17", "inferred"),
    "only told of": ("The dam broke on 3 May 1998, and the lower town was flooded.", {}, None, None),
    "no year at all": ("LIMA, January 17 - The army left the town today.", {}, None, None),
    "years long past": ("LIMA, January 17 - The army left the town, which was founded in 1790.", {}, None, None),
    "a year to come": ("LIMA, January 17 - The army will leave the town by 2006.", {}, None, None),
    "two weekdays fit": ("Monday, January 15: The army comes. The war of 1979 is over.", {}, None, None),
    "a story in the source": ("The river rose.", {"source": "An account of 3 Jan 1990 by a nurse"}, None, None),
}  # fmt: skip


@pytest.mark.parametrize("text, known, day, told", TOLD.values(), ids=TOLD)
def test_the_date_of_the_report(text: str, known: dict[str, str], day: str | None, told: str | None, analyse: Analyse) -> None:
    reading, analysis = analyse(text, **known)
    document, _ = find_times(reading.document, analysis)
    assert (document.published, document.published_from) == (day, told)
    assert document.published_note or told != "inferred"


def test_a_dateline_without_a_year_is_counted_from_without_telling_one(analyse: Analyse) -> None:
    reading, analysis = analyse(
        "LIMA, January 17 - The army left the town today. It had come a day earlier. On Friday it rained."
    )
    _, times = find_times(reading.document, analysis)
    assert [t.value for t in times] == ["XXXX-01-17", "XXXX-01-17", "XXXX-01-16", "XXXX-WXX-5"]


def test_a_report_without_dates_counts_from_the_days_of_its_story(analyse: Analyse) -> None:
    text = "The army entered the town on Tuesday. Talks will begin on Thursday. Today it rained. The road had been shut since March 9."
    reading, analysis = analyse(text, story="The fall of Arden, 19-20 September 1993")
    document, times = find_times(reading.document, analysis)
    assert document.published is None
    assert [t.value for t in times] == ["1993-09-14", "1993-09-23", "PRESENT_REF", "1993-03-09"]
    assert all("title of its story" in (t.note or "") for t in times if t.earliest)


def test_one_date_shows_the_order_of_all(analyse: Analyse) -> None:
    reading, analysis = analyse("Posted 8/5/2011\nThe vote of 7/25/2011 was fair.")
    document, times = find_times(reading.document, analysis)
    assert document.published == "2011-08-05" and times[-1].value == "2011-07-25"


def test_a_year_that_is_given_fits_the_dateline(analyse: Analyse) -> None:
    reading, analysis = analyse("LIMA, January 17 - The army left the town yesterday.", published="1990")
    document, times = find_times(reading.document, analysis)
    assert document.published == "1990" and times[-1].value == "1990-01-16"
