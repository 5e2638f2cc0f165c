"""Figures of one report: every number that claims how many, how much or how long, with what it counts.

    "killed two civilians"            2 civilians, killed        "4 deaths among the staff"      4 deaths
    "the deaths of four soldiers"     4 soldiers, deaths         "a population of nearly 3,000"  population
    "captured over 90 positions"      90 positions, captured     "the siege lasted 44 days"      44 days, siege, lasted

In: a document and its analysis. Out: figures in the order of the text. Speaker, modality and event come later (claims).
"""

from sayso.mentions.measures import is_no_figure, unit_after
from sayso.mentions.numerals import Numeral, find_numerals
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import make_id
from sayso.records.document import Document
from sayso.records.mention import Figure, Polarity
from sayso.resources.event_types import type_of
from sayso.text.stems import stem
from sayso.text.trees import ancestors, children, has_relation, parent, subtree

LONGEST = 8
"""Words of the thing counted."""
DURATIONS = frozenset(("minute", "hour", "day", "week", "month", "year"))
NORMAL = {"death": "killed", "injury": "injured", "population": "live"}
"""One word for what deaths and injuries are told by in many ways ("the deaths of", "claimed the lives of", "wounded")."""
_RATED = frozenset(("put", "estimate", "set", "place", "reckon"))
"""Verbs that only give a size: "puts the losses at 900 men" tells of losses."""
_LIGHT = frozenset(("be", "have", "do", "include", "number", "total", "stand", "reach", "amount"))


def find_figures(document: Document, analysis: Analysis) -> tuple[Figure, ...]:
    """All figures of a report."""
    found: list[Figure] = []
    for sentence in analysis.sentences:
        before: Figure | None = None
        for numeral in find_numerals(sentence):
            if not is_no_figure(sentence, numeral):
                found.append(_make(document, sentence, numeral, before))
                part = numeral.first and sentence.tokens[numeral.first - 1].form.lower() == "including"
                before = before if part and before else found[-1]
    return tuple(found)


def _make(document: Document, sentence: Sentence, numeral: Numeral, before: Figure | None) -> Figure:
    unit, stop = unit_after(sentence, numeral)
    old = unit == "year" and _is_age(sentence, stop)
    start, end = sentence.tokens[numeral.first].start, sentence.tokens[stop - 1].end
    thing, predicate = _aged(sentence, numeral) or _suffered(sentence, stop) or _read(sentence, numeral, stop, unit)
    if before is not None and before.unit == unit and (_is_resumed(sentence, numeral) or not thing or predicate == "compared"):
        thing, predicate = (
            before.thing,
            before.predicate if predicate in ("", "compared") or _is_resumed(sentence, numeral) else predicate,
        )
    if old:
        predicate = "aged"
    value = [None if v is None else round(v, 4) for v in (numeral.low, numeral.high)]
    return Figure(
        id=make_id(document.id, "figures", start, end),
        start=start,
        end=end,
        text=document.text[start:end],
        low=value[0],
        high=value[1],
        qualifier=numeral.qualifier,
        unit="fraction" if numeral.fraction and unit == "count" else unit,
        thing=thing,
        predicate=predicate,
        polarity=_polarity(sentence, numeral),
    )


def _is_resumed(sentence: Sentence, numeral: Numeral) -> bool:
    """ "..., which is 900 by another count": a second number for what the number before it counted."""
    before = [t.lemma.lower() for t in sentence.tokens[max(0, numeral.first - 2) : numeral.first]]
    return len(before) == 2 and before[0] in ("which", "it", "that", "this") and before[1] == "be"


def _read(sentence: Sentence, numeral: Numeral, stop: int, unit: str) -> tuple[str, str]:
    """Thing and predicate by grammar, the plainest constructions first."""
    named = _named_by_of(sentence, numeral)
    if named is not None:
        behind = [i for i in children(sentence, named) if i > named]
        kind = type_of(sentence.tokens[named].lemma)
        words = [i for i in subtree(sentence, named, behind) if sentence.tokens[i].upos not in ("DET", "PUNCT", "ADP")]
        predicate = NORMAL[kind] if kind in NORMAL else "lasted" if unit in DURATIONS else _predicate(sentence, named, unit)
        return " ".join(sentence.tokens[i].form for i in words[-LONGEST:]), predicate
    if unit != "count":
        measured = _measured(sentence, numeral, stop, unit)
        if measured is not None:
            return measured
    return _describe(sentence, numeral, stop, _counted(sentence, numeral, stop, unit), unit)


