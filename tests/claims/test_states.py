import pytest

from sayso.claims.states import find_states
from sayso.records.claim import State
from tests.conftest import Analyse

SAID = {  # case: (text, thing, what it is said to be, polarity)
    "an adjective": ("The driver was drunk.", "The driver", "drunk", "affirmed"),
    "denied": ("The driver was not drunk.", "The driver", "drunk", "denied"),
    "a noun": ("The boat was a fishing vessel.", "The boat", "a fishing vessel", "affirmed"),
    "a noun with no": ("The doctor is no spy.", "The doctor", "spy", "denied"),
    "behind a preposition": ("The brakes were in good order.", "The brakes", "in good order", "affirmed"),
    "neither nor": ("The ballot was neither free nor fair.", "The ballot", "fair", "denied"),
    "a verb of judging": ("The opposition called the election a farce.", "the election", "a farce", "affirmed"),
    "a complement": ("The gates remained open.", "The gates", "open", "affirmed"),
    "a verb of state": ("The alarm worked.", "The alarm", "worked", "affirmed"),
    "before its noun": ("The forged letter reached the judge.", "letter", "forged", "affirmed"),
    "there": ("There were no survivors in the boat.", "no survivors in the boat", "were", "denied"),
    "had": ("The Front has no missiles.", "The Front", "missiles", "denied"),
    "known": ("The mayor knew nothing of the plot.", "The mayor", "the plot", "denied"),
    "taken part in": ("The colonel had no part in the plot.", "The colonel", "the plot", "denied"),
    "joined by a hyphen": ("Then the full-scale offensive began.", "offensive", "full-scale", "affirmed"),
}


def read(analyse: Analyse, text: str) -> tuple[State, ...]:
    reading, analysis = analyse(text)
    return find_states(reading.document, analysis, (), (), ())


@pytest.mark.parametrize("text, thing, said, polarity", SAID.values(), ids=SAID)
def test_what_a_thing_is_said_to_be(analyse: Analyse, text: str, thing: str, said: str, polarity: str) -> None:
    found = [(s.subject.text, s.said.text, s.polarity) for s in read(analyse, text)]
    assert (thing, said, polarity) in found


@pytest.mark.parametrize("text", ["A driver was drunk.", "It was late.", "The situation was tense.", "The army attacked."])
def test_of_no_one_thing_nothing_is_said(analyse: Analyse, text: str) -> None:
    assert read(analyse, text) == ()
