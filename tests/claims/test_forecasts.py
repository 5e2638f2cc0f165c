import pytest

from sayso.claims.forecasts import find_forecasts
from sayso.records.base import quote
from tests.build import attribution
from tests.conftest import Analyse

FOUND = {  # case: (text, words, kind)
    "will": ("The gates will open on Friday.", "The gates will open on Friday", "forecast"),
    "expected to": ("The senator is expected to resign.", "The senator is expected to resign", "forecast"),
    "an upcoming noun": ("They prepare for the upcoming referendum.", "the upcoming referendum", "forecast"),
    "may": ("The volcano may erupt again.", "The volcano may erupt again", "forecast"),
    "should": ("The city should rebuild the dam.", "The city should rebuild the dam", "recommendation"),
    "urged to": ("The union urged the miners to stay.", "The union urged the miners to stay", "recommendation"),
    "an order": ("Lay down your weapons!", "Lay down your weapons", "recommendation"),
    "a dated must is a plan": ("The vote must begin on Thursday.", "The vote must begin on Thursday", "forecast"),
    "if": ("If the dam breaks, thousands will flee.", "If the dam breaks, thousands will flee", "conditional"),
    "otherwise": ("Otherwise the strike will continue.", "Otherwise the strike will continue", "conditional"),
}

LEFT_ALONE = {
    "the past": "The gates opened on Friday.",
    "planned in the past": "The prison had been planned for years.",
    "what should have been": "The engineers checked the dam in May.",
    "a name with a month": "In May the harbour froze.",
}


@pytest.mark.parametrize("text, words, kind", FOUND.values(), ids=FOUND)
def test_finds_the_clause(analyse: Analyse, text: str, words: str, kind: str) -> None:
    reading, analysis = analyse(text)
    found = find_forecasts(reading.document, analysis, ())
    assert [(quote(text, f.start, f.end), f.kind) for f in found] == [(words, kind)]


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_leaves_alone(analyse: Analyse, text: str) -> None:
    reading, analysis = analyse(text)
    assert find_forecasts(reading.document, analysis, ()) == ()


def test_the_speaker_is_whose_words_they_are(analyse: Analyse) -> None:
    text = "Engineers said the gates will open on Friday."
    reading, analysis = analyse(text)
    told = attribution(text, "Engineers", "said", "the gates will open on Friday")
    found = find_forecasts(reading.document, analysis, [told])
    assert [(f.speaker, f.attribution) for f in found] == [("Engineers", told.id)]


def test_without_attribution_the_author_speaks(analyse: Analyse) -> None:
    reading, analysis = analyse("The gates will open on Friday.")
    assert [f.speaker for f in find_forecasts(reading.document, analysis, ())] == ["author"]
