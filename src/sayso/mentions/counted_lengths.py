"""How far, how large, what took how long: "the bridge, four miles short of the town", "the tower is 60 metres high", "was over in an hour".

In: a sentence, a numeral, where its words end and its unit. Out: thing and predicate, None where the sentence is built otherwise.
"""

from sayso.mentions.counted_people import has_case
from sayso.mentions.numerals import Numeral
from sayso.mentions.thing_words import LONGEST, phrase
from sayso.records.analysis import Sentence
from sayso.resources.units import DURATIONS, LENGTHS, SIZES, WAYS
from sayso.text.stems import stem
from sayso.text.trees import children, has_relation, parent, subtree, top_among


def distanced(sentence: Sentence, numeral: Numeral, stop: int, unit: str) -> tuple[str, str] | None:
    """ "the bridge, four miles short of the town", "a yard 700 metres away": the noun in front lies so far, and which way."""
    tokens = sentence.tokens
    if stop < len(tokens) and tokens[stop].form == "(":  # the same in another unit
        stop = next((i + 1 for i in range(stop, min(stop + 4, len(tokens))) if tokens[i].form == ")"), stop)
    ways = tokens[stop : stop + 3]
    told = bool(ways) and ways[0].form.lower() in WAYS
    before = numeral.first - 1
    before -= before > 0 and tokens[before].form == ","
    if unit not in LENGTHS or not told or before < 0 or tokens[before].upos not in ("NOUN", "PROPN"):
        return None
    noun = before
    while (above := parent(sentence, noun)) is not None and above < before and has_relation(sentence, noun, "flat", "compound"):
        noun = above
    if before == numeral.first - 1 and has_relation(sentence, noun, "obj"):
        return None  # "stopped the boat four miles off the cape": where it was stopped
    far = stop + 1
    if tokens[stop].upos == "ADP" or far < len(tokens) and tokens[far].form in ("of", "from"):
        far = next((i + 1 for i in range(stop + 1, len(tokens)) if tokens[i].upos in ("NOUN", "PROPN", "PUNCT", "VERB")), far)
    words = [i for i in subtree(sentence, noun) if i <= before and tokens[i].upos not in ("DET", "ADP", "PUNCT")]
    return " ".join(tokens[i].form for i in words[-LONGEST:]), " ".join(t.form for t in tokens[stop:far] if t.upos != "PUNCT")


def sized(sentence: Sentence, numeral: Numeral, stop: int, unit: str) -> tuple[str, str] | None:
    """ "the tower is 60 metres high", "a wave 12 metres tall": what is so high."""
    size = parent(sentence, top_among(sentence, range(numeral.first, stop)))
    if size is None or unit in DURATIONS or sentence.tokens[size].lemma.lower() not in SIZES:
        return None
    above = parent(sentence, size)
    over = [] if above is None else [above]
    if has_relation(sentence, size, "conj", "xcomp", "advcl"):
        over = [j for i in over for j in children(sentence, i, "obj", "nsubj")]
    named = [*children(sentence, size, "nsubj", "compound"), *over]
    noun = next((i for i in named if sentence.tokens[i].upos in ("NOUN", "PROPN", "PRON")), None)
    if noun is None:
        return None
    form = sentence.tokens[size].form
    return " ".join(w for w in phrase(sentence, noun, numeral, stop).split() if w != form), form


def ended_in(sentence: Sentence, top: int) -> int | None:
    """ "The raid was over in ninety minutes", "was put down in two hours": what lasted so long."""
    end = parent(sentence, top)
    if (
        end is None
        or not has_case(sentence, top, "in", "within", "after")
        or not _ENDING.intersection((sentence.tokens[end].lemma.lower(), *stem(sentence.tokens[end].form)))
    ):
        return None
    over = parent(sentence, end) if has_relation(sentence, end, "conj") else None
    subjects = children(sentence, end, "nsubj") or (children(sentence, over, "nsubj") if over is not None else [])
    return subjects[0] if subjects else None


_ENDING = frozenset("over end finish liquidate crush suppress quell defeat complete collapse subdue".split())
