"""Outlines of countries for the page's map, as Natural Earth draws them; no name and no owner is attached to any.

The file is built by `training/places/borders.py`; its origin is in `data/LICENSES.md`.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BORDERS = Path(__file__).parent / "data" / "borders.npz"

Outline = NDArray[np.float64]
"""Points of a closed line, in degrees: longitude, latitude. One that crosses the date line goes on beyond 180 or -180."""


def load_borders(path: Path = BORDERS) -> tuple[Outline, ...]:
    """All outlines, in the order of the file. Raises OSError if it is missing."""
    with np.load(path, allow_pickle=False) as file:
        points = np.cumsum(file["steps"], axis=1, dtype=np.int16).T / np.array([180.0, 360.0])
        lines = np.split(points, np.cumsum(file["lengths"])[:-1])
        outlines = np.split(file["outlines"], np.cumsum(file["outline_lengths"])[:-1])
    return tuple(
        _unbroken(np.concatenate([lines[n] if n >= 0 else lines[-1 - n][::-1] for n in outline])) for outline in outlines
    )


def _unbroken(outline: Outline) -> Outline:
    """An outline without the jump at the date line; one that goes around the pole is closed along the pole."""
    outline[:, 0] = np.unwrap(outline[:, 0], period=360)
    outline[:, 0] -= 360 * np.round(outline[:, 0].mean() / 360)
    first, last = outline[0, 0], outline[-1, 0]
    if abs(last - first) < 180:
        return outline
    pole = 90.0 if outline[0, 1] > 0 else -90.0
    return np.concatenate([outline, [(last, pole), (first, pole)]])
