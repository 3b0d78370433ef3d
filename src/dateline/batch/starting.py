"""The parent's end of the nursery (nursery.py): workers started, and how they ended."""

import json
import os
import socket
import subprocess
import sys
import tempfile
from dataclasses import asdict
from functools import partial

from dateline.batch.limits import Limits
from dateline.batch.nursery import READY, Care
from dateline.batch.slots import Slots
from dateline.errors import DatelineError

_ANSWER = 4096


class Nursery:
    """A process that loads what reading needs and forks workers, and the slots that they share with us."""

    def __init__(self, limits: Limits, gate: bool, reader: str) -> None:
        """It is started with the first worker; `reader` and `gate` are those of nursery.py."""
        self._shared = tempfile.TemporaryFile()  # noqa: SIM115  (closed by `close`)
        self._shared.truncate(Slots.size(limits.workers))
        self.slots = Slots(self._shared.fileno(), limits.workers)
        self._care = partial(Care, count=limits.workers, reader=reader, gate=gate, memory=limits.memory)
        self._orders, self._theirs = socket.socketpair()
        self._process: subprocess.Popen[bytes] | None = None
        self._ready = False

    def start(self, index: int) -> tuple[int, socket.socket]:
        """A new worker in slot `index`: its process id, and the socket to ask it on.

        Raises DatelineError with what was wrong where what reading needs could not be loaded.
        """
        if self._process is None:
            self._load()
        ours, theirs = socket.socketpair()
        with theirs:
            return self._told(f"start {index}", theirs.fileno()), ours

    def _load(self) -> None:
        care = self._care(orders=self._theirs.fileno(), slots=self._shared.fileno())
        # Without -P the working folder would be looked through for modules first, whatever lies there.
        command = (sys.executable, "-P", "-m", "dateline.batch.nursery", json.dumps(asdict(care)))
        self._process = subprocess.Popen(
            command,
            pass_fds=(care.orders, care.slots),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env=_alone(),
            process_group=0,  # Ctrl-C is for us alone; so is Ctrl-Z, or what waits would seem to be read all the while
        )
        self._theirs.close()
        said = self._answer()
        self._ready = said == READY
        if not self._ready:
            raise DatelineError(said.decode(errors="replace") or "the process that reads ended before it began")

    def ended(self, pid: int) -> int:
        """How a worker ended that has closed its socket: its exit status, or less than 0 the signal that ended it."""
        return self._told(f"wait {pid}")

    def close(self) -> None:
        """End it, and with it all workers."""
        for each in (self._orders, self._theirs, self._shared):
            each.close()
        if self._process is not None:
            if not self._ready:  # it has no workers, and would hear only once it has loaded
                self._process.kill()
            self._process.wait()

    def _told(self, order: str, *handles: int) -> int:
        """The number that answers an order."""
        try:
            socket.send_fds(self._orders, [order.encode()], handles)
            said = self._answer()
        except OSError:
            said = b""
        if not said:
            raise DatelineError("the process that starts the workers was ended from outside; run it again to go on")
        return int(said)

    def _answer(self) -> bytes:
        try:
            return self._orders.recv(_ANSWER)
        except ConnectionError:
            return b""


def _alone() -> dict[str, str]:
    """The environment, with libraries told to use one thread a process: workers are as many as there is to use."""
    return os.environ | dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
