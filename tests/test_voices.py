"""The invented passages of benchmarks/voices: who says what is read no worse than it was (counts.json)."""

import pytest

from benchmarks.voices import read, read_counts, read_passages, score, voices_of
from sayso.pipeline import Workshop

PASSAGES = read_passages()
KEPT = read_counts()


def test_every_passage_has_floors() -> None:
    assert list(PASSAGES) == list(KEPT)


@pytest.mark.parametrize("name", PASSAGES)
def test_the_outer_cue_of_a_row_is_the_cue_of_another(name: str) -> None:
    text, voices = PASSAGES[name].text, voices_of(PASSAGES[name])
    assert {v.outer for v in voices if v.outer} <= {text[v.cue.start : v.cue.end] for v in voices}


@pytest.mark.parametrize("name", PASSAGES)
def test_no_passage_falls_below_what_was_reached(name: str, workshop: Workshop) -> None:
    now, kept = score(PASSAGES[name], read(name, PASSAGES[name], workshop).attributions), KEPT[name]
    assert now.wanted == kept.wanted, "run `python -m benchmarks.voices --write`"
    assert now.f1 >= kept.f1 and now.marked >= kept.marked and now.chains >= kept.chains, f"{now} against {kept}"
