"""Names of places and where they lie: a compact index that ships with the package.

In: a name as a report writes it ("Côte d'Ivoire", "SARAJEVO", "St. Louis"). Out: every place of that name, or, where no
place is called so, places with a name like it ("Zaporozhe" for "Zaporizhzhia"); and the country behind a word like "Chilean".
The index is built by `training/places/build.py`; origins and licences are in `data/LICENSES.md`. All names of a place stand
side by side, none is *the* name; `country` lists every state that holds or claims it.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from sayso.records.base import Record

INDEX = Path(__file__).parent / "data" / "gazetteer.npz"
MAIN = 1 << 31
"""The bit of a posting that says: this is the entry's main name, not an alternate one."""
LIKE = 80.0
"""Least likeness (0 to 100, rapidfuzz ratio) of two spellings of one name: one letter in five may differ."""
_BITS = 64
_SHORTLIST = 6000
_LETTERS = str.maketrans({"ı": "i", "ə": "e", "ǝ": "e", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
                          "ħ": "h", "ŧ": "t", "ŋ": "n", "-": " ", "‐": " ", "‑": " ", "–": " ", "—": " ", "/": " "})  # fmt: skip
_DROPPED = re.compile(r"['’‘ʼʻ`´\".,()ʿʾ]")
_SHORT_FORMS = {"saint": "st", "sankt": "st", "mount": "mt", "fort": "ft"}


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


class Demonym(Record, frozen=True, kw_only=True):
    """A word for the people, the language or the things of a country or region: "Chilean", "Kurds"."""

    word: str
    kind: str
    country: str
    place: str


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """A name for comparison: no case, accents, dashes, points, quotes or leading "the"; "Saint" as "st"."""
    plain = unicodedata.normalize("NFKD", _DROPPED.sub("", name.casefold().translate(_LETTERS)))
    words = "".join(c for c in plain if not unicodedata.combining(c)).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(_SHORT_FORMS.get(w, w) if len(words) > 1 else w for w in words)


