"""What the trained head hears in a sentence: cues, sources, contents."""

import numpy as np
import pytest

from sayso.language.tellings import CONTENT, NEITHER, SOURCE, Seen, smoothed
from sayso.records.analysis import Sentence, Telling
from tests.conftest import Analyse


def heard(sentence: Sentence, cue: str) -> Telling | None:
    return next((t for t in sentence.tellings if sentence.tokens[t.token].form == cue), None)


def words(sentence: Sentence, tokens: tuple[int, ...]) -> str:
    return " ".join(sentence.tokens[i].form for i in tokens)


HEARD = {  # cue: the sentence, who says it, what is said
    "grumbled": ("The baker grumbled that flour had doubled in price.", "The baker", "flour had doubled in price"),
    "says": ("The bridge is safe, says Ana Holm.", "Ana Holm", "The bridge is safe"),
    "claim": ("The union's claim that forty men were hurt is false.", "The union", "forty men were hurt"),
    "ordered": ("She ordered the crew to turn back.", "She", "the crew to turn back"),
}


@pytest.mark.parametrize("cue", HEARD)
def test_hears_who_says_what(cue: str, analyse: Analyse) -> None:
    text, source, content = HEARD[cue]
    sentence = analyse(text)[1].sentences[0]
    found = heard(sentence, cue)
    assert found is not None and found.chance > 0.5 and found.sure > 0.5
    assert source in words(sentence, found.source) and content in words(sentence, found.content)


@pytest.mark.parametrize(
    "text, word",
    [
        ("The storm claimed nine lives on Monday.", "claimed"),
        ("The hospital admitted 71 patients in one night.", "admitted"),
        ("Guards charged the crowd twice before noon.", "charged"),
    ],
)
def test_a_look_alike_says_nothing(text: str, word: str, analyse: Analyse) -> None:
    found = heard(analyse(text)[1].sentences[0], word)
    assert found is None or found.chance < 0.5


def test_the_way_from_a_cue_to_each_word(analyse: Analyse) -> None:
    sentence = analyse("The mayor said that the old dam broke.")[1].sentences[0]
    ways = dict(zip((t.form for t in sentence.tokens), Seen(sentence, [0.0] * len(sentence.tokens)).paths(2), strict=True))
    assert ways["said"] == ">" and ways["mayor"] == ">nsubj" and ways["broke"] == ">ccomp"
    assert ways["dam"] == ">ccomp.nsubj" and ways["old"] == ">ccomp.nsubj+"


def test_a_row_for_each_word(analyse: Analyse) -> None:
    sentence = analyse("“The dam broke,” the mayor said.")[1].sentences[0]
    rows = Seen(sentence, [0.0] * len(sentence.tokens)).rows(len(sentence.tokens) - 2)
    assert rows.shape[0] == len(sentence.tokens) and np.isfinite(rows).all() and (rows.sum(1) > 0).all()


def test_words_of_one_part_stand_together() -> None:
    parts = np.full((6, 3), 0.05, np.float32)
    parts[0, SOURCE] = parts[1, NEITHER] = 0.9
    parts[2:, CONTENT] = 0.9
    parts[4] = (0.45, 0.1, 0.45)
    assert smoothed(parts, 1).tolist() == [SOURCE, NEITHER, CONTENT, CONTENT, CONTENT, CONTENT]
    parts[1, CONTENT] = 5.0
    assert smoothed(parts, 1)[1] == NEITHER
