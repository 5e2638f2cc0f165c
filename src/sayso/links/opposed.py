"""Clauses that tell opposite things of one in, those that say yes and those that say no out.

    "The plant was closed"  |  "the plant was reopened"           Was the plant closed? yes, no
    "The mayor was killed"  |  "the mayor was only wounded"       Was the mayor killed? yes, no

Where one report tells both, or both are dated apart, one followed the other, and nothing is opposed.
"""

from collections.abc import Sequence

from sayso.compare.events import kinship
from sayso.compare.fates import head_of
from sayso.compare.times import are_dated_apart
from sayso.links.aligned import match
from sayso.links.clauses import Clause
from sayso.resources.opposites import are_opposite_deeds
from sayso.resources.synonyms import meanings
from sayso.resources.things import thing_name

ALIKE = 0.7
"""Match from which on clauses of two verbs tell the same; set by reading the pairs of the stories that steer."""
_ALIVE = frozenset(("injury", "arrest", "capture", "escape", "rescue", "release", "surrender"))
_LIVES = frozenset("treat survive hospitalize hospitalise discharge recuperate convalesce".split())
"""Types and verbs of what befalls one person who lives, set against a death."""

_TAKEN, _GONE = frozenset(("arrest",)), frozenset(("escape", "displacement"))
"""Who was arrested did not flee."""


def split(clauses: Sequence[Clause], base: Clause) -> tuple[list[Clause], list[Clause]]:
    """The clauses that may be told beside one of them, and those that tell the opposite of it. What only followed it is in neither."""
    against = [c for c in clauses if are_opposed(base, c)]
    rest = [c for c in clauses if c not in against]
    told_both = any(c.document == d.document for c in against for d in rest if _one_thing(c, d))
    followed = told_both or any(are_dated_apart(c.times, d.times) for c in against for d in rest)
    return rest, [] if followed else against


def of_death(clauses: Sequence[Clause], base: Clause) -> list[Clause]:
    """The clauses that one is asked about: those of a death where the other ones tell of a life, since who dies had been wounded."""
    deaths = [c for c in clauses if c.event.type == "death" and _one_thing(base, c) and _two_fates(base, c)]
    return deaths if base.event.type in _ALIVE else []


def are_opposed(a: Clause, b: Clause) -> bool:
    """Whether two clauses tell opposite deeds, or fates, of one thing."""
    if "denied" in (a.event.polarity, b.event.polarity):
        return False
    if _fired_in_the_air(a, b) or _fired_in_the_air(b, a):
        return True
    return _one_thing(a, b) and (are_opposite_deeds(_verb(a), _verb(b)) or _two_fates(a, b))


def _fired_in_the_air(a: Clause, b: Clause) -> bool:
    """ "fired into the air" against "fired on the crowd"."""
    shots = {a.event.type, b.event.type} == {"attack"} and a.lemma in _SHOOTING and b.lemma in _SHOOTING
    one = {*a.agents} & {*b.agents} or head_of(a.doer or "") == head_of(b.doer or "-")
    harmless = bool(_HARMLESS & a.words) and not _HARMLESS & b.words
    return shots and bool(one) and harmless and bool(b.object and b.particle in ("on", "at", "upon"))


_SHOOTING, _HARMLESS = frozenset(("fire", "shoot")), frozenset(("air", "sky", "blank", "blanks", "warning"))


def _two_fates(a: Clause, b: Clause) -> bool:
    types = {a.event.type, b.event.type}
    if types & _TAKEN and types & _GONE:
        return bool({*a.targets, *a.agents} & {*b.targets, *b.agents})
    lives = bool(types & _ALIVE) or any(c.lemma in _LIVES for c in (a, b))
    one = a.patient is not None or b.patient is not None
    return one and "death" in types and lives


def is_one_death(a: Clause, b: Clause) -> bool:
    """Whether both tell of the death of one known person, who dies once."""
    counted = a.figures or b.figures
    return a.event.type == b.event.type == "death" and not counted and bool({*a.targets} & {*b.targets})


BEFELL = _ALIVE | {"death", "displacement", "disappearance", "resignation"}
"""Types of what befalls somebody: when and where it did, only those know who tell the same."""


def tells_the_same(clauses: Sequence[Clause], base: Clause) -> list[Clause]:
    """The clauses that say yes to what one of them tells: only those that are of its verb, of a kindred type or of one meaning, or match it
    in all else: who "was treated" did not die, who "had left the square" did not fire. A denial says no to the same or to nothing."""
    own = meanings(base.lemma)
    return [
        c
        for c in clauses
        if c.event.polarity == "denied"
        or c.lemma == base.lemma
        or kinship(c.event.type, base.event.type)
        or own & meanings(c.lemma)
        or match(c, base) >= ALIKE
        and c.group is not None
        and c.group == base.group
    ]


def _verb(clause: Clause) -> str:
    return f"{clause.lemma}_{clause.particle}" if clause.particle and "_" not in clause.lemma else clause.lemma


def _one_thing(a: Clause, b: Clause) -> bool:
    fates = {a.event.type, b.event.type}
    of_one = fates & _TAKEN and fates & _GONE or fates == {"resignation"}
    whole = (_persons(a) & _persons(b)) if of_one else set()
    return bool(whole or undergoing(a) & undergoing(b))


def _persons(clause: Clause) -> set[str]:
    """All who take part in it, whoever did it: "the minister resigned", "dismissed the minister"."""
    nouns = {head_of(p) for p in (clause.subject, clause.patient) if p}
    return {*clause.targets, *clause.agents, *nouns} - {""}


_GOING = frozenset("leave flee depart quit remain stay abandon".split())
"""Verbs that tell of who went or stayed, and not of the place."""


def undergoing(clause: Clause) -> set[str]:
    """What a deed was done to, or whose doing it was where it was done to nothing."""
    if clause.lemma in _GOING and clause.verbal:
        return {head_of(clause.subject or ""), *clause.agents} - {""}
    suffering = clause.subject if clause.lemma == "die" and clause.verbal else clause.object
    done_to = {*clause.targets, thing_name((clause.patient or "").lower()), head_of(suffering or "")} - {""}
    return done_to or {head_of(clause.subject or ""), *clause.agents} - {""}
