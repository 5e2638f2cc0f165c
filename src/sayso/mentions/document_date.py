"""The date of a report where it is not given: stated by the report, or the one that its own words leave.

    "LIMA, 3 Jan 1990 (AP) --"                              stated: 1990-01-03
    source: "Daily News, 3 Jan 1990"                        stated, in what is known of the report
    "LIMA, January 17 --" and "on Monday, 15 January 1990"  inferred: the year of what it tells shortly before
    "LIMA, January 17 --" and nothing else                  inferred from the days of other reports of the same events, where there are
                                                            any; else unknown: the day is still counted from, its year is never told

In: the document and its sentences with their raw expressions. Out: the document and a Dating. Today's date is never used.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import msgspec

from sayso.mentions.time_grammar import Raw, find_raw
from sayso.mentions.time_records import Anchor, day_of
from sayso.mentions.time_tense import tense_of
from sayso.mentions.time_values import names_year, resolve
from sayso.mentions.time_words import MONTHS, WEEKDAYS
from sayso.records.analysis import Sentence
from sayso.records.base import Record
from sayso.records.document import Document

TOP = 6
"""Sentences at the top of a report in which it states its own date."""
TITLE = 3
"""Sentences at the top in which a title may end with the report's date."""
YEARS = 5
"""How many years, from the latest that a report names as past, may be its own: news rarely names no year of the last five."""
FILED = 3
"""Days by which a dateline may lie before the day on which the report was published."""
SHORTLY = 60
"""Days within which what a report tells fixes the year of its date: the news that a report goes back to."""
HALF_A_YEAR = 182
"""Days around those that other reports tell of within which a day without a year can only be one."""
_BYLINE = frozenset("published updated posted last filed date dated by on at in from the for of and am pm st nd rd th".split())
"""Small words that may stand beside a report's own date on its line."""
_EDGES = " -–—.,;:()[]|"
_DATELINE = re.compile(r"[\WA-Z]*[A-Z][\w .,'’()/-]{0,50}[,(.]\s?|\W{0,3}")
_BEHIND = re.compile(r"\s?(\([^)]{2,40}\)|\[[^\]]{2,40}\]|[-–—]|/)")


@dataclass(frozen=True)
class Seen:
    """A sentence, its words with single spaces, the token of each character, and the raw expressions in it."""

    sentence: Sentence
    text: str
    owners: list[int]
    raw: list[Raw]


class Dating(Record, frozen=True, kw_only=True):
    """What times are counted from: the report's day, else the first day it tells of and the year it is in.

    yearless: the year of these days is only taken to count with; weekdays: whether weekday names fit in it.
    around: the day is not the report's, but one that its story is about. others: the day that other reports of it tell of most."""

    day: date | None = None
    first: date | None = None
    year: int | None = None
    yearless: bool = False
    weekdays: bool = True
    around: bool = False
    others: date | None = None
    note: str | None = None
    """Where the year is from, if not from the report."""


def turn_month_first(seen: Sequence[Seen]) -> None:
    """Reads all dates in figures as month, day, year where one of them can only be that (4/25/2002), and none the other way."""
    numeric = [r for s in seen for r in s.raw if r.kind == "numeric"]
    if any(int(r.groups["a"]) > 12 for r in numeric) or not any(int(r.groups["b"]) > 12 for r in numeric):
        return
    for r in numeric:
        if int(r.groups["b"]) <= 12 and "a2" not in r.groups:
            r.groups["a"], r.groups["b"] = r.groups["b"], r.groups["a"]


def date_document(document: Document, seen: Sequence[Seen], others: date | None = None) -> tuple[Document, Dating]:
    """The document with its date, and what its times are counted from. `others`: the day that other reports of the same events tell
    of most; only what a report does not say itself is counted from it."""
    if document.published is None:
        document = _stated(document, seen)
    day = as_day(document.published)
    if day:
        filed = _filed(seen, day) or day
        return document, Dating(day=filed, year=filed.year, others=others)
    given = int(document.published[:4]) if document.published else None
    line = _dateline_without_year(document, seen)
    year, note = (given, None) if given else _year(document, seen, line)
    if year is None and others:
        year, note = _year_of_others(seen, line, others)
    if line and year and (found := day_of(year, *line)):
        if not given:
            document = msgspec.structs.replace(
                document, published=found.isoformat(), published_from="inferred", published_note=note
            )
        return document, Dating(day=found, year=year)
    dating = _undated(seen, line, year)
    dating = dating if dating != Dating() else _by_story(document.story)
    return document, msgspec.structs.replace(dating, others=others, note=note if others else None)


