"""Names on the map that do not lie on each other: each beside its mark where there is room, else none (the list has them all).

A label keeps its side on a narrow screen; what has no room there is only shown on a wide one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

WIDE, NARROW = (720.0, 480.0), (340.0, 227.0)
"""Pixels of the map beside its list, and on a phone."""
LETTER, LINE = 6.9, 15.0
"""Pixels of a letter and of a line, of the size in `charts.css`, on the safe side."""
MARK = 9.0
"""Pixels around a mark that stay free."""
STACKED = 13.0
"""Pixels that a mark moves aside for each one that stands at the same point."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Wanted:
    """A mark in percent of the map, how many stand at its point before it, and its name."""

    x: float
    y: float
    aside: int
    text: str


@dataclass(frozen=True)
class Label:
    """A name beside its mark, in pixels from it; `roomy`: only where there is room."""

    text: str
    dx: float
    dy: float
    anchor: str
    roomy: bool


def set_labels(wanted: Sequence[Wanted]) -> list[Label | None]:
    """A label for each mark, or None; the first have the first choice."""
    wide, narrow = _Sheet(wanted, WIDE), _Sheet(wanted, NARROW)
    found: list[Label | None] = []
    for number, want in enumerate(wanted):
        side = next((s for s in _SIDES if wide.takes(number, want, s)), None)
        found.append(Label(want.text, *_SIDES[side], not narrow.takes(number, want, side)) if side is not None else None)
    return found


_SIDES = {
    "right": (MARK, 4.0, "start"),
    "left": (-MARK, 4.0, "end"),
    "above": (0.0, -MARK - 2, "middle"),
    "below": (0.0, MARK + 11, "middle"),
}


class _Sheet:
    """A map of some size with what lies on it already."""

    def __init__(self, wanted: Sequence[Wanted], size: tuple[float, float]) -> None:
        self._size = size
        points = [self._point(w) for w in wanted]
        self._marks: list[Box] = [(x - MARK + 2, y - MARK + 2, x + MARK - 2, y + MARK - 2) for x, y in points]
        self._labels: list[Box] = []

    def takes(self, number: int, want: Wanted, side: str) -> bool:
        """Lay a label down if it fits there."""
        dx, dy, anchor = _SIDES[side]
        x, y = self._point(want)
        long = len(want.text) * LETTER
        left = x + dx - (long if anchor == "end" else long / 2 if anchor == "middle" else 0.0)
        box = left, y + dy - LINE + 3, left + long, y + dy + 3
        inside = box[0] >= 0 and box[1] >= 0 and box[2] <= self._size[0] and box[3] <= self._size[1]
        others = [m for i, m in enumerate(self._marks) if i != number]
        if not inside or any(_touch(box, other) for other in (*self._labels, *others)):
            return False
        self._labels.append(box)
        return True

    def _point(self, want: Wanted) -> tuple[float, float]:
        return want.x / 100 * self._size[0] + want.aside * STACKED, want.y / 100 * self._size[1]


def _touch(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
