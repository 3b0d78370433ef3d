"""Questions and answers between the parent and its workers -> frames on a socket, and back: a head in JSON, then bytes.

JSON, since a worker reads what strangers wrote: nothing that it sends back can be more than values.
"""

import json
import struct
from collections.abc import Iterator
from typing import Any

from dateline.store.received import Received

_SIZES = struct.Struct("!II")  # bytes of the head, bytes that follow it
_ABOUT = ("origin", "url", "published", "captured", "outlet", "title")
Head = dict[str, Any]


def frame(head: Head, body: bytes = b"") -> bytes:
    """One message."""
    told = json.dumps(head).encode()
    return b"".join((_SIZES.pack(len(told), len(body)), told, body))


class Frames:
    """Pieces as they come from a socket -> whole messages."""

    def __init__(self) -> None:
        self._held = bytearray()

    def add(self, piece: bytes) -> Iterator[tuple[Head, bytes]]:
        """The messages that are whole with this piece."""
        self._held += piece
        while len(self._held) >= _SIZES.size:
            head, body = _SIZES.unpack_from(self._held)
            end = _SIZES.size + head + body
            if len(self._held) < end:
                return
            told = json.loads(self._held[_SIZES.size : _SIZES.size + head])
            rest = bytes(self._held[_SIZES.size + head : end])
            del self._held[:end]
            yield told, rest


def question(number: int, received: Received) -> bytes:
    """What a worker is asked to read, as a message."""
    return frame({"number": number, **{name: getattr(received, name) for name in _ABOUT}}, received.body)


def received_of(head: Head, body: bytes) -> Received:
    """What was received, as `question` sent it."""
    return Received(body=body, **{name: head[name] for name in _ABOUT})
