"""How common words and short phrases are in running text, and so how much it tells that two reports share a run of them.

The file is built by `training/words/build.py`; its origin is in `data/LICENSES.md`. It holds in how many documents a word, two words and
three words in a row stand. A word is worth the more bits the less the one or two before it announce it: in "claimed
responsibility for the attack" hardly any word is news.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log2
from pathlib import Path

import numpy as np

COMMON_WORDS = Path(__file__).parent / "data" / "common_words.npz"
_MOST = 16.0
_BACK_OFF = 0.4
"""A word that its predecessors do not announce gets this share of its chance without them, for each predecessor (Brants et al. 2007)."""

Counts = Mapping[tuple[str, ...], int]


class CommonWords:
    """Counts of documents by word, two words and three words."""

    def __init__(self, counts: Counts, total: int) -> None:
        """`total`: of the counts of single words."""
        self._counts = counts
        self._total = total

    def bits(self, words: Sequence[str]) -> list[float]:
        """What each word of a run in lower case tells, given those before it: 0 for one that was to be expected, up to 16."""
        return [self._bits(tuple(words[max(0, i - 2) : i + 1])) for i in range(len(words))]

    def _bits(self, run: tuple[str, ...]) -> float:
        chance = 1.0
        while len(run) > 1:
            if run in self._counts:
                chance *= self._counts[run] / self._counts[run[:-1]]
                break
            chance *= _BACK_OFF
            run = run[1:]
        else:
            chance *= self._counts.get(run, 1) / self._total
        return min(_MOST, max(0.0, -log2(chance)))


@lru_cache(maxsize=1)
def load_common_words(path: Path = COMMON_WORDS) -> CommonWords:
    """The table that ships. Raises OSError if it is missing."""
    with np.load(path, allow_pickle=False) as file:
        words = file["words"].tobytes().decode("utf-8").split("\n")
        counts: dict[tuple[str, ...], int] = {(w,): c for w, c in zip(words, file["counts1"].tolist(), strict=True)}
        for n in (2, 3):
            runs = zip(*file[f"runs{n}"].tolist(), strict=True)
            counts |= {tuple(words[i] for i in run): c for run, c in zip(runs, file[f"counts{n}"].tolist(), strict=True)}
        return CommonWords(counts, int(file["total"]))
