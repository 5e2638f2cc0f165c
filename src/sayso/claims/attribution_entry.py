"""Which entry of the table of reporting verbs a verb has, by itself or with the words beside it: "call for", "put it", "has no sign that"."""

from sayso.claims.attribution_content import counts, sized
from sayso.claims.attribution_idioms import find_idiom
from sayso.claims.attribution_objects import fronted_preposition
from sayso.claims.attribution_parts import DAYS
from sayso.claims.attribution_speakers import speaker_before, speaker_behind_quotation
from sayso.records.analysis import Sentence
from sayso.resources.reporting import QUOTING, SOMETIMES, VERBS, Reporting
from sayso.text.stems import stem
from sayso.text.trees import children, lemmas, parent

_PREPOSITIONS = frozenset(("for", "on", "to", "of", "against", "about", "in", "at", "with", "over", "upon"))


def find_entry(sentence: Sentence, verb: int) -> tuple[Reporting | None, tuple[int, ...]]:
    """The entry of a verb in the table of reporting verbs, None where it has none, and the words of the cue: the verb with its particle or preposition where these make it report ("call for", "refer to", "point out")."""
    lemma = sentence.tokens[verb].lemma.lower().replace(" ", "_")
    bases = tuple(dict.fromkeys((lemma, *stem(sentence.tokens[verb].form))))
    adverbs = [i for i in children(sentence, verb, "advmod") if i == verb + 1]
    fronted = fronted_preposition(sentence, verb)
    for base in bases:
        for particle in [*children(sentence, verb, "compound:prt"), *adverbs, *_preposition(sentence, verb)]:
            name = f"{base}_{sentence.tokens[particle].lemma.lower()}"
            for behind in _preposition(sentence, particle):
                entry = VERBS.get(f"{name}_{sentence.tokens[behind].lemma.lower()}")
                if entry:
                    return entry, (verb, particle, behind)
            entry = VERBS.get(name)
            if entry:
                return entry, (verb, particle)
        entry = VERBS.get(f"{base}_{sentence.tokens[fronted].lemma.lower()}") if fronted is not None else None
        if entry:
            return entry, (verb,)
    if lemma in _TELLING and any(sentence.tokens[i].upos == "NUM" for i in children(sentence, verb, "obj") if i > verb):
        return Reporting(takes=frozenset(("number",))), (verb,)
    if lemma in _SIZING and sized(sentence, verb):
        return Reporting(takes=frozenset(("size",))), (verb,)
    dared = lemma in _DARING and children(sentence, verb, "obj")
    if dared and any("to" in lemmas(sentence, i, "mark") for i in children(sentence, verb, "xcomp")):
        return VERBS["urge"], (verb,)
    if counts(sentence, verb):
        return Reporting(takes=frozenset(("count",))), (verb,)
    if lemma in _FINDING and (none := _has_none(sentence, verb)) is not None:
        return Reporting(takes=frozenset(("clause",))), tuple(range(verb, none + 1))
    puts = [i for i in children(sentence, verb, "obj") if i == verb + 1 and sentence.tokens[i].lemma.lower() == "it"]
    has = lemma == "have" and any(_has_it(sentence, verb, i) for i in children(sentence, verb, "ccomp"))
    if has:
        return Reporting(takes=frozenset(("clause",))), (verb, verb + 1)
    if lemma == "put" and puts:
        return Reporting(takes=frozenset(("clause",))), (verb, puts[0])
    known = _made_known(sentence, verb)
    if known:
        return Reporting(takes=frozenset(("clause",))), (verb, *range(verb + 1, known + 1))
    idiom = find_idiom(sentence, verb)
    if idiom is not None:
        return idiom
    if children(sentence, verb, "compound:prt") and lemma not in QUOTING | {"order"}:
        return None, (verb,)
    known_as = next((table[base] for table in (VERBS, SOMETIMES) for base in bases if base in table), None)
    if known_as is None and (speaker_behind_quotation(sentence, verb) or speaker_before(sentence, verb)) is not None:
        known_as = Reporting(takes=frozenset(("clause",)))
    return known_as, (verb,)


def _has_none(sentence: Sentence, verb: int) -> int | None:
    """The noun of "has no indication that ...", "found no evidence that ...": somebody says that nothing tells him so."""
    nouns = [i for i in children(sentence, verb, "obj") if sentence.tokens[i].lemma.lower() in _TELLTALE]
    own = {"i", "we"} & {*lemmas(sentence, verb, "nsubj")}
    none = [i for i in nouns if not own and "no" in lemmas(sentence, i, "det") and i == verb + 2]
    return none[0] if none and any("that" in lemmas(sentence, i, "mark") for i in children(sentence, none[0], "acl")) else None


_FINDING = frozenset(("have", "find", "see"))
_TELLTALE = frozenset("indication evidence knowledge information proof confirmation report word doubt sign".split())


def _made_known(sentence: Sentence, verb: int) -> int | None:
    """The last word of "made it clear that ...", "let it be known that ..."; None for other verbs."""
    if sentence.tokens[verb].lemma.lower() not in ("make", "let") or verb + 1 >= len(sentence.tokens):
        return None
    below = [i for i in children(sentence, verb, "xcomp", "ccomp") if sentence.tokens[i].form.lower() in _KNOWN]
    it = sentence.tokens[verb + 1].form.lower() == "it"
    return below[0] if it and below and children(sentence, below[0], "ccomp", "csubj") else None


_KNOWN = frozenset("clear plain known public understood felt".split())


def _has_it(sentence: Sentence, verb: int, clause: int) -> bool:
    """ "The despatch has it that ..."."""
    behind = verb + 1
    marks = {*lemmas(sentence, clause, "mark")}
    return behind < clause and sentence.tokens[behind].lemma.lower() == "it" and "that" in marks


def _preposition(sentence: Sentence, verb: int) -> list[int]:
    """The preposition right behind a verb, or behind a day or adverb ("called Friday for talks")."""
    behind = verb + 1
    if behind < len(sentence.tokens) and _is_preposition(sentence, behind):
        return [behind]
    marks = [
        c
        for i in children(sentence, verb, "obl", "advcl")
        if i > verb
        for c in children(sentence, i, "case", "mark")
        if verb < c <= verb + 4 and _is_preposition(sentence, c)
    ]
    return [] if children(sentence, verb, "obj", "nsubj:pass") else marks[:1]


def _is_preposition(sentence: Sentence, token: int) -> bool:
    """One that may belong to a cue: not one of time ("called on Friday for talks"), not the "to" of an infinitive."""
    noun, word = parent(sentence, token), sentence.tokens[token]
    dates = noun is not None and sentence.tokens[noun].lemma.lower() in DAYS and word.lemma.lower() in ("on", "in", "at")
    return word.lemma.lower() in _PREPOSITIONS and word.upos != "PART" and not dates


_DARING = frozenset(("challenge", "dare"))
"""Verbs that demand with an infinitive alone: "challenged them to publish it"."""
_TELLING = frozenset(("say", "claim", "answer", "reply"))
"""Verbs whose object may be a bare number: "the union says 380 or more"."""
_SIZING = frozenset(("put", "place", "set", "estimate", "reckon", "assess", "calculate"))
