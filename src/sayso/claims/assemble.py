"""All mentions of a report in, one Report out: each figure and event gets its speaker, modality and event.

A figure inside the words of an attribution belongs to that attribution's innermost speaker; else, and where nobody is named ("31 were hurt, it
was announced"), to the author.
"""

import re
from collections.abc import Sequence

import msgspec

from sayso.claims.doubt import mark_doubt
from sayso.claims.going_on import goes_on_from
from sayso.claims.modality import modality_of
from sayso.claims.polarity import NEGATORS, polarity_of
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Span
from sayso.records.claim import Attribution, Event, Forecast, Report, State
from sayso.records.document import Document
from sayso.records.mention import AGE, Actor, Figure, Modality, Place, Polarity, Time
from sayso.resources.refutation import refuted_around
from sayso.resources.reporting import TEXTS, VERBS
from sayso.resources.units import DURATIONS
from sayso.text.attributed import enclosing, speaker_name
from sayso.text.trees import has_relation, lemmas, top_of


class Mentions(msgspec.Struct, frozen=True, kw_only=True):
    """What the mention stages found in one report."""

    times: tuple[Time, ...]
    places: tuple[Place, ...]
    actors: tuple[Actor, ...]
    figures: tuple[Figure, ...]


def assemble(
    document: Document,
    analysis: Analysis,
    mentions: Mentions,
    claims: tuple[Sequence[Attribution], Sequence[Event], Sequence[Forecast], Sequence[State]],
) -> Report:
    """The report with all its layers, in the order of the text."""
    attributions, events, forecasts, states = claims
    figures = [place_figure(f, document, analysis, mentions.actors, (attributions, events)) for f in mentions.figures]
    report = Report(
        document=document,
        sentences=tuple(Span(start=s.start, end=s.end) for s in analysis.sentences),
        times=mentions.times,
        places=mentions.places,
        actors=mentions.actors,
        figures=tuple(figures),
        attributions=tuple(attributions),
        events=tuple(events),
        forecasts=tuple(forecasts),
        states=tuple(states),
    )
    return mark_doubt(report, analysis)


def place_figure(
    figure: Figure,
    document: Document,
    analysis: Analysis,
    actors: Sequence[Actor],
    claims: tuple[Sequence[Attribution], Sequence[Event]],
) -> Figure:
    """The figure with its attribution, speaker, polarity, modality and event."""
    attributions, events = claims
    told = _right_behind(attributions, figure.end) or enclosing(attributions, figure.start, figure.end)
    told = told or _before_bracket(attributions, document.text, figure.start)
    sentence, token = _find_token(analysis, figure)
    if sentence is None:
        return figure
    told = _whose_word(told or goes_on_from(analysis, sentence, attributions), attributions)
    governor = _governor(sentence, token)
    told, speaker = _whose_name(told, attributions, actors, document) if told and told.source else (told, figure.speaker)
    own = told is not None and told.source is not None and speaker == "author"  # "we counted 38 bodies"
    reported = told is not None and not own or figure.modality == "reported"
    refuted = refuted_around(sentence, token)
    polarity = "denied" if refuted is not None else _polarity(figure, sentence, token, governor)
    if told is not None and told.source is not None and _WITHDRAWN.match(told.source.text):
        told, speaker, polarity, reported = None, "author", "denied", False
    return msgspec.structs.replace(
        figure,
        attribution=told.id if told else None,
        speaker=speaker,
        polarity=_for_speaker(polarity, sentence, told, refuted),
        modality=_room(sentence, token) or modality_of(sentence, governor, reported),
        event=_event_of(sentence, governor, events),
    )


_TEXT = "(?:report|story|article|bulletin|dispatch|account)"
_WITHDRAWN = re.compile(
    rf"(?:an|the) (?:earlier|previous|first|original) version of (?:this|our) {_TEXT}|our (?:earlier|previous|first|original) {_TEXT}",
    re.IGNORECASE,
)
"""What a report itself said before, which it now takes back."""


def _whose_name(
    told: Attribution, attributions: Sequence[Attribution], actors: Sequence[Actor], document: Document
) -> tuple[Attribution, str]:
    """The speaker of a number, and where it is told: "our estimate" within somebody's words is that one's, not the author's."""
    by_id = {a.id: a for a in attributions}
    speaker = speaker_name(told, actors, document.text)
    while speaker == "author" and told.within in by_id and by_id[told.within or ""].source is not None:
        told = by_id[told.within or ""]
        speaker = speaker_name(told, actors, document.text)
    text = _text_before(told, attributions) if speaker.lower() == "it" else None
    return told, speaker_name(text, actors, document.text) if text is not None else speaker


