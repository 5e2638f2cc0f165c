"""docs/layers.md shows what is read: every line of its examples is found again."""

import re
from pathlib import Path

import pytest

from tests.annotate.conftest import Annotate
from tests.annotate.listing import doubts, listing

PAGE = (Path(__file__).parents[2] / "docs/layers.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```text\n(.*?)\n```\n\n```layers\n(.*?)\n```", PAGE, re.S)


def test_every_example_is_taken() -> None:
    assert len(EXAMPLES) == PAGE.count("```layers") >= 9


@pytest.mark.parametrize("text, lines", EXAMPLES, ids=[text[:30] for text, _ in EXAMPLES])
def test_what_the_page_shows_is_read(text: str, lines: str, annotated: Annotate) -> None:
    report = annotated(text)
    read = {*listing(report), *doubts(report)}
    assert set(lines.splitlines()) - read == set()
