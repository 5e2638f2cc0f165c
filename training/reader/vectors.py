"""How close the sentence vectors stay to the base's, and how far int8 moves the scores from fp32; added to the scores file.

    python -m training.reader.vectors --run runs/reader --base model.safetensors --data SHARED/data/english --scores scores.json

Over 600 sentences of the dev parts: mean cosine of the shipped (int8) vector to the base's, share of the ten nearest
neighbours kept; and LAS of the fp32 graph less that of the int8 one.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch
import torch.nn.functional as F
from safetensors.torch import load_file

from sayso.language.tree import best_tree
from sayso.trained import TrainedReader, load_reader
from sayso.trained.wordpieces import SHAPES, WordPieces
from training.reader import data
from training.reader.model import Encoder, mean_of

SENTENCES = 600


def base_vectors(base: Path, records: list[dict]) -> np.ndarray:
    vocabulary = [v for v in (base.parent / "vocab.txt").read_text(encoding="utf-8").split("\n") if v]
    pieces, encoder = WordPieces(vocabulary), Encoder(len(vocabulary), len(SHAPES))
    encoder.load_base(load_file(base))
    found = []
    with torch.no_grad():
        for record in records:
            ids = [pieces.start, *(p for t in record["tokens"] for p in pieces.encode(t["form"])), pieces.end]
            row = torch.tensor([ids])
            last = encoder(row, torch.zeros_like(row), torch.ones_like(row))[-1]
            found.append(F.normalize(mean_of(last, torch.ones_like(row)), dim=-1)[0].numpy())
    return np.array(found)


def neighbours(vectors: np.ndarray) -> list[set[int]]:
    likeness = vectors @ vectors.T
    np.fill_diagonal(likeness, -1)
    return [set(row) for row in np.argsort(-likeness, kind="stable")[:, :10]]


def las(reader: TrainedReader, records: list[dict]) -> float:
    right = total = 0
    for record in records:
        scores = reader.read([t["form"] for t in record["tokens"]])
        for i, head in enumerate(best_tree(scores["arcs"])):
            token = record["tokens"][i]
            relation = reader.deprels[int(scores["rels"][i, head])] if head else "root"
            right += head == token["head"] and relation.split(":")[0] == token["deprel"].split(":")[0]
            total += 1
    return 100 * right / total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("run", "base", "data", "scores"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    args = parser.parse_args()
    records = data.read_lines(args.data / "dev.jsonl.gz")
    records = [r for r in records if len(r["tokens"]) > 5][::4][:SENTENCES]
    reader = load_reader()
    ours = np.array([reader.read([t["form"] for t in r["tokens"]])["vector"] for r in records])
    theirs = base_vectors(args.base, records)
    kept = [len(a & b) / 10 for a, b in zip(neighbours(ours), neighbours(theirs), strict=True)]
    quantised = las(reader, records)
    reader._session = onnxruntime.InferenceSession(str(args.run / "fused.onnx"), providers=["CPUExecutionProvider"])
    reader._outputs = [o.name for o in reader._session.get_outputs()]
    scores = json.loads(args.scores.read_text())
    scores["vector cosine to the base"] = round(float((ours * theirs).sum(1).mean()), 3)
    scores["ten nearest neighbours kept"] = round(float(np.mean(kept)), 3)
    scores["LAS lost by int8"] = round(las(reader, records) - quantised, 2)
    args.scores.write_text(json.dumps(scores, indent=1) + "\n")


if __name__ == "__main__":
    main()
