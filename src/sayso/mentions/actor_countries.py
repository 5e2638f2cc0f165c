"""Which country a word or name stands for: "Chad", "Chadian", "N'Djamena" and "the Elysee" as one who acts.

In: a table of place names (anything with `find` and `demonym`). Out: ISO 3166 two-letter codes, joined by a bar
where a word belongs to several ("Kurdish"), None where it belongs to none.
"""

from collections.abc import Sequence
from typing import Protocol

from sayso.resources.actor_words import FORMER_STATES, METONYMS, PEOPLES


class PlaceEntry(Protocol):
    """What is needed of one entry of the place table; `country`: codes joined by a bar."""

    @property
    def kind(self) -> str: ...
    @property
    def country(self) -> str: ...
    @property
    def population(self) -> int: ...


class People(Protocol):
    """What is needed of one entry of the table of demonyms."""

    @property
    def country(self) -> str: ...


class PlaceNames(Protocol):
    """What is needed of the place table."""

    def find(self, name: str) -> Sequence[PlaceEntry]:
        """Entries of that name, none if unknown."""
        ...

    def demonym(self, word: str) -> Sequence[People]:
        """What an adjective or the name of a people belongs to, the likeliest first."""
        ...


class Countries:
    """Look-ups in the place table, as the reading of actors asks them."""

    def __init__(self, places: PlaceNames) -> None:
        self.places = places

    def of_name(self, name: str) -> str | None:
        """The country that a name means as a whole: "Chad", "the Republic of Chad", "US"."""
        for form in _forms(name):
            found = {e.country for e in self.places.find(form) if e.kind in ("country", "former country")}
            if len(found) == 1:
                return found.pop()
            if form.lower() in FORMER_STATES:
                return FORMER_STATES[form.lower()]
        return None

    def of_seat(self, name: str) -> str | None:
        """The country whose government a seat of power stands for: a capital, "Whitehall"."""
        low = name.lower().removeprefix("the ")
        if low in METONYMS:
            return METONYMS[low]
        capitals = [e for e in self.places.find(name) if e.kind == "capital"]
        found = max(capitals, key=lambda e: e.population, default=None)
        return found.country if found else None

    def of_word(self, word: str) -> str | None:
        """The country of one word: a demonym or a country's name."""
        if not word[:1].isupper():
            return None
        return self._demonym(word) or self.of_name(word)

    def people(self, word: str) -> str | None:
        """The country of the name of a people in the plural: "Chadians", "Frenchmen"."""
        if not word[:1].isupper() or not word.lower().endswith(("s", "men")) or self.of_name(word):
            return None
        return self._demonym(word) or self._demonym(word[:-3] if word.lower().endswith("men") else word[:-1])

    def _demonym(self, word: str) -> str | None:
        found = self.places.demonym(word)
        low = word.lower()
        return found[0].country if found else PEOPLES.get(low) or PEOPLES.get(low.removesuffix("s"))

    def is_region(self, name: str) -> bool:
        """Whether a name is that of an area or a large town, and so hardly a person's."""
        return any(e.kind not in ("town", "country") or e.population > 100_000 for e in self.places.find(name))

    def is_area(self, name: str) -> bool:
        """Whether a name is that of a disputed or historical area or of a country, which is no surname."""
        return any(e.kind in ("country", "former country", "disputed", "historical", "region") for e in self.places.find(name))


def _forms(name: str) -> list[str]:
    """The name, and what is left without an article, a possessive and the form of state."""
    bare = name.removeprefix("the ").removeprefix("The ").removesuffix("’s").removesuffix("'s").strip()
    forms = [name, bare]
    for form_of_state in ("Republic of ", "Kingdom of ", "State of ", "Islamic Republic of ", "Federal Republic of "):
        if bare.startswith(form_of_state):
            forms.append(bare.removeprefix(form_of_state).removeprefix("the ").strip())
    return forms
