"""Made reports of many happenings in many towns, and a record filled with them as adding them would leave it.

Towns lie further apart than claims are compared, so that each is linked by itself, all at once; a few tell of as much
as all the others. What they hold says nothing about anywhere.
"""

import random
import sqlite3
from collections import defaultdict
from contextlib import closing
from datetime import date, timedelta
from itertools import accumulate, count
from pathlib import Path
from typing import Any, NamedTuple

from dateline.linker import Decisions
from dateline.record import Claim, Party, Place, Quantity, Reading, Report, Source, Span, When
from dateline.store import Received, Record
from dateline.store.linking import Linker, merged
from dateline.store.rows import as_json, claim_row, event_row, party_rows, report_row, voice_rows

FIRST, DAYS = date(2014, 1, 1), 3650
TOWNS = 4000
TYPES = ("shelling", "air_strike", "ground_assault", "attack_on_civilians", "capture", "protest", "arrest", "bombing")
SIDES = tuple(Party(name=name, id=name.lower(), kind="rebels", country="SS") for name in ("Reds", "Blues", "Greens"))
A_REPORT = 4  # claims
WORDS = ("market", "river", "bridge", "school", "residents", "night", "roadblock", "patrol", "convoy", "warehouse")
_TABLES = (
    "bodies", "reports", "claims", "claim_keys", "links", "events", "event_claims", "event_parties", "event_voices",
)  # fmt: skip


class Happening(NamedTuple):
    """What one event is: when, what, by whom, with how many dead."""

    day: int
    type: str
    side: int
    killed: int


def happenings(rng: random.Random, number: int) -> list[Happening]:
    """So many that one town sees."""
    return [
        Happening(rng.randrange(DAYS), rng.choice(TYPES), rng.randrange(len(SIDES)), rng.choice((0, 0, 0, 2, 5, 14)))
        for _ in range(number)
    ]


def reading(town: int, told: list[Happening], number: int) -> Reading:
    """The report of that number, which tells of happenings in a town."""
    rng = random.Random(number)
    day = max(it.day for it in told)
    lines = [f"{it.type} {' '.join(rng.sample(WORDS, 6))} {number}" for it in told]
    published = (FIRST + timedelta(day + 1)).isoformat()
    report = Report(
        id=f"sha256:{number:064x}", outlet=f"Outlet {number % 40}", title=f"Report {number}", published=published,
        text="\n".join(lines),
    )  # fmt: skip
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    spans = [Span.of(report.text, at, at + len(line)) for line, at in zip(lines, starts, strict=False)]
    made = tuple(_claim(report, it, town, span) for it, span in zip(told, spans, strict=True))
    return Reading(report=report, claims=made, dateline="made")


def _claim(report: Report, it: Happening, town: int, sentence: Span) -> Claim:
    day = (FIRST + timedelta(it.day)).isoformat()
    voice = int(report.id[-2:], 16) % 5
    return Claim(
        id=f"claim:{report.id[-12:]}{sentence.start:04}", report=report.id, type=it.type, status="asserted",
        sentence=sentence, trigger=Span.of(report.text, sentence.start, sentence.start + len(it.type)),
        actors=(SIDES[it.side],), time=When(start=day, end=day, precision="day"),
        place=_place(town),
        quantities=(Quantity(of="killed", min=it.killed, max=it.killed),) if it.killed else (),
        attribution=(Source(name=f"Speaker {voice}", kind="official"),) if voice else (), confidence=0.9,
    )  # fmt: skip


