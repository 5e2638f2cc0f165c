"""What the trained head hears of a number: a thing or a deed where the rules read none, and the words of the report for what happened.

In: a sentence with its counts, a numeral. Out: words.
"""

from sayso.mentions.happened import RATED, SEEN, SIZING, is_along, is_harm
from sayso.mentions.numerals import Numeral
from sayso.records.analysis import Sentence
from sayso.resources.reporting import VERBS
from sayso.text.trees import parent, runs

HELD = frozenset("own hold stick put keep speak talk strong".split())
"""Words that say a number without saying of what ("the government first owned to 31", "an army 900 strong")."""
SURE = 0.75
"""How sure the trained head must be of what is counted or what happened, to be taken at its word;"""
SURER = 0.85
"""and for what figures are compared by."""


def heard_thing(sentence: Sentence, numeral: Numeral) -> str:
    """What the head hears to be counted, where it is sure of it."""
    counts = (c.thing for c in sentence.counts if numeral.first <= c.token < numeral.stop and c.sure_thing >= SURE)
    return " ".join(sentence.tokens[i].form for i in next(counts, ()))


def _heard_at(sentence: Sentence, numeral: Numeral, sure: float = SURE) -> tuple[int, ...]:
    """The tokens of what the head hears to have happened, where it is sure of it."""
    heard = (c.happened for c in sentence.counts if c.happened and numeral.first <= c.token < numeral.stop and c.sure >= sure)
    return next(heard, ())


def heard_deed(sentence: Sentence, numeral: Numeral, unit: str, sure: float) -> str:
    """What the head hears to have happened: a deed, or a state of those counted; not that there are so many, nor that somebody says so."""
    noun = parent(sentence, numeral.number)
    along = noun is not None and is_along(sentence, noun)
    words = [] if along else [sentence.tokens[i] for i in _heard_at(sentence, numeral, sure)]
    said = any(w.lemma.lower() in HELD or w.lemma.lower() in VERBS for w in words)
    tells = any(w.upos == "VERB" and w.lemma.lower() != "be" or w.upos == "ADJ" and unit == "count" for w in words)
    return " ".join(w.form for w in words) if tells and not said else ""


def in_its_words(deed: str, sentence: Sentence, numeral: Numeral) -> str:
    """What happened as the report words it, by the head: "driven off" for "driven", "released" for "guided"; words that stand apart are joined by "…".

    The rules keep what they read in several words ("beaten to death"), of harm, or from a construction ("lasted"), and what is only had, seen or
    rated."""
    heard, read = _heard_at(sentence, numeral), deed.lower().split()
    lemmas = {sentence.tokens[i].lemma.lower() for i in heard}
    own = {t.form.lower() for t in sentence.tokens}
    if not heard or len(read) > 1 or not own.issuperset(read) or is_harm(deed) or lemmas & _IDLE:
        return deed
    pieces = [" ".join(sentence.tokens[i].form for i in run) for run in runs(heard)]
    return next((p for p in pieces if deed in p.split()), " … ".join(pieces))


_IDLE = SEEN | RATED | SIZING | {"have"}
