"""Sentences of all reports in, Facts out: a few sentences of different reports that tell one thing.

The nearest pairs of a case are taken, about as many as a person would ask questions: how near sentences must be depends on how
the reports are written, so that a share of all sentences decides and not one fixed nearness. A fact is narrower than an event:
a battle is one event, its first shot and its toll are two facts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from sayso.compare.events import VAGUE
from sayso.compare.sentences import Rarity, SentenceView, nearness, rarity_of
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.resources.event_words import event_lemma

SHARE = 0.8
"""Pairs that are taken, as a share of all sentences; from a sweep (benchmarks/dossier/README.md). Careful readers asked 0.1 to 0.4 questions for
each sentence, but half of the pairs ask nothing."""
LEAST = 0.9
"""Nearness, with what stands next to them, below which sentences tell nothing together, however few others there are."""
BESIDE = 0.8
"""Nearness of two sentences from which on one report tells something of what the other tells."""
COMMON = 40
"""Sentences from which on a word no longer makes candidates: cost stays near linear."""
CANDIDATES = 16
"""Sentences that each sentence is compared with in full: cost stays near linear."""
CONTEXT = 0.3
"""Weight of the nearness of what stands next to two sentences. On five stories 106 of 180 gold questions are found, against 102
without; average precision over pairs 0.28 against 0.27."""
PAIR = 0.2
"""Of what is asked of a pair beside its group, the share of its sureness that counts in the order of questions: it comes last."""
_TELLING = frozenset(("NOUN", "VERB", "PROPN", "ADJ", "NUM"))


class Fact(Record, frozen=True, kw_only=True):
    """Sentences that tell one thing, in the order of the reports; `weight`: how surely, 0 to 1."""

    sentences: tuple[SentenceView, ...]
    weight: float


def place_sentences(reports: Sequence[Report], analyses: Mapping[str, Analysis]) -> list[SentenceView]:
    """All sentences of all reports, by report id and place."""
    return [
        _view(report, sentence)
        for report in sorted(reports, key=lambda r: r.document.id)
        for sentence in analyses[report.document.id].sentences
    ]


def _view(report: Report, sentence: Sentence) -> SentenceView:
    def inside(start: int) -> bool:
        return sentence.start <= start < sentence.end

    days = [
        (t.earliest[:10], t.latest[:10])
        for t in report.times
        if inside(t.start) and t.type in ("date", "time") and t.earliest and t.latest
    ]
    tokens = sentence.tokens
    return SentenceView(
        document=report.document.id,
        start=sentence.start,
        end=sentence.end,
        words=frozenset(t.lemma.lower() for t in tokens if t.upos in _TELLING and len(t.lemma) > 2),
        roots=frozenset(event_lemma(sentence, i) for i, t in enumerate(tokens) if t.upos in ("NOUN", "VERB")),
        types=frozenset(e.type for e in report.events if inside(e.start)) - frozenset(VAGUE),
        days=tuple(days),
        figures=tuple(f for f in report.figures if inside(f.start)),
        vector=sentence.vector,
        length=len(tokens),
        text=report.document.text[sentence.start : sentence.end],
    )


def find_facts(near: "Nearness") -> list[Fact]:
    """All facts, the surest first: for each sentence the nearest one of every other report. Facts may overlap, since a
    sentence may tell several things. The order of the reports changes nothing."""
    best: dict[int, dict[str, tuple[float, int]]] = defaultdict(dict)
    for (i, j), weight in near.weights.items():
        for one, other in ((i, j), (j, i)):
            document = near.placed[other].document
            best[one][document] = max(best[one].get(document, (0.0, 0)), (weight, -other))
    groups = {tuple(sorted({i, *(-n for _, n in others.values())})) for i, others in best.items()}
    facts = [Fact(sentences=tuple(near.placed[i] for i in g), weight=near.mean(g)) for g in sorted(groups)]
    return sorted(facts, key=lambda f: (-f.weight, f.sentences[0].document, f.sentences[0].start))


def find_pairs(near: "Nearness") -> list[Fact]:
    """The pairs that are taken, each for itself, the surest first: what two reports share, a third in their group may lack."""
    pairs = sorted(near.weights.items(), key=lambda p: (-p[1], p[0]))
    return [Fact(sentences=(near.placed[i], near.placed[j]), weight=round(PAIR * weight, 4)) for (i, j), weight in pairs]


class Nearness:
    """Which sentences are near each other. Owned by one call of `find_topics`.

    `weights`: the pairs that are taken, by their positions, each with how surely it tells one thing: 1 for the nearest pair
    of the case, a half for the last that is taken."""

    def __init__(self, placed: Sequence[SentenceView]) -> None:
        self.placed = placed
        self._words = Counter(w for p in placed for w in p.words)
        self.rarity = Rarity(
            words=rarity_of(self._words, len(placed)),
            roots=rarity_of(Counter(r for p in placed for r in p.roots), len(placed)),
            types=rarity_of(Counter(t for p in placed for t in p.types), len(placed)),
        )
        self._at: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for i, p in enumerate(placed):
            self._at[p.document].append((i, p.start, p.end))
        self._raw: dict[tuple[int, int], float] = {}
        self.weights: Mapping[tuple[int, int], float] = self._taken()
        self._beside: dict[int, set[str]] = defaultdict(set)
        for (i, j), score in self._raw.items():
            if score >= BESIDE:
                self._beside[i].add(placed[j].document)
                self._beside[j].add(placed[i].document)

    def _taken(self) -> dict[tuple[int, int], float]:
        pairs = list(self._candidates())
        alone = {pair: self.raw(*pair) for pair in pairs}
        scored = sorted((-round(score + CONTEXT * self._context(alone, *pair), 4), *pair) for pair, score in alone.items())
        most = max(1, round(SHARE * len(self.placed)))
        kept = [(i, j) for score, i, j in scored[:most] if -score >= LEAST]
        return {pair: round(1 / (1 + rank / most), 4) for rank, pair in enumerate(kept)}

    def _context(self, alone: Mapping[tuple[int, int], float], i: int, j: int) -> float:
        """The nearness of what stands next to two sentences, at best: two reports that tell of one thing go on telling of it."""
        next_to_i, next_to_j = self._next_to(i), self._next_to(j)
        pairs = [(a, b) for a in (i, *next_to_i) for b in (j, *next_to_j) if (a, b) != (i, j)]
        return max((alone.get((min(p), max(p)), 0.0) for p in pairs), default=0.0)

    def _next_to(self, i: int) -> list[int]:
        here = self.placed[i].document
        return [k for k in (i - 1, i + 1) if 0 <= k < len(self.placed) and self.placed[k].document == here]

    def _candidates(self) -> Iterator[tuple[int, int]]:
        """For each sentence the CANDIDATES of other reports that are nearest by meaning and by shared words that are not common."""
        at: dict[str, list[int]] = defaultdict(list)
        for i, sentence in enumerate(self.placed):
            for word in sorted(sentence.words):
                if self._words[word] <= COMMON:
                    at[word].append(i)
        if not self.placed:
            return
        vectors = np.stack([np.frombuffer(p.vector, "<f4") if p.vector else np.zeros(1, "<f4") for p in self.placed])
        found: set[tuple[int, int]] = set()
        for i, sentence in enumerate(self.placed):
            shared: dict[int, float] = defaultdict(float)
            for word in sorted(sentence.words & at.keys()):
                for j in at[word]:
                    shared[j] += self.rarity.words[word]
            others = [j for j in shared if self.placed[j].document != sentence.document]
            alike = (vectors[others] @ vectors[i]).tolist() if others else []
            ranked = sorted(zip(others, alike, strict=True), key=lambda p: (-round(p[1] + 0.2 * shared[p[0]], 4), p[0]))
            found.update((min(i, j), max(i, j)) for j, _ in ranked[:CANDIDATES])
        yield from sorted(found)

    def sentence_at(self, document: str, start: int) -> int | None:
        """The number of the sentence at a place in a report."""
        return next((i for i, first, end in self._at.get(document, ()) if first <= start < end), None)

    def reports_beside(self, document: str, start: int) -> set[str]:
        """The other reports that tell something near what a sentence tells, answering it or not."""
        number = self.sentence_at(document, start)
        return self._beside[number] if number is not None else set()

    def of(self, i: int | None, j: int | None) -> float:
        """How surely two sentences tell one thing; 0 where their pair is not taken."""
        return 0.0 if i is None or j is None else self.weights.get((min(i, j), max(i, j)), 0.0)

    def raw(self, i: int | None, j: int | None) -> float:
        """The nearness of two sentences, taken or not."""
        if i is None or j is None:
            return 0.0
        pair = (min(i, j), max(i, j))
        if pair not in self._raw:
            self._raw[pair] = nearness(self.placed[pair[0]], self.placed[pair[1]], self.rarity)
        return self._raw[pair]

    def mean(self, group: Sequence[int]) -> float:
        """How surely a group of sentences tells one thing: over its sentences, the mean of the surest pair of each."""
        best = [max((self.of(i, j) for j in group if j != i), default=0.0) for i in group]
        return round(sum(best) / len(best), 4) if best else 0.0
