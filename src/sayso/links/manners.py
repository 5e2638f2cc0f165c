"""How one thing was done, where reports tell it in ways that exclude each other: of one's own will or by force, on purpose or by mistake,
and where on the body somebody was hit.

    "resigned of his own free will"  |  "was forced to resign"             Did the mayor resign voluntarily?
    "caused by a leak"               |  "The blast was an act of sabotage" Was the mill blown up deliberately?
    "was shot in the back"           |  "was hit in the chest"             Where on the body was the student shot?

In: the clauses of each event and the analyses. Out: a question an event and manner, where two reports tell it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.compare.parties import sort_of
from sayso.links import wording
from sayso.links.answers import answer_of, keep_few, topic_of
from sayso.links.clauses import Clause, find_token
from sayso.records.analysis import Analysis
from sayso.records.link import Told, Topic
from sayso.records.mention import TOLD
from sayso.resources.event_words import base_forms
from sayso.text.trees import children, has_relation, parent

_WEIGHT = 0.8
_OWN = r"(?:his|her|its|their|our|my|your)"
_WILLING = rf"of {_OWN} own (?:free )?(?:will|accord|volition)|of free will|voluntarily|willingly|on {_OWN} own initiative"
_FORCED = rf"against {_OWN} will|at (?:gun|sword|bayonet|knife)-?point|under (?:duress|torture|compulsion)|by force|forcibly|involuntarily"
_MEANT = r"on purpose|deliberately|intentionally|wilfully|willfully|knowingly|with intent|by design"
_UNMEANT = r"by (?:accident|mistake|error)|accidentally|in error|inadvertently|unintentionally|unwittingly|mistakenly"
_PARTS = "head face eye neck throat nape chest breast heart stomach abdomen belly back spine shoulder arm hand leg thigh knee foot groin"
_FORCING = frozenset("force compel coerce oblige press".split())
_ACCIDENTS = frozenset("accident mishap mistake error misfortune".split())
_CRIMES = frozenset("sabotage arson murder terrorism crime assassination massacre provocation".split())
_HURTING = frozenset("attack injury death abuse".split())
_AT_ONCE = r"on the spot|instantly|outright|immediately|there and then|instantaneously"
_LATER = rf"in (?:the |a )?(?:hospital|ambulance)|on the way to|(?:hours?|days?|weeks?|minutes) later|of {_OWN} (?:wounds|injuries|burns)"
_PEACEFULLY = (
    r"peacefully|calmly|quietly|in peace|in (?:full )?calm|in (?:good )?order|without (?:any )?(?:incidents?|violence|bloodshed)"
)
_VIOLENTLY = r"violently|marred by|overshadowed by|amid (?:violence|clashes|chaos)|in chaos"
MANNERS: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "voluntarily": (re.compile(rf"\b(?:{_WILLING})\b", re.IGNORECASE), re.compile(rf"\b(?:{_FORCED})\b", re.IGNORECASE)),
    "deliberately": (re.compile(rf"\b(?:{_MEANT})\b", re.IGNORECASE), re.compile(rf"\b(?:{_UNMEANT})\b", re.IGNORECASE)),
    "at once": (re.compile(rf"\b(?:{_AT_ONCE})\b", re.IGNORECASE), re.compile(rf"\b(?:{_LATER})\b", re.IGNORECASE)),
    "peacefully": (re.compile(rf"\b(?:{_PEACEFULLY})\b", re.IGNORECASE), re.compile(rf"\b(?:{_VIOLENTLY})\b", re.IGNORECASE)),
}
"""How it is asked -> words that say so, and words that say the opposite."""
_OF_TYPES = {
    "at once": frozenset(("death",)),
    "peacefully": frozenset(("election", "protest", "talks", "retreat", "displacement", "surrender")),
}
"""Types of what can be told in a manner; the others are told of anything."""
_HIT = re.compile(rf"\b(?:in|through) (?:the|{_OWN}) ({'|'.join(_PARTS.split())})s?\b(?! of\b)", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|nor)\s+(?:\w+\s+)?$", re.IGNORECASE)


def manner_topics(clauses: Mapping[str, Sequence[Clause]], analyses: Mapping[str, Analysis]) -> list[Topic]:
    """The questions, by event and manner."""
    topics = []
    for event, told in sorted(clauses.items()):
        found: dict[str, list[tuple[Clause, Told]]] = {}
        for clause in told:
            if clause.event.polarity != "denied" and clause.event.modality in TOLD:
                for manner, one in _manners(clause, analyses[clause.document]):
                    found.setdefault(manner, []).append((clause, one))
        topics += [_topic(event, manner, pairs) for manner, pairs in sorted(found.items()) if _is_asked(manner, pairs)]
    return topics


def _is_asked(manner: str, pairs: Sequence[tuple[Clause, Told]]) -> bool:
    """Where two reports tell it; whether it was so only where they do not agree."""
    return len({c.document for c, _ in pairs}) > 1 and (manner == "body" or len({t.polarity for _, t in pairs}) > 1)


def _topic(event: str, manner: str, pairs: Sequence[tuple[Clause, Told]]) -> Topic:
    did = wording.did([c for c, _ in pairs])
    told = keep_few([t for _, t in pairs])
    if manner == "body":
        return topic_of("place", f"Where on the body {did}?", told, _WEIGHT, event)
    if (noun := _TOOK_PLACE.fullmatch(did)) is not None and manner.endswith("ly"):
        was = "Were" if wording.be_form(noun[1]) == "are" else "Was"
        return topic_of("yesno", f"{was} {noun[1]} {_adjective(manner)}?", told, _WEIGHT, event)
    return topic_of("yesno", f"{did[0].upper()}{did[1:]} {manner}?", told, _WEIGHT, event)


_TOOK_PLACE = re.compile(r"did (.*) take place")


def _adjective(adverb: str) -> str:
    """ "deliberately" -> deliberate, "voluntarily" -> voluntary."""
    return f"{adverb[:-4]}y" if adverb.endswith("ily") else adverb[:-2]


def _manners(clause: Clause, analysis: Analysis) -> Iterator[tuple[str, Told]]:
    """Each manner that a clause tells, with its answer."""
    text = clause.account.text
    for manner, (said, opposite) in MANNERS.items():
        if clause.event.type not in _OF_TYPES.get(manner, (clause.event.type,)):
            continue
        for pattern, yes in ((said, True), (opposite, False)):
            if (found := pattern.search(text)) is not None:
                yield manner, _whether(clause, yes != bool(_NOT.search(text[: found.start()])))
    sort = sort_of(clause.cause.text) if clause.cause else None
    if sort in ("fault", "nature", "weapon"):
        yield "deliberately", _whether(clause, sort == "weapon")
    if clause.event.type in _HURTING and (hit := _HIT.search(text)) is not None:
        answer = answer_of(clause, clause.account.start, clause.account.end, hit[0])
        yield "body", Told(answer=answer, end=hit[1].lower())
    yield from _governed(clause, analysis)


def _governed(clause: Clause, analysis: Analysis) -> Iterator[tuple[str, Told]]:
    """ "was forced to resign", "the fire was an accident", "the blast was an act of sabotage"."""
    place = find_token(analysis, clause.event.start, clause.event.end)
    above = parent(*place) if place is not None else None
    if place is None or above is None:
        return
    sentence, token = place
    if has_relation(sentence, token, "xcomp", "advcl") and _FORCING.intersection(base_forms(sentence, above)):
        yield "voluntarily", _whether(clause, False)
    if has_relation(sentence, token, "nsubj") and children(sentence, above, "cop"):
        named = {sentence.tokens[i].lemma.lower() for i in (above, *children(sentence, above, "nmod"))}
        denied = bool({"not", "no"} & {sentence.tokens[i].lemma.lower() for i in children(sentence, above, "advmod", "det")})
        if named & _ACCIDENTS or named & _CRIMES:
            yield "deliberately", _whether(clause, bool(named & _CRIMES) != denied)


def _whether(clause: Clause, yes: bool) -> Told:
    answer = answer_of(clause, clause.account.start, clause.account.end, "yes" if yes else "no")
    return Told(answer=answer, polarity="affirmed" if yes else "denied", actors=clause.agents)
