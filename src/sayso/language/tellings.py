"""Which words of a sentence say that somebody says something, with the words of who says it and of what is said.

In: a sentence with its tree and roles, the states of its words, a trained head. Out: a Telling for each word that may be a cue. The
order of the columns is that of training: who changes it trains again (`python -m training.claims.train`).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.language.protocol import CueReader, Floats
from sayso.records.analysis import Sentence, Telling

LEAST = 0.1
"""A word with a smaller chance is no cue worth looking at."""
SWITCH = 0.5
"""What a change of part costs, in log chances: words of a source or a content stand together."""
KINDS = frozenset("VERB NOUN ADJ ADP PROPN AUX ADV SCONJ".split())
"""Parts of speech of cues."""
NEITHER, SOURCE, CONTENT = 0, 1, 2
ROLES = "ARG0 ARG1 ARG2 ARG3 ARGM-TMP ARGM-LOC ARGM-ADV ARGM-MNR ARGM-MOD ARGM-NEG C-ARG1 R-ARG1 R-ARG0".split()
UPOS = "NOUN VERB PRON PROPN ADJ ADV ADP AUX DET NUM PUNCT CCONJ SCONJ PART INTJ SYM X".split()
STEPS = np.array([-12, -5, -2, -1, 0, 1, 2, 3, 6, 13])
"""Distances from the cue from which on a step of its own is counted."""
_FULL = frozenset(("nsubj:pass", "nmod:poss", "obl:agent", "acl:relcl"))
"""Relations whose subtype counts."""
_BREAKS = frozenset((",", ";", "—", "–", "-", "--", "(", ")"))
_OPENING, _CLOSING = frozenset("“„«"), frozenset("”»")


def find_tellings(sentence: Sentence, states: Floats, teller: CueReader) -> tuple[Telling, ...]:
    """The likely cues of a sentence in order. `states`: [3, N, 384]."""
    chances = teller.chances(states)
    cues = [i for i, t in enumerate(sentence.tokens) if chances[i] >= LEAST and t.upos in KINDS]
    if not cues:
        return ()
    words, as_cues = teller.prepare(states)
    seen = Seen(sentence, chances)
    found = []
    for cue in cues:
        parts = teller.parts(words, as_cues[cue : cue + 1], seen.paths(cue), seen.rows(cue))
        best = smoothed(parts, cue)
        told = np.take_along_axis(parts, best[:, None], 1)[best != NEITHER, 0]
        found.append(
            Telling(
                token=cue,
                chance=round(float(chances[cue]), 3),
                sure=round(float(np.exp(np.log(told).mean())), 3) if len(told) else 0.0,
                source=tuple(int(i) for i in np.flatnonzero(best == SOURCE)),
                content=tuple(int(i) for i in np.flatnonzero(best == CONTENT)),
            )
        )
    return tuple(found)


def smoothed(parts: Floats, cue: int) -> NDArray[np.int64]:
    """The likeliest part of each word if each change from word to word but at the cue costs SWITCH (Viterbi)."""
    scores = np.log(parts + 1e-9)
    scores[cue] = (0, -np.inf, -np.inf)
    total, back = scores[0], []
    for i in range(1, len(scores)):
        reached = total[:, None] - (0.0 if cue in (i - 1, i) else SWITCH) * (1 - np.eye(3))
        back.append(reached.argmax(0))
        total = reached.max(0) + scores[i]
    best = [int(total.argmax())]
    for step in reversed(back):
        best.append(int(step[best[-1]]))
    return np.array(best[::-1], dtype=np.int64)


class Seen:
    """What a head looks at in a sentence, for any cue (or number: `counts.py`)."""

    def __init__(self, sentence: Sentence, chances: Floats | Sequence[float]) -> None:
        """`chances`: of each word to be a cue."""
        self._sentence = sentence
        tokens = sentence.tokens
        self._heads = [t.head - 1 for t in tokens]
        self._below: list[list[int]] = [[] for _ in tokens]
        for i, head in enumerate(self._heads):
            if head >= 0:
                self._below[head].append(i)
        self._quoted = _in_quotation(sentence)
        self._cue = np.asarray(chances) > 0.5
        self._breaks = np.cumsum([t.form in _BREAKS for t in tokens])
        self._colons = np.cumsum([t.form == ":" for t in tokens])
        self._upos = np.zeros((len(tokens), len(UPOS)), np.float32)
        for i, t in enumerate(tokens):
            self._upos[i, UPOS.index(t.upos)] = 1

    def paths(self, cue: int) -> list[str]:
        """The way through the tree from a cue to each word: up to two relations up, then up to two down."""
        found = ["none"] * len(self._heads)
        up: list[str] = []
        at, came = cue, -1
        while at >= 0 and found[at] == "none":
            rise = "^".join(up[:2]) + ("+" if len(up) > 2 else "") + ">"
            found[at] = rise
            todo: list[tuple[int, tuple[str, ...]]] = [(i, (self._relation(i),)) for i in self._below[at] if i != came]
            while todo:
                i, down = todo.pop()
                if found[i] == "none":
                    found[i] = rise + ".".join(down[:2]) + ("+" if len(down) > 2 else "")
                    todo += [(j, (*down[:2], self._relation(j))) for j in self._below[i]]
            up.append(self._relation(at))
            at, came = self._heads[at], at
        return found

    def _relation(self, token: int) -> str:
        relation = self._sentence.tokens[token].deprel
        return relation if relation in _FULL else relation.partition(":")[0]

    def rows(self, cue: int) -> NDArray[np.float32]:
        """A row a word: its role for the cue, part of speech, distance, what lies between."""
        size = len(self._heads)
        at = np.arange(size)
        roles = np.zeros((size, len(ROLES) + 1), np.float32)
        arguments = {a.token: a.role for p in self._sentence.predicates if p.token == cue for a in p.arguments}
        filled, below = self._nearest(arguments), self._nearest({cue: ""})
        for i, role in enumerate(filled):
            if role is not None:
                roles[i, ROLES.index(role) if role in ROLES else len(ROLES)] = 1
        steps = np.zeros((size, len(STEPS) + 1), np.float32)
        steps[at, np.searchsorted(STEPS, at - cue, side="right")] = 1
        above = np.zeros(size, bool)
        i = cue
        while i >= 0 and not above[i]:
            above[i] = True
            i = self._heads[i]
        breaks = np.abs(self._breaks - self._breaks[cue])
        flags = [
            np.array([role is not None for role in below]),
            above,
            self._quoted,
            np.full(size, self._quoted[cue]),
            self._quoted == self._quoted[cue],
            breaks == 0,
            breaks == 1,
            breaks > 1,
            self._colons != self._colons[cue],
            self._cue & (at != cue),
            np.array([i in arguments for i in range(size)]),
        ]
        return np.concatenate([roles, self._upos, steps, np.stack(flags, 1).astype(np.float32)], 1)

    def _nearest(self, marked: dict[int, str]) -> list[str | None]:
        """For each word what marks it, or the nearest marked word above it."""
        found: list[str | None] = [None] * len(self._heads)
        above: list[tuple[int, str | None]] = [(i, None) for i, head in enumerate(self._heads) if head < 0]
        while above:
            i, mark = above.pop()
            found[i] = marked.get(i, mark)
            above += [(j, found[i]) for j in self._below[i]]
        return found


def _in_quotation(sentence: Sentence) -> NDArray[np.bool_]:
    """Of each word whether it stands in quotation marks, the marks among them."""
    found, inside = [], False
    for t in sentence.tokens:
        opens, closes = t.xpos == "``" or t.form in _OPENING, t.xpos == "''" or t.form in _CLOSING
        found.append(inside or opens or closes)
        inside = opens or inside and not closes
    return np.array(found, dtype=bool)
