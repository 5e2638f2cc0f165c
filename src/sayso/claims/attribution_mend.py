"""Clauses and phrases that a parser hangs from the wrong word, put back where reporting needs them.

    "It was reported that two men drowned."        a subject clause: what is reported all the same
    "It was said in the port that the mill shut."  not a clause about the port
    "He told the owners that the crew feared ..."  not a clause about the owners
    "that the army claims villagers say ..."       said by the army's claim, not beside it
    "said that, according to her, they left"       her word on their leaving, not on what was said
    "confirm the claim that nobody was hurt"       what is claimed
    "rejected the rumours about a leak"            what the rumours are about
    "were accused by the union of hiding a leak"   not a union of hiding
In: a sentence. Out: the sentence with other heads for these; the analysis itself stays as it was read.
"""

import msgspec

from sayso.claims.attribution_mend_speakers import (
    adder_before,
    before_aside,
    goes_on_saying,
    inverted,
    joined_to,
    most_of_them,
    put_behind,
    put_in_before,
    said_to,
    says_it,
    source_before,
    speaker_behind,
    takes_clause,
    told_on,
    verb_behind,
    with_feeling,
)
from sayso.claims.attribution_parts import DAYS
from sayso.records.analysis import Sentence
from sayso.resources.reporting import NOUNS, RAISING, REPORTED, VERBS
from sayso.text.trees import ancestors, children, has_relation, lemmas, parent, subtree

_HEARD = frozenset("inform assure remind warn notify advise persuade convince".split())
"""Verbs whose object is always the hearer of the that-clause behind it."""
_GIVING = frozenset("tell promise show teach".split())
"""Verbs whose object is the hearer, unless it is what is told ("tells the truth that ...")."""
_TRUTHS = frozenset(("truth", "lie", "story", "tale", "fact"))
"""What is told to nobody; so are the nouns of reporting."""


def mended(sentence: Sentence) -> Sentence:
    """The sentence with its misplaced complement clauses under their verbs."""
    for token in range(len(sentence.tokens)):
        if (number := _number_of(sentence, token)) is not None:
            for case in children(sentence, token, "case"):
                sentence = _hung(sentence, case, number, "case")
            sentence = _hung(sentence, token, number, "amod")
        opening = _opened_by(sentence, token)
        if opening is not None:
            sentence = _hung(_hung(sentence, opening, token, "mark"), token, parent(sentence, token) or 0, "acl")
        said = _said_behind(sentence, token)
        if said is not None:
            sentence = _hung(_hung(sentence, token, parent(sentence, said) or 0, "advcl"), said, token, "ccomp")
        for find, deprel in _MISPLACED:
            head = find(sentence, token)
            if head is not None:
                sentence = _hung(sentence, token, head, deprel)
        clause = _claimed_of(sentence, token)
        if clause is not None:
            sentence = _hung(_hung(sentence, clause, parent(sentence, token) or 0, "ccomp"), token, clause, "nsubj")
        if (felt := with_feeling(sentence, token)) is not None:
            sentence = _hung(sentence, token, felt, "ccomp")
            continue
        noun = _noun_before(sentence, token)
        if noun is not None:
            sentence = _hung(sentence, token, noun, "acl")
            continue
        verb = _verb_of(sentence, token)
        if verb is not None:
            sentence = _hung(sentence, token, verb, "ccomp")
        verb = parent(sentence, token) if has_relation(sentence, token, "ccomp") else None
        if verb is not None:
            for subject in _subjects_between(sentence, verb, token):
                sentence = _hung(sentence, subject, token, "nsubj")
    return sentence


_BEFALLEN = frozenset("dead wounded injured missing hurt".split())


def _number_of(sentence: Sentence, token: int) -> int | None:
    """The number right before a word for those whom something befell, whose preposition hangs from the word: "the claim of 600 dead"."""
    if token < 2 or sentence.tokens[token].form.lower() not in _BEFALLEN or sentence.tokens[token - 1].upos != "NUM":
        return None
    apart = parent(sentence, token) == parent(sentence, token - 1)
    return token - 1 if apart and any(i < token - 1 for i in children(sentence, token, "case")) else None


