"""Which country a word or name stands for: "Chad", "Chadian", "N'Djamena" and "the Elysee" as one who acts.

In: a table of place names (anything with `find` and `demonym`). Out: ISO 3166 two-letter codes, None where there is none or
more than one.
"""

from collections.abc import Sequence
from typing import Protocol

from sayso.mentions.actor_words import METONYMS


class PlaceEntry(Protocol):
    """What is needed of one entry of the place table."""

    @property
    def kind(self) -> str | None: ...
    @property
    def country(self) -> str | None: ...
    @property
    def population(self) -> int | None: ...


class PlaceNames(Protocol):
    """What is needed of the place table."""

    def find(self, name: str) -> Sequence[PlaceEntry]:
        """Entries of that name, none if unknown."""
        ...

    def demonym(self, word: str) -> str | None:
        """The country of an adjective or of the name of a people."""
        ...


class Countries:
    """Look-ups in the place table, as the reading of actors asks them."""

    def __init__(self, places: PlaceNames) -> None:
        self.places = places

    def of_name(self, name: str) -> str | None:
        """The country that a name means as a whole: "Chad", "the Republic of Chad", "US"."""
        for form in _forms(name):
            found = {_only(e.country) for e in self.places.find(form) if e.kind == "country"}
            if len(found) == 1:
                return found.pop()
        return None

    def of_seat(self, name: str) -> str | None:
        """The country whose government a seat of power stands for: a capital, "the Kremlin"."""
        low = name.lower().removeprefix("the ")
        if low in METONYMS:
            return METONYMS[low]
        capitals = [e for e in self.places.find(name) if e.kind == "capital"]
        found = max(capitals, key=lambda e: e.population or 0, default=None)
        return _only(found.country) if found else None

    def of_word(self, word: str) -> str | None:
        """The country of one word: a demonym or a country's name."""
        if not word[:1].isupper():
            return None
        return self.places.demonym(word) or self.of_name(word)

    def people(self, word: str) -> str | None:
        """The country of the name of a people in the plural: "Chadians", "Frenchmen"."""
        if not word[:1].isupper() or not word.lower().endswith(("s", "men")) or self.of_name(word):
            return None
        if word.lower().endswith("men"):
            return self.places.demonym(word) or self.places.demonym(word[:-3])
        return None if self.places.demonym(word[:-1]) is None else self.places.demonym(word[:-1])

    def is_region(self, name: str) -> bool:
        """Whether a name is that of an area or a large town, and so hardly a person's."""
        return any(e.kind not in ("town", "country", None) or (e.population or 0) > 100_000 for e in self.places.find(name))


def _forms(name: str) -> list[str]:
    """The name, and what is left without an article, a possessive and the form of state."""
    bare = name.removeprefix("the ").removeprefix("The ").removesuffix("’s").removesuffix("'s").strip()
    forms = [name, bare]
    for form_of_state in ("Republic of ", "Kingdom of ", "State of ", "Islamic Republic of ", "Federal Republic of "):
        if bare.startswith(form_of_state):
            forms.append(bare.removeprefix(form_of_state).removeprefix("the ").strip())
    return forms


def _only(country: str | None) -> str | None:
    """The code of one country; a name that several hold or claim has none."""
    return country if country and "|" not in country else None
