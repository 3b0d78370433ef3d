"""One report as received -> the record: read, kept, and linked with what is there, all of it or nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, exists, select

from dateline.errors import UnreadableInputError
from dateline.reader.dates import PublishedArgumentError
from dateline.record import Reading
from dateline.store.copies import put_copies
from dateline.store.database import Database
from dateline.store.events import Moment
from dateline.store.linking import Linker
from dateline.store.nouns import Added
from dateline.store.reading import Run, read_received, this_run
from dateline.store.received import Received
from dateline.store.relink import relink
from dateline.store.schema import bodies
from dateline.store.write import put_body, put_claims, put_links, put_reject, put_report, run_number

Reader = Callable[[Received], Reading]
Clock = Callable[[], str]  # the present, in ISO 8601


@dataclass(frozen=True, slots=True)
class Means:
    """What a record works with besides its file, which tests may put in place."""

    clock: Clock
    read: Reader = read_received
    run: Callable[[], Run] = this_run


def has(database: Database, hash_: str) -> bool:
    """Whether the record holds bytes of this hash."""
    with database.reading() as connection:
        return _holds(connection, hash_)


def add(database: Database, means: Means, received: Received, reading: Reading | None = None) -> Added:
    """Read one report and keep it. The reading is done before the record is locked; the rest is one transaction."""
    hash_ = received.hash
    if has(database, hash_):
        return Added(report=hash_, status="known")
    if reading is None:
        try:
            reading = means.read(received)
        except (UnreadableInputError, PublishedArgumentError) as problem:
            return reject(database, means, received, str(problem))
    with database.writing() as connection:
        if _holds(connection, hash_):  # another process was faster
            return Added(report=hash_, status="known")
        when = moment(connection, means)
        report = put_report(connection, reading.report, put_body(connection, received, when.at), when.run)
        revoiced = put_copies(connection, report, reading.report)
        linker = Linker()
        new = put_claims(connection, linker, reading.claims, report, when.run)
        put_links(connection, linker, new)
        linked = relink(connection, linker, new.keys() | revoiced, when)
    return Added(report=hash_, status="added", claims=len(new), events=linked.new, changed=linked.changed)


def reject(database: Database, means: Means, received: Received, reason: str, id_: str | None = None) -> Added:
    """Keep why something is no report; `id_` is the hash of its bytes where `received` is without them."""
    with database.writing() as connection:
        when = moment(connection, means)
        where = {"origin": received.origin, "url": received.url, "hash": id_ or received.hash}
        put_reject(connection, where | {"reason": reason, "run": when.run, "at": when.at})
    return Added(report=received.hash, status="rejected", reason=reason)


def moment(connection: Connection, means: Means) -> Moment:
    """This run, and now."""
    at = means.clock()
    return Moment(run_number(connection, means.run(), at), at)


def _holds(connection: Connection, hash_: str) -> bool:
    return bool(connection.execute(select(exists().where(bodies.c.hash == hash_))).scalar())
