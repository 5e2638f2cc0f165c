"""Range plots of the page: each number that several answers give, as a mark on one scale, with its qualifier.

    "two"                a dot at 2                    "at least 14"   an arrow upwards from 14
    "40,000 to 50,000"   a bar                         "about 30,000"  a hatched bar around 30,000; its width means nothing

In: the questions as the page shows them. Out: charts with places in percent; nothing is judged here.
"""

from collections import Counter
from dataclasses import dataclass

from sayso.export.page_scale import Scale, Tick, choose_scale, make_ticks
from sayso.export.page_view import AnswerView, QuestionView, View
from sayso.records.dossier import Answer
from sayso.records.mention import Figure, Qualifier

HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.5, "year": 8766.0}
"""Lengths of time in hours, so that "a day" and "24 hours" stand at one place (a month: a twelfth of 365.25 days)."""
WORDS: dict[Qualifier, str] = {
    "exact": "",
    "about": "about",
    "at_least": "at least",
    "at_most": "at most",
    "over": "more than",
    "under": "less than",
    "range": "from … to",
}


@dataclass(frozen=True)
class Mark:
    """One answer on the track. The place is `at`; bars ("bar", "about") reach to `end`. Other shapes: dot, up, over, down, under, nearly, around."""

    shape: str
    at: float
    end: float
    told: bool


@dataclass(frozen=True)
class Row:
    """One answer: who gives it, the mark (None: no number to draw, or another unit), and the button with its words."""

    report: str
    first: bool
    answer: AnswerView
    qualifier: str
    mark: Mark | None


@dataclass(frozen=True)
class FigureChart:
    """One question's numbers on one scale; `unit` empty for counts."""

    question: QuestionView
    unit: str
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    steep: bool


@dataclass(frozen=True)
class _Amount:
    """An answer's number in the unit of its chart, if it has one."""

    shown: AnswerView
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str | None


def figure_charts(view: View) -> tuple[FigureChart, ...]:
    """A chart for each question about a number, or a length of time, that has two answers with numbers."""
    figures = {(r.report.document.id, f.start, f.end): f for r in view.reports for f in r.report.figures}
    charts = (_chart(q, figures, view.names) for q in (*view.questions, *view.alone) if q.question.kind in ("number", "time"))
    return tuple(c for c in charts if c is not None)


def _chart(shown: QuestionView, figures: dict[tuple[str, int, int], Figure], names: dict[str, str]) -> FigureChart | None:
    amounts = [
        _amount(a, figures.get((a.document, a.answer.start, a.answer.end)), shown.question.kind)
        for each in shown.by_report.values()
        for a in each
    ]
    units = Counter(a.unit for a in amounts if a.unit is not None)
    if units.total() < 2:
        return None
    unit = max(units, key=lambda u: units[u])
    amounts = [_in_unit(a, unit) for a in amounts]
    scale = choose_scale([v for a in amounts if a.unit == unit for v in (a.low, a.high) if v is not None])
    rows: list[Row] = []
    for amount in amounts:
        name = names[amount.shown.document]
        mark = _mark(amount, scale) if amount.unit == unit else None
        rows.append(Row(name, not rows or rows[-1].report != name, amount.shown, WORDS[amount.qualifier], mark))
    return FigureChart(shown, _unit_words(unit), tuple(rows), make_ticks(scale), scale.steep)


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
    told = amount.shown.modality in ("asserted", "reported")
    low, high = amount.low, amount.high
    if low is not None and high is not None and low != high:
        return Mark("about" if amount.qualifier == "about" else "bar", scale.at(low), scale.at(high), told)
    value = high if low is None else low
    assert value is not None, "an amount with a unit has a number"
    at = scale.at(value)
    if low is None:
        shape = "nearly" if amount.qualifier == "about" else "under" if amount.qualifier == "under" else "down"
    elif high is None:
        shape = "over" if amount.qualifier == "over" else "up"
    else:
        shape = "around" if amount.qualifier == "about" else "dot"
    return Mark(shape, at, at, told)


def _unit_words(unit: str) -> str:
    if unit == "count":
        return ""
    return {"km2": "km²", "m2": "m²"}.get(unit, f"{unit}s" if unit in HOURS else unit)
