"""Ten short texts in very different styles, with the layers that a careful reader finds in them (expected.toml)."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.records.claim import Report
from tests.annotate.conftest import Annotate

FOLDER = Path(__file__).parent
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
MISSED = {
    ("interview", "figures", "forty-one"): "what is counted stands in the question before",
    ("brief", "places", "Cape Dorn"): "an unknown cape loses its type word",
    ("brief", "places", "Elm"): 'an unknown town is a person in "the mayor of Elm said", and stays one behind it',
}
"""(text, layer, words) -> what is wrong today."""


def cases() -> Iterator[Any]:
    for text, layers in EXPECTED.items():
        for layer in ("times", "figures", "attributions", "places"):
            for item in layers[layer]:
                words = item if isinstance(item, str) else item[1] if layer == "attributions" else item[0]
                wrong = MISSED.get((text, layer, words))
                marks = [pytest.mark.xfail(reason=wrong, strict=False)] if wrong else []
                yield pytest.param(text, layer, item, id=f"{text} {layer} {words}", marks=marks)


@pytest.fixture(scope="module")
def reports(annotated: Annotate) -> dict[str, Report]:
    return {
        name: annotated((FOLDER / f"texts/{name}.txt").read_text(encoding="utf-8"), **layers.get("fields", {}))
        for name, layers in EXPECTED.items()
    }


@pytest.mark.parametrize("text, layer, item", tuple(cases()))
def test_is_read(text: str, layer: str, item: Any, reports: dict[str, Report]) -> None:
    report = reports[text]
    if layer == "places":
        assert item in [p.name for p in report.places]
    elif layer == "times":
        assert item in [[t.text, t.value] for t in report.times]
    elif layer == "attributions":
        told = [
            [a.source.text if a.source else "", a.cue.text if a.cue else "", content_of(report, a)] for a in report.attributions
        ]
        assert any(fits(item[0], s) and item[1] == c and (item[2] == "*" or item[2] in w) for s, c, w in told), told
    else:
        words, low, high, *rest = item
        found = [f for f in report.figures if f.text == words]
        assert [(f.low, f.high) for f in found][:1] == [(None if low == "" else low, None if high == "" else high)]
        read = [[f.thing, f.predicate, f.speaker] for f in found]
        assert any(all(fits(w, r) for w, r in zip(rest, values, strict=True)) for values in read), read


def fits(wanted: str, read: str) -> bool:
    return wanted in ("*", read) or " ".join(wanted.split()) == " ".join(read.split())


def content_of(report: Report, attribution: Any) -> str:
    return " … ".join(report.document.text[c.start : c.end] for c in attribution.content)
