"""Rows of measurements -> what a benchmark prints, as a table or JSON, and its exit status."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

Row = tuple[str, str, str]  # what, as measured, its bound
Rows = Callable[[Path], Iterator[tuple[Row, bool]]]


def run(rows: Rows, arguments: Iterable[str]) -> int:
    """Print every row that `rows` gives for the folder named; 1 where a bound is missed."""
    folder, *options = arguments
    found = list(rows(Path(folder)))
    if "--json" in options:
        print(json.dumps([row for row, _ in found]))
    else:
        for (what, measured, bound), holds in found:
            print(f"{what:64} {measured:>18} {bound:>8} {'' if holds else 'MISSED'}")
    return 0 if all(holds for _, holds in found) else 1
