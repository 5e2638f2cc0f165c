"""Nouns for things that can be seen or touched, what they are kinds of, and those that have one name in each kind of English.

"howitzer"    a gun, a weapon          "lorry" / "truck"    one thing          "response"    no thing

The file is built by `training/words/things.py` from WordNet 3.0 (Fellbaum 1998); its origin is in `data/LICENSES.md`.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

THINGS = Path(__file__).parent / "data" / "things.txt"
_TWINS = (
    "truck lorry",
    "aircraft plane aeroplane airplane",
    "petrol gasoline",
    "railway railroad",
    "jail gaol",
    "flat apartment",
    "leaflet flyer handbill",
    "ship vessel",
    "tyre tire",
    "lawyer attorney solicitor advocate",
    "doctor physician",
)
"""Words for one thing in British and American news."""
_NAME = {word: words.split()[0] for words in _TWINS for word in words.split()}


_HEARD = frozenset(
    """siren letter message telegram permit warrant register banner poster slogan alarm barracks school market camp column queue convoy
    checkpoint roadblock barricade loudspeaker electricity""".split()
)
"""What is there or not as things are, though the table has it as a sound, a writing or a body."""


def thing_name(noun: str) -> str:
    """One name for a thing that has two: "truck" for "lorry"; other nouns (lemmas) as they are."""
    return _NAME.get(noun, noun)


def is_thing(noun: str) -> bool:
    """Whether a noun (its lemma) mostly means something that can be seen or touched."""
    return noun in _HEARD or noun in load_things()


def is_kind_of(noun: str, general: str) -> bool:
    """Whether a thing is one, or the same, by another word: a lorry is a vehicle, a vehicle no lorry."""
    kinds = {thing_name(w) for w in load_things().get(noun, ())}
    return thing_name(general) in kinds | {thing_name(noun)}


@lru_cache(maxsize=1)
def load_things(path: Path = THINGS) -> Mapping[str, frozenset[str]]:
    """Noun -> words for the same and for what it is a kind of, from the table that ships. Raises OSError if it is missing."""
    rows = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
    return {noun: frozenset(kinds) for noun, *kinds in rows}
