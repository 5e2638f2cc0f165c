"""Read the weights of a shipped graph back into a checkpoint, so that a reader can be built on where no run is at hand.

    python -m training.reader.restore --weights src/sayso/trained/weights --out runs/reader

In: `reader.onnx` as `export.py` writes it. Out: `checkpoint.pt` and `labels.json`. Each weight comes back as the int8
value times its scale, so exporting the checkpoint again gives the same int8 values (the embedding tables up to rounding).
"""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from sayso.trained.wordpieces import SHAPES
from training.reader.data import Labels
from training.reader.model import MIXES, Reader
from training.reader.train import sizes_of

Arrays = dict[str, NDArray[np.float32]]


def plain_weights(path: Path) -> Arrays:
    """All weights of a quantised graph as floats, by the name of the module that owns them."""
    graph = onnx.load(str(path)).graph
    held = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    found = {n.removeprefix("reader."): a for n, a in held.items() if n.startswith("reader.") and a.dtype == np.float32}
    for name in [n for n in held if n.startswith("reader.") and n.endswith(".weight_quantized")]:
        base = name.removesuffix("_quantized")
        found[base.removeprefix("reader.")] = scaled(held, base)
    for node in graph.node:
        module = node.name.strip("/").removesuffix("/MatMul_quant").replace("/", ".")
        if node.op_type == "MatMulInteger":
            found[f"{module}.weight"] = scaled(held, node.input[1].removesuffix("_quantized"))
        elif node.op_type == "QAttention":
            weights = np.split(scaled(held, node.input[1].removesuffix("_quantized")), 3, 1)
            for part, weight, bias in zip(("query", "key", "value"), weights, np.split(held[node.input[2]], 3), strict=True):
                layer = module.rpartition(".")[0]
                found[f"{layer}.{part}.weight"], found[f"{layer}.{part}.bias"] = weight, bias
    return found


def scaled(held: Arrays, name: str) -> NDArray[np.float32]:
    values, zero = held[f"{name}_quantized"].astype(np.float32), held[f"{name}_zero_point"].astype(np.float32)
    return (values - zero) * held[f"{name}_scale"]


def mixing(path: Path) -> dict[str, NDArray[np.float32]]:
    """The share of each layer in each mix: kept as one matrix, or (version 1) one constant before each sum of layers."""
    graph = onnx.load(str(path)).graph
    held = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    if "mixes" in held:
        return dict(zip(MIXES, held["mixes"], strict=True))
    constants = [node.input[1] for node in graph.node if node.op_type == "Mul" and node.input[1].startswith("onnx::Mul_")]
    ordered = sorted(constants, key=lambda name: int(name.rpartition("_")[2]))
    return dict(zip(("meaning", "names", "tags", "tree"), (held[n].ravel() for n in ordered), strict=True))


def restore(weights: Path) -> tuple[Reader, Labels]:
    """The reader of a folder of weights, with every parameter set; raises KeyError if one is missing."""
    labels = Labels(**json.loads((weights / "labels.json").read_text(encoding="utf-8")))
    found, mixes = plain_weights(weights / "reader.onnx"), mixing(weights / "reader.onnx")
    vocabulary = found["encoder.word.weight"].shape[0]
    reader = Reader(vocabulary, len(SHAPES), sizes_of(labels))
    with torch.no_grad():
        for name, parameter in reader.named_parameters():
            parameter.copy_(torch.tensor(shaped(name, parameter, found, mixes)))
    return reader.eval(), labels


def shaped(name: str, parameter: torch.Tensor, found: Arrays, mixes: Arrays) -> NDArray[np.float32]:
    """One parameter as the module holds it: matrices are turned, a biaffine's weight has its classes in front."""
    if name.startswith("mix."):
        return np.log(mixes[name.removeprefix("mix.")])
    values = found.get(name)
    if values is None:
        values = found[name.removeprefix("taggers.")]
    if parameter.dim() == 3:
        classes, size = parameter.shape[0], parameter.shape[1]
        return values.reshape(size, classes, size).transpose(1, 0, 2)
    turned = values.ndim == 2 and (not name.startswith("encoder.") or ".layers." in name)
    return values.T if turned else values


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    reader, labels = restore(args.weights)
    args.out.mkdir(parents=True, exist_ok=True)
    settings = json.loads((args.weights / "manifest.json").read_text(encoding="utf-8"))["trained_with"]
    settings["restored_from"] = hashlib.sha256((args.weights / "reader.onnx").read_bytes()).hexdigest()
    vocabulary = reader.encoder.word.weight.shape[0]
    torch.save({"state": reader.state_dict(), "settings": settings, "vocabulary": vocabulary}, args.out / "checkpoint.pt")
    shutil.copyfile(args.weights / "labels.json", args.out / "labels.json")


if __name__ == "__main__":
    main()
