"""`dateline spark` has the rows that `batch` has, and the events that a record of the same reports has."""

import json
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq
import pytest

from dateline.batch.load import load
from dateline.batch.names import CLAIMS, REJECTED, REPORTS
from dateline.batch.one import one, refused
from dateline.intake import Refused, gather
from dateline.intake.keep import Tally
from dateline.store import Record
from dateline.store.received import Received

WIRES = Path(__file__).parents[1] / "gold" / "wires"
_MOST = 14  # reports, of which several tell of one event


class Ran(NamedTuple):
    """A folder of inputs, the folder written from it, and what the run counted and said."""

    inputs: Path
    out: Path
    counts: dict[str, int]
    said: list[str]


@pytest.fixture(scope="module")
def ran(spark: Any, tmp_path_factory: pytest.TempPathFactory) -> Ran:
    from dateline.cluster.reading import Way  # noqa: PLC0415
    from dateline.cluster.run import Plan, run  # noqa: PLC0415

    folder, out, said = tmp_path_factory.mktemp("in"), tmp_path_factory.mktemp("out"), list[str]()
    reports = tomllib.loads((WIRES / "africa.toml").read_text("utf-8"))["reports"][:_MOST]
    rows = [{name: report[name] for name in ("outlet", "published", "title", "text")} for report in reports]
    copied = rows[0] | {"outlet": "A Copying Post", "published": "2023-06-15T09:00:00Z"}  # before the original
    (folder / "wires.jsonl").write_text("".join(json.dumps(row) + "\n" for row in [*rows, copied, rows[2]]))
    (folder / "broken.zip").write_bytes(b"PK\x03\x04 and no more")
    (folder / "empty.html").write_bytes(b"")
    counts = run(spark, Plan([str(folder)], out, Way(gate=False)), said.append)
    return Ran(folder, out, counts, said)


def _rows(ran: Ran, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(ran.out / name).to_pylist()
    return found


def test_each_report_makes_the_rows_that_it_makes_alone(ran: Ran) -> None:
    wanted: dict[str, list[dict[str, Any]]] = {REPORTS: [], CLAIMS: [], REJECTED: []}
    seen: set[str] = set()
    for item in gather([str(ran.inputs)]):
        if isinstance(item, Received) and item.hash not in seen:
            seen.add(item.hash)
            rows = one(item, gate=False)
            for name, listed in wanted.items():
                listed += [row | ({"body": item.body} if name == REPORTS else {}) for row in getattr(rows, name)]
        elif isinstance(item, Refused):
            wanted[REJECTED] += refused(item).rejected
    for name, listed in wanted.items():
        by_json = lambda row: json.dumps(row, sort_keys=True, default=str)  # noqa: E731
        assert sorted(_rows(ran, name), key=by_json) == sorted(listed, key=by_json)
    assert (len(wanted[REPORTS]), len(wanted[REJECTED])) == (_MOST + 1, 2)
    assert ran.counts["known"] == 1
    assert ran.counts[CLAIMS] == len(wanted[CLAIMS]) > _MOST


def test_events_are_those_of_a_record(ran: Ran, tmp_path: Path) -> None:
    told = sorted(_rows(ran, REPORTS), key=lambda row: (str(row["day"]), row["id"]))
    with Record(tmp_path / "record.db") as record:
        for row in told:
            record.add(Received(body=row["body"], origin=row["origin"], **json.loads(row["source"])))
        wanted = {event.claims: event for event in record.events()}
    made = _rows(ran, "events")
    assert {tuple(row["claims"]) for row in made} == set(wanted)
    for row in made:
        found = json.loads(row["json"])
        assert found == json.loads(wanted[tuple(row["claims"])].model_dump_json()) | {"id": row["id"]}
    assert max(row["independent"] for row in made) > 1
    assert any(len(row["reports"]) > 2 for row in made)
    assert ran.counts["events"] == len(made)


def test_nothing_but_tables_is_left(ran: Ran) -> None:
    folders = {path.name for path in ran.out.iterdir()}
    assert folders == {"reports", "claims", "rejected", "passed_over", "events", "manifest.json"}
    assert all(path.name.startswith("day=") for path in (ran.out / "claims").iterdir() if path.is_dir())
    assert ran.said[-1].endswith(f": {ran.counts['events']:,} events")


def test_what_a_cluster_read_goes_into_a_record(ran: Ran, tmp_path: Path) -> None:
    tally = Tally()
    with Record(tmp_path / "a.db") as record:
        for _ in load(ran.out, record, tally, print, lambda _: None):
            pass
    assert (tally.added, tally.claims) == (ran.counts["reports"], ran.counts["claims"])
