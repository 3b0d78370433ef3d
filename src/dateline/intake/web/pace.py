"""How often one host is asked: never again before a pause has passed."""

import time
from collections.abc import Callable


class Pace:
    """Remembers when each host was asked last. `clock` gives seconds, `sleep` waits so many."""

    def __init__(
        self, spacing: float, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._spacing = spacing
        self._clock = clock
        self._sleep = sleep
        self._next: dict[str, float] = {}
        self._own: dict[str, float] = {}

    def slow(self, host: str, seconds: float) -> None:
        """Let at least so many seconds pass between two questions to `host`, as its robots.txt asks."""
        self._own[host] = seconds

    def wait(self, host: str) -> None:
        """Wait until `host` may be asked, and count the question."""
        pause = self._next.get(host, 0.0) - self._clock()
        if pause > 0:
            self._sleep(pause)
        self._next[host] = self._clock() + max(self._spacing, self._own.get(host, 0.0))

    def hold(self, host: str, seconds: float) -> None:
        """Leave `host` alone for so many seconds from now, as it asks."""
        self._next[host] = max(self._next.get(host, 0.0), self._clock() + seconds)
