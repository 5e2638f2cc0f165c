"""How far a figure reaches, from its sentence: up to when, where, and whether it is a part or the whole.

"By Tuesday 12 bodies had been found"          up to Tuesday
"So far 300 have registered"                   up to the day of the report, and growing
"The two sides together lost 60 men"           the whole
"9 of the 14 districts"                        a part (told by placed_figures.py)
"""

import re
from collections.abc import Sequence

from sayso.compare.fates import head_of, is_remains
from sayso.records.analysis import Sentence
from sayso.records.claim import Report
from sayso.records.link import Scope
from sayso.records.mention import Figure, Place, Time
from sayso.text.stems import stem
from sayso.text.trees import ancestors, children, tokens_in, top_among

_UP_TO = frozenset("by until till".split())
_AS = frozenset("of at on".split())
_OPEN = re.compile(
    r"\b(?:so far|to date|until now|as yet|at first|at the time|initially|provisional(?:ly)?|preliminary|"
    r"(?:partial|incomplete|early) (?:results?|returns?|counts?|figures?)|"
    r"(?:with|after) [^.;]{1,40}?(?:per ?cent|%|votes?|ballots?|precincts|districts|stations)[^.;,]{0,40}? (?:counted|tallied|reporting|processed))\b",
    re.IGNORECASE,
)
"""What is not complete: "so far", "partial returns", "with 60 percent of the ballots counted"."""
_WHOLE = re.compile(
    r"\b(?:in all|in total|altogether|together|overall|nationwide|countrywide|combined|both sides|whole|entire|all over|"
    r"across the (?:country|province|region|state|city)|total)\b",
    re.IGNORECASE,
)


def read_scope(report: Report, sentence: Sentence, figure: Figure, part: bool) -> Scope:
    """How far a figure of a sentence reaches."""
    told = report.document.text[sentence.start : sentence.end]
    is_open = bool(_OPEN.search(told)) or _are_remains_found(figure)
    published = report.document.published
    as_of = next((bounds for t in report.times if (bounds := _up_to(sentence, t)) is not None), None)
    if as_of is None and is_open and published:
        as_of = (published[:10], published[:10])
    return Scope(
        as_of=as_of,
        open=is_open,
        whole=bool(_WHOLE.search(told)) or figure.deed.lower() in _COSTS,
        part=(part or _is_of_those(sentence, figure))
        and not _is_of_a_kind(figure)
        or _is_paid(figure)
        or bool(_BEGINNING.search(told)),
        narrow=_is_in_a_unit(sentence, figure),
        days=_days(report, sentence, figure),
        places=tuple(p for p in report.places if _is_where(sentence, figure, p)),
        published=published,
        voice=(figure.speaker, published[:10]) if figure.speaker != "author" and published else None,
    )


_BEGINNING = re.compile(r"\b[Ii]n the (?:first|opening|last|final) (?:hours?|days?|weeks?|months?|years?) of\b")
_COSTS = frozenset(("cost", "costs", "costing"))
_PAID = frozenset(("paid", "pays", "pay", "contributed", "contributes", "granted", "lent"))


def _is_paid(figure: Figure) -> bool:
    """What one pays of what a thing costs."""
    return figure.unit not in ("count", "percent") and figure.deed.lower() in _PAID


def _is_of_a_kind(figure: Figure) -> bool:
    """Whether those of one kind are counted, of which "them" holds all: "38 bodies, eleven of them children"."""
    return head_of(figure.thing) in _KINDS


_KINDS = frozenset("child woman boy girl infant baby pupil".split())


def _is_of_those(sentence: Sentence, figure: Figure) -> bool:
    """ "Of the passengers 61 were children"."""
    inside = tokens_in(sentence, figure)
    first = sentence.tokens[0].form.lower()
    noun = sentence.tokens[0].head - 1
    return bool(inside) and first == "of" and 0 < noun < inside[0] and sentence.tokens[noun].xpos in ("NNS", "NNPS")


_UNITS = frozenset(
    """plant yard pit camp ward hospital clinic morgue school barracks quarter suburb district village street square house building block floor bank
    battalion brigade regiment platoon company squadron division unit ship bus train boat constituency precinct parish cell wing capital""".split()
)
"""Of which there are several, so that a number told of one is no number of all."""


