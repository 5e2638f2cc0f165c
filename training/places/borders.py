"""Build the borders of countries that ship with the package, for the page's map.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m training.places.borders --topology package/countries-50m.json [--out src/sayso/resources/data/borders.npz]

In: Natural Earth's countries at 1:50 million as TopoJSON. Out: one compressed numpy file, the same bytes for the same input, and
its SHA-256 in `borders.sha256`. Lines that two countries share are kept once. Points are rounded to 1/180 of a degree of longitude
and 1/360 of latitude, as in the place index, and written as differences; names of countries are left out.
"""

import argparse
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

OUT = Path("src/sayso/resources/data/borders.npz")


def lines(topology: dict[str, Any]) -> Iterator[np.ndarray]:
    """Each shared line as whole numbers, differences undone."""
    scale, origin = (np.array(topology["transform"][k]) for k in ("scale", "translate"))
    for arc in topology["arcs"]:
        degrees = np.cumsum(np.array(arc), axis=0) * scale + origin
        yield np.rint(degrees * (180, 360)).astype(np.int16)


def rings(topology: dict[str, Any]) -> Iterator[list[int]]:
    """Each outline as numbers of lines; -1 - n for a line taken backwards."""
    for country in topology["objects"]["countries"]["geometries"]:
        polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
        for polygon in polygons:
            yield from polygon


def main() -> None:
    """Read the command line and write the borders."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--topology", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    topology = json.loads(args.topology.read_text(encoding="utf-8"))
    found, outlines = list(lines(topology)), list(rings(topology))
    points = np.concatenate(found)
    np.savez_compressed(
        args.out,
        steps=np.diff(points, axis=0, prepend=np.zeros((1, 2), dtype=np.int16)).T.copy(),
        lengths=np.array([len(line) for line in found], dtype=np.uint16),
        outlines=np.concatenate([np.array(ring, dtype=np.int16) for ring in outlines]),
        outline_lengths=np.array([len(ring) for ring in outlines], dtype=np.uint16),
    )
    digest = hashlib.sha256(args.out.read_bytes()).hexdigest()
    args.out.with_suffix(".sha256").write_text(f"{digest}  {args.out.name}\n", encoding="utf-8")
    print(f"{len(outlines)} outlines, {args.out.stat().st_size / 1e3:.0f} kB, sha256 {digest}")


if __name__ == "__main__":
    main()
