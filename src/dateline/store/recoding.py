"""The bytes kept -> read anew by this version: claims added, withdrawn and changed, each with a trail of what it was.

What people decided stays: their edits are laid over the new reading, and a claim that is withdrawn and comes back finds
their decisions again.
"""

import json
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from dateline.errors import DatelineError
from dateline.record import Reading
from dateline.store.adding import Means, moment
from dateline.store.among import among, these
from dateline.store.copies import forget_copies, put_copies
from dateline.store.database import Database
from dateline.store.events import Moment
from dateline.store.linking import Linker
from dateline.store.nouns import Change, Recoded
from dateline.store.received import Received
from dateline.store.relink import relink, take_out, unlink
from dateline.store.rows import report_of, report_row
from dateline.store.schema import bodies, changes, claims, reports
from dateline.store.write import claim_rows, insert_claims, lines_of, put_links


def recode(database: Database, means: Means, *, every: bool) -> Iterator[Recoded]:
    """Read anew each report that another run has read, or `every` one; what it changed, a report at a time."""
    with database.writing() as connection:
        run = moment(connection, means).run
        query = select(reports.c.n).order_by(reports.c.n)
        numbers = connection.execute(query if every else query.where(reports.c.run != run)).scalars().all()
    for number in numbers:
        received = _received(database, number)
        try:
            reading = means.read(received)
        except DatelineError as problem:  # what was a report is none to this version: it stays as it was read
            yield Recoded(reports=1, failed=(f"{received.origin}: {problem}",))
            continue
        with database.writing() as connection:
            yield _Anew(connection, moment(connection, means), number).put(reading)


_DROP = delete(claims).where(among(claims.c.n))


class _Anew:
    """Puts a new reading of one report in the place of the old one."""

    def __init__(self, connection: Connection, when: Moment, report: int) -> None:
        self._connection = connection
        self._when = when
        self._report = report

    def put(self, reading: Reading) -> Recoded:
        """Keep it, and link its claims anew."""
        self._put_report(reading)
        forget_copies(self._connection, self._report)
        revoiced = put_copies(self._connection, self._report, reading.report)
        was = {row.id: row for row in self._connection.execute(select(claims).where(claims.c.report == self._report))}
        linker = Linker()
        now = claim_rows(self._connection, linker, reading.claims)
        unlinked = unlink(self._connection, [row.n for row in was.values()])
        done = self._put_claims(was, now)
        new = lines_of(self._connection, self._report)
        put_links(self._connection, linker, new)
        relink(self._connection, linker, unlinked.seeds | new.keys() | revoiced, self._when, unlinked.lost)
        return done

    def _put_claims(self, was: Mapping[str, Row[Any]], now: Mapping[str, dict[str, Any]]) -> Recoded:
        gone = [row for id_, row in was.items() if id_ not in now]
        new = [id_ for id_ in now if id_ not in was]
        for row in gone:
            self._note("claim", row.id, row.machine or row.json, None)
        take_out(self._connection, [row.n for row in gone])
        self._connection.execute(_DROP, these(row.n for row in gone))
        changed = 0
        for id_ in (id_ for id_ in now if id_ in was):
            before, after = was[id_].machine or was[id_].json, now[id_]["machine"] or now[id_]["json"]
            if before != after:
                self._note("claim", id_, before, after)
                changed += 1
            values = now[id_] | {"run": self._when.run}
            self._connection.execute(update(claims).where(claims.c.n == was[id_].n).values(values))
        for id_ in new:
            self._note("claim", id_, None, now[id_]["machine"] or now[id_]["json"])
        insert_claims(self._connection, [now[id_] for id_ in new], self._report, self._when.run)
        return Recoded(reports=1, added=len(new), withdrawn=len(gone), changed=changed)

    def _put_report(self, reading: Reading) -> None:
        old = self._connection.execute(select(reports).where(reports.c.n == self._report)).mappings().one()
        before = report_of(dict(old))
        row = report_row(reading.report) | {"run": self._when.run}
        self._connection.execute(update(reports).where(reports.c.n == self._report).values(row))
        if before != reading.report:
            self._note("report", before.id, before.model_dump_json(), reading.report.model_dump_json())

    def _note(self, kind: str, subject: str, before: str | None, after: str | None) -> None:
        what = "added" if before is None else "withdrawn" if after is None else "changed"
        row = {"kind": kind, "subject": subject, "what": what, "before": before, "after": after}
        self._connection.execute(insert(changes).values(row | {"run": self._when.run, "at": self._when.at}))


def _received(database: Database, report: int) -> Received:
    """What was received of a report, as it was."""
    with database.reading() as connection:
        row = connection.execute(
            select(bodies).join(reports, reports.c.body == bodies.c.n).where(reports.c.n == report)
        ).one()
    told = {name: getattr(row, name) for name in ("origin", "url", "published", "captured", "outlet", "title")}
    return Received(body=zlib.decompress(row.bytes), **told)


def changed(connection: Connection, subject: str | None = None) -> list[Change]:
    """The trail of what newer readings and linking changed, of one id or of all, in the order it happened."""
    query = select(changes).order_by(changes.c.n)
    rows = connection.execute(query if subject is None else query.where(changes.c.subject == subject))
    return [
        Change(
            at=row.at,
            kind=row.kind,
            subject=row.subject,
            what=row.what,
            before=json.loads(row.before) if row.before else None,
            after=json.loads(row.after) if row.after else None,
        )
        for row in rows
    ]
