"""Do two times fit?

"3 May" and "at 2:10 pm on 3 May"                 compatible: one is more precise
"Monday, 18 May" and "19 May"                      conflict
"since Thursday" and "by Saturday"                 compatible: bounds that leave room for one time
"less than a day" and "24 hours"                   durations are compared as quantities (compare.quantities)
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from sayso.compare.comparison import Comparison
from sayso.records.mention import Time


def same_time(a: Time, b: Time) -> Comparison:
    """Whether two times agree, fit (one inside the other, or overlapping), or contradict each other. One end may be open (None)."""
    if a.value and a.value == b.value and (a.earliest or a.latest or a.type in ("duration", "set")):
        return Comparison(verdict="agree", reason=f"“{_told(a)}” and “{_told(b)}” are the same time.")
    if not all(t.earliest or t.latest for t in (a, b)):
        if _half_dated(a, b) or _half_dated(b, a):
            return Comparison(verdict="agree", reason=f"“{_told(a)}” and “{_told(b)}” fit: the same day, as far as it is told.")
        return Comparison(verdict="unknown", reason=f"“{_told(a)}” or “{_told(b)}” cannot be dated.")
    first, second = _days(a), _days(b)
    if not (a.latest or b.latest):  # since when: two beginnings
        first, second = (first[0], first[0]), (second[0], second[0])
    if _clock(a) and _clock(a) == _clock(b) and (_is_bare_hour(a) or _is_bare_hour(b)):
        return Comparison(
            verdict="agree", reason=f"“{_told(a)}” and “{_told(b)}” are the same hour, and one of them tells no day."
        )
    if first[0] > second[1] or second[0] > first[1]:
        return Comparison(
            verdict="conflict",
            difference="time",
            reason=f"“{_told(a)}” ({_span(a)}) and “{_told(b)}” ({_span(b)}) are different times.",
        )
    if _clock(a) and _clock(b) and _clock(a) != _clock(b) and all((a.earliest, a.latest, b.earliest, b.latest)):
        return Comparison(
            verdict="conflict", difference="time", reason=f"“{_told(a)}” and “{_told(b)}” are different times of one day."
        )
    if _lie_apart(a, b):
        return Comparison(
            verdict="conflict", difference="time", reason=f"“{_told(a)}” and “{_told(b)}” are different parts of one day."
        )
    if first == second and not (_clock(a) or _clock(b)) and _part(a) == _part(b):
        return Comparison(verdict="agree", reason=f"“{_told(a)}” and “{_told(b)}” are the same time.")
    return Comparison(verdict="compatible", difference="time", reason=f"“{_told(a)}” and “{_told(b)}” fit; one is more precise.")


_ROOM = timedelta(hours=2)
"""What may lie between an hour and a part of a day that are one time: where a morning ends is told loosely."""


_BY_DAY = (8, 18)
"""Hours that no night reaches, from and to."""


def _lie_apart(a: Time, b: Time) -> bool:
    """Whether two hours, or parts of a day, are further apart than words are loose: "seven o'clock" and "the afternoon". A night belongs to two
    days, but to no hour of daylight."""
    if "NI" in (_part(a), _part(b)):
        hours = [int(clock[:2]) for t in (a, b) if (clock := _clock(t))]
        return _days(a) == _days(b) and bool(hours) and _BY_DAY[0] <= hours[0] < _BY_DAY[1]
    if not all((_clock(t) or _part(t)) and t.earliest and t.latest and "T" in t.earliest and "T" in t.latest for t in (a, b)):
        return False
    (first, last), (start, end) = ([datetime.fromisoformat(v[:16]) for v in (t.earliest, t.latest) if v] for t in (a, b))
    return max(start - last, first - end) >= _ROOM


def _is_bare_hour(time: Time) -> bool:
    """Whether the words tell an hour alone, so that its day is only the one told last before: "six in the morning"."""
    return not _DAY_WORDS.search(time.text)


_DAY_WORDS = re.compile(
    r"\b(?:\d{4}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|yesterday|tomorrow|same|next|day|the \d)",
    re.IGNORECASE,
)


def _half_dated(part: Time, whole: Time) -> bool:
    """Whether a weekday or a day without its year ("Thursday", "9 May") is the day of a dated time."""
    value, day = part.value or "", (whole.earliest or "")[:10]
    if not value.startswith("XXXX") or not day or day != (whole.latest or "")[:10]:
        return False
    found = date.fromisoformat(day)
    return value == f"XXXX-WXX-{found.isoweekday()}" or value[:10] == f"XXXX-{found.month:02}-{found.day:02}"


def _told(time: Time) -> str:
    return " ".join(time.text.split())


def _days(time: Time) -> tuple[date, date]:
    """First and last day that are meant; a vague season or part of a month keeps its whole span."""
    return _day(time.earliest) if time.earliest else date.min, _day(time.latest) if time.latest else date.max


def _day(value: str) -> date:
    return date.fromisoformat(value[:10])


def _clock(time: Time) -> str | None:
    """The minute of a clock time, None for days and parts of days."""
    match = re.search(r"T(\d\d:\d\d)", time.value or "")
    return match.group(1) if match else None


def _part(time: Time) -> str | None:
    """The part of a day that is told ("MO": the morning), None for whole days and longer."""
    match = re.search(r"T([A-Z]{2})", time.value or "")
    return match.group(1) if match else None


def _span(time: Time) -> str:
    first, last = (time.earliest or "")[:10], (time.latest or "")[:10]
    if not first or not last:
        return f"from {first}" if first else f"until {last}"
    return first if first == last else f"{first} to {last}"


def are_dated_apart(a: Iterable[Time], b: Sequence[Time]) -> bool:
    """Whether one of these times and one of those cannot be the same."""
    return any(same_time(s, t).verdict == "conflict" for s in a for t in b)


NEAR_HOURS = 120
"""Minutes between hours that may be told of one moment."""


def minutes_of(time: Time) -> int | None:
    """The minute of the day that a time tells, None where it tells no hour."""
    clock = _clock(time)
    return int(clock[:2]) * 60 + int(clock[3:]) if clock else None


def are_near_hours(a: Time, b: Time) -> bool:
    """Whether two times tell hours near each other on the clock, whatever their days."""
    one, two = minutes_of(a), minutes_of(b)
    if one is None or two is None:
        return False
    apart = abs(one - two)
    return min(apart, 24 * 60 - apart) <= NEAR_HOURS
