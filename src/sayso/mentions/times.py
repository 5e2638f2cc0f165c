"""Times of one report: every expression with its TIMEX3 value and the days it may mean.

In: a document and its analysis. Out: the document, with its date where the text states or leaves one, and the times in order.
"The talks began on 3 May 1998. Two days later ..." -> 1998-05-03, 1998-05-05. No clock is read: what cannot be counted from
the document's date or from a day told before stays unknown.
"""

import re
from datetime import date
from itertools import pairwise

import msgspec

from sayso.mentions.document_date import Dating, Seen, as_day, date_document, turn_month_first
from sayso.mentions.story_day import StoryDay
from sayso.mentions.time_grammar import Raw, find_raw
from sayso.mentions.time_log import Log
from sayso.mentions.time_of_day import Hours
from sayso.mentions.time_records import Anchor, Value
from sayso.mentions.time_tense import is_background, is_deed, reports, tense_of, verb_above
from sayso.mentions.time_values import names_year, resolve
from sayso.mentions.time_words import VAGUE, WEEKDAYS
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import make_id
from sayso.records.document import Document
from sayso.records.mention import Time
from sayso.text.trees import children, top_among

_SPECIFIC = frozenset("day nthday short monthday range numeric iso weekday relative same shift deictic lastnight".split())
_DATED = frozenset(("day", "nthday", "short", "range", "numeric", "iso"))
NEAR = 1
"""Sentences within which a weekday may be counted from a day told before, and not from the report's own."""
NEXT = 2
"""Days by which a tale of long ago may have gone on from the day it began with."""
TALE = 4
"""Sentences behind a day told within which what happens "on Friday" is part of the tale."""
CHAIN_DAYS = 90
"""Days within which a chronology's next day without a year is counted on from the day before it."""
AROUND_DAYS = 31
"""Days around a day told with its year within which a day that would else lie behind the report's own is of that year: an inquiry looks back."""
PAST_WEEK = 7
"""Days before the report from which on a bare weekday of the story needs a day told before it."""

_BY_OTHERS = "Counted from the day that other reports tell of."


class _Told:
    """What the report has told so far: the day it is at, and the year it counts in."""

    def __init__(self, dating: Dating, log: Log) -> None:
        self.dating, self.log = dating, log
        self.story = None if dating.day else dating.first
        self.lead: date | None = None
        """The first day before the report's own that it tells of, "yesterday" too: what its hours are of where no other day is near."""
        self.lead_in = -9
        """The sentence in which that day was told."""
        self.last: tuple[int, date] | None = None
        """The sentence and the day told last, whether or not the story is at it."""
        self.story_in = -9
        """The sentence that moved the story to its day."""
        self.said: tuple[int, date] | None = None
        """The sentence and the day of "today", "yesterday" and their like, where they do not say when somebody spoke."""
        self.done: tuple[int, date] | None = None
        """The sentence and the day told last of what was done, and not of when somebody spoke: an hour behind it is of that day."""
        self.dated_in = -9
        """The sentence in which a full day was told last."""
        self.chain: tuple[int, date] | None = None
        """The sentence and the day told last with its own year, or counted on from such a day."""

    def anchor(self, tense: str, year: int | None) -> Anchor:
        if year is not None:
            return Anchor(year=year, tense=tense)
        d = self.dating
        return Anchor(
            document=d.day, story=self.story, year=d.year, tense=tense, yearless=d.yearless, weekdays=d.weekdays, around=d.around,
            others=d.others,
        )  # fmt: skip

    def hours_of(self, n: int) -> date | None:
        """The day that an hour of sentence `n` is of, where that is not the day told last."""
        if self.said and self.said[0] == n and self.dated_in != n:
            return self.said[1]
        if self.log.day and self.dated_in != n:
            return self.log.day
        if self.lead is None:
            own, others = self.dating.day, self.dating.others
            return others if own and others and self.is_nowhere() and 0 < (own - others).days <= PAST_WEEK else None
        over = self.story is not None and self.story < self.lead and n - self.story_in > TALE
        return self.lead if over or _is_far(n, self) else None

    def is_nowhere(self) -> bool:
        """Whether the report has told of no day but its own."""
        return self.story in (self.dating.day, None)

    def story_anchor(self) -> Anchor:
        """Counting from the story alone, as in a look back."""
        return Anchor(story=self.story, year=self.dating.year)


