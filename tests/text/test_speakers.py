"""A speaker's name inside a sentence of ours."""

import pytest

from sayso.text.speakers import name_inside

NAMES = {  # case: (as the record has it, inside a sentence)
    "an article": ("The mayor of Elm", "the mayor of Elm"),
    "a pronoun": ("It", "it"),
    "a name": ("Elm Council", "Elm Council"),
    "a lone mark": ("the “Harbour committee", "the Harbour committee"),
    "both marks": ("the “Harbour committee”", "the “Harbour committee”"),
    "capitals throughout": ("IT department", "IT department"),
    "small already": ("the mayor", "the mayor"),
}


@pytest.mark.parametrize("name, inside", NAMES.values(), ids=NAMES)
def test_a_name_stands_inside_a_sentence(name: str, inside: str) -> None:
    assert name_inside(name) == inside
