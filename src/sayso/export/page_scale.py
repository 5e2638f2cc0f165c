"""Scales of the charts: from a value to its place on a track, in percent of the width, and the marks on the axis.

Percent, so that a chart is as wide as its page without anything being computed there. Numbers are written here, in one way for
every reader ("40,000", "2.5 million"); the browser's language changes nothing.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

LEFT, RIGHT = 4.0, 86.0
"""Where the lowest and the highest value stand: the arrow of an "at least" needs room behind the highest."""
STEEP = 40
"""How many times the lowest value the highest must be for steps of ten times; below it, equal steps from nought."""
LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


@dataclass(frozen=True)
class Tick:
    """A labelled place on an axis; `anchor`: which end of its label stands there."""

    at: float
    label: str
    anchor: str


@dataclass(frozen=True)
class Scale:
    """From `low` to `high` in equal steps, or in equal factors (`steep`)."""

    low: float
    high: float
    steep: bool

    def at(self, value: float) -> float:
        """The place of a value, in percent of the track, to a tenth."""
        low, high = self.low, self.high
        if self.steep:
            low, high, value = math.log10(low), math.log10(high), math.log10(value)
        return round(LEFT + (RIGHT - LEFT) * (value - low) / (high - low), 1)


def choose_scale(values: Sequence[float]) -> Scale:
    """The scale that shows all values apart: from nought, or by factors where the largest would hide the small ones."""
    low, high = min(values), max(values)
    if low > 0 and high / low >= STEEP:
        return Scale(10 ** math.floor(math.log10(low)), high, True)
    low = min(low, 0.0)
    return Scale(low, high if high > low else low + 1.0, False)


def make_ticks(scale: Scale) -> tuple[Tick, ...]:
    """Three to six round numbers along a scale."""
    return tuple(_tick(scale.at(v), v) for v in (_factors(scale) if scale.steep else _steps(scale)))


def number_words(value: float) -> str:
    """A number as the page writes it: "0.5", "40,000", "2.5 million"."""
    for size, word in LARGE:
        if abs(value) >= size:
            return f"{value / size:.4g} {word}"
    return f"{value:,.0f}" if value == round(value) else f"{value:,.4g}"


def _tick(at: float, value: float) -> Tick:
    return Tick(at, number_words(value), "start" if at < 8 else "end" if at > 92 else "middle")


def _steps(scale: Scale) -> list[float]:
    rough = (scale.high - scale.low) / 4
    size = 10 ** math.floor(math.log10(rough))
    step = next(m * size for m in (1, 2, 2.5, 5, 10) if m * size >= rough * 0.999)
    first = math.ceil(scale.low / step)
    return [round(i * step, 10) for i in range(first, math.floor(scale.high / step + 1e-9) + 1)]


def _factors(scale: Scale) -> list[float]:
    first, last = round(math.log10(scale.low)), math.floor(math.log10(scale.high) + 1e-9)
    every = math.ceil((last - first + 1) / 5)
    return [10.0**i for i in range(first, last + 1, every)]
