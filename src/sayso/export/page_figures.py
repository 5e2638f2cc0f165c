"""Range plots of the page: each number that several answers give, as a mark on one scale, with its qualifier.

    "two"                a dot at 2                    "at least 14"   an arrow upwards from 14
    "40,000 to 50,000"   a bar                         "about 30,000"  a hatched bar around 30,000; its width means nothing
    "200, among them 10" a small mark for the 10 in a line of its own, joined to the 200

In: the questions as the page shows them. Out: charts with places in percent; nothing is judged here.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.export.briefing import sentence_span
from sayso.export.page_scale import Scale, Tick, choose_scale, make_ticks
from sayso.export.page_view import AnswerView, QuestionView, View, cite
from sayso.records.dossier import Answer
from sayso.records.mention import TOLD, Figure, Qualifier
from sayso.text.cuts import first_words
from sayso.text.parts import find_parts

HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.5, "year": 8766.0}
"""Lengths of time in hours, so that "a day" and "24 hours" stand at one place (a month: a twelfth of 365.25 days)."""
MOST = 14
"""Answers up to which each has a row of its own."""

Figures = Mapping[tuple[str, int, int], Figure]
"""Figures by report and place."""
Parts = Mapping[str, Mapping[str, tuple[Figure, ...]]]
"""The parts of figures, by report and figure."""
LONGEST_PART = 32
"""Characters of the words for a part."""
_OF_THEM = re.compile(r"\s+(?:of|among) (?:them|these|those|whom)\b", re.I)


@dataclass(frozen=True)
class Mark:
    """One answer on the track. The place is `at`; bars ("bar", "about") reach to `end`. Other shapes: dot, up, over, down, under, nearly, around."""

    shape: str
    at: float
    end: float
    told: bool


@dataclass(frozen=True)
class Drawing:
    """The answers of one question on one scale: marks by answer, None for one without a number on it; `unit` empty for counts.
    `parts`: marks of the parts of an answer, by the answer's number."""

    unit: str
    marks: tuple[tuple[AnswerView, Mark | None], ...]
    ticks: tuple[Tick, ...]
    steep: bool
    parts: Mapping[int, tuple[tuple[Figure, Mark], ...]]


@dataclass(frozen=True)
class Part:
    """Some of those that an answer counts: the number of its quote, its words, and its mark."""

    number: int
    words: str
    mark: Mark


@dataclass(frozen=True)
class Row:
    """One answer, or, where there are many, all that give the same number: the report, if it is one, its side, and the mark, if any."""

    report: str
    side: int | None
    first: bool
    answers: tuple[AnswerView, ...]
    mark: Mark | None
    parts: tuple[Part, ...] = ()

    @property
    def answer(self) -> AnswerView:
        """The answer, or the first of those that are alike."""
        return self.answers[0]

    @property
    def numbers(self) -> str:
        """The numbers of all quotes behind it."""
        return " ".join(str(a.number) for a in self.answers)

    @property
    def sides(self) -> list[tuple[int | None, int]]:
        """Of answers from many reports: how many reports give it for each side, those on no side last."""
        found = {side: {a.document for a in self.answers if a.side == side} for side in {a.side for a in self.answers}}
        return sorted(((side, len(reports)) for side, reports in found.items()), key=lambda s: (s[0] is None, s[0] or 0))


@dataclass(frozen=True)
class FigureChart:
    """One question's numbers on one scale."""

    question: QuestionView
    unit: str
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    steep: bool

    @property
    def parted(self) -> bool:
        """Whether some number is shown with its parts."""
        return any(row.parts for row in self.rows)


@dataclass(frozen=True)
class _Amount:
    """An answer's number in the unit of its chart, if it has one."""

    shown: AnswerView
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str | None


def figure_charts(view: View) -> tuple[FigureChart, ...]:
    """A chart for each question about a number, or a length of time, that has two answers with numbers; those of several reports first."""
    figures = figures_at(view)
    parts = {r.report.document.id: find_parts(r.report.document.text, r.report.figures) for r in view.reports}
    drawn = ((q, draw_numbers(q, figures, parts)) for q in (*view.questions, *view.alone))
    return tuple(FigureChart(q, d.unit, _rows(d, view), d.ticks, d.steep) for q, d in drawn if d is not None)


def figures_at(view: View) -> Figures:
    """The figures of all reports by where they stand."""
    return {(r.report.document.id, f.start, f.end): f for r in view.reports for f in r.report.figures}


