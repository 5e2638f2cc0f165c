"""What a number counts and what happened to it, by the grammar of its sentence.

    "a population of nearly 3,000"   population, live         "$5 million in back pay"     back pay
    "more than 80 per cent of voters stayed at home"          voters, stayed
    "fought for three hours"         the subject, fought      "the 44-day war"             war, lasted
    "Eleven of the 14 trucks arrived"                         trucks, arrived
Where the sentence names nothing ("then of 50, then of 112") both are empty, and the figures before it say what is meant.
"""

import re

from sayso.compare.fates import is_human
from sayso.mentions.counted_lengths import distanced, ended_in, sized
from sayso.mentions.counted_people import has_case, number_token, peopled, some_of, taken_for_object
from sayso.mentions.happened import LIGHT, NORMAL, RATED, SIZING, happened_to, harm_word, kind_of, verb_over
from sayso.mentions.numerals import Numeral
from sayso.mentions.thing_words import LONGEST, antecedent, phrase
from sayso.records.analysis import Sentence
from sayso.resources.event_types import type_of
from sayso.resources.event_words import STATES
from sayso.resources.units import DURATIONS, MONEY
from sayso.text.trees import ancestors, children, has_relation, parent, subtree, top_among

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LEVELS = SIZING | frozenset("be rise stand fall climb drop grow increase jump remain hit soar average sink decline".split())
"""Verbs whose subject is the thing that a bare number is the size of: "the toll rose to 12"."""


def read_counted(sentence: Sentence, numeral: Numeral, stop: int, unit: str) -> tuple[str, str]:
    """Thing and predicate, the plainest constructions first."""
    listed = _listed(sentence, numeral, unit)
    if listed is not None:
        return listed
    if unit == "count" and _is_score(sentence, numeral):
        return "votes", ""
    if unit == "count" and (
        told := some_of(sentence, numeral, stop) or peopled(sentence, numeral) or taken_for_object(sentence, numeral)
    ):
        return told
    named = _named_by_of(sentence, numeral)
    if named is not None:
        behind = [i for i in children(sentence, named) if i > named]
        kind = type_of(sentence.tokens[named].lemma)
        words = [i for i in subtree(sentence, named, behind) if sentence.tokens[i].upos not in ("DET", "PUNCT", "ADP", "CCONJ")]
        predicate = NORMAL[kind] if kind in NORMAL else "lasted" if unit in DURATIONS else happened_to(sentence, named)
        return " ".join(sentence.tokens[i].form for i in words[-LONGEST:]), predicate
    if numeral.fraction and unit == "count":
        noun = parent(sentence, numeral.stop - 1)
        if noun is not None and noun >= stop and sentence.tokens[noun].upos in ("NOUN", "PROPN"):
            return phrase(sentence, noun, numeral, stop), happened_to(sentence, noun)
    before = sentence.tokens[numeral.first - 1].form if numeral.first else ""
    if before.lower() == "magnitude":
        return before, ""
    placed = _placed(sentence, numeral) if unit == "count" else None
    if placed is not None:
        return "", placed
    if unit in MONEY:
        return _paid(sentence, numeral, stop)
    if unit == "percent" or unit == "percentage_point":
        return _share(sentence, numeral, stop)
    if unit != "count":
        measured = (
            distanced(sentence, numeral, stop, unit)
            or sized(sentence, numeral, stop, unit)
            or _measured(sentence, numeral, stop, unit)
        )
        if measured is not None:
            return measured
    return _describe(sentence, numeral, stop, _counted(sentence, numeral, stop, unit), unit)


def _is_score(sentence: Sentence, numeral: Numeral) -> bool:
    """ "voted by nine to four", "by 11 votes to two"."""
    forms = [t.form.lower() for t in sentence.tokens]
    behind = forms[numeral.stop : numeral.stop + 3]
    behind = behind[1:] if behind[:1] == ["votes"] else behind
    first = numeral.first > 0 and forms[numeral.first - 1] == "by" and behind[:1] == ["to"]
    before = [f for f in forms[max(0, numeral.first - 4) : numeral.first] if f != "votes"]
    second = len(before) > 2 and before[-1] == "to" and before[-3] == "by"
    told = any(f.startswith(("vote", "ballot", "elect", "reject", "approv", "pass", "adopt", "carri")) for f in forms)
    return told and (first or second)


