"""A raw expression and what it is counted from in, its TIMEX3 value with earliest and latest day out.

Counted from: the document's date where there is one, else the day that the report is telling of (the last day it named).
Where neither is known the value keeps the unknown parts as X ("XXXX-WXX-2") and has no bounds.
"""

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from sayso.mentions.time_grammar import Raw
from sayso.mentions.time_words import MONTHS, PART_HOURS, PARTS, SEASON_MONTHS, SEASONS, UNITS, WEEKDAYS, ZONES, number_of
from sayso.records.base import Record


class Anchor(Record, frozen=True, kw_only=True):
    """What relative words count from: the document's day, the day told of last, the year told of last; and the tense."""

    document: date | None = None
    story: date | None = None
    year: int | None = None
    tense: str = "past"


class Value(Record, frozen=True, kw_only=True):
    """A normalised time; `day`: the single day that it means, for what follows; `year`: the year it names itself."""

    type: str
    value: str | None
    earliest: str | None = None
    latest: str | None = None
    approximate: bool = False
    note: str | None = None
    day: date | None = None
    year: int | None = None


def resolve(raw: Raw, anchor: Anchor) -> Value:
    """The value of an expression."""
    value = _RULES[raw.kind](raw.groups, anchor)
    return _with_clock(value, raw, anchor) if raw.clock else value


def span_value(first: date, last: date, value: str, **more: object) -> Value:
    """A date from one day to another; `more`: further fields."""
    return Value(type="date", value=value, earliest=first.isoformat(), latest=last.isoformat(), **more)  # type: ignore[arg-type]


def day_value(day: date, **more: object) -> Value:
    """A single day."""
    return span_value(day, day, day.isoformat(), day=day, **more)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year_for(month: int, day: int, anchor: Anchor) -> int | None:
    """The year of a date that has none: the one that puts it nearest to what it is counted from."""
    base = anchor.document
    if base is None:
        return anchor.year or (anchor.story.year if anchor.story else None)
    around = [d for d in (_safe(base.year + k, month, min(day, 28)) for k in (-1, 0, 1)) if d]
    if anchor.tense == "past":
        around = [d for d in around if d <= base + timedelta(days=31)] or around
    return min(around, key=lambda d: abs((d - base).days)).year


def _day(g: Mapping[str, str], anchor: Anchor) -> Value:
    month, number = MONTHS[g["month"].lower()], int(g["day"])
    year = int(g["year"]) if "year" in g else _year_for(month, number, anchor)
    if year is None:
        return Value(type="date", value=f"XXXX-{month:02}-{number:02}")
    day = _safe(year, month, number)
    if day is None:
        return Value(type="date", value=None, note="There is no such day.")
    return day_value(day, year=int(g["year"]) if "year" in g else None, note=_weekday_note(g, day))


def _weekday_note(g: Mapping[str, str], day: date) -> str | None:
    """A weekday that does not fit its date is kept and said."""
    if "weekday" in g and WEEKDAYS[g["weekday"].lower()] != day.isoweekday():
        return f"{day.isoformat()} was not a {g['weekday']}."
    return None


def _range(g: Mapping[str, str], anchor: Anchor) -> Value:
    first, last = _day(g, anchor), _day({**g, "day": g["day2"]}, anchor)
    if first.day is None or last.day is None or last.day < first.day:
        return first
    return span_value(first.day, last.day, f"{first.value}/{last.value}", day=first.day, year=first.year)


def _numeric(g: Mapping[str, str], anchor: Anchor) -> Value:
    """Day first, as outside the United States; month first where only that is a date."""
    a, b, year = int(g["a"]), int(g["b"]), int(g["c"])
    year += (2000 if year < 50 else 1900) if year < 100 else 0
    day, month = (a, b) if b <= 12 else (b, a)
    first = _safe(year, month, day)
    if first is None:
        return Value(type="date", value=None)
    if "a2" in g:
        last = _safe(year, month, int(g["a2"]))
        if last and last > first:
            return span_value(first, last, f"{first}/{last}", day=first, year=year)
    return day_value(first, year=year)


