"""Times of one report: every expression with its TIMEX3 value and the days it may mean.

In: a document and its analysis. Out: the document, with its date where the text states one, and the times in order.
"The talks began on 3 May 1998. Two days later ..." -> 1998-05-03, 1998-05-05. No clock is read: what cannot be counted from
the document's date or from a day told before stays unknown.
"""

import re
from datetime import date

import msgspec

from sayso.mentions.time_grammar import Raw, find_raw
from sayso.mentions.time_values import Anchor, Value, resolve
from sayso.mentions.time_words import VAGUE
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import make_id
from sayso.records.document import Document
from sayso.records.mention import Time

_TOP = 6
"""Sentences at the top of a report in which it states its own date."""
_BYLINE = frozenset("published updated posted last filed date dated by on at in from the for of and am pm st nd rd th".split())
"""Small words that may stand beside a report's own date on its line."""
_SPECIFIC = frozenset(("day", "range", "numeric", "iso", "weekday", "relative", "same", "shift", "deictic"))


class _Told:
    """What the report has told so far: the day it is at, and the year it counts in."""

    def __init__(self, document: date | None, years: list[int], first: date | None) -> None:
        self.document = document
        self.story = None if document else first
        self.year = document.year if document else max(years, key=years.count) if years else None

    def anchor(self, tense: str, year: int | None) -> Anchor:
        if year is not None:
            return Anchor(year=year, tense=tense)
        return Anchor(document=self.document, story=self.story, year=self.year, tense=tense)


def find_times(document: Document, analysis: Analysis) -> tuple[Document, tuple[Time, ...]]:
    """All times of a report; `published` is filled from the text where it states it."""
    strings = [(s, *_string(s)) for s in analysis.sentences]
    found = [(s, text, owners, find_raw(text)) for s, text, owners in strings]
    if document.published is None:
        stated = _stated_date([(text, raw) for _, text, _, raw in found[:_TOP]]) or _title_date(
            [(s, text, raw) for s, text, _, raw in found[:_TITLE]]
        )
        if stated:
            document = msgspec.structs.replace(document, published=stated, published_from="stated")
    told = _Told(_as_day(document.published), *_dates_told([raw for _, _, _, raw in found]))
    times: list[Time] = []
    for sentence, text, owners, raw in found:
        for item in raw:
            if not _is_other(sentence, owners[item.start], item):
                value = _value(item, raw, sentence, (text, owners), told)
                times.append(_make(document, sentence, (text, owners), item, value))
    return document, tuple(_flag_odd(times, document))


def _string(sentence: Sentence) -> tuple[str, list[int]]:
    """The sentence with single spaces, and for each of its characters the token it belongs to."""
    text = ""
    owners: list[int] = []
    for i, token in enumerate(sentence.tokens):
        if i and token.start > sentence.tokens[i - 1].end:
            text, owners = text + " ", [*owners, i]
        text += token.form
        owners.extend([i] * len(token.form))
    return text, owners


def _as_day(published: str | None) -> date | None:
    """The day of an ISO date; None for less than a day."""
    match = re.match(r"\d{4}-\d{2}-\d{2}", published or "")
    return date.fromisoformat(match.group()) if match else None


def _dates_told(sentences: list[list[Raw]]) -> tuple[list[int], date | None]:
    """Years of all full dates (else of months, else a year that weekdays leave), and the first full day: where an undated report counts from."""
    raws = [r for raw in sentences for r in raw]
    full = [
        resolve(r, Anchor())
        for r in raws
        if r.kind in ("day", "range", "numeric", "iso") and ("year" in r.groups or "c" in r.groups)
    ]
    days = [v.day for v in full if v.day]
    years = [d.year for d in days] or [int(r.groups["year"]) for r in raws if r.kind == "month"]
    if not days:
        years, first = _year_by_weekday(raws) or (years, None)
        return years, first
    return years, days[0]


def _year_by_weekday(raws: list[Raw]) -> tuple[list[int], date] | None:
    """The one year from the latest that the report names on, six years at most, in which its weekdays fit its days.

    "Tuesday, April 9" in a report that names no later year than 1999 leaves 2002."""
    pairs = [r for r in raws if r.kind == "day" and "weekday" in r.groups and "year" not in r.groups]
    named = [int(r.groups["year"]) for r in raws if r.kind in ("year", "month") and int(r.groups["year"]) <= 2100]
    if not pairs or not named:
        return None
    fitting = [y for y in range(max(named), max(named) + 7) if all(resolve(r, Anchor(year=y)).note is None for r in pairs)]
    if len(fitting) != 1:
        return None
    first = resolve(pairs[0], Anchor(year=fitting[0])).day
    return ([fitting[0]], first) if first else None


def _stated_date(top: list[tuple[str, list[Raw]]]) -> str | None:
    """The date of the report itself: alone on its line near the top, or in a dateline ("KABUL, 3 May 1989 (AFP) --")."""
    for text, raw in top:
        for item in raw:
            if item.kind not in ("day", "numeric", "iso") or not ("year" in item.groups or "c" in item.groups):
                continue
            value = resolve(item, Anchor())
            rest = (text[: item.start] + text[item.end :]).strip(" -–—.,;:()|")
            before = text[: item.start]
            alone = len(rest) <= 40 and not set(re.findall(r"\b[a-z]{2,}\b", rest)) - _BYLINE
            dateline = (
                item.start < 60
                and re.fullmatch(r"[\WA-Z]*[A-Z][\w .,'’()/-]{0,50}[,(]\s?", before)
                and re.match(r"\s?(\([^)]{2,40}\)|[-–—]|/)", text[item.end :])
            )
            if value.day and (alone or dateline):
                return value.day.isoformat()
    return None