def _hung(sentence: Sentence, token: int, head: int, deprel: str) -> Sentence:
    tokens = list(sentence.tokens)
    tokens[token] = msgspec.structs.replace(tokens[token], head=head + 1, deprel=deprel)
    return msgspec.structs.replace(sentence, tokens=tuple(tokens))


def _verb_of(sentence: Sentence, token: int) -> int | None:
    """The reporting verb that a clause belongs to, None where it hangs right."""
    above = parent(sentence, token)
    if above is not None and has_relation(sentence, token, "parataxis"):
        return _right_before(sentence, token)
    if above is not None and has_relation(sentence, token, "advcl"):
        return above if _is_said(sentence, token, above) else None
    if above is None or above > token or not has_relation(sentence, token, "csubj", "acl", "ccomp", "xcomp"):
        return None
    if has_relation(sentence, token, "csubj"):
        return above if _is_impersonal(sentence, above) else None
    if has_relation(sentence, token, "acl"):
        return _over_noun(sentence, token, above) if _has_that(sentence, token) else None
    if has_relation(sentence, token, "xcomp"):
        full = _has_that(sentence, token) and children(sentence, token, "nsubj")
        return above if full and takes_clause(sentence, above) else None
    return _between(sentence, token, above)


def _right_before(sentence: Sentence, clause: int) -> int | None:
    """ "there was no trace, although a fisherman swears he saw him": the verb right before a clause that a parser hangs from another."""
    first = min([clause, *(i for d in children(sentence, clause, "nsubj", "aux", "cop", "mark") for i in subtree(sentence, d))])
    verb = first - 1
    if verb < 1 or sentence.tokens[verb].xpos not in ("VBD", "VBZ", "VBP") or not takes_clause(sentence, verb):
        return None
    speaks = any(i < verb for i in children(sentence, verb, "nsubj")) and bool(children(sentence, clause, "nsubj"))
    return verb if speaks and not children(sentence, verb, "ccomp", "xcomp", "obj") else None


def _is_said(sentence: Sentence, clause: int, verb: int) -> bool:
    """ "have long maintained that he slept", "Nine may have died, workers fear": what a verb without a complement says, taken for an
    adverbial clause; not "so late that ..."."""
    own = [i for i in children(sentence, clause, "nsubj", "nsubj:pass", "expl") if sentence.tokens[i].xpos not in ("WDT", "WP")]
    subjects = [i for i in children(sentence, verb, "nsubj") if i < verb]
    if not own or not subjects or not takes_clause(sentence, verb) or children(sentence, verb, "ccomp", "xcomp", "obj"):
        return False
    if clause > verb:
        degree = {sentence.tokens[i].lemma.lower() for i in range(verb + 1, clause)} & {"so", "such"}
        return _has_that(sentence, clause) and not degree and min(subtree(sentence, clause)) > verb
    last, first = max(subtree(sentence, clause)), min(subtree(sentence, subjects[-1]))
    return not children(sentence, clause, "mark") and first - 1 == last + (sentence.tokens[last].form != ",")


def _charged_by(sentence: Sentence, token: int) -> int | None:
    """The passive verb that a bare clause behind its doer belongs to: "was accused by the union of hiding a leak", "is said by divers to
    have sunk"; None for other clauses."""
    above = parent(sentence, token)
    if above is None or not has_relation(sentence, token, "acl", "csubj") or children(sentence, token, "nsubj"):
        return None
    verb = parent(sentence, above) if has_relation(sentence, above, "obl:agent") else above
    if verb is None or not any(verb < i < token for i in children(sentence, verb, "obl:agent")):
        return None
    lemma = sentence.tokens[verb].lemma.lower()
    marks = {*lemmas(sentence, token, "mark")}
    return verb if "of" in marks and lemma in _OF_WHICH or "to" in marks and lemma in RAISING else None