def _placed(sentence: Sentence, numeral: Numeral) -> str | None:
    """ "Sixty-four are in the infirmary", "88 were outgoing": where or how those counted are, who are told by their number alone."""
    top = top_among(sentence, range(numeral.first, numeral.stop))
    noun = parent(sentence, top)
    if noun is None or noun < numeral.stop or not has_relation(sentence, top, "nsubj"):
        return None
    case = children(sentence, noun, "case")
    if not children(sentence, noun, "cop"):
        return None
    if sentence.tokens[noun].upos == "ADJ" and not any(children(sentence, i, "nmod") for i in range(numeral.first, numeral.stop)):
        return harm_word(sentence, noun)
    if not case or sentence.tokens[noun].upos != "NOUN":
        return None
    return f"{sentence.tokens[case[0]].form} {sentence.tokens[noun].form}"


def _listed(sentence: Sentence, numeral: Numeral, unit: str) -> tuple[str, str] | None:
    """ "Injured: 26", "Output in 2006: 620,000 t": a list entry tells the thing before its colon; not "Needs: 2,500 tents"."""
    at = numeral.first - 1
    if at < 1 or sentence.tokens[at].form != ":" or sentence.tokens[at - 1].xpos in ("VBD", "VBZ", "VBP", "VB", "VBG"):
        return None
    if sentence.tokens[at - 1].xpos == "CD" and not _YEAR.fullmatch(sentence.tokens[at - 1].form):
        return None
    first = next((i + 1 for i in range(at - 1, -1, -1) if sentence.tokens[i].upos == "PUNCT"), 0)
    words = [t for t in sentence.tokens[first:at] if t.upos in ("NOUN", "PROPN", "ADJ", "VERB")]
    if not words or at - first > LONGEST or any(t.xpos in ("VBD", "VBZ", "VBP", "MD") for t in sentence.tokens[first:at]):
        return None
    harm = next((i for i in range(first, at) if kind_of(sentence, i) in NORMAL), None)
    own = parent(sentence, numeral.number) if has_relation(sentence, numeral.number, "nummod") else None
    if harm is None and unit == "count" and own == numeral.stop and sentence.tokens[own].xpos == "NNS":
        return None
    told = words[-1].form if len(words) > 1 and words[-1].xpos == "VBN" else ""
    return " ".join(t.form for t in words), harm_word(sentence, harm) if harm is not None else told


def _noun_of(sentence: Sentence, stop: int, *words: str) -> int | None:
    """The noun behind a preposition that stands right behind a figure ("80 per cent of its population")."""
    if stop >= len(sentence.tokens) or sentence.tokens[stop].lemma.lower() not in words:
        return None
    noun = parent(sentence, stop)
    named = noun is not None and (sentence.tokens[noun].upos in ("NOUN", "PROPN", "PRON") or sentence.tokens[noun].xpos == "VBG")
    return noun if named and noun is not None and noun > stop else None


def _subject(sentence: Sentence, verb: int, numeral: Numeral, stop: int) -> str:
    """The words of a verb's subject, or of what a participle belongs to."""
    own = children(sentence, verb, "nsubj") or _shared_subject(sentence, verb)
    found = next((i for i in own if not numeral.first <= i < stop), _head_of_own_verb(sentence, verb))
    return phrase(sentence, antecedent(sentence, found), numeral, stop) if found is not None else ""


def _shared_subject(sentence: Sentence, verb: int) -> list[int]:
    """ "The shooting began at six and went on for an hour": the subject of the verb that another is joined to."""
    first = parent(sentence, verb) if has_relation(sentence, verb, "conj") else None
    return children(sentence, first, "nsubj") if first is not None else []


