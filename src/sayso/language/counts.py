"""What the numbers of a sentence count, and what happened to that, as the trained head hears it.

In: a sentence with its tree and roles, the states of its words, a trained head. Out: a Count for each number of which the head hears either.
"""

import numpy as np
from numpy.typing import NDArray

from sayso.language.protocol import Floats, PartsReader
from sayso.language.tellings import CONTENT, SOURCE, Seen, smoothed
from sayso.records.analysis import Count, Sentence


def find_counts(sentence: Sentence, states: Floats, counter: PartsReader) -> tuple[Count, ...]:
    """The counts of a sentence in the order of their numbers. `states`: [3, N, 384]."""
    numbers = [i for i, t in enumerate(sentence.tokens) if t.upos == "NUM"]
    if not numbers:
        return ()
    words, as_numbers = counter.prepare(states)
    seen = Seen(sentence, np.zeros(len(sentence.tokens), np.float32))
    found = []
    for number in numbers:
        parts = counter.parts(words, as_numbers[number : number + 1], seen.paths(number), seen.rows(number))
        best = smoothed(parts, number)
        (sure_thing, thing), (sure, happened) = (_part(parts, best, part) for part in (SOURCE, CONTENT))
        if thing or happened:
            found.append(Count(token=number, sure=sure, happened=happened, sure_thing=sure_thing, thing=thing))
    return tuple(found)


def _part(parts: Floats, best: NDArray[np.int64], part: int) -> tuple[float, tuple[int, ...]]:
    """How sure the head is of a part, and its words."""
    words = np.flatnonzero(best == part)
    sure = float(np.exp(np.log(parts[words, part]).mean())) if len(words) else 0.0
    return round(sure, 3), tuple(int(i) for i in words)
