"""Did it happen, will it, should it, might it: the modality of one word of a sentence, from its helpers and what governs it.

"will open"      forecast         "must open"          recommended
"may have opened"  possible       "if it opens"        conditional
"a risk of floods" possible       "urged to open"      recommended

A word that asks, plans or fears has happened itself: "urged" is asserted, what it urges is not.
"""

from sayso.claims.polarity import NEGATORS, RISKS, TRYING, WISHED, is_absent, lemma_of
from sayso.records.analysis import Sentence
from sayso.records.mention import Modality
from sayso.resources.event_words import PURPOSES, base_forms
from sayso.text.trees import ancestors, children, has_relation, is_question, parent, subtree

_MIGHT = frozenset(("may", "might", "could", "can"))
_WILL = frozenset(("will", "shall", "'ll", "’ll", "wo"))
_SHOULD = frozenset(("should", "must", "ought"))
_COMING = frozenset(
    "expect schedule plan set due prepare intend likely ready anticipate aim hope promise pledge vow guarantee threaten offer poise "
    "slate agree bind willing".split()
)
_DEMANDED = frozenset("demand urge recommend propose request".split())
"""Verbs whose object is what should happen: "demanded the release of the prisoners"."""
_PROBABLE = frozenset("probable possible potential potentially possibly perhaps maybe probably likely".split())
_FUTURE = frozenset("upcoming forthcoming expected planned scheduled future eventual imminent impending next".split())
_ENTITLING = frozenset("license licence authorise authorize certify certificate entitle empower equip design rate".split())
"""Words behind which an infinitive tells what may be done: "licensed to carry 220 passengers"; the "permitted" mostly do."""
_AIMS = frozenset("mission attempt bid effort operation plan campaign aim plot raid".split())
"""Nouns behind which an infinitive tells what was meant, whether or not it came about: "a mission to free the hostages"."""
_UP = ("xcomp", "conj", "obj", "nsubj", "nmod", "obl", "compound", "aux", "cop", "amod", "advcl", "ccomp", "acl")
"""Relations by which what governs a word also says whether it happened."""


def modality_of(sentence: Sentence, token: int, attributed: bool) -> Modality:
    """The first that the word's own helpers, or up to three words above it, say; reported where nothing does and it is attributed."""
    if is_question(sentence):
        return "possible"
    found = _helped(sentence, token)
    at = token
    for above in ancestors(sentence, token)[:3]:
        if found or not has_relation(sentence, at, *_UP) or _stands_apart(sentence, at, above):
            break
        found = _helped(sentence, above) or _governed(sentence, above, at)
        at = above
    return found or _unfulfilled(sentence, token) or ("reported" if attributed else "asserted")


def _unfulfilled(sentence: Sentence, token: int) -> Modality | None:
    """Aims, where the reader takes them for unreal: "a plan to seize the port", "sent troops to retake it", "talks on ending the
    war", "Surrender!"."""
    factuality = next((p.factuality for p in sentence.predicates if p.token == token), None)
    if factuality is None or factuality > _UNREAL or is_absent(sentence, token):
        return None
    marks = {lemma_of(sentence, i) for i in children(sentence, token, "mark")}
    word = sentence.tokens[token]
    joined = has_relation(sentence, token, "conj") and word.xpos in ("VB", "VBG")
    if "Mood=Imp" in word.feats and not children(sentence, token, "nsubj", "aux"):
        return "recommended"
    aimed = "to" in marks and word.xpos == "VB" or word.xpos == "VBG" and has_relation(sentence, token, "acl", "advcl", "xcomp")
    if joined and not aimed:
        above = ancestors(sentence, token)[0]
        return _unfulfilled(sentence, above) if sentence.tokens[above].xpos == word.xpos else None
    return "forecast" if aimed else None


_UNREAL = -0.35
"""Factuality below which an infinitive is taken for an aim; read off invented stories, where few real ones lie below."""


