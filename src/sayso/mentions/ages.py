"""Ages: numbers that tell how old somebody is, and of whom.

    "Miller, 47, resigned"   "a teacher of 47"   "three daughters, aged 12, 9 and 4"   "Olin, age 38"   "a 59-year-old driver"

A number behind an age that only commas and "and" part from it is the next one's age. "The mother of three" counts her children.
"""

from sayso.mentions.numerals import Numeral
from sayso.records.analysis import Sentence
from sayso.records.mention import AGE, Figure
from sayso.resources.actor_words import PERSONS
from sayso.resources.speaker_nouns import load_speaker_nouns
from sayso.text.trees import children, has_relation, parent


def is_age(sentence: Sentence, stop: int) -> bool:
    """ "a 59-year-old driver", "is 59 years old", "Berg, 52 years of age"."""
    last = [t.form.lower() for t in sentence.tokens[max(0, stop - 1) : stop + 1]]
    if [t.form.lower() for t in sentence.tokens[stop : stop + 2]] == ["of", "age"]:
        return True
    return "old" in last or bool(last) and last[0].endswith("-old")


def read_aged(sentence: Sentence, numeral: Numeral, before: Figure | None = None) -> tuple[str, str] | None:
    """Who is so old, with AGE as what is told of them: "Miller, 47, resigned", "Miller, aged 47, resigned", "a teacher of 47"; None for
    other numbers. `before`: the figure before it in the sentence."""
    tokens, at = sentence.tokens, numeral.number
    if before is not None and before.deed == AGE and _goes_on(sentence, numeral, before):
        return before.thing, AGE
    if _is_parents(sentence, numeral):
        return "children", ""
    if _is_persons_age(sentence, numeral):
        return tokens[numeral.first - 2].form, AGE
    if (person := _who_is(sentence, numeral)) is not None:
        return tokens[person].form, AGE
    if (turned := _who_turned(sentence, numeral)) is not None:
        return tokens[turned].form, AGE
    if (
        numeral.first > 2
        and tokens[numeral.first - 1].form.lower() in ("aged", "age", "ages")
        and numeral.low
        and numeral.low <= 120
    ):
        noun = tokens[numeral.first - 3] if tokens[numeral.first - 2].form == "," else tokens[numeral.first - 2]
        return (noun.form if noun.upos in ("NOUN", "PROPN") else ""), AGE
    of_age = [t.form.lower() for t in tokens[numeral.stop + 1 : numeral.stop + 3]] == ["of", "age"]
    between = tokens[at - 1].form == "," and at + 1 < len(tokens) and tokens[at + 1].form in (",", ")")
    if at < 2 or not (between and numeral.stop == at + 1 or of_age and tokens[at - 1].form == ","):
        return None
    if tokens[at - 2].upos != "PROPN" or not (numeral.low and 1 <= numeral.low <= 120):
        return None
    return tokens[at - 2].form, AGE


def _goes_on(sentence: Sentence, numeral: Numeral, before: Figure) -> bool:
    """ "aged 12, 9 and 4": nothing but commas and "and" stands between, and no noun behind."""
    between = [t.form.lower() for t in sentence.tokens[: numeral.first] if t.start >= before.end]
    behind = sentence.tokens[numeral.stop].upos if numeral.stop < len(sentence.tokens) else "PUNCT"
    return bool(between) and set(between) <= {",", "and", "or"} and behind not in ("NOUN", "PROPN", "ADJ", "SYM")


def _is_parents(sentence: Sentence, numeral: Numeral) -> bool:
    """ "the mother of three", "a father of two small children" counts children."""
    words = [t.lemma.lower() for t in sentence.tokens[max(0, numeral.first - 2) : numeral.first]]
    behind = sentence.tokens[numeral.stop].upos if numeral.stop < len(sentence.tokens) else "PUNCT"
    return words[-1:] == ["of"] and words[0] in _PARENTS and (numeral.low or 0) < _GROWN and behind not in ("NOUN", "ADJ")


_PARENTS = frozenset("mother father parent grandmother grandfather mum mom dad widow widower".split())
_GROWN = 16
"""A mother of so many is that old."""


def with_name(sentence: Sentence, numeral: Numeral, thing: str) -> str:
    """ "a 15-year-old student, Ana Brek", "Ana Brek, a teacher of 44": the person with the name beside it."""
    near = range(max(0, numeral.first - 6), min(len(sentence.tokens), numeral.stop + 6))
    noun = next((i for i in near if thing and sentence.tokens[i].form == thing.split()[-1]), None)
    if noun is None or sentence.tokens[noun].upos not in ("NOUN", "ADJ"):
        return thing
    above = parent(sentence, noun)
    over = [above] if above is not None and has_relation(sentence, noun, "appos") else []
    called = [i for a in children(sentence, noun, "acl") for i in children(sentence, a, "xcomp", "obj")]
    name = next((i for i in (*children(sentence, noun, "appos"), *over, *called) if sentence.tokens[i].upos == "PROPN"), None)
    if name is None or any(t.upos == "CCONJ" for t in sentence.tokens[min(noun, name) : max(noun, name)]):
        return thing
    return " ".join([thing, *(sentence.tokens[i].form for i in sorted({name, *children(sentence, name, "flat")}))])


def _is_persons_age(sentence: Sentence, numeral: Numeral) -> bool:
    """ "a teacher of 47", "a boy of nine called Tom": one person, and nothing else that is counted."""
    tokens, first = sentence.tokens, numeral.first
    if first < 2 or tokens[first - 1].form.lower() != "of" or not (numeral.low and numeral.low <= 120):
        return False
    person = tokens[first - 2]
    behind = tokens[numeral.stop].upos if numeral.stop < len(tokens) else "PUNCT"
    return (
        person.xpos == "NN"
        and person.lemma.lower() in load_speaker_nouns().persons | PERSONS
        and behind not in ("NOUN", "PROPN", "ADJ", "SYM")
    )


def _who_is(sentence: Sentence, numeral: Numeral) -> int | None:
    """ "Mrs Olin, who thinks she is 38, ...": the person of a bare number behind "she is"; the name in front of it where there is one."""
    tokens, first = sentence.tokens, numeral.first
    last = numeral.stop == len(tokens) or tokens[numeral.stop].upos == "PUNCT"
    if first < 2 or not last or tokens[first - 1].lemma.lower() != "be" or not (numeral.low and 1 <= numeral.low <= 120):
        return None
    if tokens[first - 2].form.lower() not in ("he", "she"):
        return None
    named = [e.stop - 1 for e in sentence.entities if e.type == "PER" and e.stop < first]
    return named[-1] if named else first - 2


def _who_turned(sentence: Sentence, numeral: Numeral) -> int | None:
    """Who "turned fourteen": the name or the person that is the subject."""
    first, end = numeral.first - 1, numeral.stop
    if first < 1 or sentence.tokens[first].lemma.lower() != "turn" or not (numeral.low and 1 <= numeral.low <= 120):
        return None
    if end < len(sentence.tokens) and sentence.tokens[end].upos in ("NOUN", "PROPN", "ADJ", "SYM"):
        return None
    return next(iter(children(sentence, first, "nsubj")), None)
