"""How mentions were grouped in, why two of them or all of one group do or do not stand together out.

A group grows pair by pair. Two of its members may have little in common and stand together through others; then the chain
of pairs that joined them is told.
"""

from collections import deque
from collections.abc import Callable, Collection, Iterable
from itertools import product
from typing import Literal

from sayso.records.base import Record
from sayso.records.explanation import Grouped, Join, Mention

Ref = tuple[str, str]
"""A mention by its report and its id there."""


class Trace(Record, frozen=True, kw_only=True):
    """All mentions of one kind and how they were grouped.

    `groups`: positions in `mentions`; `made`: the pairs that brought groups together, in order; `judge`: a pair compared directly.
    """

    kind: Literal["actor", "place", "event"]
    mentions: tuple[Mention, ...]
    groups: tuple[tuple[int, ...], ...]
    made: tuple[tuple[int, int], ...]
    judge: Callable[[int, int], Join]


def explain_group(trace: Trace, id: str, name: str, refs: Iterable[Ref]) -> Grouped:
    """Why the mentions of one thing stand together: each join that was made between them."""
    members = _positions(trace, refs)
    return Grouped(
        kind=trace.kind,
        id=id,
        name=name,
        mentions=tuple(trace.mentions[i] for i in sorted(members)),
        joins=tuple(trace.judge(i, j) for i, j in trace.made if i in members and j in members),
    )


def explain_pair(trace: Trace, a: Iterable[Ref], b: Iterable[Ref]) -> tuple[Join, ...]:
    """Why two mentions, or two sets of them, do or do not stand together: their best pair compared directly, then the chain
    of joins between its two where that comparison alone would not have joined them."""
    first, second = _positions(trace, a), _positions(trace, b)
    pairs = [(i, j) for i, j in product(sorted(first), sorted(second)) if i != j]
    if not pairs:
        return ()
    best = min(((trace.judge(i, j), i, j) for i, j in pairs), key=lambda p: (-(p[0].score or 0.0), p[1], p[2]))
    direct, i, j = best
    alone = (
        direct.score is None
        or direct.needed is None
        or direct.score >= direct.needed
        or not {(i, j), (j, i)}.isdisjoint(trace.made)
    )
    chain = [] if alone or not direct.joined else _chain(trace, i, j)
    return (direct, *(trace.judge(x, y) for x, y in chain))


def hindrance(group: Collection[int], other: Collection[int], speaks_against: Callable[[int, int], str | None]) -> str | None:
    """The first thing that speaks against two members of two groups, None where nothing does."""
    return next((found for i, j in product(group, other) if (found := speaks_against(i, j))), None)


def group_of(groups: Iterable[tuple[int, ...]]) -> dict[int, tuple[int, ...]]:
    """The group of each position."""
    return {i: group for group in groups for i in group}


def _positions(trace: Trace, refs: Iterable[Ref]) -> set[int]:
    wanted = set(refs)
    return {i for i, m in enumerate(trace.mentions) if (m.document, m.id) in wanted}


def _chain(trace: Trace, start: int, goal: int) -> list[tuple[int, int]]:
    """The made joins that lead from one member to another; empty where none do."""
    beside: dict[int, list[int]] = {}
    for i, j in trace.made:
        beside.setdefault(i, []).append(j)
        beside.setdefault(j, []).append(i)
    came_from = {start: start}
    queue = deque([start])
    while queue and goal not in came_from:
        here = queue.popleft()
        for there in beside.get(here, []):
            if there not in came_from:
                came_from[there] = here
                queue.append(there)
    steps = []
    while goal in came_from and goal != start:
        steps.append((came_from[goal], goal))
        goal = came_from[goal]
    return steps[::-1]
