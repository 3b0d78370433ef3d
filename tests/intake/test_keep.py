"""What comes of each item: counted, said, kept; and a fault on one page ends nothing."""

from pathlib import Path

import pytest

from dateline.cli.along import Along
from dateline.cli.progress import Silent
from dateline.errors import RecordFullError
from dateline.intake import Item, Refused, Skipped, Told
from dateline.intake.keep import Tally, keep, summary
from dateline.store.nouns import Added
from dateline.store.received import Received

GOOD = Received(body=b"good", origin="a.html")
BAD = Received(body=b"bad", origin="b.html")


class Shelf:
    """Stands in for a record: fails on one body, and turns another away."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}
        self.rejects: list[tuple[str, str]] = []

    def has(self, received: Received) -> bool:
        return received.hash in self.held

    def add(self, received: Received) -> Added:
        if received.body == b"bad":
            raise KeyError("no such thing")
        if received.body == b"full":
            raise RecordFullError("no room")
        self.held[received.hash] = received.origin
        return Added(report=received.hash, status="added", claims=2, events=1)

    def turn_away(self, received: Received, reason: str) -> Added:
        self.rejects.append((received.origin, reason))
        return Added(report=received.hash, status="rejected", reason=reason)


def test_every_item_is_counted_and_kept() -> None:
    shelf, tally, said = Shelf(), Tally(), list[str]()
    items: list[Item] = [
        Told("t.csv", "columns"), Skipped("x.png", "no page (.png)"), GOOD, GOOD, BAD, Refused("c.txt", "is empty"),
    ]  # fmt: skip
    for item in items:
        keep(shelf, item, tally, said.append)
    assert (tally.added, tally.known, tally.rejected) == (1, 1, 2)
    assert summary(tally) == (
        "1 reports added (2 claims, 1 new events), 1 known, 2 rejected, 1 passed over (1 no page (.png))"
    )
    assert shelf.rejects[1] == ("c.txt", "is empty")
    assert "KeyError at test_keep.py" in shelf.rejects[0][1]
    assert said[0] == "t.csv: columns"
    assert len(said) == 3


def test_a_record_without_room_ends_it() -> None:
    with pytest.raises(RecordFullError):
        keep(Shelf(), Received(body=b"full", origin="a"), Tally(), print)


def test_progress_in_plain_lines(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    now = [0.0]
    tally = Tally(added=20, rejected=1)
    told = Along(tally, 1000, Silent(), clock=lambda: now[0])
    told.moved(250)
    for now[0] in (1.0, 4.9, 10.0, 11.0):
        told.tick()
    assert capsys.readouterr().err == "21 reports, 2.1 a second, 0:00:30 left, 1 rejected\n"
