"""A report that is added is kept whole, once, and linked with what is there as if all had been linked at once."""

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_reports import means, read, received
from record_dump import dump

from dateline.errors import UnreadableInputError
from dateline.linker import link
from dateline.record import Reading
from dateline.store import Received, Record
from tests.store.records import add_all, filled, groups, opened


def test_what_was_received_is_kept_byte_for_byte_with_what_it_was_read_by(tmp_path: Path) -> None:
    with opened(tmp_path / "r.db") as record:
        report = received(3)
        assert not record.has(report)
        added = record.add(report)
        assert record.has(report)
    assert (added.status, added.report, added.claims) == ("added", report.hash, len(read(report).claims))
    with closing(sqlite3.connect(tmp_path / "r.db")) as plain:
        row = plain.execute(
            "SELECT bytes, size, origin, bodies.outlet, text, coder FROM bodies JOIN reports ON body = bodies.n "
            "JOIN runs ON runs.n = run"
        ).fetchone()
    assert zlib.decompress(row[0]) == report.body
    assert row[1:] == (len(report.body), "made/3.txt", "The Wire", report.body.decode(), "1")


def test_the_same_bytes_change_nothing_wherever_they_lay(tmp_path: Path) -> None:
    filled(tmp_path / "r.db", 5).close()
    before = dump(tmp_path / "r.db")
    with opened(tmp_path / "r.db") as record:
        again = Received(received(2).body, origin="elsewhere", published="2001-01-01")
        assert (record.add(again).status, record.has(again)) == ("known", True)
    assert dump(tmp_path / "r.db") == before


def test_what_is_no_report_leaves_its_reason_once(tmp_path: Path) -> None:
    def refuse(_: Received) -> Reading:
        raise UnreadableInputError("the input is empty")

    with opened(tmp_path / "r.db", means(reader=refuse)) as record:
        for _ in range(2):
            added = record.add(Received(b"", origin="void.txt", url="https://example.org/void"))
            assert (added.status, added.reason) == ("rejected", "the input is empty")
        assert not record.has(Received(b"", origin="void.txt"))
        record.turn_away(Received(b"x", origin="broken.warc"), "the archive ends too early")
    rejects = dump(tmp_path / "r.db")["rejects"]
    assert [(row[1], row[2], row[4]) for row in rejects] == [
        ("void.txt", "https://example.org/void", "the input is empty"),
        ("broken.warc", None, "the archive ends too early"),
    ]


def test_the_real_reader_and_its_run_are_used(tmp_path: Path) -> None:
    text = b"Rebels storm town\n\nRebels attacked Kutum on Friday, killing nine soldiers, the army said.\n"
    with Record(tmp_path / "r.db") as record:
        assert record.add(Received(text, "a.txt", published="2024-03-02", outlet="The Wire")).claims
        assert record.add(Received(b"\x7fELF\x02", "b.txt")).status == "rejected"
        assert record.add(Received(text + b"More.", "c.txt", published="the other day")).status == "rejected"
    held = dump(tmp_path / "r.db")
    assert "The Wire" in held["reports"][0]
    assert "gazetteer-" in held["runs"][0][2]
    assert len(held["rejects"]) == 2


REPORTS = [received(number, seed=5) for number in range(24)]
AT_ONCE = {frozenset(event.claims) for event in link([claim for report in REPORTS for claim in read(report).claims])}


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(REPORTS), st.integers(0, len(REPORTS)))
def test_any_order_and_any_split_gives_what_linking_at_once_gives(
    tmp_path_factory: pytest.TempPathFactory, reports: list[Received], cut: int
) -> None:
    path = tmp_path_factory.mktemp("orders") / "r.db"
    for part in (reports[:cut], reports[cut:]):
        with opened(path) as record:
            add_all(record, part)
    assert groups(path) == AT_ONCE
    assert any(len(group) > 2 for group in AT_ONCE)


def test_an_event_keeps_its_id_while_it_grows(tmp_path: Path) -> None:
    one, other = (Received(f"Report {n}\nshelling 1 3 1".encode(), origin=str(n)) for n in (1, 2))
    with opened(tmp_path / "r.db") as record:
        assert record.add(one).events == 1
        [before] = dump(tmp_path / "r.db")["events"]
        added = record.add(other)
        assert (added.events, added.changed) == (0, 1)
        [after] = dump(tmp_path / "r.db")["events"]
    assert before[1] == after[1]
    assert not dump(tmp_path / "r.db")["tombstones"]