def _stands_apart(sentence: Sentence, token: int, above: int) -> bool:
    """A clause of its own: what governs it says nothing of it, unless it wishes or plans it, or it only hangs on as "-ing"."""
    if has_relation(sentence, token, "ccomp"):
        return lemma_of(sentence, above) not in _COMING | WISHED
    if has_relation(sentence, token, "acl") and any(lemma_of(sentence, i) == "that" for i in children(sentence, token, "mark")):
        return lemma_of(sentence, above) not in RISKS | _COMING | WISHED  # what a report tells, whatever is said of the report
    if sentence.tokens[token].deprel in ("acl:relcl", "nsubj:outer"):
        return True
    if has_relation(sentence, token, "conj"):
        return bool(children(sentence, token, "nsubj", "aux"))
    if lemma_of(sentence, above) in _ENTITLING and _is_infinitive(sentence, token):
        return False
    return has_relation(sentence, token, "advcl") and (
        bool(children(sentence, token, "mark", "nsubj")) or "VerbForm=Ger" not in sentence.tokens[token].feats
    )


def _helped(sentence: Sentence, token: int) -> Modality | None:
    """What auxiliaries, conjunctions, adverbs and adjectives at the word itself say."""
    helpers = {lemma_of(sentence, i) for i in children(sentence, token, "aux")}
    beside = {sentence.tokens[i].form.lower() for i in children(sentence, token, "advmod", "amod")}
    marks = {lemma_of(sentence, i) for i in children(sentence, token, "mark")}
    if "whether" in marks or "if" in marks and has_relation(sentence, token, "ccomp") or _is_left_open(sentence, token):
        return "possible"
    if marks & {"if", "unless"}:
        return "conditional"
    if "would" in helpers and _has_condition(sentence, token):
        return "conditional"
    if helpers & _SHOULD:
        return "recommended"
    if helpers & _WILL or beside & _FUTURE or _is_to(sentence, token) or _is_purpose(sentence, token):
        return "forecast"
    if helpers & _MIGHT or beside & _PROBABLE:
        return "possible"
    return "forecast" if "would" in helpers and "have" not in helpers else None


def _is_left_open(sentence: Sentence, token: int) -> bool:
    """ "Who set fire to it remains unclear", "it is not clear who ordered it": nobody is told to have done it."""
    asked = any(lemma_of(sentence, i) == "who" for i in children(sentence, token, "nsubj", "nsubj:pass", "csubj"))
    above = parent(sentence, token)
    if not asked or above is None or not has_relation(sentence, token, "ccomp", "csubj", "advcl", "acl:relcl", "nsubj"):
        return False
    judged = [above, *children(sentence, above, "xcomp")]
    negated = any(lemma_of(sentence, i) in NEGATORS for i in children(sentence, above, "advmod", "nsubj"))
    return any(lemma_of(sentence, i) in _UNKNOWN or negated and lemma_of(sentence, i) in _KNOWN for i in judged)


_UNKNOWN = frozenset("unclear unknown uncertain disputed".split())
_KNOWN = frozenset("clear know certain establish determine identify".split())


def _is_purpose(sentence: Sentence, token: int) -> bool:
    """What something was done for, whether or not it came of it: "the aim was to frighten them", "launched a raid to free them"."""
    if not _is_infinitive(sentence, token):
        return False
    aim = any(lemma_of(sentence, i) in PURPOSES for i in children(sentence, token, "nsubj"))
    return aim or any(a.role == "ARGM-PRP" and a.token == token for p in sentence.predicates for a in p.arguments)


def _is_infinitive(sentence: Sentence, token: int) -> bool:
    return sentence.tokens[token].xpos == "VB" and "to" in {lemma_of(sentence, i) for i in children(sentence, token, "mark")}


