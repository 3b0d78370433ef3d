"""A day of mixed news, made up, end to end: through the gate, in full where it passes, into Parquet.

    python scripts/bench_mixed.py CORPORA [--pages 1500]

The pages are those of mixed_news.py, in one WARC: one in ten on conflict. Prints what `dateline batch` costs by one
worker and by two, what pages on conflict cost in full, and, in the same run, what trafilatura and spaCy alone cost.
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from bench_gate import plain
from bench_workers import report, run
from mixed_news import Made, mixed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dateline.batch.one import one, warm
from dateline.store.received import Received

_PLAIN = 60  # pages that trafilatura and spaCy are timed on


def main() -> None:
    """Make the pages, run, print."""
    options = argparse.ArgumentParser()
    options.add_argument("corpora", type=Path, metavar="CORPORA")
    options.add_argument("--pages", type=int, default=1500)
    chosen = options.parse_args()
    made = list(mixed(chosen.corpora, chosen.pages))
    conflict = [page for page in made if page.conflict]
    size = sum(len(page.body) for page in made) / len(made)
    print(f"{len(made):,} pages of {size / 1000:.0f} kB in the mean, {len(conflict):,} of them on conflict")
    all_plain, conflict_plain = plain(made[:_PLAIN]), plain(conflict[:_PLAIN])
    full = _in_full(conflict)
    print(f"pages on conflict in full: {full:.1f} a processor second; {full / conflict_plain:.2f} times what", end=" ")
    print(f"trafilatura and spaCy alone read of them ({conflict_plain:.1f})")
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "news.warc.gz"
        _write(archive, made)
        costs = [run([str(archive)], workers, gate=True) for workers in (1, 2)]
    report(*costs)
    each = costs[0].reports / (costs[0].workers + costs[0].parent)
    beside = f"{each / all_plain:.1f} times what trafilatura and spaCy alone read ({all_plain:.1f})"
    print(f"end to end: {each:.1f} a processor second, {beside}")


def _in_full(pages: Sequence[Made]) -> float:
    """Pages a processor second, without a gate."""
    warm()
    began = time.process_time()
    for page in pages:
        one(Received(body=page.body, origin=page.url, url=page.url), gate=False)
    return len(pages) / (time.process_time() - began)


def _write(archive: Path, pages: Sequence[Made]) -> None:
    with archive.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for page in pages:
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(page.url, "response", payload=BytesIO(page.body), http_headers=headers)
            )


if __name__ == "__main__":
    main()
