"""Two clauses in, whether they tell of two persons or things, or of states of two hours or for two kinds of people, out.

"the road to the port", "the road to the mine"     two things
"the mayor was arrested", "the prefect was arrested"     two persons
"open to pedestrians", "closed to trucks"          two states
"""

import re
from collections.abc import Sequence
from itertools import combinations

from sayso.compare.events import kinship
from sayso.compare.fates import head_of, is_human
from sayso.compare.parties import has_calling
from sayso.compare.places import same_place
from sayso.compare.times import are_dated_apart, same_time
from sayso.links.aligned import match
from sayso.links.clauses import Clause
from sayso.links.opposed import is_one_death, undergoing
from sayso.links.participants import ANYONE, NOBODY
from sayso.records.link import Told, Topic
from sayso.resources.event_types import type_of
from sayso.resources.things import is_thing

FIRM = 0.8
"""Match below which clauses whose times or places differ tell of two things."""


def _are_two_things(a: Clause, b: Clause) -> bool:
    """ "the road to the port" and "the road to the mine": one noun, and what stands behind it has nothing in common."""
    told = [p for p in (a.subject, a.object) if p]
    return any(_tell_apart(p, q) for p in told for q in (b.subject, b.object) if q)


def are_of_others(a: Clause, b: Clause) -> bool:
    """Whether two clauses tell of two persons or things, or of states of two hours or for two kinds of people."""
    apart = a.state or b.state
    unlike = _befell_others(a, b) or _befell_unlike(a, b) or _befell_none_of(a, b) or _befell_none_of(b, a)
    unlike = unlike or _are_of_a_make(a, b) or _are_of_a_make(b, a)
    return unlike or apart and (_are_two_things(a, b) or are_dated_apart(a.times, b.times) or _hold_elsewhere(a, b))


def denies_all_of_a_kind(a: Clause, b: Clause) -> bool:
    """Whether one says that it befell nobody, or that nobody did it, and both tell of one kind of deed."""
    return bool({ANYONE, NOBODY} & {a.none, b.none}) and kinship(a.event.type, b.event.type) == 1.0


def is_state_of_it(a: Clause, b: Clause) -> bool:
    """Whether one tells the state of a thing and the other a kindred deed that was done to it: "is intact", "was blown up"."""
    return a.state != b.state and kinship(a.event.type, b.event.type) > 0 and bool(undergoing(a) & undergoing(b))


def _are_of_a_make(a: Clause, b: Clause) -> bool:
    """Whether one denies things of one make alone, "cluster bombs", and the other tells of none such."""
    if a.event.polarity != "denied" or a.verbal or not is_thing(a.lemma) or not a.noun:
        return False
    make = {w.lower() for w in a.noun.split()[:-1]} - _ARTICLES
    return bool(make) and not make & {w.strip('.,;:“”"').lower() for w in b.account.text.split()}


_ARTICLES = frozenset("no any the a an single such of more other further".split())


def _befell_others(a: Clause, b: Clause) -> bool:
    """Whether one verb tells what was done to two: the mayor and the prefect, the bridge at Ost and the bridge at Hoit."""
    if a.lemma != b.lemma or not a.patient or not b.patient or {*a.targets} & {*b.targets}:
        return False
    two = a.patient.lower() != b.patient.lower() and all(p[:1].isupper() or has_calling(p) for p in (a.patient, b.patient))
    return two or _are_two_things(a, b)


def _befell_unlike(a: Clause, b: Clause) -> bool:
    """ "took the palace" and "the leader was taken": one befell a person, the other a thing."""
    if a.event.type != "capture" or b.event.type != "capture" or not a.patient or not b.patient:
        return False
    one, two = (bool(c.targets and c.patient and is_human(c.patient)) for c in (a, b))
    return one != two


def _befell_none_of(denied: Clause, told: Clause) -> bool:
    """ "No mill was burned" denies nothing of a barn, "no Moravian was killed" nothing of somebody who was none."""
    if not denied.none or denied.none in (ANYONE, NOBODY) or denied.none.lower() in told.words or denied.none in told.words:
        return False
    if denied.none[:1].isupper():
        return bool(told.patient)
    befell = told.patient or head_of((told.subject if told.passive else told.object) or "")
    known = befell and type_of(befell) is None and type_of(denied.none) is None
    return bool(known) and not is_human(befell or "") and not is_human(denied.none) and denied.none not in _ANYTHING


_ANYTHING = frozenset(
    "one thing force violence damage harm place part evidence sign shot bullet round fire weapon building".split()
)
"""Nouns of which none is nothing of any kind."""


def _hold_elsewhere(a: Clause, b: Clause) -> bool:
    """Whether two states say for whom, how far or when they hold, and it is not the same: "open to pedestrians", "closed to trucks"."""
    one, two = (set(_HOLDS.findall(c.account.text.lower())) for c in (a, b))
    return bool(one and two) and not one & two


_HOLDS = re.compile(r" (?:to|for|beyond|by|at|till|until) (?:the |all )?([^\W\d_]+)")


def _tell_apart(a: str, b: str) -> bool:
    one, two = (_BEHIND.split(p.lower(), maxsplit=1) for p in (a, b))
    if len(one) < 2 or len(two) < 2 or one[0].split()[-1:] != two[0].split()[-1:]:
        return False
    return not {*one[1].split()} & {*two[1].split()} - _SMALL


_BEHIND = re.compile(r" (?:of|to|in|at|near|from|for) ")
_SMALL = frozenset(("the", "a", "an", "of", "in", "and", "his", "her", "its", "their"))


def is_at_odds(topic: Topic, clauses: Sequence[Clause]) -> bool:
    """Whether two reports give times that cannot be one, or places far from each other, in clauses that match too little to tell of
    one thing."""
    told = [(t, c) for t in topic.answers if t.time or t.place for c in clauses if _holds(c, t)]
    return any(
        c.document != d.document and match(c, d) < FIRM and not is_one_death(c, d) and _are_far(a, b)
        for (a, c), (b, d) in combinations(told, 2)
    )


def _holds(clause: Clause, told: Told) -> bool:
    given = (*clause.times, *clause.places)
    return clause.document == told.answer.document and any(m.start == told.answer.start for m in given)


def _are_far(a: Told, b: Told) -> bool:
    if a.time and b.time:
        return same_time(a.time, b.time).verdict == "conflict"
    return a.place is not None and b.place is not None and same_place(a.place, b.place).verdict == "conflict"
