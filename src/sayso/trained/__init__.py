"""Load and call the trained models that ship with the package: ONNX graphs, run on onnxruntime and numpy alone."""

from sayso.trained.reader import TrainedReader, load_reader

__all__ = ["TrainedReader", "load_reader"]
