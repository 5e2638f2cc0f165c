"""A GeoNames dump in (allCountries.txt, one country's file, or their zip), an index of its towns, villages and provinces out.

The dump is read line by line and names are sorted in pieces on disk, so that the twelve million lines of the whole world need
little memory. Rivers, mountains and seas stay those that ship: a dump has one for every brook, with a village's name.
Data: GeoNames (geonames.org), CC BY 4.0.
"""

import hashlib
import heapq
import io
import json
import math
import re
import tempfile
import zipfile
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

import numpy as np

from sayso.errors import InputError, OutputError
from sayso.records.base import Record
from sayso.resources.gazetteer import fold_name
from sayso.resources.place_table import MAIN, line_starts, signatures

ABOUT = "index.json"
FORMAT = 1
_KINDS = ("town", "capital", "admin1", "admin2")
_CODES = {"PPLC": "capital", "ADM1": "admin1", "ADM2": "admin2"}
_ADMIN_KM = {"admin1": 80, "admin2": 25}
"""Radius of a province or district, which a dump does not tell: about the middle one of those that ship."""
_LONGEST = 48
_MOST_NAMES = 40
_PIECE = 1_000_000
"""Names sorted in memory at once."""


class Imported(Record, frozen=True, kw_only=True):
    """What an import has made. `sha256`: of the index's names and postings, for the record of a dossier."""

    places: int
    names: int
    countries: int
    sha256: str


class _Place(NamedTuple):
    """One line of the dump that is kept."""

    geonames: int
    name: str
    names: tuple[str, ...]
    kind: str
    country: str
    latitude: float
    longitude: float
    population: int


def import_places(
    dump: Path, out: Path, countries: frozenset[str] = frozenset(), progress: Callable[[int], None] | None = None
) -> Imported:
    """Write the index of a dump to a new folder. `countries`: ISO codes; all, if none are named.

    Raises InputError for a file that is no dump, OutputError where the folder cannot be written or holds something else."""
    if out.exists() and any(out.iterdir()) and not (out / ABOUT).is_file():
        raise OutputError(f"{out}: holds other files; name a new folder")
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / ABOUT).unlink(missing_ok=True)
        with tempfile.TemporaryDirectory(dir=out) as folder:
            return _write(dump, out, _Sorter(Path(folder)), countries, progress)
    except OSError as problem:
        raise OutputError(f"{out}: {problem.strerror or problem}") from problem


def read_about(folder: Path) -> Imported:
    """What the index in a folder holds. Raises InputError if there is none."""
    try:
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        if about["format"] == FORMAT:
            return Imported(**{k: about[k] for k in Imported.__struct_fields__})
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise InputError(f"{folder}: holds no imported places; make them with `sayso places import`") from problem
    raise InputError(f"{folder}: was imported by another version; import the dump again")


def read_dump(dump: Path) -> Iterator[str]:
    """The lines of a dump, or of the largest text in its zip. Raises InputError."""
    if not dump.is_file():
        raise InputError(f"{dump}: there is no such file")
    try:
        if zipfile.is_zipfile(dump):
            with zipfile.ZipFile(dump) as archive:
                texts = [i for i in archive.infolist() if i.filename.endswith(".txt") and "readme" not in i.filename.lower()]
                if not texts:
                    raise InputError(f"{dump}: holds no text file")
                with archive.open(max(texts, key=lambda i: i.file_size)) as inner:
                    yield from _lines(inner)
        else:
            with dump.open("rb") as file:
                yield from _lines(file)
    except (OSError, zipfile.BadZipFile, RuntimeError) as problem:
        raise InputError(f"{dump}: cannot be read ({problem})") from problem


def _lines(file: IO[bytes]) -> Iterator[str]:
    return iter(io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="\n"))


def parse(line: str) -> _Place | None:
    """A line of the dump as a place; None for what is not kept. Raises ValueError for a line that is none."""
    fields = line.rstrip("\r\n").split("\t")
    if len(fields) != 19:
        raise ValueError(f"{len(fields)} fields, not 19")
    code, letter = fields[7], fields[6]
    if letter != "P" and code not in _CODES:
        return None
    others = [n for n in (fields[2], *fields[3].split(",")) if _reads_as_name(n) and n != fields[1]]
    return _Place(
        geonames=int(fields[0]),
        name=fields[1],
        names=tuple(dict.fromkeys(others))[:_MOST_NAMES],
        kind=_CODES.get(code, "town"),
        country=fields[8],
        latitude=float(fields[4]),
        longitude=float(fields[5]),
        population=int(fields[14] or 0),
    )


def _reads_as_name(name: str) -> bool:
    """Whether an alternate name is a word of a language in Latin letters, not a code."""
    return name[:1].isupper() and not (name.isupper() and len(name) <= 4) and len(name) > 2


