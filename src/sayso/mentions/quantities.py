"""Figures of one report: every number that claims how many, how much or how long, with what it counts.

    "killed two civilians"            2 civilians, killed        "4 deaths among the staff"      4 deaths
    "the deaths of four soldiers"     4 soldiers, deaths         "a population of nearly 3,000"  population
    "captured over 90 positions"      90 positions, captured     "the siege lasted 44 days"      44 days, siege, lasted
    "37 dead, then 50, then 112"      each counts what the number before it does

In: a document and its analysis. Out: figures in the order of the text. Speaker, modality and event come later (claims).
"""

import re
from collections.abc import Sequence
from typing import Any

from sayso.mentions.ages import is_age, read_aged, with_name
from sayso.mentions.counted import rated_by, read_counted
from sayso.mentions.happened import harm_word, is_harm, what_befell
from sayso.mentions.heard import HELD, SURE, SURER, heard_deed, heard_thing, in_its_words
from sayso.mentions.measures import is_no_figure, unit_after
from sayso.mentions.numerals import Numeral, find_numerals
from sayso.mentions.thing_words import phrase
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import make_id
from sayso.records.document import Document
from sayso.records.mention import AGE, Figure, Polarity, Time
from sayso.resources.event_words import STATES
from sayso.resources.reporting import VERBS
from sayso.text.gaps import gapped_subject
from sayso.text.stems import stem
from sayso.text.trees import parent

NEAR = 2
"""Sentences back to the figure that a bare number goes on from."""
_PRONOUNS = frozenset("them us those these they whom who which that he she it others him her".split())
_PLURAL = frozenset(("them", "whom", "which", "these", "those"))
_PAIRS = frozenset("side country man woman nation party leader government people state candidate group other".split())
"""What "the two ..." points back to: who they are is known, and nothing is counted."""


def find_figures(document: Document, analysis: Analysis, times: Sequence[Time] = ()) -> tuple[Figure, ...]:
    """All figures of a report. `times`: its times, whose dates and hours count nothing ("around 23.00", "at nine")."""
    dated = [t for t in times if t.type in ("date", "time") and len(t.value or "") > len("2000")]
    found: list[Figure] = []
    last: tuple[int, Figure] | None = None
    counted: tuple[int, Figure] | None = None
    for n, sentence in enumerate(analysis.sentences):
        before: Figure | None = None
        begun = len(found)
        for numeral in find_numerals(sentence):
            words = sentence.tokens[numeral.first : numeral.stop]
            if is_no_figure(sentence, numeral) or any(t.start <= w.start < t.end for t in dated for w in words):
                continue
            told = last if last and n - last[0] <= NEAR else counted if _is_further(sentence, numeral) else None
            earlier = told[1] if told and n - told[0] <= NEAR else None
            whole = _whole(found[begun:], numeral) if _is_of_those(sentence, numeral) else None
            figure = _make(document, sentence, numeral, whole or before, earlier)
            if _counts_nothing(sentence, numeral, figure):
                continue
            found.append(figure)
            part = numeral.first and sentence.tokens[numeral.first - 1].form.lower() == "including"
            before = before if part and before else whole or figure
            if figure.unit == "count" and figure.thing and is_harm(figure.deed):
                last = (n, figure)
            if figure.unit == "count" and figure.thing:
                counted = (n, figure)
    return tuple(found)


def _is_further(sentence: Sentence, numeral: Numeral) -> bool:
    """ "200 houses burned. Another 60 lost their roofs.": some more of what was counted last."""
    before = sentence.tokens[numeral.first - 1].form.lower() if numeral.first else ""
    behind = sentence.tokens[numeral.stop].form.lower() if numeral.stop < len(sentence.tokens) else ""
    return before in ("another", "further") or behind in ("more", "others")


def _counts_nothing(sentence: Sentence, numeral: Numeral, figure: Figure) -> bool:
    """ "the two sides", "several issues": nobody would ask how many; but "several were killed" is a claim."""
    if figure.unit != "count" or is_harm(figure.deed):
        return False
    noun = sentence.tokens[numeral.stop].lemma.lower() if numeral.stop < len(sentence.tokens) else ""
    before = sentence.tokens[numeral.first - 1].lemma.lower() if numeral.first else ""
    return numeral.loose or (numeral.low == 2 and noun in _PAIRS and before in ("the", "these", "those", "this", "that", "both"))