def _head_of_own_verb(sentence: Sentence, verb: int) -> int | None:
    """The noun that a parser takes for the head of its own verb: "Forces advanced by 5 km, ..."."""
    above = parent(sentence, verb)
    whole = above is not None and has_relation(sentence, verb, "acl") and not sentence.tokens[above].head
    return above if whole else None


def _paid(sentence: Sentence, numeral: Numeral, stop: int) -> tuple[str, str]:
    """ "$21 billion in back wages", "a fine of $5 million", "the plan would cost $150 billion"."""
    top = top_among(sentence, range(numeral.first, stop))
    behind = stop + (stop < len(sentence.tokens) and sentence.tokens[stop].form in ("US", "U.S.", "Canadian", "Australian"))
    noun = _noun_of(sentence, behind, "in", "of", "for")
    of = [noun] if noun is not None else []
    above = parent(sentence, top)
    verb = verb_over(sentence, top)
    happened = sentence.tokens[verb].form if verb is not None and sentence.tokens[verb].lemma not in LIGHT else ""
    if of:
        return phrase(sentence, of[0], numeral, stop), happened
    rated = rated_by(sentence, top)
    own = [rated] if rated is not None else [i for i in children(sentence, top, "nsubj") if children(sentence, top, "cop")]
    if own and own[0] not in range(numeral.first, stop):
        return phrase(sentence, own[0], numeral, stop), "" if rated is not None else happened
    if above is not None and sentence.tokens[above].upos in ("NOUN", "PROPN") and above not in range(numeral.first, stop):
        return phrase(sentence, above, numeral, stop), happened
    return (_subject(sentence, verb, numeral, stop) if verb is not None else ""), happened


def _share(sentence: Sentence, numeral: Numeral, stop: int) -> tuple[str, str]:
    """ "80 per cent of voters", "46 percent for Rivas", "a 5 percent rise", "he trailed with 8 percent"."""
    top = top_among(sentence, range(numeral.first, stop))
    noun = _noun_of(sentence, stop, "of", "for", "among")
    whole = [noun] if noun is not None else []
    verb = verb_over(sentence, top)
    told = sentence.tokens[verb].form if verb is not None and sentence.tokens[verb].lemma not in LIGHT else ""
    if whole:
        done = _absolute(sentence, numeral, whole[0])
        return phrase(sentence, whole[0], numeral, stop), done or happened_to(sentence, top) or told
    above = parent(sentence, top)
    if above is not None and above not in range(numeral.first, stop) and sentence.tokens[above].upos in ("NOUN", "PROPN"):
        return phrase(sentence, antecedent(sentence, above), numeral, stop), happened_to(sentence, above)
    own = next((i for i in children(sentence, top, "nsubj") if not numeral.first <= i < stop), None)
    if own is not None:
        return phrase(sentence, own, numeral, stop), ""
    if verb is None:
        return _describe(sentence, numeral, stop, _counted(sentence, numeral, stop, "percent"), "percent")
    given = next((i for i in children(sentence, verb, "iobj", "obj") if i not in range(numeral.first, stop) and i != top), None)
    thing = phrase(sentence, given, numeral, stop) if given is not None else _subject(sentence, verb, numeral, stop)
    return thing, sentence.tokens[verb].form


def _absolute(sentence: Sentence, numeral: Numeral, noun: int) -> str:
    """ "With 78 per cent of the ballots counted, ...": the participle of a phrase with "with", as far as its comma."""
    opened = numeral.first and sentence.tokens[numeral.first - 1].lemma.lower() == "with"
    behind = max(subtree(sentence, noun)) + 1
    if not opened or behind + 1 >= len(sentence.tokens) or sentence.tokens[behind + 1].form != ",":
        return ""
    return sentence.tokens[behind].form if sentence.tokens[behind].xpos == "VBN" else ""


