"""Bytes -> reports of hostile words in a record: what goes in comes out, once, and decisions can be taken back.

Nothing is parsed: each line is a claim, its characters choose the fields, and its words are the names.
"""

import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from dateline.errors import DatelineError
from dateline.record import Claim, Party, Place, Quantity, Reading, Report, Source, Span, When
from dateline.record.claim import Status
from dateline.store import Received, Record
from dateline.store.reading import Run

KINDS = ("shelling", "ground_assault", "capture", "air_strike", "arrest")
STATUS: tuple[Status, ...] = ("asserted", "denied", "planned", "possible")
DAYS = ("2024-03-01", "2024-02-29T23:59:00+02:00", "0001-01-01", "9999-12-31", None)
POINTS = ((50.45, 30.52), (-90.0, 180.0), (0.0, -180.0), (None, None))
RUN = Run("1", "{}", "{}")
One = TypeVar("One")


def store(data: bytes) -> None:
    """A record that is given two reports twice, then a decision, which is taken back."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "fuzz.db")
        path.write_bytes(_empty())
        half = len(data) // 2
        given = [(each, reading(each)) for each in (_received(data[:half]), _received(data[half:] + b"\nmore"))]
        with Record(path) as record:
            for received, made in [*given, *given]:
                known = record.has(received)
                added = record.add(received, made, RUN)
                assert added.status == ("known" if known else "added")
            _same(record, [made for _, made in given])
            _decide(record)
        with Record(path, readonly=True) as record:
            _same(record, [made for _, made in given])
            _searched(record, data.decode("utf-8", errors="replace")[:200])


def reading(received: Received) -> Reading:
    """What the bytes claim, line by line."""
    text = received.body.decode("utf-8", errors="replace")
    report = Report(
        id=received.hash, outlet=received.outlet, title=text[:80], published=_of(DAYS, len(text)), text=text
    )
    claims = []
    at = 0
    for line in text.split("\n"):
        if line:
            claims.append(_claim(report, at, line))
        at += len(line) + 1
    return Reading(report=report, claims=tuple(claims), dateline="1")


def _claim(report: Report, at: int, line: str) -> Claim:
    chosen = [ord(character) for character in (line * 6)[:6]]
    half = len(line) // 2
    lat, lon = _of(POINTS, chosen[2])
    day = _of(DAYS, chosen[3])
    return Claim(
        id=f"claim:{report.id[7:19]}{at}",
        report=report.id,
        type=_of(KINDS, chosen[0]),
        status=_of(STATUS, chosen[1]),
        sentence=Span.of(report.text, at, at + len(line)),
        trigger=Span.of(report.text, at, at + max(1, half)),
        actors=(Party(name=line[:half] or "one", kind="rebels"),),
        targets=(Party(name=line[half:]),),
        place=Place(name=line[half:], id=f"test:{chosen[2]}", lat=lat, lon=lon),
        time=When(start=day, end=day, precision="day"),
        quantities=(Quantity(of="killed", min=chosen[4], max=None if chosen[5] % 2 else chosen[4]),),
        attribution=(Source(name=line, span=Span.of(report.text, at, at + len(line))),),
    )


def _same(record: Record, given: list[Reading]) -> None:
    """Reports and claims are as they were given; each claim is in one event."""
    claims = {claim.id: claim for made in given for claim in made.claims}
    assert all(made.report in record.show(made.report.id).reports for made in given)
    assert {claim.id: claim for claim in record.claims()} == claims
    assert sorted(id_ for event in record.events() for id_ in event.claims) == sorted(claims)


def _searched(record: Record, words: str) -> None:
    try:
        assert len(record.search(words)) <= 20
    except DatelineError as problem:
        assert str(problem)


def _decide(record: Record) -> None:
    """A merge and an edit are taken back, and the events are what they were."""
    before = list(record.events())
    if not before:
        return
    try:
        numbers = [record.edit(before[0].id, "place", {"name": before[0].type}, by="Ada").number]
        if len(before) > 1:
            numbers.append(record.merge([event.id for event in before[:2]], by="Ada").number)
    except DatelineError as problem:
        assert str(problem)
        return
    for number in reversed(numbers):
        record.undo(number, by="Ada")
    assert sorted(event.claims for event in record.events()) == sorted(event.claims for event in before)


def _of(choices: Sequence[One], number: int) -> One:
    return choices[number % len(choices)]


def _received(data: bytes) -> Received:
    return Received(body=data, origin=data[:40].decode("utf-8", errors="replace"), outlet="The Wire")


@cache
def _empty() -> bytes:
    """A record of nothing, made once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "empty.db")
        Record(path).close()
        return path.read_bytes()
