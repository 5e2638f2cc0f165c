"""The clauses of sentences that tell one thing in; which of them stand against each other out.

    "The mayor resigned on Friday"      |  "the mayor's resignation, announced on Friday"
    "Police fired on the marchers"      |  "The marchers were shot at by men in plain clothes"

A table of comparisons says how well two clauses match; the best pair of two reports begins a group, and each further report
adds its best clause.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from sayso.compare.events import kinship
from sayso.links.clauses import Clause
from sayso.records.base import Record

LEAST = 0.38
"""Match from which on two clauses stand against each other."""
_LIGHT = frozenset("be have do say tell make take get go come".split())


class Aligned(Record, frozen=True, kw_only=True):
    """Clauses of different reports that match, in the order given; `match`: the best of two of them."""

    clauses: tuple[Clause, ...]
    match: float


def _one_event(a: Clause, b: Clause) -> float:
    return 1.0 if a.group is not None and a.group == b.group else 0.0


def _one_verb(a: Clause, b: Clause) -> float:
    return 1.0 if a.lemma == b.lemma and a.lemma not in _LIGHT else 0.0


def _one_kind(a: Clause, b: Clause) -> float:
    return kinship(a.event.type, b.event.type)


def _one_party(a: Clause, b: Clause) -> float:
    """Full for the same part in it, half for another."""
    if {*a.agents} & {*b.agents} or {*a.targets} & {*b.targets}:
        return 1.0
    return 0.5 if {*a.agents, *a.targets} & {*b.agents, *b.targets} else 0.0


def _shared_words(a: Clause, b: Clause) -> float:
    own, others = a.words - {a.lemma, a.form}, b.words - {b.lemma, b.form}
    return len(own & others) / max(2, min(len(own), len(others)))


def _only_said(a: Clause, b: Clause) -> float:
    return 1.0 if "statement" in (a.event.type, b.event.type) else 0.0


WEIGHTS: tuple[tuple[str, float, Callable[[Clause, Clause], float]], ...] = (
    ("event", 0.5, _one_event),
    ("verb", 0.5, _one_verb),
    ("kind", 0.4, _one_kind),
    ("party", 0.2, _one_party),
    ("words", 0.5, _shared_words),
    ("said", -0.4, _only_said),
)
"""Name, weight, comparison; set by hand: a shared verb, or a kind with a participant or words, is just enough."""


def match(a: Clause, b: Clause) -> float:
    """How well two clauses match, about 0 to 2."""
    if _is_other_sense(a, b):
        return 0.0
    return round(sum(weight * test(a, b) for _, weight, test in WEIGHTS), 4)


def _is_other_sense(a: Clause, b: Clause) -> bool:
    """Of a noun and a verb of one form, two senses that share no kind: "the fire in the mill", "they fired"; "the charge", "they charged"."""
    types = {a.event.type, b.event.type}
    apart = a.lemma == b.lemma and a.verbal != b.verbal and len(types) > 1 and "other" not in types
    return apart and not kinship(a.event.type, b.event.type)


def align(clauses: Sequence[Clause]) -> list[Aligned]:
    """Groups of matching clauses, the best first; a clause stands in one group only."""
    scored = sorted(((-m, a, b) for a, b, m in _pairs(clauses)), key=lambda p: p[0])
    used: set[int] = set()
    found = []
    for score, a, b in scored:
        if a in used or b in used:
            continue
        members = _grown([a, b], [i for i in range(len(clauses)) if i not in used], clauses)
        used.update(members)
        found.append(Aligned(clauses=tuple(clauses[i] for i in sorted(members)), match=-score))
    return found


def _pairs(clauses: Sequence[Clause]) -> Iterator[tuple[int, int, float]]:
    for a, b in combinations(range(len(clauses)), 2):
        if clauses[a].document != clauses[b].document and (score := match(clauses[a], clauses[b])) >= LEAST:
            yield a, b, score


def _grown(pair: list[int], free: Sequence[int], clauses: Sequence[Clause]) -> list[int]:
    """The pair with the best matching clause of each further report."""
    best: dict[str, tuple[float, int]] = {}
    for i in free:
        if clauses[i].document not in {clauses[p].document for p in pair}:
            score = max(match(clauses[i], clauses[p]) for p in pair)
            if score >= LEAST:
                best[clauses[i].document] = max(best.get(clauses[i].document, (0.0, 0)), (score, -i))
    return [*pair, *(-i for _, i in best.values())]
