"""The frame of a map: which part of the earth it shows, where a point stands in it, and the borders cut to it.

Longitude goes to the right and latitude upwards in equal steps, their lengths made true in the middle of the frame. Places are
given in percent of the frame; borders in units of a box of WIDE by HIGH that is stretched to the frame.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.resources.borders import Outline

WIDE, HIGH = 1500, 1000
"""The box in which borders are written."""
SMALLEST = 1.6
"""Degrees of latitude that a frame shows at least: about 180 km, below which borders at 1:50 million turn coarse."""
FEWEST, WIDEST = 40, 30.0
"""Points of borders that tell a reader where a frame lies, and the degrees of latitude beyond which none are looked for."""
FINE = 1.6
"""Units of the box below which two points of a border are one."""
KM = 111.32
"""Kilometres in a degree of latitude."""
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True)
class Frame:
    """A part of the earth in degrees; `west` may lie beyond -180 and `east` beyond 180."""

    west: float
    east: float
    south: float
    north: float

    @property
    def stretch(self) -> float:
        """Kilometres in a degree of longitude in the middle of the frame."""
        return KM * math.cos(math.radians((self.south + self.north) / 2))

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """The place of a point, in percent from the left and from the top."""
        longitude = self.west + (longitude - self.west) % 360
        across, down = (longitude - self.west) / (self.east - self.west), (self.north - latitude) / (self.north - self.south)
        return round(100 * across, 2), round(100 * down, 2)

    def reach(self, km: float) -> tuple[float, float]:
        """A length in percent of the width and of the height."""
        across, down = km / self.stretch / (self.east - self.west), km / KM / (self.north - self.south)
        return round(100 * across, 2), round(100 * down, 2)

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a point lies inside."""
        x, y = self.at(longitude, latitude)
        return 0 <= x <= 100 and 0 <= y <= 100


def make_frame(points: Sequence[tuple[float, float]]) -> Frame:
    """The frame around some points (longitude, latitude), with room at its edges, across the date line if that is shorter."""
    west, east = _narrowest([p[0] for p in points])
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    high = max(SMALLEST, 1.3 * (north - south))
    narrow = math.cos(math.radians(min(abs(south + north) / 2, 80)))
    wide = max(1.3 * (east - west), high * WIDE / HIGH / narrow)
    wide = min(wide, 360.0)
    high = min(max(high, wide * narrow * HIGH / WIDE), 178.0)
    middle = max(-89 + high / 2, min((south + north) / 2, 89 - high / 2))
    return Frame((west + east - wide) / 2, (west + east + wide) / 2, middle - high / 2, middle + high / 2)


def with_borders(frame: Frame, outlines: Sequence[Outline]) -> Frame:
    """The frame, or a wider one around its middle in which some coast or border shows where on earth it is."""
    points = np.concatenate(outlines) if outlines else np.empty((0, 2))
    while max(frame.north - frame.south, (frame.east - frame.west) / 4) < WIDEST:
        across = (points[:, 0] - frame.west) % 360 <= frame.east - frame.west
        inside = across & (points[:, 1] >= frame.south) & (points[:, 1] <= frame.north)
        if inside.sum() >= FEWEST:
            break
        corners = ((frame.west, frame.south), (frame.east, frame.north))
        frame = make_frame([(c[0], max(-89.0, min(c[1], 89.0))) for c in corners])
    return frame


def scale_bar(frame: Frame) -> tuple[int, float]:
    """A round length in kilometres that takes up to a fifth of the width, and its percent of it."""
    fitting = [km for km in STEPS if frame.reach(km)[0] <= 20]
    km = fitting[-1] if fitting else STEPS[0]
    return km, frame.reach(km)[0]


def border_path(frame: Frame, outlines: Iterable[Outline]) -> str:
    """The outlines that lie in the frame, as one path in the box, with few points and no more than a little beyond its edges."""
    parts: list[str] = []
    for outline in outlines:
        for turn in (-360.0, 0.0, 360.0):
            left, right = outline[:, 0].min() + turn, outline[:, 0].max() + turn
            if right < frame.west or left > frame.east or outline[:, 1].max() < frame.south or outline[:, 1].min() > frame.north:
                continue
            ring = _cut(_thinned(_in_box(frame, outline, turn)))
            if len(ring) > 2:
                parts.append(_path(ring))
    return "".join(parts)


def _narrowest(longitudes: Sequence[float]) -> tuple[float, float]:
    """West and east of the shortest way around all longitudes."""
    turned = sorted(set(longitudes))
    gaps = [(b - a, b) for a, b in zip(turned, [*turned[1:], turned[0] + 360], strict=True)]
    gap, after = max(gaps)
    west = after if after <= 180 else after - 360
    return west, west + 360 - gap


def _in_box(frame: Frame, outline: Outline, turn: float) -> NDArray[np.float64]:
    scale = np.array([WIDE / (frame.east - frame.west), -HIGH / (frame.north - frame.south)])
    moved: NDArray[np.float64] = (outline + (turn, 0.0) - (frame.west, frame.north)) * scale
    return moved


def _thinned(points: NDArray[np.float64]) -> list[tuple[float, float]]:
    """The points that lie apart from the one kept before; nothing of an outline too small to see."""
    if np.ptp(points, axis=0).max() < 2 * FINE:
        return []
    kept: list[tuple[float, float]] = []
    for x, y in points.tolist():
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= FINE:
            kept.append((x, y))
    return kept


def _cut(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A ring cut to the box and a margin, edge by edge (Sutherland and Hodgman): its cuts run along the margin, out of sight."""
    for axis, limit, keep_below in ((0, -30.0, False), (0, WIDE + 30.0, True), (1, -30.0, False), (1, HIGH + 30.0, True)):
        kept: list[tuple[float, float]] = []
        for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True):
            inside = [(p[axis] <= limit) == keep_below for p in (a, b)]
            if inside[0]:
                kept.append(a)
            if inside[0] != inside[1]:
                part = (limit - a[axis]) / (b[axis] - a[axis])
                kept.append((a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])))
        ring = kept
    return ring


def _path(ring: list[tuple[float, float]]) -> str:
    """A ring in whole numbers, each point as its difference from the one before."""
    whole = [(round(x), round(y)) for x, y in ring]
    steps = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in zip(whole, whole[1:], strict=False) if a != b]
    return f"M{whole[0][0]} {whole[0][1]}l{' '.join(steps)}z".replace(" -", "-")