def _opened_by(sentence: Sentence, token: int) -> int | None:
    """The "that" of a clause behind a noun of reporting, where it is taken for its object though the clause has another: "charges that he
    sold pills"; None for relative clauses."""
    noun, objects = parent(sentence, token), children(sentence, token, "obj")
    if noun is None or not has_relation(sentence, token, "acl:relcl") or sentence.tokens[noun].lemma.lower() not in NOUNS:
        return None
    that = [i for i in objects if i < token and sentence.tokens[i].form.lower() == "that"]
    whole = len(objects) > 1 and children(sentence, token, "nsubj") or children(sentence, token, "nsubj:pass")
    return that[0] if that and whole else None


def _said_behind(sentence: Sentence, token: int) -> int | None:
    """The that-clause of a participle of reporting that a parser hangs from the clause ("..., adding that it would take a month"), or the
    clause of "which officials say was caused by a lamp", taken for a second relative clause; None for other words."""
    word, above = sentence.tokens[token], parent(sentence, token)
    if (
        above is None
        or word.upos != "VERB"
        or not takes_clause(sentence, token)
        or children(sentence, token, "ccomp", "obj", "xcomp")
    ):
        return None
    if word.xpos == "VBG" and has_relation(sentence, token, "advcl") and token and token + 1 < len(sentence.tokens):
        that = parent(sentence, token + 1) if sentence.tokens[token + 1].form.lower() == "that" else None
        return above if that == above > token and sentence.tokens[token - 1].form == "," else None
    if not has_relation(sentence, token, "acl:relcl") or not children(sentence, token, "nsubj"):
        return None
    for clause in children(sentence, above, "acl:relcl"):
        helped = min([clause, *children(sentence, clause, "aux", "cop")])
        own = [i for i in children(sentence, clause, "nsubj") if i > token]
        if clause > token and helped == token + 1 and not own:
            return clause
    return None


def _claimed_of(sentence: Sentence, token: int) -> int | None:
    """The verb behind the noun that a participle of reporting seems to have as object: "..., claiming turnout in the north had reached
    104 per cent"; None where it is the object."""
    verb, last = parent(sentence, token), max(subtree(sentence, token))
    if verb is None or not has_relation(sentence, token, "obj") or not verb < token or not takes_clause(sentence, verb):
        return None
    behind = last + 1 + (last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].form == ",")
    for clause in [*children(sentence, parent(sentence, verb) or 0, "parataxis"), *children(sentence, verb, "parataxis")]:
        opens = min([clause, *children(sentence, clause, "aux", "aux:pass", "cop")])
        if (
            opens == behind
            and sentence.tokens[opens].xpos in ("VBD", "VBZ", "VBP", "MD")
            and not children(sentence, clause, "nsubj")
        ):
            return clause
    return None


_OF_WHICH = frozenset(("accuse", "suspect", "convict", "acquit"))
"""Verbs that tell behind "of" what somebody did."""


def _noun_before(sentence: Sentence, clause: int) -> int | None:
    """The noun of reporting right before a clause with "that" and its own subject: "confirm the union's assertion that ...",
    "warnings from his lawyer that ..."; None where it hangs there already."""
    if not has_relation(sentence, clause, "ccomp", "xcomp", "advcl", "acl") or not _has_that(sentence, clause):
        return None
    before = min(subtree(sentence, clause)) - 1
    own = [i for i in children(sentence, clause, "nsubj") if sentence.tokens[i].xpos not in ("WDT", "WP")]
    if before < 0 or not any(before < i for i in own) or not has_relation(sentence, before + 1, "mark"):
        return None
    phrase = [i for i in [before, *ancestors(sentence, before)] if i <= before and before in subtree(sentence, i)]
    for noun in phrase:
        word = sentence.tokens[noun]
        if word.upos not in ("NOUN", "PROPN"):
            return None
        if word.lemma.lower() in NOUNS:
            return noun if _says_it_all(sentence, clause, noun) and not _is_where_said(sentence, clause, noun) else None
    return None