def _place(town: int) -> Place:
    """A degree or more from any other."""
    return Place(
        name=f"Town {town}", id=f"made:{town}", lat=town % 80 - 40.0, lon=3.0 * (town // 80) - 75, country="SS"
    )


def fill(path: Path, claims: int) -> None:
    """Write a record of about so many claims to `path`."""
    Record(path).close()
    rng = random.Random(1)
    shares = [1 / (rank + 20) for rank in range(TOWNS)]
    numbers, rows = count(1), _Rows()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA synchronous = OFF")
        plain.execute("PRAGMA cache_size = -200000")
        plain.execute("INSERT INTO runs(coder, gazetteer, settings, started) VALUES ('made', '', '', '')")
        for town, share in enumerate(shares):
            reports = max(1, round(claims * share / sum(shares) / A_REPORT))
            seen = happenings(rng, max(A_REPORT, reports * 2))
            told = [rng.sample(seen, A_REPORT) for _ in range(reports)]
            rows.town([reading(town, each, next(numbers)) for each in told])
            with plain:
                rows.write(plain)
        plain.execute("ANALYZE")


def newcomer(claims: int, number: int) -> tuple[Received, Reading]:
    """A further report, of a town drawn as those of the record were, and of happenings that it may know."""
    rng = random.Random(10_000_019 * claims + number)
    town = rng.choices(range(TOWNS), [1 / (rank + 20) for rank in range(TOWNS)])[0]
    found = reading(town, happenings(rng, A_REPORT), 10**9 + number)
    received = Received(found.report.text.encode(), origin=f"new/{number}")
    return received, found


class _Rows:
    """Rows of the tables that wait to be written."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._last = dict.fromkeys(("reports", "claims", "events"), 0)

    def town(self, readings: list[Reading]) -> None:
        """Add the rows of all reports of one town."""
        linker, lines, known = Linker(), dict[int, str](), dict[str, tuple[int, Claim]]()
        links: dict[tuple[int, int], float] = {}
        for each in readings:
            at = self._next("reports")
            self._add("bodies", n=at, hash=each.report.id, bytes=b"", size=0, origin="made", received="")
            self._add("reports", **report_row(each.report), n=at, body=at, run=1)
            own = {}
            for claim in each.claims:
                n = self._next("claims")
                own[n] = linker.line_of(claim)
                known[claim.id] = n, claim
                self._add("claims", **claim_row(claim), n=n, report=at, run=1, facts=own[n])
            lines |= own
            links |= linker.within(own)
        links |= self._across(linker, lines)
        for (one, other), weight in sorted(links.items()):
            self._add("links", one=one, other=other, weight=weight)
        for group in linker.groups(lines.values(), Decisions()):
            event = merged([known[id_][1] for id_ in group.claims], group.why)
            self._event(event, {id_: known[id_][0] for id_ in group.claims})

    def _across(self, linker: Linker, lines: dict[int, str]) -> dict[tuple[int, int], float]:
        standing: dict[int, list[int]] = defaultdict(list)
        found = {}
        for number, line in lines.items():
            own = linker.keys(line)
            for other in {other for key in own.looks for other in standing.get(key, ())}:
                if (weight := linker.across(lines[other], line)) > 0:
                    found[other, number] = weight
            for key in own.stands:
                standing[key].append(number)
                self._add("claim_keys", key=key, claim=number)
        return found

    def _event(self, event: Any, at: dict[str, int]) -> None:
        n = self._next("events")
        self._add("events", **event_row(event), n=n, run=1)
        for id_ in event.claims:
            weights = {reason.field: reason.weight for reason in event.why if reason.claim == id_}
            self._add("event_claims", claim=at[id_], event=n, weights=as_json(weights))
        self._waiting["event_parties"] += party_rows(event, n)
        self._waiting["event_voices"] += voice_rows(event, n)

    def write(self, plain: sqlite3.Connection) -> None:
        """Write what waits."""
        for table in _TABLES:
            if rows := self._waiting.pop(table, []):
                columns = ", ".join(f'"{name}"' for name in rows[0])
                marks = ", ".join("?" * len(rows[0]))
                plain.executemany(f"INSERT INTO {table}({columns}) VALUES ({marks})", [tuple(r.values()) for r in rows])

    def _add(self, table: str, **row: Any) -> None:
        self._waiting[table].append(row)

    def _next(self, table: str) -> int:
        self._last[table] += 1
        return self._last[table]