def _measured(sentence: Sentence, numeral: Numeral, stop: int, unit: str) -> tuple[str, str] | None:
    """ "140 km of farmland": what the measure is of; "within a day the army withdrew": who did what in that time."""
    top = top_among(sentence, range(numeral.first, stop))
    above = parent(sentence, top)
    of = _noun_of(sentence, stop, "of")
    if unit in DURATIONS and (ended := ended_in(sentence, top)) is not None:
        return phrase(sentence, antecedent(sentence, ended), numeral, stop), "lasted"
    if of is not None and sentence.tokens[of].upos in ("NOUN", "PROPN", "VERB"):
        thing = sentence.tokens[of].form if sentence.tokens[of].upos == "VERB" else phrase(sentence, of, numeral, stop)
        return thing, "lasted" if unit in DURATIONS else happened_to(sentence, top)
    if unit in DURATIONS and above is not None and sentence.tokens[above].upos != "VERB" and _is_shift(sentence, stop):
        above = verb_over(sentence, above)
    if unit not in DURATIONS or above is None or sentence.tokens[above].upos != "VERB" or sentence.tokens[above].lemma == "be":
        return None
    held = [
        i
        for i in children(sentence, above, "obj")
        if not numeral.first <= i < stop and sentence.tokens[i].upos in ("NOUN", "PROPN")
    ]
    if held and has_relation(sentence, top, "obl") and has_case(sentence, top, "for"):
        return phrase(sentence, held[0], numeral, stop), sentence.tokens[above].form  # "held the station for 90 minutes"
    done = next(iter(children(sentence, above, "xcomp")), above) if sentence.tokens[above].lemma == "have" else above
    return _subject(sentence, above, numeral, stop), sentence.tokens[done].form


def _counted(sentence: Sentence, numeral: Numeral, stop: int, unit: str) -> int | None:
    """The token of what is counted: the noun that the number belongs to; for measures what the measure describes."""
    inside = range(numeral.first, stop)
    top, number = top_among(sentence, range(numeral.first, stop)), number_token(sentence, numeral)
    if unit == "count":
        rated = rated_by(sentence, number)
        if rated is not None:
            return rated
        noun = parent(sentence, number)
        if (
            noun is not None
            and noun not in inside
            and has_relation(sentence, number, "nummod", "amod", "det", "nmod", "compound", "advmod")
        ) and sentence.tokens[noun].upos in ("NOUN", "PROPN", "ADJ", "VERB", "PRON"):
            if _is_measured_anew(sentence, stop, noun):
                return None
            return noun if sentence.tokens[noun].upos != "VERB" else _noun_behind(sentence, number, noun)
        ranged = has_relation(sentence, number, "obl") and has_case(sentence, number, "between")
        if noun is not None and (sentence.tokens[noun].upos == "NUM" or ranged) and _is_beside(sentence, stop, number):
            return stop
        behind = [i for i in (*children(sentence, number, "nmod"), *children(sentence, top, "nmod")) if i >= stop]
        apart = _noun_of(sentence, stop, "of")
        of = [i for i in behind if sentence.tokens[i].upos != "NUM"] or [i for i in [apart] if i is not None]
        return of[0] if of else _noun_behind(sentence, number, noun)
    above = parent(sentence, top)
    if above is not None and sentence.tokens[above].upos == "ADV" and _is_shift(sentence, stop):
        above = parent(sentence, above)
    return above if above is not None and above not in inside else None


def _is_beside(sentence: Sentence, stop: int, number: int) -> bool:
    """ "nine of 14 mines", "between 40 and 50 men": whether the noun right behind a number hangs where the number hangs."""
    plural = stop < len(sentence.tokens) and sentence.tokens[stop].xpos in ("NNS", "NNPS")
    return plural and parent(sentence, stop) == parent(sentence, number)


def _is_measured_anew(sentence: Sentence, stop: int, noun: int) -> bool:
    """ "spoke of 33 two days later": the noun belongs to a second number, a span of time."""
    anew = stop < noun and sentence.tokens[stop].upos == "NUM" and has_relation(sentence, stop, "nummod")
    return anew and sentence.tokens[noun].lemma.lower() in DURATIONS


