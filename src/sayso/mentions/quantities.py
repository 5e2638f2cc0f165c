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
from sayso.text.trees import ancestors, children, has_relation, parent, subtree

LONGEST = 8
"""Words of the thing counted."""
DURATIONS = frozenset(("minute", "hour", "day", "week", "month", "year"))
NORMAL = {"death": "killed", "injury": "injured"}
"""One word for what deaths and injuries are told by in many ways ("the deaths of", "claimed the lives of", "wounded")."""
_LIGHT = frozenset(("be", "have", "do", "include", "number", "total", "stand", "reach", "amount"))


def find_figures(document: Document, analysis: Analysis) -> tuple[Figure, ...]:
    """All figures of a report."""
    found: list[Figure] = []
    for sentence in analysis.sentences:
        before: Figure | None = None
        for numeral in find_numerals(sentence):
            if not is_no_figure(sentence, numeral):
                before = _make(document, sentence, numeral, before)
                found.append(before)
    return tuple(found)


def _make(document: Document, sentence: Sentence, numeral: Numeral, before: Figure | None) -> Figure:
    unit, stop = unit_after(sentence, numeral)
    start, end = sentence.tokens[numeral.first].start, sentence.tokens[stop - 1].end
    head = _counted(sentence, numeral, stop, unit)
    thing, predicate = _describe(sentence, numeral, stop, head, unit)
    if not thing and before is not None and before.unit == unit:
        thing, predicate = before.thing, predicate or before.predicate
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


def _counted(sentence: Sentence, numeral: Numeral, stop: int, unit: str) -> int | None:
    """The token of what is counted: the noun that the number belongs to; for measures what the measure describes."""
    inside = range(numeral.first, stop)
    top = next((i for i in inside if (parent(sentence, i) is None or parent(sentence, i) not in inside)), numeral.number)
    number = next(
        (i for i in range(numeral.number, numeral.stop) if parent(sentence, i) not in range(numeral.number, numeral.stop)),
        numeral.number,
    )
    if unit == "count" or unit == "percent":
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
    return above if above is not None and above not in inside else None


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
        subject = children(sentence, head, "nsubj", "obj")
        thing = next((i for i in subject if not numeral.first <= i < stop), None)
        predicate = "lasted" if unit in DURATIONS else sentence.tokens[head].form
        return (_phrase(sentence, _antecedent(sentence, thing), numeral, stop) if thing is not None else "", predicate)
    thing_head, predicate = _antecedent(sentence, head), _predicate(sentence, head, unit)
    inner = next((i for i in children(sentence, head, "nmod") if i >= stop and type_of(sentence.tokens[head].lemma)), None)
    own = type_of(sentence.tokens[head].lemma)
    if own in NORMAL:
        predicate = NORMAL[own]
    elif inner is not None and not predicate:
        predicate = sentence.tokens[head].form
    if inner is not None:
        thing_head = inner
    return _phrase(sentence, thing_head, numeral, stop), "lasted" if unit in DURATIONS else predicate


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
            or has_relation(
                sentence, i, "acl", "appos", "conj", "cc", "punct", "parataxis", "det", "advcl", "nsubj", "cop", "case"
            )
            and t.head == head + 1
        )
    ]
    words = subtree(sentence, head, heavy)
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


def _predicate(sentence: Sentence, noun: int, unit: str) -> str:
    """What happened to the thing counted: its verb ("killed two"), its participle ("two killed"), or an event noun above it."""
    for i in children(sentence, noun, "acl"):
        if sentence.tokens[i].upos == "VERB":
            return sentence.tokens[i].form
    at = noun
    for _ in range(4):
        above = parent(sentence, at)
        if above is None:
            break
        token = sentence.tokens[above]
        if token.upos == "VERB" and token.lemma not in _LIGHT:
            return token.form
        if token.upos == "NOUN" and (type_of(token.lemma) or token.lemma == "life"):
            return NORMAL.get(type_of(token.lemma) or "death", token.form)
        if not has_relation(sentence, at, "nmod", "conj", "appos", "compound", "nummod", "obl", "obj", "nsubj", "amod", "xcomp"):
            break
        at = above
    return ""


def _polarity(sentence: Sentence, numeral: Numeral) -> Polarity:
    """Denied where the number itself is negated ("not 13 but"); the clause's polarity is added later."""
    before = sentence.tokens[numeral.first - 1].lemma.lower() if numeral.first else ""
    return "denied" if before == "not" else "affirmed"
