"""Names for records: those of files as text, and ids that no two reports share."""

import os
from pathlib import Path


def path_name(path: Path | str) -> str:
    """A path as text that can be written; bytes of a name that are no UTF-8 are shown as \\\\xe9."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


class Ids:
    """Hands out each id once: a name that is taken gets ~2, ~3."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, name: str) -> str:
        """The name itself, or the first form of it that is free."""
        found, number = name, 1
        while found in self._taken:
            number += 1
            found = f"{name}~{number}"
        self._taken.add(found)
        return found
