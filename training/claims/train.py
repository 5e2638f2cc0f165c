"""Train what hears who says what, and what happened to what a number counts; write it where the product loads it.

    python -m training.claims.train [--seed 1] [--out src/sayso/trained/weights]

Reads our passages with the shipped reader and trains its upper layers once more, with three small heads: which words are cues, which words
beside a cue are its source and its content, which words beside a number name the thing counted and what happened to it. Writes `claims.onnx`
(layers, 8 bits), `attribution.npz` and `figures.npz` (heads) with their hashes to the folder of weights, and what was done to `results/history.jsonl`.
About twenty minutes on two cores with bf16.
"""

import argparse
import hashlib
import json
import random
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

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
from sayso.trained.teller import COUNTED, CUES, TOLD
from training.claims.export import save_heads, write_graph
from training.claims.model import ClaimsNet, upper_layers
from training.claims.passages import ATTRIBUTIONS, FIGURES, Passage, Piece, all_passages

EPOCHS, BATCH, DECAY = 5, 24, 0.01
RATE, HEAD_RATE = 7e-5, 1e-3
DROP = 0.1
WEIGHT_OF_CUES = 3.0
NEAR = 40
"""Batches of sentences of like length are drawn from so many batches at a time."""
SELDOM = 8
"""Ways through the tree that are met less often are one."""
HERE = Path(__file__).parent


class Part(NamedTuple):
    """A cue or a number of a sentence: its word, the label of each word beside it, and what is seen of them."""

    word: int
    labels: Tensor
    paths: list[str]
    rows: Tensor


class Read(NamedTuple):
    """A sentence as the reader reads it: states of its subwords at the lowest layer, first subword of each word, which words may be cues (none
    where cues are not annotated), its cues or numbers."""

    lower: Tensor
    first: Tensor
    kinds: NDArray[np.bool_]
    parts: list[Part]


