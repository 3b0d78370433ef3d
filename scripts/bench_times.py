"""What recognising times costs: words a second, growth with the length, and hostile texts, each with its bound.

    python scripts/bench_times.py FOLDER            pages with gold, whose texts are repeated
    python scripts/bench_times.py FOLDER --json     the same rows as JSON

The texts of the fuzz are made of the grammar's own words, of one of them again and again, and of long figures; a
pattern that backtracks would show there. All times are processor seconds; the exit status is 1 where a bound is missed.
"""

import random
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from bench_rows import Row, run

WORDS = 40_000
SIZES = (20_000, 40_000, 80_000, 160_000)
REPEATS = 3  # the least of so many is taken: what disturbs a measurement only ever adds
RATE, GROWTH = 300_000, 1.3  # words a second at least; time a word at most, against the shortest text
HOSTILE = (4_000, 16_000)  # words of a short and a long hostile text, in which nearly every word is a time
HOSTILE_RATE, HOSTILE_GROWTH = 2_000, 2.0
SEEDS = range(8)
PUBLISHED = "2024-06-03"
STUBBORN = (
    "1 ", "one ", "the ", "on the ", "and ", "- ", "1-", "May ", "1 May ", "May 1, ", "since ", "of the ", "two ",
    "the first ", "10:00 ", "a ", "last ", "1999 ", "1999-", "the day of the ", "night of the ", "9", ".", "'", "00/",
    "the last two weeks of the ", "two years into the ", "since the war ", "https://a", "a1", "A.M.", "Sunday, ",
)  # fmt: skip


def rows(folder: Path) -> Iterator[tuple[Row, bool]]:
    """Each measurement, (what, as measured, its bound), and whether the bound holds."""
    from dateline.times import find_times  # noqa: PLC0415  (nothing is loaded before it is measured)
    from dateline.times.grammar import parse  # noqa: PLC0415

    text = _text(folder, WORDS)
    parse(text[:1000])  # the grammar is compiled once a process
    rate = _words(text) / _seconds(partial(parse, text))
    yield (f"times: the recogniser alone, {WORDS:,} words", f"{rate:,.0f} words/s", f"{RATE:,}"), rate >= RATE
    rate = _words(text) / _seconds(partial(find_times, text, PUBLISHED))
    yield ("times: found and anchored", f"{rate:,.0f} words/s", ""), True
    long = [_text(folder, size) for size in SIZES]
    costs = [_seconds(partial(find_times, each, PUBLISHED)) / _words(each) for each in long]
    growth = max(costs) / costs[0]
    yield ("   time a word, against the shortest text", f"{growth:.2f}", str(GROWTH)), growth <= GROWTH
    short, slow = (
        {name: _seconds(partial(find_times, hostile, PUBLISHED)) / _words(hostile) for name, hostile in texts}
        for texts in map(hostile_texts, HOSTILE)
    )
    name = max(slow, key=lambda name: slow[name])
    rate = 1 / slow[name]
    yield (
        (f"times: the slowest hostile text ({name})", f"{rate:,.0f} words/s", f"{HOSTILE_RATE:,}"),
        rate >= HOSTILE_RATE,
    )
    growth = max(slow[name] / short[name] for name in slow)
    yield ("   time a word, against one of a fourth", f"{growth:.2f}", str(HOSTILE_GROWTH)), growth <= HOSTILE_GROWTH


def hostile_texts(words: int) -> Iterator[tuple[str, str]]:
    """(Name, text) of texts of so many words, made to be slow; the same ones each time."""
    from dateline.times.grammar import grammar  # noqa: PLC0415
    from dateline.times.lexicon import words as known  # noqa: PLC0415

    vocabulary = [*sorted(set(known()) | grammar().literals), "7", "31", "1999", "10:00", "3/4/2024", ".", ",", "\n"]
    for seed in SEEDS:
        random_ = random.Random(seed)
        some = random_.sample(vocabulary, 40) if seed % 2 else vocabulary  # few words meet more often
        chosen = [random_.choice(some) for _ in range(words)]
        yield f"random words {seed}", " ".join(word.capitalize() if random_.random() < 0.3 else word for word in chosen)
    for piece in STUBBORN:
        yield f"{piece!r} repeated", piece * (words // max(len(piece.split()), 1))


def _seconds(do: partial[Any]) -> float:
    least = float("inf")
    for _ in range(REPEATS):
        began = time.process_time()
        do()
        least = min(least, time.process_time() - began)
    return max(least, 1e-4)


def _words(text: str) -> int:
    """The words of a text; one without blanks has a word for every six characters."""
    return max(len(text.split()), len(text) // 6)


def _text(folder: Path, words: int) -> str:
    """The sample pages' own text, as it stands in the files, repeated to so many words."""
    sample = "\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))).split(" ")
    return " ".join((sample * (words // len(sample) + 1))[:words])


if __name__ == "__main__":
    sys.exit(run(rows, sys.argv[1:]))
