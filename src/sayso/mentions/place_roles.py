"""Is the name of a country or capital used for the place, or for its government?

In: a sentence and the tokens of a name. Out: yes or no. A place: "in Chile", "fled to Chile", "southern Chile", "the coast of
Chile", "Quito, Ecuador". A party: "Chile said", "talks with Chile", "Chile's president", "sanctions against Chile". Names of
other places (towns, regions, rivers) are places unless they speak.
"""

from sayso.mentions.place_features import head_of
from sayso.mentions.place_words import (
    COMPASS,
    EXAMPLES,
    FEATURES,
    IN,
    LYING,
    MOTION,
    OF_A_KIND,
    PLACE_NOUNS,
    POLITICAL,
    POSSESSED,
    REACHED,
    SPEAKING,
    TALK,
    TO_AND_FROM,
)
from sayso.records.analysis import Sentence
from sayso.text.trees import children, has_relation, parent


def is_place_here(sentence: Sentence, first: int, stop: int, may_act: bool) -> bool:
    """Whether the name stands for the place. `may_act`: it is of a kind that news writing uses for a government."""
    head = head_of(sentence, first, stop)
    up = parent(sentence, head)
    if not may_act:
        return not (up is not None and has_relation(sentence, head, "nsubj") and sentence.tokens[up].lemma.lower() in SPEAKING)
    if _opens_dateline(sentence, first, stop) or _with_compass(sentence, head) or _beside_place(sentence, first, head):
        return True
    case = [w for c in children(sentence, head, "case") if (w := sentence.tokens[c].form.lower()) not in {"'s", "’s", "'", "’"}]
    if not case and has_relation(sentence, head, "conj") and up is not None:
        return sentence.tokens[up].upos == "PROPN" and is_place_here(sentence, up, up + 1, may_act)
    if not case:
        return _without_preposition(sentence, head, up)
    return _after_preposition(sentence, up, case)


def _opens_dateline(sentence: Sentence, first: int, stop: int) -> bool:
    """ "QUITO, 3 May (AFP) --", "LIMA (Reuters) -": capitals at the very beginning, then a comma, a bracket or a dash."""
    if first or stop >= len(sentence.tokens):
        return False
    return sentence.tokens[0].form.isupper() and sentence.tokens[stop].form in {",", "(", "[", "-", "--", "–", "—", "/"}


def _with_compass(sentence: Sentence, head: int) -> bool:
    modifiers = children(sentence, head, "amod", "compound", "nmod", "advmod")
    after = sentence.tokens[head + 1].form.lower() if head + 1 < len(sentence.tokens) else ""
    return any(sentence.tokens[m].lemma.lower() in COMPASS for m in modifiers) or after == "proper"


def _beside_place(sentence: Sentence, first: int, head: int) -> bool:
    """ "Quito, Ecuador" or "Quito (Ecuador)": the name follows another one as what it lies in."""
    if first < 2 or sentence.tokens[first - 1].form not in {",", "("}:
        return False
    before = sentence.tokens[first - 2]
    if before.upos != "PROPN":
        return False
    token = sentence.tokens[head]
    return token.deprel in {"appos", "list", "nmod:unmarked", "obl:unmarked", "parataxis"} or (
        token.head - 1 == first - 2 and token.deprel != "conj"
    )


def _without_preposition(sentence: Sentence, head: int, up: int | None) -> bool:
    if up is None:
        return False
    governor, deprel = sentence.tokens[up].lemma.lower(), sentence.tokens[head].deprel
    if has_relation(sentence, head, "obj") or deprel == "nsubj:pass":
        return _is_one(sentence, up, REACHED)
    if deprel == "nsubj":
        return governor in LYING or (governor in OF_A_KIND | set(FEATURES) and bool(children(sentence, up, "cop")))
    if deprel == "nmod:poss":
        return governor in POSSESSED or not _of_government(sentence, head, up)
    if has_relation(sentence, head, "compound"):
        return governor in FEATURES and governor not in {"state", "republic"} or not _of_government(sentence, head, up)
    if has_relation(sentence, head, "appos"):
        return governor in FEATURES or sentence.tokens[up].upos == "PROPN"
    return False


def _of_government(sentence: Sentence, head: int, up: int) -> bool:
    """Whether what belongs to a country belongs to its government: an office, an act, an abstract noun, or a deed it does."""
    token = sentence.tokens[up]
    lemma = token.lemma.lower()
    acts = any(p.token == up and any(a.token == head and a.role == "ARG0" for a in p.arguments) for p in sentence.predicates)
    if any(e.type == "LOC" and e.first <= up < e.stop for e in sentence.entities):
        return not is_place_here(sentence, up, up + 1, may_act=True)
    return acts or token.upos != "NOUN" or lemma in POLITICAL or lemma.endswith(_ABSTRACT)


_ABSTRACT = ("ity", "tion", "sion", "ment", "ship", "ness", "cy", "ism", "ance", "ence", "er", "or", "ian", "ist")


def _after_preposition(sentence: Sentence, up: int | None, case: list[str]) -> bool:
    governor = sentence.tokens[up].lemma.lower() if up is not None else ""
    if any(c in IN for c in case):
        return True
    if any(c in EXAMPLES for c in case):
        return governor in OF_A_KIND or governor in FEATURES
    if "of" in case:
        return governor in PLACE_NOUNS | OF_A_KIND or governor in FEATURES or _people(sentence, up)
    if "from" in case:
        return governor not in TALK
    if up is None:
        return False
    if "for" in case:
        return _is_one(sentence, up, MOTION)
    if any(c in TO_AND_FROM for c in case):
        return governor in FEATURES or _is_one(sentence, up, MOTION)
    return False


def _is_one(sentence: Sentence, at: int, words: frozenset[str]) -> bool:
    """Whether a word is in a list by its lemma, its form or its form without an ending (lemmas of verbs are sometimes off)."""
    token = sentence.tokens[at]
    form = token.form.lower()
    return bool(words & {token.lemma.lower(), form, form.removesuffix("d"), form.removesuffix("ed"), form.removesuffix("ing")})


def _people(sentence: Sentence, up: int | None) -> bool:
    """A people by its name, as in "the Kurds of Turkey"."""
    if up is None:
        return False
    token = sentence.tokens[up]
    return token.form[:1].isupper() and "Number=Plur" in token.feats and token.lemma.lower() not in POLITICAL
