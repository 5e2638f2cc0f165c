import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.tree import best_tree, read_tree


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


def _arcs(*rows: dict[int, float]) -> np.ndarray:
    """Log scores from the chances of heads, one row a word."""
    chances = np.full((len(rows), len(rows) + 1), 1e-6, dtype=np.float32)
    for i, row in enumerate(rows):
        for head, chance in row.items():
            chances[i, head] = chance
    return np.log(chances)


def test_a_verb_has_one_subject_where_another_tree_is_nearly_as_good() -> None:
    arcs = _arcs({2: 0.9}, {0: 0.9}, {2: 0.7, 4: 0.3}, {2: 0.9})
    relations = {(0, 2): "nsubj", (2, 2): "nsubj", (2, 4): "nsubj", (3, 2): "ccomp"}
    assert best_tree(arcs) == [2, 0, 2, 2]
    assert read_tree(arcs, lambda i, h: relations.get((i, h), "dep")) == [2, 0, 4, 2]


def test_a_second_subject_stays_where_every_other_tree_is_far_worse() -> None:
    arcs = _arcs({2: 0.999}, {0: 0.999}, {2: 0.999})
    assert read_tree(arcs, lambda i, h: "nsubj") == [2, 0, 2]


def test_the_words_of_a_name_have_one_head_outside_it() -> None:
    arcs = _arcs({3: 0.6}, {3: 0.9}, {0: 0.9})
    assert read_tree(arcs, lambda i, h: "flat", [(0, 2)]) == [2, 3, 0]


def test_no_cycle_is_made_of_a_name() -> None:
    arcs = _arcs({3: 0.9}, {0: 0.6}, {2: 0.9})
    assert is_tree(read_tree(arcs, lambda i, h: "flat", [(0, 2)]))
