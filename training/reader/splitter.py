"""Train the linear model of sentence ends: does a sentence end between these two words?

    python -m training.reader.splitter --data SHARED/data/english --out src/sayso/trained/weights/ends.json

Where the folder has a manifest, the file's hash is entered there. A logistic regression (AdaGrad, L2) over the features of `sayso.language.ends`, on the running paragraphs of the training part.
"""

import argparse
import hashlib
import json
import math
import random
from collections import Counter
from pathlib import Path
from typing import Any

from sayso.language.ends import AHEAD, context, end_features, padded
from training.reader.data import read_lines

LEAST = 3
"""How often a feature must occur in the training part."""
RATE, DECAY = 0.15, 2e-6


def paragraphs(records: list[dict[str, Any]]) -> list[tuple[list[str], set[int]]]:
    """Words of each paragraph, and the numbers of the words after which a sentence ends (the last one's left out)."""
    found: list[tuple[list[str], set[int]]] = []
    for record in records:
        if record.get("newdoc") or record.get("newpar") or record.get("gap_before") or not found:
            found.append(([], set()))
        words, ends = found[-1]
        if words:
            ends.add(len(words) - 1)
        words.extend(t["form"] for t in record["tokens"])
    return found


def spoilt(paragraph: tuple[list[str], set[int]], rng: random.Random) -> tuple[list[str], set[int]]:
    """The same paragraph without some stops, or without its capitals, or all in capitals."""
    words, ends = paragraph
    way = rng.randrange(3)
    if way:
        return [w.lower() if way == 1 else w.upper() for w in words], ends
    gone = {i for i in ends if words[i] == "." and i - 1 not in ends and i and rng.random() < 0.3}
    kept = [i for i in range(len(words)) if i not in gone]
    place = {i: n for n, i in enumerate(kept)}
    return [words[i] for i in kept], {place[i - 1] if i in gone else place[i] for i in ends}


def examples(found: list[tuple[list[str], set[int]]]) -> list[tuple[list[str], bool]]:
    """Features and answer after each word but the last of a paragraph."""
    rows = []
    for words, ends in found:
        forms, shapes = padded(words)
        for i, state in enumerate(context(words)[:-1]):
            rows.append((end_features(forms, shapes, state, i + AHEAD), i in ends))
    return rows


def number(rows: list[tuple[list[str], bool]]) -> tuple[list[str], list[tuple[list[int], bool]]]:
    """The features that are kept, and the rows with the numbers of their features."""
    counts = Counter(f for features, _ in rows for f in features)
    names = sorted(f for f, n in counts.items() if n >= LEAST)
    index = {f: i for i, f in enumerate(names)}
    return names, [([index[f] for f in features if f in index], answer) for features, answer in rows]


def train(rows: list[tuple[list[str], bool]], rounds: int, seed: int) -> dict[str, float]:
    """Weights by feature; tiny ones are dropped."""
    names, data = number(rows)
    weights, squares = [0.0] * len(names), [1e-2] * len(names)
    rng = random.Random(seed)
    for _ in range(rounds):
        rng.shuffle(data)
        for features, answer in data:
            score = sum([weights[f] for f in features])
            slope = answer - 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
            if abs(slope) < 1e-3:
                continue
            for f in features:
                step = slope - DECAY * weights[f]
                squares[f] += step * step
                weights[f] += RATE * step / math.sqrt(squares[f])
    return {f: round(w, 2) for f, w in zip(names, weights, strict=True) if abs(w) > 0.1}


def enter(path: Path) -> None:
    """The hash of the file to the manifest beside it, if there is one."""
    manifest = path.with_name("manifest.json")
    if manifest.exists():
        told = json.loads(manifest.read_text(encoding="utf-8"))
        told["files"][path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
        manifest.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--spoilt", type=float, default=0.15, help="share of paragraphs that are shown spoilt as well")
    args = parser.parse_args()
    rng = random.Random(1)
    found = paragraphs(read_lines(args.data / "train.jsonl.gz"))
    rows = examples(found + [spoilt(p, rng) for p in found if rng.random() < args.spoilt])
    weights = train(rows, args.rounds, 1)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(weights, ensure_ascii=False, indent=0), encoding="utf-8")
    enter(args.out)
    dev = examples(paragraphs(read_lines(args.data / "dev.jsonl.gz")))
    wrong = sum((sum(weights.get(f, 0.0) for f in features) > 0) != answer for features, answer in dev)
    print(f"{len(weights)} weights; ends wrong on dev: {wrong} of {sum(answer for _, answer in dev)} among {len(dev)} places")


if __name__ == "__main__":
    main()
