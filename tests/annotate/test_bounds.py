"""Earliest and latest of a time, which no scorer sees: twenty cases, the report being of Wednesday, 9 March 2011."""

import pytest

from tests.annotate.conftest import Annotate

CASES = {  # case: (sentence, words, earliest, latest)
    "day": ("The dam broke on 3 May 1998.", "3 May 1998", "1998-05-03", "1998-05-03"),
    "days": ("The strike of 7-8 March 2010 ended.", "7-8 March 2010", "2010-03-07", "2010-03-08"),
    "month": ("Prices rose in February 2008.", "February 2008", "2008-02-01", "2008-02-29"),
    "early in a month": ("The bridge was built in early June 2009.", "early June 2009", "2009-06-01", "2009-06-10"),
    "end of a month": ("It shut at the end of June 2009.", "the end of June 2009", "2009-06-21", "2009-06-30"),
    "year": ("The party was founded in 1987.", "1987", "1987-01-01", "1987-12-31"),
    "late in a year": ("He returned in late 1987.", "late 1987", "1987-09-01", "1987-12-31"),
    "years": ("The war of 1992-1994 is over.", "1992-1994", "1992-01-01", "1994-12-31"),
    "decade": ("It happened in the 1970s.", "the 1970s", "1970-01-01", "1979-12-31"),
    "century": ("The mill is from the 19th century.", "the 19th century", "1801-01-01", "1900-12-31"),
    "quarter": ("Exports fell in the third quarter of 2009.", "the third quarter of 2009", "2009-07-01", "2009-09-30"),
    "season": ("The army left in the summer of 2006.", "the summer of 2006", "2006-06-01", "2006-08-31"),
    "winter": ("The army left in the winter of 2006.", "the winter of 2006", "2006-12-01", "2007-02-28"),
    "week": ("The court sat last week.", "last week", "2011-02-28", "2011-03-06"),
    "weekend": ("Two houses burned over the weekend.", "the weekend", "2011-03-05", "2011-03-06"),
    "night": ("Shots were heard on Tuesday night.", "Tuesday night", "2011-03-08T21:00", "2011-03-08T23:59"),
    "early hours": ("It began in the early hours of Tuesday.", "the early hours of Tuesday", "2011-03-08T00:00", "2011-03-08T05:59"),
    "minute": ("The gates opened at 2:10 pm on Tuesday.", "2:10 pm on Tuesday", "2011-03-08T14:10", "2011-03-08T14:10"),
    "minute with a zone": ("It landed at 0430 GMT on 3 May 1998.", "0430 GMT on 3 May 1998", "1998-05-03T04:30Z", "1998-05-03T04:30Z"),
    "unknown": ("The dam broke a few days ago.", "a few days ago", None, None),
}  # fmt: skip


@pytest.mark.parametrize("text, words, earliest, latest", CASES.values(), ids=CASES)
def test_bounds(text: str, words: str, earliest: str | None, latest: str | None, annotated: Annotate) -> None:
    times = {t.text: (t.earliest, t.latest) for t in annotated(text, published="2011-03-09").times}
    assert times[words] == (earliest, latest)
