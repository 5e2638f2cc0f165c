"""Names of places and where they lie: a compact index that ships with the package, and one that a person may import.

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

from rapidfuzz import fuzz, process

from sayso.records.base import Record
from sayso.resources.place_table import MAIN, GazetteerEntry, PlaceTable

INDEX = Path(__file__).parent / "data" / "gazetteer.npz"
LIKE = 80.0
"""Least likeness (0 to 100, rapidfuzz ratio) of two spellings of one name: one letter in five may differ."""
_LETTERS = str.maketrans({"ı": "i", "ə": "e", "ǝ": "e", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
                          "ħ": "h", "ŧ": "t", "ŋ": "n", "-": " ", "‐": " ", "‑": " ", "–": " ", "—": " ", "/": " "})  # fmt: skip
_DROPPED = re.compile(r"['’‘ʼʻ`´\".,()ʿʾ]")
_SHORT_FORMS = {"saint": "st", "sankt": "st", "mount": "mt", "fort": "ft"}


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
    """All places by name. Read-only; equal files give equal answers. Raises OSError if an index is missing."""

    def __init__(self, path: Path = INDEX, imported: Path | None = None) -> None:
        """Read the index that ships (about a tenth of a second), and map an imported one (a folder), if there is one."""
        self._tables = [PlaceTable(path)]
        if imported is not None:
            self._tables.append(PlaceTable(imported, offset=len(self._tables[0])))
        self._demonyms = _read_demonyms(self._tables[0].demonyms)
        self._found: dict[str, tuple[GazetteerEntry, ...]] = {}
        self._leads: dict[str, bool] = {}
        self._near: dict[tuple[str, frozenset[str], int], tuple[tuple[GazetteerEntry, float], ...]] = {}

    def find(self, name: str) -> tuple[GazetteerEntry, ...]:
        """Every place of exactly this name (main or alternate, however it is accented or hyphenated), in index order.

        A place of an imported index that the shipped one has too is given once, as the shipped one has it."""
        folded = fold_name(name)
        if folded not in self._found:
            shipped = self._tables[0].find(folded)
            known = {e.geonames_id for e in shipped if e.geonames_id}
            more = (e for table in self._tables[1:] for e in table.find(folded) if e.geonames_id not in known)
            found = (*shipped, *more)
            if not found and " " in folded:  # runs of words that are no name are without number: they are not kept
                return ()
            self._found[folded] = found
        return self._found[folded]

    def leads(self, word: str) -> bool:
        """Whether some place name of several words begins with this word ("New", "Saint")."""
        if word not in self._leads:
            folded = fold_name(f"{word} x")[:-1]
            self._leads[word] = any(table.leads(folded) for table in self._tables)
        return self._leads[word]

    def near(self, name: str, countries: Iterable[str] = (), limit: int = 8) -> tuple[tuple[GazetteerEntry, float], ...]:
        """Places with a name like this, the likest first, with the likeness (80 to 100); only in these countries, if any are named.

        Meant for names that `find` does not know; names of fewer than five letters have no likeness."""
        folded, wanted = fold_name(name), frozenset(countries)
        if len(folded) < 5 or not folded.isascii():
            return ()
        key = (folded, wanted, limit)
        if key not in self._near:
            self._near[key] = self._like(folded, wanted, limit)
        return self._near[key]

    def _like(self, folded: str, countries: frozenset[str], limit: int) -> tuple[tuple[GazetteerEntry, float], ...]:
        best: dict[int, tuple[GazetteerEntry, float]] = {}
        for table in self._tables:
            shortlist = table.shortlist(folded, countries)
            names = [table.name(int(n)) for n in shortlist]
            for _, score, index in process.extract(folded, names, scorer=fuzz.ratio, score_cutoff=LIKE, limit=limit):
                for entry in table.entries(int(shortlist[index])):
                    if not countries or set(entry.country.split("|")) & countries:
                        best.setdefault(entry.geonames_id or -1 - entry.row, (entry, score))
        return tuple(sorted(best.values(), key=lambda b: (-b[1], -b[0].population, b[0].row))[:limit])

    def demonym(self, word: str) -> tuple[Demonym, ...]:
        """What a word like "Chilean", "Chileans" or "Kurdish" belongs to; empty if it is no such word."""
        return self._demonyms.get(fold_name(word), ())

    def __len__(self) -> int:
        """How many places there are."""
        return sum(map(len, self._tables))


def _read_demonyms(lines: Sequence[str]) -> dict[str, tuple[Demonym, ...]]:
    table: dict[str, tuple[Demonym, ...]] = {}
    for line in lines:
        word, kind, country, place = line.split("\t")
        row = Demonym(word=word, kind=kind, country=country, place=place)
        table[fold_name(word)] = (*table.get(fold_name(word), ()), row)
    return table


__all__ = ["INDEX", "LIKE", "MAIN", "Demonym", "Gazetteer", "GazetteerEntry", "fold_name"]
