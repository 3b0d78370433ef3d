"""A worker: reports as they are asked for, one after the other -> their rows.

It never judges how long a report takes or how much memory: its parent watches that from outside. A second line lies
here: the address space may grow by the limit and no more, so that what asks for very much at once is refused it.
"""

import resource
import socket
import sys
from typing import Any

from dateline.batch.held import held
from dateline.batch.limits import too_much
from dateline.batch.nursery import Care
from dateline.batch.rows import NO_MEMORY, Rows, rejected
from dateline.batch.slots import Slots
from dateline.batch.wire import Frames, Head, frame, received_of
from dateline.errors import DatelineError

_PIECE = 1 << 18
_LOOK = 32  # reports between two looks at one's own memory
_GROWN = 160 << 20  # bytes over what it began with: then a worker gives way to a fresh one; words and places add up
_BEYOND = 1.25  # times the limit that the address space may grow: what is watched from outside should be told first


def work(asked: socket.socket, index: int, reader: Any, care: Care) -> None:
    """Read what is asked for until nobody asks, or until this process should give way to another."""
    reader.born()
    began = held()
    _bound(began.space + int(_BEYOND * care.memory))
    slots = Slots(care.slots, care.count)
    done = 0
    frames = Frames()
    while piece := asked.recv(_PIECE):
        for head, body in frames.add(piece):
            slots.begin(index, head["number"])
            done += 1
            spent = done % _LOOK == 0 and held().real > began.real + _GROWN
            try:
                answer, spent = _answer(head, body, reader, care, spent)
            except (DatelineError, OSError) as problem:
                answer, spent = frame({"stop": str(problem)}), True
            slots.end(index)  # before the answer: whoever has that, sees no report in hand
            asked.sendall(answer)
            if spent:
                return


def _answer(head: Head, body: bytes, reader: Any, care: Care, spent: bool) -> tuple[bytes, bool]:
    """The rows of a report as a message, and whether this process is `spent`: one that ran out of memory is."""
    received = received_of(head, body)
    try:
        rows: Rows = reader.one(received, gate=care.gate)
        if not any(row["reason"] == NO_MEMORY for row in rows.rejected):
            return frame({"number": head["number"], "rows": rows, "leaving": spent}), spent
    except MemoryError:
        pass
    rows = rejected(received, too_much(care.memory))
    return frame({"number": head["number"], "rows": rows, "leaving": True}), True


def _bound(space: int) -> None:
    if sys.platform != "linux":
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (space if most == resource.RLIM_INFINITY else min(space, most), most))
