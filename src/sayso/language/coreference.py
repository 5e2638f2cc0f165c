"""What refers to what in one report: "the **minister** ... **she**", "a **bridge** ... the **bridge** ... **it**".

    candidates (references.py) -> those that refer -> pairs (reference_features.py) -> scores of the linker -> References

Each phrase takes up one earlier phrase or none; whoever follows that from phrase to phrase gets chains.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.language.protocol import PhraseLinker, States
from sayso.language.reference_features import Floats, Ints, Pairs, describe
from sayso.language.references import Candidate, find_candidates
from sayso.records.analysis import Antecedent, Reference, Sentence

LEAST_ODDS = float(np.log(0.3 / 0.7))
"""Candidates that refer less likely are left out; the linker was trained on those that stay."""
READINESS = 0.5
"""Added to the score of every earlier phrase: chosen on GUM dev, where untouched scores link too little (see the results in training)."""
LEAST_CHANCE = 0.02
"""Antecedents below it are not kept."""
WORDS_AT_ONCE = 2_000
AT_ONCE = 20_000
"""Pairs compared at a time, so that memory stays small on long reports."""


def find_references(sentences: Sequence[Sentence], states: Sequence[States], linker: PhraseLinker) -> tuple[Reference, ...]:
    """All phrases that refer, in the order of their heads; `states`: those of the words of each sentence."""
    candidates = find_candidates(sentences)
    if not candidates:
        return ()
    words = project(states, linker)
    vectors = np.stack([linker.pooled(words[c.sentence], c.token, c.first, c.stop) for c in candidates])
    rows = describe(candidates, sentences)
    odds = linker.refers(vectors, rows)
    kept = np.flatnonzero(odds > LEAST_ODDS)
    chosen = [candidates[n] for n in kept]
    if not chosen:
        return ()
    pairs = Pairs(chosen, sentences, vectors[kept])
    scores, new = score_pairs(pairs, np.concatenate([rows[kept], odds[kept, None]], 1), linker)
    return _references(chosen, odds[kept], pairs, scores + READINESS, new)


def project(states: Sequence[States], linker: PhraseLinker) -> list[Floats]:
    """The vectors of the words of each sentence, made for some thousand words at a time."""
    found: list[Floats] = []
    waiting: list[States] = []
    for number, part in enumerate(states, 1):
        waiting.append(part)
        if number == len(states) or sum(s.shape[1] for s in waiting) >= WORDS_AT_ONCE:
            borders = np.cumsum([s.shape[1] for s in waiting])[:-1]
            found += np.split(linker.project(np.concatenate(waiting, 1)), borders)
            waiting = []
    return found


def score_pairs(pairs: Pairs, rows: Floats, linker: PhraseLinker) -> tuple[Floats, Floats]:
    """The score of every pair, and that of a new start of every phrase."""
    later, earlier, own, new = linker.prepare(pairs.vectors, rows)
    found = [np.zeros(0, np.float32)]
    for start in range(0, len(pairs.i), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        i, j = pairs.i[part], pairs.j[part]
        found.append(linker.pair(later[i], earlier[j], own[i] * own[j], pairs.compare(part)))
    return np.concatenate(found), new


def _references(chosen: Sequence[Candidate], odds: Floats, pairs: Pairs, scores: Floats, new: Floats) -> tuple[Reference, ...]:
    """Scores as chances: of each phrase, over its earlier phrases and a new start."""
    borders = np.searchsorted(pairs.i, np.arange(len(chosen) + 1))
    found = []
    for n, c in enumerate(chosen):
        part = slice(borders[n], borders[n + 1])
        chances = _softmax(np.append(scores[part], new[n]).astype(np.float64))
        found.append(
            Reference(
                sentence=c.sentence,
                token=c.token,
                first=c.first,
                stop=c.stop,
                chance=round(float(1 / (1 + np.exp(-odds[n]))), 3),
                new=round(float(chances[-1]), 3),
                earlier=_antecedents(pairs.j[part], chances[:-1]),
            )
        )
    return tuple(found)


def _softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    raised = np.exp(scores - scores.max())
    chances: NDArray[np.float64] = raised / raised.sum()
    return chances


def _antecedents(numbers: Ints, chances: NDArray[np.float64]) -> tuple[Antecedent, ...]:
    order = [n for n in np.argsort(-chances, kind="stable") if chances[n] >= LEAST_CHANCE]
    return tuple(Antecedent(reference=int(numbers[n]), chance=round(float(chances[n]), 3)) for n in order)


def chains(references: Sequence[Reference]) -> list[list[Reference]]:
    """References that are one, following the likeliest antecedent of each where it is likelier than a new start."""
    found: list[list[Reference]] = []
    chain_of: list[list[Reference]] = []
    for reference in references:
        best = reference.earlier[0] if reference.earlier else None
        if best is not None and best.chance > reference.new:
            chain = chain_of[best.reference]
        else:
            found.append(chain := [])
        chain.append(reference)
        chain_of.append(chain)
    return found
