"""The word of an event in, who did it to whom and why out, by the grammar of its clause."""

from collections.abc import Sequence

from sayso.compare.fates import is_human
from sayso.links.phrases import as_known, phrase_of, words_of
from sayso.records.analysis import Sentence
from sayso.records.base import Quote
from sayso.records.claim import Report
from sayso.resources.event_words import UNDERGONE, denied_state, find_type, told_by
from sayso.resources.things import is_thing
from sayso.text.stems import stem
from sayso.text.trees import antecedent, children, has_relation, lemmas, parent, span_of, subtree, trimmed


def doer_of(report: Report, sentence: Sentence, token: int) -> str | None:
    """Who did it in the report's words: the subject of an active verb, else what stands behind "by"."""
    by = [
        i
        for i in children(sentence, token, "obl", "nmod")
        if _has_by(sentence, i) and sentence.tokens[i].upos in ("NOUN", "PROPN")
    ]
    finite = children(sentence, token, "nsubj") or sentence.tokens[token].xpos in ("VBD", "VBZ", "VBP")
    active = sentence.tokens[token].upos == "VERB" and finite and not children(sentence, token, "aux:pass")
    if by and not active:  # "fled by car"
        return words_of(report, sentence, by[0])
    passive = children(sentence, token, "nsubj:pass", "aux:pass") or sentence.tokens[token].deprel == "acl"
    if is_undergone(sentence, token):
        return None
    for doer in (_shooter(sentence, token), _giver(sentence, token), _blamed(sentence, token)):
        if doer is not None:
            return words_of(report, sentence, doer)
    if sentence.tokens[token].lemma.lower() == "control" and children(sentence, token, "cop"):
        return phrase_of(report, sentence, token, "nsubj")
    if passive or sentence.tokens[token].upos != "VERB":
        maker = _maker(sentence, token)
        return words_of(report, sentence, maker) if maker is not None else None
    verb = _subject_verb(sentence, token)
    relative = _antecedent_of_subject(sentence, verb)
    return words_of(report, sentence, relative) if relative is not None else phrase_of(report, sentence, verb, "nsubj")


def _antecedent_of_subject(sentence: Sentence, verb: int) -> int | None:
    """The noun that "who" stands for where it is the subject: "it was guards who fired", "the guards who fired"; of "the men who fired
    were guards" the guards."""
    subject = next((i for i in children(sentence, verb, "nsubj") if sentence.tokens[i].upos == "PRON"), None)
    noun = antecedent(sentence, subject) if subject is not None else None
    if noun is None or noun == subject or not has_relation(sentence, verb, "acl:relcl"):
        return None
    said = parent(sentence, noun) if has_relation(sentence, noun, "nsubj") else None
    named = said is not None and sentence.tokens[said].upos in ("NOUN", "PROPN") and not lemmas(sentence, said, "advmod")
    if said is not None and named and children(sentence, said, "cop") and sentence.tokens[noun].lemma.lower() in _SOME:
        return said
    return noun if sentence.tokens[noun].upos in ("NOUN", "PROPN") and sentence.tokens[noun].lemma.lower() not in _SOME else None


_SOME = frozenset("man woman person people one those that they side party".split())
"""Words for people that do not say who they are."""


def _subject_verb(sentence: Sentence, verb: int) -> int:
    """The verb whose subject a verb shares: "entered the town and burned the mill", "attacked the post, killing two"."""
    at: int | None = verb
    for _ in range(3):
        if at is None or sentence.tokens[at].upos != "VERB" or children(sentence, at, "nsubj:pass", "aux:pass"):
            return verb
        if children(sentence, at, "nsubj"):
            return at
        plain = has_relation(sentence, at, "advcl") and sentence.tokens[at].xpos == "VBG" and not children(sentence, at, "mark")
        at = parent(sentence, at) if plain or has_relation(sentence, at, "conj") else None
    return verb


def _maker(sentence: Sentence, token: int) -> int | None:
    """ "The fire is the work of rebels": who made what a noun names."""
    work = parent(sentence, token)
    if work is None or sentence.tokens[token].upos != "NOUN" or not has_relation(sentence, token, "nsubj"):
        return None
    made = sentence.tokens[work].lemma.lower() in _WORK and children(sentence, work, "cop")
    of = [i for i in children(sentence, work, "nmod") if "of" in lemmas(sentence, i, "case")] if made else []
    return of[0] if of and sentence.tokens[of[0]].upos in ("NOUN", "PROPN") else None