def _make(document: Document, sentence: Sentence, numeral: Numeral, before: Figure | None, earlier: Figure | None) -> Figure:
    unit, stop = unit_after(sentence, numeral)
    if unit == "count" and before is not None and before.unit == "percent" and _is_other_share(sentence, numeral):
        unit = "percent"
    old = unit == "year" and is_age(sentence, stop)
    start, end = sentence.tokens[numeral.first].start, sentence.tokens[stop - 1].end
    thing, predicate = (
        read_aged(sentence, numeral, before)
        or _suffered(sentence, numeral, stop, before)
        or _of_more(sentence, numeral)
        or _captive(sentence, stop)
        or read_counted(sentence, numeral, stop, unit)
    )
    thing, predicate = _completed((thing, predicate), sentence, numeral, unit, (before, earlier))
    if old:
        predicate = AGE
    thing = thing or ("" if _only_said(predicate) else heard_thing(sentence, numeral))
    predicate = predicate or heard_deed(sentence, numeral, unit, SURER)
    if predicate == AGE:
        thing, unit = with_name(sentence, numeral, thing), "year" if unit == "count" else unit
    value = [None if v is None else round(v, 4) for v in (numeral.low, numeral.high)]
    if unit == "cent" and any(t.form in ("$", "dollar", "dollars") for t in sentence.tokens):
        unit, value = "dollar", [None if v is None else v / 100 for v in value]
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
        predicate=in_its_words(predicate or heard_deed(sentence, numeral, unit, SURE), sentence, numeral),
        deed=predicate,
        polarity=_polarity(sentence, numeral),
        **_hearsay(sentence, numeral),
    )


def _is_other_share(sentence: Sentence, numeral: Numeral) -> bool:
    """ "51.3 per cent to 46.8 for Kalaba", "by 51 per cent to 46": the second share of a vote goes without its unit."""
    before = sentence.tokens[numeral.first - 1].form.lower() if numeral.first else ""
    behind = sentence.tokens[numeral.stop] if numeral.stop < len(sentence.tokens) else None
    ends = behind is None or behind.upos == "PUNCT" or behind.form.lower() == "for"
    value = numeral.low if numeral.low is not None else numeral.high
    return before in ("to", "against", "on", "with") and ends and value is not None and value < 100


def _hearsay(sentence: Sentence, numeral: Numeral) -> dict[str, Any]:
    """ "a reported 110 wounded": somebody who is not named says so."""
    before = sentence.tokens[numeral.first - 1].form.lower() if numeral.first else ""
    return {"speaker": "unnamed", "modality": "reported"} if before in ("reported", "alleged", "claimed", "purported") else {}


def _completed(
    read: tuple[str, str], sentence: Sentence, numeral: Numeral, unit: str, context: tuple[Figure | None, Figure | None]
) -> tuple[str, str]:
    """What a number counts where its own words do not say: what the number before it counts, in its sentence or just before."""
    (thing, predicate), (before, earlier) = _numbered(*read) if unit == "count" else read, context
    thing = _meant(thing, sentence, numeral, before if before is not None and before.unit == unit else None)
    if before is not None and before.unit == unit and gapped_subject(sentence, numeral.first, numeral.stop):
        own = unit == "count" and numeral.stop < len(sentence.tokens) and sentence.tokens[numeral.stop].upos == "NOUN"
        return (thing if own else before.thing), before.deed
    if unit == "count" and before is not None and before.unit == "count" and before.thing and _is_of_those(sentence, numeral):
        called, dead = _called(sentence, numeral), before.thing.split()[-1].lower() in ("bodies", "corpses")
        return called or before.thing, "killed" if called and dead else predicate or before.deed
    if unit == "count" and before is not None and before.unit == "count" and _is_spelt_out(sentence, numeral, before):
        return thing or before.thing, before.deed
    if unit == "count" and not predicate and (befell := _among(sentence, numeral)) is not None:
        return thing, harm_word(sentence, befell)
    if unit == "count" and not thing and (fronted := _fronted(sentence, numeral)):
        return fronted, predicate
    resumed = _is_resumed(sentence, numeral)
    if before is not None and unit == "percent" and thing.lower() in _PRONOUNS:
        return before.thing, predicate
    if before is not None and before.unit == unit and (resumed or not thing or predicate == "compared"):
        return before.thing, before.deed if predicate in ("", "compared") or resumed or _only_said(predicate) else predicate
    if unit == "count" and thing.lower() in _PLURAL:
        thing = _last_plural(sentence, numeral) or thing
    if unit == "count" and (not thing or thing.lower() in _PRONOUNS):
        if earlier is not None:
            others = f"other {earlier.thing}" if thing.lower() == "others" else earlier.thing
            return others, earlier.deed if not predicate or _only_said(predicate) else predicate
        behind = numeral.stop if numeral.stop < len(sentence.tokens) and sentence.tokens[numeral.stop].xpos == "NNS" else None
        thing = phrase(sentence, behind, numeral, numeral.stop) if behind is not None and not thing else thing
        return ("people" if is_harm(predicate) and not thing else thing), predicate
    return thing, predicate


