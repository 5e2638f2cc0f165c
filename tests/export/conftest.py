"""A page in a real browser, which may say nothing on its console and ask for nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

CHROMIUM = Path("/usr/bin/chromium")


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
    """A function: HTML (and a width) -> the page; fails on console messages and on any request but the file itself."""
    trouble: list[str] = []
    opened: list[object] = []

    def show(html: str, width: int = 1400, scheme: str = "light") -> object:
        file = tmp_path / f"{len(opened)}.html"
        file.write_text(html, encoding="utf-8")
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[attr-defined]
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda sent: trouble.append(sent.url) if not sent.url.startswith("file:") else None)
        page.on("dialog", lambda dialog: trouble.append(dialog.message))
        page.goto(file.as_uri())
        opened.append(page)
        return page

    yield show
    assert trouble == []
    for page in opened:
        page.close()  # type: ignore[attr-defined]
