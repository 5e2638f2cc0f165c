"""Numbers in sentences that carry on with somebody's words are that speaker's; others are the report's own."""

import pytest

from tests.annotate.conftest import Annotate

SPEAKERS = {  # case: (text, the number, its speaker)
    "a text": (
        "The government communique said that 40 rebels had been killed. It added that 12 rifles had been seized.",
        "12",
        "The government communique",
    ),
    "had": (
        "The mayor announced that a convoy had left the port. Eleven carts had been turned back at the bridge.",
        "Eleven",
        "The mayor",
    ),
    "between two": (
        "The Interior Ministry said 46 people were killed. The dead included 12 children. It added that 80 were hurt.",
        "12",
        "The Interior Ministry",
    ),
    "would": ("The mayor said that the council would be recalled. An extra 5,000 troops would be sent.", "5,000", "The mayor"),
    "the report's own": (
        "The mayor said that the council would be recalled. Some 5,000 troops were sent.",
        "Some 5,000",
        "author",
    ),
    "on a condition": ("The mayor said that it rained. If it went on, 40 villages would be flooded.", "40", "author"),
    "a further speaker": (
        "The mayor said that the council would be recalled. Doctors said 40 more beds would be needed.",
        "40",
        "Doctors",
    ),
}


@pytest.mark.parametrize("text, number, speaker", SPEAKERS.values(), ids=SPEAKERS)
def test_whose_number_it_is(annotated: Annotate, text: str, number: str, speaker: str) -> None:
    assert {f.text: f.speaker for f in annotated(text).figures}[number] == speaker
