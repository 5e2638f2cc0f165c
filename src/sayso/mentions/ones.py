"""Whether "one" counts, or only tells one from another.

"hit one lorry", "at least one", "nine trucks and one helicopter"    counts
"one of the reasons", "on one hand", "at one point", "no one"        counts nothing
"""

from sayso.compare.fates import is_human
from sayso.records.analysis import Sentence
from sayso.resources.event_types import type_of
from sayso.resources.things import is_thing
from sayso.text.stems import stem


def counts_one(sentence: Sentence, words: list[str], i: int) -> bool:
    """ "one soldier" with a hedge ("at least one"), beside other numbers ("nine trucks and one helicopter"), of people and things ("hit
    one lorry") or where it is told what befell it ("one driver injured"); "three tanks, one of them burning"; never "no one", "at one
    point"."""
    before, token = words[max(0, i - 2) : i], sentence.tokens[i]
    if before[-1:] == ["least"] or words[i - 1 : i] == [","] and words[i + 1 : i + 3] in (["of", "them"], ["of", "whom"]):
        return True
    if token.deprel != "nummod" or words[i - 1 : i] in (["no"], ["at"], ["any"]):
        return False
    noun = token.head - 1
    if before[-1:] in (["only"], ["just"]):
        return True
    thing = sentence.tokens[noun].upos == "NOUN" and (is_thing(sentence.tokens[noun].lemma.lower()) or before[-1:] == ["not"])
    if (
        thing
        and noun > i
        and before[-1:] not in (["the"], ["this"], ["that"], ["on"], ["other"])
        and words[noun] not in _ONE_OF_TWO
    ):
        return True
    beside = [noun, *(n for n, t in enumerate(sentence.tokens) if t.head == noun + 1 and t.deprel == "conj")]
    beside += [sentence.tokens[noun].head - 1] if sentence.tokens[noun].deprel == "conj" else []
    counted = {t.head - 1 for n, t in enumerate(sentence.tokens) if t.deprel == "nummod" and n != i}
    lost = sentence.tokens[noun].deprel == "obj" and sentence.tokens[sentence.tokens[noun].head - 1].lemma.lower() == "lose"
    if lost and is_human(sentence.tokens[noun].lemma.lower()):
        return True
    befell = [t for t in sentence.tokens[noun + 1 : noun + 3] if t.upos in ("VERB", "ADJ")]
    if sentence.tokens[noun].deprel in ("obj", "nmod"):
        befell.append(sentence.tokens[sentence.tokens[noun].head - 1])
    return bool(counted & set(beside)) or any(type_of(base) in _HARM for t in befell for base in (t.lemma, *stem(t.form)))


_HARM = ("death", "injury", "arrest")


_ONE_OF_TWO = frozenset("side hand end part wing half quarter bank place street road".split())
"""Nouns with which "one" tells one from another or stands for somebody: "on one hand", "one man said"."""