def _governed(sentence: Sentence, above: int, token: int) -> Modality | None:
    """What a governing word says of the word below it: wished, planned, feared."""
    lemma, word = lemma_of(sentence, above), sentence.tokens[above]
    if lemma in RISKS and word.upos == "NOUN" and has_relation(sentence, token, "nmod", "acl"):
        return "possible"
    if lemma in _DELIBERATING and sentence.tokens[token].xpos == "VBG" and has_relation(sentence, token, "acl", "nmod"):
        return "forecast"
    if lemma in _AIMS and word.upos == "NOUN" and has_relation(sentence, token, "acl") and _is_infinitive(sentence, token):
        return "forecast"
    if TRYING.intersection(base_forms(sentence, above)) and has_relation(sentence, token, "xcomp"):
        return "forecast"
    if lemma in _ENTITLING and _is_infinitive(sentence, token) and word.xpos in ("VBN", "JJ", "VBD"):
        return "possible"
    if lemma in WISHED and word.upos == "VERB" and has_relation(sentence, token, "xcomp", "ccomp", "obl"):
        told = (_is_called, _is_insisted, _is_asked_about)
        return None if any(is_told(sentence, token, above) for is_told in told) else "recommended"
    if (
        lemma in _DEMANDED
        and word.upos == "VERB"
        and has_relation(sentence, token, "obj")
        and sentence.tokens[token].upos == "NOUN"
    ):
        return "recommended"
    helped = {lemma_of(sentence, i) for i in children(sentence, above, "aux", "cop")}
    coming = lemma != "set" or any(
        lemma_of(sentence, c) == "for" for i in children(sentence, above, "obl") for c in children(sentence, i, "case")
    )
    if lemma in _COMING and (
        has_relation(sentence, token, "xcomp") or coming and "be" in helped and has_relation(sentence, token, "nsubj")
    ):
        return "forecast"
    return None


def _is_insisted(sentence: Sentence, token: int, verb: int) -> bool:
    """ "insisted that four had died": an indicative, which tells and does not wish ("insisted that they leave")."""
    finite = [i for i in (token, *children(sentence, token, "aux", "cop", "aux:pass")) if sentence.tokens[i].xpos != "VB"]
    told = any(sentence.tokens[i].xpos in ("VBD", "VBZ", "VBP") for i in finite)
    return lemma_of(sentence, verb) == "insist" and has_relation(sentence, token, "ccomp") and told


def _is_asked_about(sentence: Sentence, token: int, verb: int) -> bool:
    """ "asked about the raid", "asked how two raids could fail": a question, and no wish."""
    about = any(lemma_of(sentence, i) == "about" for i in children(sentence, token, "case"))
    asking = sentence.tokens[min(subtree(sentence, token))].xpos in ("WRB", "WP", "WDT")
    return lemma_of(sentence, verb) == "ask" and (about or asking)


def _is_called(sentence: Sentence, token: int, verb: int) -> bool:
    """ "called the vote a fraud": a name for it, and no wish."""
    named = has_relation(sentence, token, "xcomp") and not children(sentence, token, "mark")
    return named and lemma_of(sentence, verb) == "call" and sentence.tokens[token].upos != "VERB"


_DELIBERATING = frozenset(
    "talk negotiation debate discussion consultation vote referendum proposal idea option possibility".split()
)
"""Nouns behind which a gerund tells what is only spoken of: "talks on ending the war"."""


def _has_condition(sentence: Sentence, token: int) -> bool:
    clauses = children(sentence, token, "advcl")
    return any(lemma_of(sentence, m) in ("if", "unless") for c in clauses for m in children(sentence, c, "mark"))


def _is_to(sentence: Sentence, token: int) -> bool:
    """ "is to open", "are expected to open"."""
    marks = any(lemma_of(sentence, i) == "to" for i in children(sentence, token, "mark"))
    above = ancestors(sentence, token)[:1]
    return marks and bool(above) and lemma_of(sentence, above[0]) in _COMING | {"be"}
