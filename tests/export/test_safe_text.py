"""Text made fit for other documents keeps its words."""

import unicodedata

import pytest

from sayso.export.safe_text import clean_xml, isolated, one_line

CLEANED = {
    "controls become visible": ("a\x00b\x07\x1b", "a\ufffdb\ufffd\ufffd"),
    "non-characters": ("a\uffff\ufdd0", "a\ufffd\ufffd"),
    "lone surrogates": ("a\ud800", "a\ufffd"),
    "emoji stay": ("👩‍👧 é", "👩‍👧 é"),
    "line ends stay": ("a\r\n\tb\x85", "a\r\n\tb\x85"),
}


@pytest.mark.parametrize("text, expected", CLEANED.values(), ids=CLEANED)
def test_what_xml_cannot_hold_is_marked(text: str, expected: str) -> None:
    assert clean_xml(text) == expected and len(expected) == len(text)


def test_one_line_has_single_spaces() -> None:
    assert one_line(" a\r\n b\u2028c\u00a0d\x00") == "a b c d\ufffd"


@pytest.mark.parametrize("text", ["13 killed", "naïve – “so” 👩‍👧", ""])
def test_text_from_left_to_right_is_left_alone(text: str) -> None:
    assert isolated(text) == text


@pytest.mark.parametrize(
    "text", ["\u202eevil", "a\u202b\u2067b\u2069", "قرية 12", "\u2067x", "\u2069\u202c\u202ex", "\u202a\u2067\u202cz"]
)
def test_a_turn_of_direction_ends_with_its_text(text: str) -> None:
    shown = isolated(text)
    assert text in shown
    opened = sum(unicodedata.bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI") for c in shown)
    closed = sum(unicodedata.bidirectional(c) in ("PDF", "PDI") for c in shown)
    assert opened <= closed
