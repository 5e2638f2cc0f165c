"""Head scores in, a tree out: the best single-rooted dependency tree, in which no verb has two subjects or two objects and
no name two heads.

The arg-max of each word is kept where it already is a tree; else Chu-Liu/Edmonds (Edmonds 1967) finds the best one.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

ONCE = {"nsubj": "nsubj", "nsubj:pass": "nsubj", "obj": "obj"}
"""Relations that a word has to one word at most, and the kind that they count as (Universal Dependencies: core arguments)."""
COST = 4.0
"""Log score that a tree without the second one may cost. On the dev parts objects gain 0.3 F1, subjects and roots 0.1, LAS nothing."""


def read_tree(arcs: NDArray[np.float32], relation: Callable[[int, int], str], names: Sequence[tuple[int, int]] = ()) -> list[int]:
    """Heads as `best_tree` gives them, a second subject or object taken from a word where another tree is nearly as good.

    `relation`: of a word (0-based) to a head (1-based). `names`: first word and the one behind the last of proper names; where two
    words of a name hang from outside it, the surer one keeps its head (right in 26 of 32 on the dev parts)."""
    heads = _with_whole_names(arcs, names)
    doubled = _doubled(heads, relation)
    while doubled:
        trees = [_with_whole_names(_forbidden(arcs, i, heads[i]), names) for i in doubled]
        found = [(_total(arcs, t), t) for t in trees if len(_doubled(t, relation)) < len(doubled)]
        score, best = max(found, default=(-np.inf, heads), key=lambda f: f[0])
        if score < _total(arcs, heads) - COST:
            break
        heads, doubled = best, _doubled(best, relation)
    return heads


def _with_whole_names(arcs: NDArray[np.float32], names: Sequence[tuple[int, int]]) -> list[int]:
    heads = best_tree(arcs)
    for first, stop in names:
        _head_once(arcs, heads, first, stop)
    return heads


def _head_once(arcs: NDArray[np.float32], heads: list[int], first: int, stop: int) -> None:
    """Hangs the words of a name from the one of them whose head outside is the surest."""
    tops = [i for i in range(first, stop) if not first < heads[i] <= stop]
    top = max(tops, key=lambda i: (arcs[i, heads[i]], -i))
    for i in tops:
        if i != top and not _is_above(heads, i, top):
            heads[i] = top + 1


def _is_above(heads: Sequence[int], word: int, below: int) -> bool:
    while heads[below]:
        below = heads[below] - 1
        if below == word:
            return True
    return False


def _doubled(heads: Sequence[int], relation: Callable[[int, int], str]) -> list[int]:
    """The words that share their head and their relation to it with another, for relations that a head has once."""
    at: dict[tuple[int, str], list[int]] = {}
    for i, head in enumerate(heads):
        kind = ONCE.get(relation(i, head)) if head else None
        if kind:
            at.setdefault((head, kind), []).append(i)
    return [i for words in at.values() if len(words) > 1 for i in words]


def _forbidden(arcs: NDArray[np.float32], word: int, head: int) -> NDArray[np.float32]:
    changed = arcs.copy()
    changed[word, head] = -1e4
    return changed


def _total(arcs: NDArray[np.float32], heads: Sequence[int]) -> float:
    return float(sum(arcs[i, h] for i, h in enumerate(heads)))


def best_tree(arcs: NDArray[np.float32]) -> list[int]:
    """Heads (0 = root, else 1-based) of the highest-scoring tree with one root. `arcs`: [N, N+1] log scores."""
    n = arcs.shape[0]
    if n == 1:
        return [0]
    scores = arcs.astype(np.float64).copy()
    scores[np.arange(n), np.arange(1, n + 1)] = -np.inf
    heads = scores.argmax(1)
    if (heads == 0).sum() == 1 and not _find_cycle(heads):
        return [int(h) for h in heads]
    return _with_one_root(scores)


def _with_one_root(scores: NDArray[np.float64]) -> list[int]:
    """The best tree over the likeliest roots: at most four are tried, which is exact in all but freak cases."""
    n = scores.shape[0]
    best: tuple[float, list[int]] | None = None
    for root in np.argsort(-scores[:, 0], kind="stable")[:4]:
        fixed = scores.copy()
        fixed[:, 0] = -1e9
        fixed[root] = -np.inf
        fixed[root, 0] = scores[root, 0]
        square = np.full((n + 1, n + 1), -np.inf)
        square[1:] = fixed
        heads = _edmonds(square)[1:]
        total = float(sum(scores[i, h] if scores[i, h] > -np.inf else -1e9 for i, h in enumerate(heads)))
        if best is None or total > best[0]:
            best = (total, [int(h) for h in heads])
    assert best is not None
    return best[1]


def _find_cycle(heads: NDArray[np.int64]) -> list[int]:
    """The words (0-based) of one cycle, or none. `heads`: 1-based, 0 = root."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path = []
        at = start
        while at >= 0 and state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at]) - 1
        if at >= 0 and state[at] == 1:
            return path[path.index(at) :]
        for node in path:
            state[node] = 2
    return []


def _edmonds(scores: NDArray[np.float64]) -> list[int]:
    """Best arborescence rooted at node 0. `scores[d, h]`; row 0 is ignored. Contracts one cycle at a time."""
    n = scores.shape[0]
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = np.array(_find_cycle(heads[1:]), dtype=int) + 1
    if not len(cycle):
        return [int(h) for h in heads]
    rest = np.setdiff1d(np.arange(n), cycle)
    size = len(rest) + 1
    smaller = np.full((size, size), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
    np.fill_diagonal(smaller, -np.inf)
    out = scores[np.ix_(rest, cycle)]
    leave = cycle[out.argmax(1)]
    smaller[1:-1, -1] = out.max(1)[1:]
    into = scores[np.ix_(cycle, rest)] - scores[cycle, heads[cycle]][:, None]
    enter = cycle[into.argmax(0)]
    smaller[-1, :-1] = into.max(0)
    found = _edmonds(smaller)
    result = [int(h) for h in heads]
    for a, i in enumerate(rest):
        if i:
            result[int(i)] = int(leave[a]) if found[a] == size - 1 else int(rest[found[a]])
    entered = found[size - 1]
    result[int(enter[entered])] = int(rest[entered])
    return result