_WORK = frozenset("work doing deed act handiwork fault".split())


def is_undergone(sentence: Sentence, token: int) -> bool:
    """ "nine people died", "the pipeline burst": told of what it befell, and of no doer."""
    word = sentence.tokens[token]
    told = word.upos == "VERB" and UNDERGONE.intersection((word.lemma.lower(), *stem(word.form)))
    return bool(told) and not children(sentence, token, "obj", "nsubj:pass", "aux:pass", "obl:agent")


def cause_of(report: Report, sentence: Sentence, token: int) -> Quote | None:
    """Where it is told why: "failed because its gates were old", "because of the rain", "due to fog", "the fire was caused by a spark"."""
    own = [
        i
        for i in children(sentence, token, "advcl", "obl", "nmod")
        if any(sentence.tokens[c].lemma.lower() in _WHY for c in children(sentence, i, "mark", "case"))
    ]
    verb = parent(sentence, token)
    if not own and verb is not None and sentence.tokens[verb].lemma.lower() == "cause":
        if has_relation(sentence, token, "nsubj:pass"):
            own = [i for i in children(sentence, verb, "obl") if _has_by(sentence, i)]
        elif has_relation(sentence, token, "obj"):
            own = children(sentence, verb, "nsubj")
    if not own:
        return None
    cases = [w for c in children(sentence, own[0], "case", "mark") for w in subtree(sentence, c)]
    words = trimmed(sentence, [i for i in subtree(sentence, own[0]) if i not in cases])
    if not words:
        return None
    start, end = span_of(sentence, words)
    return Quote(start=start, end=end, text=" ".join(report.document.text[start:end].split()))


_WHY = frozenset(("because", "due", "owing"))


_ANY = frozenset("no any every each another other".split())


def patient_of(sentence: Sentence, token: int) -> str | None:
    """The noun of the one thing or person that it was done to, with the names that stand with it: "the bridge, which they blew up",
    "the shelling of Ost market"; None for several."""
    carried = told_by(sentence, token)
    if carried is not None and sentence.tokens[carried].upos == "NOUN":
        return patient_of(sentence, carried)  # "carried out the attack on the convoy"
    if sentence.tokens[token].upos == "VERB":
        found = [i for i in children(sentence, token, "obj", "nsubj:pass") if not _is_gunfire(sentence, i)]
        if not found and has_relation(sentence, token, "acl", "amod") and sentence.tokens[token].xpos == "VBN":
            found = [sentence.tokens[token].head - 1]
        if found and "PronType=Rel" in sentence.tokens[found[0]].feats and has_relation(sentence, token, "acl"):
            found = [sentence.tokens[token].head - 1]
    else:
        on = {"of", "on", "against"} if find_type(sentence, token) == "attack" else {"of"}
        found = [i for i in children(sentence, token, "nmod") if on.intersection(lemmas(sentence, i, "case"))]
    word = sentence.tokens[found[0]] if found else None
    first = _is_first(sentence, token, found)
    if first or word is None:
        return "first shot" if first else None
    several = "Number=Sing" not in word.feats and not _is_known_group(sentence, found[0])
    if word.upos not in ("NOUN", "PROPN") or several:
        return None
    beside = children(sentence, found[0], "det", "amod", "compound", "flat", "nmod", "nummod")
    if any(sentence.tokens[i].lemma.lower() in _ANY or "NumType=Ord" in sentence.tokens[i].feats for i in beside):
        return None
    return word.form if word.upos == "PROPN" else word.lemma.lower()


def aim_of(sentence: Sentence, verb: int) -> list[int]:
    """The noun behind "on" or "at" of shots: "fired on the crowd", "shot at the bus"; none where there is an object."""
    word = sentence.tokens[verb]
    if (
        word.upos != "VERB"
        or not {"fire", "shoot"}.intersection((word.lemma.lower(), *stem(word.form)))
        or children(sentence, verb, "obj")
    ):
        return []
    behind = [i for i in children(sentence, verb, "obl") if {"on", "upon", "at"}.intersection(lemmas(sentence, i, "case"))]
    return [i for i in behind if is_human(sentence.tokens[i].lemma) or is_thing(sentence.tokens[i].lemma.lower())]


