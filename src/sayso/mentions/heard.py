"""What the trained head hears to have happened to what a number counts: a deed where the rules read none, and the words of the report for it.

In: a sentence with its counts, a numeral. Out: words.
"""

from sayso.mentions.happened import RATED, SEEN, is_harm
from sayso.mentions.numerals import Numeral
from sayso.records.analysis import Sentence
from sayso.resources.reporting import VERBS
from sayso.text.trees import runs

HELD = frozenset("own hold stick put keep speak talk".split())
"""Verbs that say a number without saying of what ("the government first owned to 31")."""
SURE = 0.75
"""How sure the trained head must be of what happened, to be taken at its word."""


def _heard_at(sentence: Sentence, numeral: Numeral) -> tuple[int, ...]:
    """The tokens of what the head hears to have happened, where it is sure of it."""
    heard = (c.happened for c in sentence.counts if numeral.first <= c.token < numeral.stop and c.sure >= SURE)
    return next(heard, ())


def heard_deed(sentence: Sentence, numeral: Numeral, unit: str) -> str:
    """What the head hears to have happened: a deed, or a state of those counted; not that there are so many, nor that somebody says so."""
    words = [sentence.tokens[i] for i in _heard_at(sentence, numeral)]
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


_IDLE = SEEN | RATED | {"have"}