_TITLE = 3
"""Sentences at the top in which a title may end with the report's date."""


def _title_date(top: list[tuple[Sentence, str, list[Raw]]]) -> str | None:
    """A full date behind a comma at the end of a line without a verb: "Statement of the General Staff, 21 October 1996"."""
    for sentence, text, raw in top:
        if any(t.upos in ("VERB", "AUX") for t in sentence.tokens) or len(text) > 150:
            continue
        last = raw[-1] if raw else None
        if last is None or last.kind not in ("day", "numeric", "iso") or not {"year", "c"} & last.groups.keys():
            continue
        day = resolve(last, Anchor()).day
        if day and not text[last.end :].strip(" .)") and text[: last.start].rstrip().endswith((",", "(", "-", "–", "—")):
            return day.isoformat()
    return None


def _is_other(sentence: Sentence, token: int, item: Raw) -> bool:
    """Words that only look like a time: a count ("2000 soldiers"), a word inside a name ("Morning Herald", "Russia Today")."""
    found = sentence.tokens[token]
    head = sentence.tokens[found.head - 1] if found.head else None
    if item.kind == "year" and "mod" not in item.groups and head is not None and found.head - 1 > token:
        before = sentence.tokens[token - 1].lemma.lower() if token else ""
        return found.deprel == "nummod" and head.xpos in ("NNS", "NNPS") and before not in ("in", "since", "the", "of")
    behind = sentence.tokens[token + 1].lemma.lower() if token + 1 < len(sentence.tokens) else ""
    if item.kind == "vague" and found.lemma.lower() == "shortly" and behind in ("before", "after"):
        return True
    return item.kind in ("deictic", "vague") and found.upos == "PROPN" and bool(token)


def _value(item: Raw, raw: list[Raw], sentence: Sentence, place: tuple[str, list[int]], told: _Told) -> Value:
    """The value of an expression at its place in the story, which it may move on."""
    text, owners = place
    if item.kind == "vague":
        return Value(type="date", value=VAGUE[" ".join(text[item.start : item.end].lower().split())], approximate=True)
    if item.kind == "shift" and "unit" not in item.groups and _explains(text, item, raw):
        return resolve(Raw(kind="same", start=0, end=0, groups={"which": "the same day"}), told.anchor("past", None))
    value = resolve(item, told.anchor(_tense(sentence, owners[item.start]), _year_beside(item, raw)))
    if item.kind in _SPECIFIC and value.day and item.kind != "deictic":
        told.story = value.day
    return value


def _explains(text: str, item: Raw, raw: list[Raw]) -> bool:
    """ "On Monday, 18 May, the day before the vote": the words behind a date say again which day it is."""
    before = next((r for r in raw if r.end <= item.start and text[r.end : item.start].strip() in (",", "(", "–", "-")), None)
    return before is not None and before.kind in _SPECIFIC


def _year_beside(item: Raw, raw: list[Raw]) -> int | None:
    """The year told a few words behind a day without one: "the March 3rd deal in 1998"."""
    if item.kind not in ("day", "range", "bare") or "year" in item.groups:
        return None
    behind = [r for r in raw if r.kind == "year" and 0 < r.start - item.end <= 30 and "mod" not in r.groups]
    return int(behind[0].groups["year"]) if behind else None


def _tense(sentence: Sentence, token: int) -> str:
    """Future where the verb above the expression is ("will meet on Friday", "is scheduled for Friday"), and for what is
    set "for Monday"; else past."""
    if any(t.head == token + 1 and t.lemma.lower() == "for" and t.deprel == "case" for t in sentence.tokens):
        return "future"
    at = token
    for _ in sentence.tokens:
        if sentence.tokens[at].upos == "VERB" or not sentence.tokens[at].head:
            break
        at = sentence.tokens[at].head - 1
    helpers = {t.lemma.lower() for t in sentence.tokens if t.head == at + 1 and t.upos in ("AUX", "PART")}
    coming = helpers & {"will", "shall", "’ll", "'ll", "must", "should", "to"} or sentence.tokens[at].lemma in (
        "schedule",
        "plan",
        "expect",
        "set",
    )
    return "future" if coming and "have" not in helpers else "past"


def _make(document: Document, sentence: Sentence, place: tuple[str, list[int]], item: Raw, value: Value) -> Time:
    text, owners = place
    first, last = owners[item.start], owners[item.end - 1]
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    return Time(
        id=make_id(document.id, "times", start, end),
        start=start,
        end=end,
        text=document.text[start:end],
        type=value.type,  # type: ignore[arg-type]
        value=value.value,
        earliest=value.earliest,
        latest=value.latest,
        approximate=value.approximate,
        note=value.note,
    )


def _flag_odd(times: list[Time], document: Document) -> list[Time]:
    """A past day later than the report itself is kept as written, and said to be at odds with it."""
    published = _as_day(document.published)
    others = sorted(t.latest[:10] for t in times if t.latest and t.type in ("date", "time"))
    limit = published.isoformat() if published else others[int(len(others) * 0.9)] if len(others) >= 8 else None
    return [
        msgspec.structs.replace(t, note=f"Later than the rest of the report tells of (up to {limit}).")
        if _is_odd(t, limit, published)
        else t
        for t in times
    ]


def _is_odd(time: Time, limit: str | None, published: date | None) -> bool:
    """A full day told without a year of its own that lies a month or more behind all else."""
    if not limit or not time.earliest or time.note or re.search(r"\d{4}", time.text):
        return False
    days = (date.fromisoformat(time.earliest[:10]) - date.fromisoformat(limit)).days
    return days > 31
