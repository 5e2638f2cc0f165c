"""Write what was trained: the upper layers as an ONNX graph in 8 bits, the heads as named arrays."""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.claims.model import ClaimsNet, Exported
from training.reader.export import to_int8
from training.reader.model import WIDTH


def write_graph(net: ClaimsNet, path: Path) -> None:
    """The upper layers, with the mixes of the heads as output `words` [3, N, W]."""
    example = torch.zeros(1, 4, WIDTH), torch.tensor([[1, 2]])
    axes = {"lower": {1: "pieces"}, "first": {1: "words"}, "words": {1: "words"}}
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        plain, fused = Path(folder) / "plain.onnx", Path(folder) / "fused.onnx"
        torch.onnx.export(
            Exported(net), example, str(plain), input_names=["lower", "first"], output_names=["words"],
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        to_int8(plain, fused, path)


def save_heads(path: Path, heads: Mapping[str, nn.Module], paths: Sequence[str]) -> None:
    """Half precision, matrices as [in, out], with a fixed order and no date, so that the same arrays give the same bytes."""
    arrays = {f"{head}.{n}": v.detach().numpy() for head, net in heads.items() for n, v in net.state_dict().items()}
    turned = {n: v.T if n.endswith("weight") and "path" not in n else v for n, v in arrays.items()}
    with path.open("wb") as file:
        kept = {n: turned[n].astype(np.float16) for n in sorted(turned)}
        np.savez(file, **kept, paths=np.array(paths))  # type: ignore[arg-type]
