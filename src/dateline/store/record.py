"""`dateline.Record`: a record on disk, to add to and to ask."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, Unpack

from dateline.record import Reading
from dateline.store import adding, deciding, recoding
from dateline.store.adding import Clock, Means
from dateline.store.database import Database
from dateline.store.deciding import Wish
from dateline.store.decisions import listed
from dateline.store.nouns import Added, Card, Change, Decision, Recoded, Verdict
from dateline.store.query.asking import Asking
from dateline.store.query.filters import Filters
from dateline.store.reading import Run
from dateline.store.received import Received
from dateline.store.show import show

if TYPE_CHECKING:
    from dateline.export.nouns import Options, Summary


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class Record(Asking):
    """Reports, claims and events in one SQLite file, with what people decided on them.

    Several processes may read a record while one adds to it; writers wait for each other. What `add` has returned for
    is kept whatever happens to the process.
    """

    def __init__(self, path: Path | str, *, readonly: bool = False, clock: Clock = _now) -> None:
        """Open the record at `path`, making it where it is missing and upgrading it where an older Dateline wrote it.

        With `readonly`, nothing is ever written: a missing file, and one that needs an upgrade, raise RecordError. So
        does what is no record, and RecordVersionError what a newer Dateline wrote. `clock` gives the time that rows say
        they were written, in ISO 8601.
        """
        self.path = Path(path)
        self._database = Database(self.path, readonly=readonly)
        self._means = Means(clock=clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back."""
        self._database.close()

    def has(self, received: Received) -> bool:
        """Whether a report of exactly these bytes is in the record."""
        return adding.has(self._database, received.hash)

    def add(self, received: Received, reading: Reading | None = None, run: Run | None = None) -> Added:
        """Read one report and keep it: its bytes, claims, and the events they tell of, linked with all that is there.

        Bytes that the record holds change nothing (`known`). What is no report is kept as a reject with the reason.
        `reading` is `read_received(received)`, where another process has made it, by its own `run`; it is made here
        where null. Raises RecordReadOnlyError, RecordFullError or RecordBusyError where the record cannot be written:
        it is as before.
        """
        means = self._means if run is None else replace(self._means, run=lambda: run)
        return adding.add(self._database, means, received, reading)

    def turn_away(self, received: Received, reason: str, id_: str | None = None) -> Added:
        """Keep why `received` is no report, where something other than its reading found that out.

        `id_` is the hash of its bytes, where they are not at hand.
        """
        return adding.reject(self._database, self._means, received, reason, id_)

    def recode(self, *, every: bool = False, told: Callable[[Recoded], None] | None = None) -> Recoded:
        """Read anew what another version, gazetteer or setting has read, or `every` report; what it changed in all.

        People's decisions are kept: their edits are laid over the new reading. Each claim that is added, withdrawn or
        changed leaves its trail in `changes`. A report is one transaction: what is broken off goes on where it stopped.
        `told` is called after each report. A report that cannot be read any more stays as it was, and is in `failed`.
        """
        total = Recoded()
        for done in recoding.recode(self._database, self._means, every=every):
            names = ("reports", "added", "withdrawn", "changed", "failed")
            total = Recoded(**{name: getattr(total, name) + getattr(done, name) for name in names})
            if told is not None:
                told(done)
        return total

    def export(
        self,
        format: str,  # noqa: A002  (the word that people know it by)
        out: Path | str,
        filters: Filters | None = None,
        **options: Unpack["Options"],
    ) -> "Summary":
        """Write the events that `filters` leave to `out` in a format of docs/export.md, and what describes it beside.

        `out` is a file, or a folder to put the files into. An earlier export in its place is replaced; any other file
        only with `force`. With `changed_since`, a version that an earlier export names ("v41"), only what has changed
        since is written. `told` is called now and then with the number of events written. Raises QueryError where
        there is no such format or version, ExportError where the file cannot be written (what was there is then as
        before), and MissingExtraError where the format needs a package that is not installed.
        """
        from dateline.export.run import Order, export  # noqa: PLC0415  (a record is opened by many who export nothing)

        order = Order(
            format, Path(out), filters or Filters(), options.get("changed_since"), options.get("force", False)
        )
        with self._database.reading() as connection:
            return export(connection, order, self._means.clock(), options.get("told") or (lambda _: None))

    def show(self, id_: str) -> Card:
        """All that is held of an event, claim or report. Of an event that is no more, the card says where it went.

        Raises UnknownIdError where nothing of that id is or was in the record.
        """
        with self._database.reading() as connection:
            return show(connection, id_)

    def accept(self, id_: str, *, by: str, note: str | None = None) -> Decision:
        """Say that an event or claim is right."""
        return deciding.decide(self._database, self._means, Wish("accept", id_, by, note=note))

    def reject(self, id_: str, *, by: str, note: str | None = None) -> Decision:
        """Say that an event or claim is wrong. The event stays, marked; the claim leaves the event it was in."""
        return deciding.decide(self._database, self._means, Wish("reject", id_, by, note=note))

    def unsure(self, id_: str, *, by: str, note: str | None = None) -> Decision:
        """Say that one has looked at an event or claim and cannot tell, which changes nothing else."""
        return deciding.decide(self._database, self._means, Wish("unsure", id_, by, note=note))

    def review(self, ids: Iterable[str], verdict: Verdict, *, by: str, note: str | None = None) -> list[Decision]:
        """Accept, reject, or be unsure of several at once: all of them are decided, or none.

        Raises UnknownIdError where one of them is not in the record.
        """
        wishes = [Wish(verdict, id_, by, note=note) for id_ in ids]
        return deciding.decide_all(self._database, self._means, wishes)

    def edit(self, id_: str, field: str, value: Any, *, by: str, note: str | None = None) -> Decision:
        """Put `value`, in the JSON of the reference, in the place of a field of an event or claim.

        What Dateline made of it is kept beside it. Raises UnknownIdError where there is no such event, claim or field,
        where the field says what is cited or linked, and where `value` does not fit it.
        """
        wish = Wish("edit", id_, by, name=field, value=value, note=note)
        return deciding.decide(self._database, self._means, wish)

    def merge(self, ids: Iterable[str], *, by: str, note: str | None = None) -> Decision:
        """Make one event of several; claims that come later join it as the linker sees fit."""
        return deciding.merge(self._database, self._means, list(ids), by, note)

    def split(self, id_: str, claims: Iterable[str], *, by: str, note: str | None = None) -> Decision:
        """Hold `claims`, by id, apart from the other claims of their event."""
        wish = Wish("split", id_, by, note=note)
        return deciding.split(self._database, self._means, wish, list(claims))

    def undo(self, number: int, *, by: str, note: str | None = None) -> Decision:
        """Take back the decision of that number; undoing an undo brings the decision back."""
        return deciding.undo(self._database, self._means, number, by, note)

    def decisions(self, id_: str | None = None) -> list[Decision]:
        """The decisions made, on one event or claim or on all, in their order."""
        with self._database.reading() as connection:
            return listed(connection, subject=id_)

    def changes(self, id_: str | None = None) -> list[Change]:
        """What newer readings changed, of one report, claim or event or of all, in the order it happened."""
        with self._database.reading() as connection:
            return recoding.changed(connection, id_)
