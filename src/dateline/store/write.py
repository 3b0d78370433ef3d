"""A reading -> the rows of its report and claims, and the links of its claims with those of other reports."""

import zlib
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, insert, select

from dateline.record import Claim, Report
from dateline.store.among import among
from dateline.store.linking import Linker
from dateline.store.overlay import NOTHING, held
from dateline.store.reading import Run
from dateline.store.received import Received
from dateline.store.rows import Row, claim_row, report_row
from dateline.store.schema import bodies, claim_keys, claims, links, rejects, reports, runs


def run_number(connection: Connection, run: Run, at: str) -> int:
    """The row of `run`, made where this is the first that it writes."""
    told = {"coder": run.coder, "gazetteer": run.gazetteer, "settings": run.settings}
    found = connection.execute(select(runs.c.n).filter_by(**told)).scalar()
    return int(found) if found is not None else _added(connection, runs, told | {"started": at})


def put_body(connection: Connection, received: Received, at: str) -> int:
    """Keep the bytes as received; the number of their row."""
    row = {
        "hash": received.hash,
        "bytes": zlib.compress(received.body, 6),
        "size": len(received.body),
        **{name: getattr(received, name) for name in ("origin", "url", "published", "captured", "outlet", "title")},
        "received": at,
    }
    return _added(connection, bodies, row)


def put_report(connection: Connection, report: Report, body: int, run: int) -> int:
    """Keep a report; the number of its row."""
    return _added(connection, reports, report_row(report) | {"body": body, "run": run})


def put_reject(connection: Connection, reject: dict[str, Any]) -> None:
    """Keep why something is no report; the same told twice by one run is kept once."""
    connection.execute(insert(rejects).prefix_with("OR IGNORE").values(reject))


def put_claims(connection: Connection, made: Iterable[Claim], report: int, run: int) -> dict[int, Claim]:
    """Keep the claims of a report, what people decided laid over them; those that are not turned down, by number."""
    rows = claim_rows(connection, made)
    if not rows:
        return {}
    connection.execute(insert(claims), [row | {"report": report, "run": run} for row in rows.values()])
    found = connection.execute(select(claims.c.id, claims.c.n).where(claims.c.report == report)).all()
    return {n: Claim.model_validate_json(rows[id_]["json"]) for id_, n in found if rows[id_]["review"] != "rejected"}


def claim_rows(connection: Connection, made: Iterable[Claim]) -> dict[str, Row]:
    """What claims fill of their rows, by id, what people decided laid over them."""
    known = {claim.id: claim for claim in made}
    decided = held(connection, {id_: [id_] for id_ in known})
    rows = {}
    for id_, claim in known.items():
        own = decided.get(id_, NOTHING)
        over = own.over(claim)
        machine = claim.model_dump_json() if over != claim else None
        rows[id_] = claim_row(over) | {"review": own.review, "machine": machine}
    return rows


def put_links(connection: Connection, linker: Linker, new: dict[int, Claim]) -> None:
    """Find the likes of new claims, by number, among all that the record holds, and keep the links."""
    keys = [{"key": key, "claim": number} for number, claim in new.items() for key in linker.stands(claim)]
    if keys:
        connection.execute(insert(claim_keys), keys)
    near = {number: _near(connection, linker, claim) - {number} for number, claim in new.items()}
    others = {other for numbers in near.values() for other in numbers} - new.keys()
    known = new | load_claims(connection, others)
    by_id = {claim.id: number for number, claim in known.items()}
    found: dict[tuple[int, int], float] = {}
    for number, claim in new.items():
        for other in near[number]:
            pair = min(number, other), max(number, other)
            if pair not in found:
                found[pair] = linker.weight(known[pair[0]], known[pair[1]])
        if claim.denies in by_id:
            denied = by_id[claim.denies]
            found[min(number, denied), max(number, denied)] = 1.0
    rows = [{"one": one, "other": other, "weight": weight} for (one, other), weight in found.items() if weight > 0]
    if rows:
        connection.execute(insert(links), sorted(rows, key=lambda row: (row["one"], row["other"])))


def load_claims(connection: Connection, numbers: Iterable[int]) -> dict[int, Claim]:
    """Claims by number, as they hold."""
    rows = connection.execute(select(claims.c.n, claims.c.json).where(among(claims.c.n, sorted(numbers))))
    return {int(n): Claim.model_validate_json(json) for n, json in rows}


def _near(connection: Connection, linker: Linker, claim: Claim) -> set[int]:
    under = among(claim_keys.c.key, linker.looks(claim))
    return set(connection.execute(select(claim_keys.c.claim).where(under)).scalars())


def _added(connection: Connection, table: Any, row: dict[str, Any]) -> int:
    [number] = connection.execute(insert(table).values(row)).inserted_primary_key or [0]
    return int(number)
