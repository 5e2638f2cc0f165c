"""Role scores of one predicate in, its arguments out: what the encoder says, weighed with what the tree makes likely.

How often a role stood at the end of a path through the tree ("accuse", then its object: ARG1) was counted in the training
part, by predicate and over all predicates; the two opinions are joined in logarithms. A core role is filled once.
Counts come from `training/reader/roles.py`; the mixture was chosen on the dev part (`training/reader/results/roles.md`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sayso.language.protocol import SentenceReader

Floats = NDArray[np.float64]
Counts = Sequence[int]
"""Role numbers and how often each was seen, in turn."""
SHARE = 0.35
"""The part of the counts in the mixture."""
ONCE = ("ARG0", "ARG1", "ARG2", "ARG3", "ARG4", "ARGM-NEG")
_OBJECTS = frozenset(("obj", "ccomp", "xcomp"))
FAR = "~"
"""The path of all words that stand farther than three steps down or two up."""


@dataclass(frozen=True)
class Tree:
    """A sentence's tree: 0-based heads (-1 = root), relations, lower-case lemmas, part of speech; what marks each word."""

    heads: Sequence[int]
    relations: Sequence[str]
    lemmas: Sequence[str]
    tags: Sequence[str]
    marks: Sequence[str]
    passive: Sequence[bool]


def make_tree(
    heads: Sequence[int], relations: Sequence[str], forms: Sequence[str], lemmas: Sequence[str], tags: Sequence[str]
) -> Tree:
    """`heads` 0-based. A word's mark is its first preposition or conjunction."""
    marks, passive = [""] * len(heads), [False] * len(heads)
    for i, head in enumerate(heads):
        if head >= 0:
            if relations[i] in ("case", "mark") and not marks[head]:
                marks[head] = forms[i].lower()
            passive[head] |= relations[i] in ("nsubj:pass", "aux:pass", "csubj:pass")
    return Tree(heads, relations, [lemma.lower() for lemma in lemmas], tags, marks, passive)


def path(tree: Tree, predicate: int, word: int) -> str:
    """The way from a predicate to a word: "/nsubj", "^conj/nsubj", "/obl of"."""
    up, down = [predicate], [word]
    while tree.heads[up[-1]] >= 0 and len(up) < 3:
        up.append(tree.heads[up[-1]])
    while down[-1] not in up and tree.heads[down[-1]] >= 0 and len(down) < 3:
        down.append(tree.heads[down[-1]])
    if down[-1] not in up:
        return FAR
    top = up.index(down[-1])
    steps = "".join(f"^{tree.relations[i]}" for i in up[:top]) + "".join(f"/{tree.relations[i]}" for i in reversed(down[:-1]))
    return f"{steps} {tree.marks[word]}" if tree.marks[word] and len(down) == 2 and not top else steps


def frame_key(tree: Tree, predicate: int) -> str:
    """What the counts of one predicate stand under: its lemma and voice."""
    return tree.lemmas[predicate] + ("|pass" if tree.passive[predicate] else "")


def voice_key(tree: Tree, predicate: int) -> str:
    """What the counts over all predicates stand under, with the path behind it: part of speech, voice (or that nothing is done
    to anything: who drowns or falls is no agent)."""
    objects = any(h == predicate and r in _OBJECTS for h, r in zip(tree.heads, tree.relations, strict=True))
    return f"{tree.tags[predicate][:1]}{'|' if tree.passive[predicate] else '' if objects else '-'}"


class Frames:
    """Likely roles by path, with less and less said: this predicate, any predicate, anywhere."""

    def __init__(self, table: Mapping[str, Mapping[str, Counts]], roles: Sequence[str]) -> None:
        """`table`: "" -> path key -> counts; frame key -> path -> counts."""
        self._table, self._size = table, len(roles)
        self._general = self._row(table[""][""]) + 1.0
        self._general /= self._general.sum()
        self._known: dict[tuple[str, str, str], Floats] = {}
        self.once = [n for n, role in enumerate(roles) if role in ONCE]

    def _row(self, counts: Counts) -> Floats:
        row = np.zeros(self._size)
        row[list(counts[::2])] = counts[1::2]
        return row

    def odds(self, tree: Tree, predicate: int) -> Floats:
        """Log shares of the roles for each word, [N, roles]."""
        frame, voice = frame_key(tree, predicate), voice_key(tree, predicate)
        return np.stack([self._of(frame, voice + w, w) for w in (path(tree, predicate, i) for i in range(len(tree.heads)))])

    def _of(self, frame: str, general: str, way: str) -> Floats:
        key = (frame, general, way)
        if key not in self._known:
            if len(self._known) > 100_000:
                self._known.clear()
            row = self._row(self._table[""].get(general, ()))
            shares = (row + 2 * self._general) / (row.sum() + 2)
            row = self._row(self._table.get(frame, {}).get(way, ()))
            self._known[key] = np.log((row + 3 * shares) / (row.sum() + 3) + 1e-6)
        return self._known[key]


@lru_cache(maxsize=2)
def frames_of(reader: SentenceReader) -> Frames:
    """The role counts of a reader, made ready once."""
    return Frames(reader.role_counts, reader.role_names)


def decode_roles(scores: NDArray[np.float32], tree: Tree, predicate: int, frames: Frames) -> list[int]:
    """The role number of each word (0 = none) for one predicate. `scores`: [N, roles] log scores."""
    mixed = (1 - SHARE) * scores.astype(np.float64) + SHARE * frames.odds(tree, predicate)
    best = mixed.argmax(1)
    for role in frames.once:
        while len(holders := np.flatnonzero(best == role)) > 1:
            rivals = mixed[holders].copy()
            rivals[:, role] = -np.inf
            weakest = holders[(mixed[holders, role] - rivals.max(1)).argmin()]
            mixed[weakest, role] = -np.inf
            best[weakest] = mixed[weakest].argmax()
    return [int(b) for b in best]
