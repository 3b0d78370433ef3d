"""Spark finds the links and the components that the linker finds."""

import random
from pathlib import Path
from typing import Any

import pytest

from dateline.linker import facts, link, reading_order, score
from dateline.linker.components import components
from dateline.linker.pairs import pairs
from dateline.record import Report
from tests.linker.made import coded, made


def test_pairs_that_speak_for_one_happening(spark: Any) -> None:
    from dateline.cluster.compared import SCHEMA, compared  # noqa: PLC0415
    from dateline.cluster.pairs import links  # noqa: PLC0415

    claims = coded(made(150, seed=5))
    known = sorted(map(facts, claims), key=reading_order)
    wanted = {(known[i].id, known[j].id) for i, j in pairs(known) if score(known[i], known[j]) > 0}
    ids = {each.id for each in known}
    wanted |= {(each.id, each.denies) for each in known if each.denies in ids}
    rows = spark.createDataFrame([(claim.model_dump_json(),) for claim in claims], "json string")
    found = links(rows.mapInPandas(compared, SCHEMA).cache()).collect()
    assert {tuple(row) for row in found} == wanted
    assert len(wanted) > 50


@pytest.mark.parametrize("shape", ["chain", "random"])
def test_components(spark: Any, shape: str, tmp_path: Path) -> None:
    from dateline.cluster.shelf import Shelf  # noqa: PLC0415
    from dateline.cluster.stars import homes  # noqa: PLC0415

    rng = random.Random(2)
    chain = [(i, i + 1) for i in range(19)]
    ties = chain if shape == "chain" else [(rng.randrange(60), rng.randrange(60)) for _ in range(40)]
    wanted = {i: min(members) for members in components(60, ties) for i in members if i != min(members)}
    names = [f"{i:02}" for i in rng.sample(range(60), 60)] if shape == "random" else [f"{i:02}" for i in range(60)]
    rows = spark.createDataFrame([(names[i], names[j]) for i, j in ties], "one string, other string")
    found = {row.id: row.home for row in homes(Shelf(spark, tmp_path), "ties", rows).collect()}
    by_home: dict[str, set[str]] = {}
    for name in {names[i] for tie in ties for i in tie}:
        by_home.setdefault(found.get(name, name), set()).add(name)
    assert all(min(members) == home for home, members in by_home.items())
    sets = [{names[i] for i in members} for members in components(60, ties) if len(members) > 1]
    assert sorted(map(sorted, by_home.values())) == sorted(map(sorted, sets)) or wanted == {}


def test_events_of_many_claims(spark: Any, tmp_path: Path) -> None:
    from dateline.cluster.link import linked  # noqa: PLC0415
    from dateline.cluster.shelf import Shelf  # noqa: PLC0415

    claims = coded(made(300, seed=3))
    rows = spark.createDataFrame(
        [(claim.id, claim.report, claim.model_dump_json()) for claim in claims], "id string, report string, json string"
    )
    told = [(Report(id=id_).model_dump_json(),) for id_ in {claim.report for claim in claims}]
    found = linked(Shelf(spark, tmp_path), spark.createDataFrame(told, "json string"), rows).collect()
    assert [row.json for row in found] == [event.model_dump_json() for event in link(claims)]