def _meant(thing: str, sentence: Sentence, numeral: Numeral, before: Figure | None) -> str:
    """What is counted where its words are of another kind: "the garrison, 180 strong", "down from 74 per cent", "rice worth $2 million",
    "2,400, of whom 900". `before`: the figure of the same unit before it."""
    word = thing.lower()
    if word == "strong":
        noun = next(
            (t.head - 1 for t in sentence.tokens[numeral.stop : numeral.stop + 2] if t.form.lower() == word and t.head), None
        )
        return phrase(sentence, noun, numeral, numeral.stop) if noun is not None else ""
    if word in ("up", "down", "whom", "which"):
        return before.thing if before is not None and before.thing.lower() != word else thing
    return re.sub(r"^.*\bof ", "", thing[: -len(" worth")]) if word.endswith(" worth") else thing


def _is_spelt_out(sentence: Sentence, numeral: Numeral, before: Figure) -> bool:
    """ "killed 34 persons, to wit: 28 men, four women and two children": a list behind a number, of those who make it up."""
    colon = next((i for i in range(numeral.first - 1, 0, -1) if sentence.tokens[i].form == ":"), None)
    if colon is None or sentence.tokens[numeral.first].start < before.end or (before.low or 0) < (numeral.low or 0):
        return False
    behind = sentence.tokens[colon + 1 : numeral.first]
    near = max(before.end, sentence.tokens[colon].start) - min(before.end, sentence.tokens[colon].start)
    listed = before.end > sentence.tokens[colon].start or near <= _NEAR_COLON
    return listed and not any(t.upos in ("VERB", "AUX") for t in behind)


_NEAR_COLON = 40
"""Characters between a number and the colon behind which it is spelt out."""
_NUMBER_OF = re.compile(r"(?:the )?(?:total |overall |final )?(?:number|count|tally|total|toll|sum) of (?=\w)", re.IGNORECASE)


def _numbered(thing: str, predicate: str) -> tuple[str, str]:
    """ "The number of dead at the mill is seven": the dead, and what befell them."""
    counted = _NUMBER_OF.sub("", thing)
    first = counted.split()[0].lower() if counted else ""
    return counted or thing, predicate or (first if first in STATES else "")


def _is_of_those(sentence: Sentence, numeral: Numeral) -> bool:
    """ "53 were treated, 19 of them for burns", "43 houses, of which nine are beyond repair", "11 were taken in, two with burns"."""
    forms = [t.form.lower() for t in sentence.tokens]
    if forms[numeral.first - 1 : numeral.first] == [","] and forms[numeral.stop : numeral.stop + 1] == ["with"]:
        return True
    behind, before = forms[numeral.stop : numeral.stop + 2], forms[max(0, numeral.first - 2) : numeral.first]
    return any(pair[:1] == ["of"] and pair[1:2] in (["them"], ["whom"], ["which"]) for pair in (behind, before))


def _whole(told: Sequence[Figure], numeral: Numeral) -> Figure | None:
    """The last figure of a sentence that is no smaller than what is counted "of them"."""
    return next((f for f in reversed(told) if f.thing and (f.low or f.high or 0) >= (numeral.low or numeral.high or 0)), None)


def _called(sentence: Sentence, numeral: Numeral) -> str:
    """ "38 bodies, eleven of them children", "52 people, 19 of whom were children": the noun for those of them."""
    at = numeral.stop + 2
    behind = sentence.tokens[at : at + 3]
    behind = behind[1:] if behind and behind[0].lemma.lower() == "be" else behind
    behind = behind[1:] if behind and behind[0].upos == "ADJ" else behind
    return behind[0].form if behind and behind[0].xpos == "NNS" and sentence.tokens[numeral.stop].form.lower() == "of" else ""


