"""A stream packed by zstd -> what it holds; of a web archive, with the dictionary that stands before all else in it.

FastWARC would unpack that dictionary by itself, whatever it comes to: here it is bounded, and FastWARC is handed one,
after which it looks for none.
"""

import io
import struct
from typing import Any, cast

from dateline.errors import UnreadableInputError

PACKED = b"\x28\xb5\x2f\xfd"
SKIPPED = tuple(bytes((first, 0x2A, 0x4D, 0x18)) for first in range(0x50, 0x60))  # frames that hold something else
_DICTIONARY = b"\x5d\x2a\x4d\x18"
_MOST = 16 << 20  # bytes of a dictionary, packed or not
_BLOCK = 1 << 16


class Zstd(io.RawIOBase):
    """What is packed in `stream`. Raises UnreadableInputError where it is damaged, or breaks off."""

    def __init__(self, stream: io.BufferedReader) -> None:
        super().__init__()
        self._reader = _reader(stream, _dictionary(stream) if stream.peek(4).startswith(_DICTIONARY) else b"")

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill `buffer` as far as one read does."""
        piece = _read(self._reader, len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


class _Forward:
    """A stream as FastWARC reads it: one that could seek would be asked to."""

    def __init__(self, inner: io.BufferedIOBase) -> None:
        self._inner = inner
        self._at = 0

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes."""
        piece = self._inner.read(size)
        self._at += len(piece)
        return piece

    def tell(self) -> int:
        """How much was read."""
        return self._at


def _dictionary(stream: io.BufferedReader) -> bytes:
    head = stream.read(8)
    size = struct.unpack("<I", head[4:])[0] if len(head) == 8 else 0
    if not 0 < size <= _MOST:
        raise UnreadableInputError(f"the dictionary that it is packed with has {size:,} bytes: unpack it first")
    packed = stream.read(size)
    if not packed.startswith(PACKED):
        return packed
    reader, pieces, left = _reader(io.BytesIO(packed), b""), [], _MOST
    while piece := _read(reader, _BLOCK):
        pieces.append(piece)
        left -= len(piece)
        if left < 0:
            raise UnreadableInputError(f"the dictionary that it is packed with has more than {_MOST:,} bytes")
    return b"".join(pieces)


def _reader(stream: io.BufferedIOBase, dictionary: bytes) -> Any:
    from fastwarc.stream_io import ZstdReader  # noqa: PLC0415  (only where it is needed)

    return ZstdReader(cast("Any", _Forward(stream)), fsspec_args=False, dictionary=dictionary)


def _read(reader: Any, size: int) -> bytes:
    try:
        piece: bytes = reader.read(size)
    except OSError as problem:
        if problem.errno is not None:  # of the disk
            raise
        raise UnreadableInputError(f"it is damaged, or breaks off: {problem}") from problem
    return piece
