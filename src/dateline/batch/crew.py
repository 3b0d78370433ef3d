"""Reports -> their rows, by worker processes; what a report does to its worker is that report's end and nobody else's.

Workers may be a few reports ahead of what was answered, so that none waits for its parent. A report that takes too long
or too much memory has its worker killed from outside; it is rejected with the reason, what waited behind it is read by
another, and a fresh worker takes the place.
"""

import selectors
import signal
import socket
from collections import deque
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from dateline.batch.limits import Limits
from dateline.batch.rows import Rows, rejected
from dateline.batch.starting import Nursery
from dateline.batch.watch import Watch
from dateline.batch.wire import Frames, Head, question
from dateline.errors import DatelineError
from dateline.store.received import Received

AHEAD = 16  # reports that a worker has been given at most, with the one in hand
_AHEAD_BYTES = 8 << 20  # and how much they may weigh, beyond the first
_PIECE = 1 << 18
_DEATHS = 8  # workers that ended one after the other with no report in hand: something else is wrong


class WorkersError(DatelineError):
    """Worker processes cannot be started, or end for no reason of a report."""


@dataclass(slots=True)
class Task:
    """A report to read, under a number (from 1) that its answer has."""

    number: int
    received: Received


@dataclass(slots=True, eq=False)
class Worker:
    """One worker process, as its parent sees it: what it was given and has not answered, and what is still to send."""

    index: int
    pid: int
    line: socket.socket
    given: deque[Task] = field(default_factory=deque)
    unsent: memoryview = field(default_factory=lambda: memoryview(b""))
    frames: Frames = field(default_factory=Frames)
    leaving: bool = False

    def has_room(self) -> bool:
        """Whether it may be given one more."""
        if not self.given:
            return True
        weight = sum(len(task.received.body) for task in self.given)
        return len(self.given) < AHEAD and weight < _AHEAD_BYTES and not self.unsent


class Crew:
    """So many workers; `give` them reports, and `take` what came of them, in any order.

    They are started with the first report: to find that all was read before costs nothing.
    """

    def __init__(self, limits: Limits, *, gate: bool = True, reader: str = "dateline.batch.one") -> None:
        """`reader` is the module that reads: see nursery.py."""
        self._count = limits.workers
        self._waiting: deque[Task] = deque()
        self._selector = selectors.DefaultSelector()
        self._workers: dict[int, Worker] = {}
        self._deaths = 0
        self._nursery = Nursery(limits, gate, reader)
        self._watch = Watch(limits, self._nursery.slots)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End all workers, whatever they are at."""
        try:
            self._watch.stop()
            for worker in self._workers.values():
                worker.line.close()
            self._selector.close()
        finally:  # whoever cannot wait presses Ctrl-C again
            self._nursery.close()

    @property
    def waits(self) -> bool:
        """Whether there is a report that no worker could be given yet: no more should be read until there is not."""
        return bool(self._waiting)

    @property
    def idle(self) -> bool:
        """Whether all that was given has been answered."""
        return not self._waiting and not any(worker.given for worker in self._workers.values())

    def give(self, task: Task) -> None:
        """Have a report read. Raises DatelineError where workers cannot be started, as where something is missing."""
        if not self._workers:
            for index in range(self._count):
                self._start(index)
        self._waiting.append(task)
        self._hand_out()

    def read(self, received: Received) -> Rows:
        """Read one report and wait for its rows."""
        self.give(Task(1, received))
        while True:
            for _, rows in self.take(None):
                return rows

    def take(self, seconds: float | None) -> list[tuple[int, Rows]]:
        """The answers that are there, or come within `seconds` (null: that may come at any time), by number."""
        found: list[tuple[int, Rows]] = []
        for key, events in self._selector.select(seconds):
            worker: Worker = key.data
            if events & selectors.EVENT_WRITE:
                self._send(worker)
            if events & selectors.EVENT_READ:
                found += self._heard(worker)
        self._hand_out()
        return found

    def _start(self, index: int) -> None:
        self._nursery.slots.end(index)
        pid, line = self._nursery.start(index)
        line.setblocking(False)
        worker = self._workers[index] = Worker(index, pid, line)
        self._selector.register(line, selectors.EVENT_READ, worker)
        self._watch.on(index, pid)

    def _hand_out(self) -> None:
        while self._waiting:
            free = [worker for worker in self._workers.values() if worker.has_room()]
            if not free:
                return
            worker = min(free, key=lambda each: len(each.given))
            task = self._waiting.popleft()
            worker.given.append(task)
            worker.unsent = memoryview(question(task.number, task.received))
            self._send(worker)

    def _send(self, worker: Worker) -> None:
        """Send what goes without waiting; the rest when the worker has read so far."""
        try:
            while worker.unsent:
                worker.unsent = worker.unsent[worker.line.send(worker.unsent) :]
        except BlockingIOError:
            pass
        except OSError:  # it has died, which reading from it will tell
            worker.unsent = memoryview(b"")
        wanted = selectors.EVENT_READ | (selectors.EVENT_WRITE if worker.unsent else 0)
        self._selector.modify(worker.line, wanted, worker)

    def _heard(self, worker: Worker) -> list[tuple[int, Rows]]:
        try:
            piece = worker.line.recv(_PIECE)
        except BlockingIOError:
            return []
        except OSError:
            piece = b""
        return [self._answered(worker, head) for head, _ in worker.frames.add(piece)] if piece else self._ended(worker)

    def _answered(self, worker: Worker, head: Head) -> tuple[int, Rows]:
        if "stop" in head:
            raise DatelineError(head["stop"])
        self._deaths = 0
        worker.leaving = head["leaving"]
        task = worker.given.popleft()
        return task.number, Rows(*map(tuple, head["rows"]))

    def _ended(self, worker: Worker) -> list[tuple[int, Rows]]:
        """Another worker takes the place; the report in hand is rejected, and the rest goes back to be read."""
        self._selector.unregister(worker.line)
        worker.line.close()
        why = self._watch.off(worker.index)
        status = self._nursery.ended(worker.pid)
        at, _ = self._nursery.slots.at(worker.index)
        lost: list[tuple[int, Rows]] = []
        if worker.given and worker.given[0].number == at:
            task = worker.given.popleft()
            lost.append((task.number, rejected(task.received, why or f"the process that read it {_said(status)}")))
        elif not worker.leaving and why is None:
            self._deaths += 1
            if self._deaths > _DEATHS:
                raise WorkersError(f"worker processes end before they read anything: the last {_said(status)}")
        self._waiting.extendleft(reversed(worker.given))
        self._start(worker.index)
        return lost


def _said(status: int) -> str:
    """How a process ended."""
    if status >= 0:
        return f"ended with status {status}"
    try:
        return f"was ended by {signal.Signals(-status).name}"
    except ValueError:
        return f"was ended by signal {-status}"
