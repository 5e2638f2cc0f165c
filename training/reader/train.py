"""Train the language reader: all heads together, with the sentence vector held to the base's.

    python -m training.reader.train --data SHARED/data/english --base model.safetensors --out runs/reader

In: prepared sentences and the base weights (their sha256 is checked). Out: `checkpoint.pt`, `labels.json`, `history.jsonl`.
"""

import argparse
import dataclasses
import json
import random
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor

from sayso.trained.wordpieces import SHAPES, WordPieces
from training.reader import data
from training.reader.model import MIX_OF, TAGGERS, Encoder, Reader, mean_of, thin

BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
HALF = torch.cpu._is_avx512_bf16_supported()
"""Whether the processor multiplies in bfloat16; where it does not, imitating it takes several times as long as float32."""
WEIGHTS = {"upos": 1.0, "xpos": 0.7, "feats": 0.7, "lemma": 1.0, "ner": 1.0, "mention": 0.7, "sense": 1.0, "end": 0.7,
           "arc": 1.2, "rel": 1.0, "role": 1.0, "fact": 0.3, "vector": 4.0}  # fmt: skip
NameKey = tuple[str, int, int, int, int]
Names = dict[NameKey, list[tuple[int, ...]]]


def collate(windows: list[list[data.Sentence]], pieces: WordPieces, rng: random.Random | None, names: Names) -> dict[str, Any]:
    """One batch: padded subwords and shapes, first-subword index, gold arrays, roles, and which words share a sentence."""
    rows = [flatten(w, pieces, rng, names) for w in windows]
    length = rounded(max(len(r["pieces"]) for r in rows))
    words = rounded(max(len(r["first"]) for r in rows))
    batch: dict[str, Any] = {
        "pieces": padded([r["pieces"] for r in rows], length, pieces.padding),
        "shapes": padded([r["shapes"] for r in rows], length, 0),
        "keep": padded([[1] * len(r["pieces"]) for r in rows], length, 0),
        "first": padded([r["first"] for r in rows], words, 0),
        "sentence": padded([r["sentence"] for r in rows], words, -1),
        "fact": torch.full((len(rows), words), float("nan")),
        "roles": [(b, at, row, offset) for b, r in enumerate(rows) for at, row, offset in r["roles"]],
    }
    for name in (*(t for t in TAGGERS), "head", "deprel"):
        batch[name] = padded([r[name] for r in rows], words, data.IGNORE)
    for b, r in enumerate(rows):
        batch["fact"][b, : len(r["fact"])] = torch.tensor(r["fact"], dtype=torch.float)
    return batch


def pool_names(sentences: list[data.Sentence]) -> Names:
    """The words of all names by what they share: tag, shape, part of speech and lemma script."""
    names: Names = {}
    for s in sentences:
        for at, key in names_in(s):
            names.setdefault(key, []).append(s.pieces[at])
    return names


def names_in(s: data.Sentence) -> list[tuple[int, NameKey]]:
    """The words of names in a sentence, each with its key in the pool. Class 0 of a layer of names is "no name"."""
    return [
        (at, (layer, int(s.gold[layer][at]), s.shapes[at], int(s.gold["xpos"][at]), int(s.gold["lemma"][at])))
        for layer in ("ner", "mention")
        for at in np.flatnonzero(s.gold[layer] > 0)
    ]


