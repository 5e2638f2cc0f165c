"""Head scores in, a tree out: the best single-rooted dependency tree.

The arg-max of each word is kept where it already is a tree; else Chu-Liu/Edmonds (Edmonds 1967) finds the best one.
"""

import numpy as np
from numpy.typing import NDArray


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
    cycle = [c + 1 for c in _find_cycle(heads[1:])]
    if not cycle:
        return [int(h) for h in heads]
    inside = set(cycle)
    rest = [i for i in range(n) if i not in inside]
    size = len(rest) + 1
    smaller = np.full((size, size), -np.inf)
    enter, leave = np.zeros(size, dtype=int), np.zeros(size, dtype=int)
    held = np.array([scores[c, heads[c]] for c in cycle])
    for a, i in enumerate(rest):
        for b, j in enumerate(rest):
            if i != j:
                smaller[a, b] = scores[i, j]
        out = np.array([scores[i, c] for c in cycle])
        leave[a] = cycle[int(out.argmax())]
        smaller[a, size - 1] = out.max() if i else -np.inf
        into = np.array([scores[c, i] for c in cycle]) - held
        enter[a] = cycle[int(into.argmax())]
        smaller[size - 1, a] = into.max()
    found = _edmonds(smaller)
    result = [int(h) for h in heads]
    for a, i in enumerate(rest):
        if i:
            result[i] = int(leave[a]) if found[a] == size - 1 else rest[found[a]]
    entered = found[size - 1]
    result[int(enter[entered])] = rest[entered]
    return result
