"""Walking a dependency tree: children, subtrees and the characters they cover. Token positions are 0-based."""

from collections.abc import Iterable, Sequence

from sayso.records.analysis import Sentence
from sayso.records.base import Span


def children(sentence: Sentence, token: int, *deprels: str) -> list[int]:
    """The dependents of a token, in order; only those with one of the relations, if any are named.

    A relation without a subtype also names its subtypes: "nsubj" finds "nsubj:pass"."""
    found = [i for i, t in enumerate(sentence.tokens) if t.head == token + 1]
    return [i for i in found if has_relation(sentence, i, *deprels)] if deprels else found


def has_relation(sentence: Sentence, token: int, *deprels: str) -> bool:
    """Whether the relation of a token to its head is one of these ("nsubj" covers "nsubj:pass")."""
    relation = sentence.tokens[token].deprel
    return relation in deprels or relation.partition(":")[0] in deprels


def lemmas(sentence: Sentence, token: int, *deprels: str) -> list[str]:
    """The lemmas, in small letters, of the dependents of a token with one of the relations: its prepositions, its determiners."""
    return [sentence.tokens[i].lemma.lower() for i in children(sentence, token, *deprels)]


def tokens_in(sentence: Sentence, span: Span) -> list[int]:
    """The tokens that a span of characters covers or touches."""
    return [i for i, t in enumerate(sentence.tokens) if t.start < span.end and span.start < t.end]


def top_of(sentence: Sentence, span: Span) -> int | None:
    """The token of a span that all its others hang from."""
    inside = tokens_in(sentence, span)
    return top_among(sentence, inside) if inside else None


def top_among(sentence: Sentence, tokens: Sequence[int]) -> int:
    """The first of these tokens whose head is not among them. `tokens`: at least one."""
    return next((i for i in tokens if parent(sentence, i) not in tokens), tokens[0])


def parent(sentence: Sentence, token: int) -> int | None:
    """The head of a token, None at the root."""
    head = sentence.tokens[token].head
    return head - 1 if head else None


def ancestors(sentence: Sentence, token: int) -> list[int]:
    """The head, its head, and so on up to the root."""
    found: list[int] = []
    at = parent(sentence, token)
    while at is not None and at not in found:
        found.append(at)
        at = parent(sentence, at)
    return found


def subtree(sentence: Sentence, token: int, without: Iterable[int] = ()) -> list[int]:
    """The token and all below it in order, leaving out the branches that start at `without`."""
    left_out = set(without)
    found, todo = {token}, [token]
    below: dict[int, list[int]] = {}
    for i, t in enumerate(sentence.tokens):
        below.setdefault(t.head - 1, []).append(i)
    while todo:
        for child in below.get(todo.pop(), ()):
            if child not in found and child not in left_out:
                found.add(child)
                todo.append(child)
    return sorted(found)


def span_of(sentence: Sentence, tokens: Iterable[int]) -> tuple[int, int]:
    """First and last character that these tokens cover (with whatever lies between them)."""
    chosen = [sentence.tokens[i] for i in tokens]
    return min(t.start for t in chosen), max(t.end for t in chosen)


def trimmed(sentence: Sentence, tokens: list[int]) -> list[int]:
    """The tokens without punctuation at either edge."""
    first, last = 0, len(tokens)
    while first < last and sentence.tokens[tokens[first]].upos == "PUNCT":
        first += 1
    while first < last and sentence.tokens[tokens[last - 1]].upos == "PUNCT":
        last -= 1
    return tokens[first:last]


def is_question(sentence: Sentence) -> bool:
    """ "Was there a warning?": a question takes for granted nothing of what it asks whether."""
    words = [t for t in sentence.tokens if t.upos != "PUNCT"]
    whether = bool(words) and words[0].form.lower() in _HELPERS and not any(t.xpos in ("WP", "WRB", "WDT", "WP$") for t in words)
    return whether and any(t.form == "?" for t in sentence.tokens[-2:])


_HELPERS = frozenset("is are was were do does did has have had will would can could may might should shall".split())


def antecedent(sentence: Sentence, token: int) -> int:
    """The noun that a relative pronoun stands for, else the token itself; of "bandits, not soldiers, who" the bandits."""
    if sentence.tokens[token].xpos not in ("WDT", "WP") and sentence.tokens[token].lemma.lower() not in ("who", "which"):
        return _set_against(sentence, token)
    at: int | None = token
    for _ in range(5):
        at = parent(sentence, at) if at is not None else None
        if at is None:
            return token
        if has_relation(sentence, at, "acl:relcl"):
            above = parent(sentence, at)
            return _set_against(sentence, _agreeing(sentence, above, at)) if above is not None else token
    return token


def _agreeing(sentence: Sentence, noun: int, clause: int) -> int:
    """Of "a union of dock workers, which claims", the union: the noun above a plural that a singular verb cannot go with."""
    finite = [clause, *children(sentence, clause, "aux", "aux:pass", "cop")]
    above = parent(sentence, noun)
    if (
        above is None
        or not has_relation(sentence, noun, "nmod")
        or not any(sentence.tokens[i].form.lower() in _SINGULAR or sentence.tokens[i].xpos == "VBZ" for i in finite)
    ):
        return noun
    plural, singular = sentence.tokens[noun].xpos in ("NNS", "NNPS"), sentence.tokens[above].xpos in ("NN", "NNP")
    joined = children(sentence, above, "conj") or children(sentence, noun, "conj")
    return above if plural and singular and not joined else noun


_SINGULAR = frozenset(("was", "has", "is"))


def _set_against(sentence: Sentence, noun: int) -> int:
    """Of two nouns of which one is denied the other: "it was bandits, not soldiers, who fired"; any other noun as it is."""
    other = parent(sentence, noun)
    denied = has_relation(sentence, noun, "parataxis", "conj", "appos") and "not" in lemmas(sentence, noun, "advmod")
    return other if denied and other is not None and sentence.tokens[other].upos in ("NOUN", "PROPN") else noun


def runs(words: Iterable[int]) -> tuple[tuple[int, ...], ...]:
    """Token positions as unbroken runs."""
    found: list[list[int]] = []
    for word in sorted(words):
        if found and word == found[-1][-1] + 1:
            found[-1].append(word)
        else:
            found.append([word])
    return tuple(tuple(run) for run in found)
