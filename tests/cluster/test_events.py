"""Components of claims become the rows of the events that the linker makes of them, and settings are read."""

import json

import pyarrow as pa
import pytest

from dateline.cluster.events import ORDERED, events
from dateline.linker import facts, link, partition
from tests.linker.made import made


def test_components_become_events_in_columns() -> None:
    claims = {claim.id: claim for claim in made(200, seed=6)}
    parts = partition(map(facts, claims.values()))
    rows = [
        {"component": str(number), "json": claims[id_].model_dump_json(), "origin": claims[id_].report}
        for number, part in enumerate(parts)
        for group in part.groups
        for id_ in group.claims
    ]
    batches = pa.Table.from_pylist(rows).to_batches(max_chunksize=7)
    made_of = [row for batch in events(batches) for row in batch.to_pylist()]
    made_of.sort(key=lambda row: (row["first_report"], row["first_at"], row["first_claim"]))
    wanted = link(claims.values())
    assert [row["json"] for row in made_of] == [event.model_dump_json() for event in wanted]
    assert [row["killed_best"] for row in made_of].count(None) < len(made_of)
    for row, event in zip(made_of, wanted, strict=True):
        assert set(row) == set(ORDERED.names)
        assert (tuple(row["claims"]), row["independent"]) == (event.claims, event.independent)
        assert row["actors"] == [party["name"] for party in json.loads(row["json"])["actors"]]


def test_settings_of_spark() -> None:
    pytest.importorskip("pyspark")
    from dateline.cluster.session import settings  # noqa: PLC0415
    from dateline.errors import SettingsError  # noqa: PLC0415

    assert settings(["spark.executor.memory=4g", "spark.a=b=c"]) == {"spark.executor.memory": "4g", "spark.a": "b=c"}
    for wrong in ("executor.memory=4g", "spark.executor.memory"):
        with pytest.raises(SettingsError, match="--conf"):
            settings([wrong])
