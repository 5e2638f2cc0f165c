"""Texts that stand in paragraphs of their own behind a colon."""

import msgspec
import pytest

from sayso.claims.attribution import find_attributions
from tests.conftest import Analyse

ANNOUNCED = {  # case: (text, source, cue, first words, last words)
    "all that follows": (
        "The Minister's communique reads as follows:\n\nAt dawn some 80 soldiers took the mill.\n\nFour men gave their lives.",
        "The Minister's communique",
        "reads",
        "At dawn",
        "their lives.",
    ),
    "a list": (
        "The speaker made the following points:\n- no shot had been fired;\n- 300 men were waiting.\n\nThe ferry had not left by noon.",
        "The speaker",
        "made",
        "- no shot",
        "were waiting.",
    ),
    "numbered paragraphs": (
        "The Front reports the following to the people:\n\n1. The mill was taken.\n\nThree men fell.\n\n2. We call on all to strike.\n\nThe streets were empty.",
        "The Front",
        "reports",
        "1. The mill",
        "to strike.",
    ),
    "one paragraph": (
        "The army said:\n\nThe mill has been taken. Nobody was hurt.\n\nThe owners would not speak.",
        "The army",
        "said",
        "The mill has",
        "was hurt.",
    ),
}


@pytest.mark.parametrize("text, source, cue, first, last", ANNOUNCED.values(), ids=ANNOUNCED)
def test_what_stands_below_is_told(text: str, source: str, cue: str, first: str, last: str, analyse: Analyse) -> None:
    reading, analysis = analyse(text)
    (found,) = (a for a in find_attributions(reading.document, analysis, ()) if a.cue and a.cue.text == cue)
    (content,) = found.content
    told = text[content.start : content.end]
    assert found.source and found.source.text == source
    assert told.startswith(first) and told.endswith(last)


NOTHING = {
    "a quotation in marks": "The army said:\n\n“The mill has been taken.”\n\nThe owners would not speak.",
    "a heading": "Killed:\n\nFour men and a woman.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_is_not_announced(text: str, analyse: Analyse) -> None:
    reading, analysis = analyse(text)
    contents = [text[c.start : c.end] for a in find_attributions(reading.document, analysis, ()) for c in a.content]
    assert contents in ([], ["“The mill has been taken.”"])


def test_what_a_sides_own_publication_makes_known_is_its_own_word(analyse: Analyse) -> None:
    reading, analysis = analyse(
        "The Front makes known the following:\n\n1. Nine of its men died at the mill.\n\n2. The bridge is held."
    )
    document = msgspec.structs.replace(reading.document, side="River Front")
    assert find_attributions(reading.document, analysis, ())
    assert not find_attributions(document, analysis, ())
