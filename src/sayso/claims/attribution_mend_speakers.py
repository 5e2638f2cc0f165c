"""Speakers and verbs of reporting that a parser hangs from the wrong word, for `attribution_mend`.

    "the union, mocked by them, put the toll at 3" the union put it
    "it was old, a mechanic, Anton Vray, said"     he said it
    "he declared, adding that it was late"         he added it
    "nobody flew, Colonel Holm declared"           no second deed of nobody's
    "lost the hill – it had no well – and denied"  whoever lost it denied it
    "urges him to name the officer ..., and calls" who urges calls
    "heard a report by him on the raid"            a report on the raid
    "noted with concern that it was open"          noted that it was
In: a sentence and a word of it. Out: the head that the word should have, None where it hangs right.
"""

from sayso.claims.attribution_parts import DAYS, can_speak
from sayso.compare.fates import is_human
from sayso.records.analysis import Sentence
from sayso.resources.reporting import HEARD, NOUNS, VERBS
from sayso.text.trees import ancestors, children, has_relation, lemmas, parent, subtree

_DASHES = ("–", "—", "--")


def takes_clause(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is one of reporting that takes a that-clause."""
    lemma = sentence.tokens[verb].lemma.lower()
    particles = [sentence.tokens[i].lemma.lower() for i in children(sentence, verb, "compound:prt")]
    entries = [VERBS.get(name) for name in (lemma, *(f"{lemma}_{p}" for p in particles))]
    return any(entry is not None and "clause" in entry.takes for entry in entries)


def verb_behind(sentence: Sentence, token: int) -> int | None:
    """The finite verb of a subject that hangs from a participle set off behind it, which can have none: "the union, mocked by the owners,
    put the toll at 38"; None where the subject hangs right."""
    inner = parent(sentence, token)
    if inner is None or not has_relation(sentence, token, "nsubj") or not token < inner or token + 1 >= len(sentence.tokens):
        return None
    done_to = sentence.tokens[inner].xpos == "VBN" or bool(children(sentence, inner, "obl:agent"))
    bare = done_to and not children(sentence, inner, "aux", "cop")
    verb = parent(sentence, inner)
    if not bare or verb is None or verb < inner or not has_relation(sentence, inner, "advcl", "acl"):
        return None
    apart = sentence.tokens[token + 1].form == "," and sentence.tokens[verb - 1].form == ","
    own = any(i < verb for i in children(sentence, verb, "nsubj"))
    return verb if apart and not own and sentence.tokens[verb].xpos in ("VBD", "VBZ", "VBP") else None


def speaker_behind(sentence: Sentence, token: int) -> int | None:
    """The verb of reporting right behind a phrase that is taken for the subject of the clause in front: "It was old and had not been
    inspected, a former mechanic, Anton Vray, said."; None where a subject hangs right."""
    inner, own = parent(sentence, token), subtree(sentence, token)
    if inner is None or inner > token or not has_relation(sentence, token, "nsubj") or own[0] < inner:
        return None
    verb = own[-1] + 1 + (own[-1] + 1 < len(sentence.tokens) and sentence.tokens[own[-1] + 1].form == ",")
    if verb >= len(sentence.tokens) or verb not in ancestors(sentence, inner) or children(sentence, verb, "nsubj"):
        return None
    apart = sentence.tokens[own[0]].form == "," or sentence.tokens[own[0] - 1].form == ","
    return verb if apart and sentence.tokens[verb].xpos in ("VBD", "VBZ", "VBP") and takes_clause(sentence, verb) else None


def adder_before(sentence: Sentence, token: int) -> int | None:
    """The speaker's verb right before a participle of reporting: "Nobody was hurt, Colonel Holm declared, adding that ..."; None elsewhere."""
    if sentence.tokens[token].xpos != "VBG" or not has_relation(sentence, token, "advcl", "acl") or token < 3:
        return None
    if sentence.tokens[token - 1].form != "," or not takes_clause(sentence, token):
        return None
    for verb in range(token - 2, max(token - 12, 0), -1):
        if sentence.tokens[verb].upos == "VERB" and takes_clause(sentence, verb) and children(sentence, verb, "nsubj"):
            return verb if max(subtree(sentence, verb, [token])) == token - 2 and verb != parent(sentence, token) else None
    return None


def source_before(sentence: Sentence, token: int) -> int | None:
    """The noun behind "according to" right before such a participle."""
    if sentence.tokens[token].xpos != "VBG" or token < 3 or sentence.tokens[token - 1].form != ",":
        return None
    for noun in range(token - 2, max(token - 12, 0), -1):
        if any(sentence.tokens[i].form.lower() == "according" for i in children(sentence, noun, "case")):
            return noun if max(subtree(sentence, noun, [token])) == token - 2 and takes_clause(sentence, token) else None
    return None


def says_it(sentence: Sentence, token: int) -> int | None:
    """The verb that a subject of a passive without "be" does: "There were 600, Mr Berg reckoned", "Had his office not promised to go?"; None
    where it suffers it."""
    verb = parent(sentence, token)
    if verb is None or not has_relation(sentence, token, "nsubj:pass") or not takes_clause(sentence, verb) or token > verb:
        return None
    if lemmas(sentence, verb, "aux") == ["have"] and not children(sentence, verb, "aux:pass", "obl:agent"):
        return verb
    bare = not children(sentence, verb, "aux", "aux:pass", "xcomp", "obj", "obl:agent")
    alone = verb + 1 < len(sentence.tokens) and sentence.tokens[verb + 1].form in (",", ".")
    return verb if bare and (alone or children(sentence, verb, "ccomp")) else None


def put_behind(sentence: Sentence, token: int) -> int | None:
    """The clause that a speaker's verb is put behind with a comma alone: "Nobody flew on Friday, Colonel Holm declared"; None where an
    "and" joins the two."""
    above, own = parent(sentence, token), children(sentence, token, "nsubj")
    if above is None or not has_relation(sentence, token, "conj") or not own or children(sentence, token, "cc"):
        return None
    first = min(subtree(sentence, own[0]))
    last = token + 1 == len(sentence.tokens) or sentence.tokens[token + 1].form in (",", ".")
    apart = above < first and sentence.tokens[first - 1].form == "," and own[0] < token
    told = children(sentence, token, "ccomp", "xcomp", "obj")
    return above if apart and last and not told and takes_clause(sentence, token) else None


def inverted(sentence: Sentence, token: int) -> int | None:
    """The verb of a speaker behind it that is taken for its object, with a name beside it: "“Who knew?” recalls the caretaker, Ines Berg"."""
    verb = parent(sentence, token)
    if verb is None or not has_relation(sentence, token, "obj") or token < verb or not takes_clause(sentence, verb):
        return None
    quoted = verb > 0 and sentence.tokens[verb - 1].xpos == "''"
    between = sentence.tokens[verb + 1 : min(subtree(sentence, token))]
    before = any(i < verb for i in children(sentence, verb, "nsubj"))
    human = can_speak(sentence, token) or is_human(sentence.tokens[token].lemma.lower())
    return verb if quoted and not between and not before and human else None


def joined_to(sentence: Sentence, token: int) -> int | None:
    """The finite verb that a finite verb behind ", and" goes on from, where it is joined to a noun inside: "urges the ministry to name the
    officer who gave the order, and calls on both sides to talk"; None where it is joined to a verb."""
    noun, joint = parent(sentence, token), children(sentence, token, "cc")
    if not has_relation(sentence, token, "conj") or noun is None or sentence.tokens[token].xpos not in ("VBZ", "VBD"):
        return None
    if (
        sentence.tokens[noun].upos not in ("NOUN", "PROPN")
        or children(sentence, noun, "cop")
        or children(sentence, token, "nsubj")
    ):
        return None
    if not joint or not noun < joint[0] < token:
        return None
    verbs = [i for i in ancestors(sentence, noun) if i < noun and sentence.tokens[i].xpos in ("VBZ", "VBD")]
    return next((i for i in verbs if children(sentence, i, "nsubj")), None)


_NOT_PAST = frozenset(("VBZ", "VBP", "MD"))


def goes_on_saying(sentence: Sentence, token: int) -> int | None:
    """The verb of reporting that a second one goes on from, in the tense of the first and not of the clause that it is joined to: "points
    out that it was the ninth and demands that those guilty be punished", "said it has none and accused the owners"; None for other verbs."""
    clause = parent(sentence, token)
    said = parent(sentence, clause) if clause is not None and has_relation(sentence, clause, "ccomp") else None
    if clause is None or said is None or not has_relation(sentence, token, "conj") or children(sentence, token, "nsubj"):
        return None
    tense = sentence.tokens[token].xpos
    tense = "VBD" if tense == "VBN" and not children(sentence, token, "aux", "aux:pass") else tense
    finite = {sentence.tokens[i].xpos for i in (clause, *children(sentence, clause, "aux", "cop"))}
    other = tense not in finite and "VBD" in finite
    perfect = "have" in lemmas(sentence, clause, "aux") and not children(sentence, token, "aux")
    present = tense in ("VBZ", "VBP") and (other or perfect)
    past = tense == "VBD" and not children(sentence, token, "aux") and not {"VBD", "VBN"} & finite and bool(_NOT_PAST & finite)
    apart = tense == sentence.tokens[said].xpos and (present or past)
    return said if apart and takes_clause(sentence, said) and takes_clause(sentence, token) else None


def put_in_before(sentence: Sentence, token: int) -> int | None:
    """The verb of reporting that a that-clause belongs to, where who says so is put in between the two: "have admitted, she reveals, that
    they were paid"; None for other clauses."""
    aside = parent(sentence, token)
    if aside is None or not has_relation(sentence, token, "ccomp") or not has_relation(sentence, aside, "parataxis"):
        return None
    outer = parent(sentence, aside)
    opened = [t.form.lower() for t in sentence.tokens[aside + 1 : aside + 3]]
    between = opened == [",", "that"] and aside + 2 in subtree(sentence, token)
    if outer is None or not between or outer > aside or not takes_clause(sentence, outer):
        return None
    return outer if not children(sentence, outer, "ccomp", "xcomp", "obj") else None


def said_to(sentence: Sentence, token: int) -> int | None:
    """The verb whose hearer a that-clause is taken to describe: "promised the crowd that there would be no prayer"; None elsewhere."""
    hearer = parent(sentence, token)
    verb = parent(sentence, hearer) if hearer is not None else None
    if hearer is None or verb is None or not has_relation(sentence, token, "acl") or hearer > token or verb > hearer:
        return None
    that = "that" in lemmas(sentence, token, "mark") and has_relation(sentence, hearer, "iobj", "obj")
    human = can_speak(sentence, hearer) or is_human(sentence.tokens[hearer].lemma.lower())
    return verb if that and human and sentence.tokens[verb].lemma.lower() in HEARD else None


def most_of_them(sentence: Sentence, token: int) -> int | None:
    """The verb that "most" does, taken for an adverb of it: "Firing began, most agreed, at five"; None for other words."""
    verb = parent(sentence, token)
    if (
        verb != token + 1
        or sentence.tokens[token].form.lower() != "most"
        or not has_relation(sentence, token, "advmod")
        or not token
    ):
        return None
    apart = sentence.tokens[token - 1].form == "," and not children(sentence, verb, "nsubj")
    return verb if apart and takes_clause(sentence, verb) else None


def before_aside(sentence: Sentence, token: int) -> int | None:
    """The verb that an aside between dashes hangs from, for a verb that "and" joins to it behind the second dash; else None."""
    inside, joint = parent(sentence, token), children(sentence, token, "cc")
    if not has_relation(sentence, token, "conj") or inside is None or not joint or not inside < joint[0] < token:
        return None
    outer, opened = parent(sentence, inside), min(subtree(sentence, inside, [token]))
    dashed = [sentence.tokens[i].form in _DASHES for i in (opened - 1, opened, joint[0] - 1) if i >= 0]
    return outer if outer is not None and outer < opened and any(dashed[:-1]) and dashed[-1] else None


def told_on(sentence: Sentence, token: int) -> int | None:
    """The noun of reporting that tells "on" something behind who tells it: "heard a report by the minister on the raid"."""
    verb = parent(sentence, token)
    if verb is None or not has_relation(sentence, token, "obl") or lemmas(sentence, token, "case") != ["on"]:
        return None
    if sentence.tokens[token].lemma.lower() in DAYS:
        return None
    told = [i for i in children(sentence, verb, "obj") if verb < i < token and sentence.tokens[i].lemma.lower() in NOUNS]
    return next((i for i in told if any("by" in lemmas(sentence, n, "case") for n in children(sentence, i, "nmod"))), None)


def with_feeling(sentence: Sentence, token: int) -> int | None:
    """The verb that a that-clause belongs to, taken to describe how it was said: "noted with concern that 14 boxes were unsealed"."""
    noun = parent(sentence, token)
    verb = parent(sentence, noun) if noun is not None else None
    if noun is None or verb is None or not has_relation(sentence, token, "acl") or not has_relation(sentence, noun, "obl"):
        return None
    felt = lemmas(sentence, noun, "case") == ["with"] and not children(sentence, noun, "det", "nmod:poss") and noun == verb + 2
    return verb if felt and "that" in lemmas(sentence, token, "mark") and takes_clause(sentence, verb) else None
