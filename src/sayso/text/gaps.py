"""Clauses whose verb is left out because the clause before has it: "The north lost 300 men, the south more than 200".

In: a sentence and where a number begins. Out: the words of the elided verb's subject, empty where nothing is left out.
"""

from sayso.records.analysis import Sentence

_NAMES = ("NOUN", "PROPN")
_BEFORE = ("DET", "ADJ", *_NAMES)
_FINITE = ("VBD", "VBP", "VBZ", "MD")


def gapped_subject(sentence: Sentence, number: int, stop: int) -> tuple[int, ...]:
    """The noun phrase between "and", "while" or a comma and a number [number, stop), where a verb and a number of it stand before.

    Nothing where the number's own clause has a verb ("and the capital 200 people fled"), or no phrase begins with an article or name."""
    tokens = sentence.tokens
    first = number
    while first > 0 and tokens[first - 1].upos in _BEFORE:
        first -= 1
    if first == number or first < 4 or tokens[number - 1].upos not in (*_NAMES, "ADJ"):
        return ()
    joint = tokens[first - 1]
    opened = joint.form.lower() in (",", "and", "but", "while", ";")
    named = tokens[first].upos == "PROPN" or tokens[first].form.lower() == "the"
    earlier = next((i for i in range(first - 2, 0, -1) if tokens[i].upos == "NUM"), None)
    if not opened or not named or earlier is None:
        return ()
    if any(t.upos in ("VERB", "AUX") for t in tokens[earlier + 1 : first]) or not any(t.upos == "VERB" for t in tokens[:earlier]):
        return ()
    behind = stop
    while behind < len(tokens) and tokens[behind].upos in ("ADJ", *_NAMES):
        behind += 1
    return () if behind < len(tokens) and tokens[behind].xpos in _FINITE else tuple(range(first, number))