def flatten(window: list[data.Sentence], pieces: WordPieces, rng: random.Random | None, names: Names) -> dict[str, list[Any]]:
    """The sentences of a window as one row; heads become 1-based places in the window (0 = root).

    One window in twelve loses its capitals (all upper or all lower case), as in old wire copy and headlines. In one sentence of
    five the words of names change places with those of other names, so that what stands around a name tells it. Without a random source neither happens."""
    row: dict[str, list[Any]] = {"pieces": [pieces.start], "shapes": [0], "first": [], "sentence": [], "roles": [], "fact": []}
    row |= {name: [] for name in (*TAGGERS, "head", "deprel")}
    case = rng.choice((3, 1)) if rng and rng.random() < 1 / 12 else None
    for number, s in enumerate(window):
        offset = len(row["first"])
        swapped = {at: rng.choice(names[key]) for at, key in names_in(s)} if rng and rng.random() < 1 / 5 else {}
        words = [swapped.get(at, ids) for at, ids in enumerate(s.pieces)]
        for ids, shape in zip(words, s.shapes, strict=True):
            row["first"].append(len(row["pieces"]))
            row["pieces"].extend(ids)
            row["shapes"].extend([case if case and shape in (1, 2, 3, 4, 7) else shape] * len(ids))
        row["sentence"].extend([number] * len(s.words))
        row["head"].extend(int(h) + offset if h else 0 for h in s.gold["head"])
        for name in (*TAGGERS, "deprel"):
            row[name].extend(s.gold[name].tolist())
        row["fact"].extend(s.gold["factuality"].tolist())
        row["roles"].extend((offset + at, roles, offset) for at, roles in s.roles)
    row["pieces"].append(pieces.end)
    row["shapes"].append(0)
    return row


def padded(rows: list[list[int]], length: int, fill: int) -> Tensor:
    return torch.tensor([[*r, *[fill] * (length - len(r))] for r in rows])


def rounded(size: int) -> int:
    """Up to the next multiple of 16: few shapes, for each of which the library of matrix products compiles a kernel once."""
    return -(-size // 16) * 16


def make_batches(windows: list[list[data.Sentence]], budget: int, rng: random.Random) -> list[list[list[data.Sentence]]]:
    """Windows of like length together, about `budget` subwords a batch, in random order."""
    cost = {id(w): sum(len(p) for s in w for p in s.pieces) + 2 for w in windows}
    ordered = sorted(windows, key=lambda w: cost[id(w)] + rng.random() * 12)
    batches: list[list[list[data.Sentence]]] = [[]]
    for window in ordered:
        if batches[-1] and (len(batches[-1]) + 1) * rounded(cost[id(window)]) > budget:
            batches.append([])
        batches[-1].append(window)
    rng.shuffle(batches)
    return batches


def losses(reader: Reader, batch: dict[str, Any], drop: float, teacher: Encoder | None) -> dict[str, Tensor]:
    """The loss of each head; absent layers are skipped."""
    states = reader.encoder(batch["pieces"], batch["shapes"], batch["keep"], drop)
    words = reader.words(states, batch["first"])
    words = {k: thin(v, drop) for k, v in words.items()}
    found = {}
    for name in TAGGERS:
        gold = batch[name]
        if (gold != data.IGNORE).any():
            scores = reader.taggers[name](words[MIX_OF[name]]).float()
            found[name] = F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=data.IGNORE)
    found |= tree_losses(reader, words, batch, drop)
    told = ~torch.isnan(batch["fact"])
    if told.any():
        value = reader.fact(words["meaning"])[..., 0].float()
        found["fact"] = F.smooth_l1_loss(value[told], batch["fact"][told])
    if batch["roles"]:
        found["role"] = role_loss(reader, words["meaning"], batch, drop)
    if teacher is not None:
        with torch.no_grad():
            last = teacher(batch["pieces"], torch.zeros_like(batch["shapes"]), batch["keep"])[-1]
            target = F.normalize(mean_of(last.float(), batch["keep"]), dim=-1)
        found["vector"] = (1 - (reader.vector(states, batch["keep"]).float() * target).sum(-1)).mean()
    return found


