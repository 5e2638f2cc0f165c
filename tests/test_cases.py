"""The hand-written cases of benchmarks/cases, end to end: no kind falls below what was reached (counts.json)."""

from collections import Counter

import pytest

from benchmarks.cases import (
    FITTING,
    OPPOSED,
    TOLD_FITTING,
    TOLD_OPPOSED,
    Counts,
    build,
    read_cases,
    read_counts,
    read_pairs,
    score,
    shows_conflict,
    tally,
)
from sayso.pipeline import Workshop

CASES = read_cases()
KEPT = read_counts()


@pytest.fixture(scope="module")
def counted(workshop: Workshop) -> dict[str, Counts]:
    return tally([outcome for case in CASES for outcome in score(case, build(case, workshop))])


def test_the_words_of_every_answer_stand_in_their_report() -> None:
    for case in CASES:
        for name, words in case.answers.items():
            assert all(w in case.texts()[name] for w in ([words] if isinstance(words, str) else words)), case.id
        assert set(case.silent) | set(case.absent) <= set(case.texts()), case.id


def test_no_case_stands_twice() -> None:
    assert [name for name, many in Counter(c.id for c in CASES).items() if many > 1] == []


@pytest.mark.parametrize("kind", KEPT)
def test_no_kind_falls_below_what_was_reached(kind: str, counted: dict[str, Counts]) -> None:
    now, kept = counted[kind], KEPT[kind]
    assert (now.steering[0], now.held[0]) == (kept.steering[0], kept.held[0]), "run `python -m benchmarks.cases --write`"
    assert now.steering[2] >= kept.steering[2] and now.held[2] >= kept.held[2], f"{now} against {kept}"


def test_no_more_fitting_pairs_are_shown_as_a_conflict(workshop: Workshop) -> None:
    """13 of the 42 still are; see benchmarks/cases/README.md."""
    assert sum(shows_conflict(pair, workshop) for pair in read_pairs(FITTING)) <= 13


def test_no_fewer_opposed_pairs_are_shown_as_a_conflict(workshop: Workshop) -> None:
    """Every fourth of them, to save time; see benchmarks/cases/README.md."""
    assert sum(shows_conflict(pair, workshop) for pair in read_pairs(OPPOSED)[::4]) >= 65


def test_pairs_as_reporters_write_are_told_apart_no_worse(workshop: Workshop) -> None:
    """Every tenth and fifth of them, to save time; see benchmarks/cases/README.md."""
    assert sum(shows_conflict(pair, workshop) for pair in read_pairs(TOLD_OPPOSED)[::10]) >= 8
    assert sum(shows_conflict(pair, workshop) for pair in read_pairs(TOLD_FITTING)[::5]) <= 4


def test_a_pair_is_two_reports_under_its_reason() -> None:
    pairs = [*read_pairs(TOLD_OPPOSED), *read_pairs(TOLD_FITTING)]
    assert all(len(p.texts) == 2 and not any(t.startswith("#") for t in p.texts) for p in pairs)
    assert (len(pairs), sum(p.held for p in pairs)) == (460, 171)
