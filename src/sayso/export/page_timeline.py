"""The timeline of the page: when each report says that things happened, or will, and what it leaves without a date.

    "at 13:20 on 4 May 1998"   a point                "in 1998"   a thin bar: some time within that year
    "around noon"              hatched                "next May"  hollow where it is forecast, demanded or only possible

In: the view of a dossier. Out: moments by report in minutes since 1970, the windows to look at, and what has no date. Clock times
stand where they are told: no zone is turned into another. The script of the page only turns minutes into places.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sayso.export.page_clauses import Clause, clause_of
from sayso.export.page_view import View, cite
from sayso.records.claim import Event, Report
from sayso.records.dossier import Answer, Question
from sayso.records.mention import TOLD, Modality, Time
from sayso.text.attributed import speaker_name
from sayso.text.speakers import name_inside

DAY = 24 * 60
EPOCH = datetime(1970, 1, 1)
MOST = 0.4
"""The page opens on the narrowest window with at least this share of all moments; set by eye on stories of five to seven reports."""


@dataclass
class Moment:
    """What one report puts at one time: [start, end) in minutes. `speaker`: "author" for the report itself;
    `numbers`: of the words; `words`: as the report has them."""

    start: int
    end: int
    when: str
    told: bool
    contested: bool
    vague: bool
    speaker: str
    numbers: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)

    @property
    def things(self) -> list[str]:
        """What happens then, first where the words say who; what other words tell already is left out."""
        told: list[Clause] = []
        for clause in sorted(self.clauses, key=lambda c: (c.start - c.end, c.start)):
            if not any(t.start <= clause.start and clause.end <= t.end for t in told):
                told.append(clause)
        return list(dict.fromkeys(c.words for c in sorted(told, key=lambda c: not c.party)))

    @property
    def within(self) -> bool:
        """Whether it is some time within more than a day."""
        return self.end - self.start > DAY


@dataclass(frozen=True)
class Lane:
    """One report's moments in the order of time, and its words for times that have no date: (number, words, things)."""

    report: str
    moments: tuple[Moment, ...]
    undated: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True)
class Window:
    """A part of time to look at."""

    label: str
    start: int
    end: int
    first: bool


@dataclass(frozen=True)
class Timeline:
    """All lanes; `without`: (event, reports) that nothing dates; `contested`: the questions about contested times."""

    lanes: tuple[Lane, ...]
    windows: tuple[Window, ...]
    contested: tuple[Question, ...]
    without: tuple[tuple[str, str], ...]

    @property
    def moments(self) -> list[tuple[str, Moment]]:
        """All moments with their reports, in the order of time."""
        found = [(lane.report, m) for lane in self.lanes for m in lane.moments]
        return sorted(found, key=lambda f: (f[1].start, f[1].end))


@dataclass(frozen=True)
class _Dated:
    """A time expression with one thing that it dates. `number`: of its words, if an answer has shown them already."""

    time: Time
    thing: Clause
    modality: Modality
    contested: bool
    attribution: str | None
    speaker: str
    number: int | None = None


def make_timeline(view: View) -> Timeline:
    """The timeline of all reports; new words are added to the view's quotes."""
    contested = tuple(q.question for q in view.contested if q.question.kind == "time")
    lanes = tuple(_lane(view, r.report, contested) for r in view.reports)
    moments = [m for lane in lanes for m in lane.moments]
    return Timeline(lanes, make_windows(moments), contested, tuple(_without(view)))


def when_words(first: str | None, last: str | None) -> str:
    """A stretch of time as the page writes it: "1998", "1998-05", "1998-05-04 13:20", "1998-05-04 to 1998-05-06"."""
    if first is None or last is None:
        return f"from {first}" if first else f"until {last}"
    if first == last:
        return first.replace("T", " ")
    if first[5:] == "01-01" and last[5:] == "12-31":
        return first[:4] if first[:4] == last[:4] else f"{first[:4]} to {last[:4]}"
    if len(first) == len(last) == 10 and first[8:] == "01" and first[:7] == last[:7] and _minutes(last)[1] == _month_end(first):
        return first[:7]
    return f"{first} to {last}".replace("T", " ")


def make_windows(moments: list[Moment]) -> tuple[Window, ...]:
    """All of time that is told of, and the busiest year, month and day in it, where they narrow it down."""
    if not moments:
        return ()
    start, end = min(m.start for m in moments), max(m.end for m in moments)
    found = [("all", start, end, len(moments))]
    for length in (4, 7, 10):
        stretches = Counter(s for m in moments if (s := _stretch(m, length)))
        if not stretches:
            continue
        label, count = min(stretches.items(), key=lambda s: (-s[1], s[0]))
        first, last = _borders(label)
        if count > 1 and (first, last) != found[-1][1:3]:
            found.append((label, first, last, count))
    opened = max(i for i, f in enumerate(found) if f[3] >= MOST * len(moments))
    return tuple(Window(label, first, last, i == opened) for i, (label, first, last, _) in enumerate(found))


