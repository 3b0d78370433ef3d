"""What a batch comes to after it was killed again and again, against one that never was.

    python scripts/bench_resume.py [--pages 20000] [--kills 20] [--workers 2] [--part-size 500] [--no-gate]

Pages are made: a web archive, a table and a folder of short texts, each its own, one in ten of them about a conflict,
some told twice, some no report. The whole process group of `dateline batch` is killed (SIGKILL) at random moments and
started again; rows of all tables are then compared byte for byte, sorted, and the files as well. Exit status 1 where
anything differs.
"""

import argparse
import gzip
import hashlib
import io
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow.parquet as pq
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dateline.batch import parts
from dateline.batch.names import TABLES

SEED = 17
_LOADING = 4.0  # seconds before a run reads anything, about
CODE = "from dateline.cli.main import main; main()"
TOWNS = ("Kramatorsk", "Goma", "Maiduguri", "Kutum", "Lashio", "Taiz", "Mopti", "Idlib", "Kandahar", "Baidoa")
ACTS = (
    "Shells hit a market in {town} on Friday, killing at least {n} people, the governor said.",
    "Gunmen attacked a police post near {town} late on Thursday and killed {n} officers, a spokesman said.",
    "Rebels seized the town of {town} after {n} days of fighting, residents told reporters.",
)
PEACE = (
    "The council of {town} voted on Friday to spend {n} million on new buses, the mayor said.",
    "Heavy rain is expected in {town} this week, with {n} millimetres of it by Sunday, forecasters said.",
    "The club of {town} won its match by {n} points and leads the table, its coach told fans.",
)


def main() -> int:
    """Make the pages, run, kill, compare."""
    options = argparse.ArgumentParser()
    options.add_argument("--pages", type=int, default=20_000)
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--part-size", type=int, default=500)
    options.add_argument("--no-gate", action="store_true")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        names = made(Path(folder) / "in", chosen.pages)
        more = ["--workers", str(chosen.workers), "--part-size", str(chosen.part_size)]
        more += ["--no-gate"] if chosen.no_gate else []
        whole, broken = Path(folder) / "whole", Path(folder) / "broken"
        began = time.monotonic()
        ended = _started(whole, names, more).wait()
        seconds = time.monotonic() - began
        kills = killed(broken, names, more, chosen.kills, seconds)
        again = _started(broken, names, more).wait()
        found = {name: (_rows(whole, name), _rows(broken, name)) for name in TABLES}
        counts = ", ".join(f"{len(one):,} {name}" for name, (one, _) in found.items())
        wrong = [f"{name} differ" for name, (one, other) in found.items() if one != other]
        wrong += (
            [] if (ended, again) == (1, 1) else [f"it ended with {ended} and {again}, not with 1 for the bad inputs"]
        )
        same = _digests(whole) == _digests(broken)
    print(f"{chosen.pages:,} pages, {chosen.workers} workers: {counts}; unbroken in {seconds:.0f} s")
    print(f"killed {kills} times: {'; '.join(wrong) or 'the same rows'}; files {'the same' if same else 'differ'}")
    return 1 if wrong or not same else 0


def killed(out: Path, names: Sequence[str], more: Sequence[str], kills: int, seconds: float) -> int:
    """Run into `out`, killed at random moments; how often it was. `seconds`: what it takes unbroken."""
    rng = random.Random(SEED)
    done = 0
    for _ in range(kills):
        process = _started(out, names, more)
        try:
            process.wait(timeout=rng.uniform(0.5, _LOADING + 1.2 * seconds / kills))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            done += 1
    return done


def made(folder: Path, pages: int) -> list[str]:
    """The inputs: half of the pages in an archive, the rest in a table and a folder; some are told twice."""
    texts = list(_texts(pages))
    half, rest = pages // 2, pages // 2 + pages // 4
    loose = folder / "loose"
    loose.mkdir(parents=True)
    for number, text in enumerate(texts[rest:]):
        (loose / f"{number:06}.txt").write_text(text)
    (loose / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    rows = ({"text": text, "url": f"https://wire.example/{n}"} for n, text in enumerate(texts[half:rest]))
    table = "".join(json.dumps(row) + "\n" for row in rows) + "no object\n"
    (folder / "table.jsonl.gz").write_bytes(gzip.compress(table.encode(), mtime=0))
    with (folder / "archive.warc.gz").open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number, text in enumerate(texts[:half] + texts[rest : rest + 20]):
            _put(writer, f"https://post.example/{number}", text.encode())
    return [str(folder / name) for name in ("archive.warc.gz", "table.jsonl.gz", "loose")]


def _texts(count: int) -> Iterator[str]:
    rng = random.Random(SEED)
    for number in range(count):
        kind = ACTS if number % 10 == 0 else PEACE
        said = " ".join(rng.choice(kind).format(town=rng.choice(TOWNS), n=rng.randint(3, 90)) for _ in range(2))
        day = f"2024-{1 + number * 6 // count:02}-{rng.randint(1, 28):02}"
        yield f"Report {number} of the day\n\n{day}\n\n{said}\n"


def _put(writer: WARCWriter, url: str, body: bytes) -> None:
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/plain")], protocol="HTTP/1.1")
    date = {"WARC-Date": "2024-03-03T08:00:00Z"}
    writer.write_record(
        writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=headers, warc_headers_dict=date)
    )


def _started(out: Path, names: Sequence[str], more: Sequence[str]) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", CODE, "batch", *names, "--out", str(out), *more]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)


def _rows(out: Path, name: str) -> list[str]:
    """The rows of a table with the day they lie under, sorted."""
    return sorted(
        repr((path.parent.name, sorted(row.items())))
        for path in parts.files(out, name)
        for row in pq.read_table(path, partitioning=None).to_pylist()
    )


def _digests(out: Path) -> dict[str, str]:
    return {
        str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest()
        for name in TABLES
        for path in parts.files(out, name)
    }


if __name__ == "__main__":
    raise SystemExit(main())
