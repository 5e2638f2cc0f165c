"""Exported graphs against torch; needs what `training/requirements.txt` names, and is skipped without it."""

from pathlib import Path

import numpy as np
import onnxruntime
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("safetensors")

import torch

from training.reader.export import OUTPUTS, Exported, to_int8, to_onnx
from training.reader.model import TAGGERS, Reader

SIZES = dict.fromkeys((*TAGGERS, "deprel", "role"), 5)
PIECES, SHAPES = 3000, 8


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One with random weights."""
    torch.manual_seed(1)
    return Reader(PIECES, SHAPES, SIZES).eval()


def feed(words: int) -> dict[str, np.ndarray]:
    """A sentence of words of two subwords each."""
    draw = np.random.default_rng(words)
    rows = {"pieces": draw.integers(0, PIECES, 2 * words + 2), "shapes": draw.integers(0, SHAPES, 2 * words + 2)}
    return {name: row[None].astype(np.int64) for name, row in (rows | {"first": np.arange(1, 2 * words, 2)}).items()}


def expected(reader: Reader, rows: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    with torch.no_grad():
        found = Exported(reader)(*(torch.from_numpy(rows[name]) for name in ("pieces", "shapes", "first")))
    return {name: value.numpy() for name, value in zip(OUTPUTS, found, strict=True)}


def run(path: Path, rows: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return dict(zip(OUTPUTS, session.run(list(OUTPUTS), rows), strict=True))


@pytest.mark.filterwarnings("ignore")
def test_the_graphs_give_what_torch_gives(reader: Reader, tmp_path: Path) -> None:
    plain, fused, small = (tmp_path / name for name in ("plain.onnx", "fused.onnx", "int8.onnx"))
    to_onnx(reader, plain)
    to_int8(plain, fused, small)
    for words in (1, 3, 40):
        rows = feed(words)
        right, whole, int8 = expected(reader, rows), run(plain, rows), run(small, rows)
        for name in OUTPUTS:
            assert right[name].shape == whole[name].shape == int8[name].shape
            assert np.abs(right[name] - whole[name]).max() < 1e-3, name
        assert float(right["vector"] @ int8["vector"]) > 0.98