def find_times(document: Document, analysis: Analysis, others: StoryDay | None = None) -> tuple[Document, tuple[Time, ...]]:
    """All times of a report; `published` is filled where the text states or leaves it. `others`: the day that other reports of the
    same events tell of most (`day_of_story`), for a report that does not say its own."""
    seen = [Seen(s, text, owners, find_raw(text)) for s in analysis.sentences for text, owners in (_string(s),)]
    turn_month_first(seen)
    document, dating = date_document(document, seen, others.day if others else None)
    told, hours = _Told(dating, Log(document.text, seen)), Hours(others.day if others and others.by_night else None)
    times: list[Time] = []
    coming: set[str] = set()
    for n, s in enumerate(seen):
        values: list[tuple[Raw, Value]] = []
        for item in s.raw:
            if not _is_other(s.sentence, s.owners[item.start], item):
                value = hours.settle(item, _value(item, s, n, told), n, s.text)
                values.append((item, msgspec.structs.replace(value, approximate=value.approximate or _is_rough(s.text, item))))
        for item, value in _without_days(s, values):
            times.append(_make(document, s, item, value))
            if tense_of(s.sentence, s.owners[item.start]) != "past" or item.kind not in _DATED:
                coming.add(times[-1].id)
    return document, tuple(_flag_odd(times, document, coming))


def _is_rough(text: str, item: Raw) -> bool:
    """ "at about 2.40 a.m.", "shortly after two", "seven or so": an hour that is only near."""
    return bool(item.clock) and (_ROUGHLY.search(text[: item.start]) or _OR_SO.match(text[item.end :])) is not None


_ROUGHLY = re.compile(
    r"\b(?:(?:about|around|approximately|roughly|some|nearly|almost|towards?|circa)"
    r"|(?:shortly|just|soon|a\slittle|not\slong|some\stime)\s(?:before|after|past))\s(?:at\s)?$",
    re.IGNORECASE,
)
_OR_SO = re.compile(r"\s(?:or\s(?:so|thereabouts)|approximately)\b", re.IGNORECASE)


def _without_days(s: Seen, values: list[tuple[Raw, Value]]) -> list[tuple[Raw, Value]]:
    """The values of a sentence; the hours of what is so each night ("the curfew, which runs from 8 p.m. to 5 a.m.") are of no day."""
    found = list(values)
    if any(i.kind != "clock" and i.kind in _SPECIFIC and not _UNTIL.search(s.text[: i.start]) for i, _ in values):
        return found
    for n, ((first, begins), (second, ends)) in enumerate(pairwise(values)):
        from_hour, to_hour = ((v.value or "").partition("T")[2][:5] for v in (begins, ends))
        joined = re.fullmatch(r"\s?(?:to|until|till|[-–—])\s?", s.text[first.end : second.start])
        if joined and ":" in to_hour and to_hour < from_hour and tense_of(s.sentence, s.owners[first.start]) != "past":
            found[n] = first, Value(type="time", value=f"T{from_hour}")
            found[n + 1] = second, Value(type="time", value=f"T{to_hour}")
    return found


_UNTIL = re.compile(r"\b(?:until|till)\s$", re.IGNORECASE)


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


def _is_other(sentence: Sentence, token: int, item: Raw) -> bool:
    """Words that only look like a time: a count ("2000 soldiers"), a word inside a name ("Morning Herald", "Russia Today",
    "Major Noon")."""
    found = sentence.tokens[token]
    head = sentence.tokens[found.head - 1] if found.head else None
    if item.kind == "year" and "mod" not in item.groups and head is not None and found.head - 1 > token:
        before = sentence.tokens[token - 1].lemma.lower() if token else ""
        return found.deprel == "nummod" and head.xpos in ("NNS", "NNPS") and before not in ("in", "since", "the", "of")
    if found.upos == "PROPN" and any(
        e.type == "PER" and e.first <= token < e.stop and e.stop - e.first > 1 for e in sentence.entities
    ):
        return True
    behind = sentence.tokens[token + 1].lemma.lower() if token + 1 < len(sentence.tokens) else ""
    if item.kind in ("shift", "duration") and token and sentence.tokens[token - 1].form.lower() == "not":
        return "unit" in item.groups and item.groups.get("n", "").lower() in ("a", "an", "one")  # "not a minute earlier"
    if item.kind == "vague" and found.lemma.lower() == "shortly" and behind in ("before", "after"):
        return True
    return item.kind in ("deictic", "vague") and found.upos == "PROPN" and bool(token)


