"""The linker: which phrases of a report refer, and what they take up. Two small networks on the states of the language reader.

In: the reader's states of the words and the rows of `sayso.language.reference_features`. Out: scores, as numpy arrays.
Trained by `training/coreference`; `coreference.npz` holds its arrays (half precision).
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.trained.matrices import Floats, Matrices

OF_WORD = 4
"""Of the projected blocks the first four are those of the head; the last two are means over the phrase."""


class Linker(Matrices):
    """Scores of phrases and pairs of phrases."""

    def __init__(self, path: Path) -> None:
        """Loads the arrays."""
        super().__init__(path)
        self._layers: list[int] = [int(n) for n in self._w["layers"]]
        self._used = sorted(set(self._layers))

    def states(self, layers: Floats) -> NDArray[np.float16]:
        """[all layers, N, 384] -> those that are used, in half precision, for they are kept until the report is read."""
        return layers[self._used].astype(np.float16)

    def project(self, states: NDArray[np.float16]) -> Floats:
        """[used layers, N, 384] -> [N, V]."""
        blocks = [
            self._product(states[self._used.index(layer)].astype(np.float32) - self._w[f"mean{n}"], f"axes{n}")
            for n, layer in enumerate(self._layers)
        ]
        return np.concatenate(blocks, 1)

    def pooled(self, words: Floats, head: int, first: int, stop: int) -> Floats:
        """The vector of a phrase: the head's, and the mean of its words."""
        cut = sum(self._w[f"axes{n}"].shape[1] for n in range(OF_WORD))
        return np.concatenate([words[head, :cut], words[first:stop, cut:].mean(0)])

    def refers(self, vectors: Floats, rows: Floats) -> Floats:
        """Log odds that each candidate refers."""
        hidden = self._layer("t.h", np.concatenate([self._layer("t.p", vectors), rows], 1))
        return self._linear("t.o", hidden)[:, 0]

    def prepare(self, vectors: Floats, rows: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """What `pair` needs of each phrase (as the later, as the earlier one, by itself), and the score of a new start."""
        own = np.tanh(self._linear("r.p", vectors))
        both = np.concatenate([own, rows], 1)
        new = self._linear("r.n2", self._layer("r.n1", both))[:, 0]
        return self._linear("r.ui", both), self._product(both, "r.uj.weight"), own, new

    def pair(self, later: Floats, earlier: Floats, products: Floats, features: Floats) -> Floats:
        """The score of each pair, from the parts that `prepare` gave."""
        hidden = np.maximum(0, later + earlier + self._product(np.concatenate([features, products], 1), "r.f.weight"))
        return self._linear("r.o2", self._layer("r.o", hidden))[:, 0]
