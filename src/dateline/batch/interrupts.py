"""Ctrl-C -> a KeyboardInterrupt that does not come in the middle of what must be whole, and is never lost.

Python raises it wherever it happens to be: between a line that is on the disk and its being counted, or in a finaliser,
which swallows it.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Self


class Interrupts:
    """Ctrl-C while this lasts, where nobody else handles it: not in a thread, and not where it is ignored."""

    def __init__(self) -> None:
        self._came = self._held = self._ours = False

    def __enter__(self) -> Self:
        main = threading.current_thread() is threading.main_thread()
        self._ours = main and signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if self._ours:
            signal.signal(signal.SIGINT, self._heard)
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        if self._ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def check(self) -> None:
        """Raise the KeyboardInterrupt that came, if nobody has heeded it."""
        if self._came:
            raise KeyboardInterrupt

    @contextmanager
    def held(self) -> Iterator[None]:
        """What is done in here is done to its end; a KeyboardInterrupt that came meanwhile is raised after it."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
        self.check()

    def _heard(self, _: int, __: FrameType | None) -> None:
        self._came = True
        if not self._held:
            raise KeyboardInterrupt
