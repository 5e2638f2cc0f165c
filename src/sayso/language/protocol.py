"""What the language stage needs of a trained reader: a small seam, so that another reader can be put in its place."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.resources.gazetteer import Gazetteer

Scores = Mapping[str, NDArray[Any]]
"""What a reader says of N words, by name: upos, xpos, feats, lemma [N] class numbers; ner, mention, sense [N, tags] and
end [N, 2] log scores; factuality [N]; arcs [N, N+1] log scores of heads (column 0 = root); rels [N, N+1] class numbers
(row = dependent); roles [N, N, roles] log scores (row = predicate); vector [384] of length one; states [layers, N, 384]; lower [subwords,
384] the states of the lowest layer; first [N] the place of each word's first subword in them."""


Floats = NDArray[np.float32]
States = NDArray[np.float16]


class PhraseLinker(Protocol):
    """Says which phrases of a report refer, and which earlier phrase each takes up."""

    def states(self, layers: Floats) -> States:
        """Of the states of a sentence's words those that are needed, [layers, N, 384]."""
        ...

    def project(self, states: States) -> Floats:
        """Needed states of any number of words -> one vector a word."""
        ...

    def pooled(self, words: Floats, head: int, first: int, stop: int) -> Floats:
        """The vector of a phrase of one sentence, from the vectors of its words."""
        ...

    def refers(self, vectors: Floats, rows: Floats) -> Floats:
        """Log odds that each candidate refers."""
        ...

    def prepare(self, vectors: Floats, rows: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """Each phrase as the later and as the earlier of a pair, by itself, and the score of a new start."""
        ...

    def pair(self, later: Floats, earlier: Floats, products: Floats, features: Floats) -> Floats:
        """The score of each pair."""
        ...


class PartsReader(Protocol):
    """Says which words beside a word are its parts."""

    def prepare(self, states: Floats) -> tuple[Floats, Floats]:
        """Each word of a sentence as one beside it, and as the one itself."""
        ...

    def parts(self, words: Floats, cue: Floats, paths: Sequence[str], rows: Floats) -> Floats:
        """Of N words beside one the chances of neither, the first part, the second, [N, 3]."""
        ...


class CueReader(PartsReader, Protocol):
    """Says which words are cues of attribution, and which words beside a cue are its source and its content."""

    def chances(self, states: Floats) -> Floats:
        """[3, N, 384] -> the chance of each word to be a cue."""
        ...


class SentenceReader(Protocol):
    """Reads one sentence at a time; the same words always give the same scores."""

    @property
    def name_tags(self) -> Sequence[str]: ...

    @property
    def mention_tags(self) -> Sequence[str]: ...

    @property
    def deprels(self) -> Sequence[str]: ...

    @property
    def role_names(self) -> Sequence[str]: ...

    @property
    def senses(self) -> Sequence[str]: ...

    @property
    def roleset_lemmas(self) -> Mapping[str, str]: ...

    @property
    def token_weights(self) -> Mapping[str, float]: ...

    @property
    def end_weights(self) -> Mapping[str, float]: ...

    @property
    def name_weights(self) -> Mapping[str, NDArray[np.float64]]:
        """Weights of the linear model of names by feature, a column a name tag; "after=TAG": of the tags after this one."""
        ...

    @property
    def places(self) -> Gazetteer:
        """The place index that ships, which the linear model of names was trained with."""
        ...

    @property
    def role_counts(self) -> Mapping[str, Mapping[str, Sequence[int]]]:
        """The table of `roles.py`."""
        ...

    @property
    def linker(self) -> PhraseLinker: ...

    @property
    def teller(self) -> CueReader: ...

    @property
    def counter(self) -> PartsReader: ...

    def __hash__(self) -> int: ...

    def read(self, words: Sequence[str]) -> Scores:
        """Scores of one sentence."""
        ...

    def claims(self, scores: Scores) -> Floats:
        """Scores of a sentence of N words -> the states that `teller` and `counter` look at, [3, N, 384]."""
        ...

    def cost(self, word: str) -> int:
        """How many subwords a word takes; a sentence may take 500."""
        ...

    def label(self, layer: str, number: int) -> str:
        """The label of a class number."""
        ...
