"""What linking.toml says means the same in SQL as in Python: every pair of claims made at random weighs the same."""

from collections.abc import Iterator
from dataclasses import fields

import duckdb
import pytest
import sqlglot

from dateline.linker import Facts, facts
from dateline.linker.compiled import opinion
from dateline.linker.definition import Definition, across, opinion_in_sql, speaks_in_sql, total_in_sql, within
from dateline.linker.language import SPARK, Words, write
from tests.linker.made import coded, made

_TYPES = {bool: "boolean", int: "bigint", float: "double", str: "varchar", frozenset: "varchar[]"}
_SPARK_ALONE = {"arrays_overlap": "list_has_any"}  # functions of Spark, and what DuckDB calls them


def _rows(known: list[Facts]) -> Iterator[list[object]]:
    for each in known:
        values = (getattr(each, field.name) for field in fields(Facts))
        yield [sorted(value) if isinstance(value, frozenset) else value for value in values]


def _in_sql(known: list[Facts], query: str) -> list[tuple[str, str, int]]:
    """What DuckDB makes of a query over the table `facts`."""
    columns = ", ".join(f'"{field.name}" {_TYPES[type(getattr(known[0], field.name))]}' for field in fields(Facts))
    with duckdb.connect() as database:
        database.execute(f"create table facts ({columns})")
        database.executemany(f"insert into facts values ({', '.join('?' * len(fields(Facts)))})", list(_rows(known)))
        return database.execute(query).fetchall()


@pytest.mark.parametrize("dialect", ["duckdb", "spark"])
@pytest.mark.parametrize("definition", [within(), across()], ids=["within", "across"])
def test_every_pair_weighs_the_same_in_all_languages(definition: Definition, dialect: str) -> None:
    """Spark's SQL is read as Spark reads it, by sqlglot, and run in DuckDB's words."""
    known = [facts(claim) for claim in coded(made(120, seed=4))]
    by_id = {each.id: each for each in known}
    total = total_in_sql(definition) if dialect == "duckdb" else _from_spark(total_in_sql(definition, SPARK))
    pairs = f"select a.id as one, b.id as other, {total} as total from facts a join facts b on a.id < b.id"
    told = _in_sql(known, f"select one, other, {opinion_in_sql(definition)} from ({pairs})")
    ours, weighed = opinion(definition), {(one, other): weight for one, other, weight in told}
    assert len(weighed) == 120 * 119 / 2
    assert len(set(weighed.values())) > 10
    assert weighed == {(one, other): ours(by_id[one], by_id[other]) for one, other in weighed}


@pytest.mark.parametrize("definition", [within(), across()], ids=["within", "across"])
def test_what_speaks_for_one_happening(definition: Definition) -> None:
    known = [facts(claim) for claim in coded(made(120, seed=4))]
    ours = opinion(definition)
    told = _in_sql(
        known, f"select a.id, b.id, 1 from facts a join facts b on a.id < b.id and {speaks_in_sql(definition)}"
    )
    wanted = {(a.id, b.id) for a in known for b in known if a.id < b.id and ours(a, b) > 0}
    assert {(one, other) for one, other, _ in told} == wanted
    assert len(wanted) > 20


def test_words_with_signs_of_sql_stay_words() -> None:
    condition = 'a.place == "d\'Ivoire \\\\ x"'
    written = write(condition, Words({}, {}), SPARK)
    assert written == "(a.place = 'd\\'Ivoire \\\\ x')"
    [literal] = sqlglot.parse_one(written, read="spark").find_all(sqlglot.exp.Literal)
    assert literal.this == "d'Ivoire \\ x"


def _from_spark(expression: str) -> str:
    tree = sqlglot.parse_one(expression, read="spark")
    for node in tree.find_all(sqlglot.exp.Anonymous):  # that sqlglot knows no other word for
        node.set("this", _SPARK_ALONE[node.name])
    return tree.sql(dialect="duckdb")


def test_spark_has_its_own_words_for_lists() -> None:
    told = total_in_sql(across(), SPARK)
    assert "arrays_overlap(a.actors, b.actors)" in told
    assert "list_has_any" not in told
    with pytest.raises(KeyError):
        _from_spark("list_made_up(a.actors, b.actors)")
    sqlglot.parse_one(opinion_in_sql(across()), read="spark")
