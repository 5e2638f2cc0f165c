"""Small additions to ONNX graphs, written as the protobuf messages that they are, so that nothing has to parse or build a model.

Of two such messages written one after the other the lists are joined. So a message that holds nothing but a new output, put after a
graph's file, declares an inner tensor as an output; the file stays as it is.
"""

FLOAT = 1
"""TensorProto.FLOAT"""
IR_VERSION, OPSET = 8, 17


def declare_output(graph: bytes, tensor: str) -> bytes:
    """The graph with that inner float tensor among its outputs (the last)."""
    return graph + _field(7, _field(12, _float_tensor(tensor)))


def matrix_product() -> bytes:
    """A graph that multiplies the matrices "a" and "b": onnxruntime does so on one thread, where numpy's library wakes others."""
    node = _field(1, b"a") + _field(1, b"b") + _field(2, b"c") + _field(4, b"MatMul")
    graph = _field(1, node) + _field(2, b"product") + _field(11, _float_tensor("a")) + _field(11, _float_tensor("b"))
    opset = _field(8, _varint(2 << 3) + _varint(OPSET))
    return _varint(1 << 3) + _varint(IR_VERSION) + opset + _field(7, graph + _field(12, _float_tensor("c")))


def _float_tensor(name: str) -> bytes:
    """ValueInfoProto: name = 1, type = 2 { tensor_type = 1 { elem_type = 1 } }; any shape."""
    return _field(1, name.encode()) + _field(2, _field(1, _varint(1 << 3) + _varint(FLOAT)))


def _field(number: int, content: bytes) -> bytes:
    """A field of bytes or of a message: its key, its length, itself."""
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    low, rest = value & 127, value >> 7
    return bytes([low | 128]) + _varint(rest) if rest else bytes([low])
