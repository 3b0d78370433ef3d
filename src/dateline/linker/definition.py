"""linking.toml -> what a pair of claims weighs, as data and as SQL; compiled.py has it in Python.

A definition is a list of fields, each with levels in order. The first level whose condition holds counts: it adds its
weight, or keeps the two claims `apart`, or leaves the pair `silent`. Pairs of one report and of two have a definition
each.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.errors import OntologyError
from dateline.linker.language import DUCKDB, Dialect, Words, write
from dateline.ontology import table

UNIT = 1000  # weights are whole thousandths, so that sums are equal in every language
APART = -1_000_000_000  # the opinion on a pair that cannot be one happening
SILENT = -1_000_000  # outweighs any sum of weights, as APART outweighs any number of these
_VERDICTS = {"apart": APART, "silent": SILENT}


@dataclass(frozen=True)
class Level:
    """One level of a field; `weight` is in thousandths, or a verdict's."""

    name: str
    when: str
    weight: int


@dataclass(frozen=True)
class Definition:
    """What pairs weigh, of one report or of two.

    `enough` is what the fields must weigh together, in thousandths. `contrary`: what weighs less speaks against the
    pair; otherwise it says nothing.
    """

    fields: Mapping[str, tuple[Level, ...]]
    enough: int
    contrary: bool
    words: Words


@cache
def within() -> Definition:
    """The definition for two claims of one report."""
    return _definition("within", contrary=False)


@cache
def across() -> Definition:
    """The definition for claims of two reports."""
    return _definition("across", contrary=True)


def _definition(name: str, *, contrary: bool) -> Definition:
    data = table("linking")
    pairs = {key: _all_pairs(lists) for key, lists in data["compatible"].items()}
    fields = {field: tuple(map(_level, levels)) for field, levels in data[name].items() if field != "enough"}
    return Definition(fields, round(UNIT * data[name]["enough"]), contrary, Words(data["terms"], pairs))


def _all_pairs(lists: list[list[str]]) -> frozenset[tuple[str, str]]:
    return frozenset((one, other) for types in lists for one in types for other in types)


def _level(data: dict[str, Any]) -> Level:
    try:
        verdict = data.get("verdict")
        weight = _VERDICTS[verdict] if verdict else round(UNIT * data["weight"])
        return Level(data["level"], data["when"], weight)
    except KeyError as problem:
        raise OntologyError(f"linking.toml: {problem} is missing in, or no verdict of, the level {data}") from problem


def opinion_in_sql(definition: Definition) -> str:
    """What compiled.opinion gives, as an SQL expression over the column `total`: `total_in_sql` of the pair."""
    enough = definition.enough
    least = f"least(total - {enough}, -1)" if definition.contrary else "0"
    return (
        f"case when total >= {enough} then total - {enough} + 1 when total < {APART // 2} then {APART} "
        f"when total < {SILENT // 2} then 0 else {least} end"
    )


def speaks_in_sql(definition: Definition, dialect: Dialect = DUCKDB) -> str:
    """Whether the opinion on the rows `a` and `b` is above 0, as an SQL condition.

    Fields that can settle it come first, each by itself: of most pairs nothing more is worked out.
    """
    settling = [
        f"{_case(levels, definition.words, dialect)} > {SILENT // 2}"
        for levels in definition.fields.values()
        if any(level.weight in _VERDICTS.values() for level in levels)
    ]
    return " and ".join([*settling, f"{total_in_sql(definition, dialect)} >= {definition.enough}"])


def total_in_sql(definition: Definition, dialect: Dialect = DUCKDB) -> str:
    """What the fields weigh together, as an SQL expression over the rows `a` and `b`."""
    return " + ".join(_case(levels, definition.words, dialect) for levels in definition.fields.values())


def _case(levels: tuple[Level, ...], words: Words, dialect: Dialect) -> str:
    whens = " ".join(f"when {write(level.when, words, dialect)} then {level.weight}" for level in levels)
    return f"cast(case {whens} else 0 end as bigint)"
