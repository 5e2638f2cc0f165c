"""Which reports of a folder tell the same story, by the rare words that some of them share.

Two arrests in two cities are told in the same words; what parts them is that the reports beside each share other names and things.
A word counts the more the rarer it is in running text, and the fewer reports of the folder have it: what all of them have tells
nothing of which belong together (TF-IDF, Sparck Jones 1972). Groups are joined while their mean likeness holds (average linkage).
Of draws of six reports of one news event 4 in 168 were parted (ECB+ dev); of five and five of two like events 63 of 96 were kept apart.
"""

from collections import Counter
from collections.abc import Mapping
from math import log

import numpy as np
import numpy.typing as npt

from sayso.records.analysis import Analysis
from sayso.resources.common_words import CommonWords

FEW = 6
"""Reports below which nothing is usual in a folder: they count as one story."""
APART = 0.10
"""Mean likeness of two groups of reports below which they tell two stories: of eight stories, no two halves were less alike than 0.13."""
_COMMON = 7.0
"""Bits that a word's rarity must pass: about what every second report has."""
_TELLING = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))
_Matrix = npt.NDArray[np.float64]


def tell_stories(analyses: Mapping[str, Analysis], words: CommonWords) -> dict[str, int]:
    """The number of the story of each report; stories in order of their first report."""
    names = sorted(analyses)
    if len(names) < FEW:
        return dict.fromkeys(names, 0)
    groups = _join_alike(_likeness([_count_words(analyses[name]) for name in names], words))
    return {names[i]: number for number, group in enumerate(sorted(groups)) for i in sorted(group)}


def _count_words(analysis: Analysis) -> Counter[str]:
    tokens = (t for sentence in analysis.sentences for t in sentence.tokens)
    return Counter(t.lemma.lower() for t in tokens if t.upos in _TELLING and len(t.lemma) > 1)


def _likeness(counts: list[Counter[str]], words: CommonWords) -> _Matrix:
    """Cosines of the reports by the words that at least two of them have."""
    having = Counter(word for count in counts for word in count)
    worth = {word: max(0.0, words.bits([word])[0] - _COMMON) * log((len(counts) + 1) / n) for word, n in having.items() if n > 1}
    column = {word: i for i, word in enumerate(sorted(worth))}
    rows = np.zeros((len(counts), max(1, len(column))))
    for i, count in enumerate(counts):
        for word, n in count.items():
            if word in column:
                rows[i, column[word]] = (1 + log(n)) * worth[word]
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.where(lengths > 0, lengths, 1.0)
    return np.asarray(np.round(rows @ rows.T, 6))


def _join_alike(alike: _Matrix) -> list[list[int]]:
    """Groups of rows, the most alike two joined first, while they are alike enough."""
    groups = [[i] for i in range(len(alike))]
    means = alike.copy()
    np.fill_diagonal(means, -1.0)
    while len(groups) > 1:
        first, second = sorted(int(n) for n in np.unravel_index(int(np.argmax(means)), means.shape))
        if means[first, second] < APART:
            break
        ours, theirs = len(groups[first]), len(groups[second])
        joined = (ours * means[first] + theirs * means[second]) / (ours + theirs)
        means[first], means[:, first], means[first, first] = joined, joined, -1.0
        means = np.delete(np.delete(means, second, 0), second, 1)
        groups[first] += groups.pop(second)
    return [sorted(group) for group in groups]
