"""What time expressions are counted from, what they come to, and the plain spans of days: day, month, season, quarter, part of a day."""

import calendar
import re
from datetime import date, timedelta

import msgspec

from sayso.mentions.time_words import PART_HOURS, PARTS, SEASON_MONTHS
from sayso.records.base import Record


class Anchor(Record, frozen=True, kw_only=True):
    """What relative words count from: the document's day, the day told of last, the year told of last; and the tense.

    yearless: the days stand in a year that was only taken to count with, since the text does not leave one; it is never told.
    weekdays: whether weekday names fit that year. around: the document's day is only a day that its story is about, by the
    story's title: good for weekdays and for days without a year, not for "today". others: the day that other reports of the same
    events tell of most, from which an undated report's weekdays are counted where its own days are far."""

    document: date | None = None
    story: date | None = None
    year: int | None = None
    tense: str = "past"
    yearless: bool = False
    weekdays: bool = True
    around: bool = False
    others: date | None = None


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


def span_value(first: date, last: date, value: str, **more: object) -> Value:
    """A date from one day to another; `more`: further fields."""
    return Value(type="date", value=value, earliest=first.isoformat(), latest=last.isoformat(), **more)  # type: ignore[arg-type]


def day_value(day: date, **more: object) -> Value:
    """A single day."""
    return span_value(day, day, day.isoformat(), day=day, **more)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_value(year: int, month: int, mod: str = "", own_year: bool = True) -> Value:
    """A month; early, mid and late narrow its bounds to a third."""
    last = calendar.monthrange(year, month)[1]
    a, b = part_of(mod, last)
    return span_value(
        date(year, month, a), date(year, month, b), f"{year}-{month:02}", approximate=bool(mod), year=year if own_year else None
    )


def part_of(mod: str, last: int) -> tuple[int, int]:
    """Units of the early, middle and late third of 1 to `last`."""
    third = last // 3
    if re.search("early|earlier|start|beginning", mod):
        return 1, third
    if "mid" in mod:
        return third + 1, 2 * third
    return (2 * third + 1, last) if re.search("late|end|close", mod) else (1, last)


def year_value(year: int, mod: str = "", /, **more: object) -> Value:
    """A year; early, mid and late narrow its bounds to four months."""
    first, last = part_of(mod, 12)
    end = date(year, last, calendar.monthrange(year, last)[1])
    return span_value(date(year, first, 1), end, str(year), approximate=bool(mod), **more)


def season_value(season: str, year: int, /, **more: object) -> Value:
    """A season of the northern half of the earth, which news in English means; approximate."""
    first, last = SEASON_MONTHS[season]
    end = date(year + (last < first), last, calendar.monthrange(year + (last < first), last)[1])
    return span_value(date(year, first, 1), end, f"{year}-{season}", approximate=True, **more)


def months_value(year: int, number: int, size: int, /, **more: object) -> Value:
    """A quarter (size 3) or half (size 6) of a year by its number."""
    last = number * size
    end = date(year, last, calendar.monthrange(year, last)[1])
    return span_value(date(year, last - size + 1, 1), end, f"{year}-{'Q' if size == 3 else 'H'}{number}", **more)


def weekend_value(monday: date) -> Value:
    """Saturday and Sunday of the week that begins on a Monday."""
    year, week, _ = monday.isocalendar()
    return span_value(monday + timedelta(days=5), monday + timedelta(days=6), f"{year}-W{week:02}-WE")


def with_part(value: Value, part: str | None) -> Value:
    """A day narrowed to its morning, afternoon, evening or night."""
    if not part:
        return value
    letters = PARTS[" ".join(part.lower().split())]
    if value.day is None:
        unknown = value.value and value.value.startswith("XXXX-")
        return msgspec.structs.replace(value, type="time", value=f"{value.value}T{letters}") if unknown else value
    first, last = ("00:00", "05:59") if "hours" in part.lower() else PART_HOURS[letters]
    return msgspec.structs.replace(
        value,
        type="time",
        value=f"{value.day}T{letters}",
        earliest=f"{value.day}T{first}",
        latest=f"{value.day}T{last}",
        approximate=True,
    )


def narrowed(value: Value, mod: str) -> Value:
    """A month or year with only its early, middle or late part as bounds."""
    if not mod or not value.value or not re.fullmatch(r"\d{4}(-\d\d)?", value.value):
        return value
    year, _, month = value.value.partition("-")
    part = re.sub(r"\b(earlier|later)\b", "", mod)
    narrowed = month_value(int(year), int(month), part, own_year=False) if month else year_value(int(year), part)
    return msgspec.structs.replace(value, earliest=narrowed.earliest, latest=narrowed.latest, approximate=True)


def weekdays_of(year: int, month: int, weekday: int) -> list[date]:
    """The days of a month that are a weekday (1: Monday), in order."""
    days = (date(year, month, 1) + timedelta(days=n) for n in range(31))
    return [d for d in days if d.month == month and d.isoweekday() == weekday]


def shifted_value(base: date, step: float, unit: str) -> Value:
    """The day, week, month, quarter, year or decade so many steps from a day."""
    if step != int(step):
        return day_value(base + timedelta(days=round(step * {"week": 7, "month": 30.4, "year": 365.25}.get(unit, 1))))
    step = int(step)
    if unit in ("week", "weekend", "fortnight"):
        day = base + timedelta(weeks=step * (2 if unit == "fortnight" else 1))
        monday = day - timedelta(days=day.weekday())
        year, week, _ = day.isocalendar()
        return (
            weekend_value(monday) if unit == "weekend" else span_value(monday, monday + timedelta(days=6), f"{year}-W{week:02}")
        )
    if unit == "month":
        number = base.year * 12 + base.month - 1 + step
        return month_value(number // 12, number % 12 + 1, own_year=False)
    if unit == "quarter":
        number = base.year * 4 + (base.month - 1) // 3 + step
        return months_value(number // 4, number % 4 + 1, 3)
    if unit in ("year", "decade", "century"):
        return _shifted_years(base.year + step * {"year": 1, "decade": 10, "century": 100}[unit], unit)
    if unit in ("hour", "minute", "second"):
        return Value(type="time", value=None, approximate=True)
    return day_value(base + timedelta(days=step))


def _shifted_years(year: int, unit: str) -> Value:
    if not 1 <= year <= 9999:
        return Value(type="date", value=None)
    told = {"decade": f"{year // 10}X", "century": f"{year // 100}XX"}
    return year_value(year) if unit == "year" else Value(type="date", value=told[unit], approximate=True)
