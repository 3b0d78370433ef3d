"""A small network, node by node -> what computes it: an ONNX file written in memory, run by onnxruntime.

It computes on one thread, and a row of an answer never depends on the other rows, so that an answer is the same in any
company. Only the few fields of ONNX (https://onnx.ai/onnx/repo-docs/IR.html) that such a network needs are written.
"""

import struct
from collections.abc import Callable, Mapping, Sequence

import numpy as np

IR, OPSET = 8, 18  # versions of ONNX that onnxruntime reads since 1.14
_KINDS = {"float32": 1, "int64": 7}  # TensorProto.DataType
_FLOAT, _INT = 1, 2  # AttributeProto.AttributeType

Computing = Callable[[np.ndarray], np.ndarray]


class Graph:
    """A network from rows of `width` numbers, called "in", to other rows."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._nodes: list[bytes] = []
        self._constants: list[bytes] = []
        self._made = 0

    def constant(self, values: np.ndarray) -> str:
        """The name of `values`, which every row is computed with."""
        name = self._name()
        dims = b"".join(_number(1, size) for size in values.shape)
        kind = _number(2, _KINDS[values.dtype.name])
        self._constants.append(dims + kind + _bytes(8, name) + _bytes(9, np.ascontiguousarray(values).tobytes()))
        return name

    def node(self, operator: str, *inputs: str, **attributes: float) -> str:
        """The name of what an operator of ONNX gives for `inputs`."""
        return self._node(operator, inputs, 1, attributes)[0]

    def split(self, rows: str, pieces: int) -> list[str]:
        """The names of so many pieces of `rows`, all as wide."""
        return self._node("Split", (rows,), pieces, {"axis": 1, "num_outputs": pieces})

    def _node(self, operator: str, inputs: Sequence[str], outputs: int, attributes: Mapping[str, float]) -> list[str]:
        names = [self._name() for _ in range(outputs)]
        told = [_bytes(1, each) for each in inputs] + [_bytes(2, each) for each in names] + [_bytes(4, operator)]
        told += [_bytes(5, _attribute(*each)) for each in attributes.items()]
        self._nodes.append(b"".join(told))
        return names

    def computing(self, answer: str, width: int) -> Computing:
        """What computes `answer`, rows of `width` numbers."""
        import onnxruntime  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415  (slow)

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = options.enable_mem_pattern = False  # as fast, and a long text's room is let go
        content = self._written(answer, width)
        session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])

        def compute(rows: np.ndarray) -> np.ndarray:
            found: np.ndarray = session.run(None, {"in": rows})[0]
            return found

        return compute

    def _name(self) -> str:
        self._made += 1
        return f"n{self._made}"

    def _written(self, answer: str, width: int) -> bytes:
        """The network as a ModelProto."""
        graph = [_bytes(1, node) for node in self._nodes] + [_bytes(2, "dateline")]
        graph += [_bytes(5, constant) for constant in self._constants]
        graph += [_bytes(11, _rows("in", self._width)), _bytes(12, _rows(answer, width))]
        return _number(1, IR) + _bytes(7, b"".join(graph)) + _bytes(8, _bytes(1, "") + _number(2, OPSET))


def _rows(name: str, width: int) -> bytes:
    """A ValueInfoProto: any number of rows of `width` floats."""
    shape = _bytes(1, _bytes(2, "rows")) + _bytes(1, _number(1, width))
    return _bytes(1, name) + _bytes(2, _bytes(1, _number(1, _KINDS["float32"]) + _bytes(2, shape)))


def _attribute(name: str, value: float) -> bytes:
    """An AttributeProto."""
    if isinstance(value, int):
        return _bytes(1, name) + _number(3, value) + _number(20, _INT)
    return _bytes(1, name) + _varint(2 << 3 | 5) + struct.pack("<f", value) + _number(20, _FLOAT)


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: str | bytes) -> bytes:
    content = value.encode() if isinstance(value, str) else value
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    """A number as Protocol Buffers write it: seven bits a byte, the lowest first, the eighth set if more follow."""
    low, rest = value & 127, value >> 7
    return bytes((low | 128,)) + _varint(rest) if rest else bytes((low,))
