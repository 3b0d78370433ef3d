"""A reader that does what a page's words say, for tests of what holds workers: nothing is loaded, all is quick."""

import os
import signal
import time

from dateline.batch.rows import NO_MEMORY, Rows, rejected
from dateline.errors import GazetteerError
from dateline.store.received import Received


def warm(*, gate: bool = True) -> None:
    pass


def born() -> None:
    pass


def one(received: Received, *, gate: bool = True) -> Rows:
    words = received.body.decode("utf-8", errors="replace").split()
    for word in words:
        _DOES.get(word, lambda: None)()
    if "refuses" in words:
        return rejected(received, NO_MEMORY)
    report = {"id": received.hash, "url": None, "outlet": None, "title": None, "language": "en", "published": None}
    more = {"claims": 0, "origin": received.origin, "captured": None, "source": "{}", "json": "{}", "day": "unknown"}
    return Rows(reports=(report | more,))


def _hangs() -> None:
    time.sleep(600)


def _spins() -> None:
    while True:
        pass


def _eats(pause: float = 0.0) -> None:
    held = []
    while True:
        held.append(bytearray(16 << 20))
        time.sleep(pause)


_HELD: list[bytes] = []


def _grows() -> None:
    _HELD.append(b"x" * (200 << 20))


def _nibbles() -> None:
    _eats(0.05)


def _dies() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _crashes() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def _leaves() -> None:
    os._exit(3)


def _fails() -> None:
    raise GazetteerError("the index is gone")


_DOES = {
    "hangs": _hangs,
    "spins": _spins,
    "eats": _eats,
    "grows": _grows,
    "nibbles": _nibbles,
    "dies": _dies,
    "crashes": _crashes,
    "leaves": _leaves,
    "fails": _fails,
}
