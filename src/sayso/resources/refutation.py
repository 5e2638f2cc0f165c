"""Words of a sentence that say of a claim, or of a clause, that it does not hold.

"The report that the dam leaked is false"      a claim, refuted        "It is untrue that the dam leaked"      a clause, refuted
"There is no truth in the claim that ..."      a claim, refuted        "It is not the case that it leaked"     a clause, refuted
"found it untrue that the dam leaked"          a clause, refuted       "The report is not false"               nothing refuted
"They falsely claim that it leaked"            a saying, refuted       "It is wrong to say that it leaked"     a clause, refuted
"""

from sayso.records.analysis import Sentence
from sayso.resources.event_words import base_forms
from sayso.resources.reporting import NOUNS, REFUTING
from sayso.text.trees import ancestors, children, has_relation, parent

_TRUE = frozenset("true correct accurate case fact so".split())
"""Predicates that, negated, refute their subject."""
_HOLDING = frozenset("correspond hold match stand agree sustain uphold substantiate support reconcile bear".split())
"""Verbs that tell of a claim that it holds ("is borne out"); negated, that it does not."""
_TRUTH = frozenset("truth basis foundation substance merit".split())
"""What a refuted claim is said to have none of."""
_JUDGING = frozenset("wrong absurd implausible".split())
"""Of a claim these say that it is false; of a clause that what was done is bad: "it is wrong that they were beaten"."""
_TURNING = frozenset("prove turn".split())
"""Verbs that only lead to the predicate: "proved false", "turned out to be false"."""
_EXPOSING = frozenset("expose unmask reveal show".split())
"""Verbs that lead to it behind "as": "was exposed as a forgery"."""
_FALSELY = frozenset("falsely wrongly untruthfully mendaciously erroneously mistakenly dishonestly".split())
_LYING = frozenset(("lie", "liar", "slanderer"))
_SAYING = frozenset("say claim suggest assert pretend maintain think believe conclude infer assume allege".split())
_FALSE = frozenset("wrong false incorrect mistaken untrue misleading inaccurate mistake error absurd nonsense ridiculous".split())
"""What it is to say what is not so: "it would be wrong to say that ..."."""
_NUMBERS = frozenset("figure number toll total count tally".split())
"""Names of a number, which is refuted with them."""
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
    if _EXPOSING.intersection(base_forms(sentence, predicate)):
        named = children(sentence, predicate, "obl", "xcomp", "advcl")
        words += [i for i in named if any(_lemma(sentence, c) == "as" for c in children(sentence, i, "case", "mark"))]
    negated = any(_lemma(sentence, i) in NEGATORS for w in words for i in children(sentence, w, "advmod"))
    bases = {base for w in words for base in base_forms(sentence, w)}
    if bases & (_TRUE | _HOLDING):
        return negated
    made_up = "make" in bases and any(_lemma(sentence, i) == "up" for i in children(sentence, predicate, "compound:prt"))
    return not negated and (made_up or bool(bases & REFUTING)) or _lacks_truth(sentence, predicate)


def _lacks_truth(sentence: Sentence, predicate: int) -> bool:
    """ "is without foundation", "has no basis"."""
    without = any(_lemma(sentence, i) == "without" for i in children(sentence, predicate, "case"))
    held = children(sentence, predicate, "obj") if _lemma(sentence, predicate) == "have" else []
    return without and _lemma(sentence, predicate) in _TRUTH or any(_is_no_truth(sentence, i) for i in held)


def _is_no_truth(sentence: Sentence, noun: int) -> bool:
    """ "no truth", "no grain of truth", "not a word of truth"."""
    above = parent(sentence, noun)
    no = any(_lemma(sentence, i) == "no" for i in children(sentence, noun, "det"))
    beside = [i for n in (noun, above) if n is not None for i in children(sentence, n, "advmod")]
    no = no or any(_lemma(sentence, i) == "not" and i < noun for i in beside)
    return no and any(_lemma(sentence, i) in _TRUTH for i in (noun, *children(sentence, noun, "nmod")))


def is_refuted_claim(sentence: Sentence, noun: int) -> bool:
    """Whether the noun of a claim is the subject of a predicate that refutes it, or there is no truth in it."""
    above = parent(sentence, noun)
    if above is None or sentence.tokens[noun].upos != "NOUN":
        return False
    if has_relation(sentence, noun, "nmod", "obl"):
        there = [above, *children(sentence, above, "nsubj")]
        return any(_is_no_truth(sentence, i) for i in there)
    done = has_relation(sentence, noun, "nsubj:pass") and not children(sentence, above, "obl:agent", "obl")
    return (done or has_relation(sentence, noun, "nsubj")) and refutes(sentence, _judging(sentence, noun, above))


def _judging(sentence: Sentence, noun: int, above: int) -> int:
    """The predicate of a claim; a reader often makes it the subject of who says so: "the claim that it leaked is a lie, he said"."""
    between = (i for i in children(sentence, above, "ccomp") if noun < i < above and not children(sentence, i, "nsubj"))
    return next(between, above)


def refuted_around(sentence: Sentence, number: int) -> int | None:
    """The noun of a claim, or name of a number, that a number is told in, where that is refuted: "the figure of nine dead is false", "the claim that
    nine died is a lie"."""
    for above in ancestors(sentence, number)[:4]:
        verbal = sentence.tokens[above].upos == "VERB"
        noun = sentence.tokens[above].head - 1 if verbal and has_relation(sentence, above, "acl", "ccomp") else above
        named = noun >= 0 and (_lemma(sentence, noun) in NOUNS or noun == above and _lemma(sentence, noun) in _NUMBERS)
        if named and is_refuted_claim(sentence, noun):
            return noun
        if verbal:
            break
    return None


def is_refuted_saying(sentence: Sentence, verb: int) -> bool:
    """Whether who says something is said to say what is false: "falsely claims that ...", "whoever says that ... lies", "lies when it
    says that ..."."""
    if any(_lemma(sentence, i) in _FALSELY for i in children(sentence, verb, "advmod")):
        return bool(children(sentence, verb, "ccomp"))
    above = parent(sentence, verb)
    if above is not None and has_relation(sentence, verb, "advcl"):
        return bool(_LYING.intersection(base_forms(sentence, above)))
    if above is not None and has_relation(sentence, verb, "acl:relcl") and has_relation(sentence, above, "nsubj"):
        judged = parent(sentence, above)
        return judged is not None and bool(_LYING.intersection(base_forms(sentence, judged)))
    anyone = any(_lemma(sentence, i) in ("whoever", "who") for i in children(sentence, verb, "nsubj"))
    return anyone and any(_LYING.intersection(base_forms(sentence, i)) for i in children(sentence, verb, "ccomp"))


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
    marks = {_lemma(sentence, i) for i in children(sentence, verb, "mark", "obl", "obj")}
    if "to" in marks and _SAYING.intersection(base_forms(sentence, verb)):
        return _lemma(sentence, above) in _FALSE and _has_it(sentence, above, "expl", "nsubj")
    if "that" not in marks:
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
