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
