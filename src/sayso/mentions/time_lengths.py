"""Lengths, repeated times and clock times: "three weeks" P3W, "every day" P1D, "2:20 p.m." on a day.

In: the groups of a raw expression. Out: its value. TIMEX3 periods; a decade is ten years (P10Y), as TempEval-3 has it; of a
number that is not told stands X ("several months" PXM).
"""

import re
from collections.abc import Mapping
from datetime import timedelta

from sayso.mentions.time_records import Anchor, Value
from sayso.mentions.time_words import DAY_ORDINALS, NAMED_HOURS, PARTS, UNITS, WEEKDAYS, ZONES, number_of

_ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "hourly": "hour"}
_LOOSE = ("about", "around", "some", "nearly", "almost", "approximately", "roughly")


def period(n: float | None, unit: str) -> str:
    """A TIMEX3 period: P3D, PT24H, PXY, P2W, P10Y for a decade."""
    letters = UNITS[unit]
    if letters == "2W":
        return f"P{2 * (n or 1):g}W"
    if letters in ("DE", "CE") and n is not None:
        n, letters = n * (10 if letters == "DE" else 100), "Y"
    clock, letters = ("T", letters[1:]) if letters[0] == "T" else ("", letters)
    return f"P{clock}{'X' if n is None else format(n, 'g')}{letters}"


def set_value(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "every day", "every two weeks", "weekly", "every Sunday"."""
    if "weekday" in g or "weekdays" in g:
        part = f"T{PARTS[g['part'].lower()]}" if "part" in g else ""
        return Value(type="set", value=f"XXXX-WXX-{WEEKDAYS[(g.get('weekday') or g['weekdays']).lower()]}{part}")
    unit = g.get("unit", "").lower() or _ADVERBS.get(g.get("adverb", "").lower(), "year")
    if unit in PARTS:
        return Value(type="set", value=f"XXXX-XX-XXT{PARTS[unit]}" if "n" not in g else period(number_of(g["n"]) or 1, "day"))
    return Value(type="set", value=period((number_of(g["n"]) or 1) if "n" in g else 1, unit))


def duration_value(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "44 days", "the past two weeks", "two and a half years", "half an hour", "several months", "a week-long"."""
    plural = g.get("plural", "").lower()
    unit = g.get("unit", "").lower() or {"centuries": "century"}.get(plural, plural.removesuffix("s"))
    number: float | None = number_of(g["n"]) if "n" in g else None if "few" in g or plural else 1
    number = DAY_ORDINALS[g["nth"].lower()] if "nth" in g else number  # "now in its fifth week"
    if "half" in g:
        if "n" not in g:
            return Value(type="duration", value=_half(unit))
        if unit == "hour":
            return Value(type="duration", value=f"PT{number or 0:g}H30M", approximate=g.get("mod", "").lower() in _LOOSE)
        number = (number or 0) + 0.5
    loose = g.get("mod", "").lower() in _LOOSE or number is None
    return Value(type="duration", value=period(number, unit), approximate=loose)


def _half(unit: str) -> str:
    """Half a unit, in the unit below where that is even."""
    below = {"hour": "PT30M", "minute": "PT30S", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}
    return below.get(unit, period(0.5, unit))


def clock_value(value: Value, kind: str, c: Mapping[str, str], anchor: Anchor, part: str = "") -> Value:
    """A clock time on its day, in a part of it where that is told ("eight on Tuesday evening"); the zone as an offset where it is a known one (Z for Greenwich time)."""
    hour, minute = _clock(c)
    if hour > 23:
        return Value(type="time", value=None)
    late = part.lower() in ("afternoon", "evening") or part.lower() == "night" and hour >= 6
    if "half" not in c and 0 < hour < 12 and (late or (value.value or "").endswith(("TAF", "TEV"))):
        hour += 12
    day = value.day or anchor.story or anchor.document
    zone = offset_of(c.get("zone", ""))
    if day is None:
        date = value.value if value.value and value.value.startswith("XXXX-") else "XXXX-XX-XX"
        return Value(type="time", value=f"{date}T{hour:02}:{minute:02}{zone}", note=value.note)
    if kind == "lastnight" and hour < _NIGHT or kind == "clock" and "daypart5" in c:
        day += timedelta(days=1)
    if c.get("named", "").lower() == "midnight" and (kind == "clock" or "after" not in c):
        begins = (
            f"{day + timedelta(days=1)}T00:00{zone}"  # "midnight on Friday" ends the Friday, "after midnight on Friday" begins it
        )
        at = begins if kind == "clock" else f"{day}T24:00{zone}"
        return Value(
            type="time",
            value=at,
            earliest=begins,
            latest=begins,
            approximate=value.approximate,
            note=value.note,
            day=day,
            year=value.year,
        )
    at = f"{day}T{hour:02}:{minute:02}{zone}"
    return Value(
        type="time", value=at, earliest=at, latest=at, approximate=value.approximate, note=value.note, day=day, year=value.year
    )


_NIGHT = 6
"""Hours of a night that are of the next day."""


def clock_of(c: Mapping[str, str]) -> int:
    """The minutes since midnight of a clock time."""
    hour, minute = _clock(c)
    return 60 * hour + minute


def offset_of(zone: str) -> str:
    """ "GMT" Z, "GMT+8" +08:00, "EST" -05:00; nothing for an unknown one."""
    shifted = re.fullmatch(r"(?:gmt|utc)\s?([+-])\s?(\d{1,2})", zone.lower())
    return f"{shifted.group(1)}{int(shifted.group(2)):02}:00" if shifted else ZONES.get(zone.lower(), "")


def _clock(c: Mapping[str, str]) -> tuple[int, int]:
    if "named" in c:
        return NAMED_HOURS[c["named"].lower()], 0
    if "past" in c:
        return _spoken(c)
    hour = int(_digits(c, "hour") or number_of(c.get("hourclock") or c.get("hourbare", "0")) or 0)
    hour = _by_part(hour, c)
    minute = int(_digits(c, "minute") or 0)
    half = re.sub(r"\W", "", c.get("half", "").lower())
    return (hour % 12 + 12 if half == "pm" else hour % 12 if half == "am" else hour), minute


def _digits(c: Mapping[str, str], unit: str) -> str | None:
    """The hour or minute of whichever form of the grammar was met; their groups are numbered: "hour", "hour4", "hour24"."""
    return next((told for name, told in c.items() if name.rstrip("0123456789") == unit), None)


def _spoken(c: Mapping[str, str]) -> tuple[int, int]:
    """ "half past ten", "twenty to six", "a quarter past four"."""
    word = c["past"].lower().removeprefix("a ")
    minutes = {"half": 30, "quarter": 15}.get(word) or int(number_of(word) or 0)
    named = NAMED_HOURS.get(c["hourword"].lower())
    hour = int(number_of(c["hourword"]) or 0) if named is None else named or 24 * (c["side"].lower() != "past")
    hour, minutes = (hour, minutes) if c["side"].lower() == "past" else ((hour - 1) % 12, 60 - minutes)
    return _by_part(hour, c), minutes


def _by_part(hour: int, c: Mapping[str, str]) -> int:
    """The hour of the day: "at ten in the evening" 22, "at eleven at night" 23, "at two at night" 2."""
    part = next((c[p].lower() for p in ("daypart", "daypart2", "daypart3", "daypart4", "daypart5") if p in c), "")
    if part in ("afternoon", "evening") or part == "night" and 6 <= hour < 12:
        return hour % 12 + 12
    return 0 if part in ("night", "after midnight") and hour == 12 else hour