def tree_losses(reader: Reader, words: dict[str, Tensor], batch: dict[str, Any], drop: float) -> dict[str, Tensor]:
    """Heads over the words of the same sentence (and the root), labels at the gold heads."""
    heads = reader.heads_of(words)
    arcs = reader.arc(words["tree"], heads, drop)[..., 0].float()
    same = batch["sentence"][:, :, None] == batch["sentence"][:, None, :]
    allowed = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
    arcs = arcs.masked_fill(~allowed, -1e4)
    arc = F.cross_entropy(arcs.flatten(0, 1), batch["head"].flatten(), ignore_index=data.IGNORE)
    gold = batch["head"].clamp(min=0)
    picked = heads.gather(1, gold[..., None].expand(-1, -1, heads.shape[-1]))
    labels = reader.rel.at(words["tree"].flatten(0, 1), picked.flatten(0, 1), drop).float()
    return {"arc": arc, "rel": F.cross_entropy(labels, batch["deprel"].flatten(), ignore_index=data.IGNORE)}


def role_loss(reader: Reader, words: Tensor, batch: dict[str, Any], drop: float) -> Tensor:
    """For each predicate the role of every word of its sentence, mostly none."""
    row = torch.tensor([b for b, _, _, _ in batch["roles"]])[:, None]
    predicate = torch.tensor([at for _, at, _, _ in batch["roles"]])[:, None]
    length = rounded(max(len(gold) for _, _, gold, _ in batch["roles"]))
    gold = padded([g.tolist() for _, _, g, _ in batch["roles"]], length, data.IGNORE)
    start = torch.tensor([offset for _, _, _, offset in batch["roles"]])[:, None]
    argument = (start + torch.arange(length)).clamp(max=words.shape[1] - 1)
    scores = reader.role(words[row, predicate], words[row, argument], drop).float()
    return F.cross_entropy(scores.flatten(0, 2), gold.flatten(), ignore_index=data.IGNORE)


def load(args: argparse.Namespace) -> tuple[list[data.Sentence], data.Labels, WordPieces, int]:
    """Training sentences, their label sets, the word pieces and the size of the vocabulary."""
    vocabulary = (args.base.parent / "vocab.txt").read_text(encoding="utf-8").split("\n")
    vocabulary = vocabulary[:-1] if vocabulary[-1] == "" else vocabulary
    pieces = WordPieces(vocabulary)
    records = data.read_lines(args.data / "train.jsonl.gz")
    labels = data.collect_labels(records)
    return [data.encode(r, labels, pieces) for r in records], labels, pieces, len(vocabulary)


def sizes_of(labels: data.Labels) -> dict[str, int]:
    return {
        name: len(getattr(labels, name))
        for name in ("upos", "xpos", "feats", "lemma", "ner", "mention", "sense", "deprel", "role")
    } | {"end": 2}


def make_models(base: Path, vocabulary: int, labels: data.Labels) -> tuple[Reader, Encoder]:
    """The reader on the base weights, and the untouched base as its teacher. Stops if the base is another file."""
    if data.sha256(base) != BASE_SHA256:
        raise SystemExit(f"{base}: not the pinned base weights")
    weights = load_file(base)
    reader, teacher = Reader(vocabulary, len(SHAPES), sizes_of(labels)), Encoder(vocabulary, len(SHAPES))
    reader.encoder.load_base(weights)
    teacher.load_base(weights)
    return reader, teacher.eval()