def none_of(sentence: Sentence, token: int) -> str | None:
    """The noun of which it is told that it befell none: "no mill was burned", "burned no mill", "nobody shot at the bus"; "anyone" where it
    befell nobody, "nobody" where nobody did it."""
    if (denied_state(sentence, token) or find_type(sentence, token)) in _SWEEPING and _is_of_nobody(sentence, token):
        return ANYONE
    found = children(sentence, token, "obj", "nsubj:pass") if sentence.tokens[token].upos == "VERB" else []
    doers = children(sentence, token, "nsubj") if sentence.tokens[token].upos == "VERB" else []
    if any(sentence.tokens[i].lemma.lower() == "nobody" and i not in found for i in doers):
        aimed = [
            i for i in children(sentence, token, "obl") if {"at", "on", "to", "into"}.intersection(lemmas(sentence, i, "case"))
        ]
        return sentence.tokens[aimed[0]].lemma.lower() if aimed else NOBODY
    for i in found:
        if sentence.tokens[i].lemma.lower() in _ANYONE or "single" in lemmas(sentence, i, "amod"):
            return ANYONE
        if sentence.tokens[i].upos in ("NOUN", "PROPN") and "no" in lemmas(sentence, i, "det"):
            return sentence.tokens[i].form if sentence.tokens[i].upos == "PROPN" else sentence.tokens[i].lemma.lower()
    return None


_SWEEPING = frozenset(("death", "injury", "arrest"))
"""Types of which it can be told that there was none at all."""


def _is_of_nobody(sentence: Sentence, token: int) -> bool:
    """ "There were no deaths", "no one lost his life", "cost no lives", "no blood was shed", "everybody survived"."""
    if sentence.tokens[token].upos == "NOUN":
        bare = not {"on", "of", "against"}.intersection(
            c for i in children(sentence, token, "nmod") for c in lemmas(sentence, i, "case")
        )
        return bare and "no" in lemmas(sentence, token, "det")
    subjects = children(sentence, token, "nsubj")
    if sentence.tokens[token].lemma.lower() == "survive":
        return any(sentence.tokens[i].lemma.lower() in ("everybody", "everyone", "all") for i in subjects)
    none = any("no" in lemmas(sentence, i, "det") for i in (*subjects, *children(sentence, token, "obj")))
    return none and bool({"life", "blood"} & {*lemmas(sentence, token, "obj", "nsubj:pass")})


ANYONE, NOBODY = "anyone", "nobody"
"""To whom it was not done, and who did not do it, where that is everybody."""
_ANYONE = frozenset("anyone anybody nobody anything nothing".split())


def _is_first(sentence: Sentence, verb: int, done_to: Sequence[int]) -> bool:
    """ "fired first", "opened fire first", "fired the first shot", "the first shots came from the crowd"."""
    if sentence.tokens[verb].lemma.lower() in _BULLETS and "first" in lemmas(sentence, verb, "amod"):
        above = parent(sentence, verb)
        return above is not None and sentence.tokens[above].lemma.lower() == "come" and has_relation(sentence, verb, "nsubj")
    if sentence.tokens[verb].upos != "VERB" or sentence.tokens[verb].lemma.lower() not in ("fire", "shoot", "open"):
        return False
    shots = [i for i in done_to if sentence.tokens[i].lemma.lower() in _BULLETS]
    ahead = [*children(sentence, verb, "advmod"), *(j for i in shots for j in children(sentence, i, "amod"))]
    return any(sentence.tokens[i].lemma.lower() == "first" for i in ahead)


_BULLETS = frozenset(("shot", "bullet", "round", "volley"))


