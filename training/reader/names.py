"""Train the linear model of names: a chain of tags over the features of `sayso.language.name_features`.

    python -m training.reader.names --data SHARED/data/english --out src/sayso/trained/weights/names.json

Where the folder has a manifest, the file's hash is entered there. A conditional random field (AdaGrad with an L1 pull) on the
training part: EWT's names, some sentences shown in capitals or without any as well; and GUM's named mentions, whose features count
twice, once for both and once for GUM alone, since its guidelines differ. What is for GUM alone is not shipped.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.language.name_features import Acronyms, find_acronyms, name_features
from sayso.language.names import after_tags, best_tags, linear_scores, spans_of
from sayso.resources.gazetteer import Gazetteer
from training.reader.data import EWT_NAMES, mention_tags, name_tags, read_lines
from training.reader.splitter import enter, paragraphs

TAGS = ("O", *(f"{p}-{t}" for t in EWT_NAMES for p in "BI"))
"""In the order of `labels.json`."""
LEAST = 2
"""How often a feature must occur in the training part."""
RATE, PULL = 0.3, 1e-4
"""Chosen on the dev part, as was the number of rounds."""
SPOILT, CAPITALS = 0.1, 0.6
"""The share of EWT's sentences that are shown spoilt as well, and of these the share in capitals (the others have none)."""
FOR_GUM = ("s=", "w=", "w-1", "w+1", "ss")
"""Beginnings of the features that GUM has copies of."""
Floats = NDArray[np.float64]
Rows = list[tuple[list[list[str]], list[str]]]
"""Features and tag of each word, by sentence."""


def documents(records: list[dict[str, Any]]) -> Iterator[tuple[list[dict[str, Any]], Acronyms]]:
    """The sentences of each document, and the acronyms that it spells out."""
    for _, group in groupby(records, key=lambda r: r["doc"]):
        found = list(group)
        yield found, find_acronyms(words for words, _ in paragraphs(found))


def examples(records: list[dict[str, Any]], places: Gazetteer) -> Rows:
    """Features and tags of all sentences whose names are marked."""
    rows: Rows = []
    for sentences, acronyms in documents(records):
        for record in sentences:
            words = [t["form"] for t in record["tokens"]]
            if tags := name_tags(record):
                rows.append((name_features(words, range(len(words)), places, acronyms), tags))
            elif mentions := mention_tags(record):
                features = name_features(words, range(len(words)), places, acronyms)
                rows.append(([for_gum(f) for f in features], [m if m in TAGS else "O" for m in mentions]))
    return rows


def for_gum(features: list[str]) -> list[str]:
    """Features of a word of GUM: those of any text, and copies of some that only GUM has."""
    return [*features, "GUM", *(f"G:{f}" for f in features if f.startswith(FOR_GUM))]


def spoilt(records: list[dict[str, Any]], places: Gazetteer, rng: random.Random) -> Rows:
    """Some sentences in capitals or without any; nothing of their documents is known."""
    rows: Rows = []
    for record in records:
        if record["source"] == "ewt" and rng.random() < SPOILT:
            turn = str.upper if rng.random() < CAPITALS else str.lower
            if tags := name_tags(record):
                words = [turn(t["form"]) for t in record["tokens"]]
                rows.append((name_features(words, range(len(words)), places, Acronyms()), tags))
    return rows


@dataclass(frozen=True)
class Sentence:
    """A sentence as numbers: the features of all words in a row, where each word's begin, how many it has, its tag."""

    features: NDArray[np.int32]
    starts: NDArray[np.int64]
    sizes: NDArray[np.int64]
    tags: NDArray[np.int64]


def number(rows: Rows) -> tuple[list[str], list[Sentence]]:
    """The features that are kept, and the sentences with their numbers."""
    counts = Counter(f for features, _ in rows for word in features for f in set(word))
    names = sorted(f for f, n in counts.items() if n >= LEAST)
    index = {f: i for i, f in enumerate(names)}
    found = []
    for features, tags in rows:
        words = [[index[f] for f in word if f in index] for word in features]
        sizes = np.array([len(w) for w in words])
        numbers = np.array([f for w in words for f in w], dtype=np.int32)
        found.append(Sentence(numbers, np.cumsum(sizes) - sizes, sizes, np.array([TAGS.index(t) for t in tags])))
    return names, found