class Recorder:
    """Stands in for what is trained while its data is read: keeps what it would look at, hears nothing."""

    def __init__(self) -> None:
        self.seen: list[tuple[NDArray[np.float32], NDArray[np.int64]]] = []

    def claims(self, scores: Mapping[str, NDArray[Any]]) -> NDArray[np.float32]:
        self.seen.append((scores["lower"], scores["first"]))
        return np.zeros((3, len(scores["first"]), 1), np.float32)

    def chances(self, states: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.zeros(states.shape[1], np.float32)

    def prepare(self, states: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        return states[0], states[0]

    def parts(self, words: NDArray[np.float32], *seen: object) -> NDArray[np.float32]:
        return np.ones((len(words), 3), np.float32) * (1, 0, 0)


def read_passages(passages: Sequence[Passage], reader: TrainedReader, *, cues: bool) -> list[Read]:
    """The sentences of passages with their attributions, or with their numbers (`cues=False`)."""
    found: list[Read] = []
    for passage in passages:
        recorder = Recorder()
        reader.teller = reader.counter = recorder  # type: ignore[assignment]
        reader.claims = recorder.claims  # type: ignore[method-assign]
        line = json.dumps({"id": passage.name, "text": passage.text})
        reading = next(iter(read_lines([line], ReadingOptions())))
        if isinstance(reading, Skipped) or reading.document.text != passage.text:
            raise ValueError(f"{passage.name}: not read as it is written")
        sentences = analyse(reading, reader).sentences
        for sentence, (lower, first) in zip(sentences, recorder.seen, strict=True):
            told = [
                (at, label(sentence, t.source, t.content)) for t in passage.told if (at := cue_in(sentence, t.cue)) is not None
            ]
            if not cues and not told:
                continue
            words = {at for at, _ in told} if cues else set()
            seen = Seen(sentence, [float(i in words) for i in range(len(sentence.tokens))])
            parts = [Part(at, torch.tensor(labels), seen.paths(at), torch.tensor(seen.rows(at))) for at, labels in told]
            kinds = np.array([cues and (t.upos in KINDS or i in words) for i, t in enumerate(sentence.tokens)])
            found.append(Read(torch.tensor(lower, dtype=torch.float16), torch.tensor(first), kinds, parts))
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


def known_paths(read: Sequence[Read]) -> list[str]:
    """The ways through the tree that are met often enough."""
    counts = Counter(path for r in read for part in r.parts for path in part.paths)
    return sorted(path for path, count in counts.items() if count >= SELDOM)


class Trainer:
    """The net, the ways through the tree that its heads know, and the loss of a batch."""

    def __init__(self, net: ClaimsNet, paths: Mapping[int, Sequence[str]]) -> None:
        """`paths`: by head (TOLD, COUNTED)."""
        self.net = net
        self._numbers = {head: {path: n for n, path in enumerate(known, 1)} for head, known in paths.items()}

    def loss(self, batch: Sequence[Read]) -> Tensor:
        """Sentences whose cues are annotated and sentences whose numbers are may stand side by side."""
        longest = -(-max(len(r.lower) for r in batch) // 16) * 16
        lower = torch.zeros(len(batch), longest, batch[0].lower.shape[1])
        keep = torch.zeros(len(batch), longest)
        for row, r in enumerate(batch):
            lower[row, : len(r.lower)], keep[row, : len(r.lower)] = r.lower.float(), 1.0
        mixed = self.net.words(lower, keep, DROP)
        words = [mixed[:, row, r.first] for row, r in enumerate(batch)]
        with_cues = [r.kinds.any() for r in batch]
        total = self._of_cues([(w[CUES], r) for w, r, cues in zip(words, batch, with_cues, strict=True) if cues])
        for head, net in ((TOLD, self.net.told), (COUNTED, self.net.counted)):
            there = [(w[head], r) for w, r, cues in zip(words, batch, with_cues, strict=True) if cues == (head == TOLD)]
            total = total + self._of_parts(net, self._numbers[head], there)
        return total

    def _of_cues(self, there: Sequence[tuple[Tensor, Read]]) -> Tensor:
        if not there:
            return torch.zeros(())
        kept = [np.flatnonzero(r.kinds) for _, r in there]
        wanted = [np.isin(at, [p.word for p in r.parts]) for at, (_, r) in zip(kept, there, strict=True)]
        scores = self.net.cue(torch.cat([w[at] for at, (w, _) in zip(kept, there, strict=True)])).float()
        return WEIGHT_OF_CUES * F.binary_cross_entropy_with_logits(
            scores, torch.tensor(np.concatenate(wanted), dtype=torch.float)
        )

    def _of_parts(self, net: nn.Module, numbers: Mapping[str, int], there: Sequence[tuple[Tensor, Read]]) -> Tensor:
        every = [(w, part) for w, r in there for part in r.parts]
        if not every:
            return torch.zeros(())
        scores = net(
            torch.cat([w for w, _ in every]),
            torch.cat([w[p.word].expand(len(w), -1) for w, p in every]),
            torch.tensor([numbers.get(path, 0) for _, p in every for path in p.paths]),
            torch.cat([p.rows for _, p in every]),
        )
        return F.cross_entropy(scores.float(), torch.cat([p.labels for _, p in every]))


def batches(read: Sequence[Read], draw: random.Random) -> Iterator[list[Read]]:
    """Every sentence once, those of like length together, in an order of its own."""
    order = draw.sample(range(len(read)), len(read))
    near = [sorted(order[i : i + NEAR * BATCH], key=lambda i: len(read[i].lower)) for i in range(0, len(order), NEAR * BATCH)]
    found = [[read[i] for i in part[at : at + BATCH]] for part in near for at in range(0, len(part), BATCH)]
    draw.shuffle(found)
    yield from found


def fit(trainer: Trainer, read: Sequence[Read], seed: int, epochs: int) -> list[float]:
    """Trains in place; the mean loss of each epoch."""
    net, draw = trainer.net, random.Random(seed)
    layers = [*net.layers.parameters()]
    others = [p for name, p in net.named_parameters() if not name.startswith("layers.")]
    steps = torch.optim.AdamW([{"params": layers, "lr": RATE}, {"params": others, "lr": HEAD_RATE}], weight_decay=DECAY)
    many = sum(1 for _ in batches(read, random.Random(seed)))
    rate = torch.optim.lr_scheduler.OneCycleLR(steps, [RATE, HEAD_RATE], total_steps=many * epochs + 1, pct_start=0.1)
    found = []
    net.train()
    for _ in range(epochs):
        total, began = 0.0, time.time()
        for batch in batches(read, draw):
            with torch.autocast("cpu", torch.bfloat16):
                loss = trainer.loss(batch)
            steps.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            steps.step()
            rate.step()
            total += loss.item()
        found.append(round(total / many, 4))
        print(found[-1], round(time.time() - began), "seconds", flush=True)
    net.eval()
    return found


def record(folder: Path, names: Sequence[str], result: Mapping[str, object]) -> None:
    """The hashes of the weights to the manifest beside them, what was done to the results."""
    beside = folder / "manifest.json"
    manifest = json.loads(beside.read_text(encoding="utf-8"))
    own = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    manifest["files"] |= own
    beside.write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    paths = [path for passages in (ATTRIBUTIONS, FIGURES) for path in sorted(passages.glob("*.txt"))]
    data = hashlib.sha256(b"".join(p.read_bytes() for p in paths)).hexdigest()
    line = {**result, "passages_sha256": data, "reader_sha256": manifest["files"]["reader.onnx"], "sha256": own}
    with (HERE / "results/history.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("src/sayso/trained/weights"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    started, reader = time.time(), load_reader()
    told = read_passages(all_passages(ATTRIBUTIONS), reader, cues=True)
    counted = read_passages(all_passages(FIGURES), reader, cues=False)
    print(len(told), len(counted), "sentences", round(time.time() - started), "seconds", flush=True)
    paths = {TOLD: known_paths(told), COUNTED: known_paths(counted)}
    columns = next(part.rows.shape[1] for r in told for part in r.parts)
    net = ClaimsNet(upper_layers(args.out / "reader.onnx"), (len(paths[TOLD]) + 1, len(paths[COUNTED]) + 1), columns)
    losses = fit(Trainer(net, paths), [*told, *counted], args.seed, args.epochs)
    write_graph(net, args.out / "claims.onnx")
    save_heads(args.out / "attribution.npz", {"cue": net.cue, "part": net.told}, paths[TOLD])
    save_heads(args.out / "figures.npz", {"part": net.counted}, paths[COUNTED])
    result = {
        "seed": args.seed,
        "epochs": args.epochs,
        "sentences": len(told) + len(counted),
        "attributions": sum(len(r.parts) for r in told),
        "figures": sum(len(r.parts) for r in counted),
        "loss": losses,
        "seconds": round(time.time() - started),
    }
    record(args.out, ("claims.onnx", "attribution.npz", "figures.npz"), result)


if __name__ == "__main__":
    main()
