"""A number -> a made report, and the reading of it, which needs no parser: for records under test or measured."""

import hashlib
import random
from itertools import count
from typing import Any

from dateline.record import Claim, Party, Place, Reading, Report, Span, When
from dateline.store import Received
from dateline.store.adding import Means
from dateline.store.reading import Run

TOWNS = tuple(
    Place(name=f"Town {n}", id=f"test:{n}", lat=(n % 5) * 2.0, lon=20.0 + n // 5, country="SS") for n in range(400)
)
SIDES = tuple(Party(name=name, id=name.lower(), kind="rebels", country="SS") for name in ("Reds", "Blues", "Greens"))
TYPES = ("ground_assault", "shelling", "capture", "air_strike")
RUN = Run("1", "{}", "{}")


def received(number: int, seed: int = 0) -> Received:
    """The report `number` of a series: a few lines, each of one happening. The longer the series, the more towns."""
    rng = random.Random(seed * 100_003 + number)
    towns = min(len(TOWNS), 8 + number // 20)
    lines = [
        f"{rng.choice(TYPES)} {rng.randrange(towns)} {rng.randrange(1, 6)} {rng.randrange(len(SIDES))}"
        for _ in range(rng.randrange(1, 5))
    ]
    return Received("\n".join([f"Report {number}", *lines]).encode(), origin=f"made/{number}.txt", outlet="The Wire")


def read(given: Received) -> Reading:
    """The reading of a made report: a claim for each line."""
    text = given.body.decode()
    report = Report(id=given.hash, outlet=given.outlet, title=text.split("\n")[0], published="2024-03-20", text=text)
    made = []
    at = text.index("\n") + 1 if "\n" in text else len(text)
    for line in text.split("\n")[1:]:
        made.append(_claim(report, line, at))
        at += len(line) + 1
    return Reading(report=report, claims=tuple(made), dateline="1")


def _claim(report: Report, line: str, at: int) -> Claim:
    kind, town, day, side = line.split()
    date = f"2024-03-{int(day):02}"
    fields: dict[str, Any] = {"actors": (SIDES[int(side)],), "place": TOWNS[int(town)]}
    return Claim(
        id="claim:" + hashlib.sha256(f"{report.id} {kind} {at}".encode()).hexdigest()[:16],
        report=report.id,
        type=kind,
        status="asserted",
        sentence=Span.of(report.text, at, at + len(line)),
        trigger=Span.of(report.text, at, at + len(kind)),
        time=When(start=date, end=date, precision="day"),
        **fields,
    )


def means(run: Run = RUN, reader: Any = read) -> Means:
    """What a record under test works with: a clock that ticks once a look, no parser, a run of its own."""
    ticks = count()
    return Means(clock=lambda: f"2024-01-01T00:00:00.{next(ticks):06}", read=reader, run=lambda: run)