def rated_by(sentence: Sentence, number: int) -> int | None:
    """ "puts the crowd at 1,500": what is sized by a number behind "at"."""
    verb = verb_over(sentence, number)
    if verb is None or sentence.tokens[verb].lemma not in RATED:
        return None
    near = (number, *(i for i in ancestors(sentence, number)[:1] if sentence.tokens[i].upos != "VERB"))
    at = next((c for i in near for c in children(sentence, i, "case") if sentence.tokens[c].lemma.lower() == "at"), None)
    if at is None:
        return None
    before = at - 1
    bare = [i for i in children(sentence, verb, "obj") if verb < i < at and not children(sentence, i, "case")]
    if bare and before > verb and children(sentence, before, "case") and not has_relation(sentence, before, "nmod"):
        return bare[0]  # "put the dead at the mill at seven"
    if before > verb and sentence.tokens[before].upos in ("NOUN", "PROPN"):
        while (over := parent(sentence, before)) is not None and verb < over < at and has_relation(sentence, before, "nmod"):
            before = over
        return before
    return next((i for i in children(sentence, verb, "obj", "nsubj:pass") if i != number), None)


def _named_by_of(sentence: Sentence, numeral: Numeral) -> int | None:
    """The noun in "a population of nearly 3,000", "a toll of 12", "a crowd of 900": what the number is the size of."""
    at = numeral.first - 1
    if at < 1 or sentence.tokens[at].lemma.lower() != "of" or sentence.tokens[at - 1].upos != "NOUN":
        return None
    behind = sentence.tokens[numeral.stop] if numeral.stop < len(sentence.tokens) else None
    if behind is not None and behind.upos in ("NOUN", "PROPN", "ADJ", "SYM", "ADV", "VERB"):
        return None
    return at - 1


def _noun_behind(sentence: Sentence, number: int, head: int | None) -> int | None:
    """For a number that is a noun itself ("13 died", "a population of 3,000", "the toll was 9"): its head or subject."""
    if head is None:
        subject = children(sentence, number, "nsubj")
        return subject[0] if subject else None
    token = sentence.tokens[head]
    if token.upos in ("NOUN", "PROPN"):
        return head
    if has_relation(sentence, number, "nsubj") or (token.upos == "VERB" and token.lemma not in _LEVELS):
        return None
    subject = children(sentence, head, "nsubj")
    return subject[0] if subject and subject[0] != number else None


