"""The exported graph against torch; needs what `training/requirements.txt` names, and is skipped without it."""

from pathlib import Path

import numpy as np
import onnxruntime
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("safetensors")

import torch

from sayso.trained import load_reader
from sayso.trained.wordpieces import word_shape
from training.reader.export import OUTPUTS, Exported, to_onnx
from training.reader.restore import restore

WEIGHTS = Path("src/sayso/trained/weights")
WORDS = "The ministry said on Tuesday that at least 13 civilians had been killed near Oslo .".split()


def feed() -> dict[str, np.ndarray]:
    """Subwords, shapes and first subwords of the sentence, as the product makes them."""
    pieces = load_reader()._pieces
    ids, shapes, first = [pieces.start], [0], []
    for word in WORDS:
        first.append(len(ids))
        ids.extend(pieces.encode(word))
        shapes.extend([word_shape(word)] * len(pieces.encode(word)))
    rows = {"pieces": [*ids, pieces.end], "shapes": [*shapes, 0], "first": first}
    return {name: np.array([row], dtype=np.int64) for name, row in rows.items()}


@pytest.mark.filterwarnings("ignore")
def test_the_graph_gives_what_torch_gives(tmp_path: Path) -> None:
    reader, _ = restore(WEIGHTS)
    to_onnx(reader, tmp_path / "plain.onnx")
    session = onnxruntime.InferenceSession(str(tmp_path / "plain.onnx"), providers=["CPUExecutionProvider"])
    rows = feed()
    with torch.no_grad():
        expected = Exported(reader)(*(torch.from_numpy(rows[name]) for name in ("pieces", "shapes", "first")))
    for name, right, got in zip(OUTPUTS, expected, session.run(None, rows), strict=True):
        assert np.abs(right.numpy() - got).max() < 1e-3, name


def test_int8_says_the_same_of_a_plain_sentence() -> None:
    reader, _ = restore(WEIGHTS)
    rows = feed()
    with torch.no_grad():
        found = Exported(reader)(*(torch.from_numpy(rows[name]) for name in ("pieces", "shapes", "first")))
    expected, got = dict(zip(OUTPUTS, found, strict=True)), load_reader().read(WORDS)
    assert (expected["upos"].numpy() == got["upos"]).all()
    assert (expected["arcs"].argmax(1).numpy() == got["arcs"].argmax(1)).all()
    assert float(expected["vector"].numpy() @ got["vector"]) > 0.98
