"""The process that workers are born from: it loads all that reading needs, once, and forks.

    python -m dateline.batch.nursery OPTIONS

A worker shares the memory of what was loaded and is there at once, so that one that dies costs nothing. Orders come on
a socket: `start INDEX` with the worker's own socket, answered with its process id; `wait PID`, with how it ended. When
nobody gives orders any more, the workers are ended.
"""

import gc
import json
import os
import signal
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from dateline.errors import DatelineError
from dateline.faults import fault
from dateline.lean import lean

READY = b"ready"
_ORDER = 4096  # bytes: more than any order or answer has


@dataclass(frozen=True, slots=True)
class Care:
    """What a nursery is told: its handles (orders, slots, how many slots), and how its workers read.

    `reader` is a module with `one`, `warm` and `born` (see one.py); `memory` is the bytes that one report may take.
    """

    orders: int
    slots: int
    count: int
    reader: str
    gate: bool
    memory: int


def main() -> None:
    """Load, and do as ordered until nobody orders any more."""
    lean()
    care = Care(**json.loads(sys.argv[1]))
    orders = socket.socket(fileno=care.orders)
    try:
        reader = import_module(care.reader)
        reader.warm(gate=care.gate)
    except DatelineError as problem:
        orders.sendall(str(problem).encode()[:_ORDER])
        return
    except Exception as problem:
        orders.sendall(fault(problem).encode()[:_ORDER])
        return
    gc.collect()
    gc.freeze()  # a collection in a worker would write to each object, and so copy what is shared
    children: set[int] = set()
    try:
        with suppress(ConnectionError):  # the parent is gone, and perhaps has not read our last answer
            orders.sendall(READY)
            _obey(orders, children, reader, care)
    finally:
        for child in children:  # which is there until it has been waited for
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _obey(orders: socket.socket, children: set[int], reader: Any, care: Care) -> None:
    """Do as ordered. `children` are the workers that there are."""
    while True:
        order, handles, *_ = socket.recv_fds(orders, _ORDER, 1)
        if not order:
            break
        name, _, number = order.decode().partition(" ")
        if name == "start":
            child = _started(orders, handles[0], int(number), reader, care)
            children.add(child)
            answer = child
        else:
            _, status = os.waitpid(int(number), 0)
            children.discard(int(number))
            answer = os.waitstatus_to_exitcode(status)
        orders.sendall(str(answer).encode())


def _started(orders: socket.socket, handle: int, index: int, reader: Any, care: Care) -> int:
    child = os.fork()
    if child:
        os.close(handle)
        return child
    status = 1
    try:
        from dateline.batch.work import work  # noqa: PLC0415  (only where there is work)

        orders.close()
        work(socket.socket(fileno=handle), index, reader, care)
        status = 0
    finally:
        os._exit(status)  # nothing that the nursery would do at its own end


if __name__ == "__main__":
    main()