def _value(item: Raw, s: Seen, n: int, told: _Told) -> Value:
    """The value of an expression at its place in the story, which it may move on."""
    token = s.owners[item.start]
    if item.kind == "vague":
        return Value(type="date", value=VAGUE[" ".join(s.text[item.start : item.end].lower().split())], approximate=True)
    if item.kind == "shift" and "unit" not in item.groups and _explains(s.text, item, s.raw):
        return resolve(Raw(kind="same", start=0, end=0, groups={"which": "the same day"}), told.anchor("past", None))
    if told.log.opens(n, item.start):
        return _entry(item, n, told)
    tense = tense_of(s.sentence, top_among(s.sentence, sorted({*s.owners[item.start : item.end]})))
    if tense == "present":
        tense = "past" if item.kind == "weekday" and _is_a_tale(n, told) else "future"
    anchor = told.anchor(tense, _year_beside(item, s.raw))
    if item.kind == "weekday" and tense == "past" and _looks_back(s.sentence, token, n, told):
        anchor = told.story_anchor()
    elif item.kind == "weekday" and _is_of_the_tale(s.text, item, told):
        anchor = msgspec.structs.replace(told.story_anchor(), tense="past")
    if item.kind == "weekday" and told.dating.others and _is_past_tale(n, told):
        anchor = msgspec.structs.replace(anchor, story=None)
    note = told.dating.note
    if (item.kind in ("clock", "dawn") or item.kind == "same" and told.is_nowhere()) and (day := told.hours_of(n)):
        anchor = msgspec.structs.replace(anchor, story=day)
        note = _BY_OTHERS if told.lead is None and day == told.dating.others else note
    if item.kind == "clock" and told.done and told.done[0] == n:
        anchor = msgspec.structs.replace(anchor, story=told.done[1])
    if told.last and told.last[0] == n and _counts_on(item):
        anchor = msgspec.structs.replace(anchor, story=told.last[1], document=None)
    value = _in_chain(item, anchor, n, told) or resolve(item, anchor)
    if note and value.earliest and not value.note and not names_year(item):
        value = msgspec.structs.replace(value, note=note)
    if value.day and item.kind in _SPECIFIC:
        told.last = n, value.day
        if not reports(s.sentence, token):
            told.done = n, value.day
    aside = _is_aside(s.sentence, token, value.day, told)
    if told.lead is None and value.day and told.dating.day and item.kind in _SPECIFIC and not aside:
        told.lead = _lead(s.sentence, token, value.day, told.dating.day)
        told.lead_in = n
    if item.kind in _DATED and value.day and (value.year or told.chain and told.chain[1].year == value.day.year):
        told.chain = (n, value.day)
    if item.kind in ("deictic", "lastnight") and value.day and not reports(s.sentence, token):
        told.said = n, value.day
    lasting = item.kind in _DATED and not item.clock and s.text[: item.start].lower().endswith("from ")
    moves = item.kind in _SPECIFIC and item.kind not in ("deictic", "lastnight")
    moves = moves and not lasting and not aside and not is_background(s.sentence, token)
    if moves and value.day and not (told.lead_in == n and told.lead and value.day < told.lead):
        told.story, told.story_in = value.day, n
        told.dated_in = n if item.kind in _DATED or item.kind == "monthday" else told.dated_in
    return value


def _entry(item: Raw, n: int, told: _Told) -> Value:
    """The hour of a log's entry; its day is that of a date told just above it, else the one that the log is at."""
    heading = told.last[1] if told.last and told.last[0] == n - 1 and told.dated_in == n - 1 else None
    day = told.log.move(n, heading if heading or told.log.day else told.dating.day or told.story)
    if day is not None:
        told.story, told.story_in, told.last = day, n, (n, day)
    return resolve(item, msgspec.structs.replace(told.anchor("past", None), story=day))


def _is_aside(sentence: Sentence, token: int, day: date | None, told: _Told) -> bool:
    """ "The mayor, who was elected on 26 May, ...": a day long past that only says who or what is meant."""
    long_past = day is not None and told.dating.day is not None and (told.dating.day - day).days > PAST_WEEK
    verb = verb_above(sentence, token)
    who = any(sentence.tokens[i].form.lower() == "who" for i in children(sentence, verb, "nsubj"))
    return long_past and who and sentence.tokens[verb].deprel == "acl:relcl"


def _lead(sentence: Sentence, token: int, day: date, published: date) -> date | None:
    """The day of an expression if it is what the report is about: before its own day, or that day where something is told to have been
    done then ("was shot today", "on Friday" in a report of Friday, not "at today's briefing"); None where it only says when somebody spoke, or what lay behind."""
    near = (published - day).days <= 1
    if day > published or reports(sentence, token) or is_background(sentence, token) and not (near and is_deed(sentence, token)):
        return None
    done = sentence.tokens[token].deprel.startswith("obl")
    return day if day < published or done and sentence.tokens[token].lemma.lower() in ("today", "to-day", *WEEKDAYS) else None


def _is_far(n: int, told: _Told) -> bool:
    """Whether the report tells of no day, not just now of one that is more than a week before it, or only of its own and of the day before."""
    day = told.dating.day
    eve = day is not None and told.story == day and told.lead is not None and (day - told.lead).days == 1
    past = day is not None and told.story is not None and (day - told.story).days > PAST_WEEK
    goes_on = told.story is not None and told.lead is not None and 0 <= (told.story - told.lead).days <= NEXT
    return told.story is None or eve or past and n - told.dated_in > NEAR and not goes_on


