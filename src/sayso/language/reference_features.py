"""What the linker looks at: a row for each candidate phrase, and a row for each pair of a phrase and an earlier one.

In: candidates with the vectors of their words. Out: arrays. The order of the columns is that of training: who changes it trains
again (`python -m training.coreference`).
"""

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.language.references import DETERMINERS, HEADS, KINDS, LAST_PRONOUN, ROLES, TYPES, Candidate
from sayso.records.analysis import Sentence, Token

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
NEAR = 50
"""How many phrases back everything is compared; farther back only phrases with the same head."""
FAR = 20
"""How many of those, the latest."""
STEPS = np.array([0, 1, 2, 3, 4, 6, 10, 20])
"""Distances from which on a step of its own is counted."""
LEXICAL, CONTEXT = slice(0, 96), slice(160, 256)
"""The parts of a phrase's vector that are compared by their angle: the word by itself, the word in its sentence."""
RELATIONS = (
    "nsubj nsubj:pass obj iobj obl obl:agent obl:unmarked nmod nmod:poss nmod:unmarked compound amod det nummod flat appos conj "
    "root expl acl acl:relcl advcl advmod case mark fixed xcomp ccomp cop aux parataxis list vocative nmod:desc csubj dislocated dep"
).split()
CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})
APPOSITION, JOINED, OWNER = ROLES.index("appos"), ROLES.index("conj"), ROLES.index("nmod:poss")
GENDERS = {"he": 1, "she": 2, "it": 3}


def describe(candidates: Sequence[Candidate], sentences: Sequence[Sentence]) -> Floats:
    """One row a candidate: what kind of phrase it is, and where it stands."""
    tokens = [sentences[c.sentence].tokens[c.token] for c in candidates]
    marked = [_marks(s) for s in sentences]
    rest = [_place(c, t, sentences[c.sentence], marked[c.sentence]) for c, t in zip(candidates, tokens, strict=True)]
    columns = [
        _one_hot([c.kind for c in candidates], KINDS),
        _one_hot([c.determiner for c in candidates], DETERMINERS),
        _one_hot([c.type for c in candidates], TYPES),
        _one_hot([c.role for c in candidates], ROLES),
        _one_hot([t.deprel if t.deprel in RELATIONS else "dep" for t in tokens], RELATIONS),
        _one_hot([t.upos for t in tokens], HEADS),
        np.array(rest, np.float32).reshape(len(rest), -1),
    ]
    return np.concatenate(columns, 1)


def _marks(sentence: Sentence) -> tuple[frozenset[int], frozenset[int]]:
    """Tokens with a copula and with a relative clause below them."""
    return tuple(frozenset(t.head - 1 for t in sentence.tokens if t.deprel == r) for r in ("cop", "acl:relcl"))  # type: ignore[return-value]


def _place(c: Candidate, token: Token, sentence: Sentence, marks: tuple[frozenset[int], frozenset[int]]) -> list[float]:
    above = token.head - 1
    return [
        c.number == 1,
        c.number == 2,
        c.quoted,
        float(np.log(c.stop - c.first)),
        c.token / len(sentence.tokens),
        c.sentence == 0,
        float(np.log1p(c.sentence)) / 4,
        token.form[:1].isupper(),
        c.token in marks[0],
        c.token in marks[1],
        above >= 0 and sentence.tokens[above].upos == "VERB",
    ]


def _one_hot(values: Sequence[str], names: Sequence[str]) -> Floats:
    number = {name: i for i, name in enumerate(names)}
    return np.eye(len(names), dtype=np.float32)[[number[v] for v in values]].reshape(len(values), len(names))


def choose_pairs(candidates: Sequence[Candidate], heads: Sequence[str]) -> tuple[Ints, Ints]:
    """Which earlier phrase j is compared with which phrase i, sorted by i, then j; `heads`: lemmas."""
    later: list[int] = []
    earlier: list[int] = []
    seen: dict[str, list[int]] = {}
    for i, candidate in enumerate(candidates):
        start = max(0, i - NEAR)
        far = [j for j in seen.get(heads[i], ()) if j < start][-FAR:] if candidate.kind in ("name", "noun", "number") else []
        later += [i] * (len(far) + i - start)
        earlier += far
        earlier += range(start, i)
        seen.setdefault(heads[i], []).append(i)
    return np.array(later, np.int64), np.array(earlier, np.int64)


