"""Texts in pieces: nothing is lost, every cited span has its borders, and every claim has its letter and what was read."""

import pytest

from sayso.export.page_text import LAYERS, cut_text
from tests.build import attribution, figure, place, report, time

TEXT = "At the mill 13 people died, said the miller.\r\nIt 👩‍👧 rained at Varda in 1998."


def test_nothing_of_the_text_is_lost_and_every_cited_span_has_its_borders() -> None:
    told = report(TEXT, figures=(figure(TEXT, "13", 13, 13),))
    start, end = TEXT.index("mill"), TEXT.index(" died")
    cut = cut_text(told, [(start, end)])
    assert "".join(p.text for p in cut.pieces) == TEXT
    assert "".join(p.text for p in cut.pieces[cut.at[start] : cut.at[end]]) == "mill 13 people"
    assert [p.text for p in cut.pieces if p.text in "\r\n"] == ["\r", "\n"]


CLAIMS = {  # case: (the words, the layer, what is said of them)
    "a figure": ("13 people", "figure", "figure: at least, people, says the miller"),
    "who says so": ("the miller", "source", "a speaker"),
    "the word of saying": ("said", "cue", "word of saying: statement, neutral"),
    "what is said": ("At the mill", "said", "attributed to the miller"),
    "a place": ("Varda", "place", "place, not located"),
    "a time": ("1998", "time", "time: not dated"),
}


@pytest.mark.parametrize("words, layer, note", CLAIMS.values(), ids=CLAIMS)
def test_every_claim_is_marked_with_what_was_read(words: str, layer: str, note: str) -> None:
    told = report(
        TEXT,
        figures=(figure(TEXT, "13 people", 13, None, qualifier="at_least", speaker="the miller"),),
        attributions=(attribution(TEXT, "the miller", "said", "At the mill 13 people died"),),
        times=(time(TEXT, "1998", None),),
        places=(place(TEXT, "Varda"),),
    )
    pieces = [p for p in cut_text(told, []).pieces if p.text.strip() == words]
    assert pieces and LAYERS[layer] in pieces[0].layers and note in pieces[0].notes


def test_a_note_of_doubt_is_marked() -> None:
    told = report(TEXT, times=(time(TEXT, "1998", "1998-01-01", note="Later than the rest of the report tells of."),))
    (piece,) = (p for p in cut_text(told, []).pieces if p.text == "1998")
    assert LAYERS["check"] in piece.layers
