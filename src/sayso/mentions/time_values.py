"""A raw expression and what it is counted from in, its TIMEX3 value with earliest and latest day out.

Counted from: the document's date where there is one, else the day that the report is telling of (the last day it named).
Where neither is known the value keeps the unknown parts as X ("XXXX-WXX-2", "XXXX-04-12") and has no bounds.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

import msgspec

from sayso.mentions.time_grammar import Raw
from sayso.mentions.time_lengths import clock_value, duration_value, set_value
from sayso.mentions.time_records import (
    Anchor,
    Value,
    day_of,
    day_value,
    month_value,
    months_value,
    narrowed,
    season_value,
    shifted_value,
    span_value,
    weekdays_of,
    weekend_value,
    with_part,
    year_value,
)
from sayso.mentions.time_words import (
    DAY_ORDINALS,
    DECADES,
    HOLIDAYS,
    MONTHS,
    ORDINALS,
    PARTS,
    SEASONS,
    WEEKDAYS,
    counted,
)

_BY_STORY = "Counted from the days in the title of its story; the report does not say its own date."
_UNKNOWN_YEAR = "The year is not told."
_STEPS = {
    "last": -1,
    "last past": -1,
    "the previous": -1,
    "the preceding": -1,
    "past": -1,
    "next": 1,
    "the following": 1,
    "the coming": 1,
    "this past": -1,
}


def resolve(raw: Raw, anchor: Anchor) -> Value:
    """The value of an expression; of a year that was only taken to count with, or that no calendar reaches, nothing is told."""
    try:
        return _resolve(raw, anchor)
    except (OverflowError, ValueError):
        return Value(type="date", value=None)


def _resolve(raw: Raw, anchor: Anchor) -> Value:
    value = _RULES[raw.kind](raw.groups, anchor)
    if raw.kind in ("day", "monthday", "nthday", "short", "range", "numeric", "iso", "weekday") and not raw.clock:
        value = with_part(value, raw.groups.get("part"))
    if raw.clock:
        value = clock_value(value, raw.kind, raw.clock, anchor, raw.groups.get("part", ""))
    if anchor.around and value.earliest and not names_year(raw) and value.note is None:
        value = msgspec.structs.replace(value, note=_BY_STORY)
    return _without_year(value) if anchor.yearless and value.year is None and not names_year(raw) else value


def names_year(raw: Raw) -> bool:
    """Whether an expression says its year itself."""
    return bool({"year", "c", "decade", "decade2", "decade3", "decadeword", "century"} & raw.groups.keys())


def _without_year(value: Value) -> Value:
    """A date in a year that is not known: the year as X, no bounds."""
    if not value.value or not re.match(r"\d{4}\b", value.value):
        return value
    told = re.sub(r"\b\d{4}(?=-\d\d)", "XXXX", value.value) if re.match(r"\d{4}-\d\d", value.value) else None
    return msgspec.structs.replace(value, value=told, earliest=None, latest=None, note=value.note or _UNKNOWN_YEAR)


def _year_for(month: int, day: int, anchor: Anchor) -> int | None:
    """The year of a date that has none: the one that puts it nearest to what it is counted from, on the side of its tense."""
    base = anchor.document
    if base is None:
        return anchor.year or (anchor.story.year if anchor.story else None)
    around = [d for d in (day_of(base.year + k, month, min(day, 28)) for k in (-1, 0, 1)) if d]
    late, early = base + timedelta(days=31), base - timedelta(days=31)
    fitting = [d for d in around if (d <= late if anchor.tense == "past" else d >= early)]
    return min(fitting or around, key=lambda d: abs((d - base).days)).year


def _day(g: Mapping[str, str], anchor: Anchor) -> Value:
    month = MONTHS[g["month"].lower()]
    number = int(g["day"]) if "day" in g else DAY_ORDINALS[g["dayword"].lower()]
    year = int(g["year"]) if "year" in g else _year_for(month, number, anchor)
    if year is None:
        return Value(type="date", value=f"XXXX-{month:02}-{number:02}")
    day = day_of(year, month, number)
    if day is None:
        return Value(type="date", value=None, note="There is no such day.")
    return day_value(day, year=int(g["year"]) if "year" in g else None, note=_weekday_note(g, day, anchor))


def _weekday_note(g: Mapping[str, str], day: date, anchor: Anchor) -> str | None:
    """A weekday that does not fit its date is kept and said."""
    if "weekday" in g and WEEKDAYS[g["weekday"].lower()] != day.isoweekday() and ("year" in g or not anchor.yearless):
        return f"{day.isoformat()} was not a {g['weekday']}."
    return None


def _nthday(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "the fourth Sunday in June", "the last Friday of May 2003"."""
    month, weekday = MONTHS[g["month"].lower()], WEEKDAYS[g["weekday"].lower()]
    year = int(g["year"]) if "year" in g else _year_for(month, 15, anchor)
    if year is None:
        return Value(type="date", value=f"XXXX-{month:02}")
    days = weekdays_of(year, month, weekday)
    number = len(days) if g["ord"].lower() == "last" else ORDINALS[g["ord"].lower()]
    if number > len(days):
        return Value(type="date", value=None, note="There is no such day.")
    return day_value(days[number - 1], year=int(g["year"]) if "year" in g else None)


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
    first = day_of(year, month, day)
    if first is None:
        return Value(type="date", value=None)
    if "a2" in g:
        last = day_of(year, month, int(g["a2"]))
        if last and last > first:
            return span_value(first, last, f"{first}/{last}", day=first, year=year)
    return day_value(first, year=year)


