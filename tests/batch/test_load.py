"""What a batch found goes into a record as if the record had read it."""

import shutil
from pathlib import Path

import pytest
from record_dump import dump

from dateline.batch import journal, manifest
from dateline.batch.load import load, total
from dateline.batch.manifest import OutError
from dateline.batch.one import one, rejected
from dateline.batch.parts import Part
from dateline.coded.shape import packed
from dateline.intake.keep import Tally
from dateline.store import Received, Record
from tests.coded.rows import UCDP
from tests.intake.samples import page

WHEN = "2024-03-04T00:00:00+00:00"


def _received(number: int) -> Received:
    told = f"<p>Gunmen attacked a police post near Mopti on Friday and killed {number} officers, a spokesman said.</p>"
    body = page(f"Day {number}", more=told).replace(b"2024-03-02T10", f"2024-03-{1 + number % 2:02}T10".encode())
    return Received(body=body, origin=f"o{number}", url=f"https://x.example/{number}", captured=WHEN, outlet="The Post")


REPORTS = [_received(number) for number in range(3, 7)]
BAD = Received(body=b"%PDF-1.7", origin="bad")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a batch with two parts, and of a third that was never finished."""
    folder = tmp_path_factory.mktemp("batch")
    with manifest.opened(folder, manifest.wanted(gate=False, size=2)):
        held = journal.read(folder)
        for number, received in enumerate([REPORTS[:2], REPORTS[2:], REPORTS[:1]]):
            part = Part(2)
            for each in received:
                part.add(each.body, one(each, gate=False))
            part.add(b"", rejected(BAD, "a PDF"))
            part.write(folder, number)
            if number < 2:
                held.finish(part.tally, [], None)
    return folder


def _loaded(out: Path, path: Path) -> Tally:
    tally = Tally()
    with Record(path, clock=lambda: WHEN) as record:
        for _ in load(out, record, tally, print, lambda _: None):
            pass
    return tally


def test_it_is_as_if_the_record_had_read_it(out: Path, tmp_path: Path) -> None:
    tally = _loaded(out, tmp_path / "loaded.db")
    with Record(tmp_path / "read.db", clock=lambda: WHEN) as record:
        for received in sorted(REPORTS, key=lambda each: (b"2024-03-02" in each.body, each.hash)):
            record.add(received)
        record.turn_away(BAD, "a PDF")
    one, other = dump(tmp_path / "loaded.db"), dump(tmp_path / "read.db")
    assert (tally.added, tally.known) == (4, 0) and tally.claims > 4
    assert [name for name in one if one[name] != other[name]] == []


def test_rows_of_a_dataset_stay_events_apart(tmp_path: Path) -> None:
    part = Part(3)
    report = b"Syrian troops clashed with rebels in Saraqib, in Idlib province, on 1 January 2016."
    row = UCDP | {"where_coordinates": "Saraqib town", "latitude": 35.86, "longitude": 36.8}
    with manifest.opened(tmp_path / "out", manifest.wanted(gate=False, size=3)):
        for body in (report, packed("ucdp", row), packed("ucdp", row | {"id": 900002})):
            part.add(body, one(Received(body=body, origin="o"), gate=False))
        part.write(tmp_path / "out", 0)
        journal.read(tmp_path / "out").finish(part.tally, [], None)
    assert _loaded(tmp_path / "out", tmp_path / "a.db").claims == 3
    with Record(tmp_path / "a.db") as record:
        assert sorted(len(event.claims) for event in record.events()) == [1, 2]


def test_loaded_again_nothing_changes(out: Path, tmp_path: Path) -> None:
    _loaded(out, tmp_path / "a.db")
    before = dump(tmp_path / "a.db")
    again = _loaded(out, tmp_path / "a.db")
    assert (again.added, again.known) == (0, 4) and dump(tmp_path / "a.db") == before


def test_it_is_known_how_much_there_is_to_load(out: Path) -> None:
    assert total(out) == sum(file.stat().st_size for file in (out / "reports").rglob("part-0000000[01].parquet"))


def test_claims_may_lie_in_files_of_other_names(out: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(out, copy)
    (copy / journal.JOURNAL).unlink()
    for path in (copy / "claims").rglob("*.parquet"):
        path.rename(path.with_name(f"x{path.name}"))
    _loaded(copy, tmp_path / "a.db")
    _loaded(out, tmp_path / "b.db")
    assert dump(tmp_path / "a.db")["claims"] == dump(tmp_path / "b.db")["claims"]


def test_a_folder_that_cannot_be_read_is_named(out: Path, tmp_path: Path) -> None:
    with pytest.raises(OutError, match=r"no batch's folder: it has no manifest\.json"):
        _loaded(tmp_path, tmp_path / "a.db")
    copy = tmp_path / "copy"
    shutil.copytree(out, copy)
    broken = next((copy / "reports").rglob("part-00000000.parquet"))
    broken.write_bytes(broken.read_bytes()[:100])
    with pytest.raises(OutError, match="cannot be read"):
        _loaded(copy, tmp_path / "b.db")
