"""Train the head that tells what happened to what a number counts, and write it where the product loads it.

    python -m training.figures.train [--seed 1] [--out src/sayso/trained/weights]

As `training.attribution.train`, on passages of its own: a number stands for the cue, the thing counted for the source, what happened to it for the
content. Writes `figures.npz` and its hash; two minutes on two cores.
"""

import time
from pathlib import Path

import torch

from sayso.trained import load_reader
from training.attribution.passages import all_passages
from training.attribution.train import read_arguments, read_passages, record, save, train_parts

HERE = Path(__file__).parent


def main() -> None:
    args = read_arguments(__doc__)
    started = time.time()
    read = read_passages(all_passages(HERE / "passages"), load_reader())
    torch.manual_seed(args.seed)
    arrays, paths, losses = train_parts(read, beside_cues=False)
    save(arrays, paths, args.out / "figures.npz")
    told = sum(len(r.told) for r in read)
    result = {"seed": args.seed, "sentences": len(read), "figures": told, "loss": losses, "seconds": round(time.time() - started)}
    record(args.out / "figures.npz", HERE, result)


if __name__ == "__main__":
    main()
