"""How long a record takes to answer: a made-up record of many events in a temporary folder, and medians of its answers.

    python scripts/bench_record.py FOLDER [--events N] [--json]

FOLDER is what all benchmarks are called with; nothing of it is read. Events are 100,000 unless N says otherwise; the
bounds are those for 1,000,000, which take some minutes to write. Times are what a user waits, since much of them is
reading the file.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median

from bench_rows import Row, run
from record_made_up import FIRST, TYPES, YEARS, filled

from dateline.store import Record
from dateline.store.query.filters import Filters
from dateline.store.query.stats import months

QUICK = 100_000
ASKED = 40  # questions of each kind
_DEGREES = (1.0, 3.0, 8.0)  # half the side of a box: a district, a province, a country
_DAYS = (31, 365, 1100)


def rows(folder: Path) -> Iterator[tuple[Row, bool]]:  # noqa: ARG001  (of pages, which a made-up record does without)
    """A row for each kind of question, with its bound and whether it holds."""
    number = int(sys.argv[sys.argv.index("--events") + 1]) if "--events" in sys.argv else QUICK
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "record.db"
        began = time.monotonic()
        made_up = filled(path, number)
        took = time.monotonic() - began
        yield (f"a made-up record of {number:,} events", f"{took:.0f} s, {path.stat().st_size / 1e6:,.0f} MB", ""), True
        with Record(path, readonly=True) as record:
            chance = random.Random(2)
            boxes = [_box(chance, made_up.centres) for _ in range(ASKED)]
            words = [_words(chance, made_up.words) for _ in range(ASKED)]
            yield _timed("box, dates and type, 50 events", [_listing(record, wanted) for wanted in boxes], 20)
            yield _timed("full text, 20 hits", [_search(record, asked) for asked in words], 50)
            yield _timed("events by month", [lambda: _months(record)] * ASKED, 100)
            yield _timed("all counts of `stats`", [record.stats] * 5, None)
            yield _timed("the latest 50 events", [_listing(record, Filters(limit=50))] * ASKED, None)


def _listing(record: Record, wanted: Filters) -> Callable[[], object]:
    return lambda: list(record.events(wanted))


def _search(record: Record, words: str) -> Callable[[], object]:
    return lambda: record.search(words)


def _months(record: Record) -> object:
    with record._database.reading() as connection:
        return months(connection)


def _box(chance: random.Random, centres: list[tuple[float, float, str]]) -> Filters:
    """A question such as a desk would ask: where there is fighting, a stretch of time, one type."""
    lat, lon, _ = chance.choice(centres)
    half = chance.choice(_DEGREES)
    since = FIRST + timedelta(chance.randrange(365 * YEARS))
    return Filters(
        box=(max(lat - half, -90), lon - half, min(lat + half, 90), lon + half),
        since=since,
        until=since + timedelta(chance.choice(_DAYS)),
        type=(chance.choice(TYPES),),
        limit=50,
    )


def _words(chance: random.Random, known: list[str]) -> str:
    """One to three words, common and rare ones alike."""
    return " ".join(
        chance.choice(known[: chance.choice((200, 2000, len(known)))]) for _ in range(chance.choice((1, 2, 3)))
    )


def _timed(what: str, questions: list[Callable[[], object]], bound: int | None) -> tuple[Row, bool]:
    """The median wait for an answer, in milliseconds, each question asked once before anything is timed."""
    waits = []
    for ask in questions:
        ask()
        began = time.perf_counter()
        ask()
        waits.append(1000 * (time.perf_counter() - began))
    middle = median(waits)
    return (what, f"{middle:.1f} ms", "" if bound is None else f"{bound} ms"), bound is None or middle <= bound


if __name__ == "__main__":
    sys.exit(run(rows, sys.argv[1:]))
