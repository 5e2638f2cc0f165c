"""The table of nouns for things is whole and says what it should."""

import hashlib

from sayso.resources.things import THINGS, is_kind_of, is_thing, thing_name


def test_the_table_is_the_one_that_was_built() -> None:
    assert THINGS.with_suffix(".sha256").read_text(encoding="utf-8").split()[0] == hashlib.sha256(THINGS.read_bytes()).hexdigest()


def test_things_and_kinds() -> None:
    assert all(map(is_thing, ("howitzer", "leaflet", "siren", "blood", "loudspeaker")))
    assert not any(map(is_thing, ("response", "army", "war", "night", "demand")))
    assert is_kind_of("lorry", "vehicle") and is_kind_of("cartridge", "ammunition") and is_kind_of("helicopter", "aircraft")
    assert not is_kind_of("vehicle", "lorry")


def test_two_names_of_one_thing() -> None:
    assert thing_name("lorry") == thing_name("truck") and is_kind_of("plane", "aircraft")
