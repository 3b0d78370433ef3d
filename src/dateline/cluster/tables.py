"""What came of all items -> the folders of batch/layout.py, each report once: of equal ones the first."""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as f
from pyspark.sql.pandas.types import from_arrow_schema

from dateline.batch.layout import SCHEMAS, table
from dateline.batch.names import BY_DAY, CLAIMS, DAY, REPORTS, TABLES
from dateline.batch.one import Row
from dateline.cluster.reading import SKIPPED
from dateline.cluster.shelf import Shelf

_DAYS = pa.field(DAY, pa.string(), nullable=False)
_AT_ONCE = 20_000  # rows of a file at most, of what has bodies; fewer than of those that have none


def first(shelf: Shelf, outcomes: DataFrame) -> DataFrame:
    """The outcomes without those of items that came before: reports of the same bytes, the same fault twice."""
    places = outcomes.select("id", f.struct("file", "number").alias("place"))
    twice = places.groupBy("id").agg(f.min("place").alias("first"), f.count("*").alias("times")).where("times > 1")
    late = places.join(twice, "id").where("place <> first").select("place.file", "place.number")
    return outcomes.join(shelf.keep("late", late), ["file", "number"], "left_anti")


def write(outcomes: DataFrame, out: Path) -> None:
    """Write the tables of what `first` leaves; one that was there is replaced."""
    for name in TABLES:
        holding = (REPORTS,) if name == CLAIMS else (name,)
        rows = outcomes.where(f.col("name").isin(*holding)).select(DAY, "id", "told", "body")
        by_day = name in BY_DAY
        spread = rows.hint("rebalance", DAY).sortWithinPartitions(DAY, "id") if by_day else rows.sort("id")
        schema = pa.schema([*SCHEMAS[name], _DAYS]) if by_day else SCHEMAS[name]
        made = spread.mapInArrow(_unfolder(name, schema), from_arrow_schema(schema))
        writer = made.write.mode("overwrite").option("compression", "zstd").option("maxRecordsPerFile", _AT_ONCE)
        (writer.partitionBy(DAY) if by_day else writer).parquet(str(out / name))


def counted(outcomes: DataFrame, kept: DataFrame) -> dict[str, int]:
    """How many items came to what: by table, `skipped`, `claims`, and `known` for those that came before."""
    found = {row["name"]: row["count"] for row in kept.groupBy("name").count().collect()}
    seen = outcomes.where(f.col("name") != SKIPPED).count()
    claims = kept.agg(f.sum("claims")).first()
    total = sum(found.get(name, 0) for name in TABLES)
    return found | {CLAIMS: (claims[0] if claims else 0) or 0, "known": seen - total}


def _unfolder(name: str, schema: pa.Schema) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    return partial(_unfold, name, schema)


def _unfold(name: str, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        rows: list[Row] = []
        days: list[str] = []
        for told, body, day in zip(*(batch.column(each).to_pylist() for each in ("told", "body", DAY)), strict=True):
            own = json.loads(told)[name]
            rows += [row | {"body": body} for row in own] if name == REPORTS else own
            days += [day] * len(own)
        made = table(name, rows)
        if DAY in schema.names:
            made = made.append_column(_DAYS, pa.array(days, pa.string()))
        yield from made.cast(schema).to_batches()
