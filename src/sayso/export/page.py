"""A dossier as one HTML file that works offline: no request leaves it, and no report can bring markup or script into it.

The opening view, charts and map are rendered here; questions, timeline, sources and texts travel as data, and the script of the
page makes as much of them as is looked at. Texts are cut into pieces here, by characters, so that the browser never counts.
"""

import base64
import gzip
import hashlib
import html
import json
import re
from collections.abc import Iterator
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from sayso.errors import OutputError
from sayso.export.formats import FORMATS, Format
from sayso.export.page_cards import make_cards
from sayso.export.page_data import page_data
from sayso.export.page_figures import FigureChart, figure_charts
from sayso.export.page_map import Maps, make_maps
from sayso.export.page_sources import list_sources
from sayso.export.page_summary import reports_by_side, share_verdicts, told_by_one_side
from sayso.export.page_text import LAYERS
from sayso.export.page_timeline import Timeline, make_timeline
from sayso.export.page_view import VERDICTS, View, cite, view_dossier
from sayso.records.base import Record
from sayso.records.changes import Changes
from sayso.records.dossier import Dossier
from sayso.resources.borders import load_borders

STYLES = ("page.css", "views.css", "charts.css", "print.css")
SCRIPTS = ("page.js", "questions.js", "timeline.js", "reports.js")
CARDS = 8
"""Contested questions, and questions on common ground, that the opening view shows."""
KINDS = {
    "number": "how many",
    "time": "when",
    "place": "where",
    "actor": "who",
    "yesno": "yes or no",
    "name": "what it is called",
}
"""Kinds of questions, in the words of the page."""
IN_TEXTS = {"figure": "figures", "time": "times", "place": "places", "said": "attributed words", "forecast": "looking ahead"}
"""Layers that can be shown or hidden in the texts."""
FILES: dict[Format, str] = {
    "xlsx": "Excel workbook",
    "docx": "Word report with footnotes",
    "markdown": "Markdown report with footnotes",
    "csv": "CSV table",
    "geojson": "GeoJSON of the places",
    "annotations": "Web Annotations (JSON-LD)",
}
"""What the page offers to save."""
ROOM = 1_000_000
"""Characters that files to save may take in the page; what does not fit is left to `sayso export`."""


class PageOptions(Record, frozen=True, kw_only=True):
    """title: the story's, as the page's heading. changes: since an earlier dossier, if there was one. files: offer every export."""

    title: str = "Dossier"
    changes: Changes | None = None
    files: bool = True


def make_page(dossier: Dossier, options: PageOptions) -> str:
    """The whole page. Equal dossiers give equal bytes."""
    view = view_dossier(dossier)
    figures, timeline, maps = figure_charts(view), make_timeline(view), make_maps(view, load_borders())
    sources, cards = list_sources(view), make_cards(view, CARDS)
    style, script = "".join(map(_file, STYLES)), "".join(map(_file, SCRIPTS))
    packed = dict(_pack(dossier, options.title)) if options.files else {}
    environment = Environment(
        loader=FunctionLoader(_file), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    shown = {
        "title": options.title,
        "view": view,
        "questions": len(dossier.questions),
        "known": {q.id for q in dossier.questions},
        "cards": cards,
        "verdicts": VERDICTS,
        "shares": share_verdicts(view),
        "many": reports_by_side(view),
        "one_sided": told_by_one_side(view),
        "figures": figures,
        "timeline": timeline,
        "maps": maps,
        "revisions": [(r, [(s, _numbers(view, (s,))) for s in r.steps]) for r in dossier.revisions],
        "changes": options.changes,
        "tabs": list(_tabs(view, figures, timeline, maps, options.changes)),
        "kinds": {kind: words for kind, words in KINDS.items() if any(q.kind == kind for q in dossier.questions)},
        "layers": [(LAYERS[layer], layer, words) for layer, words in IN_TEXTS.items()],
        "files": [{"name": name, "words": words} for name, words, _ in packed.values()],
    }
    return environment.get_template("page.html.j2").render(
        **shown,
        style=Markup(style),
        script=Markup(script),
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'",
        data=Markup(safe_json(page_data(view, timeline, sources))),
        packed=Markup(safe_json({name: data for name, _, data in packed.values()})),
    )


def title_of(page: str) -> str | None:
    """The title that a page was made with, None for a page that `make_page` did not make."""
    found = re.search(r"<title>(.+?) – sayso</title>", page, re.S)
    return html.unescape(found.group(1)) if found else None


def safe_json(value: Any) -> str:
    """JSON that can stand inside a script element: nothing in it can end the element or open another."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        text = text.replace(char, code)
    return text


def _tabs(
    view: View, figures: tuple[FigureChart, ...], timeline: Timeline, maps: Maps, changes: Changes | None
) -> Iterator[tuple[str, str, int | None]]:
    """The views that hold something: where they stand, what they are called, and how much is in them."""
    dossier = view.dossier
    yield "overview", "Overview", None
    yield "questions", "Questions", len(dossier.questions)
    if changes:
        yield "changes", "What changed", None
    if figures:
        yield "figures", "Figures", len(figures)
    if timeline.windows or timeline.without or any(lane.undated for lane in timeline.lanes):
        yield "timeline", "Timeline", None
    if maps.located or maps.unlocated:
        yield "map", "Map", len(dossier.places)
    if dossier.names:
        yield "names", "Names", len(dossier.names)
    if dossier.copies or dossier.revisions or any(r.attributions for r in dossier.documents):
        yield "sources", "Sources", None
    if any(r.forecasts for r in dossier.documents):
        yield "ahead", "Looking ahead", sum(len(r.forecasts) for r in dossier.documents)
    yield "reports", "Reports", len(dossier.documents)


def _numbers(view: View, spans: Any) -> str:
    """The numbers of quotes of some words of reports, in the reports' own voice."""
    reports = {r.report.document.id: r.report for r in view.reports}
    return " ".join(str(cite(view, reports[s.document], s, None)) for s in spans)


def _pack(dossier: Dossier, title: str) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """The exports of the dossier that fit: their files' names, what they are, and their bytes, compressed, in base64."""
    room = ROOM
    for kind, words in FILES.items():
        try:
            files = FORMATS[kind](dossier, title)
        except OutputError:  # more than a workbook can hold: the other files have it all
            continue
        for name, data in files.items():
            packed = base64.b64encode(gzip.compress(data, mtime=0)).decode("ascii")
            if len(packed) <= room:
                room -= len(packed)
                yield name, (name, f"{words} ({name})", packed)


def _file(name: str) -> str:
    return (resources.files("sayso.export") / "page_files" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The hash of an inline element for the Content-Security-Policy."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()