def weigh(sums: Floats, squares: Floats, pull: float) -> Floats:
    """Weights from the sums of slopes: drawn towards nothing by the pull, the less the more was learnt."""
    weights: Floats = RATE * np.sign(sums) * np.maximum(np.abs(sums) - pull, 0) / np.sqrt(squares)
    return weights


def chances(scores: Floats, after: Floats) -> tuple[Floats, Floats]:
    """Chances of each tag at each word, and how often each tag is expected after each (forwards and backwards)."""
    n, step, here = len(scores), np.exp(after), np.exp(scores - scores.max(1, keepdims=True))
    ahead, back, scale = np.empty_like(here), np.ones_like(here), np.empty(n)
    for i in range(n):
        row = (ahead[i - 1] @ step if i else 1.0) * here[i]
        scale[i] = row.sum()
        ahead[i] = row / scale[i]
    for i in range(n - 2, -1, -1):
        back[i] = step @ (here[i + 1] * back[i + 1]) / scale[i + 1]
    pairs = (ahead[:-1, :, None] * step * (here[1:] * back[1:] / scale[1:, None])[:, None, :]).sum(0)
    return ahead * back, pairs


def train(rows: Rows, rounds: int, seed: int) -> dict[str, list[float]]:
    """Weights by feature, a column a tag, and those of each tag after another; tiny ones are dropped."""
    names, data = number(rows)
    size = len(TAGS)
    sums, squares = np.zeros((len(names), size), np.float32), np.full((len(names), size), 0.1, np.float32)
    after_sums, after_squares = np.zeros((size, size)), np.ones((size, size))
    rng, seen = random.Random(seed), 0
    for _ in range(rounds):
        rng.shuffle(data)
        for s in data:
            seen += 1
            weights = weigh(sums[s.features], squares[s.features], PULL * seen)
            after = weigh(after_sums, after_squares, 0)
            found, pairs = chances(np.add.reduceat(weights, s.starts, axis=0).astype(np.float64), after)
            slopes = -found
            slopes[np.arange(len(s.tags)), s.tags] += 1
            slopes[np.abs(slopes) < 1e-3] = 0
            moved = np.repeat(slopes.any(1), s.sizes)
            steps = np.repeat(slopes.astype(np.float32), s.sizes, axis=0)[moved]
            np.add.at(sums, s.features[moved], steps)
            np.add.at(squares, s.features[moved], steps * steps)
            np.add.at(pairs, (s.tags[:-1], s.tags[1:]), -1)
            after_sums -= pairs
            after_squares += pairs * pairs
    table = np.round(weigh(sums, squares, PULL * seen), 2)
    shipped = [i for i in np.flatnonzero(np.abs(table).max(1) >= 0.02) if not names[i].startswith(("G:", "GUM"))]
    after = np.round(weigh(after_sums, after_squares, 0), 2)
    columns = {names[i]: table[i] for i in shipped} | {f"after={t}": after[k] for k, t in enumerate(TAGS)}
    return {f: [round(float(w), 2) for w in row] for f, row in columns.items()}


def write(path: Path, weights: dict[str, list[float]]) -> None:
    """A feature a line."""
    lines = (
        json.dumps(f, ensure_ascii=False) + ":" + json.dumps([w or 0 for w in row]).replace(" ", "") for f, row in weights.items()
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def score_alone(records: list[dict[str, Any]], weights: dict[str, list[float]], places: Gazetteer) -> float:
    """F1 of EWT's names by the linear model alone."""
    table = {f: np.array(row) for f, row in weights.items()}
    hits = total = 0
    for sentences, acronyms in documents([r for r in records if r["source"] == "ewt"]):
        for record in sentences:
            if tags := name_tags(record):
                words = [t["form"] for t in record["tokens"]]
                scores = linear_scores(words, range(len(words)), table, places, acronyms)
                found, gold = spans_of(best_tags(scores, TAGS, after_tags(table, TAGS))), spans_of(tags)
                hits, total = hits + 2 * sum(e in gold for e in found), total + len(found) + len(gold)
    return 100 * hits / max(total, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    records, places = read_lines(args.data / "train.jsonl.gz"), Gazetteer()
    rows = examples(records, places) + spoilt(records, places, random.Random(1))
    weights = train(rows, args.rounds, args.seed)
    write(args.out, weights)
    enter(args.out)
    alone = score_alone(read_lines(args.data / "dev.jsonl.gz"), weights, places)
    print(
        f"{len(weights)} features, {sum(w != 0 for row in weights.values() for w in row)} weights; names by them alone on dev: F1 {alone:.2f}"
    )


if __name__ == "__main__":
    main()
