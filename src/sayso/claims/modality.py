"""Did it happen, will it, should it, might it: modality and polarity of one word of a sentence, from its helpers and what governs it.

"did not open"                 denied          "will open"            forecast      "must open"     recommended
"avoided", "refused to open"   denied          "may have opened"      possible      "if it opens"   conditional
"""

from sayso.records.analysis import Sentence
from sayso.records.mention import Modality, Polarity
from sayso.text.trees import ancestors, children, has_relation

_NEGATORS = frozenset(("not", "n't", "never", "no", "neither", "nor", "without", "none", "nobody", "hardly", "nothing"))
_DENYING = frozenset(
    [
        "deny",
        "avoid",
        "prevent",
        "refuse",
        "fail",
        "reject",
        "avert",
        "deter",
        "stop",
        "decline",
        "refrain",
        "cease",
        "lack",
        "forbid",
        "ban",
        "prohibit",
        "abandon",
        "cancel",
    ]
)
"""Verbs under which their complement did not happen or is said not to have."""
_MIGHT = frozenset(("may", "might", "could", "can"))
_WILL = frozenset(("will", "shall", "'ll", "’ll"))
_SHOULD = frozenset(("should", "must", "ought"))
_COMING = frozenset(
    [
        "expect",
        "schedule",
        "plan",
        "set",
        "due",
        "prepare",
        "intend",
        "likely",
        "ready",
        "anticipate",
        "aim",
        "hope",
        "promise",
        "pledge",
        "vow",
        "guarantee",
        "threaten",
        "offer",
    ]
)
_WISHED = frozenset(
    ["urge", "demand", "call", "recommend", "order", "request", "ask", "appeal", "advise", "insist", "propose", "require"]
)
_PROBABLE = frozenset(
    [
        "probable",
        "possible",
        "potential",
        "potentially",
        "possibly",
        "perhaps",
        "maybe",
        "probably",
        "likely",
        "apparently",
        "allegedly",
        "reportedly",
    ]
)


def polarity_of(sentence: Sentence, token: int) -> Polarity:
    """Denied if the word is negated, or stands under a verb of denying, an odd number of times."""
    count = sum(_is_negator(sentence, i) for i in children(sentence, token))
    count += any(sentence.tokens[c].lemma.lower() == "without" for c in children(sentence, token, "case", "mark"))
    at = token
    for above in ancestors(sentence, token)[:3]:
        if not has_relation(sentence, at, "xcomp", "ccomp", "obj", "nsubj:pass", "obl", "nmod", "compound"):
            break
        if sentence.tokens[above].lemma.lower() in _DENYING and has_relation(sentence, at, "xcomp", "ccomp", "obj", "nsubj:pass"):
            count += 1
        count += sum(_is_negator(sentence, i) for i in children(sentence, above) if has_relation(sentence, at, "xcomp", "obj"))
        at = above
    return "denied" if count % 2 else "affirmed"


def _is_negator(sentence: Sentence, token: int) -> bool:
    word = sentence.tokens[token]
    if word.lemma.lower() not in _NEGATORS and word.form.lower() not in _NEGATORS:
        return False
    only = token + 1 < len(sentence.tokens) and sentence.tokens[token + 1].lemma.lower() in ("only", "just", "merely", "longer")
    return not only and has_relation(sentence, token, "advmod", "det", "cc:preconj")


def modality_of(sentence: Sentence, token: int, attributed: bool) -> Modality:
    """The strongest that the word's own helpers or the two words above it say; reported where nothing does and it is attributed."""
    chain = [token]
    for above in ancestors(sentence, token)[:3]:
        if not has_relation(
            sentence,
            chain[-1],
            "xcomp",
            "conj",
            "obj",
            "nsubj",
            "nmod",
            "obl",
            "compound",
            "aux",
            "cop",
            "amod",
            "advcl",
            "ccomp",
        ):
            break
        if has_relation(sentence, chain[-1], "ccomp", "advcl") and sentence.tokens[above].lemma.lower() not in _COMING | _WISHED:
            break
        chain.append(above)
    for at in chain:
        found = _own_modality(sentence, at)
        if found:
            return found
    return "reported" if attributed else "asserted"


def _own_modality(sentence: Sentence, token: int) -> Modality | None:
    word = sentence.tokens[token]
    helpers = {sentence.tokens[i].lemma.lower() for i in children(sentence, token, "aux")}
    marks = {sentence.tokens[i].lemma.lower() for i in children(sentence, token, "mark")}
    adverbs = {sentence.tokens[i].lemma.lower() for i in children(sentence, token, "advmod", "amod")}
    if marks & {"if", "unless"} or "would" in helpers and _has_condition(sentence, token):
        return "conditional"
    if helpers & _SHOULD:
        return "recommended"
    if helpers & _WILL or word.lemma.lower() in _COMING and helpers & {"be"} or _is_to(sentence, token):
        return "forecast"
    if helpers & _MIGHT or adverbs & _PROBABLE:
        return "possible"
    if "would" in helpers and "have" not in helpers:
        return "forecast"
    if word.lemma.lower() in _WISHED and word.upos == "VERB":
        return "recommended" if token else None
    return None


def _has_condition(sentence: Sentence, token: int) -> bool:
    clauses = children(sentence, token, "advcl")
    return any(sentence.tokens[m].lemma.lower() in ("if", "unless") for c in clauses for m in children(sentence, c, "mark"))


def _is_to(sentence: Sentence, token: int) -> bool:
    """ "is to open", "are expected to open"."""
    marks = any(sentence.tokens[i].lemma.lower() == "to" for i in children(sentence, token, "mark"))
    above = ancestors(sentence, token)[:1]
    return marks and bool(above) and sentence.tokens[above[0]].lemma.lower() in _COMING | {"be"}
