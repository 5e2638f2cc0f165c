import pytest

from sayso.compare.parties import are_two

PAIRS = {  # case: (one, other, two parties)
    "two sorts": ("drug traffickers", "army officers", True),
    "one sort": ("riot police", "the army", False),
    "two names": ("Ana Ruiz", "Tomas Vega", True),
    "one name more fully": ("Ruiz", "Ana Ruiz", False),
    "a company and workers": ("the operator of the mine", "the miners", True),
    "two callings": ("The mayor", "the general", True),
    "one calling": ("the colonel", "the general", False),
    "a calling and its army": ("the army", "the general", False),
    "an unnamed one of that calling": ("The mayor", "one of the mayors", False),
    "a word of no sort": ("unknown hands", "the police", False),
}


@pytest.mark.parametrize("one, other, two", PAIRS.values(), ids=PAIRS)
def test_whether_two_phrases_name_two_parties(one: str, other: str, two: bool) -> None:
    assert are_two(one, other) is two