def _is_where_said(sentence: Sentence, clause: int, noun: int) -> bool:
    """ "announced in a statement that ...": where the verb says it, not whose clause it is."""
    verb, cases = parent(sentence, clause), children(sentence, noun, "case")
    inside = any(sentence.tokens[i].lemma.lower() in ("in", "on", "at", "during", "through", "via", "by") for i in cases)
    return inside and verb is not None and parent(sentence, noun) == verb and takes_clause(sentence, verb)


_OF_WHAT = frozenset(("about", "of"))
_FOR_WHAT = frozenset("fear call demand plea appeal request hope condition".split())
"""Nouns of reporting that tell behind "for" what they are about."""


def _noun_about(sentence: Sentence, token: int) -> int | None:
    """The noun of reporting that a phrase right behind it is about, where it hangs from the verb: "rejected the rumours about
    a leak", "there are fears for his life"."""
    cases = children(sentence, token, "case")
    if not has_relation(sentence, token, "obl") or not cases:
        return None
    noun, case = cases[0] - 1, sentence.tokens[cases[0]].lemma.lower()
    while noun > 0 and sentence.tokens[noun].xpos == "''":
        noun -= 1
    if noun < 0 or sentence.tokens[noun].upos != "NOUN" or parent(sentence, noun) != parent(sentence, token):
        return None
    lemma = sentence.tokens[noun].lemma.lower()
    behind = lemma in NOUNS and case in _OF_WHAT or lemma in _FOR_WHAT and case == "for"
    return noun if behind and has_relation(sentence, noun, "obj", "nsubj") else None


def _says_it_all(sentence: Sentence, clause: int, noun: int) -> bool:
    """Not where it hangs from the noun already, nor where the noun is what it tells of: "the concerns that they voiced"."""
    if parent(sentence, clause) != noun:
        return True
    lemma = sentence.tokens[clause].lemma.lower()
    whole = lemma not in VERBS.keys() | _HAVING or children(sentence, clause, "obj", "ccomp", "xcomp", "cop", "aux:pass")
    return sentence.tokens[clause].deprel != "acl" and bool(whole)


_HAVING = frozenset("have make hold share raise face give hear read spread put bring".split())
"""Verbs of which a claim or fear may be the object; so are those of reporting."""


def _is_impersonal(sentence: Sentence, verb: int) -> bool:
    """ "It was said", "it has been claimed": a passive of reporting whose subject only keeps the place of a clause."""
    subjects = children(sentence, verb, "expl", "nsubj:pass")
    it = any(i < verb and sentence.tokens[i].lemma.lower() == "it" for i in subjects)
    reports = sentence.tokens[verb].lemma.lower() in REPORTED or takes_clause(sentence, verb)
    return it and bool(children(sentence, verb, "aux:pass")) and reports


def _over_noun(sentence: Sentence, clause: int, noun: int) -> int | None:
    """The verb above the noun that a that-clause hangs from: an impersonal passive without its clause, or a verb whose
    hearer the noun is ("announced to the world that")."""
    for verb in ancestors(sentence, noun):
        if verb < noun and _is_impersonal(sentence, verb) and not children(sentence, verb, "ccomp", "csubj"):
            return verb
    over = parent(sentence, noun)
    if (
        over is not None
        and over < noun
        and has_relation(sentence, noun, "obl")
        and (_is_span(sentence, noun) or _is_told(sentence, noun, over))
        and takes_clause(sentence, over)
    ):
        return over
    if over is None or over > noun or not has_relation(sentence, noun, "obj", "iobj") or children(sentence, over, "ccomp"):
        return None
    own = any(i < clause for i in children(sentence, clause, "nsubj") if sentence.tokens[i].xpos not in ("WDT", "WP"))
    lemma, told = sentence.tokens[over].lemma.lower(), sentence.tokens[noun].lemma.lower()
    hearer = lemma in _HEARD or lemma in _GIVING and (has_relation(sentence, noun, "iobj") or told not in NOUNS.keys() | _TRUTHS)
    return over if own and hearer else None


