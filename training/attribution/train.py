"""Train the head that hears who says what, and write it where the product loads it.

    python -m training.attribution.train [--seed 1] [--out src/sayso/trained/weights]

Reads our passages with the shipped reader and trains two small networks on its states: one tells cues from other words, one tells for
a cue which words are the source and which the content. Writes `attribution.npz` and its hash to the folder of weights, and what was done to
`results/history.jsonl`. Takes about five minutes on two cores.
"""

import argparse
import hashlib
import json
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from sayso.language import analyse
from sayso.language.tellings import CONTENT, KINDS, NEITHER, SOURCE, Seen
from sayso.reading import ReadingOptions, read_lines
from sayso.records.analysis import Sentence
from sayso.records.document import Skipped
from sayso.trained import TrainedReader, load_reader
from training.attribution.passages import HERE, Passage, Piece, all_passages

CUE_LAYERS, PART_LAYERS = (2, 3, 4, 5, 6), (4, 6)
"""Layers of the reader whose states are read."""
CUE_HIDDEN, PART_WORD, PART_PATH, PART_HIDDEN = 128, 48, 32, 96
CUE_EPOCHS, CUE_DECAY, CUE_DROPOUT = 8, 0.05, 0.3
PART_EPOCHS, PART_DECAY, PART_DROPOUT = 8, 0.05, 0.4
BATCH, RATE = 512, 2e-3
SELDOM = 8
"""Ways through the tree that are met less often are one."""
Arrays = dict[str, NDArray[np.float32]]


class Read(NamedTuple):
    """A sentence as the reader reads it, and the attributions whose cue it holds: cue, and label of each word."""

    sentence: Sentence
    states: NDArray[np.float16]
    told: list[tuple[int, NDArray[np.int64]]]


