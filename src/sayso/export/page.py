"""A dossier as one HTML file that works offline: no request leaves it, and no report can bring markup or script into it.

Everything is rendered here, in Python: texts are cut into pieces by characters (code points), so that the browser never counts.
The small scripts open the panel with an answer's words, filter, and lay out the timeline.
"""

import base64
import hashlib
import html
import json
import re
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from sayso.export.page_figures import figure_charts
from sayso.export.page_map import make_maps
from sayso.export.page_timeline import make_timeline
from sayso.export.page_view import view_dossier
from sayso.records.base import Record
from sayso.records.dossier import Dossier
from sayso.resources.borders import load_borders


class PageOptions(Record, frozen=True, kw_only=True):
    """title: the story's, as the page's heading."""

    title: str = "Dossier"


def make_page(dossier: Dossier, options: PageOptions) -> str:
    """The whole page. Equal dossiers give equal bytes."""
    view = view_dossier(dossier)
    style, script = _file("page.css") + _file("charts.css"), _file("page.js") + _file("timeline.js")
    environment = Environment(
        loader=FunctionLoader(_file), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("page.html.j2").render(
        title=options.title,
        view=view,
        figures=figure_charts(view),
        timeline=make_timeline(view),
        maps=make_maps(view, load_borders()),
        style=Markup(style),
        script=Markup(script),
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'",
        data=Markup(safe_json(view.quotes)),
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


def _file(name: str) -> str:
    return (resources.files("sayso.export") / "page_files" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The hash of an inline element for the Content-Security-Policy."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()
