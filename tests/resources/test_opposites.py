import pytest

from sayso.resources.opposites import exclude_each_other, mean_one


@pytest.mark.parametrize(
    "a, b",
    [("drunk", "sober"), ("guilty", "innocent"), ("escorted", "unescorted"), ("on_duty", "off_duty"), ("in_exile", "in_prison")],
)
def test_words_that_cannot_both_hold(a: str, b: str) -> None:
    assert exclude_each_other(a, b)
    assert exclude_each_other(b, a)


@pytest.mark.parametrize("a, b", [("drunk", "drunk"), ("drunk", "guilty"), ("forged", "fake"), ("nameless", "unheard")])
def test_words_that_may_both_hold(a: str, b: str) -> None:
    assert not exclude_each_other(a, b)


def test_words_of_one_group_mean_one() -> None:
    assert mean_one("forged", "fake")
    assert not mean_one("forged", "genuine")
