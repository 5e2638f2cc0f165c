import pytest

from sayso.compare.fates import are_some_of, fate_of, of_other_men

FATES = {  # case: (thing, predicate, fate)
    "remains": ("bodies", "recovered", "death"),
    "the fallen": ("comrades", "fallen", "death"),
    "shot dead": ("students", "shot dead", "death"),
    "lives lost": ("lives", "loss", "death"),
    "lives saved": ("lives", "saved", "rescue"),
    "the missing": ("sailors", "still missing", "disappearance"),
    "prices fall": ("prices", "fallen", None),
    "behind bars": ("union members", "in prison", "arrest"),
    "those who leave": ("villagers", "left", "displacement"),
    "soldiers who leave": ("soldiers", "left", "retreat"),
    "in a ward": ("workers", "treated", "injury"),
    "survivors": ("passengers", "survived", "rescue"),
    "still alive": ("miners", "still alive", "rescue"),
    "who did not survive": ("miners", "did not survive", "death"),
}


@pytest.mark.parametrize("thing, predicate, fate", FATES.values(), ids=FATES)
def test_what_befell_them(thing: str, predicate: str, fate: str | None) -> None:
    assert fate_of(thing, predicate) == fate


def test_those_left_behind_did_not_leave() -> None:
    assert fate_of("prisoners", "left", done_to=True) != "displacement"


def test_other_men_are_named_by_two_nouns() -> None:
    assert of_other_men("soldiers", "miners")
    assert not of_other_men("soldiers", "people")


def test_policemen_are_some_of_the_people() -> None:
    assert are_some_of("policemen", "people")
    assert (
        not are_some_of("people", "policemen") and not are_some_of("policemen", "miners") and not are_some_of("carts", "people")
    )