def _measured(sentence: Sentence, numeral: Numeral, stop: int, unit: str) -> tuple[str, str] | None:
    """ "140 km of farmland": what the measure is of; "within a day the army withdrew": what was done in that time."""
    top = next((i for i in range(numeral.first, stop) if parent(sentence, i) not in range(numeral.first, stop)), numeral.number)
    above = parent(sentence, top)
    of = [
        i
        for i in children(sentence, top, "nmod")
        if i >= stop and any(sentence.tokens[c].lemma == "of" for c in children(sentence, i, "case"))
    ]
    if of and sentence.tokens[of[0]].upos in ("NOUN", "PROPN"):
        return _phrase(sentence, of[0], numeral, stop), "lasted" if unit in DURATIONS else _predicate(sentence, top, unit)
    words = {sentence.tokens[i].lemma.lower() for i in (*children(sentence, top, "case"), *range(numeral.first, numeral.number))}
    before = sentence.tokens[numeral.first - 1].lemma.lower() if numeral.first else ""
    if (
        unit in DURATIONS
        and above is not None
        and sentence.tokens[above].upos == "VERB"
        and (words | {before}) & {"in", "within"}
    ):
        subject = next((i for i in children(sentence, above, "nsubj")), None)
        return (
            _phrase(sentence, _antecedent(sentence, subject), numeral, stop) if subject is not None else "",
            sentence.tokens[above].form,
        )
    return None


def _is_age(sentence: Sentence, stop: int) -> bool:
    """ "a 59-year-old driver", "is 59 years old"."""
    last = [t.form.lower() for t in sentence.tokens[max(0, stop - 1) : stop + 1]]
    return "old" in last or bool(last) and last[0].endswith("-old")


def _aged(sentence: Sentence, numeral: Numeral) -> tuple[str, str] | None:
    """An age behind a name: "Miller, 47, resigned"."""
    tokens, at = sentence.tokens, numeral.number
    if (
        not 2 <= at < len(tokens) - 1
        or tokens[at - 1].form != ","
        or tokens[at + 1].form not in (",", ")")
        or numeral.stop != at + 1
    ):
        return None
    if tokens[at - 2].upos != "PROPN" or not (numeral.low and 1 <= numeral.low <= 120):
        return None
    return tokens[at - 2].form, "aged"


def _suffered(sentence: Sentence, stop: int) -> tuple[str, str] | None:
    """ "more than 80 injured", "110 wounded": what befell those counted stands right behind the number, and nothing between."""
    if stop >= len(sentence.tokens):
        return None
    word = sentence.tokens[stop]
    kinds = (type_of(base) for base in (word.lemma, *stem(word.form)))
    kind = next((k for k in kinds if k), "death" if word.lemma.lower() == "dead" else None)
    if kind not in NORMAL or word.upos not in ("VERB", "ADJ", "NOUN") or word.xpos in ("NNS", "VBZ"):
        return None
    if children(sentence, stop, "obj"):
        return None
    return "", word.form.lower() if word.form.lower().endswith("ed") else NORMAL[kind]


def _counted(sentence: Sentence, numeral: Numeral, stop: int, unit: str) -> int | None:
    """The token of what is counted: the noun that the number belongs to; for measures what the measure describes."""
    inside = range(numeral.first, stop)
    top = next((i for i in inside if (parent(sentence, i) is None or parent(sentence, i) not in inside)), numeral.number)
    number = next(
        (i for i in range(numeral.number, numeral.stop) if parent(sentence, i) not in range(numeral.number, numeral.stop)),
        numeral.number,
    )
    if unit == "count":
        rated = _rated(sentence, number)
        if rated is not None:
            return rated
        noun = parent(sentence, number)
        if (
            noun is not None
            and noun not in inside
            and has_relation(sentence, number, "nummod", "amod", "det", "nmod", "compound", "advmod")
        ) and sentence.tokens[noun].upos in ("NOUN", "PROPN", "ADJ", "VERB", "PRON"):
            return noun if sentence.tokens[noun].upos != "VERB" else _noun_behind(sentence, number, noun)
        of = [i for i in children(sentence, number, "nmod") if i >= stop] + [
            i for i in children(sentence, top, "nmod") if i >= stop
        ]
        return of[0] if of else _noun_behind(sentence, number, noun)
    above = parent(sentence, top)
    if above is not None and sentence.tokens[above].upos == "ADV" and _is_shift(sentence, stop):
        above = parent(sentence, above)
    return above if above is not None and above not in inside else None