def _filed(seen: Sequence[Seen], published: date) -> date | None:
    """The day of a dateline shortly before the report was published: "today" is the day on which it was written."""
    told = [(s.text, i) for s in seen[:TOP] for i in s.raw if i.kind == "day" and _in_dateline(s.text, i)]
    lines = [i for text, i in told if "(" not in text[: i.start]]
    days = [resolve(i, Anchor(document=published, tense="past")).day for i in lines[:1]]
    return next((d for d in days if d and 0 < (published - d).days <= FILED), None)


def _year_of_others(seen: Sequence[Seen], line: tuple[int, int] | None, others: date) -> tuple[int | None, str | None]:
    """The year in which the days of a report are nearest to those that others tell of, if its weekdays fit it, and why."""
    pairs = _weekday_days(seen)
    told = line or (_month_and_day(pairs[0]) if pairs else None)
    near = [d for y in (-1, 0, 1) if told and (d := day_of(others.year + y, *told)) and abs((d - others).days) <= HALF_A_YEAR]
    if len(near) != 1 or not _all_fit(pairs, near[0].year):
        return None, None
    return near[0].year, "The year is that of what other reports tell of."


def _by_story(story: str | None) -> Dating:
    """What a report without any date of its own counts from: the one day or days that the title of its story names
    ("The flood of 3-4 May 1998"); of a month or year only the year."""
    found = [r for r in find_raw(story or "") if r.kind in ("day", "range", "numeric", "iso", "month", "year") and names_year(r)]
    value = resolve(found[0], Anchor()) if len(found) == 1 else None
    if value is None or value.latest is None:
        return Dating()
    last = date.fromisoformat(value.latest)
    return Dating(day=last, year=last.year, around=True) if value.day else Dating(year=last.year)


def as_day(published: str | None) -> date | None:
    """The day of an ISO date; None for less than a day."""
    match = re.match(r"\d{4}-\d{2}-\d{2}", published or "")
    return date.fromisoformat(match.group()) if match else None


def _stated(document: Document, seen: Sequence[Seen]) -> Document:
    """The document with the full date that it, or what is known of it, states."""
    stated = _own_line(seen) or _title_date(seen)
    if stated:
        return msgspec.structs.replace(document, published=stated.isoformat(), published_from="stated")
    for name in ("source", "title"):
        known = getattr(document, name) or ""
        days = [(r, resolve(r, Anchor()).day) for r in find_raw(known) if r.kind in ("day", "numeric", "iso") and names_year(r)]
        if len(days) == 1 and days[0][1] and not known[days[0][0].end :].strip(_EDGES):
            return msgspec.structs.replace(
                document, published=days[0][1].isoformat(), published_from="stated", published_note=f"It stands in its {name}."
            )
    address = re.search(r"(?<!\d)((?:19|20)\d\d)([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)", document.url or "")
    day = day_of(int(address[1]), int(address[3]), int(address[4])) if address else None
    if day:
        return msgspec.structs.replace(
            document, published=day.isoformat(), published_from="stated", published_note="It stands in its address."
        )
    return document


def _own_line(seen: Sequence[Seen]) -> date | None:
    """A full date alone on its line near the top, or in a dateline ("KABUL, 3 May 1989 (AFP) --")."""
    for s in seen[:TOP]:
        for item in s.raw:
            if item.kind not in ("day", "numeric", "iso") or not names_year(item):
                continue
            day = resolve(item, Anchor()).day
            rest = (s.text[: item.start] + s.text[item.end :]).strip(_EDGES)
            alone = len(rest) <= 40 and not set(re.findall(r"\b[a-z]{2,}\b", rest)) - _BYLINE
            if day and (alone or _in_dateline(s.text, item)):
                return day
    return None


def _in_dateline(text: str, item: Raw) -> bool:
    """Behind a place at the very start of a sentence, and before an agency or a dash."""
    return item.start < 60 and bool(_DATELINE.fullmatch(text[: item.start])) and bool(_BEHIND.match(text[item.end :]))


def _title_date(seen: Sequence[Seen]) -> date | None:
    """A full date behind a comma at the end of a line without a verb: "Statement of the General Staff, 21 October 1996"."""
    for s in seen[:TITLE]:
        if any(t.upos in ("VERB", "AUX") for t in s.sentence.tokens) or len(s.text) > 150:
            continue
        last = s.raw[-1] if s.raw else None
        if last is None or last.kind not in ("day", "numeric", "iso") or not names_year(last):
            continue
        day = resolve(last, Anchor()).day
        if day and not s.text[last.end :].strip(" .)") and s.text[: last.start].rstrip().endswith((",", "(", "-", "–", "—")):
            return day
    return None


