"""Train the boundary model of the tokeniser: does a token end between these two atoms?

    python -m training.reader.tokeniser --data SHARED/data/english --out src/sayso/trained/weights/tokens.json

An averaged perceptron (Collins 2002) over the features of `sayso.language.tokens`, on the tokens of the training part.
"""

import argparse
import json
import random
from collections import defaultdict
from pathlib import Path
from typing import Any

from sayso.language.tokens import atoms, boundary_features
from training.reader.data import read_lines


def examples(records: list[dict[str, Any]]) -> list[tuple[list[str], bool]]:
    """Features and answer for each inner border of each chunk between white space."""
    found = []
    for record in records:
        text = record["text"]
        starts = {t["start"] for t in record["tokens"]}
        for chunk, offset in chunks(text):
            parts = atoms(chunk)
            place = offset
            for i in range(1, len(parts)):
                place += len(parts[i - 1])
                found.append((boundary_features(parts, i), place in starts))
    return found


def chunks(text: str) -> list[tuple[str, int]]:
    found, at = [], 0
    for chunk in text.split():
        at = text.index(chunk, at)
        found.append((chunk, at))
        at += len(chunk)
    return found


def train(data: list[tuple[list[str], bool]], rounds: int, seed: int) -> dict[str, float]:
    """Weights by feature, averaged over all steps; tiny ones are dropped."""
    weights: dict[str, float] = defaultdict(float)
    sums: dict[str, float] = defaultdict(float)
    rng, step = random.Random(seed), 0
    for _ in range(rounds):
        rng.shuffle(data)
        for features, answer in data:
            step += 1
            score = sum(weights[f] for f in features)
            if (score > 0) != answer:
                change = 1.0 if answer else -1.0
                for f in features:
                    weights[f] += change
                    sums[f] += step * change
    return {f: round(w - sums[f] / step, 3) for f, w in sorted(weights.items()) if abs(w - sums[f] / step) > 0.05}


def errors(data: list[tuple[list[str], bool]], weights: dict[str, float]) -> float:
    return sum((sum(weights.get(f, 0.0) for f in features) > 0) != answer for features, answer in data) / len(data)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=8)
    args = parser.parse_args()
    weights = train(examples(read_lines(args.data / "train.jsonl.gz")), args.rounds, 1)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(weights, ensure_ascii=False, indent=0), encoding="utf-8")
    print(len(weights), "weights; borders wrong on dev:", errors(examples(read_lines(args.data / "dev.jsonl.gz")), weights))


if __name__ == "__main__":
    main()
