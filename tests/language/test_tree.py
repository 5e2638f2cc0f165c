import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.tree import best_tree


def is_tree(heads: list[int]) -> bool:
    if heads.count(0) != 1:
        return False
    for start in range(len(heads)):
        seen, at = set(), start
        while heads[at]:
            if at in seen:
                return False
            seen.add(at)
            at = heads[at] - 1
    return True


def best_by_trying(arcs: np.ndarray) -> float:
    """The score of the best single-rooted tree among all assignments of heads."""
    n = arcs.shape[0]
    best = -np.inf
    for number in range((n + 1) ** n):
        heads = [(number // (n + 1) ** i) % (n + 1) for i in range(n)]
        if is_tree(heads):
            best = max(best, sum(arcs[i, h] for i, h in enumerate(heads)))
    return float(best)


@pytest.mark.parametrize("seed", range(40))
def test_finds_the_best_tree(seed: int) -> None:
    arcs = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    arcs[np.arange(4), np.arange(1, 5)] = -1e9
    heads = best_tree(arcs)
    assert is_tree(heads)
    assert sum(arcs[i, h] for i, h in enumerate(heads)) == pytest.approx(best_by_trying(arcs), abs=1e-4)


@given(st.integers(1, 25), st.integers(0, 10_000))
def test_is_always_a_tree(n: int, seed: int) -> None:
    assert is_tree(best_tree(np.random.default_rng(seed).normal(size=(n, n + 1)).astype(np.float32)))
