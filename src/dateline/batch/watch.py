"""Workers that read a report for too long, or hold too much memory -> killed, from outside, whatever they are at."""

import os
import signal
import threading
from contextlib import suppress
from typing import NamedTuple

from dateline.batch.held import held
from dateline.batch.limits import Limits, too_long, too_much
from dateline.batch.slots import Slots

_EVERY = 0.1  # seconds between two looks; a worker can ask for a few hundred MB in that time


class _Watched(NamedTuple):
    pid: int
    why: str | None = None


class Watch:
    """Looks at all workers from a thread of its own, so that a parent busy with an input lets none run on."""

    def __init__(self, limits: Limits, slots: Slots) -> None:
        self._limits = limits
        self._slots = slots
        self._lock = threading.Lock()
        self._workers: dict[int, _Watched] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def stop(self) -> None:
        """End."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()

    def on(self, index: int, pid: int) -> None:
        """Watch the worker of slot `index`."""
        with self._lock:
            self._workers[index] = _Watched(pid)
        if not self._thread.ident:
            self._thread.start()

    def off(self, index: int) -> str | None:
        """Watch it no more; why it was killed, null where it was not. Nobody has its process id again before this."""
        with self._lock:
            return self._workers.pop(index).why

    def _look(self) -> None:
        while not self._over.wait(_EVERY):
            with self._lock:
                for index, watched in self._workers.items():
                    if watched.why is None and (why := self._wrong(index, watched.pid)):
                        self._workers[index] = watched._replace(why=why)
                        with suppress(ProcessLookupError):
                            os.kill(watched.pid, signal.SIGKILL)

    def _wrong(self, index: int, pid: int) -> str | None:
        """What the report in hand does that none may."""
        number, seconds = self._slots.at(index)
        if not number:
            return None
        if seconds > self._limits.seconds:
            return too_long(self._limits.seconds)
        if held(pid).real > self._limits.memory:
            return too_much(self._limits.memory)
        return None
