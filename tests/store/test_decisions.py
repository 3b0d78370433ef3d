"""What people decide holds, is kept beside what Dateline made, and can be taken back: rows are only ever added."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from record_dump import dump

from dateline.errors import UnknownIdError
from dateline.store import Received, Record
from tests.store.records import add_all, groups, opened


def wire(number: int, *lines: str) -> Received:
    return Received("\n".join([f"Report {number}", *lines]).encode(), origin=f"{number}.txt")


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """Two attacks: one told by three reports, the other by one."""
    made = opened(tmp_path / "r.db")
    add_all(made, [*(wire(n, "shelling 1 3 1") for n in range(3)), wire(9, "shelling 1 5 1")])
    return made


def events(record: Record) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(record.path)) as plain:
        plain.row_factory = sqlite3.Row
        return [dict(row) for row in plain.execute("SELECT * FROM events ORDER BY claims DESC, n")]


def sizes(record: Record) -> list[int]:
    return sorted((len(group) for group in groups(record.path)), reverse=True)


def test_accepting_and_rejecting_an_event_marks_it_and_undoing_takes_the_mark_away(record: Record) -> None:
    big, small = (event["id"] for event in events(record))
    record.accept(big, by="ana", note="seen the crater")
    second = record.reject(small, by="ben")
    assert [event["review"] for event in events(record)] == ["accepted", "rejected"]
    record.undo(second.number, by="ana")
    assert [event["review"] for event in events(record)] == ["accepted", None]
    made = record.decisions()
    assert [(d.kind, d.by, d.subject, d.undone_by) for d in made] == [
        ("accept", "ana", big, None), ("reject", "ben", small, 3), ("undo", "ana", small, None),
    ]  # fmt: skip
    assert made[0].note == "seen the crater"
    assert record.show(big).decisions == (made[0],)


def test_an_undo_can_be_undone_but_nothing_twice(record: Record) -> None:
    big = events(record)[0]["id"]
    first = record.accept(big, by="ana")
    back = record.undo(first.number, by="ana")
    with pytest.raises(UnknownIdError, match="decision 1 has been undone by decision 2"):
        record.undo(first.number, by="ana")
    again = record.undo(back.number, by="ana")
    assert events(record)[0]["review"] == "accepted"
    record.undo(again.number, by="ana")
    assert events(record)[0]["review"] is None
    with pytest.raises(UnknownIdError, match="no decision 77"):
        record.undo(77, by="ana")


def test_an_edit_of_an_event_holds_beside_what_dateline_made_and_outlives_its_growth(record: Record) -> None:
    big = events(record)[0]["id"]
    made = record.edit(big, "type", "ground_assault", by="ana")
    assert (made.machine, made.value) == ("shelling", "ground_assault")
    record.add(wire(4, "shelling 1 3 1"))
    row = events(record)[0]
    assert (row["id"], row["type"], row["claims"]) == (big, "ground_assault", 4)
    assert json.loads(row["json"])["type"] == "ground_assault"
    assert json.loads(row["machine"])["type"] == "shelling"
    record.undo(made.number, by="ana")
    row = events(record)[0]
    assert (row["type"], row["machine"], row["claims"]) == ("shelling", None, 4)


def test_an_edit_of_a_claim_moves_it_to_the_event_it_now_tells_of(record: Record) -> None:
    claim = json.loads(events(record)[1]["json"])["claims"][0]
    when = json.loads(events(record)[0]["json"])["time"]
    made = record.edit(claim, "time", when, by="ana")
    assert sizes(record) == [4]
    assert dump(record.path)["tombstones"][0][1] == "merged"
    record.undo(made.number, by="ana")
    assert sizes(record) == [3, 1]
    assert not dump(record.path)["tombstones"]


def test_a_claim_that_is_rejected_leaves_its_event_and_comes_back(record: Record) -> None:
    big, small = events(record)
    claim = json.loads(big["json"])["claims"][0]
    first = record.reject(claim, by="ana")
    assert sizes(record) == [2, 1]
    lone = record.reject(json.loads(small["json"])["claims"][0], by="ana")
    assert sizes(record) == [2]
    card = record.show(small["id"])
    assert (card.tombstone and card.tombstone.why, card.events) == ("withdrawn", ())
    record.undo(first.number, by="ana")
    record.undo(lone.number, by="ana")
    assert sizes(record) == [3, 1]
    assert {event["id"] for event in events(record)} == {big["id"], small["id"]}


def test_a_merge_leaves_a_tombstone_that_show_follows_and_undoing_brings_both_back(record: Record) -> None:
    before = groups(record.path)
    big, small = (event["id"] for event in events(record))
    made = record.merge([big, small], by="ana")
    assert sizes(record) == [4]
    assert [event["id"] for event in events(record)] == [big]
    card = record.show(small)
    assert card.tombstone is not None
    assert (card.tombstone.why, card.tombstone.into) == ("merged", (big,))
    assert [event.id for event in card.events] == [big]
    assert len(card.claims) == 4
    record.add(wire(5, "shelling 1 5 1"))
    assert sum(sizes(record)) == 5
    record.undo(made.number, by="ana")
    assert {group for group in groups(record.path) if group in before} == {max(before, key=len)}
    assert {event["id"] for event in events(record)} == {big, small}


def test_a_split_holds_and_undoing_it_heals(record: Record) -> None:
    big = events(record)[0]["id"]
    claims = json.loads(events(record)[0]["json"])["claims"]
    made = record.split(big, claims[2:], by="ana")
    assert sizes(record) == [2, 1, 1]
    assert events(record)[0]["id"] == big
    assert [change.what for change in record.show(big).changes] == ["split"]
    record.add(wire(6, "shelling 1 3 1"))
    with closing(sqlite3.connect(record.path)) as plain:
        homes = dict(plain.execute("SELECT id, event FROM claim_list"))
    assert homes[claims[0]] == homes[claims[1]] != homes[claims[2]]
    record.undo(made.number, by="ana")
    assert sizes(record) == [4, 1]


def test_of_a_merge_and_a_split_the_later_one_holds(record: Record) -> None:
    big, small = events(record)
    record.merge([big["id"], small["id"]], by="ana")
    record.split(big["id"], json.loads(small["json"])["claims"], by="ben")
    assert sizes(record) == [3, 1]
    other = next(event["id"] for event in events(record) if event["id"] != big["id"])
    assert other == small["id"], "it comes back under its own id"
    record.merge([big["id"], other], by="ana")
    assert sizes(record) == [4]


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("claims", [], "'claims' cannot be edited"),
        ("shade", "red", "'shade' cannot be edited; what can is: type, status"),
        ("status", "maybe", "status: Input should be 'asserted'"),
        ("place", {"name": "Kutum", "height": 3}, "place.height"),
    ],
)
def test_what_does_not_fit_is_refused_and_leaves_no_row(record: Record, field: str, value: Any, why: str) -> None:
    big = events(record)[0]["id"]
    with pytest.raises(UnknownIdError, match=why):
        record.edit(big, field, value, by="ana")
    assert record.decisions() == []


def test_ids_that_are_not_there_are_told_so(record: Record) -> None:
    big = events(record)[0]["id"]
    claim = json.loads(events(record)[0]["json"])["claims"][0]
    for wrong in (
        lambda: record.accept("event:0", by="ana"),
        lambda: record.merge([big], by="ana"),
        lambda: record.merge([big, "event:0"], by="ana"),
        lambda: record.split(big, ["claim:0"], by="ana"),
        lambda: record.split(big, json.loads(events(record)[0]["json"])["claims"], by="ana"),
        lambda: record.show("event:nothing"),
        lambda: record.show("event:"),
        lambda: record.show(""),
    ):
        with pytest.raises(UnknownIdError):
            wrong()
    assert record.decisions() == []
    assert record.show(big[:14]).id == big
    assert record.show(claim).events[0].id == big


def test_a_run_that_adds_again_or_more_never_touches_a_decision(record: Record) -> None:
    big, small = (event["id"] for event in events(record))
    record.edit(big, "status", "possible", by="ana")
    record.reject(small, by="ana")
    before = dump(record.path)["decisions"]
    add_all(record, [wire(0, "shelling 1 3 1"), wire(11, "shelling 1 3 1"), wire(12, "shelling 1 5 1")])
    assert dump(record.path)["decisions"] == before
    assert [(event["status"], event["review"]) for event in events(record)] == [
        ("possible", None), ("asserted", "rejected"),
    ]  # fmt: skip