def _is_a_tale(n: int, told: _Told) -> bool:
    """Whether the report has just told a day of the past: what happens "on Friday" is then the Friday of that tale."""
    day = told.dating.day
    return n - told.dated_in <= TALE and day is not None and told.story is not None and told.story < day


def _counts_on(item: Raw) -> bool:
    """Whether an expression is counted from the day told before it in its sentence: "signed on 5 May, it came into force the following
    day and held overnight"."""
    way = " ".join(item.groups.get("way", item.groups.get("which", "")).lower().split())
    return (
        item.kind == "shift"
        and way not in ("ago", "hence")
        and "yesterday" not in way
        and "tomorrow" not in way
        or way == "overnight"
    )


def _is_past_tale(n: int, told: _Told) -> bool:
    """Whether the day that an undated report told last lies far from what the others tell of, and its tale is over."""
    far = told.story and told.dating.others and abs((told.story - told.dating.others).days) > PAST_WEEK
    return bool(far) and n - told.dated_in > TALE


def _in_chain(item: Raw, anchor: Anchor, n: int, told: _Told) -> Value | None:
    """A day of a chronology of another year: "27 Feb. 2007 - letter / 14 March - explosion" in a report of 2008."""
    if item.kind not in _DATED or names_year(item) or told.chain is None or anchor.tense == "future":
        return None
    value = resolve(item, Anchor(year=told.chain[1].year))
    ahead = (value.day - told.chain[1]).days if value.day else -1
    if n - told.chain[0] <= NEAR and 0 <= ahead <= CHAIN_DAYS:
        return value
    counted = resolve(item, anchor).day
    late = counted is not None and told.dating.day is not None and counted > told.dating.day
    return value if late and value.day and abs(ahead) <= AROUND_DAYS else None


def _looks_back(sentence: Sentence, token: int, n: int, told: _Told) -> bool:
    """ "He was arrested on 12 April after ..., and on Friday fled": the Friday of that week, not the one before the report."""
    if (
        told.dating.day is None
        or told.dating.around
        or told.story is None
        or n - told.dated_in > NEAR
        or reports(sentence, token)
    ):
        return False
    return (told.dating.day - told.story).days > PAST_WEEK


def _is_of_the_tale(text: str, item: Raw, told: _Told) -> bool:
    """ "On the Wednesday": of the week that is told of, however long ago."""
    day, story = told.dating.day, told.story
    return (
        text[: item.start].lower().endswith("the ") and day is not None and story is not None and (day - story).days > PAST_WEEK
    )


def _explains(text: str, item: Raw, raw: list[Raw]) -> bool:
    """ "On Monday, 18 May, the day before the vote": the words behind a date say again which day it is."""
    before = next((r for r in raw if r.end <= item.start and text[r.end : item.start].strip() in (",", "(", "–", "-")), None)
    return before is not None and before.kind in _SPECIFIC


def _year_beside(item: Raw, raw: list[Raw]) -> int | None:
    """The year told a few words behind a day without one: "the March 3rd deal in 1998"."""
    if item.kind not in ("day", "range", "bare") or names_year(item):
        return None
    behind = [r for r in raw if r.kind == "year" and 0 < r.start - item.end <= 30 and "mod" not in r.groups]
    return int(behind[0].groups["year"]) if behind else None


def _make(document: Document, s: Seen, item: Raw, value: Value) -> Time:
    first, last = s.owners[item.start], s.owners[item.end - 1]
    start, end = s.sentence.tokens[first].start, s.sentence.tokens[last].end
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


def _flag_odd(times: list[Time], document: Document, coming: set[str]) -> list[Time]:
    """A past day later than the report itself is kept as written, and said to be at odds with it."""
    published = as_day(document.published)
    others = sorted(t.latest[:10] for t in times if t.latest and t.type in ("date", "time"))
    limit = published.isoformat() if published else others[int(len(others) * 0.9)] if len(others) >= 8 else None
    return [
        msgspec.structs.replace(t, note=f"Later than the rest of the report tells of (up to {limit}).")
        if t.id not in coming and _is_odd(t, limit, published)
        else t
        for t in times
    ]


def _is_odd(time: Time, limit: str | None, published: date | None) -> bool:
    """A full day told without a year of its own that lies a month or more behind all else."""
    if not limit or not time.earliest or time.note or re.search(r"\d{4}", time.text):
        return False
    days = (date.fromisoformat(time.earliest[:10]) - date.fromisoformat(limit)).days
    return days > 31
