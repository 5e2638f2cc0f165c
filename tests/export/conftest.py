"""Dossiers to export, and a page in a real browser, which may say nothing on its console and ask for nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sayso.pipeline import build_dossier
from sayso.records.dossier import Dossier, DossierEvent, DossierPlace, PlaceForm, PlaceRef
from tests.build import answer, attribution, dossier_of, event, figure, place, question, report

CHROMIUM = Path("/usr/bin/chromium")

HOSTILE = {
    "north": '=cmd|calc said that *13* people were killed <b>at</b> Varda_x0041_ & [there](http://x.example).\x07\x00 It rained.',
    "south": "The \u202earmy said that 21 people 👩‍👧 died in قرية.\r\nThe |dam| `held` ~~not~~ $x^2$ at Varda\uffff.",
}  # fmt: skip
"""Words that would be a formula, markup, a control or a turn of direction, were they not shown as they are."""


@pytest.fixture(scope="session")
def story() -> Dossier:
    """The dossier of the short reports on the Varda bridge."""
    return build_dossier([Path(__file__).parents[1] / "reports"])


@pytest.fixture(scope="session")
def hostile() -> Dossier:
    """Two reports whose words, names, answers and reasons would do harm in another format."""
    first, second = HOSTILE["north"], HOSTILE["south"]
    here, there = place(first, "Varda_x0041_"), place(second, "Varda")
    north = report(
        first,
        "a/=north",
        figures=(figure(first, "*13* people", 13, 13),),
        attributions=(attribution(first, "=cmd|calc", "said", "*13* people were killed"),),
        places=(here,),
        events=(event(first, "killed"),),
        source='=HYPERLINK("x")',
        url="https://news.example/a b?q=<x>",
    )
    south = report(second, "south", places=(there,), source="# صحيفة \u2067*x*", side="@side", url="javascript:alert(1)")
    toll = question(
        "number",
        "How many <i>people</i> were killed?",
        answer(north, "*13* people", speaker="=cmd|calc", attribution="a"),
        answer(south, "21 people 👩‍👧 died"),
        event="k",
        reason="+1+1: “*13*” and “21” cannot both hold.",
    )
    where = question(
        "place", "-Where?", answer(south, "at Varda", value="at Varda"), verdict="single_source", silent=("a/=north",)
    )
    at = DossierPlace(
        id="v",
        kind="town",
        latitude=46.5,
        longitude=30.25,
        radius_km=5.0,
        forms=(PlaceForm(document="a/=north", form="Varda_x0041_"), PlaceForm(document="south", form="Varda")),
        mentions=(PlaceRef(document="a/=north", place=here.id), PlaceRef(document="south", place=there.id)),
    )
    nowhere = DossierPlace(id="n", forms=(PlaceForm(document="south", form="Nowhere"),), mentions=())
    killing = DossierEvent(id="k", label="killed", type="kill", place="v", mentions=())
    return dossier_of((north, south), (toll, where), places=(at, nowhere), events=(killing,))


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("needs Chromium: apt install chromium")
    with playwright.sync_playwright() as run:
        found = run.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def open_page(browser: object, tmp_path: Path) -> Iterator[Callable[..., object]]:
    """A function: HTML, a width, and what to open at -> the page; fails on console messages and on any request but the file itself."""
    trouble: list[str] = []
    opened: list[object] = []

    def show(html: str, width: int = 1400, scheme: str = "light", at: str = "", locale: str = "en-GB") -> object:
        file = tmp_path / f"{len(opened)}.html"
        file.write_text(html, encoding="utf-8")
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, locale=locale)  # type: ignore[attr-defined]
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda sent: trouble.append(sent.url) if not sent.url.startswith(("file:", "blob:")) else None)
        page.on("dialog", lambda dialog: trouble.append(dialog.message))
        page.goto(file.as_uri() + (f"#{at}" if at else ""))
        opened.append(page)
        return page

    yield show
    assert trouble == []
    for page in opened:
        page.close()  # type: ignore[attr-defined]
