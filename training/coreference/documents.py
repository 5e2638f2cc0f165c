"""GUM's documents as the shipped reader reads them (gold words and sentences), with who is who by GUM's annotators.

In: the records of `train.jsonl.gz`. Out: for each document sentences, states of the words in the layers that the linker uses, and
gold mentions. GUM's conversations are left out.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.language.analyse import read_sentence
from sayso.language.names import DocumentNames
from sayso.language.references import Candidate
from sayso.records.analysis import Sentence
from sayso.trained import TrainedReader
from training.reader.data import read_lines
from training.reader.splitter import paragraphs

LAYERS = (0, 3, 5, 6, 0, 6)
"""Of the head of a phrase, then (the last two) as means over its words."""


class GoldMention(NamedTuple):
    """A mention by its sentence, tokens [first, stop) and head; `entity`: who it is, within its document."""

    sentence: int
    first: int
    stop: int
    head: int
    entity: int
    type: str


class Told(NamedTuple):
    """A document as read, and its gold mentions."""

    name: str
    genre: str
    sentences: list[Sentence]
    states: list[NDArray[np.float16]]
    gold: list[GoldMention]


class Unprojected:
    """Stands in for the linker before there is one."""

    def states(self, layers: NDArray[np.float32]) -> NDArray[np.float16]:
        return layers[sorted(set(LAYERS))].astype(np.float16)


def gum_documents(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The records of each document of GUM, in order."""
    found: dict[str, list[dict[str, Any]]] = {}
    for record in read_lines(path):
        if record["source"] == "gum":
            found.setdefault(record["doc"], []).append(record)
    return found


def read_documents(path: Path, reader: TrainedReader) -> Iterator[Told]:
    """Every document of GUM in a file; `states` are what `reader.linker` asks for."""
    for name, records in gum_documents(path).items():
        block, read = 0, []
        names = DocumentNames(words for words, _ in paragraphs(records))
        for record in records:
            block += bool(record.get("newpar"))
            spans = [(t["start"], t["end"]) for t in record["tokens"]]
            read.append(read_sentence([t["form"] for t in record["tokens"]], spans, reader, names, (block, "paragraph")))
        yield Told(
            name,
            records[0]["genre"],
            [s for s, _ in read],
            [reader.linker.states(layers) for _, layers in read],
            gold_mentions(records),
        )


def gold_mentions(records: list[dict[str, Any]]) -> list[GoldMention]:
    return [
        GoldMention(number, e["start"], e["end"], e["head"], e["coref"], e["type"])
        for number, record in enumerate(records)
        for e in record["entities"]
    ]


def match(gold: list[GoldMention], found: list[Candidate]) -> list[int | None]:
    """For each candidate the number of the gold mention with its head; of several the one whose words are most alike."""
    at: dict[tuple[int, int], list[int]] = {}
    for number, mention in enumerate(gold):
        at.setdefault((mention.sentence, mention.head), []).append(number)
    offers = sorted(
        (-likeness((c.first, c.stop), gold[g][1:3]), n, g) for n, c in enumerate(found) for g in at.get((c.sentence, c.token), ())
    )
    taken: list[int | None] = [None] * len(found)
    for _, n, g in offers:
        if taken[n] is None and g not in taken:
            taken[n] = g
    return taken


def likeness(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Shared tokens over the tokens from the first to the last."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) / (max(a[1], b[1]) - min(a[0], b[0]))
