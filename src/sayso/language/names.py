"""Scores of a sentence's words in, names out: the best legal tag sequence (Viterbi), as token spans with a type.

Names are told by the two heads of the encoder and a linear model together (`name_features.py`; what it gained stands in
`training/reader/results/names.md`), and what a document said of a word before counts as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from sayso.language.name_features import Acronyms, find_acronyms, name_features
from sayso.language.protocol import Scores, SentenceReader
from sayso.records.analysis import Entity, Token
from sayso.resources.actor_words import COURTESY, FEMALE, MALE, PERSONS
from sayso.resources.gazetteer import Gazetteer
from sayso.resources.speaker_nouns import load_speaker_nouns

Table = NDArray[np.float64]
"""A row a word, a column a tag."""


def decode_spans(scores: NDArray[np.float32], tags: Sequence[str]) -> list[Entity]:
    """Spans of the best sequence in which no I- follows anything but its own B- or I-. `scores`: [N, tags] log scores."""
    return spans_of(best_tags(scores.astype(np.float64), tags))


def spans_of(labels: Sequence[str]) -> list[Entity]:
    """The spans that BIO labels draw."""
    found: list[Entity] = []
    first = -1
    for i, label in enumerate([*labels, "O"]):
        if first >= 0 and not label.startswith("I-"):
            found.append(Entity(first=first, stop=i, type=labels[first][2:]))
            first = -1
        if label.startswith("B-"):
            first = i
    return found


MENTION_SHARE = 0.2
"""The weight of the second head (GUM's named mentions) beside the first; all five numbers were chosen on the dev part."""
BOLDNESS = 2.0
"""Taken off the encoder's score of "no name": both heads miss more names than they invent."""
ENCODER, LINEAR = 0.7, 0.8
"""The shares of the encoder and of the linear model."""
_THINKABLE = 0.01
"""The linear model is asked where one of the heads gives a name more than this chance."""
_UNASKED = 6.0
"""What the linear model says for "no name" where it is not asked."""


class DocumentNames:
    """What the rest of a document tells of the names in a sentence: its acronyms, and how its words scored so far."""

    def __init__(self, blocks: Iterable[Sequence[str]] = ()) -> None:
        """`blocks`: the words of each paragraph of the document."""
        self.acronyms = find_acronyms(blocks)
        self._before: dict[str, tuple[Table, int]] = {}

    def agree(self, words: Sequence[str], scores: Table) -> Table:
        """Scores in which a capitalised word has the mean of its own scores and those it had before."""
        agreed: Table = scores - scores.max(1, keepdims=True)
        for i, word in enumerate(words):
            if len(word) > 2 and word[0].isupper():
                total, times = self._before.get(word.lower(), (0.0, 0))
                self._before[word.lower()] = total, times = total + agreed[i], times + 1
                agreed[i] = total / times
        return agreed


def decode_names(words: Sequence[str], scores: Scores, reader: SentenceReader, document: DocumentNames) -> list[Entity]:
    """The names of a sentence, with the types of the first head. Sentences of a document come in their order."""
    tags, weights = reader.name_tags, reader.name_weights
    heads = join_heads(scores["ner"], scores["mention"], tags, reader.mention_tags)
    likeliest = np.maximum(1 - np.exp(scores["ner"][:, 0]), 1 - np.exp(scores["mention"][:, 0]))
    asked = [int(i) for i in np.flatnonzero(likeliest > _THINKABLE)]
    linear = np.zeros_like(heads)
    linear[:, 0] = _UNASKED
    if asked:
        linear[asked] = linear_scores(words, asked, weights, reader.places, document.acronyms)
    joint = document.agree(words, ENCODER * heads + LINEAR * linear)
    return spans_of(best_tags(joint, tags, LINEAR * after_tags(weights, tags)))


def join_heads(
    names: NDArray[np.float32], mentions: NDArray[np.float32], tags: Sequence[str], mention_tags: Sequence[str]
) -> Table:
    """A weighted mean of both heads' log scores, by the tags of the first, bolder than they are. Scores: [N, tags]."""
    shares = np.zeros((len(mentions), len(tags)))
    for column, tag in enumerate(mention_tags):
        shares[:, tags.index(tag) if tag in tags else 0] += np.exp(mentions[:, column].astype(np.float64))
    joint: Table = (1 - MENTION_SHARE) * names + MENTION_SHARE * np.log(shares + 1e-9)
    joint[:, 0] -= BOLDNESS
    return joint


def linear_scores(
    words: Sequence[str], asked: Sequence[int], weights: Mapping[str, Table], places: Gazetteer, acronyms: Acronyms
) -> Table:
    """What the linear model says of the words that are asked for: the sum of the weights of their features."""
    nothing = np.zeros_like(next(iter(weights.values())))
    rows = name_features(words, asked, places, acronyms)
    found: list[Table] = [np.sum([nothing, *(weights[f] for f in row if f in weights)], axis=0) for row in rows]
    return np.array(found)


def after_tags(weights: Mapping[str, Table], tags: Sequence[str]) -> Table:
    """What the linear model says of each tag (column) after each tag (row)."""
    return np.array([weights[f"after={tag}"] for tag in tags])


def join_names(names: list[Entity], mentions: list[Entity], proper: Sequence[bool]) -> tuple[Entity, ...]:
    """The names of both heads, and those of the second that touch none of them, in order.

    A further one must hold a proper noun (`proper`, by token: "the minister" is no name) and be no title before a person."""
    taken = {i for e in names for i in range(e.first, e.stop)}
    persons = {e.first for e in names if e.type == "PER"}
    extra = [
        m for m in mentions
        if not taken.intersection(range(m.first, m.stop)) and any(proper[m.first : m.stop]) and not (m.type == "PER" and m.stop in persons)
    ]  # fmt: skip
    return tuple(sorted([*names, *extra], key=lambda e: e.first))


def mend_persons(names: Sequence[Entity], tokens: Sequence[Token]) -> tuple[Entity, ...]:
    """The names, those of two or more words that a noun for a person names made persons: "one bargeman, Piet Lansing,", "our comrade Piet
    Lansing". Behind "of" or "for" a name is another one's ("the chairman of Lansing Mills")."""
    return tuple(msgspec.structs.replace(e, type="PER") if e.type != "PER" and _names_person(e, tokens) else e for e in names)


def _names_person(name: Entity, tokens: Sequence[Token]) -> bool:
    inside = range(name.first, name.stop)
    if len(inside) < 2 or not all(tokens[i].upos == "PROPN" and tokens[i].form.isalpha() for i in inside):
        return False
    top = next((i for i in inside if tokens[i].head - 1 not in inside), name.first)
    over, before = tokens[top].head - 1, name.first - 1
    if over >= 0 and tokens[top].deprel == "appos" and before >= 0 and tokens[before].form == ",":
        return _is_person(tokens[over])
    joined = before >= 0 and (over == before or tokens[before].head - 1 in inside)
    return joined and _is_person(tokens[before])


def _is_person(token: Token) -> bool:
    return token.form.islower() and token.lemma.lower() in load_speaker_nouns().persons | PERSONS | FEMALE | MALE | COURTESY


def best_tags(scores: Table, tags: Sequence[str], after: Table | float = 0.0) -> list[str]:
    """The best sequence that is legal; `after`: scores of each tag (column) after each tag (row)."""
    forbidden = _forbidden(tuple(tags))
    step = forbidden + after
    best, back = scores[0] + forbidden[0], []
    for row in scores[1:]:
        total = best[:, None] + step
        back.append(total.argmax(0))
        best = total.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [tags[t] for t in path[::-1]]


@lru_cache
def _forbidden(tags: tuple[str, ...]) -> Table:
    """-1e9 where a tag (column) may not follow another (row; the first is "O", as before a sentence), else 0."""
    return np.array([[0.0 if not b.startswith("I-") or a[1:] == b[1:] else -1e9 for b in tags] for a in tags])
