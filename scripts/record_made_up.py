"""A made-up record of any size: events around centres of fighting, over years, told in sentences of made-up words.

Rows are put straight into the tables, as adding reports would leave them; what it holds says nothing about anywhere.
"""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from dateline.ontology import table
from dateline.record import Claim, Event, Party, Place, Report, Span, When
from dateline.store import Record
from dateline.store.rows import claim_row, event_row, report_row

FIRST, YEARS = date(2014, 1, 1), 10
TYPES = sorted(table("types")["types"])
_CENTRES, _TOWNS, _WORDS = 60, 400, 20_000
_A_REPORT = 4  # claims a report makes
_BATCH = 5_000


class MadeUp(NamedTuple):
    """What was made: centres (latitude, longitude, country), and the words of the sentences, commonest first."""

    centres: list[tuple[float, float, str]]
    words: list[str]


def filled(path: Path, number: int) -> MadeUp:
    """Write a record of `number` events to `path`, each told by one claim."""
    Record(path).close()
    chance = random.Random(1)
    centres = [(chance.uniform(-30, 55), chance.uniform(-100, 140), _code(n)) for n in range(_CENTRES)]
    words = [_word(n) for n in range(_WORDS)]
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA synchronous = OFF")
        plain.execute("PRAGMA cache_size = -200000")
        plain.execute("INSERT INTO runs(coder, gazetteer, settings, started) VALUES ('made up', '', '', '')")
        for start in range(0, number, _BATCH):
            made = list(_made(chance, centres, words, range(start, min(start + _BATCH, number))))
            with plain:
                for name in ("bodies", "reports", "claims", "events", "event_claims", "event_parties"):
                    _insert(plain, name, [row for table_, row in made if table_ == name])
        plain.execute("ANALYZE")
    return MadeUp(centres, words)


def _insert(plain: sqlite3.Connection, name: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        columns = ", ".join(f'"{column}"' for column in rows[0])
        plain.executemany(
            f"INSERT INTO {name}({columns}) VALUES ({', '.join('?' * len(rows[0]))})",
            map(tuple, (r.values() for r in rows)),
        )


def _made(
    chance: random.Random, centres: list[tuple[float, float, str]], words: list[str], numbers: range
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of the events of `numbers`, with their tables; those that others refer to come first."""
    near = list(accumulate(1 / (rank + 1) for rank in range(_CENTRES)))
    common = list(accumulate(1 / (rank + 1) for rank in range(_WORDS)))
    kinds = list(accumulate(1 / (rank + 2) for rank in range(len(TYPES))))
    for number in numbers:
        [(lat, lon, country)] = chance.choices(centres, cum_weights=near)
        [kind] = chance.choices(TYPES, cum_weights=kinds)
        day = FIRST + timedelta(chance.randrange(365 * YEARS))
        town = chance.randrange(_TOWNS)
        place = Place(
            name=f"Town {town} of {country}", id=f"made-up:{country}-{town}", country=country,
            lat=round(lat + chance.gauss(0, 2), 4), lon=round(lon + chance.gauss(0, 2), 4),
        )  # fmt: skip
        sentence = " ".join(chance.choices(words, cum_weights=common, k=18))
        yield from _rows(number, kind, day, place, sentence)


def _rows(number: int, kind: str, day: date, place: Place, sentence: str) -> Iterator[tuple[str, dict[str, Any]]]:
    n = number + 1
    at = number // _A_REPORT + 1
    report = Report(
        id=f"made-up:report-{at}", outlet=f"Outlet {at % 40}", title=sentence[:40], published=day.isoformat()
    )
    if number % _A_REPORT == 0:
        body = {"n": at, "hash": report.id, "bytes": b"", "size": 0, "origin": "", "received": ""}
        yield "bodies", body
        yield "reports", report_row(report.model_copy(update={"text": sentence})) | {"n": at, "body": at, "run": 1}
    when = When(start=day.isoformat(), end=day.isoformat(), precision="day")
    actor = Party(name=f"Group {number % 200}", kind="rebels")
    span = Span(start=0, end=len(sentence), text=sentence)
    claim = Claim(
        id=f"made-up:claim-{n}", report=report.id, type=kind, status="asserted", sentence=span, trigger=span,
        actors=(actor,), place=place, time=when,
    )  # fmt: skip
    event = Event(
        id=f"made-up:event-{n}", type=kind, status="asserted", actors=(actor,), place=place, time=when,
        claims=(claim.id,), reports=(report.id,),
    )  # fmt: skip
    yield "claims", claim_row(claim) | {"n": n, "report": at, "run": 1}
    yield "events", event_row(event) | {"n": n, "run": 1}
    yield "event_claims", {"claim": n, "event": n, "weights": "{}"}
    yield "event_parties", {"event": n, "role": "actor", "position": 0, "name": actor.name, "kind": actor.kind}


def _code(number: int) -> str:
    return chr(65 + number // 26) + chr(65 + number % 26)


def _word(number: int) -> str:
    """A word of consonants and vowels, another for each number."""
    letters = []
    number += 21
    while number:
        number, rest = divmod(number, 105)
        letters.append("bdfghjklmnprstvwxyzcq"[rest // 5] + "aeiou"[rest % 5])
    return "".join(letters)
