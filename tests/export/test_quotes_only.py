"""Quotes only: what stays, what goes, and that every offset holds."""

import hashlib
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from sayso.export import PageOptions, keep_quotes, make_page, make_tables
from sayso.export.formats import FORMATS
from sayso.records.dossier import Dossier, Name, Variant
from tests.build import answer, attribution, dossier_of, event, figure, place, question, quote_of, report

TEXT = "A preface nobody needs.\r\nThe mayor said that 13 people died. Rain fell in Varda all day.\nAn unused end 👩‍👧."


def short_dossier() -> Dossier:
    here = place(TEXT, "Varda")
    given = report(
        TEXT,
        figures=(figure(TEXT, "13 people", 13, 13),),
        attributions=(attribution(TEXT, "The mayor", "said", "13 people died"),),
        places=(here,),
        events=(event(TEXT, "fell"),),
    )
    sentences = tuple(
        quote_of(TEXT, s)
        for s in ("A preface nobody needs.", "The mayor said that 13 people died.", "Rain fell in Varda all day.")
    )
    given = msgspec.structs.replace(given, sentences=sentences)
    variant = Variant(form="unused end", document="r", speaker="author", count=1, mentions=(quote_of(TEXT, "unused end"),))
    return dossier_of(
        (given,),
        (question("number", "How many died?", answer(given, "13 people")),),
        names=(Name(referent="the end", variants=(variant,)),),
    )


def test_only_needed_sentences_and_named_words_stay() -> None:
    document = keep_quotes(short_dossier()).documents[0].document
    expected = "The mayor said that 13 people died.      fell    Varda         \n   unused end     "
    assert document.text == " " * 23 + "\r\n" + expected
    assert len(document.text) == len(TEXT)
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_every_quoted_record_still_has_its_words(story: Dossier) -> None:
    short = keep_quotes(story)
    for before, after in zip(story.documents, short.documents, strict=True):
        old, new = before.document.text, after.document.text
        assert len(old) == len(new) and all(b in (a, " ") for a, b in zip(old, new, strict=True))
        spans = [*after.figures, *after.times, *after.places, *after.events, *(m for a in after.actors for m in a.mentions)]
        assert all(new[s.start : s.end] == s.text for s in spans)
        assert all(new[f.start : f.end] == old[f.start : f.end] for f in after.forecasts)
    texts = {r.document.id: (r.document.text, n.document.text) for r, n in zip(story.documents, short.documents, strict=True)}
    for a in (a for q in short.questions for a in q.answers):
        old, new = texts[a.document]
        assert new[a.start : a.end] == old[a.start : a.end]
    assert "Neither side has taken responsibility" not in msgspec.json.encode(short).decode()


def test_page_tables_and_exports_are_made_from_it(story: Dossier) -> None:
    short = keep_quotes(story)
    page = make_page(short, PageOptions(title="Varda"))
    assert "Neither side has taken responsibility" not in page and "at least 13 people were killed" in page
    assert make_tables(short)["questions.csv"] == make_tables(story)["questions.csv"]
    for make in FORMATS.values():
        assert all(make(short, "Varda").values())


@pytest.mark.browser
def test_the_page_works(story: Dossier, open_page: Callable[..., Any]) -> None:
    page = open_page(make_page(keep_quotes(story), PageOptions(title="Varda")))
    page.locator("#overview button.answer").first.click()
    assert page.locator("#panel-words").inner_text().strip()


def test_twice_is_as_once(story: Dossier) -> None:
    assert keep_quotes(keep_quotes(story)) == keep_quotes(story)