def _iso(g: Mapping[str, str], anchor: Anchor) -> Value:
    day = _safe(int(g["year"]), int(g["m"]), int(g["d"]))
    return day_value(day, year=day.year) if day else Value(type="date", value=None)


def month_value(year: int, month: int, mod: str = "", own_year: bool = True) -> Value:
    """A month; early, mid and late narrow its bounds."""
    last = calendar.monthrange(year, month)[1]
    a, b = _part(mod, last)
    return span_value(
        date(year, month, a), date(year, month, b), f"{year}-{month:02}", approximate=bool(mod), year=year if own_year else None
    )


def _part(mod: str, last: int) -> tuple[int, int]:
    """Days of the early, middle and late third of a month."""
    if re.search("early|start|beginning", mod):
        return 1, 10
    if re.search("mid", mod):
        return 11, 20
    return (21, last) if re.search("late|end", mod) else (1, last)


def _month(g: Mapping[str, str], anchor: Anchor) -> Value:
    return month_value(int(g["year"]), MONTHS[g["month"].lower()], g.get("mod", "").lower())


def _bare(g: Mapping[str, str], anchor: Anchor) -> Value:
    month = MONTHS[g["month"].lower()]
    year = _year_for(month, 15, anchor)
    return month_value(year, month, g.get("mod", "").lower(), False) if year else Value(type="date", value=f"XXXX-{month:02}")


def season_value(season: str, year: int) -> Value:
    """A season of the northern half of the earth, which news in English means; approximate."""
    first, last = SEASON_MONTHS[season]
    end = date(year + (last < first), last, calendar.monthrange(year + (last < first), last)[1])
    return span_value(date(year, first, 1), end, f"{year}-{season}", approximate=True, year=year)


