"""Hours that only what was told before them settles: "On 4 May in the evening ... At ten to eight" 19:50; "an hour later" 20:50.

In: each expression with its value, in order. Out: the value, with the half of the day, or counted on from the clock time told last.
"""

import re
from datetime import date, datetime, timedelta

import msgspec

from sayso.mentions.time_grammar import Raw
from sayso.mentions.time_records import Value
from sayso.mentions.time_words import counted

NEAR = 2
"""Sentences within which a part of the day or a clock time is still the one that the report is at."""
TALE = 4
"""Sentences within which a tale of one day goes on by the clock."""
_TOLD = re.compile(r"(?P<day>.*)T(?:(?P<part>MO|AF|EV|NI)|(?P<hour>\d\d):(?P<minute>\d\d)(?P<zone>\S*))")
_LASTS = re.compile(r"\s*(?:until|till|to|[-–—])\s*")
_WAYS = {"later": 1, "afterward": 1, "afterwards": 1, "earlier": -1, "before": -1}
_SPOKEN = frozenset(("past", "hourclock", "hourbare"))
_EVENING = 18
_NIGHTFALL = 6
"""The least hour that means the evening at night: "at ten" 22:00, "at two" 02:00 of the next day."""


class Hours:
    """The part of the day and the clock time that a report told last, each with its sentence.

    `night`: the day told last as an evening or a night, by the report or by others: it goes on into the next day."""

    def __init__(self, night: date | None = None) -> None:
        self._night = night
        self._part = self._clock = ""
        self._part_in = self._clock_in = -NEAR - 1
        self._clock_end = 0
        self._part_day: date | None = None

    def settle(self, raw: Raw, value: Value, n: int, text: str) -> Value:
        """The value of an expression of sentence `n`, whose words are `text`, completed; it is remembered for what follows."""
        value = self._complete(raw, value, n, text)
        told = _TOLD.fullmatch(value.value or "")
        if told and told["part"]:
            self._part, self._part_in, self._part_day = told["part"], n, value.day
            self._night = value.day if value.day and told["part"] in ("NI", "EV") else self._night
        elif told:
            self._clock, self._clock_in, self._clock_end = told.string, n, raw.end
            if not _is_open(raw):
                self._part, self._part_in, self._part_day = "MO" if int(told["hour"]) < 12 else "EV", n, value.day
        return value

    def _complete(self, raw: Raw, value: Value, n: int, text: str) -> Value:
        near = n - self._clock_in <= NEAR
        if raw.kind == "shift" and raw.groups.get("unit", "").lower() in ("hour", "minute") and near:
            return _counted_on(self._clock, raw) or value
        if raw.kind != "clock":
            return value
        nightly = _by_night(raw, value) if value.day and value.day == self._night else value
        if nightly != value:
            return nightly
        if not _is_open(raw):
            lasting = n == self._clock_in and _LASTS.fullmatch(text[self._clock_end : raw.start])
            return _by_next_day(value, self._clock) if lasting else _past_midnight(value, self._clock) if near else value
        if n - self._part_in <= NEAR and self._part_day in (None, value.day):
            after = _past_midnight(value, self._clock) if near else value
            return after if after != value else _turned(value, self._part)
        if n - self._clock_in <= TALE and _goes_on(value, self._clock):
            return _turned(value, "AF")
        if near:
            return _past_midnight(value, self._clock)
        small = _is_small(value) and self._part not in ("MO", "NI") and not _is_heading(text)
        return _turned(value, "AF") if small else value


def _is_open(raw: Raw) -> bool:
    """Whether a clock time is told by an hour from one to twelve, and nothing says of which half of the day."""
    return bool(_SPOKEN & raw.clock.keys()) and not any(key.startswith("daypart") for key in raw.clock)


def _is_small(value: Value) -> bool:
    """Whether a bare hour is one of those that are told of an afternoon more often than of a night, where nothing says which:
    one to half past five."""
    told = _TOLD.fullmatch(value.value or "")
    return bool(told and told["hour"] and "01:00" <= f"{told['hour']}:{told['minute']}" <= "05:30")


def _is_heading(text: str) -> bool:
    """Whether a sentence ends without a stop, as a heading does, which stands above whatever says which half of the day is meant."""
    return text.rstrip(" \n\"'”’)")[-1:] not in (".", "!", "?", ":", ";", ",")