def _describe(sentence: Sentence, numeral: Numeral, stop: int, head: int | None, unit: str) -> tuple[str, str]:
    """Thing and predicate: the words around the noun counted, and what happened to it; a span of time "lasted"."""
    if head is None:
        number = number_token(sentence, numeral)
        above = next(iter(children(sentence, number, "acl:relcl")), parent(sentence, number))
        if above is not None and sentence.tokens[above].lemma.lower() in _COMPARED:
            number, above = above, parent(sentence, above)  # "more than 120 are missing"
        if above is None or sentence.tokens[above].upos == "VERB":
            return "", sentence.tokens[above].form if above is not None else ""
        stated = has_relation(sentence, number, "nsubj") and sentence.tokens[above].form.lower() in STATES
        return "", harm_word(sentence, above) if stated else ""
    if sentence.tokens[head].upos == "VERB":
        done_to = any(has_relation(sentence, i, "obj", "nsubj:pass") for i in range(numeral.first, stop))
        subject = [] if done_to and unit == "count" else children(sentence, head, "nsubj", "obj")
        thing = next((i for i in subject if not numeral.first <= i < stop), None)
        thing = _head_of_own_verb(sentence, head) if thing is None and unit != "count" else thing
        lasting = unit in DURATIONS and not _is_shift(sentence, stop)
        predicate = "lasted" if lasting else sentence.tokens[head].form
        return (phrase(sentence, antecedent(sentence, thing), numeral, stop) if thing is not None else "", predicate)
    if unit not in DURATIONS and unit != "count" and sentence.tokens[head].lemma.lower() in _OFF:
        verb = verb_over(sentence, head)
        near = [i for at in (head, verb) if at is not None for i in children(sentence, at, "nsubj")]
        told = sentence.tokens[verb].form if verb is not None and sentence.tokens[verb].lemma not in LIGHT else ""
        return (phrase(sentence, antecedent(sentence, near[0]), numeral, stop) if near else ""), told
    if unit in DURATIONS and sentence.tokens[head].upos in ("ADJ", "ADV"):
        apart = sentence.tokens[head].form if sentence.tokens[head].lemma.lower() in _APART else "lasted"
        subjects = children(sentence, head, "nsubj")
        before = numeral.first - 1
        if not subjects and apart == "old" and before >= 0 and sentence.tokens[before].upos == "NOUN":
            subjects = [before]  # "a truce two days old"
        if subjects or apart != "lasted":
            return (phrase(sentence, antecedent(sentence, subjects[0]), numeral, stop) if subjects else ""), apart
    thing_head = antecedent(sentence, head)
    predicate = _participle(sentence, numeral, head) or happened_to(sentence, thing_head if _is_rated(sentence, head) else head)
    own = type_of(sentence.tokens[head].lemma)
    people = own != "death" and is_human(sentence.tokens[head].lemma.lower())  # "residents of the camp"
    inner = _befallen(sentence, head, stop) if own in _BEFALLING and not people and unit not in DURATIONS else None
    if own == "population":
        predicate = predicate or NORMAL[own]
    elif own in NORMAL:
        predicate = NORMAL[own]
    elif inner is not None:
        predicate = sentence.tokens[head].form
    if inner is not None:
        thing_head = inner
    return phrase(sentence, thing_head, numeral, stop), "lasted" if unit in DURATIONS else predicate


_COMPARED = frozenset(("more", "many", "few", "fewer", "less", "little"))


def _is_rated(sentence: Sentence, token: int) -> bool:
    """ "a crowd that observers put at 900 walked": whether the clause of a relative pronoun only gives a size."""
    verb = parent(sentence, token) if sentence.tokens[token].upos == "PRON" else None
    return verb is not None and sentence.tokens[verb].lemma in RATED


_OFF = frozenset("off away beyond apart".split())
"""Words behind a distance that says how far something is: "the front is twelve miles off"."""
_APART = frozenset("late early ahead behind old apart away".split())
"""What a span of time measures that does not last: "25 minutes late"."""
_BEFALLING = frozenset((*NORMAL, "loss", "arrest", "release", "rescue", "displacement", "abuse", "capture", "surrender"))
"""Types of what befalls those behind "of": 40 arrests of guards count guards, 40 violations of a truce no truce."""


def _befallen(sentence: Sentence, noun: int, stop: int) -> int | None:
    """ "4 deaths among the staff", "two arrests of guards", "put the losses at 300 men": those to whom what is counted
    happened; not "two deaths in the port"."""
    cases = ("of", "among", "at") if noun < stop else ("of", "among")
    behind = [i for i in children(sentence, noun, "nmod") if i >= stop and has_case(sentence, i, *cases)]
    if noun < stop < len(sentence.tokens) and sentence.tokens[stop].xpos == "NNS" and has_relation(sentence, stop, "nmod", "obl"):
        behind = [*behind, stop]
    return next((i for i in behind if sentence.tokens[i].upos != "NUM"), None)


def _participle(sentence: Sentence, numeral: Numeral, noun: int) -> str:
    """ "two broken ribs": the participle between a number and its noun."""
    between = range(numeral.stop, noun)
    return next(
        (sentence.tokens[i].form for i in between if sentence.tokens[i].xpos == "VBN" and sentence.tokens[i].head == noun + 1), ""
    )


def _is_shift(sentence: Sentence, stop: int) -> bool:
    """ "two hours after the call", "20 minutes later": how long until something, not how long it lasted."""
    return stop < len(sentence.tokens) and sentence.tokens[stop].form.lower() in ("after", "before", "later", "earlier")
