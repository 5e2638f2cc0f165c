"""What the trained head hears to have happened to what a number counts: a deed where the rules read none, and its wording where it is sure."""

import msgspec
import pytest

from sayso.mentions.quantities import find_figures
from sayso.records.analysis import Count
from tests.conftest import Analyse

TEXT = "With its 34 observers the mission slowly numbered more than before."
CASES = {  # case: (text, how sure the head is, what it hears, the deed, the predicate)
    "a deed": (TEXT, 0.9, (7,), "numbered", "numbered"),
    "hardly heard": (TEXT, 0.6, (7,), "", ""),
    "no deed and no state": (TEXT, 0.9, (6,), "", "slowly"),
    "other words than the rules read": ("The 34 lorries were driven off.", 0.9, (4, 5), "driven", "driven off"),
    "the piece that is read": ("The 34 lorries that left were driven off.", 0.9, (4, 6, 7), "driven", "driven off"),
    "words that stand apart": (TEXT, 0.9, (6, 9), "", "slowly … than"),
    "what is only seen": ("The 34 lorries that they saw were driven off.", 0.9, (5,), "driven", "driven"),
    "the dead": ("The 34 miners were killed at work.", 0.9, (5, 6), "killed", "killed"),
    "a construction": ("The shift of 34 hours has passed.", 0.9, (6,), "lasted", "lasted"),
}


@pytest.mark.parametrize("text, sure, happened, deed, predicate", CASES.values(), ids=CASES)
def test_what_is_heard(text: str, sure: float, happened: tuple[int, ...], deed: str, predicate: str, analyse: Analyse) -> None:
    reading, analysis = analyse(text)
    number = next(i for i, t in enumerate(analysis.sentences[0].tokens) if t.form == "34")
    count = Count(token=number, sure=sure, happened=happened)
    sentence = msgspec.structs.replace(analysis.sentences[0], counts=(count,))
    (figure,) = find_figures(reading.document, msgspec.structs.replace(analysis, sentences=(sentence,)))
    assert (figure.deed, figure.predicate) == (deed, predicate)