def _is_in_a_unit(sentence: Sentence, figure: Figure) -> str:
    """ "300 workers at its northern plant", "the third battalion lost 20 men": told of one unit, told apart from others by an adjective,
    number or name, that is not who says it ("according to the hospital of Ost")."""
    counted = tokens_in(sentence, figure)
    verb = _verb(sentence, counted[0]) if counted else None
    if verb is None or figure.unit not in ("count", "percent"):
        return ""
    around = [
        *children(sentence, verb, "nsubj", "obl"),
        *(n for i in children(sentence, verb, "obj") for n in children(sentence, i, "nmod")),
    ]
    units = [
        i for i in around if i not in counted and sentence.tokens[i].lemma.lower() in _UNITS and sentence.tokens[i].xpos == "NN"
    ]
    units = [i for i in units if sentence.tokens[i].form.lower() not in figure.speaker.lower()]
    for i in units:
        beside = children(sentence, i, "amod", "nummod", "compound", "nmod", "flat")
        if sentence.tokens[i].lemma == "capital" or beside:
            return " ".join(sentence.tokens[j].form.lower() for j in sorted([i, *beside]))
    return ""


def _days(report: Report, sentence: Sentence, figure: Figure) -> tuple[str, str] | None:
    """The days in which what is counted was, as its clause tells: "on Monday", "since May"."""
    counted = tokens_in(sentence, figure)
    verb = _verb(sentence, counted[0]) if counted else None
    published = report.document.published
    for time in report.times:
        inside = tokens_in(sentence, time)
        if time.type not in ("date", "time") or not time.earliest or not inside or _verb(sentence, inside[0]) != verb:
            continue
        since = inside[0] and sentence.tokens[inside[0] - 1].lemma.lower() == "since"
        last = (published or time.latest) if since else time.latest
        if last:
            return time.earliest[:10], last[:10]
    return None


def _are_remains_found(figure: Figure) -> bool:
    """ "Three bodies were recovered": as many as were found, while more may be missing."""
    return is_remains(figure.thing) and bool(_FINDING & set(stem(figure.deed)))


_FINDING = frozenset("recover find retrieve pull locate".split())


def _up_to(sentence: Sentence, time: Time) -> tuple[str, str] | None:
    """The days of a time behind "by", "until", "as of"."""
    if not (sentence.start <= time.start < sentence.end) or not time.earliest or not time.latest:
        return None
    before = [t.lemma.lower() for t in sentence.tokens if t.end <= time.start][-2:]
    if before[-1:] and (before[-1] in _UP_TO or before[0] == "as" and before[-1] in _AS):
        return time.earliest[:10], time.latest[:10]
    return None


def _is_where(sentence: Sentence, figure: Figure, place: Place) -> bool:
    """Whether a place stands in the clause of a figure as where it counts: behind "in", "at", "throughout", or before the noun."""
    inside = tokens_in(sentence, place)
    counted = tokens_in(sentence, figure)
    if not inside or not counted or set(inside) & set(counted):
        return False
    top = top_among(sentence, inside)
    placed = [i for i in [top, *ancestors(sentence, top)] if children(sentence, i, "case")]
    words = {sentence.tokens[c].lemma.lower() for i in placed[:2] for c in children(sentence, i, "case")}
    return bool(words & _WHERE) and _verb(sentence, top) == _verb(sentence, counted[0])


_WHERE = frozenset("in at throughout within across inside near from".split())


def _verb(sentence: Sentence, token: int) -> int | None:
    return next((i for i in [token, *ancestors(sentence, token)] if sentence.tokens[i].upos == "VERB"), None)


BACK = 2
"""Sentences of a paragraph behind a place within which what is told still happens there."""


def read_scene(report: Report, before: Sequence[Sentence]) -> frozenset[str]:
    """The names of the place where a sentence is set, the last of `before`: those it names, else those named last shortly before it
    in its paragraph."""
    for sentence in before[: -BACK - 2 : -1]:
        if sentence.block != before[-1].block:
            break
        here = {p.name.casefold() for p in report.places if sentence.start <= p.start < sentence.end and _is_set_in(sentence, p)}
        if here:
            return frozenset(here)
    return frozenset()


def _is_set_in(sentence: Sentence, place: Place) -> bool:
    """ "in Ravna", "on the village", "the Ravna road"; not "Ravna sent", "the mayor of Ravna"."""
    inside = tokens_in(sentence, place)
    top = next((i for i in inside if sentence.tokens[i].head - 1 not in inside), None)
    return top is not None and sentence.tokens[top].deprel.partition(":")[0] in ("obl", "nmod", "obj", "root", "conj", "appos")
