"""Who is said to hold a place: reports in, a question for each place that two of them say somebody took or holds.

    "We hold the bridge, the station and the mill", "units of the army had retaken the station", "the mill is in rebel hands"

What is denied, planned or only possible names no holder. A place is known by its name where it is located, else by its noun.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.links.answers import answer_at, topic_of
from sayso.links.clauses import Lookup
from sayso.records.analysis import Analysis, Sentence
from sayso.records.claim import Report
from sayso.records.link import Joined, Told, Topic
from sayso.records.mention import TOLD
from sayso.text.trees import children, has_relation, lemmas, parent, span_of, subtree, trimmed

_HOLDING = frozenset("hold control capture seize take retake recapture occupy liberate overrun recover regain".split())
_HELD = frozenset(
    """bridge station airport airfield airstrip port harbour harbor town city village barracks palace plant works refinery hill pass
    crossing checkpoint base camp fort fortress garrison square parliament island district quarter suburb neighbourhood
    neighborhood province region bank building headquarters depot mill mine dam pier dockyard""".split()
)
"""Nouns for what is taken and held in a war; men, offices and power are held otherwise."""
_HELD_BY_NAME = frozenset(
    "house hall office exchange centre center tower school hospital prison gate gates works yard market".split()
)
"""Nouns for what is held if another noun tells which: "the customs house", "the town hall", and not "the House"."""
_SMALL = ("acl", "advcl", "appos", "conj", "cc", "punct", "parataxis", "case", "cop")


def control_topics(reports: Sequence[Report], analyses: Mapping[str, Analysis], joined: Joined) -> list[Topic]:
    """Who holds each place that holders are named for in two reports."""
    lookup = Lookup(joined)
    found: dict[str, list[tuple[str, Told]]] = {}
    for report in sorted(reports, key=lambda r: r.document.id):
        for key, phrase, told in _of_report(report, analyses[report.document.id], lookup):
            found.setdefault(key, []).append((phrase, told))
    return [_topic(told) for _, told in sorted(found.items()) if len({t.answer.document for _, t in told}) > 1]


def _topic(found: Sequence[tuple[str, Told]]) -> Topic:
    phrase = min((p for p, _ in found), key=lambda p: (len(p), p))
    told = list({(t.answer.document, t.answer.speaker, t.answer.value): t for _, t in reversed(found)}.values())[::-1]
    question = f"Who is said to hold {phrase}?"
    return topic_of("actor", question, told, 0.8)


def _of_report(report: Report, analysis: Analysis, lookup: Lookup) -> Iterator[tuple[str, str, Told]]:
    events = {e.start: e for e in report.events}
    for sentence in analysis.sentences:
        for anchor, word in enumerate(sentence.tokens):
            event = events.get(word.start)
            if event and (event.polarity == "denied" or event.modality not in TOLD) or _is_negated(sentence, anchor):
                continue
            for holder, things in _held(sentence, anchor, event is not None):
                for thing in (_meant(report, sentence, i) for i in things):
                    known = _known(report, sentence, thing, lookup)
                    if known:
                        yield known, _words(report, sentence, thing), _told(report, sentence, holder, lookup)


def _is_negated(sentence: Sentence, token: int) -> bool:
    return any(
        sentence.tokens[i].lemma.lower() in ("not", "never", "n't", "no") for i in children(sentence, token, "advmod", "det")
    )


def _held(sentence: Sentence, anchor: int, is_event: bool) -> Iterator[tuple[int, list[int]]]:
    """A holder and what it holds: by a verb ("the rebels hold", "belongs to the rebels"), or by "in the hands of", "under the control of"."""
    word = sentence.tokens[anchor]
    if word.lemma.lower() in _HOLDING and word.upos == "VERB" and is_event:
        held = children(sentence, anchor, "obj", "nsubj:pass") or _raised(sentence, anchor)
        passive = children(sentence, anchor, "nsubj:pass", "aux:pass")
        behind = [i for i in children(sentence, anchor, "obl") if passive and "by" in lemmas(sentence, i, "case")]
        active = [] if passive else children(sentence, anchor, "nsubj")
    elif word.lemma.lower() == "belong" and word.upos == "VERB":
        held = children(sentence, anchor, "nsubj")
        behind, active = [i for i in children(sentence, anchor, "obl") if "to" in lemmas(sentence, i, "case")], []
    elif (word.lemma.lower(), *lemmas(sentence, anchor, "case")[:1]) in _STATES and (subjects := _stands(sentence, anchor)):
        held = subjects
        behind = [i for i in children(sentence, anchor, "nmod") if "of" in lemmas(sentence, i, "case")]
        active = children(sentence, anchor, "nmod:poss", "compound", "amod")
    elif (
        word.lemma.lower() == "control" and lemmas(sentence, anchor, "case")[:1] == ["in"] and children(sentence, anchor, "nmod")
    ):
        held = [i for i in children(sentence, anchor, "nmod") if "of" in lemmas(sentence, i, "case")]
        behind, active = [], children(sentence, anchor, "nsubj")
        while not active and sentence.tokens[anchor].deprel == "conj":
            anchor = sentence.tokens[anchor].head - 1
            active = children(sentence, anchor, "nsubj")
    else:
        return
    holder = next((i for i in (*behind, *active) if sentence.tokens[i].upos in ("NOUN", "PROPN", "PRON", "ADJ")), None)
    if holder is not None:
        yield holder, [j for i in held for j in (i, *children(sentence, i, "conj"))]


def _raised(sentence: Sentence, verb: int) -> list[int]:
    """ "The house was said to have been occupied": what stands with the verb of saying."""
    above = parent(sentence, verb)
    said = above is not None and has_relation(sentence, verb, "xcomp") and children(sentence, verb, "aux:pass")
    return children(sentence, above, "nsubj:pass", "nsubj") if said and above is not None else []


def _stands(sentence: Sentence, state: int) -> list[int]:
    """The subject of "is in the hands of", "remained in the hands of"."""
    if children(sentence, state, "cop"):
        return children(sentence, state, "nsubj")
    above = parent(sentence, state)
    stays = above is not None and sentence.tokens[above].lemma.lower() in ("remain", "stay", "be", "pass", "come", "fall")
    denied = above is not None and _is_negated(sentence, above)
    return children(sentence, above, "nsubj") if stays and above is not None and not denied else []


_STATES = frozenset((("hand", "in"), ("control", "under")))


def _known(report: Report, sentence: Sentence, thing: int, lookup: Lookup) -> str | None:
    """The dossier place at a word, else its noun, if such things are held."""
    word = sentence.tokens[thing]
    place = next((p for p in report.places if p.start <= word.start < p.end), None)
    if place is not None and (report.document.id, place.id) in lookup.places and word.upos == "PROPN":
        return lookup.places[report.document.id, place.id]
    noun = next((n for n in (word.lemma.lower(), word.form.lower()) if n in _HELD), None)
    if noun is None and word.lemma.lower() in _HELD_BY_NAME:
        which = [sentence.tokens[i].form.lower() for i in children(sentence, thing, "compound") if i == thing - 1]
        noun = f"{which[0]} {word.lemma.lower()}" if which else None
    return f"the {noun}" if noun else None


def _meant(report: Report, sentence: Sentence, thing: int) -> int:
    """The name of a place for "it" and for "the town of"."""
    if sentence.tokens[thing].lemma.lower() == "it":
        return next((i for i in range(thing, -1, -1) if _is_held_place(report, sentence, i)), thing)
    return next((i for i in children(sentence, thing, "nmod") if _is_called(report, sentence, i)), thing)


def _is_called(report: Report, sentence: Sentence, token: int) -> bool:
    """ "the town of Okandi": the name behind its noun."""
    return "of" in lemmas(sentence, token, "case") and _is_held_place(report, sentence, token)


def _is_held_place(report: Report, sentence: Sentence, token: int) -> bool:
    word = sentence.tokens[token]
    return word.upos == "PROPN" and any(p.start <= word.start < p.end for p in report.places)


def _words(report: Report, sentence: Sentence, head: int) -> str:
    own = trimmed(sentence, subtree(sentence, head, children(sentence, head, *_SMALL))) or [head]
    start, end = span_of(sentence, own)
    return re.sub(r"^(?:The|This|That) ", "the ", " ".join(report.document.text[start:end].split()))


def _told(report: Report, sentence: Sentence, holder: int, lookup: Lookup) -> Told:
    own = trimmed(sentence, subtree(sentence, holder, children(sentence, holder, *_SMALL))) or [holder]
    start, end = span_of(sentence, own)
    word = sentence.tokens[holder]
    meant = [a.id for a in report.actors for m in a.mentions if m.start <= word.start and word.end <= m.end]
    ids = [lookup.actors[report.document.id, a] for a in meant if (report.document.id, a) in lookup.actors]
    return Told(answer=answer_at(report, start, end), actors=tuple(dict.fromkeys(ids)), sole=True)
