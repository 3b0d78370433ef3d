"""Claims in columns -> the pairs that speak for one happening: what linker/pairs.py and score.py say, in Spark's SQL.

A pair is two ids, `one` told before `other`.
"""

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as f

from dateline.linker.definition import Definition, across, speaks_in_sql, within
from dateline.linker.language import SPARK
from dateline.linker.pairs import THERE, WINDOW


def links(claims: DataFrame) -> DataFrame:
    """The pairs that links or denials hold together, each once; `claims` are those of compared.py."""
    found = _speaking(claims, _inside(claims), within())
    found = found.union(_speaking(claims, _across(claims), across()))
    return found.union(_denials(claims)).distinct()


def _across(claims: DataFrame) -> DataFrame:
    """The pairs of two reports that keys bring together."""
    own = ("id", "report")
    stands = claims.select(*own, f.explode("stands").alias("key")).alias("a")
    looks = claims.select(*own, f.explode("looks").alias("key")).alias("b")
    met = stands.join(looks, (f.col("a.key") == f.col("b.key")) & (f.col("a.report") < f.col("b.report")))
    return met.select(f.col("a.id").alias("one"), f.col("b.id").alias("other")).distinct()


def _inside(claims: DataFrame) -> DataFrame:
    """The pairs of one report: a claim with those told just before, and with the latest of its cell of the map."""
    order = ("at", "id")
    told = Window.partitionBy("report", "family").orderBy(*order)
    there = Window.partitionBy("report", "family", "located", "row", "column").orderBy(*order)
    numbered = claims.select(
        "id", "report", "family", "located", "row", "column",
        f.row_number().over(told).alias("told"), f.row_number().over(there).alias("there"),
    )  # fmt: skip
    near = f.expr(
        f"a.report = b.report and a.family = b.family and a.told < b.told and (b.told - a.told <= {WINDOW} or "
        f"(a.located and b.located and a.row = b.row and a.column = b.column and b.there - a.there <= {THERE}))"
    )
    return numbered.alias("a").join(numbered.alias("b"), near).selectExpr("a.id as one", "b.id as other")


def _speaking(claims: DataFrame, pairs: DataFrame, definition: Definition) -> DataFrame:
    """Those of `pairs` that speak for one happening."""
    met = pairs.join(claims.alias("a"), f.expr("a.id = one")).join(claims.alias("b"), f.expr("b.id = other"))
    return met.where(speaks_in_sql(definition, SPARK)).select("one", "other")


def _denials(claims: DataFrame) -> DataFrame:
    """A denial and what it denies."""
    denied = f.expr("a.denies = b.id and a.id <> b.id and a.denies <> ''")
    return claims.alias("a").join(claims.alias("b"), denied).selectExpr("a.id as one", "b.id as other")
