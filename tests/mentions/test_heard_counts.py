"""What the trained head hears to have happened to what a number counts is taken where the rules read nothing."""

import msgspec
import pytest

from sayso.mentions.quantities import find_figures
from sayso.records.analysis import Count
from tests.conftest import Analyse

TEXT = "With its 34 observers the mission slowly numbered more than before."
CASES = {  # case: (how sure the head is, what it hears, the predicate)
    "a deed": (0.9, (7,), "numbered"),
    "hardly heard": (0.6, (7,), ""),
    "no deed and no state": (0.9, (6,), ""),
}


@pytest.mark.parametrize("sure, happened, predicate", CASES.values(), ids=CASES)
def test_what_is_heard(sure: float, happened: tuple[int, ...], predicate: str, analyse: Analyse) -> None:
    reading, analysis = analyse(TEXT)
    sentence = msgspec.structs.replace(analysis.sentences[0], counts=(Count(token=2, sure=sure, happened=happened),))
    (figure,) = find_figures(reading.document, msgspec.structs.replace(analysis, sentences=(sentence,)))
    assert (figure.thing, figure.predicate) == ("observers", predicate)
