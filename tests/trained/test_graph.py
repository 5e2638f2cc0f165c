"""An inner tensor as one more output of the shipped graph."""

from pathlib import Path

import numpy as np
import onnxruntime

from sayso.trained import TrainedReader
from sayso.trained.graph import declare_output

GRAPH = Path("src/sayso/trained/weights/reader.onnx")
WORDS = "The mayor said that she would resign .".split()


def test_the_file_stays_as_it_is_and_one_output_more() -> None:
    plain = GRAPH.read_bytes()
    longer = declare_output(plain, "/Gather_1_output_0")
    assert longer.startswith(plain) and len(longer) - len(plain) < 60
    names = [[o.name for o in onnxruntime.InferenceSession(g).get_outputs()] for g in (plain, longer)]
    assert names[1] == [*names[0], "/Gather_1_output_0"]


def test_states_of_every_word(reader: TrainedReader) -> None:
    scores = reader.read(WORDS)
    assert scores["states"].shape == (7, len(WORDS), 384)
    assert np.isfinite(scores["states"]).all() and reader.linker.project(scores["states"]).shape == (len(WORDS), 480)