def draw_numbers(shown: QuestionView, figures: Figures, parts: Parts | None = None) -> Drawing | None:
    """The numbers of a question on one scale, with their parts if given; None if fewer than two answers have one."""
    if shown.question.kind not in ("number", "time"):
        return None
    told = [(a, figures.get((a.document, a.answer.start, a.answer.end))) for a in shown.answers]
    amounts = [_amount(a, figure, shown.question.kind) for a, figure in told]
    units = Counter(a.unit for a in amounts if a.unit is not None)
    if units.total() < 2:
        return None
    unit = max(units, key=lambda u: units[u])
    amounts = [_in_unit(a, unit) for a in amounts]
    found = {a.number: (parts or {}).get(a.document, {}).get(f.id, ()) for a, f in told if f is not None and f.unit == unit}
    values = [v for a in amounts if a.unit == unit for v in (a.low, a.high)] + [
        v for ps in found.values() for p in ps for v in (p.low, p.high)
    ]
    scale = choose_scale([v for v in values if v is not None])
    marks = tuple((a.shown, _mark(a, scale) if a.unit == unit else None) for a in amounts)
    parted = {number: tuple((p, _part_mark(p, scale)) for p in ps) for number, ps in found.items() if ps}
    return Drawing(_unit_words(unit), marks, make_ticks(scale), scale.steep, parted)


def _rows(drawn: Drawing, view: View) -> tuple[Row, ...]:
    """A row for each answer; from `MOST` answers on, one for all that give the same number, in the order of the numbers."""
    rows: list[Row] = []
    if len(drawn.marks) <= MOST:
        sides = {r.report.document.id: r.side for r in view.reports}
        for shown, mark in drawn.marks:
            name = view.names[shown.document]
            parts = tuple(_part(view, shown, figure, at) for figure, at in drawn.parts.get(shown.number, ()))
            rows.append(Row(name, sides[shown.document], not rows or rows[-1].report != name, (shown,), mark, parts))
        return tuple(rows)
    alike: dict[tuple[object, ...], list[tuple[AnswerView, Mark | None]]] = {}
    for shown, mark in drawn.marks:
        alike.setdefault((mark, shown.value.casefold() if mark is None else ""), []).append((shown, mark))
    for same in sorted(alike.values(), key=lambda s: (s[0][1] is None, s[0][1].at if s[0][1] else 0)):
        reports = {view.names[a.document] for a, _ in same}
        rows.append(Row("" if len(reports) > 1 else reports.pop(), None, True, tuple(a for a, _ in same), same[0][1]))
    return tuple(rows)


def _part(view: View, whole: AnswerView, figure: Figure, mark: Mark) -> Part:
    """A part with the words that tell it, without the "of them" that the row says itself."""
    report = next(r.report for r in view.reports if r.report.document.id == whole.document)
    last = min([sentence_span(report, figure)[1], *(f.start for f in report.figures if f.start >= figure.end)])
    words = first_words(_OF_THEM.sub("", report.document.text[figure.start : last]), LONGEST_PART)
    return Part(cite(view, report, figure, figure.attribution), words, mark)


def _amount(shown: AnswerView, figure: Figure | None, kind: str) -> _Amount:
    answer = shown.answer
    if (answer.low is None and answer.high is None) or (figure is None and kind == "time"):
        return _Amount(shown, None, None, "exact", None)
    qualifier = figure.qualifier if figure else _qualifier(answer)
    return _Amount(shown, answer.low, answer.high, qualifier, figure.unit if figure else "count")


def _qualifier(answer: Answer) -> Qualifier:
    """What the number itself shows, where its words are no figure of their own."""
    if answer.low is None:
        return "at_most"
    if answer.high is None:
        return "at_least"
    return "exact" if answer.low == answer.high else "range"


def _in_unit(amount: _Amount, unit: str) -> _Amount:
    if amount.unit == unit or amount.unit not in HOURS or unit not in HOURS:
        return amount
    factor = HOURS[amount.unit] / HOURS[unit]
    low, high = (None if v is None else v * factor for v in (amount.low, amount.high))
    return _Amount(amount.shown, low, high, amount.qualifier, unit)


def _mark(amount: _Amount, scale: Scale) -> Mark:
    return _marked(amount.low, amount.high, amount.qualifier, amount.shown.told, scale)


def _part_mark(part: Figure, scale: Scale) -> Mark:
    return _marked(part.low, part.high, part.qualifier, part.modality in TOLD, scale)


def _marked(low: float | None, high: float | None, qualifier: Qualifier, told: bool, scale: Scale) -> Mark:
    if low is not None and high is not None and low != high:
        return Mark("about" if qualifier == "about" else "bar", scale.at(low), scale.at(high), told)
    value = high if low is None else low
    assert value is not None, "an amount with a unit has a number"
    at = scale.at(value)
    if low is None:
        shape = "nearly" if qualifier == "about" else "under" if qualifier == "under" else "down"
    elif high is None:
        shape = "over" if qualifier == "over" else "up"
    else:
        shape = "around" if qualifier == "about" else "dot"
    return Mark(shape, at, at, told)


def _unit_words(unit: str) -> str:
    if unit == "count":
        return ""
    return {"km2": "km²", "m2": "m²"}.get(unit, f"{unit}s" if unit in HOURS else unit)
