"""One index of places: names in order, the places of each name, and what is known of each place.

Two forms hold the same arrays: the compressed file that ships with the package, and a folder of plain arrays that
`sayso places import` writes; the folder is mapped into memory, so that millions of places cost little.
"""

from bisect import bisect_left
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.records.base import Record

MAIN = 1 << 31
"""The bit of a posting that says: this is the entry's main name, not an alternate one."""
COLUMNS = ("geonames", "kind", "country", "latitude", "longitude", "radius", "population")
BITS = 64
_SHORTLIST = 6000
_CHUNK = 4_000_000


class GazetteerEntry(Record, frozen=True, kw_only=True):
    """A place. `country`: ISO codes joined by a bar; `radius_km`: of a circle of about its size; `population`: 0 = unknown.

    `main`: whether it was found by its main name. `row`: its number in the index."""

    row: int
    name: str
    geonames_id: int | None
    kind: str
    country: str
    latitude: float
    longitude: float
    radius_km: float
    population: int
    main: bool = True


class PlaceTable:
    """An index, read-only. Raises OSError if it is missing. `offset`: the number of its first row among several tables."""

    def __init__(self, path: Path, offset: int = 0) -> None:
        self.offset = offset
        file: Any = _Folder(path) if path.is_dir() else np.load(path, allow_pickle=False)
        self._names: NDArray[np.uint8] = file["names"]
        self._labels: NDArray[np.uint8] = file["labels"]
        self._kinds = file["kinds"].tobytes().decode().split("\n")
        self._countries = file["countries"].tobytes().decode().split("\n")
        self._postings: NDArray[np.uint32] = file["postings"]
        self._first: NDArray[np.int64] = np.concatenate(([0], np.cumsum(file["counts"], dtype=np.int64)))
        self._columns: dict[str, NDArray[np.int64]] = {c: file[c] for c in COLUMNS}
        self.demonyms = file["demonyms"].tobytes().decode().split("\n") if "demonyms" in file else []
        self._starts = line_starts(self._names)
        self._label_starts = line_starts(self._labels)
        stored = "signatures" in file
        self._signatures: NDArray[np.uint64] | None = file["signatures"] if stored else None

    def __len__(self) -> int:
        return len(self._columns["latitude"])

    def find(self, folded: str) -> tuple[GazetteerEntry, ...]:
        """Every place of exactly this folded name, in index order."""
        at = self._search(folded)
        return self.entries(at) if at < len(self._starts) and self.name(at) == folded else ()

    def leads(self, folded: str) -> bool:
        """Whether some folded name begins so."""
        at = self._search(folded)
        return at < len(self._starts) and self.name(at).startswith(folded)

    def _search(self, folded: str) -> int:
        """The number of the first name that does not come before this one."""
        return bisect_left(range(len(self._starts)), folded, key=self.name)

    def name(self, at: int) -> str:
        """The folded name with this number."""
        return _line(self._names, self._starts, at)

    def entries(self, at: int) -> tuple[GazetteerEntry, ...]:
        """The places of a name by its number."""
        return tuple(self._entry(int(p)) for p in self._postings[self._first[at] : self._first[at + 1]])

    def _entry(self, posting: int) -> GazetteerEntry:
        row, column = posting & ~MAIN, self._columns
        return GazetteerEntry(
            row=self.offset + row,
            name=_line(self._labels, self._label_starts, row),
            geonames_id=int(column["geonames"][row]) or None,
            kind=self._kinds[column["kind"][row]],
            country=self._countries[column["country"][row]],
            latitude=round(float(column["latitude"][row]) / 360, 3),
            longitude=round(float(column["longitude"][row]) / 180, 3),
            radius_km=float(column["radius"][row]),
            population=int(column["population"][row]),
            main=bool(posting & MAIN),
        )

    def shortlist(self, folded: str, countries: frozenset[str]) -> NDArray[np.int64]:
        """Numbers of the names that share most groups of three letters with this one, at most six thousand."""
        if self._signatures is None:
            self._signatures = signatures(self._names, self._starts)
        shared = np.zeros(len(self._starts), dtype=np.int16)
        for bit in sorted({_bit(folded[i : i + 3].encode()) for i in range(len(folded) - 2)}):
            shared += ((self._signatures >> np.uint64(bit)) & np.uint64(1)).astype(np.int16)
        lengths = np.diff(self._starts, append=len(self._names) + 1) - 1
        shared[np.abs(lengths - len(folded)) > max(2, len(folded) // 4)] = 0
        if countries:
            shared[~self._names_in(countries)] = 0
        order = np.lexsort((np.arange(len(shared)), -shared))[:_SHORTLIST]
        return order[shared[order] > 0]

    def _names_in(self, countries: frozenset[str]) -> NDArray[np.bool_]:
        """Which names some place in these countries has."""
        wanted = np.array([bool(countries & set(c.split("|"))) for c in self._countries])
        inside = wanted[self._columns["country"][self._postings & np.uint32(MAIN - 1)]]
        counts: NDArray[np.int64] = np.add.reduceat(inside.astype(np.int64), self._first[:-1])
        return counts > 0


class _Folder:
    """The arrays of a folder, mapped into memory."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __contains__(self, name: str) -> bool:
        return (self._path / f"{name}.npy").is_file()

    def __getitem__(self, name: str) -> Any:
        return np.load(self._path / f"{name}.npy", mmap_mode="r", allow_pickle=False)


def line_starts(letters: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Where each line of an array of letters begins."""
    return np.concatenate(([0], np.flatnonzero(letters == 10) + 1))


def _line(letters: NDArray[np.uint8], starts: NDArray[np.int64], at: int) -> str:
    end = int(starts[at + 1]) - 1 if at + 1 < len(starts) else len(letters)
    return letters[int(starts[at]) : end].tobytes().decode()


def _bit(three: bytes) -> int:
    """Which bit of a signature stands for a group of three letters."""
    return (three[0] * 961 + three[1] * 31 + three[2]) % 61 % BITS


def signatures(letters: NDArray[np.uint8], starts: NDArray[np.int64]) -> NDArray[np.uint64]:
    """One number of 64 bits a name: the groups of three letters in it. Made in pieces, so that long lists need little memory."""
    found = np.zeros(len(starts), dtype=np.uint64)
    edges = [*range(0, len(starts), _CHUNK // 16), len(starts)]
    for low, high in zip(edges, edges[1:], strict=False):
        end = int(starts[high]) if high < len(starts) else len(letters)
        found[low:high] = _signatures(letters[int(starts[low]) : end], starts[low:high] - starts[low])
    return found


def _signatures(letters: NDArray[np.uint8], starts: NDArray[np.int64]) -> NDArray[np.uint64]:
    wide = letters.astype(np.int64)
    bits = (wide[:-2] * 961 + wide[1:-1] * 31 + wide[2:]) % 61 % BITS
    marks = np.zeros(len(letters), dtype=np.uint64)
    inside = (letters[:-2] != 10) & (letters[1:-1] != 10) & (letters[2:] != 10)
    marks[:-2] = np.where(inside, np.uint64(1) << bits.astype(np.uint64), np.uint64(0))
    made: NDArray[np.uint64] = np.bitwise_or.reduceat(marks, starts)
    return made
