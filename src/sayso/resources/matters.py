"""What reports tell in idioms rather than by one verb, as matters with two sides that exclude each other.

    "left the court with their names cleared"  |  "began fourteen years for the murder"     convicted: no, yes
    "not a pane was cracked"                   |  "nothing but a heap of ruins is left"     destroyed: no, yes

The table is ours (`data/matters.toml`). A phrase is a row of words, each a lemma or a form: `a/b` either word, `{NAME}` any word of a
class, `~` up to four words between, `&` its parts in either order within a few words, `+` behind a word only the verb. `!` in a phrase:
no denial is sought around it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from sayso.records.base import Record

FILE = Path(__file__).parent / "data" / "matters.toml"
Part = tuple[frozenset[str] | None, ...]
"""Words in a row, those that must be verbs with "+" behind them; None for a gap."""


class Matter(Record, frozen=True, kw_only=True):
    """One matter. `asked`: its question, with `{thing}` and `{was}`; `about`: what it is told of, a scene as a whole where nobody is named;
    `named`: nouns that its thing must be; `lasting`: it ends some time, so that only what is told of later stands against its
    end; `stays`: once so it is so, whenever that is denied; `apart`: nouns of which two tell of two cases; `flips`: of which phrases
    the denial takes the other side."""

    name: str
    asked: str
    about: Literal["person", "thing", "scene"] = "thing"
    named: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    lasting: bool = False
    stays: bool = False
    flips: Literal["both", "yes", "none"] = "both"
    yes: tuple[str, ...]
    no: tuple[str, ...]


class Phrase(Record, frozen=True, kw_only=True):
    """A phrase of a matter, by its name: `side`: the answer that it gives; `parts` that stand near each other; `sure`: no denial is sought
    around it."""

    matter: str
    side: bool
    parts: tuple[Part, ...]
    sure: bool


@lru_cache(maxsize=1)
def load_matters() -> Mapping[str, Matter]:
    """The matters by their names. Raises OSError if the table is missing."""
    return {m.name: m for m in msgspec.convert(_table()["matter"], list[Matter])}


@lru_cache(maxsize=1)
def phrases_by_word() -> Mapping[str, tuple[Phrase, ...]]:
    """A word that a phrase begins with -> the phrases."""
    found: dict[str, list[Phrase]] = {}
    for phrase in _phrases():
        for word in sorted(phrase.parts[0][0] or ()):
            found.setdefault(word, []).append(phrase)
    return {word: tuple(phrases) for word, phrases in found.items()}


def _table() -> dict[str, object]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def _phrases() -> Iterator[Phrase]:
    classes = msgspec.convert(_table()["classes"], dict[str, str])
    for matter in load_matters().values():
        for side, told in ((True, matter.yes), (False, matter.no)):
            for text in told:
                parts = tuple(_part(words, classes) for words in text.replace("!", "").split(" & "))
                yield Phrase(matter=matter.name, side=side, parts=parts, sure="!" in text)


def _part(words: str, classes: Mapping[str, str]) -> Part:
    return tuple(None if word == "~" else _alternatives(word, classes) for word in words.split())


def _alternatives(words: str, classes: Mapping[str, str]) -> frozenset[str]:
    return frozenset(_CLASS.sub(lambda name: "/".join(classes[name[1]].split()), words).split("/"))


_CLASS = re.compile(r"\{([A-Z]+)\}")
