"""Who did it to one thing: clauses in, a question for each thing to which reports say that somebody did something of one kind.

    "The bridge was blown up by sappers of the army"  |  "the rebels, who destroyed the bridge as they fled"

Sentences that blame different sides are seldom near each other; the thing and the kind of deed are what they share.
"""

from collections.abc import Mapping, Sequence

import msgspec

from sayso.compare.events import kinship
from sayso.links.answers import DEEDS, agents_of, keep_few, topic_of
from sayso.links.clauses import Clause
from sayso.links.phrases import as_known
from sayso.links.wording import ask_who
from sayso.records.link import Topic
from sayso.records.mention import TOLD


def deed_topics(clauses: Mapping[str, Sequence[Clause]], names: Mapping[str, str]) -> list[Topic]:
    """Who did it, for each thing and kind of deed for which two reports name somebody."""
    told = sorted((c for found in clauses.values() for c in found if _tells(c)), key=lambda c: (c.document, c.start))
    groups: list[list[Clause]] = []
    for clause in told:
        group = next((g for g in groups if _one_deed(g[0], clause)), None)
        if group is None:
            groups.append([clause])
        else:
            group.append(clause)
    return [t for g in groups if len({c.document for c in g}) > 1 and (t := _topic(g, names)) is not None]


def _tells(clause: Clause) -> bool:
    return bool(clause.patient or clause.targets) and clause.event.polarity != "denied" and clause.event.modality in TOLD


_HARM = frozenset(("death", "attack", "injury", "abuse"))


def _one_deed(a: Clause, b: Clause) -> bool:
    if {a.event.type, b.event.type} <= _HARM and {*a.targets} & {*b.targets}:
        return True
    if not a.patient or a.patient != b.patient:
        return False
    both = a.event.type in DEEDS and b.event.type in DEEDS
    return a.lemma == b.lemma or both and kinship(a.event.type, b.event.type) > 0


def _topic(group: Sequence[Clause], names: Mapping[str, str]) -> Topic | None:
    found = [msgspec.structs.replace(t, sole=True) for t in keep_few(agents_of(group, names))]
    if len({t.answer.document for t in found}) < 2:
        return None
    question = ask_who([_with_patient(c) for c in group if c.doer or c.agents])
    events = [c.group for c in group if c.group]
    return topic_of("actor", question, found, 0.8, events[0] if events else None, [c.document for c in group])


def _with_patient(clause: Clause) -> Clause:
    """The clause with the thing as its object, where that stands outside of it ("the bridge, which they blew up")."""
    if clause.object or clause.passive or not clause.verbal or not clause.patient:
        return clause
    return msgspec.structs.replace(clause, object=as_known(clause.patient))