def _shooter(sentence: Sentence, token: int) -> int | None:
    """Who fired, where it is told whence: "the first shots came from the crowd", "it was from the crowd that the first shots were fired"."""
    if not _is_first(sentence, token, children(sentence, token, "nsubj:pass")):
        return None
    verb = parent(sentence, token) if sentence.tokens[token].upos == "NOUN" else token
    above = parent(sentence, token)
    told = children(sentence, verb, "obl") if verb is not None else []
    told += [above] if above is not None and has_relation(sentence, token, "acl") and children(sentence, above, "cop") else []
    whence = [i for i in told if "from" in lemmas(sentence, i, "case")]
    named = [j for i in whence for j in (i, *children(sentence, i, "nmod"))]
    return next((i for i in named if is_human(sentence.tokens[i].lemma) or sentence.tokens[i].lemma.lower() == "crowd"), None)


def _giver(sentence: Sentence, token: int) -> int | None:
    """Who gave an order: "the order to fire came from the minister", "was given by the minister", "the minister gave the order to fire"."""
    above = parent(sentence, token)
    if above is None or sentence.tokens[token].lemma.lower() not in _ORDERS or sentence.tokens[above].upos != "VERB":
        return None
    verb = sentence.tokens[above].lemma.lower()
    if verb in ("come", "emanate", "originate", "stem") and has_relation(sentence, token, "nsubj"):
        return next((i for i in children(sentence, above, "obl") if "from" in lemmas(sentence, i, "case")), None)
    if verb not in ("give", "issue", "send", "sign"):
        return None
    if has_relation(sentence, token, "nsubj:pass"):
        return next((i for i in children(sentence, above, "obl") if _has_by(sentence, i)), None)
    return next(iter(children(sentence, above, "nsubj")), None) if has_relation(sentence, token, "obj") else None


_ORDERS = frozenset(("order", "command", "instruction"))


def _blamed(sentence: Sentence, token: int) -> int | None:
    """Who is said to have done what a noun tells: "blamed the League for the bombing", "the Front claimed responsibility for the
    bombing", "the rebels were behind the bombing"."""
    above = parent(sentence, token)
    if above is None or sentence.tokens[token].upos != "NOUN":
        return None
    if "behind" in lemmas(sentence, token, "case") and children(sentence, token, "cop"):
        return next(iter(children(sentence, token, "nsubj")), None)
    lemma, case = sentence.tokens[above].lemma.lower(), {*lemmas(sentence, token, "case")}
    if lemma in ("blame", "suspect", "accuse", "charge") and case & {"for", "of", "with"}:
        return next(iter(children(sentence, above, "obj", "nsubj:pass")), None)
    if lemma == "responsible" and "for" in case:
        return next(iter(children(sentence, above, "nsubj")), None)
    verb = parent(sentence, above) if lemma == "responsibility" and "for" in case else None
    if verb is None or sentence.tokens[verb].lemma.lower() not in ("claim", "assume", "admit", "accept", "bear"):
        return None
    if has_relation(sentence, above, "nsubj:pass"):
        return next((i for i in children(sentence, verb, "obl") if _has_by(sentence, i)), None)
    return next(iter(children(sentence, verb, "nsubj")), None)


def _is_known_group(sentence: Sentence, token: int) -> bool:
    """ "the rescuers", "the hostages": those that all reports tell of."""
    return sentence.tokens[token].upos == "NOUN" and any(
        sentence.tokens[i].lemma.lower() == "the" for i in children(sentence, token, "det")
    )


def _is_gunfire(sentence: Sentence, token: int) -> bool:
    """ "opened fire", and not "started the fire"."""
    return sentence.tokens[token].form.lower() == "fire" and not children(sentence, token, "det")


def undergone_by(sentence: Sentence, token: int) -> str | None:
    """What a participle beside a noun was done to, as the subject of a question: "the truce signed in May" -> the truce, "slaughtered
    children" -> children."""
    if (
        not has_relation(sentence, token, "acl", "amod")
        or sentence.tokens[token].xpos != "VBN"
        or children(sentence, token, "nsubj", "obj", "aux")
    ):
        return None
    thing, noun = patient_of(sentence, token), sentence.tokens[sentence.tokens[token].head - 1]
    if thing is None and has_relation(sentence, token, "amod") and "Number=Plur" in noun.feats:
        return noun.form.lower()
    return as_known(thing) if thing else None


def _has_by(sentence: Sentence, token: int) -> bool:
    return any(sentence.tokens[c].lemma == "by" for c in children(sentence, token, "case"))