def _lastmonth(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "December of last year": only from the document's date or the year told of."""
    month, year = MONTHS[g["month"].lower()], anchor.document.year if anchor.document else anchor.year
    if year is None:
        return Value(type="date", value=f"XXXX-{month:02}")
    return month_value(year + {"last": -1, "next": 1}.get(g["which"].lower(), 0), month, own_year=False)


def _season(g: Mapping[str, str], anchor: Anchor) -> Value:
    return season_value(SEASONS[g["season"].lower()], int(g["year"]))


def _year(g: Mapping[str, str], anchor: Anchor) -> Value:
    year, mod = int(g["year"]), g.get("mod", "").lower()
    first, last = {"early": (1, 4), "late": (9, 12), "mid": (5, 8)}.get(mod, (1, 12))
    return span_value(
        date(year, first, 1), date(year, last, 31 if last in (8, 12) else 30), str(year), approximate=bool(mod), year=year
    )


def _years(g: Mapping[str, str], anchor: Anchor) -> Value:
    first, last = g["year"], g["year2"]
    last = first[:2] + last if len(last) == 2 else last
    if int(last) <= int(first):
        return _year(g, anchor)
    return span_value(date(int(first), 1, 1), date(int(last), 12, 31), f"{first}/{last}")


def _decade(g: Mapping[str, str], anchor: Anchor) -> Value:
    first = int(g["decade"] + "0")
    return span_value(date(first, 1, 1), date(first + 9, 12, 31), g["decade"], approximate=True)


def _century(g: Mapping[str, str], anchor: Anchor) -> Value:
    number = int(g["century"])
    if not 1 <= number <= 30:
        return Value(type="date", value=None)
    return span_value(date((number - 1) * 100 + 1, 1, 1), date(number * 100, 12, 31), f"{number - 1:02}", approximate=True)


def _weekday(g: Mapping[str, str], anchor: Anchor, which: str = "") -> Value:
    number = WEEKDAYS[g["weekday"].lower()]
    base = anchor.document or anchor.story
    if base is None:
        return Value(type="date", value=f"XXXX-WXX-{number}")
    back, ahead = (base.isoweekday() - number) % 7, (number - base.isoweekday()) % 7
    if which == "next":
        shift = ahead or 7
    elif which in ("last", "past", "the previous"):
        shift = -(back or 7)
    elif which == "this":
        shift = -back if back <= ahead else ahead
    elif anchor.document:
        shift = ahead if anchor.tense == "future" else -back
    else:
        shift = -back if back < ahead and back <= 2 or anchor.tense == "past" and back <= 3 else ahead
    note = None if anchor.document else "Counted from the day that the report tells of."
    return _with_part(day_value(base + timedelta(days=shift), note=note), g.get("part"))


def _with_part(value: Value, part: str | None) -> Value:
    """A day narrowed to its morning, afternoon, evening or night."""
    if not part or value.day is None:
        return value
    letters = PARTS[part.lower()]
    first, last = PART_HOURS[letters]
    return msgspec.structs.replace(
        value,
        type="time",
        value=f"{value.day}T{letters}",
        earliest=f"{value.day}T{first}",
        latest=f"{value.day}T{last}",
        approximate=True,
    )


def _relative(g: Mapping[str, str], anchor: Anchor) -> Value:
    which = g["which"].lower()
    base = anchor.document or anchor.story
    if "weekday" in g:
        return _weekday(g, anchor, which)
    step = {"last": -1, "the previous": -1, "past": -1, "the past": -1, "next": 1, "the following": 1, "the coming": 1}.get(
        which, 0
    )
    if base is None:
        return Value(type="date", value="PRESENT_REF" if not step else "PAST_REF" if step < 0 else "FUTURE_REF", approximate=True)
    if "month" in g:
        month = MONTHS[g["month"].lower()]
        year = base.year + (step if step and (month - base.month) * step <= 0 else 0)
        return month_value(year, month, own_year=False)
    if "season" in g:
        return season_value(SEASONS[g["season"].lower()], base.year + (step if step > 0 else step if base.month < 9 else 0))
    return _shifted(base, step, g["unit"].lower())


def _shifted(base: date, step: int, unit: str) -> Value:
    """The day, week, month, year or decade so many steps from a day."""
    if unit in ("week", "weekend", "fortnight"):
        day = base + timedelta(weeks=step * (2 if unit == "fortnight" else 1))
        monday = day - timedelta(days=day.weekday())
        year, week, _ = day.isocalendar()
        if unit == "weekend":
            return span_value(monday + timedelta(days=5), monday + timedelta(days=6), f"{year}-W{week:02}-WE")
        return span_value(monday, monday + timedelta(days=6), f"{year}-W{week:02}")
    if unit == "month":
        number = base.year * 12 + base.month - 1 + step
        return month_value(number // 12, number % 12 + 1, own_year=False)
    if unit in ("year", "decade", "century"):
        size = {"year": 1, "decade": 10, "century": 100}[unit]
        year = base.year + step * size
        if size == 1:
            return (
                span_value(date(year, 1, 1), date(year, 12, 31), str(year))
                if 1 <= year <= 9999
                else Value(type="date", value=None)
            )
        return Value(type="date", value=str(year // size), approximate=True)
    if unit in ("hour", "minute"):
        return Value(type="time", value=None, approximate=True)
    return day_value(base + timedelta(days=step))


def _same(g: Mapping[str, str], anchor: Anchor) -> Value:
    base = anchor.story or anchor.document
    if base is None:
        return Value(type="date", value=None, note="The day before it in the text is not known.")
    part = g["which"].rsplit(" ", 1)[-1].lower()
    return _with_part(day_value(base), part if part in PARTS else None)


def _shift(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "two days later", "a week ago", "the day before": from the story's day, "ago" from the document's."""
    way = " ".join(g["way"].lower().split())
    base = (anchor.document or anchor.story) if way in ("ago", "hence") else (anchor.story or anchor.document)
    if base is None:
        return Value(type="date", value=None, note="The day before it in the text is not known.")
    if "unit" in g:
        step = number_of(g["n"]) or 1
        backwards = way in ("earlier", "before", "ago", "prior")
        try:
            return _shifted(base, -step if backwards else step, g["unit"].lower())
        except (OverflowError, ValueError):
            return Value(type="date", value=None)
    days = {"day before yesterday": -2, "day before": -1, "previous day": -1, "eve": -1}.get(way, 1)
    value = day_value(base + timedelta(days=days))
    return _with_part(value, "morning" if "morning" in way else None)


def _deictic(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "today", "yesterday", "tonight": only a document date settles them."""
    words = g["which"].lower().split()
    base = anchor.document
    shift = {"yesterday": -1, "tomorrow": 1}.get(words[0], 0)
    if base is None:
        return Value(
            type="date", value=("PAST_REF", "PRESENT_REF", "FUTURE_REF")[shift + 1], note="The date of the report is not known."
        )
    part = "night" if words[0] == "tonight" else words[1] if len(words) > 1 else g.get("part")
    return _with_part(day_value(base + timedelta(days=shift)), part)


def _set(g: Mapping[str, str], anchor: Anchor) -> Value:
    unit = g.get("unit", "").lower() or {"daily": "day", "weekly": "week", "monthly": "month", "hourly": "hour"}.get(
        g.get("adverb", "").lower(), "year"
    )
    return Value(type="set", value=period(1, unit))


def period(n: int | None, unit: str) -> str:
    """A TIMEX3 period: P3D, PT24H, PXY, P2W."""
    letters = UNITS[unit]
    if letters == "2W":
        return f"P{2 * (n or 1)}W"
    clock, letters = ("T", letters[1:]) if letters[0] == "T" else ("", letters)
    return f"P{clock}{'X' if n is None else n}{letters}"


def _duration(g: Mapping[str, str], anchor: Anchor) -> Value:
    plural = g.get("plural", "").lower()
    unit = g.get("unit", "").lower() or {"centuries": "century"}.get(plural, plural.removesuffix("s"))
    mod = g.get("mod", "").lower()
    return Value(
        type="duration",
        value=period(number_of(g["n"]) if "n" in g else None, unit),
        approximate=mod in ("about", "around", "some", "nearly", "almost") or "n" not in g,
    )


def _with_clock(value: Value, raw: Raw, anchor: Anchor) -> Value:
    """A clock time on its day; the zone as an offset where it is a known one."""
    c = raw.clock
    hour, minute = _clock(c)
    day = value.day or anchor.story or anchor.document
    zone = ZONES.get(c.get("zone", "").lower(), "")
    if day is None:
        return Value(type="time", value=f"XXXX-XX-XXT{hour:02}:{minute:02}{zone}", note=value.note)
    if raw.kind == "clock" and "named" in c and c["named"].lower() == "midnight":
        day, hour = day + timedelta(days=1), 0
    at = f"{day}T{hour:02}:{minute:02}{zone}"
    return Value(
        type="time", value=at, earliest=at, latest=at, approximate=value.approximate, note=value.note, day=day, year=value.year
    )


def _clock(c: Mapping[str, str]) -> tuple[int, int]:
    if "named" in c:
        return int(PARTS[c["named"].lower()][:2]), 0
    hour = int(c.get("hour") or c.get("hour24") or c.get("hour4") or c.get("hour5") or number_of(c.get("hourclock", "0")) or 0)
    if c.get("daypart", c.get("daypart2", "")).lower() in ("afternoon", "evening"):
        hour = hour % 12 + 12
    minute = int(c.get("minute") or c.get("minute24") or c.get("minute4") or c.get("minute5") or 0)
    half = re.sub(r"\W", "", c.get("half", "").lower())
    return (hour % 12 + 12 if half == "pm" else hour % 12 if half == "am" else hour), minute


def _alone(g: Mapping[str, str], anchor: Anchor) -> Value:
    return Value(type="time", value=None)


def _longtime(g: Mapping[str, str], anchor: Anchor) -> Value:
    return Value(type="duration", value="PXX", approximate=True)


_RULES = {
    "day": _day, "range": _range, "numeric": _numeric, "iso": _iso, "month": _month, "bare": _bare, "lastmonth": _lastmonth, "season": _season, "year": _year,
    "years": _years, "decade": _decade, "century": _century, "weekday": _weekday, "relative": _relative, "same": _same, "shift": _shift,
    "deictic": _deictic, "set": _set, "duration": _duration, "clock": _alone, "longtime": _longtime,
}  # fmt: skip
