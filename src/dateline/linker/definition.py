"""linking.toml -> what a pair of claims weighs: functions in Python, and the same as SQL.

A definition is a list of fields, each with levels in order. The first level whose condition holds counts: it adds its
weight, or keeps the two claims `apart`, or leaves the pair `silent`. Pairs of one report and of two have a definition
each.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from dateline.errors import OntologyError
from dateline.linker.facts import Facts
from dateline.linker.language import DUCKDB, PYTHON, Dialect, Words, terms, write
from dateline.ontology import table

UNIT = 1000  # weights are whole thousandths, so that sums are equal in every language
APART = -1_000_000_000  # the opinion on a pair that cannot be one happening
_SILENT = -1_000_000  # outweighs any sum of weights, as APART outweighs any number of these
_VERDICTS = {"apart": APART, "silent": _SILENT}


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


def opinion(definition: Definition) -> Callable[[Facts, Facts], int]:
    """What speaks for a pair's being one happening (above 0) or against it (below); 0 for no opinion; or APART."""
    lines = ["def function(a, b):", "    total = 0"]
    for levels, told in _fields(definition):
        lines += told + _ladder(levels, definition.words, lambda level: _adding(level.weight))
    least = f"min(total - {definition.enough}, -1)" if definition.contrary else "0"
    lines += [
        f"    if total >= {definition.enough}: return total - {definition.enough} + 1",
        f"    return 0 if total < {_SILENT // 2} else {least}",
    ]
    made: Callable[[Facts, Facts], int] = _compiled(lines, definition)
    return made


def levels(definition: Definition) -> Callable[[Facts, Facts], dict[str, Level]]:
    """The level of each field that counts for a pair."""
    lines = ["def function(a, b):", "    found = {}"]
    for field, (ladder, told) in zip(definition.fields, _fields(definition), strict=True):
        lines += told + _ladder(ladder, definition.words, partial(_noting, field, ladder))
    made: Callable[[Facts, Facts], dict[str, Level]] = _compiled([*lines, "    return found"], definition)
    return made


def _fields(definition: Definition) -> Iterator[tuple[tuple[Level, ...], list[str]]]:
    """The levels of each field, and lines that work out the terms they name which no field before has named."""
    known: set[str] = set()
    for ladder in definition.fields.values():
        named = dict.fromkeys(name for level in ladder for name in terms(level.when, definition.words))
        fresh = [name for name in named if name not in known]
        known.update(fresh)
        words = definition.words
        yield ladder, [f"    _{name} = {write(words.terms[name], words, PYTHON)}" for name in fresh]


def _adding(weight: int) -> str:
    return f"return {APART}" if weight == APART else f"total += {weight}"


def _noting(field: str, ladder: tuple[Level, ...], level: Level) -> str:
    return f"found[{field!r}] = fields[{field!r}][{ladder.index(level)}]"


def _ladder(levels: tuple[Level, ...], words: Words, outcome: Callable[[Level], str]) -> list[str]:
    lines = []
    for number, level in enumerate(levels):
        word = "elif" if number else "if"
        lines += [f"    {word} {write(level.when, words, PYTHON)}:", f"        {outcome(level)}"]
    return lines


def _compiled(lines: list[str], definition: Definition) -> Any:
    names: dict[str, Any] = {"pairs": definition.words.pairs, "fields": definition.fields}
    exec(compile("\n".join(lines), "linking.toml", "exec"), names)  # only what `write` lets through
    return names["function"]


def opinion_in_sql(definition: Definition) -> str:
    """The same as `opinion`, as an SQL expression over the column `total`, which is `total_in_sql` of the pair."""
    enough = definition.enough
    least = f"least(total - {enough}, -1)" if definition.contrary else "0"
    return (
        f"case when total >= {enough} then total - {enough} + 1 when total < {APART // 2} then {APART} "
        f"when total < {_SILENT // 2} then 0 else {least} end"
    )


def total_in_sql(definition: Definition, dialect: Dialect = DUCKDB) -> str:
    """What the fields weigh together, as an SQL expression over the rows `a` and `b`."""
    return " + ".join(_case(levels, definition.words, dialect) for levels in definition.fields.values())


def _case(levels: tuple[Level, ...], words: Words, dialect: Dialect) -> str:
    whens = " ".join(f"when {write(level.when, words, dialect)} then {level.weight}" for level in levels)
    return f"cast(case {whens} else 0 end as bigint)"
