"""A killed writer, a full disk, a file that may not be written, a reader beside a writer: nothing is lost."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import bench_kill
import pytest
from made_reports import received
from record_dump import dump, faults
from sqlalchemy import event

from dateline.errors import DatelineError, RecordBusyError, RecordError, RecordFullError, RecordReadOnlyError
from dateline.store import Record, database
from tests.store.records import add_all, filled, opened

NOBODY = 65534


def test_killed_at_any_moment_and_resumed_it_is_as_if_it_never_was(tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    filled(whole, 60).close()
    assert bench_kill.killed(broken, 60, 5, seconds=1.5) >= 2
    assert bench_kill.differences(whole, broken) == []


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with filled(path, 6) as record:
        before = dump(path)
        pages: list[int] = []

        @event.listens_for(record._database._engine, "begin")
        def _limit(connection: object) -> None:
            if not pages:
                return
            connection.connection.execute(f"PRAGMA max_page_count = {pages[0]}")  # type: ignore[attr-defined]

        with record._database.reading() as connection:
            pages.append(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
        with pytest.raises(RecordFullError, match=r"r\.db: no room to write: free some space"):
            add_all(record, (received(number) for number in range(6, 80)))
        assert faults(path) == []
        held = len(dump(path)["reports"])
        assert held >= 6
        assert dump(path)["reports"][:6] == before["reports"]
        pages[0] = 1_000_000
        add_all(record, (received(number) for number in range(80)))
    filled(tmp_path / "whole.db", 80).close()
    assert bench_kill.differences(tmp_path / "whole.db", path) == []


def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(small)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("a small disk can only be mounted by root")
    try:
        with pytest.raises(RecordFullError, match="no room"), opened(small / "r.db") as record:
            add_all(record, (received(number) for number in range(1000)))
        assert faults(small / "r.db") == []
        held = len(dump(small / "r.db")["reports"])
        filled(tmp_path / "whole.db", held).close()
        assert held
        assert bench_kill.differences(tmp_path / "whole.db", small / "r.db") == []
    finally:
        subprocess.run(["umount", str(small)], check=True)


@contextmanager
def unprivileged() -> Iterator[Path]:
    """A folder of our own, in which the right to write counts even for root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        root = os.geteuid() == 0
        filled(folder / "r.db", 6).close()
        (folder / "r.db").chmod(0o444)
        folder.chmod(0o555)
        if root:
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o755)


def test_a_file_that_may_not_be_written_is_said_so_and_can_be_read() -> None:
    with unprivileged() as folder:
        path = folder / "r.db"
        before = path.read_bytes()
        with pytest.raises(RecordReadOnlyError, match=r"r\.db: may be read but not written"):
            Record(path)
        with Record(path, readonly=True) as record:
            assert record.has(received(1))
            assert record.decisions() == []
        with pytest.raises(RecordError):
            Record(folder / "new.db")
        assert path.read_bytes() == before
        assert [file.name for file in folder.iterdir()] == ["r.db"]


def test_a_record_opened_to_read_is_never_written(tmp_path: Path) -> None:
    filled(tmp_path / "r.db", 6).close()
    before = (tmp_path / "r.db").read_bytes(), (tmp_path / "r.db").stat().st_mtime_ns
    with Record(tmp_path / "r.db", readonly=True) as record:
        assert record.has(received(1))
        for write in (
            lambda: record.add(received(77)),
            lambda: record.turn_away(received(77), "no"),
            lambda: record.undo(1, by="ana"),
            record.recode,
        ):
            with pytest.raises(RecordReadOnlyError, match="was opened to read only"):
                write()
    assert ((tmp_path / "r.db").read_bytes(), (tmp_path / "r.db").stat().st_mtime_ns) == before


def test_another_process_reads_whole_states_while_one_adds(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    filled(path, 1).close()
    script = str(Path(bench_kill.__file__))
    writer = subprocess.Popen(
        [sys.executable, script, "--into", str(path), "--reports", "80"], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    writer.stdout.readline()
    seen = []
    with Record(path, readonly=True) as record:
        while writer.poll() is None:
            with record._database.reading() as connection:
                counts = [
                    connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
                    for table in ("bodies", "reports", "claims", "event_claims")
                ]
            assert counts[0] == counts[1]
            assert counts[2] == counts[3], "each claim is in an event"
            seen.append(counts[0])
    assert writer.returncode == 0
    assert seen == sorted(seen)
    assert len(set(seen)) > 2, "it saw the record grow"


def test_a_writer_that_waits_too_long_for_another_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.1)
    with opened(tmp_path / "r.db") as one, opened(tmp_path / "r.db") as other:
        with one._database.writing(), pytest.raises(RecordBusyError, match="another process is writing it"):
            other.add(received(1))
        assert other.add(received(1)).status == "added"


def test_a_fault_in_the_midst_of_a_report_leaves_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with filled(tmp_path / "r.db", 6) as record:
        before = dump(tmp_path / "r.db")

        def fail(*_: object) -> None:
            raise DatelineError("as if")

        with monkeypatch.context() as patch, pytest.raises(DatelineError, match="as if"):
            patch.setattr("dateline.store.adding.relink", fail)
            record.add(received(50))
        assert dump(tmp_path / "r.db") == before
        assert record.add(received(50)).status == "added"
