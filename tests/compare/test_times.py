import pytest

from sayso.compare.times import same_time
from sayso.records.mention import Time


def time(text: str, value: str | None, earliest: str | None, latest: str | None = None, kind: str = "date") -> Time:
    return Time(id=text, start=0, end=1, text=text, type=kind, value=value, earliest=earliest, latest=latest or earliest)


DAY = time("3 May", "1998-05-03", "1998-05-03")
MINUTE = time("2:10 pm on 3 May", "1998-05-03T14:10", "1998-05-03T14:10", kind="time")
LATER = time("2:20 pm on 3 May", "1998-05-03T14:20", "1998-05-03T14:20", kind="time")
NEXT = time("4 May", "1998-05-04", "1998-05-04")
MONTH = time("May 1998", "1998-05", "1998-05-01", "1998-05-31")
SUNDAY = time("Sunday", "XXXX-WXX-7", None)
MONDAY = time("Monday", "XXXX-WXX-1", None)
SINCE_DAY = Time(id="since", start=0, end=1, text="3 May", type="date", value="1998-05-03", earliest="1998-05-03")
SINCE_NEXT = Time(id="since next", start=0, end=1, text="4 May", type="date", value="1998-05-04", earliest="1998-05-04")
BY_NEXT = Time(id="by", start=0, end=1, text="4 May", type="date", value="1998-05-04", latest="1998-05-04")
BY_DAY = Time(id="by day", start=0, end=1, text="3 May", type="date", value="1998-05-03", latest="1998-05-03")
MORNING = time("the morning", "1998-05-03TMO", "1998-05-03T06:00", "1998-05-03T11:59", kind="time")
AFTERNOON = time("the afternoon", "1998-05-03TAF", "1998-05-03T12:00", "1998-05-03T17:59", kind="time")
EVENING = time("the evening", "1998-05-03TEV", "1998-05-03T18:00", "1998-05-03T21:59", kind="time")
NIGHT = time("the night", "1998-05-03TNI", "1998-05-03T21:00", "1998-05-03T23:59", kind="time")
PAIRS = [
    (DAY, DAY, "agree"),
    (DAY, NEXT, "conflict"),
    (DAY, MINUTE, "compatible"),
    (MINUTE, LATER, "conflict"),
    (DAY, MONTH, "compatible"),
    (DAY, SUNDAY, "agree"),
    (DAY, MONDAY, "unknown"),
    (SINCE_DAY, BY_NEXT, "compatible"),
    (SINCE_DAY, SINCE_NEXT, "conflict"),
    (BY_DAY, BY_NEXT, "compatible"),
    (BY_DAY, DAY, "agree"),
    (BY_DAY, NEXT, "conflict"),
    (SINCE_DAY, LATER, "compatible"),
    (MINUTE, AFTERNOON, "compatible"),
    (MINUTE, MORNING, "conflict"),
    (MORNING, EVENING, "conflict"),
    (MORNING, AFTERNOON, "compatible"),
    (MORNING, NIGHT, "compatible"),
    (MINUTE, NIGHT, "conflict"),
]


@pytest.mark.parametrize("a, b, verdict", PAIRS, ids=[f"{a.id} and {b.id}" for a, b, _ in PAIRS])
def test_times(a: Time, b: Time, verdict: str) -> None:
    for result in (same_time(a, b), same_time(b, a)):
        assert result.verdict == verdict and result.reason.endswith(".")
