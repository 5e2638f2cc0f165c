"""What a deed was for: reports in, a question for each deed of which two reports tell an aim.

    "The aim of the operation is to restore order"  |  "an operation designed to drive out the villagers"
    "launched the operation to disarm the gangs"    |  "a raid whose only purpose was to frighten people"

An aim is told as such; that it was reached is not. Aims to protect and aims to harm are of two kinds.
"""

from collections.abc import Iterator, Mapping, Sequence

from sayso.links.answers import answer_at, keep_few, topic_of
from sayso.records.analysis import Analysis, Sentence
from sayso.records.claim import Event, Report
from sayso.records.link import Joined, Told, Topic
from sayso.resources.event_words import PURPOSES, base_forms, told_by
from sayso.resources.refutation import NEGATORS
from sayso.text.trees import children, has_relation, lemmas, parent, span_of, subtree, trimmed

_WEIGHT = 0.8
_AIMING = frozenset("aim intend design mean seek serve calculate".split())
_DEEDS = frozenset(
    "attack advance fight blockade capture explosion destruction coup protest search arrest violation agreement".split()
)
"""Types of deeds that are done for something, and of which sides say what it was."""
_HARM = frozenset(
    """kill murder exterminate annihilate depopulate cleanse expel deport drive_out terrorise terrorize intimidate frighten scare destroy
    ruin wreck sabotage provoke seize occupy conquer annex subjugate overthrow topple humiliate punish starve burn drag incite sow disrupt
    derail rig steal silence crush suppress cleansing genocide extermination expulsion annexation conquest occupation terror provocation""".split()
)
_PROTECTION = frozenset(
    """protect defend prevent thwart avert stop end restore secure ensure safeguard rescue free liberate disarm demilitarise demilitarize
    neutralise neutralize help save maintain keep uphold guarantee repel stabilise stabilize protection defence defense
    restoration liberation disarmament security safety order peace reintegration""".split()
)
"""Words for what is done against people and things, and for them, as those who do it or accuse others of it put it."""
_LONGEST = 14


def aim_topics(reports: Sequence[Report], analyses: Mapping[str, Analysis], joined: Joined) -> list[Topic]:
    """What each deed was for, by its event of the dossier."""
    of_mention = {(m.document, m.event): e.id for e in joined.events for m in e.mentions}
    found: dict[str, list[tuple[str, Told]]] = {}
    for report in sorted(reports, key=lambda r: r.document.id):
        for event, noun, told in _of_report(report, analyses[report.document.id]):
            key = of_mention.get((report.document.id, event.id))
            if key is not None:
                found.setdefault(key, []).append((noun, told))
    return [_topic(event, told) for event, told in sorted(found.items()) if len({t.answer.document for _, t in told}) > 1]


def _topic(event: str, found: Sequence[tuple[str, Told]]) -> Topic:
    nouns = [noun for noun, _ in found if noun]
    noun = max(sorted(set(nouns)), key=nouns.count, default="deed")
    return topic_of("name", f"What was the aim of the {noun}?", keep_few([t for _, t in found]), _WEIGHT, event)


def _of_report(report: Report, analysis: Analysis) -> Iterator[tuple[Event, str, Told]]:
    events = {e.start: e for e in report.events}
    for sentence in analysis.sentences:
        for deed, aim in _aims(sentence, events):
            words = _words(sentence, aim, deed)
            event = events.get(sentence.tokens[deed].start)
            if words and event is not None and event.type in _DEEDS and event.polarity != "denied":
                answer = answer_at(report, *span_of(sentence, words))
                noun = sentence.tokens[deed].form.lower() if sentence.tokens[deed].upos == "NOUN" else ""
                yield event, noun, Told(answer=answer, name=answer.value, aim=_kind(sentence, words))


def _aims(sentence: Sentence, events: Mapping[int, Event]) -> Iterator[tuple[int, int]]:
    """A deed and the word that heads what it was for."""
    for i, word in enumerate(sentence.tokens):
        lemma = word.lemma.lower()
        if lemma in PURPOSES and word.upos == "NOUN":
            yield from _of_noun(sentence, i)
        elif lemma in _AIMING and word.upos == "VERB" and not _is_negated(sentence, i):
            deeds = children(sentence, i, "nsubj", "nsubj:pass")
            if not deeds and has_relation(sentence, i, "acl", "amod"):
                deeds = [word.head - 1]
            at = [j for j in children(sentence, i, "obl", "advcl") if "at" in lemmas(sentence, j, "case", "mark")]
            yield from ((d, a) for d in deeds for a in (*children(sentence, i, "xcomp"), *at))
        elif word.start in events and _is_aim(sentence, i):
            above = parent(sentence, i)
            if above is not None:
                carried = told_by(sentence, above)
                yield (above if carried is None else carried), i


def _of_noun(sentence: Sentence, noun: int) -> Iterator[tuple[int, int]]:
    """ "The aim of the raid was to frighten people", "a raid whose aim was ...", "a raid with the aim of frightening people"."""
    of = [i for i in children(sentence, noun, "nmod", "acl") if "of" in lemmas(sentence, i, "case", "mark")]
    if has_relation(sentence, noun, "obl", "nmod") and "with" in lemmas(sentence, noun, "case"):
        above = parent(sentence, noun)
        yield from ((above, i) for i in of if above is not None)
        return
    top = parent(sentence, noun)
    if (
        top is None
        or not has_relation(sentence, noun, "nsubj")
        or not children(sentence, top, "cop")
        or _is_negated(sentence, top)
    ):
        return
    owners = children(sentence, noun, "nmod:poss")
    whose = any(sentence.tokens[i].lemma.lower() in ("whose", "who") for i in owners)
    deeds = [i for i in range(noun) if sentence.tokens[i].upos == "NOUN"][::-1] if whose else [*of, *owners]
    yield from ((d, top) for d in deeds)


def _is_aim(sentence: Sentence, token: int) -> bool:
    """An infinitive that tells what something is done for: "to drive out the gangs", "in order to disarm them"."""
    word = sentence.tokens[token]
    return word.xpos == "VB" and has_relation(sentence, token, "advcl", "acl") and "to" in lemmas(sentence, token, "mark")


def _is_negated(sentence: Sentence, token: int) -> bool:
    return bool(NEGATORS.intersection(lemmas(sentence, token, "advmod", "det")))


def _words(sentence: Sentence, head: int, deed: int) -> list[int]:
    """The words of an aim, from its infinitive or noun on; those behind the deed."""
    apart = children(sentence, head, "nsubj", "nsubj:outer", "cop", "punct", "parataxis", "advcl", "case", "conj", "ccomp")
    own = trimmed(sentence, [i for i in subtree(sentence, head, apart) if i > deed or head < deed])
    return [i for i in own if i - own[0] < _LONGEST] if own else []


def _kind(sentence: Sentence, words: Sequence[int]) -> str | None:
    """ "protection" or "harm" by the first word that tells; None where none does."""
    for i in words:
        bases = base_forms(sentence, i)
        if _HARM.intersection(bases):
            return "harm"
        if _PROTECTION.intersection(bases):
            return "protection"
    return None
