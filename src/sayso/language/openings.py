"""A noun that opens a sentence without an article, and looks like a verb: "Claims that the dam leaked are false", "Reports that ...".

A reader of single sentences often takes such a word for a verb without a subject, and the clause behind it for what is reported. Behind an
article it can only be a noun; so the sentence is read once more behind one, and where that makes it a noun, this reading counts.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.language.protocol import Scores, SentenceReader

_LONGEST = 120
"""Words of a sentence that is read twice: one word more must still fit."""


def read_opening(words: Sequence[str], reader: SentenceReader) -> Scores:
    """The scores of a sentence, behind an article where it opens with a plural noun and "that"."""
    scores = reader.read(words)
    if len(words) > _LONGEST or not _may_be_noun(words):
        return scores
    behind = reader.read(["The", words[0].lower(), *words[1:]])
    if reader.label("xpos", int(behind["xpos"][1])) != "NNS":
        return scores
    return {"vector": scores["vector"]} | {
        name: _without_first(name, layer) for name, layer in behind.items() if name != "vector"
    }


def _may_be_noun(words: Sequence[str]) -> bool:
    """Whether a first word in "s" stands before "that"."""
    return len(words) > 4 and words[0].isalpha() and words[0].lower().endswith("s") and words[1] == "that"


def _without_first(name: str, layer: NDArray[Any]) -> NDArray[Any]:
    """A layer without the row, and where words stand in columns without the column, of the article."""
    if name == "lower":
        return layer
    if name == "states":
        return layer[:, 1:]
    if name in ("arcs", "rels"):
        return np.delete(layer[1:], 1, axis=1)
    return layer[1:, 1:] if name == "roles" else layer[1:]
