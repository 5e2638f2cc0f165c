"""The entries of a log or a live report: a clock time at the head of a paragraph is of the day that the log is at.

    06:31 The first two were carried in.      of the log's day, whatever other days its entries look back to
    23:50 The square is quiet.
    00:20 Lorries are heard.                  of the next day

Latest first or latest last.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from sayso.mentions.document_date import Seen
from sayso.mentions.time_lengths import clock_of

LEAST = 3
"""Entries that make a log."""
_DAY = 24 * 60
_TURN = 180
"""Minutes by which an entry must lie before the one above it to be of another day; a little earlier is a late entry."""
_OPENING = "([*•–— "


class Log:
    """The entries of a report, by their sentence, and the day that it is at. `day`: None before the first entry, or where there is no log."""

    def __init__(self, text: str, seen: Sequence[Seen]) -> None:
        entries = {n: clock_of(s.raw[0].clock) for n, s in enumerate(seen) if _is_entry(text, s)}
        self._entries: Mapping[int, int] = entries if len(entries) >= LEAST else {}
        clocks = list(self._entries.values())
        later = sum((b - a) % _DAY < _DAY / 2 for a, b in pairwise(clocks))
        self._way = 1 if 2 * later >= len(clocks) - 1 else -1
        self._clock: int | None = None
        self.day: date | None = None

    def opens(self, n: int, start: int) -> bool:
        """Whether an expression that begins at this character of sentence `n` is the hour of an entry."""
        return n in self._entries and start <= 1

    def move(self, n: int, told: date | None) -> date | None:
        """The day of an entry. `told`: the day of a heading above it, or the report's own before the first."""
        clock = self._entries[n]
        if told is not None:
            self.day = told
        elif self.day is not None and self._clock is not None and (self._clock - clock) * self._way >= _TURN:
            self.day += timedelta(days=self._way)
        self._clock = clock
        return self.day


def _is_entry(text: str, s: Seen) -> bool:
    first = s.raw[0] if s.raw else None
    above = text[: s.sentence.start].rstrip(_OPENING)
    heads = not above or above.endswith("\n")
    return heads and first is not None and first.kind == "clock" and not s.text[: first.start].strip(_OPENING)