class Pairs:
    """The phrases of one report as columns, to be compared pairwise (i the later one)."""

    def __init__(self, candidates: Sequence[Candidate], sentences: Sequence[Sentence], vectors: Floats) -> None:
        tokens = [sentences[c.sentence].tokens for c in candidates]
        heads = [t[c.token] for c, t in zip(candidates, tokens, strict=True)]
        inner = [t[c.first : c.stop] for c, t in zip(candidates, tokens, strict=True)]
        lemmas = [h.lemma.lower() for h in heads]
        self.i, self.j = choose_pairs(candidates, lemmas)
        self.vectors = vectors
        self.sentence, self.token, self.first, self.stop, self.number, self.quoted = np.array(
            [(c.sentence, c.token, c.first, c.stop, c.number, c.quoted) for c in candidates], np.int64
        ).T
        self.kind, self.role, self.type, self.gender, self.above = np.array(
            [
                (KINDS.index(c.kind), ROLES.index(c.role), TYPES.index(c.type), GENDERS.get(c.kind, 0), h.head - 1)
                for c, h in zip(candidates, heads, strict=True)
            ],
            np.int64,
        ).T
        self.lemma, self.form = numbered(lemmas), numbered([h.form.lower() for h in heads])
        self.text = numbered([" ".join(t.form.lower() for t in words) for words in inner])
        self.bare = numbered([_bare(words) for words in inner])
        self.words = [frozenset(t.lemma.lower() for t in w if t.upos in CONTENT) for w in inner]
        self.names = [frozenset(t.form.lower() for t in w if t.upos == "PROPN") for w in inner]
        self.heads = [frozenset([lemma]) for lemma in lemmas]
        self.size, self.named = (np.array([len(w) for w in sets], np.int64) for sets in (self.words, self.names))
        self.last, self.opens = self._latest(), np.zeros(len(candidates), bool)
        self.opens[np.unique(self.lemma, return_index=True)[1]] = True
        self.often = np.log1p(np.bincount(self.lemma)[self.lemma])

    def compare(self, part: slice) -> Floats:
        """One row for each pair of a part."""
        i, j = self.i[part], self.j[part]
        sentences, phrases = self.sentence[i] - self.sentence[j], i - j
        steps = [(x[:, None] >= STEPS[None]).astype(np.float32) for x in (sentences, phrases)]
        told = (self.kind[i] > LAST_PRONOUN) & (self.kind[j] > LAST_PRONOUN)
        same_head = told & (self.lemma[i] == self.lemma[j])
        plain = [
            np.log1p(phrases),
            np.log1p(sentences),
            *self._wording(i, j, told),
            *self._kinds(i, j),
            told,
            *self._grammar(i, j),
            self.last[part],
            self.last[part] & same_head,
            self.opens[j],
            self.often[j],
        ]
        return np.concatenate([*steps, np.stack([np.asarray(c, np.float32) for c in plain], 1)], 1)

    def _latest(self) -> Flags:
        """Whether j is the last phrase before i with its head."""
        keys = self.i * (int(self.lemma.max(initial=0)) + 1) + self.lemma[self.j]
        last = np.zeros(len(keys), bool)
        last[len(keys) - 1 - np.unique(keys[::-1], return_index=True)[1]] = True
        return last

    def _wording(self, i: Ints, j: Ints, told: Flags) -> list[NDArray[Any]]:
        """The same head, words or names in both."""
        size, named, same = np.maximum(1, self.size), self.named, self.lemma[i] == self.lemma[j]
        named_i, named_j = told & (named[i] > 0), told & (named[j] > 0)
        both, names = shared(self.words, self.words, (i, j), told), shared(self.names, self.names, (i, j), named_i & named_j)
        return [
            told & same,
            told & (self.form[i] == self.form[j]),
            told & (self.text[i] == self.text[j]),
            told & (self.bare[i] == self.bare[j]),
            told & (both >= size[i]),
            told & (both >= size[j]),
            told * both / np.sqrt(size[i] * size[j]),
            told & same & (both < size[i]) & (both < size[j]),
            shared(self.heads, self.words, (i, j), told) > 0,
            shared(self.heads, self.words, (j, i), told) > 0,
            named_i & named_j & (names == 0),
            named_i & named_j & (names > 0),
            named_i & (names >= named[i]),
            named_j & (names >= named[j]),
            named_i & ~named_j,
            named_j & ~named_i,
            told * cosines(self.vectors[:, LEXICAL], i, j),
            cosines(self.vectors[:, CONTEXT], i, j),
        ]

    def _kinds(self, i: Ints, j: Ints) -> list[NDArray[Any]]:
        """Whether type, number, gender and kind of pronoun agree."""
        pronoun_i, pronoun_j = self.kind[i] <= LAST_PRONOUN, self.kind[j] <= LAST_PRONOUN
        found: list[NDArray[Any]] = []
        for values, unknown in ((self.type, TYPES.index("none")), (self.number, 0), (self.gender, 0)):
            known = (values[i] != unknown) & (values[j] != unknown)
            found += [known & (values[i] == values[j]), known & (values[i] != values[j])]
        alike = pronoun_i & pronoun_j & (self.kind[i] == self.kind[j])
        personal = alike & (self.kind[i] < KINDS.index("who"))
        return [*found, pronoun_i & pronoun_j, pronoun_i & ~pronoun_j, ~pronoun_i & pronoun_j, alike, personal]

    def _grammar(self, i: Ints, j: Ints) -> list[NDArray[Any]]:
        """How the two stand to each other in one sentence, and what parts they play."""
        apart = self.sentence[i] - self.sentence[j]
        same = apart == 0
        subject_i, subject_j = self.role[i] <= 1, self.role[j] <= 1
        inside_i = same & (self.first[i] >= self.first[j]) & (self.stop[i] <= self.stop[j])
        inside_j = same & (self.first[j] >= self.first[i]) & (self.stop[j] <= self.stop[i])
        under, over = same & (self.above[i] == self.token[j]), same & (self.above[j] == self.token[i])
        beside = same & (self.above[i] == self.above[j]) & (self.above[i] >= 0)
        joined = (self.role[i] == JOINED) | (self.role[j] == JOINED)
        return [
            same & (self.token[j] < self.token[i]),
            under & (self.role[i] == APPOSITION),
            over & subject_j,
            under & (self.kind[i] == KINDS.index("who")),
            inside_i,
            inside_j,
            inside_i & (self.role[i] == OWNER),
            beside,
            under,
            over,
            (under | over | beside) & joined,
            self.role[i] == self.role[j],
            subject_i & subject_j,
            subject_j,
            (apart == 1) & subject_i & subject_j,
            self.quoted[i] == 1,
            self.quoted[j] == 1,
            self.quoted[i] == self.quoted[j],
        ]


def _bare(words: Sequence[Token]) -> str:
    return " ".join(t.form.lower() for t in words if t.upos not in ("DET", "PUNCT") and t.form not in ("'s", "’s", "'", "’"))


def numbered(values: Sequence[Hashable]) -> Ints:
    """Equal values get equal numbers."""
    numbers: dict[Hashable, int] = {}
    return np.array([numbers.setdefault(v, len(numbers)) for v in values], np.int64)


def shared(rows: Sequence[frozenset[str]], others: Sequence[frozenset[str]], pairs: tuple[Ints, Ints], asked: Flags) -> Ints:
    """How many words row i has in common with other row j; 0 where it is not asked."""
    found = np.zeros(len(asked), np.int64)
    i, j = (side[asked].tolist() for side in pairs)
    found[asked] = [len(rows[a] & others[b]) for a, b in zip(i, j, strict=True)]
    return found


def cosines(vectors: Floats, i: Ints, j: Ints) -> Floats:
    """The cosine of each pair."""
    unit = vectors / np.maximum(1e-6, np.linalg.norm(vectors, axis=1, keepdims=True))
    found: Floats = np.einsum("pd,pd->p", unit[i], unit[j])
    return found