class Recorder:
    """Stands in for the heads while their training data is read: keeps the states, hears nothing."""

    def __init__(self) -> None:
        self.states: list[NDArray[np.float16]] = []

    def chances(self, states: NDArray[np.float32]) -> NDArray[np.float32]:
        self.states.append(states.astype(np.float16))
        return np.zeros(states.shape[1], np.float32)

    def prepare(self, states: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        return states[0], states[0]

    def parts(self, words: NDArray[np.float32], *seen: object) -> NDArray[np.float32]:
        return np.ones((len(words), 3), np.float32) * (1, 0, 0)


def read_passages(passages: Sequence[Passage], reader: TrainedReader) -> list[Read]:
    """The sentences of passages with their states and attributions."""
    found: list[Read] = []
    for passage in passages:
        recorder = Recorder()
        reader.teller = reader.counter = recorder  # type: ignore[assignment]
        line = json.dumps({"id": passage.name, "text": passage.text})
        reading = next(iter(read_lines([line], ReadingOptions())))
        if isinstance(reading, Skipped) or reading.document.text != passage.text:
            raise ValueError(f"{passage.name}: not read as it is written")
        analysis = analyse(reading, reader)
        for sentence, states in zip(analysis.sentences, recorder.states, strict=True):
            told = [
                (cue, label(sentence, t.source, t.content)) for t in passage.told if (cue := cue_in(sentence, t.cue)) is not None
            ]
            found.append(Read(sentence, states, told))
    return found


def cue_in(sentence: Sentence, span: Piece) -> int | None:
    """The token of a cue that its other tokens hang from, if the cue stands in the sentence."""
    inside = [i for i, t in enumerate(sentence.tokens) if span[0] <= t.start and t.end <= span[1]]
    return next((i for i in inside if sentence.tokens[i].head - 1 not in inside), None)


def label(sentence: Sentence, source: Piece | None, content: Sequence[Piece]) -> NDArray[np.int64]:
    """Of each word whether it belongs to the source, the content, or neither."""

    def within(pieces: Sequence[Piece], start: int, end: int) -> bool:
        return any(a <= start and end <= b for a, b in pieces)

    sources = [source] if source else []
    return np.array(
        [
            SOURCE if within(sources, t.start, t.end) else CONTENT if within(content, t.start, t.end) else NEITHER
            for t in sentence.tokens
        ]
    )


def joined(states: NDArray[np.float16], layers: Sequence[int]) -> NDArray[np.float32]:
    return np.concatenate([states[n] for n in layers], 1).astype(np.float32)


class CueNet(nn.Module):
    """Is a word a cue?"""

    def __init__(self) -> None:
        super().__init__()
        self.hidden, self.out = nn.Linear(384 * len(CUE_LAYERS), CUE_HIDDEN), nn.Linear(CUE_HIDDEN, 1)
        self.dropout = nn.Dropout(CUE_DROPOUT)

    def forward(self, words: Tensor) -> Tensor:
        return self.out(self.dropout(torch.relu(self.hidden(self.dropout(words)))))[:, 0]  # type: ignore[no-any-return]


class PartNet(nn.Module):
    """Does a word belong to the source of a cue, to its content, or to neither?"""

    def __init__(self, paths: int, columns: int) -> None:
        super().__init__()
        size = 384 * len(PART_LAYERS)
        self.word, self.cue = nn.Linear(size, PART_WORD), nn.Linear(size, PART_WORD)
        self.path = nn.Embedding(paths, PART_PATH)
        self.hidden, self.out = nn.Linear(3 * PART_WORD + PART_PATH + columns, PART_HIDDEN), nn.Linear(PART_HIDDEN, 3)
        self.dropout = nn.Dropout(PART_DROPOUT)

    def forward(self, words: Tensor, cues: Tensor, paths: Tensor, rows: Tensor) -> Tensor:
        word, cue = torch.tanh(self.word(self.dropout(words))), torch.tanh(self.cue(self.dropout(cues)))
        hidden = torch.relu(self.hidden(torch.cat([word, cue, word * cue, self.path(paths), rows], 1)))
        return self.out(self.dropout(hidden))  # type: ignore[no-any-return]


def scale(rows: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Mean and spread of each column."""
    return rows.mean(0), rows.std(0) + 0.05


def fit(net: nn.Module, inputs: Sequence[Tensor], wanted: Tensor, epochs: int, decay: float) -> list[float]:
    """Trains in place; the mean loss of each epoch."""
    steps = torch.optim.AdamW(net.parameters(), RATE, weight_decay=decay)
    count = len(wanted)
    rate = torch.optim.lr_scheduler.OneCycleLR(steps, RATE, total_steps=epochs * -(-count // BATCH))
    losses = []
    for _ in range(epochs):
        net.train()
        total = 0.0
        for batch in torch.randperm(count).split(BATCH):
            scores = net(*(x[batch] for x in inputs))
            if scores.dim() == 1:
                loss = F.binary_cross_entropy_with_logits(scores, wanted[batch])
            else:
                loss = F.cross_entropy(scores, wanted[batch])
            steps.zero_grad()
            loss.backward()
            steps.step()
            rate.step()
            total += loss.item() * len(batch)
        losses.append(round(total / count, 4))
        print(type(net).__name__, losses[-1], flush=True)
    net.eval()
    return losses


def train_cues(read: Sequence[Read]) -> tuple[Arrays, list[float]]:
    """Arrays of the network for cues."""
    rows, wanted = [], []
    for sentence, states, told in read:
        words, cues = joined(states, CUE_LAYERS), {cue for cue, _ in told}
        kept = [i for i, t in enumerate(sentence.tokens) if t.upos in KINDS or i in cues]
        rows.append(words[kept])
        wanted += [float(i in cues) for i in kept]
    every = np.concatenate(rows)
    mean, spread = scale(every)
    net = CueNet()
    losses = fit(net, [torch.tensor((every - mean) / spread)], torch.tensor(wanted), CUE_EPOCHS, CUE_DECAY)
    return _named("cue", net, CUE_LAYERS, mean, spread), losses


def train_parts(read: Sequence[Read], *, beside_cues: bool = True) -> tuple[Arrays, list[str], list[float]]:
    """Arrays of the network for parts, the ways through the tree that it knows, and its losses. `beside_cues`: whether it sees which
    other words are cues."""
    words, cues, ways, rows, wanted = [], [], [], [], []
    for sentence, states, told in read:
        cues_here = {cue for cue, _ in told} if beside_cues else set()
        seen = Seen(sentence, [float(i in cues_here) for i in range(len(sentence.tokens))])
        own = joined(states, PART_LAYERS)
        for cue, labels in told:
            words.append(own)
            cues.append(np.repeat(own[cue : cue + 1], len(own), 0))
            ways += seen.paths(cue)
            rows.append(seen.rows(cue))
            wanted.append(labels)
    paths = sorted(way for way, count in Counter(ways).items() if count >= SELDOM)
    numbers = {way: n for n, way in enumerate(paths, 1)}
    every = np.concatenate(words)
    mean, spread = scale(every)
    known = torch.tensor([numbers.get(way, 0) for way in ways])
    inputs = [
        *(torch.tensor((np.concatenate(x) - mean) / spread) for x in (words, cues)),
        known,
        torch.tensor(np.concatenate(rows)),
    ]
    net = PartNet(len(paths) + 1, rows[0].shape[1])
    losses = fit(net, inputs, torch.tensor(np.concatenate(wanted)), PART_EPOCHS, PART_DECAY)
    return _named("part", net, PART_LAYERS, mean, spread), paths, losses


def _named(prefix: str, net: nn.Module, layers: Sequence[int], mean: NDArray[np.float32], spread: NDArray[np.float32]) -> Arrays:
    """Weights by name, matrices as [in, out], with what scales the states."""
    arrays = {f"{prefix}.{n}": v.detach().numpy() for n, v in net.state_dict().items()}
    arrays = {n: v.T if n.endswith("weight") and "path" not in n else v for n, v in arrays.items()}
    return arrays | {f"{prefix}.layers": np.array(layers, np.float32), f"{prefix}.mean": mean, f"{prefix}.spread": spread}


def save(arrays: Arrays, paths: Sequence[str], path: Path) -> None:
    """Half precision, with a fixed order and no date, so that the same arrays give the same bytes."""
    with path.open("wb") as file:
        kept = {n: arrays[n].astype(np.float16) for n in sorted(arrays)}
        np.savez(file, **kept, paths=np.array(paths))  # type: ignore[arg-type]


def train(read: Sequence[Read], seed: int, path: Path) -> dict[str, list[float]]:
    """Trains on sentences and writes the arrays; the losses of both networks."""
    torch.manual_seed(seed)
    cues, of_cues = train_cues(read)
    parts, paths, of_parts = train_parts(read)
    save(cues | parts, paths, path)
    return {"cue": of_cues, "part": of_parts}


def record(path: Path, folder: Path, result: dict[str, object]) -> None:
    """The hash of the weights to the manifest beside them, what was done to the results of a training folder."""
    beside = path.parent / "manifest.json"
    manifest = json.loads(beside.read_text(encoding="utf-8"))
    manifest["files"][path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
    beside.write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    data = hashlib.sha256(b"".join(p.read_bytes() for p in sorted((folder / "passages").glob("*.txt")))).hexdigest()
    reader, own = manifest["files"]["reader.onnx"], manifest["files"][path.name]
    line = {**result, "passages_sha256": data, "reader_sha256": reader, "sha256": own}
    with (folder / "results/history.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def read_arguments(description: str | None) -> argparse.Namespace:
    """The options of this training and of others like it; sets the number of threads."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--out", type=Path, default=Path("src/sayso/trained/weights"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    return args


def main() -> None:
    args = read_arguments(__doc__)
    started = time.time()
    read = read_passages(all_passages(), load_reader())
    losses = train(read, args.seed, args.out / "attribution.npz")
    told = sum(len(r.told) for r in read)
    result = {
        "seed": args.seed,
        "sentences": len(read),
        "attributions": told,
        "loss": losses,
        "seconds": round(time.time() - started),
    }
    record(args.out / "attribution.npz", HERE.parent, result)


if __name__ == "__main__":
    main()
