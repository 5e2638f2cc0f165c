"""Train the linker on GUM and write it where the product loads it.

    python -m training.coreference.train --data SHARED/data/english [--run runs/coreference] [--seed 1] [--epochs 10]

Reads GUM's train part with the shipped reader (kept in the run folder), squeezes the states (principal axes of each layer), trains the
tagger, then the ranker on what the tagger keeps; writes `coreference.npz` and its hash to the folder of weights.
"""

import argparse
import hashlib
import json
import pickle
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from sayso.language.coreference import LEAST_ODDS, project
from sayso.language.reference_features import Pairs, describe
from sayso.language.references import Candidate, find_candidates
from sayso.trained import load_reader
from sayso.trained.linker import Linker
from training.coreference.documents import LAYERS, Told, Unprojected, match, read_documents
from training.coreference.model import Ranker, Tagger, loss_of

AXES = (96, 64, 96, 96, 64, 64)
"""Principal axes kept of each of LAYERS; `sayso.language.reference_features` compares the first and the third block by angle."""
SAMPLE = 20_000
TAGGER_EPOCHS, TAGGER_BATCH, TAGGER_RATE = 4, 512, 1e-3
RATE, WARM, DECAY = 1e-3, 50, 1e-4
Arrays = dict[str, NDArray[np.float32]]


class Case(NamedTuple):
    """A document ready for training: its candidates, and the entity of each (None: it refers to nothing)."""

    told: Told
    candidates: list[Candidate]
    entities: list[int | None]
    vectors: NDArray[np.float32]
    rows: NDArray[np.float32]


class Ranked(NamedTuple):
    """What the ranker sees of a document."""

    vectors: Tensor
    rows: Tensor
    features: Tensor
    i: Tensor
    j: Tensor
    right: Tensor


def read_train(data: Path, run: Path) -> list[Told]:
    """GUM's train part as read, from the run folder if this reader read it before."""
    reader = load_reader()
    kept = run / f"train-{reader.sha256[:12]}.pickle"
    if not kept.exists():
        reader.linker = Unprojected()  # type: ignore[assignment]
        run.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps(list(read_documents(data / "train.jsonl.gz", reader))))
    return pickle.loads(kept.read_bytes())  # type: ignore[no-any-return]


def principal_axes(documents: list[Told]) -> Arrays:
    """Mean and axes of each block of LAYERS, so scaled that a component has variance one on average."""
    layers = sorted(set(LAYERS))
    arrays: Arrays = {"layers": np.array(LAYERS, np.float32)}
    every = np.concatenate([s for d in documents for s in d.states], 1)
    chosen = np.random.default_rng(0).permutation(every.shape[1])[:SAMPLE]
    for n, (layer, size) in enumerate(zip(LAYERS, AXES, strict=True)):
        states = every[layers.index(layer), chosen].astype(np.float32)
        mean = states.mean(0)
        values, axes = np.linalg.eigh(np.cov((states - mean).T))
        arrays[f"mean{n}"] = mean
        arrays[f"axes{n}"] = (axes[:, ::-1][:, :size] / np.sqrt(values[::-1][:size].mean())).astype(np.float32)
    return arrays


def make_case(told: Told, linker: Linker) -> Case:
    """Candidates with their rows and the entities that GUM gives them."""
    words = project(told.states, linker)
    candidates = find_candidates(told.sentences)
    vectors = np.stack([linker.pooled(words[c.sentence], c.token, c.first, c.stop) for c in candidates])
    entities = [None if g is None else told.gold[g].entity for g in match(told.gold, candidates)]
    return Case(told, candidates, entities, vectors, describe(candidates, told.sentences))


def train_tagger(cases: list[Case]) -> Tagger:
    vectors, rows = (torch.tensor(np.concatenate([c[n] for c in cases])) for n in (3, 4))
    refers = torch.tensor([float(e is not None) for c in cases for e in c.entities])
    tagger = Tagger(vectors.shape[1], rows.shape[1])
    steps = torch.optim.AdamW(tagger.parameters(), TAGGER_RATE, weight_decay=1e-3)
    for epoch in range(TAGGER_EPOCHS):
        set_rate(steps, TAGGER_RATE * (1 - epoch / TAGGER_EPOCHS))
        for batch in torch.randperm(len(refers)).split(TAGGER_BATCH):
            loss = F.binary_cross_entropy_with_logits(tagger(vectors[batch], rows[batch]), refers[batch])
            steps.zero_grad()
            loss.backward()
            steps.step()
    return tagger.eval()


