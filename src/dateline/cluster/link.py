"""The reports and claims of a folder -> its events, in the same folder."""

from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.pandas.types import from_arrow_schema

from dateline.batch.layout import SCHEMAS
from dateline.batch.names import CLAIMS, REPORTS
from dateline.cluster import compared
from dateline.cluster.events import COMPONENT, ORDER, ORDERED, events
from dateline.cluster.layout import EVENTS, SCHEMA
from dateline.cluster.origins import origins
from dateline.cluster.pairs import links
from dateline.cluster.shelf import Shelf
from dateline.cluster.stars import homes

_STEPS = "_linking"


def link(spark: SparkSession, folder: Path) -> int:
    """Write DIR/events of all that DIR/reports and DIR/claims hold; how many there are."""
    shelf = Shelf(spark, folder / _STEPS)
    try:
        found = linked(shelf, _table(spark, folder, REPORTS), _table(spark, folder, CLAIMS))
        found.write.mode("overwrite").parquet(str(folder / EVENTS))
    finally:
        shelf.clear()
    return int(spark.read.parquet(str(folder / EVENTS)).count())


def linked(shelf: Shelf, reports: DataFrame, claims: DataFrame) -> DataFrame:
    """The events of `claims` (`id`, `report`, `json`) of `reports` (`json`), in the order of their first claims."""
    lines = claims.select("id", "report", "json").dropDuplicates(["id"])
    columns = shelf.keep("claims", lines.select("json").mapInPandas(compared.compared, compared.SCHEMA))
    found = homes(shelf, "links", shelf.keep("pairs", links(columns)))
    voices = origins(shelf, reports).withColumnRenamed("id", "report")
    whole = (
        lines.join(found, "id", "left")
        .join(voices, "report", "left")
        .select(f.coalesce("home", "id").alias(COMPONENT), "json", f.coalesce("origin", "report").alias("origin"))
        .repartition(COMPONENT)
        .sortWithinPartitions(COMPONENT)
    )
    made = shelf.keep("events", whole.mapInArrow(events, from_arrow_schema(ORDERED)))
    return made.orderBy(*ORDER).select(*SCHEMA.names)


def _table(spark: SparkSession, folder: Path, name: str) -> DataFrame:
    return spark.read.schema(from_arrow_schema(SCHEMAS[name])).parquet(str(folder / name))  # it may hold no file