def _text_before(told: Attribution, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution before this one, where its source is a text, which is no actor: "The communique said ... It added ..."."""
    start = told.cue.start if told.cue else 0
    before = [a for a in attributions if a.cue and a.source and a.cue.start < start and a.within == told.within]
    named = before[-1].source if before else None
    return before[-1] if named is not None and not TEXTS.isdisjoint(named.text.lower().split()) else None


def _whose_word(told: Attribution | None, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution on whose word a number stands: what "was promised" by nobody named, inside somebody's words, stands on theirs; so
    does what is told to be said by nobody ("no group has claimed these two murders")."""
    by_id = {a.id: a for a in attributions}
    while told is not None and (told.within in by_id and told.source is None or _is_nobody(told)):
        told = by_id.get(told.within or "")
    return told


def _is_nobody(told: Attribution) -> bool:
    """Whether nobody is told to have said it; what nobody believes is not the report's own."""
    nobody = told.source is not None and told.source.text.lower().split()[0] in ("no", "nobody", "none", "neither")
    return nobody and told.act != "thought"


def _polarity(figure: Figure, sentence: Sentence, token: int, governor: int) -> Polarity:
    """Of the clause, but that the "not" of "not fewer than 400" is the number's own, and that a number which only describes what the
    clause denies something of is not denied."""
    if _BOUNDING.intersection(figure.text.lower().split()):
        return "affirmed"
    if figure.polarity == "denied":
        return "denied"
    return "affirmed" if _is_aside(figure, sentence, token) else polarity_of(sentence, governor)


def _for_speaker(polarity: Polarity, sentence: Sentence, told: Attribution | None, refuted: int | None) -> Polarity:
    """What a speaker's own words affirm he affirms, whatever the report makes of it: "the radio's claim of 120 dead is without foundation".
    `refuted`: the noun of a claim that is refuted with the number, by the speaker if it is among his words."""
    if polarity == "affirmed" or told is None or told.source is None or told.act == "denial":
        return polarity
    words = [i for i, t in enumerate(sentence.tokens) if any(c.start <= t.start < c.end for c in told.content)]
    own = (sentence.tokens[i].lemma.lower() for i in words)
    denies = refuted in words or any(w in NEGATORS or w in VERBS and VERBS[w].act == "denial" for w in own)
    return polarity if denies else "affirmed"


def _is_aside(figure: Figure, sentence: Sentence, token: int) -> bool:
    """ "The 34-member team made no statement", "Holm, 71, did not die", "no ferry left for 24 hours", "no believers among the 3,000 refugees",
    "400 families are without water"."""
    top = top_of(sentence, figure)
    token = token if top is None else top
    noun = sentence.tokens[token].head - 1 if has_relation(sentence, token, "nummod", "compound") else token
    over = sentence.tokens[noun].head - 1
    if figure.deed == AGE:
        return True
    if over < 0 or "not" in lemmas(sentence, noun, "advmod") or {"no", "any"} & {*lemmas(sentence, noun, "det")}:
        return False
    if "without" in lemmas(sentence, over, "case") and has_relation(sentence, noun, "nsubj", "obl"):
        return True
    if figure.unit in DURATIONS:
        return has_relation(sentence, noun, "obl")
    counted = sentence.tokens[over].lemma.lower() in _COUNTING or sentence.tokens[over].upos in ("NUM", "DET", "PRON")
    return has_relation(sentence, noun, "compound", "amod", "nmod") and not counted


_COUNTING = frozenset("none number total group party part half majority most rest all".split())
"""Nouns that only say how many of those behind them: what is denied of them is denied of those."""
_BOUNDING = frozenset(("not", "hardly", "scarcely"))
_ROOM = frozenset("build design equip intend plan mean seat room space bed capacity berth place accommodation".split())
_LACKED = frozenset("need lack require".split())


def _room(sentence: Sentence, number: int) -> Modality | None:
    """ "built for 500 inmates", "has seats for 300": possible; "380 tents are needed": wished. Neither is told to be there."""
    noun = sentence.tokens[number].head - 1 if sentence.tokens[number].head else number
    above = sentence.tokens[noun].head - 1
    if above < 0:
        return None
    lemma, cases = (
        sentence.tokens[above].lemma.lower(),
        lemmas(sentence, noun, "case"),
    )
    if cases[:1] == ["for"] and lemma in _ROOM:
        return "possible"
    return "recommended" if lemma in _LACKED and has_relation(sentence, noun, "nsubj:pass", "obj") else None


def _right_behind(attributions: Sequence[Attribution], end: int) -> Attribution | None:
    """ "... which is 900 according to the mayor": the phrase that follows a number at once is about the number."""
    return next(
        (a for a in attributions if a.cue and 0 < a.cue.start - end <= 1 and a.cue.text.lower().startswith("according")), None
    )


def _before_bracket(attributions: Sequence[Attribution], text: str, start: int) -> Attribution | None:
    """ "It confirms three deaths (two soldiers, one woman)": what is said just before a bracket goes on inside it."""
    opened = text.rfind("(", max(0, start - 80), start)
    if opened < 0 or ")" in text[opened:start]:
        return None
    before = len(text[:opened].rstrip())
    return next((a for a in attributions if a.content and a.content[-1].end == before), None)


def _find_token(analysis: Analysis, figure: Figure) -> tuple[Sentence | None, int]:
    for sentence in analysis.sentences:
        if sentence.start <= figure.start < sentence.end:
            for i, token in enumerate(sentence.tokens):
                if token.end > figure.start:
                    return sentence, i
    return None, 0


def _governor(sentence: Sentence, token: int) -> int:
    """The nearest predicate above a token (a verb or an event noun), or the root."""
    predicates = {p.token for p in sentence.predicates}
    at = token
    for _ in sentence.tokens:
        head = sentence.tokens[at].head
        if not head:
            return at
        at = head - 1
        if at in predicates or sentence.tokens[at].upos == "VERB":
            return at
    return at


def _event_of(sentence: Sentence, governor: int, events: Sequence[Event]) -> str | None:
    """The event whose word is the governor of the figure."""
    token = sentence.tokens[governor]
    return next((e.id for e in events if e.start < token.end and token.start < e.end), None)
