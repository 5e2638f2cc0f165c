"""The language reader: an int8 ONNX encoder with its heads, one sentence a call on one thread.

One sentence a call, because dynamic int8 makes a result depend on what else is in the batch (training/reader/README.md).
In: the words of a sentence. Out: scores and label numbers for each word, as numpy arrays.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from sayso.errors import ModelError
from sayso.resources.gazetteer import Gazetteer
from sayso.trained.graph import declare_output
from sayso.trained.linker import Linker
from sayso.trained.teller import COUNTED, TOLD, PartsHead, Teller
from sayso.trained.wordpieces import WordPieces, word_shape

LONGEST = 500
"""Subwords a call; the encoder has 512 positions."""


class TrainedReader:
    """A loaded reader. Make it with `load_reader`; it holds no state but a cache of words."""

    def __init__(self, folder: Path, manifest: Mapping[str, Any]) -> None:
        """Opens the graph of a folder whose files the manifest names."""
        self.name: str = manifest["name"]
        self.sha256: str = manifest["files"]["reader.onnx"]
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._labels: dict[str, list[str]] = labels
        self.name_tags, self.mention_tags = labels["ner"], labels["mention"]
        self.deprels, self.role_names, self.senses = labels["deprel"], labels["role"], labels["sense"]
        self.roleset_lemmas: dict[str, str] = labels["roleset_lemmas"]
        self.token_weights: dict[str, float] = json.loads((folder / "tokens.json").read_text(encoding="utf-8"))
        self.end_weights: dict[str, float] = json.loads((folder / "ends.json").read_text(encoding="utf-8"))
        weights = json.loads((folder / "names.json").read_text(encoding="utf-8"))
        self.name_weights: dict[str, NDArray[np.float64]] = {f: np.array(row, dtype=np.float64) for f, row in weights.items()}
        self.places = Gazetteer()
        self.role_counts: dict[str, dict[str, list[int]]] = json.loads((folder / "roles.json").read_text(encoding="utf-8"))
        vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self._pieces = WordPieces([v for v in vocabulary if v])
        inner = {manifest["states"]: "states", manifest["lower"]: "lower"}
        graph = (folder / "reader.onnx").read_bytes()
        for tensor in inner:
            graph = declare_output(graph, tensor)
        self._session = _open(graph)
        self._outputs = [inner.get(o.name, o.name) for o in self._session.get_outputs()]
        self._folder = folder

    @cached_property
    def linker(self) -> Linker:
        """What tells which phrases mean the same; its file is read when it is first needed."""
        return Linker(self._folder / "coreference.npz")

    @cached_property
    def teller(self) -> Teller:
        """What hears who says what."""
        return Teller(self._folder / "attribution.npz", TOLD)

    @cached_property
    def counter(self) -> PartsHead:
        """What hears what happened to what a number counts."""
        return PartsHead(self._folder / "figures.npz", COUNTED)

    @cached_property
    def _upper(self) -> onnxruntime.InferenceSession:
        return _open((self._folder / "claims.onnx").read_bytes())

    def claims(self, scores: Mapping[str, NDArray[Any]]) -> NDArray[np.float32]:
        """What `read` gave for a sentence of N words -> the states that `teller` and `counter` look at, [3, N, 384]."""
        found: NDArray[np.float32] = self._upper.run(None, {"lower": scores["lower"][None], "first": scores["first"][None]})[0]
        return found

    def cost(self, word: str) -> int:
        """How many subwords a word takes."""
        return len(self._pieces.encode(word))

    def read(self, words: Sequence[str]) -> dict[str, NDArray[Any]]:
        """Raw outputs by name for one sentence. Raises ModelError for an empty sentence or one over LONGEST subwords."""
        pieces, shapes, first = [self._pieces.start], [0], []
        for word in words:
            first.append(len(pieces))
            ids = self._pieces.encode(word)
            pieces.extend(ids)
            shapes.extend([word_shape(word)] * len(ids))
        if not words or len(pieces) > LONGEST + 2:
            raise ModelError(f"a sentence of {len(pieces)} subwords; the reader takes 1 to {LONGEST}")
        feed = {"pieces": [[*pieces, self._pieces.end]], "shapes": [[*shapes, 0]], "first": [first]}
        outputs = self._session.run(None, {name: np.asarray(rows, dtype=np.int64) for name, rows in feed.items()})
        named = dict(zip(self._outputs, outputs, strict=True))
        return named | {"lower": named["lower"][0], "first": np.array(first, dtype=np.int64)}

    def label(self, layer: str, number: int) -> str:
        """The label of a class number ("upos", 7)."""
        return self._labels[layer][number]


def _open(graph: bytes) -> onnxruntime.InferenceSession:
    """A graph to be run on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Processors without VNNI add 8-bit products in 16 bits and clip them; this asks for exact sums there, too.
    options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def load_reader(folder: Path | None = None) -> TrainedReader:
    """The reader of a folder (default: the one in the package), its files checked against the manifest.

    Raises ModelError if a file is missing or its sha256 is another one."""
    folder = folder or Path(str(resources.files("sayso.trained"))) / "weights"
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        for name, expected in manifest["files"].items():
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
                raise ModelError(f"{folder / name}: not the file that the manifest names; install sayso again")
    except (OSError, KeyError, ValueError) as problem:
        raise ModelError(f"{folder}: the language reader cannot be loaded ({problem}); install sayso again") from problem
    return TrainedReader(folder, manifest)
