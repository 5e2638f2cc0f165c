"""What stood where characters were spoilt."""

import pytest

from sayso.reading.clean import clean
from sayso.text.mend import find_mends, unspoilt

CASES = [
    ("He said â€œNo, it isnâ€™t soâ€\x9d â€“ then left.", "He said “No, it isn’t so” – then left."),
    ("The cafÃ© stayed open, â€œall nightâ€ he said.", "The café stayed open, “all night” he said."),
    ("&quot;No&quot;, he said&nbsp;&amp; left.", '"No", he said & left.'),
    ("The mayor?s aide said ?we don?t know?. Is it true? Yes.", "The mayor’s aide said “we don’t know”. Is it true? Yes."),
]


@pytest.mark.parametrize(("spoilt", "stood"), CASES)
def test_the_view_shows_what_stood_there(spoilt: str, stood: str) -> None:
    (block,) = clean(spoilt)
    assert block.text == stood


@pytest.mark.parametrize(
    "text", ["Who did it? Nobody knows.", "AT&T; R&D", "Łódź, Kraków and São Tomé", "“No” – “yes”…", "Did he? Did she? Did they?"]
)
def test_sound_text_stays(text: str) -> None:
    assert find_mends(text) == {} or clean(text)[0].text == text


@pytest.mark.parametrize(("spoilt", "stood"), CASES)
def test_places_keep_their_length(spoilt: str, stood: str) -> None:
    found = unspoilt(spoilt)
    assert len(found) == len(spoilt)
    assert [c for c in found if c in "“”"] == [c for c in stood if c in "“”"]