class Gazetteer:
    """All places by name. Read-only; equal files give equal answers. Raises OSError if the index is missing."""

    def __init__(self, path: Path = INDEX) -> None:
        """Read the index (about a tenth of a second)."""
        with np.load(path, allow_pickle=False) as file:
            self._names: bytes = file["names"].tobytes()
            self._labels: list[bytes] = file["labels"].tobytes().split(b"\n")
            self._kinds = file["kinds"].tobytes().decode().split("\n")
            self._countries = file["countries"].tobytes().decode().split("\n")
            self._postings: NDArray[np.uint32] = file["postings"]
            self._first = np.concatenate(([0], np.cumsum(file["counts"], dtype=np.int64)))
            self._columns = {c: file[c] for c in ("geonames", "kind", "country", "latitude", "longitude", "radius", "population")}
            demonyms = file["demonyms"].tobytes().decode().split("\n")
        breaks = np.flatnonzero(np.frombuffer(self._names, dtype=np.uint8) == 10)
        self._starts: NDArray[np.int64] = np.concatenate(([0], breaks + 1))
        self._demonyms = _read_demonyms(demonyms)
        self._signatures: NDArray[np.uint64] | None = None
        self._found: dict[str, tuple[GazetteerEntry, ...]] = {}

    def find(self, name: str) -> tuple[GazetteerEntry, ...]:
        """Every place of exactly this name (main or alternate, however it is accented or hyphenated), in index order."""
        folded = fold_name(name)
        if folded not in self._found:
            at = self._position(folded)
            self._found[folded] = () if at is None else self._entries(at)
        return self._found[folded]

    def near(self, name: str, countries: Iterable[str] = (), limit: int = 8) -> tuple[tuple[GazetteerEntry, float], ...]:
        """Places with a name like this, the likest first, with the likeness (80 to 100); only in these countries, if any are named.

        Meant for names that `find` does not know; names of fewer than five letters have no likeness."""
        folded = fold_name(name)
        if len(folded) < 5 or not folded.isascii():
            return ()
        shortlist = self._shortlist(folded, frozenset(countries))
        names = [self._name(int(n)) for n in shortlist]
        like = process.extract(folded, names, scorer=fuzz.ratio, score_cutoff=LIKE, limit=limit)
        best: dict[int, tuple[GazetteerEntry, float]] = {}
        for _, score, index in like:
            for entry in self._entries(int(shortlist[index])):
                if not countries or set(entry.country.split("|")) & set(countries):
                    best.setdefault(entry.row, (entry, score))
        return tuple(sorted(best.values(), key=lambda b: (-b[1], -b[0].population, b[0].row))[:limit])

    def demonym(self, word: str) -> tuple[Demonym, ...]:
        """What a word like "Chilean", "Chileans" or "Kurdish" belongs to; empty if it is no such word."""
        return self._demonyms.get(fold_name(word), ())

    def __len__(self) -> int:
        """How many places there are."""
        return len(self._columns["latitude"])

    def _name(self, at: int) -> str:
        start = int(self._starts[at])
        end = int(self._starts[at + 1]) - 1 if at + 1 < len(self._starts) else len(self._names)
        return self._names[start:end].decode()

    def _position(self, folded: str) -> int | None:
        low, high = 0, len(self._starts)
        while low < high:
            middle = (low + high) // 2
            if self._name(middle) < folded:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self._starts) and self._name(low) == folded else None

    def _entries(self, at: int) -> tuple[GazetteerEntry, ...]:
        return tuple(self._entry(int(p)) for p in self._postings[self._first[at] : self._first[at + 1]])

    def _entry(self, posting: int) -> GazetteerEntry:
        row, column = posting & ~MAIN, self._columns
        return GazetteerEntry(
            row=row,
            name=self._labels[row].decode(),
            geonames_id=int(column["geonames"][row]) or None,
            kind=self._kinds[column["kind"][row]],
            country=self._countries[column["country"][row]],
            latitude=round(float(column["latitude"][row]) / 360, 3),
            longitude=round(float(column["longitude"][row]) / 180, 3),
            radius_km=float(column["radius"][row]),
            population=int(column["population"][row]),
            main=bool(posting & MAIN),
        )

    def _shortlist(self, folded: str, countries: frozenset[str]) -> NDArray[np.int64]:
        """Numbers of the names that share most groups of three letters with this one, at most six thousand."""
        if self._signatures is None:
            self._signatures = _signatures(np.frombuffer(self._names, dtype=np.uint8), self._starts)
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


def _bit(three: bytes) -> int:
    """Which bit of a signature stands for a group of three letters."""
    return (three[0] * 961 + three[1] * 31 + three[2]) % 61 % _BITS


def _signatures(letters: NDArray[np.uint8], starts: NDArray[np.int64]) -> NDArray[np.uint64]:
    """One number of 64 bits a name: the groups of three letters in it."""
    wide = letters.astype(np.int64)
    bits = (wide[:-2] * 961 + wide[1:-1] * 31 + wide[2:]) % 61 % _BITS
    marks = np.zeros(len(letters), dtype=np.uint64)
    inside = (letters[:-2] != 10) & (letters[1:-1] != 10) & (letters[2:] != 10)
    marks[:-2] = np.where(inside, np.uint64(1) << bits.astype(np.uint64), np.uint64(0))
    signatures: NDArray[np.uint64] = np.bitwise_or.reduceat(marks, starts)
    return signatures


def _read_demonyms(lines: Sequence[str]) -> dict[str, tuple[Demonym, ...]]:
    table: dict[str, tuple[Demonym, ...]] = {}
    for line in lines:
        word, kind, country, place = line.split("\t")
        row = Demonym(word=word, kind=kind, country=country, place=place)
        table[fold_name(word)] = (*table.get(fold_name(word), ()), row)
    return table
