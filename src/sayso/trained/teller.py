"""Which words beside a word are its parts: of a cue its source and content, of a number what it counts and what happened to that.

In: states of the words (`TrainedReader.claims`), and what `sayso.language.tellings` sees of a word in the tree. Out: chances, as numpy arrays.
Trained by `training/claims`; `attribution.npz` and `figures.npz` hold the arrays.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from sayso.trained.matrices import Floats, Matrices

CUES, TOLD, COUNTED = 0, 1, 2
"""The mixes of states: to tell cues, the parts of a cue, the parts of a number."""


class PartsHead(Matrices):
    """Scores of words beside a word."""

    def __init__(self, path: Path, mix: int) -> None:
        """Loads the arrays. `mix`: of the states that are read (TOLD, COUNTED)."""
        super().__init__(path)
        self._mix = mix
        self._paths = {path: number for number, path in enumerate(self._words["paths"], 1)}

    def prepare(self, states: Floats) -> tuple[Floats, Floats]:
        """What `parts` needs of a sentence: each word as one beside it, and as the one itself."""
        words = states[self._mix]
        as_word, as_cue = (np.tanh(self._linear(name, words)) for name in ("part.word", "part.cue"))
        return as_word, as_cue

    def parts(self, words: Floats, cue: Floats, paths: Sequence[str], rows: Floats) -> Floats:
        """The chances of N words beside one: [N, 3] for neither, the first part (source, thing counted), the second (content, what happened)."""
        both = np.broadcast_to(cue, words.shape)
        found = self._w["part.path.weight"][[self._paths.get(path, 0) for path in paths]]
        hidden = self._layer("part.hidden", np.concatenate([words, both, words * both, found, rows], 1).astype(np.float32))
        scores = np.exp(self._linear("part.out", hidden))
        chances: Floats = scores / scores.sum(1, keepdims=True)
        return chances


class Teller(PartsHead):
    """Hears which words say that somebody says something, too."""

    def chances(self, states: Floats) -> Floats:
        """[3, N, 384] -> the chance of each word to be a cue, [N]."""
        odds = self._linear("cue.out", self._layer("cue.hidden", states[CUES]))[:, 0]
        found: Floats = (1 / (1 + np.exp(-odds))).astype(np.float32)
        return found
