"""The words that say what a name names, and the roads and borders that join places.

In: names found in a sentence. Out: the same names with their type words ("Brenner pass", "the town of Melk", "Lake Geneva"), and
what a chain of them names ("the Split–Knin road", "the Chad–Sudan border").
"""

from sayso.mentions.place_words import FEATURES, NOT_SAID_OF, SAID_OF
from sayso.records.analysis import Sentence
from sayso.records.base import Record
from sayso.text.trees import has_relation, parent

DASHES = frozenset("-‐‑–—/")


class Found(Record, frozen=True, kw_only=True):
    """Tokens [first, stop) that name a place; `name`: without its type word. `known`: the gazetteer has the name.

    `feature`: the type word ("lake"), `feature_text`: the name with it. `joins`: the names that a road or border joins."""

    first: int
    stop: int
    name: str
    feature: str | None = None
    feature_text: str | None = None
    joins: tuple[str, ...] = ()
    known: bool = True


def words_of(sentence: Sentence, text: str, first: int, stop: int) -> str:
    """The words of tokens [first, stop) as the report has them, with single spaces."""
    return " ".join(text[sentence.tokens[first].start : sentence.tokens[stop - 1].end].split())


def head_of(sentence: Sentence, first: int, stop: int) -> int:
    """The token of these on which the others hang."""
    for i in range(first, stop):
        up = parent(sentence, i)
        if up is None or not first <= up < stop:
            return i
    return first


def with_feature(sentence: Sentence, text: str, found: Found) -> Found:
    """The name with the type word beside it: "Brenner pass", "Lake Geneva"; of "the town of Melk" only the type is noted."""
    word = feature_after(sentence, found.first, found.stop)
    if word is not None:
        before = sentence.tokens[found.first - 1].form if found.first else ""
        if before in DASHES:
            return found
        whole = words_of(sentence, text, found.first, word + 1)
        lemma = sentence.tokens[word].lemma.lower()
        return Found(first=found.first, stop=word + 1, name=found.name, feature=lemma, feature_text=whole, known=found.known)
    before_it = feature_before(sentence, found.first) or feature_of_list(sentence, found)
    return (
        Found(first=found.first, stop=found.stop, name=found.name, feature=before_it, known=found.known) if before_it else found
    )


def feature_after(sentence: Sentence, first: int, stop: int) -> int | None:
    """The type word right behind a name that modifies it ("Brenner pass"; not "Cairo, the city")."""
    if stop >= len(sentence.tokens):
        return None
    token = sentence.tokens[stop]
    if token.lemma.lower() not in FEATURES or token.form.lower() == "capital" or token.upos not in {"NOUN", "PROPN"}:
        return None
    hangs = any(t.head - 1 == stop for t in sentence.tokens[first:stop])
    return stop if hangs or first <= token.head - 1 < stop else None


def feature_before(sentence: Sentence, first: int) -> str | None:
    """The type word before a name: "the town of X", "Lake X", "the capital, X"."""
    words = [t.lemma.lower() for t in sentence.tokens[max(0, first - 3) : first]]
    if sentence.tokens[first].lemma.lower() in FEATURES:
        return None
    if len(words) >= 2 and words[-1] == "of":
        return words[-2] if FEATURES.get(words[-2]) in SAID_OF and words[-2] not in NOT_SAID_OF else None
    return words[-1] if words and words[-1] in FEATURES else None


def feature_of_list(sentence: Sentence, found: Found) -> str | None:
    """The type word before the first of several names: "the states of X and Y"."""
    head = head_of(sentence, found.first, found.stop)
    first = parent(sentence, head)
    if first is None or not has_relation(sentence, head, "conj") or sentence.tokens[first].upos != "PROPN":
        return None
    lemma = feature_before(sentence, first)
    return lemma if lemma and sentence.tokens[first - 1].form == "of" else None


def joined_places(sentence: Sentence, text: str, taken: list[Found]) -> list[Found]:
    """Roads, borders and lines that a chain of places names: "the Split–Knin road"."""
    starts = {f.first: f for f in taken}
    ends = {f.stop: f for f in taken}
    found = []
    for f in taken:
        word = _feature_of_chain(sentence, f)
        if word is None or sentence.tokens[f.first - 1].form not in DASHES:
            continue
        parts = [f]
        while (at := parts[0].first - 1) > 0 and sentence.tokens[at].form in DASHES and at in ends:
            parts.insert(0, ends[at])
        if len(parts) < 2 or parts[0].first not in starts:
            continue
        whole = words_of(sentence, text, parts[0].first, word + 1)
        lemma = sentence.tokens[word].lemma.lower()
        joins = tuple(p.name for p in parts)
        found.append(Found(first=parts[0].first, stop=word + 1, name=whole, feature=lemma, joins=joins))
    return found


def _feature_of_chain(sentence: Sentence, last: Found) -> int | None:
    """The road or border word behind the last name of a chain, with at most one adjective between."""
    for at in range(last.stop, min(last.stop + 2, len(sentence.tokens))):
        if FEATURES.get(sentence.tokens[at].lemma.lower()) in {"road", "border", "crossing"}:
            return at
        if sentence.tokens[at].upos not in {"ADJ", "NOUN", "PROPN"}:
            return None
    return None
