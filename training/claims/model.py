"""The upper layers of the reader, once more, tuned to what is claimed; and the small heads above them.

The lowest layer stays the reader's own, and is computed once for both. The upper ones begin as the reader's, taken from its 8-bit weights, so
that a reader that ships is all that is needed.
"""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from training.reader.model import LAYERS, SHARED, WIDTH, Layer

CUE_HIDDEN, PART_WORD, PART_PATH, PART_HIDDEN = 128, 96, 32, 128
DROPOUT = 0.3


class PartNet(nn.Module):
    """Does a word belong to the first part of a cue or number (source, thing counted), to the second (content, what happened), or to neither?"""

    def __init__(self, paths: int, columns: int) -> None:
        super().__init__()
        self.word, self.cue = nn.Linear(WIDTH, PART_WORD), nn.Linear(WIDTH, PART_WORD)
        self.path = nn.Embedding(paths, PART_PATH)
        self.hidden, self.out = nn.Linear(3 * PART_WORD + PART_PATH + columns, PART_HIDDEN), nn.Linear(PART_HIDDEN, 3)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, words: Tensor, cues: Tensor, paths: Tensor, rows: Tensor) -> Tensor:
        word, cue = torch.tanh(self.word(self.dropout(words))), torch.tanh(self.cue(self.dropout(cues)))
        hidden = torch.relu(self.hidden(torch.cat([word, cue, word * cue, self.path(paths), rows], 1)))
        return self.out(self.dropout(hidden))  # type: ignore[no-any-return]


class CueNet(nn.Module):
    """Is a word a cue?"""

    def __init__(self) -> None:
        super().__init__()
        self.hidden, self.out = nn.Linear(WIDTH, CUE_HIDDEN), nn.Linear(CUE_HIDDEN, 1)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, words: Tensor) -> Tensor:
        return self.out(self.dropout(torch.relu(self.hidden(self.dropout(words)))))[:, 0]  # type: ignore[no-any-return]


class ClaimsNet(nn.Module):
    """The upper layers, a learned mix of them for each head, and the heads."""

    def __init__(self, layers: nn.ModuleList, paths: tuple[int, int], columns: int) -> None:
        """`layers`: as the reader has them. `paths`: how many ways through the tree the heads for cues and for numbers know."""
        super().__init__()
        self.layers = layers
        self.mixes = nn.Parameter(torch.zeros(3, len(layers) + 1))
        self.mixes.data[:, -1] = 1.0
        self.cue, self.told, self.counted = CueNet(), PartNet(paths[0], columns), PartNet(paths[1], columns)

    def words(self, lower: Tensor, keep: Tensor, drop: float = 0.0, export: bool = False) -> Tensor:
        """States of the lowest layer, [B, P, W], to the mixed states of each head, [3, B, P, W]; `keep` is 1 at real subwords."""
        mask = ((1.0 - keep) * -10000.0)[:, None, None, :]
        states = [lower]
        for layer in self.layers:
            states.append(layer(states[-1], mask, drop, export))
        shares = torch.softmax(self.mixes, 1)
        together = torch.stack([state.float() for state in states])
        return (shares @ together.view(len(states), -1)).view(3, *lower.shape)


class Exported(nn.Module):
    """The upper layers as one function of one row: [1, P, W] and the places of the words, [1, N], to [3, N, W]."""

    def __init__(self, net: ClaimsNet) -> None:
        super().__init__()
        self.net = net

    def forward(self, lower: Tensor, first: Tensor) -> Tensor:
        return self.net.words(lower, torch.ones_like(lower[..., 0]), export=True)[:, 0].index_select(1, first[0])


def upper_layers(graph: Path) -> nn.ModuleList:
    """The layers above SHARED of an exported reader. Raises StopIteration if the graph is built otherwise than `training.reader.export` does."""
    nodes = onnx.load(str(graph)).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in nodes.initializer}
    products = {node.output[0]: node for node in nodes.node if node.op_type in ("QAttention", "MatMulInteger")}
    layers = nn.ModuleList(Layer() for _ in range(SHARED, LAYERS))
    for number, layer in enumerate(layers, SHARED):
        at, own = f"/encoder/layers.{number}/", f"reader.encoder.layers.{number}."
        mixed = next(node for name, node in products.items() if name.startswith(at) and node.op_type == "QAttention")
        joined, bias = _plain(arrays, mixed.input[1]), torch.tensor(arrays[mixed.input[2]])
        for part, weight, shift in zip(("query", "key", "value"), joined.chunk(3, 1), bias.chunk(3), strict=True):
            _put(getattr(layer, part), weight.T, shift)
        for part in ("out", "wide", "narrow"):
            node = next(node for name, node in products.items() if name.startswith(f"{at}{part}/"))
            _put(getattr(layer, part), _plain(arrays, node.input[1]).T, torch.tensor(arrays[f"{own}{part}.bias"]))
        for part in ("norm1", "norm2"):
            _put(getattr(layer, part), *(torch.tensor(arrays[f"{own}{part}.{kind}"]) for kind in ("weight", "bias")))
    return layers


def _plain(arrays: Mapping[str, NDArray[np.generic]], name: str) -> Tensor:
    """An 8-bit matrix as numbers."""
    base = name.removesuffix("_quantized")
    shifted = arrays[name].astype(np.float32) - arrays[f"{base}_zero_point"].astype(np.float32)
    return torch.tensor(shifted * arrays[f"{base}_scale"])


def _put(module: nn.Module, weight: Tensor, bias: Tensor) -> None:
    module.weight.data.copy_(weight)  # type: ignore[union-attr, operator]
    module.bias.data.copy_(bias)  # type: ignore[union-attr, operator]
