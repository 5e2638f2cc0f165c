"""Hears who says what: which words say that somebody says something, and for each such word which others are the source and the content.

In: the states of the language reader, and what `sayso.language.tellings` sees of a word and a cue in the tree. Out: chances, as numpy
arrays. Trained by `training/attribution`; `attribution.npz` holds its arrays.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from sayso.trained.matrices import Floats, Matrices


class Teller(Matrices):
    """Scores of cues, and of words beside a cue."""

    def __init__(self, path: Path) -> None:
        """Loads the arrays."""
        super().__init__(path)
        self._paths = {path: number for number, path in enumerate(self._words["paths"], 1)}

    def chances(self, states: Floats) -> Floats:
        """[layers, N, 384] -> the chance of each word to be a cue, [N]."""
        words = self._scaled("cue", states)
        odds = self._linear("cue.out", self._layer("cue.hidden", words))[:, 0]
        found: Floats = (1 / (1 + np.exp(-odds))).astype(np.float32)
        return found

    def prepare(self, states: Floats) -> tuple[Floats, Floats]:
        """What `parts` needs of a sentence: each word as a word, and as a cue."""
        words = self._scaled("part", states)
        as_word, as_cue = (np.tanh(self._linear(name, words)) for name in ("part.word", "part.cue"))
        return as_word, as_cue

    def parts(self, words: Floats, cue: Floats, paths: Sequence[str], rows: Floats) -> Floats:
        """The chances of N words beside a cue: [N, 3] for neither, source, content."""
        both = np.broadcast_to(cue, words.shape)
        found = self._w["part.path.weight"][[self._paths.get(path, 0) for path in paths]]
        hidden = self._layer("part.hidden", np.concatenate([words, both, words * both, found, rows], 1).astype(np.float32))
        scores = np.exp(self._linear("part.out", hidden))
        chances: Floats = scores / scores.sum(1, keepdims=True)
        return chances

    def _scaled(self, name: str, states: Floats) -> Floats:
        layers = [int(n) for n in self._w[f"{name}.layers"]]
        joined = np.concatenate([states[n] for n in layers], 1)
        scaled: Floats = ((joined - self._w[f"{name}.mean"]) / self._w[f"{name}.spread"]).astype(np.float32)
        return scaled