def make_optimiser(
    reader: Reader, per_epoch: int, epochs: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW, slow for the encoder and fast for the heads; half an epoch of warming up, then down to nothing."""
    encoder = list(reader.encoder.parameters())
    known = {id(p) for p in encoder}
    heads = [p for p in reader.parameters() if id(p) not in known]
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": 1.4e-4}, {"params": heads, "lr": 2e-3}], weight_decay=0.01, fused=True
    )
    total, warm = epochs * per_epoch, per_epoch // 2

    def rate(step: int) -> float:
        return min(step / warm, max(0.0, (total - step) / (total - warm))) if step else 1 / warm

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, rate)


SETTLING, RIDGE = 6000, 100.0
"""Sentences of more than five words on which the matrix of the vector is settled, and the ridge that keeps it near what was learnt."""


def settle_vector(
    reader: Reader, teacher: Encoder, sentences: list[data.Sentence], pieces: WordPieces, rng: random.Random
) -> None:
    """Turns the vector's matrix, by least squares, to the base's vectors of single sentences without dropout."""
    chosen = rng.sample([s for s in sentences if len(s.words) > 5], SETTLING)
    chosen.sort(key=lambda s: sum(map(len, s.pieces)))
    means, targets = [], []
    with torch.no_grad():
        for first in range(0, SETTLING, 48):
            batch = collate([[s] for s in chosen[first : first + 48]], pieces, None, {})
            states = reader.encoder(batch["pieces"], batch["shapes"], batch["keep"])
            last = teacher(batch["pieces"], torch.zeros_like(batch["shapes"]), batch["keep"])[-1]
            means.append(reader.mean(states, batch["keep"]).double())
            targets.append(F.normalize(mean_of(last, batch["keep"]), dim=-1).double())
        mean, weight = torch.cat(means), reader.turn.weight.T.double()
        now = mean @ weight
        missing = torch.cat(targets) * now.norm(dim=1).mean() - now
        change = torch.linalg.solve(mean.T @ mean + RIDGE * torch.eye(len(weight), dtype=mean.dtype), mean.T @ missing)
        reader.turn.weight.copy_((weight + change).T.float())


def train(args: argparse.Namespace) -> None:
    """The whole run; one checkpoint after each epoch, overwritten."""
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    sentences, labels, pieces, vocabulary = load(args)
    args.out.mkdir(parents=True, exist_ok=True)
    train_sha256 = data.sha256(args.data / "train.jsonl.gz")
    settings = {"seed": args.seed, "epochs": args.epochs, "train_sha256": train_sha256, "base_sha256": BASE_SHA256}
    (args.out / "labels.json").write_text(json.dumps(dataclasses.asdict(labels), ensure_ascii=False, indent=0))
    reader, teacher = make_models(args.base, vocabulary, labels)
    per_epoch = len(make_batches(data.make_windows(sentences, random.Random(0)), args.budget, random.Random(0)))
    optimiser, schedule = make_optimiser(reader, per_epoch, args.epochs)
    names = pool_names(sentences)
    started = time.time()
    for epoch in range(1, args.epochs + 1):
        seen: dict[str, list[float]] = {}
        for windows in make_batches(data.make_windows(sentences, rng), args.budget, rng):
            batch = collate(windows, pieces, rng, names)
            for name, value in step(
                reader, teacher if rng.random() < args.teach else None, batch, args.dropout, optimiser
            ).items():
                seen.setdefault(name, []).append(value)
            schedule.step()
        line = {
            "epoch": epoch,
            "seconds": round(time.time() - started),
            **{k: round(float(np.mean(v)), 4) for k, v in seen.items()},
        }
        print(json.dumps(line), flush=True)
        with (args.out / "history.jsonl").open("a") as history:
            history.write(json.dumps(line) + "\n")
        if epoch == args.epochs:
            settle_vector(reader, teacher, sentences, pieces, random.Random(args.seed))
        torch.save({"state": reader.state_dict(), "settings": settings, "vocabulary": vocabulary}, args.out / "checkpoint.tmp")
        (args.out / "checkpoint.tmp").rename(args.out / "checkpoint.pt")


def step(
    reader: Reader, teacher: Encoder | None, batch: dict[str, Any], drop: float, optimiser: torch.optim.Optimizer
) -> dict[str, float]:
    """One batch forth and back; gives the loss of each head."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
        found = losses(reader, batch, drop, teacher)
        loss = sum(WEIGHTS[k] * v for k, v in found.items())
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(reader.parameters(), 2.0)
    optimiser.step()
    return {k: float(v.detach()) for k, v in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--budget", type=int, default=2000, help="subwords a batch")
    parser.add_argument("--dropout", type=float, default=0.15)
    parser.add_argument("--teach", type=float, default=1.0, help="share of batches that hold the vector to the base's")
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
