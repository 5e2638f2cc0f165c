"""Part and whole among the figures of one report."""

import pytest

from sayso.records.mention import Figure
from sayso.text.parts import find_parts
from tests.build import figure

PARTS = {  # case: (text, whole, parts)
    "including": ("200 died, including 10 farmers.", "200", ["10"]),
    "among them": ("53 were hurt, among them 19 children.", "53", ["19"]),
    "of whom": ("120 fled, of whom 23 came back.", "120", ["23"]),
    "of them, behind": ("17 members, 2 of them women, came.", "17", ["2"]),
    "two parts": ("14 people, including 3 children and 2 women, left.", "14", ["3", "2"]),
}
APART = {  # case: (text, whole, other)
    "two sentences": ("200 died. Of them 10 spoke.", "200", "10"),
    "no word for it": ("200 died and 10 fled.", "200", "10"),
    "more than the whole": ("20 boats, including 300 men.", "20", "300"),
    "a list that goes on": ("200 deaths, including 10 farmers and 400 injured.", "200", "400"),
}


def _figures(text: str, *words: str) -> list[Figure]:
    return [figure(text, w, float(w), float(w)) for w in words]


@pytest.mark.parametrize("text, whole, parts", PARTS.values(), ids=PARTS)
def test_parts_are_found(text: str, whole: str, parts: list[str]) -> None:
    (found,) = find_parts(text, _figures(text, whole, *parts)).values()
    assert [f.text for f in found] == parts


@pytest.mark.parametrize("text, whole, other", APART.values(), ids=APART)
def test_other_numbers_are_no_parts(text: str, whole: str, other: str) -> None:
    assert find_parts(text, _figures(text, whole, other)) == {}


def test_a_list_goes_on_behind_its_parts() -> None:
    text = "At least 200 died, including 10 farmers and 400 wounded."
    whole = figure(text, "At least 200", 200, None, qualifier="at_least")
    assert [[f.text for f in found] for found in find_parts(text, (whole, *_figures(text, "10", "400"))).values()] == [["10"]]


def test_parts_are_counted_in_one_unit() -> None:
    text = "A march of 30 km, of which 12 hours were rest, of them 5 km at night."
    march, rest = figure(text, "30 km", 30, 30, unit="km"), figure(text, "12 hours", 12, 12, unit="hour")
    assert find_parts(text, (march, rest)) == {}
