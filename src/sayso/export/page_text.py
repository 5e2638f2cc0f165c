"""A report's text cut into pieces, each with the layers that cover it: what the page marks and quotes.

In: a report and the spans that the page cites. Out: pieces in order, that together are the text. Every cited span begins and ends
at the border of a piece, so that the browser, which counts characters otherwise, joins pieces and never counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.export.page_checks import please_check
from sayso.records.claim import Attribution, Report
from sayso.records.mention import Figure
from sayso.text.attributed import UNNAMED
from sayso.text.speakers import name_inside

LAYERS = {"figure": "f", "time": "t", "place": "p", "forecast": "a", "said": "s", "cue": "c", "source": "o", "check": "q"}
"""Layer -> the letter that stands for it in a piece; the script and the style of the page know them by these letters."""


@dataclass(frozen=True)
class Piece:
    """Some characters, the letters of the layers that cover them, and what was read there, in words. A line end is a piece of its own."""

    text: str
    layers: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class CutText:
    """A text in pieces, with the piece that begins at a border."""

    pieces: tuple[Piece, ...]
    at: dict[int, int]


@dataclass(frozen=True)
class _Layer:
    start: int
    end: int
    letter: str
    note: str


def cut_text(report: Report, cited: Iterable[tuple[int, int]]) -> CutText:
    """The pieces of a report; nothing of its text is lost."""
    text, layers = report.document.text, _layers(report)
    line_ends = {i for i, c in enumerate(text) if c in "\n\r"}
    borders = {0, len(text), *line_ends, *(i + 1 for i in line_ends), *(b for span in cited for b in span)}
    cuts = sorted(borders | {b for layer in layers for b in (layer.start, layer.end)})
    waiting, covering = sorted(layers, key=lambda layer: (-layer.start, -layer.end)), list[_Layer]()
    pieces: list[Piece] = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        while waiting and waiting[-1].start <= start:
            covering.append(waiting.pop())
        covering = [layer for layer in covering if layer.end > start]
        letters = "".join(sorted({layer.letter for layer in covering})) if text[start:end].strip() else ""
        notes = dict.fromkeys(layer.note for layer in covering if layer.note) if letters else {}
        pieces.append(Piece(text[start:end], letters, tuple(notes)))
    return CutText(tuple(pieces), {cut: i for i, cut in enumerate(cuts)})


def _layers(report: Report) -> list[_Layer]:
    """What was read where."""
    L = LAYERS
    found = [_Layer(f.start, f.end, L["figure"] + _check(f), _figure_note(f)) for f in report.figures]
    found += [
        _Layer(t.start, t.end, L["time"] + _check(t), f"time: {t.value or 'not dated'}" + (f" ({t.note})" if t.note else ""))
        for t in report.times
    ]
    found += [
        _Layer(
            p.start,
            p.end,
            L["place"] + _check(p),
            f"place: {place_kind(p.kind)}" if p.latitude is not None else "place, not located",
        )
        for p in report.places
    ]
    found += [_Layer(o.start, o.end, L["forecast"] + _check(o), f"{o.kind}{_by(o.speaker)}") for o in report.forecasts]
    for a in report.attributions:
        found += [_Layer(c.start, c.end, L["said"] + _check(a), _said_note(a)) for c in a.content]
        found += [_Layer(a.cue.start, a.cue.end, L["cue"], f"word of saying: {a.act}, {a.stance}")] if a.cue else []
        found += [_Layer(s.start, s.end, L["source"], "a speaker") for s in (a.source, *a.more_sources) if s]
    return [_Layer(x.start, x.end, letter, x.note) for x in found for letter in x.letter if x.end > x.start]


def _check(record: object) -> str:
    return LAYERS["check"] if please_check(record) else ""


def _figure_note(figure: Figure) -> str:
    qualifier = "" if figure.qualifier == "exact" else f"{figure.qualifier.replace('_', ' ')}, "
    return f"figure: {qualifier}{' '.join(figure.thing.split())}{_by(figure.speaker)}"


def _said_note(attribution: Attribution) -> str:
    source = " ".join(attribution.source.text.split()) if attribution.source else UNNAMED
    doubt = ", in doubting words" if attribution.stance == "doubting" else ""
    return f"attributed to {source}{doubt}"


def place_kind(kind: str | None) -> str:
    """What kind of place it is, in a reader's words."""
    return {"admin1": "province", "admin2": "district", None: "place"}.get(kind, kind or "")


def _by(speaker: str) -> str:
    return "" if speaker == "author" else f", says {name_inside(speaker)}"
