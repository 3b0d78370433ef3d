"""Pairs of ids -> what they connect, each with the least id of its component as its home.

By turns of large and small stars (Kiveris and others 2014): each turn ties what is tied to one node to the least of its
neighbours, so that a component becomes a star around its least node in few turns, however long its chains are, and no
machine ever holds a whole component.
"""

from pyspark.sql import DataFrame
from pyspark.sql import functions as f

from dateline.cluster.shelf import Shelf

_LEAST = "min(under) over (partition by node)"  # of all that a node is tied to


def homes(shelf: Shelf, name: str, pairs: DataFrame) -> DataFrame:
    """The `id`s of `pairs` (`one`, `other`) and the `home` of each; what is its own home, or in no pair, is left out.

    Turns are kept on `shelf` under `name`.
    """
    ties = pairs.selectExpr("greatest(one, other) as node", "least(one, other) as under").where("node <> under")
    ties = shelf.keep(f"{name}-0", ties.distinct())
    turn = 0
    while not _are_stars(ties):
        turn += 1
        ties = shelf.keep(f"{name}-{turn}", _small(_large(ties)))
        shelf.drop(f"{name}-{turn - 1}")
    return ties.selectExpr("node as id", "under as home")


def _large(ties: DataFrame) -> DataFrame:
    """Each node's greater neighbours, tied to the least of all that it is tied to and itself."""
    both = ties.union(ties.selectExpr("under as node", "node as under"))
    least = both.selectExpr("node", "under", f"least(node, {_LEAST}) as to")
    return least.where("under > node").selectExpr("under as node", "to as under").distinct()


def _small(ties: DataFrame) -> DataFrame:
    """Each node and its lesser neighbours, tied to the least of these."""
    least = ties.selectExpr("node", "under", f"{_LEAST} as to")
    own = least.selectExpr("node", "to as under")
    return own.union(least.where("under <> to").selectExpr("under as node", "to as under")).distinct()


def _are_stars(ties: DataFrame) -> bool:
    """Whether each node is tied to one only, and that one to none."""
    twice = ties.groupBy("node").count().where("count > 1")
    between = ties.join(ties.select(f.col("under").alias("node")), "node", "left_semi")
    return bool(twice.isEmpty() and between.isEmpty())
