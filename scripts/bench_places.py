"""What finding places costs: opening the index, words a second, memory, growth with the length, each with its bound.

    python scripts/bench_places.py FOLDER            pages with gold, whose texts are repeated
    python scripts/bench_places.py FOLDER --json     the same rows as JSON

Words a second are of recognising and resolving together, without the parse. Processor seconds; the exit status is 1
where a bound is missed.
"""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from bench_rows import Row, run
from memory import peak

WORDS = 400  # of a report
REPORTS = 100
SIZES = (5_000, 10_000, 20_000, 40_000)
REPEATS = 3  # the least of so many is taken: what disturbs a measurement only ever adds
OPEN, RATE, MEMORY, GROWTH = 0.3, 100_000, 250, 1.3  # seconds; words a second; MB; time a word against the shortest


def rows(folder: Path) -> Iterator[tuple[Row, bool]]:
    """Each measurement, (what, as measured, its bound), and whether the bound holds."""
    from dateline.places import find_places, gazetteer  # noqa: PLC0415  (nothing is loaded before it is measured)
    from dateline.places.recognise.words import words  # noqa: PLC0415

    gazetteer().find("Kyiv")  # builds the index where there is none
    gazetteer.cache_clear()
    words()
    opened = _least(_open)
    yield ("places: the index opened", f"{opened:.3f} s", f"{OPEN} s"), opened < OPEN
    before = peak()
    sample = _sample(folder)
    reports = [" ".join(sample[n * 37 % len(sample) :][:WORDS]) for n in range(REPORTS)]
    first = _seconds(partial(find_places, reports[0]))
    yield ("places: the first report of a process, word lists read", f"{first:.2f} s", ""), True
    count = sum(len(text.split()) for text in reports)
    rate = count / _least(lambda: [find_places(text) for text in reports])
    yield (f"places: found and resolved, {REPORTS} reports", f"{rate:,.0f} words/s", f"{RATE:,}"), rate >= RATE
    costs = [_least(partial(find_places, text)) / size for size, text in _long(sample)]
    growth = max(costs) / costs[0]
    yield ("   time a word, against the shortest text", f"{growth:.2f}", str(GROWTH)), growth <= GROWTH
    held = peak() - before
    yield ("places: memory beside the opened index", f"{held / 1e6:.0f} MB", f"{MEMORY} MB"), held < MEMORY * 1e6


def _open() -> None:
    """Opens the index anew, and asks it something."""
    from dateline.places import gazetteer  # noqa: PLC0415

    gazetteer.cache_clear()
    gazetteer().find("Kyiv")


def _sample(folder: Path) -> list[str]:
    """The sample pages' own words, as they stand in the files, line ends kept."""
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))).split(" ")


def _long(sample: list[str]) -> Iterator[tuple[int, str]]:
    for size in SIZES:
        yield size, " ".join((sample * (size // len(sample) + 1))[:size])


def _least(do: Callable[[], object]) -> float:
    return max(1e-4, min(_seconds(do) for _ in range(REPEATS)))


def _seconds(do: Callable[[], object]) -> float:
    began = time.process_time()
    do()
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(run(rows, sys.argv[1:]))
