"""Small networks as named arrays: an `.npz` file in half precision, and the matrix products that read it."""

from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from sayso.trained.graph import matrix_product

Floats = NDArray[np.float32]


class Matrices:
    """The arrays of a file by name; matrices are [in, out]."""

    def __init__(self, path: Path) -> None:
        """Loads the arrays. Products run in onnxruntime on one thread: numpy's library would wake others."""
        with np.load(path) as arrays:
            self._w: dict[str, Floats] = {n: arrays[n].astype(np.float32) for n in arrays.files if arrays[n].dtype.kind == "f"}
            self._words: dict[str, list[str]] = {n: arrays[n].tolist() for n in arrays.files if arrays[n].dtype.kind == "U"}
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(matrix_product(), options, providers=["CPUExecutionProvider"])

    def _layer(self, name: str, x: Floats) -> Floats:
        found: Floats = np.maximum(0, self._linear(name, x))
        return found

    def _linear(self, name: str, x: Floats) -> Floats:
        found: Floats = self._product(x, f"{name}.weight") + self._w[f"{name}.bias"]
        return found

    def _product(self, x: Floats, name: str) -> Floats:
        found: Floats = self._session.run(None, {"a": x, "b": self._w[name]})[0]
        return found