def _lane(view: View, report: Report, contested: tuple[Question, ...]) -> Lane:
    moments: dict[tuple[int, int, bool, bool, bool, str], Moment] = {}
    undated: dict[str, tuple[int, str, list[str]]] = {}
    cited: dict[str, int] = {}
    for dated in sorted(_all_dated(view, report, contested), key=lambda d: (d.time.start, d.time.end, d.number is None)):
        time = dated.time
        if time.id not in cited:
            cited[time.id] = dated.number if dated.number is not None else cite(view, report, time, dated.attribution)
        number, words = cited[time.id], " ".join(time.text.split())
        place = place_in_time(time)
        if place is None:
            _add(undated.setdefault(time.id, (number, words, []))[2], dated.thing.words)
            continue
        told = dated.modality in TOLD
        vague = time.approximate or time.earliest is None or time.latest is None
        made = Moment(*place, when_words(time.earliest, time.latest), told, dated.contested, vague, dated.speaker)
        moment = moments.setdefault((*place, told, dated.contested, vague, dated.speaker), made)
        for added, to in ((number, moment.numbers), (words, moment.words)):
            _add(to, added)
        moment.clauses.append(dated.thing)
    in_order = tuple(sorted(moments.values(), key=lambda m: (m.start, m.end, m.told, m.contested)))
    return Lane(view.names[report.document.id], in_order, tuple((n, w, ", ".join(t)) for n, w, t in undated.values()))


def _all_dated(view: View, report: Report, contested: tuple[Question, ...]) -> Iterator[_Dated]:
    """Each answer about a time, and each event that has one; an answer first, for its words are shown already."""
    name = report.document.id
    clauses = _Clauses(view, report)
    yield from _dated_answers(view, report, contested, clauses)
    at_id = {t.id: t for t in report.times}
    attributions = {a.id: a for a in report.attributions}
    disputed = {(q.event, a.start, a.end) for q in contested for a in q.answers if a.document == name}
    for event in report.events:
        time = at_id.get(event.time or "")
        if time is not None:
            fought = (clauses.group.get(event.id), time.start, time.end) in disputed
            by = attributions.get(event.attribution or "")
            speaker = name_inside(speaker_name(by, report.actors, report.document.text)) if by else "author"
            yield _Dated(time, clauses.of(event), event.modality, fought, event.attribution, speaker)


def _dated_answers(view: View, report: Report, contested: tuple[Question, ...], clauses: "_Clauses") -> Iterator[_Dated]:
    at_words = {(t.start, t.end): t for t in report.times}
    for shown in (q for q in (*view.questions, *view.alone) if q.question.kind == "time"):
        for a in shown.by_report.get(report.document.id, ()):
            time = at_words.get((a.answer.start, a.answer.end))
            if time is not None and time.type != "duration":
                thing = clauses.near(shown.question, time)
                yield _Dated(
                    time, thing, a.answer.modality, shown.question in contested, a.answer.attribution, a.speaker, a.number
                )


class _Clauses:
    """The words of one report for what happens. `group`: its events, by the dossier's event that each belongs to."""

    def __init__(self, view: View, report: Report) -> None:
        self._report = report
        self._labels = {e.id: e.label for e in view.dossier.events}
        document = report.document.id
        self.group = {m.event: e.id for e in view.dossier.events for m in e.mentions if m.document == document}

    def of(self, event: Event) -> Clause:
        return clause_of(self._report, event)

    def near(self, question: Question, time: Time) -> Clause:
        """The words for the event that a question asks about: those nearest to the time that answers it."""
        told = [e for e in self._report.events if question.event and self.group.get(e.id) == question.event]
        if told:
            return self.of(min(told, key=lambda e: (e.time != time.id, abs(e.start - time.start))))
        return Clause(self._labels.get(question.event or "", question.question), time.start, time.end)


def _without(view: View) -> Iterator[tuple[str, str]]:
    """Events that no report puts at any time, those of most reports first."""
    dated = {(r.report.document.id, e.id) for r in view.reports for e in r.report.events if e.time is not None}
    bare = [e for e in view.dossier.events if not any((m.document, m.event) in dated for m in e.mentions)]
    told_in = {e.id: list(dict.fromkeys(m.document for m in e.mentions)) for e in bare}
    for event in sorted(bare, key=lambda e: (-len(told_in[e.id]), e.label.casefold(), e.id)):
        yield event.label, ", ".join(view.names[d] for d in view.names if d in told_in[event.id])


def place_in_time(time: Time | Answer) -> tuple[int, int] | None:
    """[start, end) in minutes since 1970; None for what has no date that a calendar knows."""
    try:
        ends = [_minutes(t) for t in (time.earliest, time.latest) if t]
    except ValueError:
        return None
    return (ends[0][0], max(ends[-1][1], ends[0][1])) if ends else None


def _minutes(told: str) -> tuple[int, int]:
    """[start, end) of a day or a minute, by the clock that it is told in."""
    start = (datetime.fromisoformat(told).replace(tzinfo=None) - EPOCH) // timedelta(minutes=1)
    return start, start + (1 if "T" in told else DAY)


def _month_end(day: str) -> int:
    year, month = int(day[:4]), int(day[5:7])
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else date.max
    return (following - EPOCH.date()).days * DAY


def _stretch(moment: Moment, length: int) -> str | None:
    """The year, month or day (by the length of its name) that a moment lies in."""
    first, last = (EPOCH + timedelta(minutes=m) for m in (moment.start, moment.end - 1))
    return first.isoformat()[:length] if first.isoformat()[:length] == last.isoformat()[:length] else None


def _borders(label: str) -> tuple[int, int]:
    """[start, end) of a year, a month or a day by its name."""
    first = _minutes(label + "-01-01"[len(label) - 4 :])[0]
    if len(label) == 4:
        return first, _month_end(f"{label}-12-01")
    return first, first + DAY if len(label) == 10 else _month_end(f"{label}-01")


def _add(values: list[Any], value: str | int) -> None:
    if value not in values:
        values.append(value)
