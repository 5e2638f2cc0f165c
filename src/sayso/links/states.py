"""What things are said to be in, a question for each thing of which two voices say what excludes each other.

    "The driver was drunk"  |  "the driver had been sober"  |  "He was not drunk"     Was the driver drunk?
    "The dead were rebels"  |  "the victims were shepherds"                           Were the dead rebels?

Things are one by the actor or the event that they are in the dossier, else by their noun and what describes it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from sayso.compare.states import stand
from sayso.compare.times import are_dated_apart
from sayso.links.answers import answer_at, keep_few, topic_of
from sayso.links.clauses import Lookup
from sayso.links.phrases import with_article
from sayso.links.wording import be_form, neutral
from sayso.records.base import Record
from sayso.records.claim import Report, State, StateKind
from sayso.records.dossier import Answer
from sayso.records.link import Joined, Told, Topic
from sayso.records.mention import TOLD, Time

WEIGHT = 0.8
_KILLED = frozenset("dead victim casualty slain deceased fatality body".split())
"""Nouns for those whom one deed killed."""


class Said(Record, frozen=True, kw_only=True):
    """A state of a report, with its answer and what its thing is in the dossier."""

    state: State
    answer: Answer
    actor: str | None
    event: str | None
    times: tuple[Time, ...] = ()


def state_topics(reports: Sequence[Report], joined: Joined) -> list[Topic]:
    """Whether a thing is what one voice says it is, where another says that it is not."""
    said = _all_said(reports, joined)
    names = {a.id: a.name for a in joined.actors}
    asked: set[str] = set()
    found = []
    for base, others in _contested(said):
        if base.state.id not in asked:
            asked.update(s.state.id for s in (base, *others))
            found.append(_topic(base, others, names))
    return found


def _all_said(reports: Sequence[Report], joined: Joined) -> list[Said]:
    """The states that are told as so, those that give the best words for a question first."""
    lookup = Lookup(joined)
    events = {(m.document, m.event): e.id for e in joined.events for m in e.mentions if len(e.mentions) > 1}
    found = [
        Said(
            state=state,
            answer=answer_at(report, state.start, state.end, "yes"),
            actor=lookup.actors.get((report.document.id, state.actor or "")),
            event=events.get((report.document.id, state.event or "")),
            times=_times(report, state),
        )
        for report in reports
        for state in report.states
        if state.modality in TOLD
    ]
    return sorted(
        found, key=lambda s: (s.state.noun is None, s.state.said.start < s.state.subject.start, s.answer.document, s.state.start)
    )


def _times(report: Report, state: State) -> tuple[Time, ...]:
    """The dated times of the sentence that a state stands in."""
    around = next((s for s in report.sentences if s.start <= state.start < s.end), state)
    return tuple(t for t in report.times if t.type in ("date", "time") and around.start <= t.start < around.end)


def _contested(said: Sequence[Said]) -> Iterator[tuple[Said, list[Said]]]:
    """An affirmed state, with all that say the same of the thing or say otherwise, where another voice says otherwise."""
    by_key: dict[str, list[Said]] = {}
    for told in said:
        for key in _keys(told):
            by_key.setdefault(key, []).append(told)
    for a in said:
        if a.state.polarity == "affirmed":
            near = {b.state.id: b for key in _keys(a) for b in by_key[key] if b is not a}
            others = [b for b in near.values() if _one_thing(a, b) and stand(a.state, b.state)]
            kept = _without_waverers(a, others)
            if any(stand(a.state, b.state) == "against" for b in kept):
                yield a, kept


def _without_waverers(base: Said, others: Sequence[Said]) -> list[Said]:
    """The states of one thing without those of a voice that would contradict itself, for it tells of two things."""
    poles: dict[tuple[str, str], set[str | None]] = {_voice(base): {"same"}}
    for said in others:
        poles.setdefault(_voice(said), set()).add(stand(base.state, said.state))
    same = [s for s in others if stand(base.state, s.state) == "same"]
    return [s for s in others if len(poles[_voice(s)]) == 1 or _voice(s) == _voice(base) and s in same]


def _voice(said: Said) -> tuple[str, str]:
    return said.answer.document, said.answer.speaker


def _keys(said: Said) -> set[str]:
    """By what two states may be of one thing: its actor, its event, its noun."""
    noun = "killed" if said.state.noun in _KILLED else said.state.noun
    return {f"{kind} {key}" for kind, key in (("actor", said.actor), ("event", said.event), ("noun", noun)) if key}


def _one_thing(a: Said, b: Said) -> bool:
    one, two = a.state, b.state
    if one.where and two.where and not {*one.where} & {*two.where} or are_dated_apart(a.times, b.times):
        return False
    there = one.kind == "there"
    if not there and (a.actor and a.actor == b.actor or a.event and a.event == b.event):
        return True
    same = one.noun is not None and (one.noun == two.noun or {one.noun, two.noun} <= _KILLED)
    return same and (not one.marks or not two.marks or bool({*one.marks} & {*two.marks}))


def _topic(base: Said, others: Sequence[Said], names: Mapping[str, str]) -> Topic:
    question = _question(base, names)
    told = keep_few([_told(s, base) for s in sorted((base, *others), key=lambda s: (s.answer.document, s.state.start))])
    return topic_of("yesno", question, told, WEIGHT, base.event)


def _told(said: Said, base: Said) -> Told:
    same = said is base or stand(base.state, said.state) == "same"
    return Told(
        answer=said.answer if same else replace(said.answer, value="no"),
        polarity="affirmed" if same else "denied",
        actors=(said.actor,) if said.actor else (),
    )


def _question(said: Said, names: Mapping[str, str]) -> str:
    """ "Was the driver drunk?", "Did the alarm work?", "Were there survivors?" """
    state = said.state
    words = " ".join(state.subject.text.split()) if state.noun else names.get(said.actor or "", state.subject.text)
    what = " ".join(state.said.text.split())
    if state.kind == "there":
        bare = _COUNT.sub("", words)
        return f"{'Were' if be_form(bare) == 'are' else 'Was'} there {bare}?"
    thing = re.sub(r"^(The|This|That|These|Those|All|Both|His|Her|Its|Their) ", lambda m: m[0].lower(), neutral(words))
    thing = with_article(thing) if state.noun else thing
    if state.kind == "be":
        return f"{'Were' if be_form(thing) == 'are' else 'Was'} {thing} {what}?"
    return f"Did {thing} {_ASKED[state.kind].format(what=what, verb=state.properties[0])}?"


_COUNT = re.compile(
    r"^(?:no|any|the|some|only|about|at least|more than|[\d,.]+|[a-z]+teen|[a-z]+ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ",
    re.IGNORECASE,
)
_ASKED: Mapping[StateKind, str] = {"do": "{verb}", "have": "have {what}", "part": "take part in {what}", "know": "know of {what}"}
