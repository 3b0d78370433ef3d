"""A call that may hang, and a time -> what it returns, or an error once the time is up.

A server that sends its headers a byte at a time keeps within every timeout of a single read. So the call runs beside
us; once the time is up its connections are shut, by which it ends soon after.
"""

import os
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from dateline.errors import UnreadableInputError

Found = TypeVar("Found")


class _Lines:
    """Handles of our own on the connections of a call: encryption takes a socket's first handle away."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: list[socket.socket] = []
        self._over = False

    def add(self, connection: socket.socket) -> None:
        """Hold one more. Raises TimeoutError once the time is up."""
        with self._lock:
            if self._over:
                raise TimeoutError("the time is up")
            self._held.append(socket.socket(fileno=os.dup(connection.fileno())))

    def shut(self) -> None:
        """The time is up."""
        with self._lock:
            self._over = True
            for each in self._held:
                with suppress(OSError):  # the other end was faster
                    each.shutdown(socket.SHUT_RDWR)

    def drop(self) -> None:
        """The call is over."""
        with self._lock:
            for each in self._held:
                each.close()
            self._held.clear()


_here = threading.local()


def held(connection: socket.socket) -> socket.socket:
    """A connection of the call that this thread is at, which is shut when its time is up."""
    known: _Lines | None = getattr(_here, "lines", None)
    if known:
        known.add(connection)
    return connection


def within(seconds: float, call: Callable[[], Found]) -> Found:
    """What `call` returns or raises. Raises UnreadableInputError where it takes longer than `seconds`."""
    results: list[Found] = []
    faults: list[BaseException] = []
    lines = _Lines()

    def run() -> None:
        _here.lines = lines
        try:
            results.append(call())
        except BaseException as problem:  # raised again where the caller sees it
            faults.append(problem)
        finally:
            lines.drop()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if faults:
        raise faults[0]
    if not results:
        lines.shut()
        raise UnreadableInputError(f"no answer within {seconds:.0f} s")
    return results[0]
