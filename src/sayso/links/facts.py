"""Sentences of all reports in, Facts out: a few sentences of different reports that tell one thing.

    "Engineers opened the gates of the old dam at noon"  |  "The gates of the dam were opened by army engineers"

Two sentences are near when they share rare words and mean alike. A fact is narrower than an event: a battle is one event, its first shot and its toll are two facts.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Record
from sayso.records.claim import Report

NEAR = 1.25
"""Nearness from which on two sentences may tell one fact: about one for the meaning and the rest for shared rare words.
Set by hand on two stories."""
RARE = 0.45
"""What a shared word that stands in no other sentence adds to the nearness; commoner words add less."""
COMMON = 40
"""Sentences from which on a word no longer makes candidates: cost stays near linear."""
_TELLING = frozenset(("NOUN", "VERB", "PROPN", "ADJ", "NUM"))


class Placed(Record, frozen=True, kw_only=True):
    """A sentence with what is compared of it."""

    document: str
    start: int
    end: int
    words: frozenset[str]
    vector: bytes


class Fact(Record, frozen=True, kw_only=True):
    """Sentences that tell one thing, in the order of the reports; `nearness`: their mean."""

    sentences: tuple[Placed, ...]
    nearness: float

    def holds(self, document: str, start: int) -> bool:
        """Whether a place in a report lies in one of the sentences."""
        return any(s.document == document and s.start <= start < s.end for s in self.sentences)


def place_sentences(reports: Sequence[Report], analyses: Mapping[str, Analysis]) -> list[Placed]:
    """All sentences of all reports, by report id and place."""
    return [
        _place(report.document.id, sentence)
        for report in sorted(reports, key=lambda r: r.document.id)
        for sentence in analyses[report.document.id].sentences
    ]


def find_facts(near: "Nearness") -> list[Fact]:
    """All facts, the nearest first: for each sentence the nearest one of every other report. Facts may overlap, since a
    sentence may tell several things; none is part of another. The order of the reports changes nothing."""
    placed = near.placed
    best: dict[int, dict[str, tuple[float, int]]] = defaultdict(dict)
    for i, j in near.candidates():
        score = near.of(i, j)
        if score >= NEAR:
            for one, other in ((i, j), (j, i)):
                found = best[one].get(placed[other].document, (0.0, -1))
                best[one][placed[other].document] = max(found, (score, -other))
    groups = sorted({tuple(sorted({i, *(-n for _, n in others.values())})) for i, others in best.items()})
    facts = [Fact(sentences=tuple(placed[i] for i in g), nearness=near.mean(g, g)) for g in groups]
    return sorted(facts, key=lambda f: (-f.nearness, f.sentences[0].document, f.sentences[0].start))


def _place(document: str, sentence: Sentence) -> Placed:
    words = frozenset(t.lemma.lower() for t in sentence.tokens if t.upos in _TELLING and len(t.lemma) > 2)
    return Placed(document=document, start=sentence.start, end=sentence.end, words=words, vector=sentence.vector)


class Nearness:
    """How near sentences are. Owned by one call of `find_topics`."""

    def __init__(self, placed: Sequence[Placed]) -> None:
        self.placed = placed
        counts = Counter(w for p in placed for w in p.words)
        full = math.log(1 + len(placed))
        self._weight = {w: RARE * math.log(1 + len(placed) / n) / full for w, n in counts.items()}
        self._counts = counts
        self._vectors = [np.frombuffer(p.vector, "<f4") for p in placed]
        self._at = {p.document: [(i, q.start, q.end) for i, q in enumerate(placed) if q.document == p.document] for p in placed}
        self._known: dict[tuple[int, int], float] = {}

    def sentence_at(self, document: str, start: int) -> int | None:
        """The number of the sentence at a place in a report."""
        return next((i for i, first, end in self._at.get(document, ()) if first <= start < end), None)

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs of two reports that share a word which is not common."""
        at: dict[str, list[int]] = defaultdict(list)
        for i, sentence in enumerate(self.placed):
            for word in sentence.words:
                if self._counts[word] <= COMMON:
                    at[word].append(i)
        seen = {
            (i, j)
            for members in at.values()
            for n, i in enumerate(members)
            for j in members[n + 1 :]
            if self.placed[i].document != self.placed[j].document
        }
        yield from sorted(seen)

    def of(self, i: int, j: int) -> float:
        """The nearness of two sentences: the cosine of their vectors, and the weights of the words they share."""
        pair = (min(i, j), max(i, j))
        if pair not in self._known:
            shared = sorted(self.placed[i].words & self.placed[j].words)
            self._known[pair] = round(float(self._vectors[i] @ self._vectors[j]) + sum(self._weight[w] for w in shared), 4)
        return self._known[pair]

    def mean(self, first: Sequence[int], second: Sequence[int]) -> float:
        """The mean nearness of the sentences of two groups, or of one."""
        found = [self.of(i, j) for i in first for j in second if i != j]
        return round(sum(found) / len(found), 4) if found else 0.0
