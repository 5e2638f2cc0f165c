"""Whether one name is a shorter form of another."""

import pytest

from sayso.compare.names import is_part_of_name, is_same_office

ONE = {
    "a word less": ("Customs", "the Customs House"),
    "another preposition": ("the observers of Election Watch", "observers sent by Election Watch"),
    "an owner's s": ("the mayor's office", "the mayor office"),
    "a title": ("President Aral", "Aral"),
}
TWO = {
    "two nations": ("the Mexican embassy", "the Peruvian embassy"),
    "nothing": ("", "the army"),
    "small words alone": ("the", "the army"),
    "two groups": ("the miners", "provocateurs"),
}


@pytest.mark.parametrize("a, b", ONE.values(), ids=ONE)
def test_a_shorter_form(a: str, b: str) -> None:
    assert is_part_of_name(a, b) and is_part_of_name(b, a)


@pytest.mark.parametrize("a, b", TWO.values(), ids=TWO)
def test_another_name(a: str, b: str) -> None:
    assert not is_part_of_name(a, b)


@pytest.mark.parametrize(
    "a, b, same",
    [
        ("minister", "Deputy coal minister", True),
        ("head of the mine", "heads the mine", True),
        ("the president", "former president", False),
        ("a lawyer", "the mayor", False),
    ],
)
def test_one_office(a: str, b: str, same: bool) -> None:
    assert is_same_office(a, b) is same