def _turned(value: Value, part: str) -> Value:
    """A time before noon, turned to after noon, or to the small hours of the next day, where the part of the day says so."""
    told = _TOLD.fullmatch(value.value or "")
    hour = int(told["hour"]) if told and told["hour"] else 0
    if told is None or part == "MO" or not 1 <= hour < 12:
        return value
    if part == "NI" and hour < _NIGHTFALL:
        return value if value.day is None else _moved(value, value.day + timedelta(days=1), hour, told)
    return _moved(value, value.day, hour + 12, told)


def _goes_on(value: Value, before: str) -> bool:
    """ "The raid began at 4.15 p.m. ... They left at half past seven": a tale goes on, and does not turn back to the morning."""
    told, last = _TOLD.fullmatch(value.value or ""), _TOLD.fullmatch(before)
    if not told or not last or not told["hour"] or value.day is None or told["day"] != last["day"]:
        return False
    hour = int(told["hour"])
    return 1 <= hour < 12 <= int(last["hour"]) <= hour + 12


def _past_midnight(value: Value, before: str) -> Value:
    """ "It began at 23.10 and ceased at 01.50": of the next day."""
    told, last = _TOLD.fullmatch(value.value or ""), _TOLD.fullmatch(before)
    if not told or not last or not told["hour"] or value.day is None or told["day"] != last["day"]:
        return value
    late = int(told["hour"]) < _NIGHTFALL and int(last["hour"]) >= _EVENING
    return _moved(value, value.day + timedelta(days=1), int(told["hour"]), told) if late else value


def _by_next_day(value: Value, before: str) -> Value:
    """ "From 22:00 until 06:00": what ends at an earlier hour than it began ends on the next day."""
    told, last = _TOLD.fullmatch(value.value or ""), _TOLD.fullmatch(before)
    if not told or not last or not told["hour"] or value.day is None or told["day"] != last["day"]:
        return value
    earlier = (told["hour"], told["minute"]) < (last["hour"], last["minute"])
    return _moved(value, value.day + timedelta(days=1), int(told["hour"]), told) if earlier else value


def _by_night(raw: Raw, value: Value) -> Value:
    """An hour of a day that was told as a night: before six it is of the day after; from six on, if open, before midnight."""
    told = _TOLD.fullmatch(value.value or "")
    hour = int(told["hour"]) if told and told["hour"] else 12
    if told is None or value.day is None or not 0 <= hour < 12 or hour >= _NIGHTFALL and not _is_open(raw):
        return value
    if hour < _NIGHTFALL:
        return _moved(value, value.day + timedelta(days=1), hour, told)
    return _moved(value, value.day, hour + 12, told)


def _moved(value: Value, day: date | None, hour: int, told: re.Match[str]) -> Value:
    at = f"{day or told['day']}T{hour:02}:{told['minute']}{told['zone']}"
    bounds = {"earliest": at, "latest": at} if value.earliest else {}
    return msgspec.structs.replace(value, value=at, day=day, **bounds)


def _counted_on(clock: str, raw: Raw) -> Value | None:
    """ "Two hours later", "20 minutes earlier" than a clock time; of an unknown day only while it lasts."""
    told, number = _TOLD.fullmatch(clock), counted(raw.groups) if "n" in raw.groups else None
    way = raw.groups["way"].lower()
    if told is None or not number or way not in _WAYS:
        return None
    known = re.fullmatch(r"\d{4}-\d\d-\d\d", told["day"])
    step = timedelta(minutes=number * (60 if raw.groups["unit"].lower() == "hour" else 1))
    hours = timedelta(hours=int(told["hour"]), minutes=int(told["minute"]))  # midnight at the end of a day is told as 24:00
    start = datetime.fromisoformat(told["day"] if known else "2000-01-01")
    at = start + hours + step * _WAYS[way]
    if known:
        when = f"{at:%Y-%m-%dT%H:%M}{told['zone']}"
        return Value(type="time", value=when, earliest=when, latest=when, day=at.date())
    return Value(type="time", value=f"{told['day']}T{at:%H:%M}{told['zone']}") if at.date() == start.date() else None
