"""Invented passages in styles that no story has, who says what in them by eye, and how much of it is read.

`voices.toml` has the passages (its rows: README.md); `score` counts what a reader finds: whole (source and content), stance, chain.
"""

import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from sayso.pipeline import Workshop, read_one
from sayso.reading import read_text
from sayso.records.base import Span
from sayso.records.claim import Attribution, Report

FILE = Path(__file__).parent / "voices.toml"
COUNTS = Path(__file__).parent / "counts.json"
SAME_NAME, SAME_CONTENT = 0.3, 0.5
"""Least Dice of characters, of a source and of a content, as in the measure of the stories."""


class Passage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One text and its rows. `held`: it is only counted, nobody looks at what is missed in it."""

    style: str
    text: str
    said: tuple[str, ...]
    held: bool = False


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution as written by eye."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    stance: str
    outer: str


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """Of one passage: rows wanted, attributions found, whole right; marked stances and chains right of those wanted."""

    wanted: int
    found: int
    whole: int
    marked: tuple[int, int]
    chains: tuple[int, int]

    @property
    def f1(self) -> float:
        """F1 of whole attributions."""
        return 2 * self.whole / (self.wanted + self.found)


def read_passages() -> dict[str, Passage]:
    """Name -> passage, in the order of the file."""
    return msgspec.convert(tomllib.loads(FILE.read_text(encoding="utf-8")), dict[str, Passage])


def voices_of(passage: Passage) -> list[Voice]:
    """The rows with their places. Raises ValueError where words do not stand in the text."""
    return [_voice(passage.text, *(part.strip() for part in row.split(" |"))) for row in passage.said]


def _voice(text: str, source: str, cue: str, content: str, stance: str, outer: str) -> Voice:
    first = _between(text, max(content.split(" + "), key=len), 0)
    pieces = tuple(_between(text, words, first.start) for words in content.split(" + "))
    cue_at = _nearest(text, cue, first, pieces)
    return Voice(
        source=_nearest(text, source, cue_at, pieces) if source else None,
        cue=cue_at,
        content=pieces,
        stance=stance,
        outer=outer,
    )


def _between(text: str, words: str, near: int) -> Span:
    """ "A ... B": from an A to the next B; of several the one nearest to `near`, else the first."""
    head, _, tail = words.partition(" ... ")
    start = min(_all(text, head), key=lambda at: abs(at - near) if near else at)
    end = text.index(tail, start + len(head)) + len(tail) if tail else start + len(head)
    return Span(start=start, end=end)


def _nearest(text: str, words: str, to: Span, content: Sequence[Span]) -> Span:
    """Words outside the content, as near as may be to another span."""
    free = [at for at in _all(text, words) if not any(c.start <= at < c.end for c in content)]
    if not free:
        raise ValueError(f"no {words!r} outside the content")
    start = min(free, key=lambda at: min(abs(at + len(words) - to.start), abs(at - to.end)))
    return Span(start=start, end=start + len(words))


def _all(text: str, words: str) -> list[int]:
    found = [at for at in range(len(text)) if text.startswith(words, at)]
    if not found:
        raise ValueError(f"{words!r} does not stand in the text")
    return found


def read(name: str, passage: Passage, workshop: Workshop) -> Report:
    """The passage as sayso reads it."""
    reading = read_one(read_text(passage.text, id=name), workshop)
    if not isinstance(reading, tuple):
        raise ValueError(reading.reason)
    return reading[0]


def pairs_of(voices: Sequence[Voice], found: Sequence[Attribution]) -> list[tuple[Voice, Attribution]]:
    """Rows and attributions one to one: those that share a cue, then those that share content."""
    near = []
    for i, v in enumerate(voices):
        for j, a in enumerate(found):
            cue, content = _dice([v.cue], [a.cue] if a.cue else []), _dice(v.content, a.content)
            if cue or content:
                near.append((cue > 0, cue + content, -i, -j))
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(near, reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return [(voices[i], found[j]) for i, j in pairs.items()]


def is_whole(voice: Voice, found: Attribution) -> bool:
    """Source and content right; what neither side has is right, too."""
    source = _dice([voice.source] if voice.source else [], [found.source] if found.source else [])
    no_source = voice.source is None and found.source is None
    return (no_source or source >= SAME_NAME) and _dice(voice.content, found.content) >= SAME_CONTENT


def _dice(some: Sequence[Span], others: Sequence[Span]) -> float:
    mine, theirs = ({i for s in spans for i in range(s.start, s.end)} for spans in (some, others))
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine and theirs else 0.0


def score(passage: Passage, found: Sequence[Attribution]) -> Counts:
    """What of a passage is found."""
    voices = voices_of(passage)
    pairs = pairs_of(voices, found)
    of = {a.id: v for v, a in pairs}

    def right_chain(voice: Voice, attribution: Attribution) -> bool:
        outer = of.get(attribution.within or "")
        return outer is not None and passage.text[outer.cue.start : outer.cue.end] == voice.outer

    return Counts(
        wanted=len(voices),
        found=len(found),
        whole=sum(is_whole(v, a) for v, a in pairs),
        marked=(sum(v.stance == a.stance != "neutral" for v, a in pairs), sum(v.stance != "neutral" for v in voices)),
        chains=(sum(bool(v.outer) and right_chain(v, a) for v, a in pairs), sum(bool(v.outer) for v in voices)),
    )


def keep_counts(counted: Mapping[str, Counts]) -> None:
    """Writes the floors of the test."""
    COUNTS.write_text(json.dumps(msgspec.to_builtins(counted), indent=1) + "\n", encoding="utf-8")


def read_counts() -> dict[str, Counts]:
    """The floors of the test."""
    return msgspec.json.decode(COUNTS.read_bytes(), type=dict[str, Counts])
