"""How long the web app takes over a large record: what a person waits for who changes a filter or moves the map.

    python scripts/bench_web.py FOLDER [--events N] [--record FILE] [--json]

FOLDER is what all benchmarks are called with; nothing of it is read. Events are 100,000 unless N says otherwise; the
bounds are those for 1,000,000. FILE is a record that is there already. Times are what a page on the same machine waits:
medians, and the 95th of 100. A change of the filter is all that a page asks for then: the count with the first page,
the histogram, the facets and the map. In brackets: processor time of the server, which a busy machine lets wait.
"""

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.parse import urlencode

from bench_rows import Row, run
from record_made_up import FIRST, TYPES, YEARS, filled

from dateline.web.columns.snapshot import beside

QUICK = 100_000
ASKED = 40
FILTER, MAP, FIRST_VIEW, MEMORY = 300, 150, 2_500, 600  # ms, ms, ms, MB


@dataclass(frozen=True, slots=True)
class Ask:
    """Questions to a server, and the processor time that it has taken (seconds; 0 where the system does not say)."""

    client: HTTPConnection
    pid: int

    def __call__(self, address: str, given: dict[str, Any]) -> None:
        """Wait for the answer, which must be one."""
        self.client.request("GET", f"{address}?{urlencode(given, doseq=True)}")
        answer = self.client.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{address}: {body[:200]!r}")

    def worked(self) -> float:
        """The server's processor time, by the clock that Linux has of each process."""
        return time.clock_gettime(((~self.pid) << 3) | 2) if sys.platform == "linux" else 0.0


Wait = tuple[float, float]  # seconds that a page waits, and of the server's processor


def rows(folder: Path) -> Iterator[tuple[Row, bool]]:  # noqa: ARG001  (of pages, which a made-up record does without)
    """A row for each kind of wait, with its bound and whether it holds."""
    number = int(_given("--events") or QUICK)
    with _record(number) as path:
        if _given("--record") is None:
            beside(path).unlink(missing_ok=True)
        for start in ("the first start: to the first answer", "started again: to the first answer"):
            began = time.perf_counter()
            with _serving(path) as ask:
                ask("/api/meta", {})
                yield (start, f"{time.perf_counter() - began:.1f} s", ""), True
        with _serving(path) as ask:
            ask("/api/meta", {})
            yield _bound("the first view", [_wait(ask, lambda: _view(ask, {}))], FIRST_VIEW)
            yield from _timed(ask, random.Random(3))
        yield _memory()


@contextmanager
def _serving(path: Path) -> Iterator[Ask]:
    """Questions to a server of its own process."""
    command = [sys.executable, "-c", "from dateline.cli.main import main; main()", "serve", str(path), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            port = int(server.stdout.readline().split("127.0.0.1:")[1].split("/")[0])
            client = HTTPConnection("127.0.0.1", port, timeout=600)
            yield Ask(client, server.pid)
            client.close()
        finally:
            server.terminate()


def _timed(ask: Ask, chance: random.Random) -> Iterator[tuple[Row, bool]]:
    waits = [_wait(ask, lambda: _view(ask, _wanted(chance))) for _ in range(ASKED)]
    yield _bound("a change of the filter", waits, FILTER)
    maps = [_wait(ask, lambda: ask("/api/map", _moved(chance))) for _ in range(ASKED)]
    yield _bound("a move of the map", maps, MAP)
    sorts = ("-time", "-toll", "-reports")
    pages = [_wait(ask, lambda: ask("/api/events", {"sort": chance.choice(sorts)})) for _ in range(ASKED)]
    yield _bound("another order of the list", pages, FILTER)


def _view(ask: Ask, wanted: dict[str, Any]) -> None:
    """All that a page asks for at once."""
    ask("/api/events", wanted)
    ask("/api/histogram", wanted)
    ask("/api/facets", wanted)
    ask("/api/map", wanted | {"zoom": 2})


def _wanted(chance: random.Random) -> dict[str, Any]:
    """A filter, or several at once, as a desk would set them: most are wide."""
    since = FIRST + timedelta(chance.randrange(365 * YEARS))
    until = since + timedelta(chance.choice((1, 7, 30, 365, 1100)))
    kinds: list[dict[str, Any]] = [
        {"since": since.isoformat(), "until": until.isoformat()}, {"type": chance.sample(TYPES, 2)},
        {"country": f"A{chance.choice('ABCDEFGH')}"}, {"party": f"Group {chance.randrange(200)}"},
        {"outlet": f"Outlet {chance.randrange(40)}"}, {"status": "asserted"}, {"confidence": 0.4},
        {"box": f"{chance.uniform(-30, 0):.1f},{chance.uniform(-100, 0):.1f},30,100"},
    ]  # fmt: skip
    found: dict[str, Any] = {}
    for kind in chance.sample(kinds, chance.choice((1, 1, 2, 3))):
        found |= kind
    return found


def _moved(chance: random.Random) -> dict[str, Any]:
    """The map somewhere else, nearer or further off."""
    zoom = chance.uniform(0, 10)
    lat, lon, half = chance.uniform(-30, 55), chance.uniform(-100, 140), 180 / 2**zoom
    south, north = max(lat - half / 2, -85), min(lat + half / 2, 85)
    return {"zoom": f"{zoom:.2f}", "view": f"{south:.3f},{lon - half:.3f},{north:.3f},{lon + half:.3f}"}


def _wait(ask: Ask, question: Callable[[], None]) -> Wait:
    began, worked = time.perf_counter(), ask.worked()
    question()
    return time.perf_counter() - began, ask.worked() - worked


def _bound(what: str, waits: list[Wait], bound: int) -> tuple[Row, bool]:
    """The median wait and the 95th of 100, in milliseconds, the latter bound; then the same of the processor."""
    told = []
    for values in zip(*waits, strict=True):
        worst = 1000 * (quantiles(values, n=20)[-1] if len(values) > 1 else values[0])
        told.append((1000 * median(values), worst))
    (middle, worst), (own, own_worst) = told
    if len(waits) == 1:
        return (f"{what} (its processor time)", f"{worst:.0f} ms ({own:.0f})", f"{bound} ms"), worst <= bound
    measured = f"{middle:.0f}, {worst:.0f} ms ({own:.0f}, {own_worst:.0f})"
    return (f"{what} (median, p95)", measured, f"{bound} ms"), worst <= bound


def _memory() -> tuple[Row, bool]:
    """The most that any of the servers took, the first among them, which looked all of the record through."""
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return ("memory of a server, at the most", f"{most:.0f} MB", f"{MEMORY} MB"), most <= MEMORY


@contextmanager
def _record(number: int) -> Iterator[Path]:
    given = _given("--record")
    if given is not None:
        yield Path(given)
        return
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "record.db"
        filled(path, number)
        yield path


def _given(option: str) -> str | None:
    return sys.argv[sys.argv.index(option) + 1] if option in sys.argv else None


if __name__ == "__main__":
    sys.exit(run(rows, sys.argv[1:]))
