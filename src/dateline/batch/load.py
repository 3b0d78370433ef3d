"""The folder of a batch -> a record: each report with its claims as they were read, linked with what the record holds.

Reports go in day by day, and within a day by id, so that the record does not depend on how they lie in files. What the
record holds already is left as it is.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow.dataset as ds
import pyarrow.parquet as pq

from dateline.batch import journal, manifest, parts
from dateline.batch.layout import SCHEMAS
from dateline.batch.manifest import OutError
from dateline.batch.names import CLAIMS, REJECTED, REPORTS
from dateline.intake.keep import Tally, keep
from dateline.record import Claim, Reading, Report
from dateline.store import Received, Record
from dateline.store.nouns import Added
from dateline.store.reading import Run

_AT_ONCE = 1000  # reports that are held in memory, about: a larger day is gone through in stretches of ids
_STARTS = 16**4  # how many beginnings of ids there are that stretches may end at

Row = dict[str, Any]


class _Into:
    """A record that takes what was read elsewhere: see intake/keep.py."""

    def __init__(self, record: Record, run: Run) -> None:
        self._record = record
        self._run = run
        self.reading: Reading | None = None

    def has(self, received: Received) -> bool:
        """Whether the record has it."""
        return self._record.has(received)

    def add(self, received: Received) -> Added:
        """Keep what was received as it was read."""
        return self._record.add(received, self.reading, self._run)

    def turn_away(self, received: Received, reason: str) -> Added:
        """Keep why it is no report."""
        return self._record.turn_away(received, reason)


def load(
    out: Path, record: Record, tally: Tally, say: Callable[[str], None], moved: Callable[[int], None]
) -> Iterator[None]:
    """Put what the batch in `out` found into `record`, counting in `tally`: one report a step.

    `moved` is told of bytes that are done. Raises OutError where `out` is no batch's folder, or cannot be read.
    """
    found = manifest.read(out)
    if found is None:
        raise OutError(f"{out}: is no batch's folder: it has no {manifest.MANIFEST}")
    into = _Into(record, manifest.run_of(found))
    try:
        for received, into.reading in _reports(out, found["coder"], moved):
            keep(into, received, tally, say)
            yield
        for row in _rows(_finished(out, REJECTED), REJECTED):
            record.turn_away(Received(b"", row["origin"], row["url"]), row["reason"], row["id"])
    except (ValueError, OSError) as problem:  # Arrow's and pydantic's errors among them
        raise OutError(f"{out}: cannot be read: {problem}; make it anew with: dateline batch") from problem


def total(out: Path) -> int:
    """The bytes that `load` tells of."""
    return sum(path.stat().st_size for path in _finished(out, REPORTS))


def _reports(out: Path, coder: str, moved: Callable[[int], None]) -> Iterator[tuple[Received, Reading]]:
    claims = _by_day(out, CLAIMS)
    for day, held in sorted(_by_day(out, REPORTS).items()):
        stretches = sum(pq.read_metadata(path).num_rows for path in held) // _AT_ONCE + 1
        for number in range(stretches):
            said: dict[str, list[str]] = defaultdict(list)
            for row in _rows(claims.get(day, ()), CLAIMS, _stretch("report", number, stretches), ["report", "json"]):
                said[row["report"]].append(row["json"])
            for row in sorted(_rows(held, REPORTS, _stretch("id", number, stretches)), key=lambda row: str(row["id"])):
                yield _received(row), _reading(row, said[row["id"]], coder)
            moved(sum(path.stat().st_size for path in held) // stretches)


def _received(row: Row) -> Received:
    about = {name: row[name] for name in ("body", "origin", "captured")} | json.loads(row["source"])
    received = Received(**about)
    if received.hash != row["id"]:
        raise ValueError(f"the bytes of {row['id']} are others than were received")
    return received


def _reading(row: Row, claims: Sequence[str], coder: str) -> Reading:
    report = Report.model_validate_json(row["json"])
    return Reading(report=report, claims=tuple(map(Claim.model_validate_json, claims)), dateline=coder)


def _stretch(column: str, number: int, of: int) -> ds.Expression:
    """What picks the ids of one of so many stretches."""
    first, last = (f"sha256:{at * _STARTS // of:04x}" for at in (number, number + 1))
    return (ds.field(column) >= first) & (ds.field(column) < last if number + 1 < of else ds.scalar(True))


def _rows(
    files: Sequence[Path], name: str, where: ds.Expression | None = None, columns: list[str] | None = None
) -> Iterator[Row]:
    """Rows of a table, in the order of the files and in that of each."""
    if files:
        table = ds.dataset([str(path) for path in files], schema=SCHEMAS[name], format="parquet")
        for batch in table.to_batches(filter=where, columns=columns):
            yield from batch.to_pylist()


def _by_day(out: Path, name: str) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = defaultdict(list)
    for path in _finished(out, name):
        found[path.parent.name].append(path)
    return found


def _finished(out: Path, name: str) -> list[Path]:
    """The files of a table, without those of a part that is not finished yet."""
    written = journal.read(out)
    held = parts.files(out, name)
    if not written.path.exists():
        return held  # another program's, as a cluster's, which finishes all or nothing
    return [path for path in held if (number := parts.number(path)) is not None and number < written.parts]
