"""What each worker is reading, and since when: a few bytes that it shares with its parent.

The parent must know it at once and whatever the worker does; a message would wait until somebody reads it.
"""

import mmap
import struct
import time

_SLOT = struct.Struct("=qd")  # the number of the report, 0 for none; when its reading began


class Slots:
    """The slots of all workers, in a file of which each process has its own handle."""

    def __init__(self, handle: int, count: int) -> None:
        self._memory = mmap.mmap(handle, count * _SLOT.size)

    @staticmethod
    def size(count: int) -> int:
        """Bytes that the file must have."""
        return count * _SLOT.size

    def begin(self, index: int, number: int) -> None:
        """A worker begins to read a report. The time is written first: seen in between, it is only too late."""
        at = index * _SLOT.size
        struct.pack_into("=d", self._memory, at + 8, time.monotonic())
        struct.pack_into("=q", self._memory, at, number)

    def end(self, index: int) -> None:
        """It has read it."""
        struct.pack_into("=q", self._memory, index * _SLOT.size, 0)

    def at(self, index: int) -> tuple[int, float]:
        """The number of the report in hand, 0 for none, and the seconds since it was begun."""
        number, began = _SLOT.unpack_from(self._memory, index * _SLOT.size)
        return number, time.monotonic() - began