def _dateline_without_year(document: Document, seen: Sequence[Seen]) -> tuple[int, int] | None:
    """Month and day of a dateline that leaves the year out, in the text or in its source ("Agency, Lima, 17 Jan (translation)")."""
    for s in seen[:TOP]:
        for item in s.raw:
            if item.kind == "day" and not names_year(item) and _in_dateline(s.text, item):
                return _month_and_day(item)
    source = document.source or ""
    days = [r for r in find_raw(source) if r.kind == "day" and not names_year(r)]
    apart = [
        r for r in days if re.search(r"(^|[,(\[])\s?$", source[: r.start]) and re.match(r"\s?($|[,()\[\]])", source[r.end :])
    ]
    return _month_and_day(apart[0]) if len(apart) == 1 else None


def _month_and_day(item: Raw) -> tuple[int, int] | None:
    month, number = MONTHS[item.groups["month"].lower()], int(item.groups.get("day", "0"))
    return (month, number) if day_of(2000, month, number) else None


def _year(document: Document, seen: Sequence[Seen], line: tuple[int, int] | None) -> tuple[int | None, str | None]:
    """The one year that is left for a report, and the sentence that says why; (None, None) where several are."""
    known = {int(y) for y in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", f"{document.source or ''} {document.url or ''}")}
    if len(known) == 1:
        return known.pop(), "The year is that of its source."
    told = _told_years(seen)
    if not told:
        return None, None
    pairs = _weekday_days(seen)
    fitting = [y for y in range(max(told), max(told) + YEARS) if _all_fit(pairs, y)]
    if pairs and len(fitting) == 1:
        return fitting[0], f"The only year from {max(told)} to {max(told) + YEARS - 1} in which its weekdays fit its days."
    near = [y for y in fitting if line and _tells_shortly_before(day_of(y, *line), seen)]
    return (near[0], "The year of what it tells shortly before.") if len(near) == 1 else (None, None)


def _told_years(seen: Sequence[Seen]) -> list[int]:
    """The years that a report names as past: not those that something lasts to or is expected in."""
    return [
        int(item.groups["year"])
        for s in seen
        for item in s.raw
        if "year" in item.groups
        and item.kind in ("day", "range", "iso", "month", "year", "season")
        and tense_of(s.sentence, s.owners[item.start]) == "past"
        and not re.search(r"\b(by|until|till|through|before|for|to)\s$", s.text[: item.start])
    ]


def _weekday_days(seen: Sequence[Seen]) -> list[Raw]:
    """Days told with their weekday and without a year ("Tuesday, April 9")."""
    return [r for s in seen for r in s.raw if r.kind == "day" and "weekday" in r.groups and not names_year(r)]


def _all_fit(pairs: Sequence[Raw], year: int) -> bool:
    days = [(r, resolve(r, Anchor(year=year)).day) for r in pairs]
    return all(d is not None and WEEKDAYS[r.groups["weekday"].lower()] == d.isoweekday() for r, d in days)


def _tells_shortly_before(day: date | None, seen: Sequence[Seen]) -> bool:
    """Whether a full day, or a month with its year, is told up to SHORTLY before a day, and none after it."""
    values = [resolve(r, Anchor()) for s in seen for r in s.raw if r.kind in ("day", "range", "iso", "month") and names_year(r)]
    gaps = [(day - date.fromisoformat(v.earliest)).days for v in values if day and v.earliest]
    return bool(gaps) and 0 <= min(gaps) <= SHORTLY


def _undated(seen: Sequence[Seen], line: tuple[int, int] | None, year: int | None) -> Dating:
    """What an undated report counts from: its full days; else its weekdays and days in a year taken only to count with."""
    full = [
        resolve(r, Anchor()).day for s in seen for r in s.raw if r.kind in ("day", "range", "numeric", "iso") and names_year(r)
    ]
    days = [d for d in full if d]
    if days:
        years = [d.year for d in days]
        return Dating(first=days[0], year=year or max(years, key=years.count))
    pairs = _weekday_days(seen)
    if year is not None:
        first = resolve(pairs[0], Anchor(year=year)).day if pairs else None
        return Dating(first=first, year=year)
    fitting = [y for y in range(2000, 2028) if pairs and _all_fit(pairs, y)]
    if fitting:
        return Dating(day=day_of(fitting[0], *line) if line else None, first=resolve(pairs[0], Anchor(year=fitting[0])).day,
                      year=fitting[0], yearless=True)  # fmt: skip
    if line:
        return Dating(day=day_of(_COMMON_YEAR, *line), year=_COMMON_YEAR, yearless=True, weekdays=False)
    months = [int(r.groups["year"]) for s in seen for r in s.raw if r.kind == "month"]
    return Dating(year=max(months, key=months.count) if months else None)


_COMMON_YEAR = 2001
"""Any year would do to count the days of a dateline in; what it gives is told without the year."""
