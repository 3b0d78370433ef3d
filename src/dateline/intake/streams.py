"""Streams of bytes of any size, packed or not -> pieces of bounded size.

Whatever is read here is read once, forward. What unpacks to very much more than its size is given up as a bomb; a
report is never read beyond the size that the reader takes.
"""

import bz2
import gzip
import io
import lzma
from collections.abc import Callable
from typing import Any, Protocol

from dateline.errors import UnreadableInputError
from dateline.intake import zstd
from dateline.packed import DAMAGED
from dateline.reader import MAX_BYTES

_BLOCK = 1 << 16
_FREE = 16 << 20  # bytes: what unpacks to less does no harm
_RATIO = 200  # times its packed size: text packs ten to thirty times, zeros a thousand


class Readable(Protocol):
    """What can be read in pieces."""

    def read(self, size: int = ..., /) -> bytes:
        """At most `size` bytes; none at the end."""
        ...


class Counted(io.RawIOBase):
    """A stream that knows how much was read of it, and tells `moved` of every piece."""

    def __init__(self, inner: Readable, moved: Callable[[int], None] | None = None) -> None:
        super().__init__()
        # One piece at a time: a packed stream that breaks off has given all that came before.
        self._pull: Callable[[int], bytes] = getattr(inner, "read1", inner.read)
        self._moved = moved
        self.read_so_far = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill `buffer` as far as one read does."""
        piece = self._pull(len(buffer))
        buffer[: len(piece)] = piece
        self.read_so_far += len(piece)
        if self._moved:
            self._moved(len(piece))
        return len(piece)


class Unpacked(Counted):
    """What comes out of a packed stream. Raises UnreadableInputError where that is damaged, or a bomb.

    `packed` says how many bytes went in so far.
    """

    def __init__(self, inner: Readable, packed: Callable[[], int]) -> None:
        super().__init__(inner)
        self._packed = packed

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """As any stream, within the bounds."""
        try:
            count = super().readinto(buffer)
        except (gzip.BadGzipFile, *DAMAGED) as problem:
            raise UnreadableInputError(f"it is damaged, or breaks off: {problem}") from problem
        if self.read_so_far > max(_FREE, _RATIO * self._packed()):
            raise UnreadableInputError(f"it unpacks to more than {_RATIO} times its size: not read from there on")
        return count


def buffered(raw: Counted) -> io.BufferedReader:
    """`raw` with a look ahead (`peek`) and lines."""
    return io.BufferedReader(raw, _BLOCK)


_OPENERS: dict[bytes, Any] = {
    b"\x1f\x8b": gzip.GzipFile,
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\x00": lzma.LZMAFile,
} | dict.fromkeys((zstd.PACKED, *zstd.SKIPPED), zstd.Zstd)


def unpacked(stream: io.BufferedReader) -> io.BufferedReader | None:
    """What a stream packed by gzip, bzip2, xz or zstd holds; null for any other."""
    head = stream.peek(8)
    opener = next((opener for magic, opener in _OPENERS.items() if head.startswith(magic)), None)
    if opener is None:
        return None
    source = Counted(stream)
    packed = buffered(source)
    inner = opener(fileobj=packed, mode="rb") if opener is gzip.GzipFile else opener(packed)
    return buffered(Unpacked(inner, lambda: source.read_so_far))


def whole(stream: Readable, limit: int = MAX_BYTES) -> bytes:
    """All of `stream`. Raises UnreadableInputError where that is more than `limit` bytes."""
    pieces, size = [], 0
    while piece := stream.read(min(_BLOCK, limit + 1 - size)):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            raise UnreadableInputError(f"it is larger than the limit of {limit:,} bytes; split it or cut it down first")
    return b"".join(pieces)
