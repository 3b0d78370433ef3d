"""The whole of `dateline spark`: files -> outcomes, in waves -> tables -> events."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession

from dateline.batch import inputs, journal, manifest
from dateline.batch.names import CLAIMS, PASSED_OVER, REJECTED, REPORTS
from dateline.batch.one import refused
from dateline.cluster import reading, tables
from dateline.cluster.chunks import Chunk, chunks
from dateline.cluster.link import link
from dateline.cluster.reading import Way, outcome
from dateline.cluster.shelf import Shelf
from dateline.errors import DatelineError
from dateline.intake.nouns import Refused
from dateline.version import VERSION

_WAVE = 16  # chunks for each core, that are finished together: what a run that is killed loses at most
_STEPS = "_reading"
_CHUNK = "numbers array<int>, paths array<string>, part int, parts int"


class ClusterError(DatelineError):
    """Spark could not do what it was asked for."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to read (nothing: link what is in `out`), where to put what comes of it, and how to read."""

    names: Sequence[str]
    out: Path
    way: Way = field(default_factory=Way)


def run(spark: SparkSession, plan: Plan, say: Callable[[str], None]) -> dict[str, int]:
    """Read and link; what came of it, counted: `reports`, `claims`, `rejected`, `passed_over`, `known`, `events`.

    Raises InputsError where `names` cannot be read by many machines, and ClusterError where Spark gives up.
    """
    counts: dict[str, int] = {}
    with _said():
        began = monotonic()
        if plan.names:
            inputs.check(plan.names, plan.out)
            if (plan.out / journal.JOURNAL).exists():
                raise ClusterError(
                    f"{plan.out}: holds the parts of a batch, which goes on there; write to another folder"
                )
            counts = _read(spark, plan, say)
            say(f"read in {monotonic() - began:,.0f} s: {_summary(counts)}")
        began = monotonic()
        counts["events"] = link(spark, plan.out)
        Shelf(spark, plan.out / _STEPS).clear()  # not before: a run that is killed while it links need not read again
    say(f"linked in {monotonic() - began:,.0f} s: {counts['events']:,} events")
    return counts


def _read(spark: SparkSession, plan: Plan, say: Callable[[str], None]) -> dict[str, int]:
    cores = spark.sparkContext.defaultParallelism
    planned, faults = chunks(plan.names, cores)
    shelf = Shelf(spark, plan.out / _STEPS)
    outcomes = _waves(shelf, _named(planned, plan.way), planned, plan.way, say)
    if faults:
        rows = [outcome(found, refused(found.item)) for found in faults if isinstance(found.item, Refused)]
        outcomes = outcomes.union(spark.createDataFrame(rows, reading.SCHEMA))
    kept = tables.first(shelf, outcomes)
    tables.write(kept, plan.out)
    manifest.put(plan.out, manifest.wanted(gate=plan.way.gate, size=0))  # `load` tells the record what read it
    return tables.counted(outcomes, kept)


def _waves(shelf: Shelf, name: str, planned: Sequence[Chunk], way: Way, say: Callable[[str], None]) -> DataFrame:
    """What came of all chunks. Waves that an earlier run of the same plan has finished are not read again."""
    spark = shelf.spark
    size = _WAVE * spark.sparkContext.defaultParallelism
    found = spark.createDataFrame([], reading.SCHEMA)
    for start in range(0, len(planned), size):
        some = planned[start : start + size]
        wave = f"{name}-{start // size:05d}"
        if not shelf.has(wave):
            rows = spark.sparkContext.parallelize(some, len(some))  # each chunk is a task
            frame = spark.createDataFrame(rows, _CHUNK).mapInPandas(reading.reader(way), reading.SCHEMA)
            shelf.keep(wave, frame)
        found = found.union(shelf.get(wave, found.schema))
        say(f"{start + len(some):,} of {len(planned):,} chunks read")
    return found


def _named(planned: Sequence[Chunk], way: Way) -> str:
    """What stands for the files as they are now, and how they are read."""
    files = sorted({path for chunk in planned for path in chunk.paths})
    told = json.dumps([VERSION, way, planned, [inputs.key(Path(path)) for path in files]])
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _summary(counts: dict[str, int]) -> str:
    return (
        f"{counts.get(REPORTS, 0):,} reports kept ({counts[CLAIMS]:,} claims), {counts.get(PASSED_OVER, 0):,} passed "
        f"over by the gate, {counts['known']:,} known, {counts.get(REJECTED, 0):,} rejected"
    )


@contextmanager
def _said() -> Iterator[None]:
    """Faults of Spark in a line, without the hundred of its own machinery."""
    try:
        yield
    except (PySparkException, Py4JError) as problem:
        lines = [line.strip() for line in str(problem).splitlines() if line.strip() and not line.startswith("\tat ")]
        told = next((line for line in lines if "dateline.errors" in line or "Error: " in line), lines[0])
        raise ClusterError(f"Spark gave up: {told}; run it again to go on with what was not finished") from problem