def rank(case: Case, linker: Linker) -> Ranked:
    """The pairs of a document among the candidates that the tagger keeps."""
    odds = linker.refers(case.vectors, case.rows)
    kept = np.flatnonzero(odds > LEAST_ODDS)
    pairs = Pairs([case.candidates[n] for n in kept], case.told.sentences, case.vectors[kept])
    entities = np.array([-1 - n if (e := case.entities[n]) is None else e for n in kept])
    rows = np.concatenate([case.rows[kept], odds[kept, None]], 1)
    features = pairs.compare(slice(None)).astype(np.float16)
    right = entities[pairs.i] == entities[pairs.j]
    return Ranked(*(torch.tensor(a) for a in (case.vectors[kept], rows, features, pairs.i, pairs.j, right)))


def train_ranker(documents: list[Ranked], epochs: int, history: list[float]) -> Ranker:
    first = documents[0]
    ranker = Ranker(first.vectors.shape[1], first.rows.shape[1], first.features.shape[1])
    steps = torch.optim.AdamW(ranker.parameters(), RATE, weight_decay=DECAY)
    done, total = 0, epochs * len(documents)
    for _ in range(epochs):
        losses = []
        for n in torch.randperm(len(documents)).tolist():
            d = documents[n]
            set_rate(steps, RATE * min(1, (done + 1) / WARM) * (1 - done / total))
            loss = loss_of(*ranker(d.vectors, d.rows, d.features.float(), d.i, d.j), d.i, d.right)
            steps.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(ranker.parameters(), 5.0)
            steps.step()
            losses.append(loss.item())
            done += 1
        history.append(round(sum(losses) / len(losses), 4))
        print(len(history), history[-1], flush=True)
    return ranker.eval()


def set_rate(steps: torch.optim.Optimizer, rate: float) -> None:
    for group in steps.param_groups:
        group["lr"] = rate


def arrays_of(prefix: str, module: nn.Module) -> Arrays:
    """Weights by name, matrices as [in, out]."""
    return {f"{prefix}.{name}": value.detach().numpy().T for name, value in module.state_dict().items()}


def save(arrays: Arrays, path: Path) -> Linker:
    """Half precision, with a fixed order and no date, so that the same arrays give the same bytes."""
    with path.open("wb") as file:
        np.savez(file, **{name: arrays[name].astype(np.float16) for name in sorted(arrays)})  # type: ignore[arg-type]
    return Linker(path)


def train(args: argparse.Namespace) -> None:
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    started, path = time.time(), args.out / "coreference.npz"
    documents = read_train(args.data, args.run)
    arrays = principal_axes(documents)
    cases = [make_case(d, save(arrays, path)) for d in documents]
    arrays |= arrays_of("t", train_tagger(cases))
    linker, history = save(arrays, path), list[float]()
    arrays |= arrays_of("r", train_ranker([rank(c, linker) for c in cases], args.epochs, history))
    save(arrays, path)
    record(args, path, {"seed": args.seed, "epochs": args.epochs, "loss": history, "seconds": round(time.time() - started)})


def record(args: argparse.Namespace, path: Path, result: dict[str, object]) -> None:
    """The hash to the manifest, what was done to the results."""
    manifest = json.loads((args.out / "manifest.json").read_text(encoding="utf-8"))
    manifest["files"][path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
    (args.out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    data = hashlib.sha256((args.data / "train.jsonl.gz").read_bytes()).hexdigest()
    line = {
        **result,
        "train_sha256": data,
        "reader_sha256": manifest["files"]["reader.onnx"],
        "sha256": manifest["files"][path.name],
    }
    with (Path(__file__).parent / "results/history.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--run", type=Path, default=Path("runs/coreference"))
    parser.add_argument("--out", type=Path, default=Path("src/sayso/trained/weights"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--threads", type=int, default=2)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