class _Sorter:
    """Names with their places, sorted in pieces on disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._piece: list[str] = []
        self._files: list[Path] = []

    def add(self, name: str, posting: int) -> None:
        self._piece.append(f"{name}\t{posting & (MAIN - 1):010}\t{int(bool(posting & MAIN))}")
        if len(self._piece) >= _PIECE:
            self._flush()

    def _flush(self) -> None:
        path = self._folder / f"{len(self._files)}.txt"
        path.write_text("\n".join(sorted(self._piece)), encoding="ascii")
        self._files.append(path)
        self._piece = []

    def lines(self) -> Iterator[tuple[str, int]]:
        """Name and posting in order; of a name that a place has twice, the main one."""
        self._flush()
        files = [path.open(encoding="ascii") for path in self._files]
        try:
            last = ("", -1)
            for line in heapq.merge(*((row.rstrip("\n") for row in file) for file in files), reverse=False):
                name, row, main = line.split("\t") if line else ("", "", "")
                if name and (name, int(row)) != last:
                    last = (name, int(row))
                    yield name, int(row) | (MAIN if main == "1" else 0)
        finally:
            for file in files:
                file.close()


def _write(dump: Path, out: Path, sorter: _Sorter, countries: frozenset[str], progress: Callable[[int], None] | None) -> Imported:
    columns = {c: array(t) for c, t in (("geonames", "I"), ("kind", "B"), ("country", "H"), ("latitude", "h"), ("longitude", "h"),
                                        ("radius", "H"), ("population", "I"))}  # fmt: skip
    codes: dict[str, int] = {}
    labels = bytearray()
    rows = 0
    for number, line in enumerate(read_dump(dump), 1):
        if progress and number % 100_000 == 0:
            progress(number)
        try:
            place = parse(line)
        except ValueError as problem:
            raise InputError(f"{dump}, line {number}: is no line of a GeoNames dump ({problem})") from problem
        if place is None or (countries and place.country not in countries):
            continue
        _add_columns(columns, place, codes.setdefault(place.country, len(codes)))
        labels += (b"\n" if rows else b"") + place.name.encode()
        for name, main in _folded_names(place).items():
            sorter.add(name, rows | (MAIN if main else 0))
        rows += 1
    if not rows:
        raise InputError(f"{dump}: holds no town of {', '.join(sorted(countries)) or 'any country'}")
    return _save(out, columns, codes, labels, sorter)


def _folded_names(place: _Place) -> dict[str, bool]:
    """The names to find a place by, and whether each is its main one."""
    main = fold_name(place.name)
    names = {fold_name(n): False for n in place.names} | {main: True}
    return {n: m for n, m in names.items() if n.isascii() and 1 < len(n) <= _LONGEST and re.search("[a-z]", n) and "\t" not in n}


def _add_columns(columns: dict[str, "array[int]"], place: _Place, country: int) -> None:
    radius = _ADMIN_KM.get(place.kind) or round(min(60.0, max(3.0, math.sqrt(place.population) / 60)))
    values = (place.geonames, _KINDS.index(place.kind), country, round(place.latitude * 360), round(place.longitude * 180), radius,
              min(place.population, 2**32 - 1))  # fmt: skip
    for column, value in zip(columns.values(), values, strict=True):
        column.append(value)


def _save(out: Path, columns: dict[str, "array[int]"], codes: dict[str, int], labels: bytearray, sorter: _Sorter) -> Imported:
    names, postings, counts = bytearray(), array("I"), array("I")
    last = ""
    for name, posting in sorter.lines():
        if name != last:
            names += (b"\n" if last else b"") + name.encode()
            counts.append(0)
            last = name
        counts[-1] += 1
        postings.append(posting)
    letters = np.frombuffer(bytes(names), dtype=np.uint8)
    arrays: dict[str, Any] = {
        "names": letters,
        "labels": np.frombuffer(bytes(labels), dtype=np.uint8),
        "kinds": np.frombuffer("\n".join(_KINDS).encode(), dtype=np.uint8),
        "countries": np.frombuffer("\n".join(codes).encode(), dtype=np.uint8),
        "counts": np.array(counts, dtype=np.uint32),
        "postings": np.array(postings, dtype=np.uint32),
        "signatures": signatures(letters, line_starts(letters)),
        **{name: np.array(column) for name, column in columns.items()},
    }
    for name, values in arrays.items():
        np.save(out / f"{name}.npy", values, allow_pickle=False)
    digest = hashlib.sha256(bytes(names) + arrays["postings"].tobytes()).hexdigest()
    made = Imported(places=len(columns["kind"]), names=len(counts), countries=len(codes), sha256=digest)
    about = {"format": FORMAT, "data": "Contains data of GeoNames (geonames.org), CC BY 4.0, changed"}
    about |= {k: getattr(made, k) for k in Imported.__struct_fields__}
    (out / ABOUT).write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    return made