def _among(sentence: Sentence, numeral: Numeral) -> int | None:
    """ "Among the dead are six children", "of the 44 dead, 12 were children": the word for what befell them."""
    forms = [t.form.lower() for t in sentence.tokens]
    found = (
        i for i in range(numeral.first - 1) if forms[i] in STATES and i and forms[i + 1] in ("are", "were", "is", "was", ",")
    )
    befell = next(found, None)
    if befell is None or {"among", "of"}.isdisjoint(forms[max(0, befell - 3) : befell]):
        return None
    return befell if numeral.first - befell == 2 else None


def _fronted(sentence: Sentence, numeral: Numeral) -> str:
    """ "Of the passports promised, 57 were handed out": the noun behind the "of" that opens the sentence."""
    first = sentence.tokens[0]
    noun = parent(sentence, 0)
    opened = first.form == "Of" and numeral.first and sentence.tokens[numeral.first - 1].form == ","
    if not opened or noun is None or noun > numeral.first or sentence.tokens[noun].upos not in ("NOUN", "PROPN"):
        return ""
    return phrase(sentence, noun, numeral, numeral.stop)


def _last_plural(sentence: Sentence, numeral: Numeral) -> str:
    """ "17 members, two of them from the coast": the last noun in the plural before a number of pronouns."""
    nouns = [i for i in range(numeral.first) if sentence.tokens[i].xpos in ("NNS", "NNPS")]
    return phrase(sentence, nouns[-1], numeral, numeral.stop) if nouns else ""


def _only_said(predicate: str) -> bool:
    return any(base in VERBS or base in HELD for base in (predicate.lower(), *stem(predicate.lower())))


def _of_more(sentence: Sentence, numeral: Numeral) -> tuple[str, str] | None:
    """ "eleven of the 14 trucks", "29 of the 54 dead": counted is what the second number counts."""
    tokens, at = sentence.tokens, numeral.stop
    if at >= len(tokens) or tokens[at].lemma.lower() != "of":
        return None
    at += 1 + (at + 1 < len(tokens) and tokens[at + 1].upos in ("DET", "PRON"))
    other = next((n for n in find_numerals(sentence) if n.number == at), None)
    if other is None or is_no_figure(sentence, other):
        return None
    stop = unit_after(sentence, other)[1]
    befell = what_befell(sentence, stop)
    if befell is not None:
        return tokens[befell].form, harm_word(sentence, befell)
    thing, predicate = read_counted(sentence, other, stop, "count")
    return thing, predicate


def _captive(sentence: Sentence, stop: int) -> tuple[str, str] | None:
    """ "Four hundred are prisoners"."""
    behind = sentence.tokens[stop : stop + 2]
    told = len(behind) == 2 and behind[0].lemma.lower() == "be" and behind[1].lemma.lower() in ("prisoner", "captive", "hostage")
    return (behind[1].form, "detained") if told else None


def _suffered(sentence: Sentence, numeral: Numeral, stop: int, before: Figure | None) -> tuple[str, str] | None:
    """ "more than 80 injured", "puts losses at 23 dead": what befell those counted stands right behind the number."""
    befell = what_befell(sentence, stop)
    if befell is None:
        return None
    rated = next((r for i in (numeral.number, befell) if (r := rated_by(sentence, i)) is not None), None)
    if rated is not None:
        return phrase(sentence, rated, numeral, stop), harm_word(sentence, befell)
    goes_on = before and before.unit == "count" and is_harm(before.deed) and not _is_state(before.thing)
    thing = before.thing if before and goes_on else sentence.tokens[befell].form
    return thing, harm_word(sentence, befell)


def _is_state(thing: str) -> bool:
    """ "dead", "200 deaths": what befell them is all that is told of those counted."""
    return thing.lower() in STATES or is_harm(thing.lower())


def _is_resumed(sentence: Sentence, numeral: Numeral) -> bool:
    """ "..., which is 900 by another count": a second number for what the number before it counted."""
    before = [t.lemma.lower() for t in sentence.tokens[max(0, numeral.first - 2) : numeral.first]]
    return len(before) == 2 and before[0] in ("which", "it", "that", "this") and before[1] == "be"


def _polarity(sentence: Sentence, numeral: Numeral) -> Polarity:
    """Denied where the number itself is negated ("not 13 but"); the clause's polarity is added later."""
    before = sentence.tokens[numeral.first - 1].lemma.lower() if numeral.first else ""
    return "denied" if before == "not" else "affirmed"