def _rated(sentence: Sentence, number: int) -> int | None:
    """ "puts the crowd at 1,500": what is sized by a number behind "at"."""
    verb = next((i for i in ancestors(sentence, number) if sentence.tokens[i].upos == "VERB"), None)
    if verb is None or sentence.tokens[verb].lemma not in _RATED:
        return None
    if not any(sentence.tokens[c].lemma == "at" for c in children(sentence, number, "case")):
        return None
    return next(iter(children(sentence, verb, "obj", "nsubj:pass")), None)


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
    if sentence.tokens[head].upos in ("NOUN", "PROPN"):
        return head
    if has_relation(sentence, number, "nsubj"):
        return None
    subject = children(sentence, head, "nsubj")
    return subject[0] if subject and subject[0] != number else None


def _describe(sentence: Sentence, numeral: Numeral, stop: int, head: int | None, unit: str) -> tuple[str, str]:
    """Thing and predicate: the words around the noun counted, and what happened to it; a span of time "lasted"."""
    if head is None:
        number = next(
            (i for i in range(numeral.number, numeral.stop) if parent(sentence, i) not in range(numeral.number, numeral.stop)),
            numeral.number,
        )
        above = parent(sentence, number)
        return "", sentence.tokens[above].form if above is not None and sentence.tokens[above].upos == "VERB" else ""
    if sentence.tokens[head].upos == "VERB":
        done_to = any(has_relation(sentence, i, "obj", "nsubj:pass") for i in range(numeral.first, stop))
        subject = [] if done_to and unit == "count" else children(sentence, head, "nsubj", "obj")
        thing = next((i for i in subject if not numeral.first <= i < stop), None)
        lasting = unit in DURATIONS and not _is_shift(sentence, stop)
        predicate = "lasted" if lasting else sentence.tokens[head].form
        return (_phrase(sentence, _antecedent(sentence, thing), numeral, stop) if thing is not None else "", predicate)
    thing_head, predicate = _antecedent(sentence, head), _predicate(sentence, head, unit)
    inner = next(
        (
            i
            for i in children(sentence, head, "nmod")
            if i >= stop and type_of(sentence.tokens[head].lemma) and not _is_part(sentence, i) and unit not in DURATIONS
        ),
        None,
    )
    own = type_of(sentence.tokens[head].lemma)
    if own in NORMAL:
        predicate = NORMAL[own]
    elif inner is not None and not predicate:
        predicate = sentence.tokens[head].form
    if inner is not None:
        thing_head = inner
    return _phrase(sentence, thing_head, numeral, stop), "lasted" if unit in DURATIONS else predicate


def _is_shift(sentence: Sentence, stop: int) -> bool:
    """ "two hours after the call", "20 minutes later": how long until something, not how long it lasted."""
    return stop < len(sentence.tokens) and sentence.tokens[stop].lemma.lower() in ("after", "before", "later", "earlier")


def _is_part(sentence: Sentence, token: int) -> bool:
    """ "200 deaths including 10 nurses": the nurses are some of those counted."""
    return any(sentence.tokens[c].lemma.lower() in ("include", "including") for c in children(sentence, token, "case"))


def _antecedent(sentence: Sentence, token: int) -> int:
    """The noun that a relative pronoun stands for ("evacuees, who could number 900"), else the token itself."""
    if sentence.tokens[token].xpos not in ("WDT", "WP", "WP$"):
        return token
    for above in ancestors(sentence, token):
        if has_relation(sentence, above, "acl:relcl"):
            return sentence.tokens[above].head - 1
    return token


def _phrase(sentence: Sentence, head: int, numeral: Numeral, stop: int) -> str:
    """The noun with what names it, without the number itself and without clauses, at most LONGEST words."""
    heavy = [
        i
        for i, t in enumerate(sentence.tokens)
        if i != head
        and (
            numeral.first <= i < stop
            or _is_part(sentence, i)
            or t.head == head + 1
            and _counts_others(sentence, i, (numeral.first, stop))
            or i > head
            and t.head == head + 1
            and has_relation(sentence, i, "amod")
            or has_relation(
                sentence, i, "acl", "appos", "conj", "cc", "punct", "parataxis", "det", "advcl", "nsubj", "cop", "case"
            )
            and t.head == head + 1
        )
    ]
    words = _beside_number(sentence, subtree(sentence, head, heavy), head, (numeral.first, stop))
    if len(words) > LONGEST:
        of = next(
            (
                i
                for i in children(sentence, head, "nmod")
                if any(sentence.tokens[c].lemma == "of" for c in children(sentence, i, "case"))
            ),
            None,
        )
        words = [i for i in words if i <= head] + (subtree(sentence, of) if of is not None else [])
        words = words[:LONGEST] if of is not None else words[-LONGEST:]
    return " ".join(
        sentence.tokens[i].form for i in words if sentence.tokens[i].upos != "PUNCT" or sentence.tokens[i].form == "-"
    ).replace(" - ", "-")


