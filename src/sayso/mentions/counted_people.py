"""Who is counted where the number stands in for them: "Seven of the dead are children", "a town of 30,000 people".

In: a sentence, a numeral and where its words end. Out: thing and predicate, None where the sentence is built otherwise.
"""

from sayso.mentions.happened import HARM, NORMAL, harm_word, kind_of
from sayso.mentions.numerals import Numeral
from sayso.mentions.thing_words import phrase
from sayso.records.analysis import Sentence
from sayso.text.trees import children, has_relation, parent, subtree


def number_token(sentence: Sentence, numeral: Numeral) -> int:
    """The token of the numeral that the others hang on."""
    inside = range(numeral.number, numeral.stop)
    tops = [i for i in inside if parent(sentence, i) not in inside]
    numbers = [i for i in tops if sentence.tokens[i].upos == "NUM"]
    return next((i for i in numbers if children(sentence, i, "nmod")), [*numbers, *tops, numeral.number][0])


def has_case(sentence: Sentence, token: int, *words: str) -> bool:
    """Whether a noun stands behind one of some prepositions."""
    return any(sentence.tokens[c].lemma.lower() in words for c in children(sentence, token, "case"))


def some_of(sentence: Sentence, numeral: Numeral, stop: int) -> tuple[str, str] | None:
    """ "Seven of the dead are children", "Of the 54 dead 29 are women and ten children": who they are, and what befell them."""
    number = number_token(sentence, numeral)
    noun = parent(sentence, number)
    those = [i for i in children(sentence, number, "nmod") if kind_of(sentence, i) in NORMAL and has_case(sentence, i, "of")]
    if not those and sentence.tokens[0].form == "Of" and noun is not None:
        those = [i for i in range(1, numeral.first) if kind_of(sentence, i) in HARM and not children(sentence, i, "nsubj")]
        beside = has_relation(sentence, noun, "conj") and not children(sentence, noun, "cop")
        if those and beside and (above := parent(sentence, noun)) is not None and children(sentence, above, "cop"):
            return phrase(sentence, noun, numeral, stop), harm_word(sentence, those[0])
    if noun is None or not those or sentence.tokens[noun].upos != "NOUN" or not children(sentence, noun, "cop"):
        return None
    return phrase(sentence, noun, numeral, stop), harm_word(sentence, those[0])


def peopled(sentence: Sentence, numeral: Numeral) -> tuple[str, str] | None:
    """ "a town of perhaps 30,000 people": how many live there."""
    noun = parent(sentence, number_token(sentence, numeral))
    place = parent(sentence, noun) if noun is not None and has_case(sentence, noun, "of") else None
    if noun is None or place is None or sentence.tokens[place].lemma.lower() not in _PEOPLED:
        return None
    people = sentence.tokens[noun].lemma.lower() in ("people", "inhabitant", "soul", "resident", "person")
    return (sentence.tokens[noun].form, NORMAL["population"]) if people else None


def taken_for_object(sentence: Sentence, numeral: Numeral) -> tuple[str, str] | None:
    """ "by the time the firing stopped at least 19 of them were dead": a number right before its own verb, which a parser gives to the verb
    in front."""
    number = number_token(sentence, numeral)
    behind = max(subtree(sentence, number)) + 1
    verb = parent(sentence, behind) if behind < len(sentence.tokens) and sentence.tokens[behind].upos == "AUX" else None
    if verb is None or verb <= behind or not has_relation(sentence, number, "obj"):
        return None
    nouns = [i for i in children(sentence, number, "nmod") if sentence.tokens[i].upos == "NOUN"]
    return phrase(sentence, nouns[0], numeral, numeral.stop) if nouns else "", harm_word(sentence, verb)


_PEOPLED = frozenset("town city village region province district country island settlement state hamlet suburb enclave".split())