def _is_told(sentence: Sentence, noun: int, verb: int) -> bool:
    """ "announced to the villagers that", and not "replied to the claim that"."""
    lemma = sentence.tokens[noun].lemma.lower()
    hears = "to" in lemmas(sentence, noun, "case") and (lemma not in NOUNS.keys() | _TRUTHS or lemma == "opinion")
    return hears and not children(sentence, verb, "ccomp", "obj")


_SPANS = frozenset("second minute hour day week month year decade".split())


def _is_span(sentence: Sentence, noun: int) -> bool:
    """ "denied for ten weeks that ...", "said on Friday that ..."."""
    return sentence.tokens[noun].lemma.lower() in _SPANS | DAYS


def _between(sentence: Sentence, clause: int, above: int) -> int | None:
    """A verb of reporting that itself is a complement of the same verb, stands in front, and has none of its own."""
    first = min(subtree(sentence, clause))
    for verb in children(sentence, above, "ccomp"):
        behind = sentence.tokens[verb + 1 : first]
        if not verb < first or not takes_clause(sentence, verb) or children(sentence, verb, "ccomp", "xcomp"):
            continue
        if any(t.upos in ("PUNCT", "CCONJ", "VERB") for t in behind) or children(sentence, clause, "cc"):
            continue
        return verb
    return None


def _has_that(sentence: Sentence, clause: int) -> bool:
    """Whether a clause opens with "that"."""
    first = min(subtree(sentence, clause))
    return sentence.tokens[first].lemma.lower() == "that" and first < clause


def _subjects_between(sentence: Sentence, verb: int, clause: int) -> list[int]:
    """Subjects behind a verb that already has one in front: those of the clause that follows without "that"; and what was taken for an
    object behind the mark of the clause ("told of two men being led away")."""
    subjects = children(sentence, verb, "nsubj")
    if children(sentence, clause, "nsubj"):
        return []
    mark = min(children(sentence, clause, "mark"), default=clause)
    found = [i for i in children(sentence, verb, "obj", "iobj") if mark < i < clause]
    return found + ([i for i in subjects if verb < i < clause] if min(subjects, default=verb) < verb else [])


def _clause_around(sentence: Sentence, token: int) -> int | None:
    """The clause whose "that" stands right before "according to" and this noun, where the noun hangs from the verb above."""
    above = parent(sentence, token)
    marks = [i for i in children(sentence, token, "case") if sentence.tokens[i].form.lower() == "according"]
    if above is None or not marks or above > token:
        return None
    before = marks[0] - 1
    while before > above and sentence.tokens[before].form == ",":
        before -= 1
    opens = sentence.tokens[before].lemma.lower() == "that" and has_relation(sentence, before, "mark")
    clause = parent(sentence, before) if opens else None
    return clause if clause is not None and clause > token and parent(sentence, clause) == above else None


_MISPLACED = (
    (_clause_around, "obl"),
    (verb_behind, "nsubj"),
    (speaker_behind, "nsubj"),
    (before_aside, "conj"),
    (_charged_by, "xcomp"),
    (adder_before, "advcl"),
    (joined_to, "conj"),
    (goes_on_saying, "conj"),
    (says_it, "nsubj"),
    (put_behind, "parataxis"),
    (inverted, "nsubj"),
    (source_before, "acl"),
    (_noun_about, "nmod"),
    (told_on, "nmod"),
    (put_in_before, "ccomp"),
    (said_to, "ccomp"),
    (most_of_them, "nsubj"),
)
"""What finds a word's right head, None where it hangs right, and the relation it then has."""