def _counts_others(sentence: Sentence, branch: int, number: tuple[int, int]) -> bool:
    """ "130,000 men with 587 guns": a phrase with a number of its own counts something else."""
    return any(sentence.tokens[i].upos == "NUM" and not number[0] <= i < number[1] for i in subtree(sentence, branch))


def _beside_number(sentence: Sentence, words: list[int], head: int, number: tuple[int, int]) -> list[int]:
    """Of a noun behind its number what stands in front of the number is left out ("According to her, 12 men"), and what
    stands behind a comma ("300 passengers, nearly 100 of them")."""
    if head < number[1]:
        return words
    comma = next((i for i in range(head, max(words) + 1) if sentence.tokens[i].form == ","), len(sentence.tokens))
    return [i for i in words if number[0] <= i < comma]


def _predicate(sentence: Sentence, noun: int, unit: str) -> str:
    """What happened to the thing counted: its verb ("killed two"), its participle ("two killed"), or an event noun above it."""
    behind = [i for i in children(sentence, noun, "acl", "amod") if sentence.tokens[i].upos == "VERB" and i > noun]
    for i in behind:
        if not _is_done_to(sentence, noun) or any(type_of(base) in NORMAL for base in stem(sentence.tokens[i].form)):
            return sentence.tokens[i].form
    if any(sentence.tokens[i].lemma.lower() == "dead" for i in children(sentence, noun, "acl", "amod")):
        return NORMAL["death"]
    at = noun
    for _ in range(4):
        above = parent(sentence, at)
        if above is None or _is_source(sentence, at):
            break
        token = sentence.tokens[above]
        if token.upos == "VERB" and token.lemma in _RATED:
            rated = next((i for i in children(sentence, above, "obj", "nsubj:pass") if type_of(sentence.tokens[i].lemma)), None)
            return sentence.tokens[rated].form if rated is not None else ""
        said = _said_of(sentence, above)
        if said is not None:
            return said
        if token.upos == "VERB" and token.lemma not in _LIGHT:
            return token.form
        if token.upos == "NOUN" and (type_of(token.lemma) or token.lemma == "life"):
            return NORMAL.get(type_of(token.lemma) or "death", token.form)
        if not has_relation(sentence, at, "nmod", "conj", "appos", "compound", "nummod", "obl", "obj", "nsubj", "amod", "xcomp"):
            break
        at = above
    return ""


_THOUGHT = frozenset("know think believe say report fear estimate presume understand suppose expect".split())


def _said_of(sentence: Sentence, verb: int) -> str | None:
    """ "61 are known to have died" -> died; "230 were thought to be aboard" -> aboard: what is said, not that it is."""
    token = sentence.tokens[verb]
    if token.lemma not in _THOUGHT or not children(sentence, verb, "nsubj:pass", "aux:pass"):
        return None
    inner = next(iter(children(sentence, verb, "xcomp")), None)
    return sentence.tokens[inner].form if inner is not None else None


def _is_source(sentence: Sentence, noun: int) -> bool:
    """ "according to nine witnesses": those counted speak, and what they tell of did not happen to them."""
    return any(sentence.tokens[i].form.lower() == "according" for i in children(sentence, noun, "case"))


def _is_done_to(sentence: Sentence, noun: int) -> bool:
    """The object or subject of a verb that tells what happened: "repealed 49 laws passed in May" is about repealing."""
    above = parent(sentence, noun)
    return (
        above is not None
        and has_relation(sentence, noun, "obj", "nsubj")
        and sentence.tokens[above].upos == "VERB"
        and sentence.tokens[above].lemma not in _LIGHT
    )


def _polarity(sentence: Sentence, numeral: Numeral) -> Polarity:
    """Denied where the number itself is negated ("not 13 but"); the clause's polarity is added later."""
    before = sentence.tokens[numeral.first - 1].lemma.lower() if numeral.first else ""
    return "denied" if before == "not" else "affirmed"
