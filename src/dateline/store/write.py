"""A reading -> the rows of its report and claims, and the links of its claims with those of other reports."""

import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from dateline.record import Claim, Report
from dateline.store.among import among, these
from dateline.store.linking import Keys, Linker
from dateline.store.overlay import NOTHING, held
from dateline.store.put import put
from dateline.store.reading import Run
from dateline.store.received import Received
from dateline.store.rows import Row, claim_row, report_row
from dateline.store.schema import bodies, claim_keys, claims, links, rejects, reports, runs

TURNED_DOWN = "rejected"
_RUN = select(runs.c.n).where(
    runs.c.coder == bindparam("coder"),
    runs.c.gazetteer == bindparam("gazetteer"),
    runs.c.settings == bindparam("settings"),
)
_LAST_CLAIM = select(func.coalesce(func.max(claims.c.n), 0))
_UNDER = select(claim_keys.c.key, claim_keys.c.claim).where(among(claim_keys.c.key))
_OF_REPORT = select(claims.c.n, claims.c.facts).where(
    claims.c.report == bindparam("report"), claims.c.facts.is_not(None)
)
_LINES = select(claims.c.n, claims.c.facts).where(among(claims.c.n))


def run_number(connection: Connection, run: Run, at: str) -> int:
    """The row of `run`, made where this is the first that it writes."""
    told = {"coder": run.coder, "gazetteer": run.gazetteer, "settings": run.settings}
    found = connection.execute(_RUN, told).scalar()
    return int(found) if found is not None else added(connection, runs, told | {"started": at})


def put_body(connection: Connection, received: Received, at: str) -> int:
    """Keep the bytes as received; the number of their row."""
    row = {
        "hash": received.hash,
        "bytes": zlib.compress(received.body, 6),
        "size": len(received.body),
        **{name: getattr(received, name) for name in ("origin", "url", "published", "captured", "outlet", "title")},
        "received": at,
    }
    return added(connection, bodies, row)


def put_report(connection: Connection, report: Report, body: int, run: int) -> int:
    """Keep a report; the number of its row."""
    return added(connection, reports, report_row(report) | {"body": body, "run": run})


def put_reject(connection: Connection, reject: Row) -> None:
    """Keep why something is no report; the same told twice by one run is kept once."""
    connection.execute(insert(rejects).prefix_with("OR IGNORE"), reject)


def put_claims(connection: Connection, linker: Linker, made: Iterable[Claim], report: int, run: int) -> dict[int, str]:
    """Keep the claims of a report, what people decided laid over them; the lines to link them by, by number."""
    rows = claim_rows(connection, linker, made)
    insert_claims(connection, rows.values(), report, run)
    return {row["n"]: row["facts"] for row in rows.values() if row["facts"] is not None}


def insert_claims(connection: Connection, rows: Iterable[Row], report: int, run: int) -> None:
    """Keep rows of claims, and number them."""
    wanted = list(rows)
    if not wanted:
        return
    last = connection.execute(_LAST_CLAIM).scalar_one()
    for number, row in enumerate(wanted, last + 1):
        row |= {"n": number, "report": report, "run": run}
    put(connection, claims, wanted)


def claim_rows(connection: Connection, linker: Linker, made: Iterable[Claim]) -> dict[str, Row]:
    """What claims fill of their rows, by id, what people decided laid over them."""
    known = {claim.id: claim for claim in made}
    decided = held(connection, {id_: [id_] for id_ in known})
    rows: dict[str, Row] = {}
    for id_, claim in known.items():
        own = decided.get(id_, NOTHING)
        over = own.over(claim)
        machine = claim.model_dump_json() if over is not claim else None
        line = None if own.review == TURNED_DOWN else linker.line_of(over)
        rows[id_] = claim_row(over) | {"review": own.review, "machine": machine, "facts": line}
    return rows


def put_links(connection: Connection, linker: Linker, new: Mapping[int, str]) -> None:
    """Find the likes of all claims of a report, by number, among what the record holds, and keep the links."""
    keys = {number: linker.keys(line) for number, line in new.items()}
    put(connection, claim_keys, [{"key": key, "claim": number} for number, own in keys.items() for key in own.stands])
    near = _near(connection, keys)
    others = {other for numbers in near.values() for other in numbers} - new.keys()
    known = dict(new)
    for number, line in connection.execute(_LINES, these(sorted(others))):
        known[number] = line
    found = linker.within(new)
    for number, likes in near.items():
        for other in likes - {number}:
            pair = min(number, other), max(number, other)
            if pair not in found:
                found[pair] = linker.across(known[pair[0]], known[pair[1]])
    kept = [{"one": one, "other": other, "weight": weight} for (one, other), weight in found.items() if weight > 0]
    put(connection, links, sorted(kept, key=lambda row: (row["one"], row["other"])))


def lines_of(connection: Connection, report: int) -> dict[int, str]:
    """The lines to link the claims of a report by, by number; what people turned down has none."""
    return {row.n: row.facts for row in connection.execute(_OF_REPORT, {"report": report})}


def _near(connection: Connection, keys: Mapping[int, Keys]) -> dict[int, set[int]]:
    """The claims that stand under a key that each claim looks under."""
    wanted = sorted({key for own in keys.values() for key in own.looks})
    under: dict[int, list[int]] = {}
    for key, claim in connection.execute(_UNDER, these(wanted)) if wanted else ():
        under.setdefault(key, []).append(claim)
    return {number: {claim for key in own.looks for claim in under.get(key, ())} for number, own in keys.items()}


def added(connection: Connection, table: Any, row: Row) -> int:
    """Add a row; its number."""
    [number] = connection.execute(insert(table), row).inserted_primary_key or [0]
    return int(number)
