"""What happened to what the numbers of a sentence count, as the trained head hears it.

In: a sentence with its tree and roles, the states of its words, a trained head. Out: a Count for each number of which the head hears
something that happened.
"""

import numpy as np

from sayso.language.protocol import Floats, PartsReader
from sayso.language.tellings import CONTENT, Seen, smoothed
from sayso.records.analysis import Count, Sentence


def find_counts(sentence: Sentence, states: Floats, counter: PartsReader) -> tuple[Count, ...]:
    """The counts of a sentence in the order of their numbers. `states`: [layers, N, 384]."""
    numbers = [i for i, t in enumerate(sentence.tokens) if t.upos == "NUM"]
    if not numbers:
        return ()
    words, as_numbers = counter.prepare(states)
    seen = Seen(sentence, np.zeros(len(sentence.tokens), np.float32))
    found = []
    for number in numbers:
        parts = counter.parts(words, as_numbers[number : number + 1], seen.paths(number), seen.rows(number))
        happened = np.flatnonzero(smoothed(parts, number) == CONTENT)
        if len(happened):
            sure = float(np.exp(np.log(parts[happened, CONTENT]).mean()))
            found.append(Count(token=number, sure=round(sure, 3), happened=tuple(int(i) for i in happened)))
    return tuple(found)
