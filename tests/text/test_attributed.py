"""Short names of speakers: whole up to eight words, else cut where a reader would pause."""

import pytest

from sayso.text.attributed import speaker_name
from tests.build import attribution

NAMES = {  # case: (source, name)
    "short": ("the mayor of Elm", "the mayor of Elm"),
    "a clause behind it": (
        "the head of the river board, who had inspected the dam",
        "the head of the river board",
    ),
    "cut inside": (
        "the delegate of the Joint Committee for the Relief of Towns",
        "the delegate of the Joint Committee …",
    ),
    "an office behind it": (
        "Ana Ruiz, head of the river board and of the council of the valley",
        "Ana Ruiz, head of the river board …",
    ),
}


@pytest.mark.parametrize("source, name", NAMES.values(), ids=NAMES)
def test_a_speaker_has_a_short_name(source: str, name: str) -> None:
    text = f"The dam held, said {source}."
    assert speaker_name(attribution(text, source, "said", "The dam held"), (), text) == name