def _iso(g: Mapping[str, str], anchor: Anchor) -> Value:
    day = day_of(int(g["year"]), int(g["m"]), int(g["d"]))
    return day_value(day, year=day.year) if day else Value(type="date", value=None)


def _short(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "23/03", "19 to 23/03": day and month in figures."""
    month, number = int(g["m"]), int(g["d"])
    year = _year_for(month, max(number, 1), anchor)
    if year is None:
        return Value(type="date", value=f"XXXX-{month:02}-{number:02}")
    last = day_of(year, month, number)
    first = day_of(year, month, int(g["from"])) if "from" in g else None
    if last is None:
        return Value(type="date", value=None)
    return span_value(first, last, f"{first}/{last}", day=first) if first and first < last else day_value(last)


def _monthday(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "the 20th", "Monday the 28th": of the month that is told of, or of the one beside it where the weekday fits and it is not to come."""
    base = anchor.story or anchor.document
    months = [base.year * 12 + base.month - 1 + k for k in (0, -1, 1)] if base else []
    days = [d for n in months if (d := day_of(n // 12, n % 12 + 1, int(g["day"])))]
    past = anchor.tense == "past" and anchor.document
    fitting = [d for d in days if "weekday" not in g or WEEKDAYS[g["weekday"].lower()] == d.isoweekday()]
    fitting = [d for d in fitting if not past or anchor.document is None or d <= anchor.document] or fitting
    day = next(iter(fitting or days), None)
    return day_value(day) if day else Value(type="date", value=None, note="The month is not known.")


def _dawn(g: Mapping[str, str], anchor: Anchor) -> Value:
    base, part = anchor.story or anchor.document, PARTS[" ".join(g["part"].lower().split())]
    base = None if "any" in g else base
    return with_part(day_value(base), g["part"]) if base else Value(type="time", value=f"XXXX-XX-XXT{part}")


def _holiday(g: Mapping[str, str], anchor: Anchor) -> Value:
    month, day = HOLIDAYS[" ".join(g["holiday"].lower().split())]
    year = int(g["year"]) if "year" in g else _year_for(month, day, anchor)
    if year is None:
        return Value(type="date", value=f"XXXX-{month:02}-{day:02}")
    return day_value(date(year, month, day), year=int(g["year"]) if "year" in g else None)


def _month(g: Mapping[str, str], anchor: Anchor) -> Value:
    return month_value(int(g["year"]), MONTHS[g["month"].lower()], g.get("mod", "").lower())


def _bare(g: Mapping[str, str], anchor: Anchor) -> Value:
    month = MONTHS[g["month"].lower()]
    year = _year_for(month, 15, anchor)
    return month_value(year, month, g.get("mod", "").lower(), False) if year else Value(type="date", value=f"XXXX-{month:02}")


def _base_year(anchor: Anchor) -> int | None:
    """The year that "last year" counts from."""
    return None if anchor.yearless else anchor.document.year if anchor.document else anchor.year


def _lastmonth(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "December of last year": only from the document's date or the year told of."""
    month, year = MONTHS[g["month"].lower()], _base_year(anchor)
    if year is None:
        return Value(type="date", value=f"XXXX-{month:02}")
    return month_value(year + {"last": -1, "next": 1}.get(g["which"].lower(), 0), month, own_year=False)


def _season(g: Mapping[str, str], anchor: Anchor) -> Value:
    return season_value(SEASONS[g["season"].lower()], int(g["year"]), year=int(g["year"]))


def _bareseason(g: Mapping[str, str], anchor: Anchor) -> Value:
    season, year = SEASONS[g["season"].lower()], _base_year(anchor)
    if year is None:
        return Value(type="date", value=f"XXXX-{season}", approximate=True)
    month = anchor.document.month if anchor.document else 12
    begun = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season] <= month
    return season_value(season, year - (anchor.tense == "past" and not begun and season != "WI") - (season == "WI" and not begun))


def _quarter(g: Mapping[str, str], anchor: Anchor) -> Value:
    size = 6 if g.get("of", "").lower() == "half" else 3
    number = int(g["q"]) if "q" in g else min(ORDINALS[g["ord"].lower()], 12 // size)
    if "year" in g:
        return months_value(int(g["year"]), number, size, year=int(g["year"]))
    base = _base_year(anchor)
    if base is None:
        return Value(type="date", value=f"XXXX-{'Q' if size == 3 else 'H'}{number}")
    step = {"last": -1, "next": 1}.get(g.get("which", "").lower(), 0)
    ahead = anchor.document is not None and (number - 1) * size >= anchor.document.month
    return months_value(base + step - (ahead and "which" not in g and anchor.tense == "past"), number, size)


def _year(g: Mapping[str, str], anchor: Anchor) -> Value:
    return year_value(int(g["year"]), g.get("mod", "").lower(), year=int(g["year"]))


def _years(g: Mapping[str, str], anchor: Anchor) -> Value:
    first, last = g["year"], g["year2"]
    last = first[:2] + last if len(last) == 2 else last
    if int(last) <= int(first):
        return _year(g, anchor)
    return span_value(date(int(first), 1, 1), date(int(last), 12, 31), f"{first}/{last}")


def _decade(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "the 1990s" 199X; "the '90s", "the nineties" of the twentieth century."""
    tens = g.get("decade2") or g.get("decade3") or str(DECADES.get(g.get("decadeword", "").lower(), ""))
    decade = g.get("decade") or f"19{tens}"
    first = int(decade + "0")
    return span_value(date(first, 1, 1), date(first + 9, 12, 31), f"{decade}X", approximate=True)


def _century(g: Mapping[str, str], anchor: Anchor) -> Value:
    number = int(g["century"])
    if not 1 <= number <= 30:
        return Value(type="date", value=None)
    return span_value(date((number - 1) * 100 + 1, 1, 1), date(number * 100, 12, 31), f"{number - 1:02}XX", approximate=True)


def _weekday(g: Mapping[str, str], anchor: Anchor, which: str = "") -> Value:
    number = WEEKDAYS[g["weekday"].lower()]
    base = anchor.document or anchor.story or anchor.others
    if base is None or not anchor.weekdays:
        return Value(type="date", value=f"XXXX-WXX-{number}")
    back, ahead = (base.isoweekday() - number) % 7, (number - base.isoweekday()) % 7
    if which == "next":
        shift = ahead or 7
    elif which in ("last", "past", "the previous", "the preceding", "this past"):
        shift = -(back or 7) - 7 * (which == "last" and back == 1)  # who means yesterday says so
    elif which in ("this", "this coming"):
        shift = -back if back <= ahead else ahead
    elif anchor.document:
        shift = ahead if anchor.tense == "future" else -back
    else:
        shift = -back if back < ahead and back <= 2 or anchor.tense == "past" and back <= 3 else ahead
    told = "the report tells" if anchor.story else "other reports tell"
    note = None if anchor.document else f"Counted from the day that {told} of."
    return day_value(base + timedelta(days=shift), note=note)


def _relative(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "last week", "later this month", "the end of next year", "last Friday"."""
    which = " ".join(g["which"].lower().split())
    if "weekday" in g:
        return with_part(_weekday(g, anchor, which), g.get("part"))
    step = _STEPS.get(which, 0)
    unclear = (anchor.yearless or anchor.around) and g.get("unit", "").lower() != "day"
    base = which.endswith(("previous", "preceding", "following")) and anchor.story or anchor.document or anchor.story
    if unclear or base is None:
        return Value(type="date", value="PRESENT_REF" if not step else "PAST_REF" if step < 0 else "FUTURE_REF", approximate=True)
    mod = g.get("mod", "").lower()
    if "month" in g:
        month = MONTHS[g["month"].lower()]
        return month_value(base.year + (step if step and (month - base.month) * step <= 0 else 0), month, mod, own_year=False)
    if "season" in g:
        return season_value(SEASONS[g["season"].lower()], base.year + (step if step > 0 else step if base.month < 9 else 0))
    return narrowed(shifted_value(base, step, g["unit"].lower()), mod)


def _weekend(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "over the weekend": the last one, or the coming one where that is told of."""
    base = (anchor.story if g["which"].lower() == "that" else None) or anchor.document or anchor.story
    if base is None or anchor.yearless:
        return Value(type="date", value="XXXX-WXX-WE")
    monday = base - timedelta(days=base.weekday())
    back = base.weekday() < 5 and anchor.tense == "past" and g["which"].lower() == "the"
    return weekend_value(monday - timedelta(days=7 * back))


def _same(g: Mapping[str, str], anchor: Anchor) -> Value:
    base = anchor.story or anchor.document
    if base is None:
        return Value(type="date", value=None, note="The day before it in the text is not known.")
    part = g["which"].rsplit(" ", 1)[-1].lower()
    return with_part(day_value(base), part if part in PARTS else None)


def _sameunit(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "that month", "the same year" as the day told of last."""
    base = anchor.story or anchor.document
    if base is None or anchor.yearless:
        return Value(type="date", value=None, note="The time before it in the text is not known.")
    return shifted_value(base, 0, g["unit"].lower())


_FROM_NOW = ("ago", "hence", "from now", "from today")


def _shift(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "two days later", "a week ago", "the day before": from the story's day, "ago" from the document's."""
    way = " ".join(g["way"].lower().split())
    base = (anchor.document or anchor.story) if way in _FROM_NOW else (anchor.story or anchor.document)
    if anchor.around and anchor.story is None or anchor.around and way in _FROM_NOW:
        base = None
    if base is None:
        return Value(type="date", value=None, note="The day before it in the text is not known.")
    if "unit" in g:
        step = counted(g)
        backwards = way in ("earlier", "before", "ago", "prior")
        return shifted_value(base, -step if backwards else step, g["unit"].lower())
    base = (anchor.document or base) if "yesterday" in way or "tomorrow" in way else base
    part = next((p for p in ("night", "evening", "morning", "afternoon") if p in way), None)
    days = (1 + ("yesterday" in way or "tomorrow" in way)) * (-1 if "before" in way or way in ("previous day", "eve") else 1)
    return with_part(day_value(base + timedelta(days=days)), part)


def _vagueshift(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "a few days ago", "several weeks later": before or after, nobody says how long."""
    later = g["way"].lower() == "later"
    return Value(type="date", value="FUTURE_REF" if later else "PAST_REF", approximate=True)


def _deictic(g: Mapping[str, str], anchor: Anchor) -> Value:
    """ "today", "yesterday", "last night": only a document date settles them; what happened "overnight" began the day before."""
    words = g["which"].lower().replace("to-", "to").split()
    base = None if anchor.around else anchor.document
    shift = {"yesterday": -1, "tomorrow": 1, "last": -1}.get(words[0], 0)
    if words[0] == "overnight" and anchor.tense == "past":
        shift = -1 if base else 0
        base = base or anchor.story
    if base is None:
        return Value(
            type="date", value=("PAST_REF", "PRESENT_REF", "FUTURE_REF")[shift + 1], note="The date of the report is not known."
        )
    part = "night" if words[0] in ("tonight", "overnight") else words[1] if len(words) > 1 else g.get("part")
    return with_part(day_value(base + timedelta(days=shift)), part)


_RULES: Mapping[str, Callable[[Mapping[str, str], Anchor], Value]] = {
    "day": _day, "nthday": _nthday, "range": _range, "numeric": _numeric, "iso": _iso, "month": _month, "bare": _bare, "lastmonth": _lastmonth, "season": _season, "year": _year,
    "short": _short, "monthday": _monthday, "dawn": _dawn, "bareseason": _bareseason, "quarter": _quarter, "holiday": _holiday, "years": _years, "decade": _decade, "century": _century, "weekday": _weekday,
    "weekend": _weekend, "relative": _relative, "same": _same, "sameunit": _sameunit, "shift": _shift, "vagueshift": _vagueshift, "deictic": _deictic,
    "lastnight": _deictic, "set": set_value, "duration": duration_value, "clock": lambda g, anchor: Value(type="time", value=None),
    "longtime": lambda g, anchor: Value(type="duration", value="PXX", approximate=True),
}  # fmt: skip
