"""Reports that copy one text -> a family with one voice: that of the outlet which had it first.

First is what was published earliest, and of equals what arrived first. A family grows with the reports that come, so
the voice of reports that are there may change with a new one.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from dateline.linker.copies import Signature, signature
from dateline.linker.origins import Copy, body, origin, voice_of
from dateline.record import Report
from dateline.store.among import among, these
from dateline.store.put import put
from dateline.store.schema import claims, copies, copy_keys, reports

_NEAR = (
    select(copies.c.report, copies.c.minima, copies.c.runs, copies.c.family)
    .where(copies.c.report.in_(select(copy_keys.c.report).where(among(copy_keys.c.key))))
    .order_by(copies.c.report)
)
_JOIN = update(copies).where(among(copies.c.family)).values(family=bindparam("into"))
_FAMILIES = (
    select(reports.c.id, reports.c.n, reports.c.outlet, copies.c.family)
    .join(copies, copies.c.report == reports.c.n, isouter=True)
    .where(among(reports.c.id))
)
_MEMBERS = (
    select(copies.c.family, reports.c.n, reports.c.id, reports.c.outlet, reports.c.published)
    .join(reports, reports.c.n == copies.c.report)
    .where(among(copies.c.family))
)
_CLAIMS = select(claims.c.n).where(among(claims.c.report), claims.c.facts.is_not(None))


def put_copies(connection: Connection, number: int, report: Report) -> set[int]:
    """Keep what the report `number` is known by, and whose copy it is; claims of others whose voice that changes."""
    own = signature(body(report))
    found = own.keys()
    near = connection.execute(_NEAR, these(found)).all() if found else []
    families = {row.family for row in near if own.copies(Signature(row.minima, row.runs))}
    before = _members(connection, families)
    connection.execute(
        insert(copies),
        {"report": number, "minima": own.minima, "runs": own.runs, "family": min(families, default=number)},
    )
    put(connection, copy_keys, [{"key": key, "report": number} for key in found])
    if not families:
        return set()
    connection.execute(_JOIN, these(families) | {"into": min(families)})
    [(_, after)] = _members(connection, {min(families)}).items()
    changed = [copy.order for family in before.values() if origin(family) != origin(after) for copy in family]
    return set(connection.execute(_CLAIMS, these(changed)).scalars())


def forget_copies(connection: Connection, number: int) -> None:
    """Forget what the report `number` is known by."""
    for table in (copy_keys, copies):
        connection.execute(delete(table).where(table.c.report == number))


def origins(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The voice of the outlet that each report, by id, has its text from."""
    rows = connection.execute(_FAMILIES, these(ids)).all()
    voices = {
        family: origin(members)
        for family, members in _members(connection, {row.family for row in rows if row.family is not None}).items()
    }
    alone = {row.id: voice_of(row.id, row.outlet) for row in rows}
    return {row.id: voices.get(row.family, alone[row.id]) for row in rows}


def _members(connection: Connection, families: Iterable[int]) -> dict[int, list[Copy]]:
    found: dict[int, list[Copy]] = {}
    wanted = sorted(families)
    for row in connection.execute(_MEMBERS, these(wanted)) if wanted else ():
        found.setdefault(row.family, []).append(Copy(row.n, row.id, row.outlet, row.published))
    return found
