"""Export a trained reader: one ONNX graph, fused, quantised to int8, with its labels, vocabulary and manifest.

    python -m training.reader.export --run runs/reader --base model.safetensors --out src/sayso/trained/weights

The graph takes one sentence (or window) and gives class numbers and scores; decoding is the product's (sayso.trained).
"""

import argparse
import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.optimizer import optimize_model
from torch import Tensor, nn

from sayso.trained.wordpieces import SHAPES
from training.reader import data
from training.reader.model import HEADS, MIX_OF, MIXES, SHARED, WIDTH, Reader
from training.reader.train import sizes_of

OUTPUTS = ("upos", "xpos", "feats", "lemma", "ner", "mention", "sense", "end", "factuality", "arcs", "rels", "roles", "vector")


class Exported(nn.Module):
    """The reader as one function of one row: arg-max where a class number is enough, scores where decoding needs them."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader
        self.register_buffer("mixes", torch.stack([torch.softmax(reader.mix[name], 0) for name in MIXES]).detach())

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        reader = self.reader
        keep = torch.ones_like(pieces)
        states = reader.encoder(pieces, shapes, keep, 0.0, export=True)
        picked = torch.cat(states).index_select(1, first[0])
        words = dict(zip(MIXES, (self.mixes @ picked.view(len(states), -1)).view(len(MIXES), 1, -1, WIDTH), strict=True))
        scores = {name: head(words[MIX_OF[name]])[0] for name, head in reader.taggers.items()}
        numbers = {name: scores[name].argmax(-1).to(torch.int32) for name in ("upos", "xpos", "feats", "lemma")}
        tree, heads = words["tree"], reader.heads_of(words)
        rels = reader.rel(tree, heads)[0].argmax(-1).to(torch.int32)
        roles = torch.log_softmax(reader.role(words["meaning"], words["meaning"])[0], -1)
        return (
            *(numbers[n] for n in ("upos", "xpos", "feats", "lemma")),
            *(torch.log_softmax(scores[n], -1) for n in ("ner", "mention", "sense", "end")),
            reader.fact(words["meaning"])[0, :, 0],
            torch.log_softmax(reader.arc(tree, heads)[0, :, :, 0], -1),
            rels,
            roles,
            reader.vector(states, keep)[0],
        )


def load_run(run: Path) -> tuple[Reader, dict[str, Any], dict[str, Any]]:
    """The trained reader of a run folder, its labels and its checkpoint."""
    labels = json.loads((run / "labels.json").read_text())
    checkpoint = torch.load(run / "checkpoint.pt", weights_only=True)
    reader = Reader(checkpoint["vocabulary"], len(SHAPES), sizes_of(data.Labels(**labels)))
    reader.load_state_dict(checkpoint["state"])
    return reader.eval(), labels, checkpoint


def to_onnx(reader: Reader, path: Path) -> None:
    """Plain fp32 graph with free lengths."""
    example = (torch.tensor([[101, 2023, 2003, 102]]), torch.tensor([[0, 1, 1, 0]]), torch.tensor([[1, 2]]))
    axes = {"pieces": {1: "pieces"}, "shapes": {1: "pieces"}, "first": {1: "words"}}
    axes |= {name: {0: "words"} for name in OUTPUTS if name != "vector"}
    axes |= {"arcs": {0: "words", 1: "heads"}, "rels": {0: "words", 1: "heads"}, "roles": {0: "words", 1: "words2"}}
    with torch.no_grad():
        torch.onnx.export(
            Exported(reader), example, str(path), input_names=["pieces", "shapes", "first"], output_names=list(OUTPUTS),
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip


def states_of(path: Path) -> str:
    """The tensor of all layers' states of the words, which the mixes are made of; training/coreference reads it."""
    graph = onnx.load(str(path)).graph
    made_by = {name: node for node in graph.node for name in node.output}
    mix = next(node for node in graph.node if node.input and node.input[0] == "mixes")
    return str(made_by[mix.input[1]].input[0])


def to_int8(plain: Path, fused: Path, out: Path) -> None:
    """The plain graph with its operators fused, and that one with 8-bit weights."""
    optimize_model(str(plain), model_type="bert", num_heads=HEADS, hidden_size=WIDTH).save_model_to_file(str(fused))
    quantize_dynamic(str(fused), str(out), weight_type=QuantType.QInt8, per_channel=True,
                     op_types_to_quantize=["MatMul", "Attention", "Gather", "EmbedLayerNormalization"],
                     extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT})  # fmt: skip


def export(args: argparse.Namespace) -> None:
    """Write reader.onnx (int8), labels.json, vocab.txt and manifest.json to the folder of weights."""
    reader, labels, checkpoint = load_run(args.run)
    args.out.mkdir(parents=True, exist_ok=True)
    plain, fused = args.run / "plain.onnx", args.run / "fused.onnx"
    to_onnx(reader, plain)
    to_int8(plain, fused, args.out / "reader.onnx")
    shutil.copyfile(args.base.parent / "vocab.txt", args.out / "vocab.txt")
    (args.out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, indent=0), encoding="utf-8")
    files = {}
    for name in ("reader.onnx", "labels.json", "vocab.txt", "tokens.json", "ends.json", "names.json", "roles.json"):
        if (args.out / name).exists():
            files[name] = hashlib.sha256((args.out / name).read_bytes()).hexdigest()
    manifest = {
        "name": "sayso-reader-en",
        "version": args.version,
        "licence": "CC-BY-SA-4.0",
        "states": states_of(args.out / "reader.onnx"),
        "lower": f"/encoder/layers.{SHARED - 1}/norm2/LayerNormalization_output_0",
        "files": files,
        "trained_with": checkpoint["settings"],
    }
    (args.out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    print(
        {p.name: p.stat().st_size for p in (plain, fused, args.out / "reader.onnx")},
        {n.op_type for n in onnx.load(str(fused)).graph.node},
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", default="3")
    export(parser.parse_args())


if __name__ == "__main__":
    main()
