"""Three short reports to one whole dossier, and the promises that hold for all of it."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.export import dossier_schema, report_schema
from sayso.pipeline import Workshop, build_dossier, build_from, read_one
from sayso.reading import ReadingOptions, read_reports, read_text
from sayso.records.claim import Report
from sayso.records.document import Skipped
from sayso.records.dossier import Dossier

STORY = Path(__file__).parent / "reports"
DULL_TEXTS = {
    "dashes": "-" * 8000 + " x",
    "dots": ". " * 4000 + "z",
    "bars": "| - " * 1000 + "end",
    "one long word": "a" * 40_000,
    "one long number": "1" * 40_000,
    "a heap of accents": "a" + "\u0301" * 20_000,
    "glued sentences": "The dam held.The city flooded " * 600,
    "one letter words": "x " * 2000,
}
"""Texts on which a careless pattern or table takes time beyond measure."""


@pytest.fixture(scope="module")
def dossier(workshop: Workshop) -> Dossier:
    return build_from(*read_reports([STORY], ReadingOptions()), workshop)


def spans_of(value: object) -> Iterator[dict[str, object]]:
    """Every object with start and end, anywhere in some JSON."""
    if isinstance(value, dict):
        if "start" in value and "end" in value:
            yield value
        for inner in value.values():
            yield from spans_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_of(inner)


def check_words(report: Report) -> None:
    text = report.document.text
    for span in spans_of(msgspec.to_builtins(report)):
        start, end = span["start"], span["end"]
        assert 0 <= start < end <= len(text)
        if "text" in span:
            assert text[start:end] == span["text"]


@pytest.mark.parametrize("text", DULL_TEXTS.values(), ids=DULL_TEXTS)
def test_no_text_takes_time_beyond_measure(text: str, workshop: Workshop) -> None:
    started = time.process_time()
    assert not isinstance(read_one(read_text(text), workshop), Skipped)
    assert time.process_time() - started < 20


def test_every_layer_is_present(dossier: Dossier) -> None:
    for report in dossier.documents:
        for layer in ("sentences", "times", "places", "actors", "figures", "attributions", "events"):
            assert getattr(report, layer), f"{report.document.id} has no {layer}"
    for layer in ("actors", "places", "events", "questions"):
        assert getattr(dossier, layer), layer


def test_the_toll_is_contested_between_named_speakers(dossier: Dossier) -> None:
    toll = next(q for q in dossier.questions if q.kind == "number" and {13.0, 21.0} <= {a.low for a in q.answers})
    assert toll.verdict == "conflict" and toll.opposed
    assert "author" not in {a.speaker for a in toll.answers}


def test_the_dossier_fits_its_schema(dossier: Dossier) -> None:
    jsonschema.validate(json.loads(msgspec.json.encode(dossier)), dossier_schema())
    for report in dossier.documents:
        jsonschema.validate(json.loads(msgspec.json.encode(report)), report_schema())


def test_promise_1_exact_words(dossier: Dossier) -> None:
    texts = {r.document.id: r.document.text for r in dossier.documents}
    for report in dossier.documents:
        check_words(report)
    for question in dossier.questions:
        for answer in question.answers:
            assert texts[answer.document][answer.start : answer.end].strip()


ODD = st.lists(
    st.sampled_from(
        ["The army said ", "at least 13 people ", "were killed on 4 May 1998", ".", "\r\n", "\n\n", " 🙂 ", "cafe\u0301 ", "\u202eabc\u202c ", "“we ", "did not” ",
         "according to the mayor", ", ", "\u00a0", "re\u00adport ", "NATO ", "2,500 ", "«so» ", "\t", "Ğ", "العربية "]
    ),
    min_size=1,
    max_size=25,
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=ODD)
def test_promise_1_over_generated_text(parts: list[str], workshop: Workshop) -> None:
    text = "The river rose. " + "".join(parts)
    result = read_one(read_text(text, id="odd"), workshop)
    assert not isinstance(result, Skipped), result
    check_words(result[0])


def test_promise_3_no_average_stands_anywhere(dossier: Dossier) -> None:
    told = {(f.low, f.high) for r in dossier.documents for f in r.figures}
    for question in dossier.questions:
        for answer in question.answers:
            assert (answer.low, answer.high) == (None, None) or (answer.low, answer.high) in told
        assert question.verdict in ("agree", "compatible", "conflict", "single_source") and question.reason


def test_promise_6_unknown_stays_unknown(workshop: Workshop) -> None:
    result = read_one(read_text("The bridge was closed yesterday, and it will open next week.", id="undated"), workshop)
    assert not isinstance(result, Skipped)
    report = result[0]
    assert report.document.published is None
    assert report.times and all(t.earliest is None and t.latest is None for t in report.times)


@pytest.mark.parametrize("published", ["2016", "2016-05", "2016-05-03T10:00", "0001-01-01", "9999-12-31"])
def test_reports_with_other_dates_are_compared(published: str, workshop: Workshop) -> None:
    texts = ("Two miners died in the fire.", "Three miners died in the fire an hour later, on the following day.")
    readings = [read_text(t, id=f"r{n}", published=published) for n, t in enumerate(texts)]
    dossier = build_from(readings, [], workshop)
    assert len(dossier.documents) == 2
    assert any(q.question == "How many miners died?" and q.verdict == "conflict" for q in dossier.questions)


def test_promise_7_same_bytes_in_any_order(dossier: Dossier, workshop: Workshop) -> None:
    readings, skipped = read_reports(sorted(STORY.glob("*.txt"), reverse=True), ReadingOptions())
    again = build_from(readings[::-1], skipped, workshop)
    assert msgspec.json.encode(again) == msgspec.json.encode(dossier)


def test_promise_7_a_report_reads_the_same_alone(dossier: Dossier, workshop: Workshop) -> None:
    for reading in read_reports([STORY], ReadingOptions())[0]:
        result = read_one(reading, workshop)
        assert not isinstance(result, Skipped)
        assert result[0] in dossier.documents


def test_promise_9_a_failing_stage_costs_one_report(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    readings, _ = read_reports([STORY], ReadingOptions())
    whole = workshop.reader.read
    monkeypatch.setattr(workshop.reader, "read", lambda words: whole(words) if "Monitors" not in words else 1 / 0)
    dossier = build_from(readings, (), workshop)
    assert [d.document.id for d in dossier.documents] == ["north", "south"]
    (skipped,) = dossier.skipped
    assert "observer" in skipped.path and "ZeroDivisionError" in skipped.reason


def test_promise_10_no_network(socket_disabled: None) -> None:
    assert build_dossier([STORY]).documents


def test_one_report_alone_is_a_dossier(workshop: Workshop) -> None:
    dossier = build_from(*read_reports([STORY / "north.txt"], ReadingOptions()), workshop)
    assert {q.verdict for q in dossier.questions} <= {"single_source", "conflict"}
    assert dossier.common_ground == ()


def test_a_copy_adds_no_witness(workshop: Workshop, tmp_path: Path) -> None:
    text = (STORY / "observer.txt").read_text()
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(text)
    dossier = build_from(*read_reports([tmp_path], ReadingOptions()), workshop)
    assert all(q.independent == 1 for q in dossier.questions if q.kind == "time")
    assert any(c.kind == "shared_text" for c in dossier.copies)
    assert not any(q.verdict == "conflict" for q in dossier.questions if q.level != "speakers")
