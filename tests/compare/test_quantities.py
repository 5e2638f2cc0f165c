import pytest

from sayso.compare.quantities import same_quantity, same_thing
from tests.build import figure

TEXT = (
    "13 and 17 and 20 and at least 13 and about 20 and 24 hours and a day and up to 15 and 3 miles and 5 km and 300 feet and 2 km"
    " and 451,000 and 451,306 and 452,800 and 71 and 71.4 and 70.2"
)
A = {
    "13": figure(TEXT, "13", 13, 13),
    "17": figure(TEXT, "17", 17, 17),
    "20": figure(TEXT, "20", 20, 20),
    "at least 13": figure(TEXT, "at least 13", 13, None, qualifier="at_least"),
    "about 20": figure(TEXT, "about 20", 20, 20, qualifier="about"),
    "up to 15": figure(TEXT, "up to 15", None, 15, qualifier="at_most"),
    "24 hours": figure(TEXT, "24 hours", 24, 24, unit="hour"),
    "a day": figure(TEXT, "a day", 1, 1, unit="day"),
    "3 miles": figure(TEXT, "3 miles", 3, 3, unit="mile"),
    "5 km": figure(TEXT, "5 km", 5, 5, unit="km"),
    "300 feet": figure(TEXT, "300 feet", 300, 300, unit="foot"),
    "2 km": figure(TEXT, "2 km", 2, 2, unit="km"),
    "451,000": figure(TEXT, "451,000", 451000, 451000),
    "451,306": figure(TEXT, "451,306", 451306, 451306),
    "452,800": figure(TEXT, "452,800", 452800, 452800),
    "71": figure(TEXT, "71", 71, 71, unit="percent"),
    "71.4": figure(TEXT, "71.4", 71.4, 71.4, unit="percent"),
    "70.2": figure(TEXT, "70.2", 70.2, 70.2, unit="percent"),
}
PAIRS = [
    ("13", "13", "agree"),
    ("13", "17", "conflict"),
    ("17", "at least 13", "compatible"),
    ("20", "about 20", "compatible"),
    ("13", "about 20", "conflict"),
    ("17", "up to 15", "conflict"),
    ("13", "up to 15", "compatible"),
    ("24 hours", "a day", "agree"),
    ("13", "a day", "unknown"),
    ("3 miles", "5 km", "compatible"),
    ("5 km", "2 km", "conflict"),
    ("300 feet", "2 km", "conflict"),
    ("451,000", "451,306", "compatible"),
    ("451,306", "451,000", "compatible"),
    ("451,000", "452,800", "conflict"),
    ("71", "71.4", "compatible"),
    ("71", "70.2", "conflict"),
]


@pytest.mark.parametrize("a, b, verdict", PAIRS, ids=[f"{a} and {b}" for a, b, _ in PAIRS])
def test_quantities(a: str, b: str, verdict: str) -> None:
    for first, second in ((A[a], A[b]), (A[b], A[a])):
        result = same_quantity(first, second)
        assert result.verdict == verdict and result.reason.endswith(".")
        assert first.text in result.reason and second.text in result.reason


def test_things() -> None:
    assert same_thing("civilians", "killed", "civilians", "died") == 1.0
    assert same_thing("people", "killed", "soldiers", "deaths") >= 0.7
    assert same_thing("people", "killed", "people", "injured") <= 0.2
    assert same_thing("tanks", "destroyed", "houses", "destroyed") < 0.3
