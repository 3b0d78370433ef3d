"""Reports -> whose text each is: copies of one text, found as the record finds them, speak with one voice."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from pyspark.sql import DataFrame
from pyspark.sql import functions as f

from dateline.cluster.shelf import Shelf
from dateline.cluster.stars import homes
from dateline.linker.copies import Signature, signature
from dateline.linker.origins import appeared, body, voice_of
from dateline.record import Report

if TYPE_CHECKING:
    import pandas as pd

_TEXTS = "id string, voice string, appeared bigint, minima binary, runs int, keys array<bigint>"
_PAIRS = "one string, other string"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def origins(shelf: Shelf, reports: DataFrame) -> DataFrame:
    """The `id` of each report and its `origin`: the voice of the outlet that its text is of."""
    texts = shelf.keep("texts", reports.select("json").mapInPandas(_signed, _TEXTS))
    families = homes(shelf, "copies", _copies(texts))
    known = texts.join(families, "id", "left").withColumn("home", f.coalesce("home", "id"))
    first = known.groupBy("home").agg(f.min(f.struct("appeared", "id", "voice")).alias("first"))
    return known.join(first, "home").select("id", f.col("first.voice").alias("origin"))


def _copies(texts: DataFrame) -> DataFrame:
    """The pairs that are copies. Equal signatures are, so that one of them stands for all in what is compared."""
    long = texts.where(f.size("keys") > 0)
    same = long.groupBy("minima", "runs").agg(f.min("id").alias("first"))
    twins = long.join(same, ["minima", "runs"]).where("id <> first").selectExpr("first as one", "id as other")
    each = long.join(same.selectExpr("first as id"), "id", "left_semi")
    keyed = each.select("id", f.explode("keys").alias("key"))
    met = keyed.alias("a").join(keyed.alias("b"), f.expr("a.key = b.key and a.id < b.id"))
    pairs = met.selectExpr("a.id as one", "b.id as other").distinct()
    met = pairs.join(each.alias("a"), f.expr("a.id = one")).join(each.alias("b"), f.expr("b.id = other"))
    sides = ("one", "other", "a.minima as mine", "a.runs as own", "b.minima as theirs", "b.runs as others")
    return twins.union(met.selectExpr(*sides).mapInPandas(_alike, _PAIRS))


def _signed(frames: "Iterable[pd.DataFrame]") -> "Iterator[pd.DataFrame]":
    import pandas as pd  # noqa: PLC0415  (only on the machines that do the work)

    for frame in frames:
        rows = [_text(Report.model_validate_json(line)) for line in frame["json"]]
        yield pd.DataFrame(rows, columns=["id", "voice", "appeared", "minima", "runs", "keys"])


def _text(report: Report) -> list[object]:
    own = signature(body(report))
    moment = (appeared(report.published) - _EPOCH) // timedelta(microseconds=1)
    return [report.id, voice_of(report.id, report.outlet), moment, own.minima, own.runs, list(own.keys())]


def _alike(frames: "Iterable[pd.DataFrame]") -> "Iterator[pd.DataFrame]":
    for frame in frames:
        sides = zip(frame["mine"], frame["own"], frame["theirs"], frame["others"], strict=True)
        copies = [Signature(mine, own).copies(Signature(theirs, others)) for mine, own, theirs, others in sides]
        yield frame.loc[copies, ["one", "other"]]
