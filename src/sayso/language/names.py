"""BIO scores in, names out: the best legal tag sequence (Viterbi), as token spans with a type."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.records.analysis import Entity


def decode_spans(scores: NDArray[np.float32], tags: Sequence[str]) -> list[Entity]:
    """Spans of the best sequence in which no I- follows anything but its own B- or I-. `scores`: [N, tags] log scores."""
    return spans_of([tags[t] for t in _viterbi(scores.astype(np.float64), tags)])


def spans_of(labels: Sequence[str]) -> list[Entity]:
    """The spans that BIO labels draw."""
    found: list[Entity] = []
    first = -1
    for i, label in enumerate([*labels, "O"]):
        if first >= 0 and not label.startswith("I-"):
            found.append(Entity(first=first, stop=i, type=labels[first][2:]))
            first = -1
        if label.startswith("B-"):
            first = i
    return found


MENTION_SHARE = 0.3
"""The weight of the second head (GUM's named mentions) beside the first; chosen on the dev part, as is BOLDNESS."""
BOLDNESS = 0.3
"""Taken off the score of "no name": both heads miss more names than they invent."""


def decode_names(
    names: NDArray[np.float32], mentions: NDArray[np.float32], name_tags: Sequence[str], mention_tags: Sequence[str]
) -> list[Entity]:
    """Names of the first head's types by both heads together (a weighted mean of log scores). Scores: [N, tags]."""
    shares = np.zeros((len(mentions), len(name_tags)))
    for column, tag in enumerate(mention_tags):
        shares[:, name_tags.index(tag) if tag in name_tags else 0] += np.exp(mentions[:, column].astype(np.float64))
    joint = (1 - MENTION_SHARE) * names + MENTION_SHARE * np.log(shares + 1e-9)
    joint[:, 0] -= BOLDNESS
    return decode_spans(joint.astype(np.float32), name_tags)


def join_names(names: list[Entity], mentions: list[Entity], proper: Sequence[bool]) -> tuple[Entity, ...]:
    """The names of both heads, and those of the second that touch none of them, in order.

    A further one must hold a proper noun (`proper`, by token: "the minister" is no name) and be no title before a person."""
    taken = {i for e in names for i in range(e.first, e.stop)}
    persons = {e.first for e in names if e.type == "PER"}
    extra = [
        m for m in mentions
        if not taken.intersection(range(m.first, m.stop)) and any(proper[m.first : m.stop]) and not (m.type == "PER" and m.stop in persons)
    ]  # fmt: skip
    return tuple(sorted([*names, *extra], key=lambda e: e.first))


def _viterbi(scores: NDArray[np.float64], tags: Sequence[str]) -> list[int]:
    allowed = np.array([[_may_follow(a, b) for b in tags] for a in tags])
    step = np.where(allowed, 0.0, -1e9)
    start = np.array([-1e9 if t.startswith("I-") else 0.0 for t in tags])
    best, back = scores[0] + start, []
    for row in scores[1:]:
        total = best[:, None] + step
        back.append(total.argmax(0))
        best = total.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def _may_follow(before: str, after: str) -> bool:
    return not after.startswith("I-") or before[1:] == after[1:]
