"""Words of a sentence that say of a claim, or of a clause, that it does not hold.

"The report that the dam leaked is false"      a claim, refuted        "It is untrue that the dam leaked"      a clause, refuted
"There is no truth in the claim that ..."      a claim, refuted        "It is not the case that it leaked"     a clause, refuted
"found it untrue that the dam leaked"          a clause, refuted       "The report is not false"               nothing refuted
"""

from sayso.records.analysis import Sentence
from sayso.resources.reporting import REFUTING
from sayso.text.trees import children, has_relation, parent

_TRUE = frozenset("true correct accurate case so".split())
"""Predicates that, negated, refute their subject."""
_HOLDING = frozenset("correspond hold match stand agree".split())
"""Verbs that tell of a claim that it holds; negated, that it does not."""
_TRUTH = frozenset("truth basis foundation substance merit".split())
"""What a refuted claim is said to have none of."""
_JUDGING = frozenset("wrong absurd implausible".split())
"""Of a claim these say that it is false; of a clause that what was done is bad: "it is wrong that they were beaten"."""
_TURNING = frozenset("prove turn".split())
"""Verbs that only lead to the predicate: "proved false", "turned out to be false"."""
_LIES = frozenset("lie fable falsehood myth fabrication hoax slander untruth canard".split())
"""Nouns that call false what the clause behind them tells, whoever spreads or rejects them."""
NEGATORS = frozenset(("not", "n't", "n’t", "never", "hardly"))
UNSURE = frozenset("would could may might should will must shall".split())
"""Helpers behind which nothing is told as being so."""


def refutes(sentence: Sentence, predicate: int) -> bool:
    """Whether a predicate says of its subject that it is false: "is untrue", "is a lie", "is not true", "has no basis"."""
    words = [predicate]
    if _lemma(sentence, predicate) in _TURNING:
        words += children(sentence, predicate, "xcomp")
    negated = any(_lemma(sentence, i) in NEGATORS for w in words for i in children(sentence, w, "advmod"))
    lemmas = {_lemma(sentence, w) for w in words}
    if lemmas & (_TRUE | _HOLDING):
        return negated
    return not negated and bool(lemmas & REFUTING) or _lacks_truth(sentence, predicate)


def _lacks_truth(sentence: Sentence, predicate: int) -> bool:
    """ "is without foundation", "has no basis"."""
    without = any(_lemma(sentence, i) == "without" for i in children(sentence, predicate, "case"))
    held = children(sentence, predicate, "obj") if _lemma(sentence, predicate) == "have" else []
    return without and _lemma(sentence, predicate) in _TRUTH or any(_is_no_truth(sentence, i) for i in held)


def _is_no_truth(sentence: Sentence, noun: int) -> bool:
    no = any(_lemma(sentence, i) == "no" for i in children(sentence, noun, "det"))
    return no and _lemma(sentence, noun) in _TRUTH


def is_refuted_claim(sentence: Sentence, noun: int) -> bool:
    """Whether the noun of a claim is the subject of a predicate that refutes it, or there is no truth in it."""
    above = parent(sentence, noun)
    if above is None or sentence.tokens[noun].upos != "NOUN":
        return False
    if has_relation(sentence, noun, "nmod", "obl"):
        there = [above, *children(sentence, above, "nsubj")]
        return any(_is_no_truth(sentence, i) for i in there)
    return has_relation(sentence, noun, "nsubj") and refutes(sentence, above)


def is_called_lie(sentence: Sentence, verb: int) -> bool:
    """Whether a that-clause tells what a noun before it calls a lie: "the lie (spread by some) that tents were sold"; not "the lie
    that he told", whose "that" is what he told."""
    passive = bool(children(sentence, verb, "aux:pass", "nsubj:pass"))
    marks = children(sentence, verb, "mark", "obj") if passive else children(sentence, verb, "mark")
    that = next((i for i in marks if i < verb and _lemma(sentence, i) == "that"), 0)
    for noun in range(that - 1, max(-1, that - 8), -1):
        word = sentence.tokens[noun]
        if word.upos == "NOUN" and word.lemma.lower() in _LIES:
            return noun == that - 1 or sentence.tokens[noun + 1].xpos in ("VBN", "VBD")
        if word.upos == "PUNCT":
            break
    return False


def is_refuted_clause(sentence: Sentence, verb: int, above: int) -> bool:
    """Whether a word refutes the clause that hangs from it behind "it": "it is untrue that ...", "found it untrue that ..."."""
    marked = any(_lemma(sentence, i) == "that" for i in children(sentence, verb, "mark", "obl", "obj"))
    if not marked:
        return False
    if has_relation(sentence, verb, "ccomp"):
        held = children(sentence, above, "xcomp", "obl") if _has_it(sentence, above, "expl", "obj") else []
        return any(_lemma(sentence, i) in REFUTING - _JUDGING for i in held)
    hung = has_relation(sentence, verb, "csubj", "acl", "advcl") and _has_it(sentence, above, "expl", "nsubj")
    return hung and _lemma(sentence, above) not in _JUDGING | _HOLDING and refutes(sentence, above)


def _has_it(sentence: Sentence, predicate: int, *relations: str) -> bool:
    return any(_lemma(sentence, i) == "it" for i in children(sentence, predicate, *relations))


def _lemma(sentence: Sentence, token: int) -> str:
    return sentence.tokens[token].lemma.lower()
