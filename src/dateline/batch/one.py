"""One report as received -> the rows it makes, or why it makes none. The same on one machine and on a cluster.

The rows are plain values that pass through JSON unharmed. Only the bytes received are not among them (the column `body`
of `reports`): whoever hands them in has them.
"""

import json
from datetime import UTC, datetime
from importlib import import_module
from typing import Any, NamedTuple

from dateline.batch.names import UNKNOWN
from dateline.coded.shape import is_coded
from dateline.errors import DatelineError, UnreadableInputError
from dateline.faults import fault
from dateline.intake.nouns import Refused
from dateline.reader.dates import PublishedArgumentError
from dateline.record import Claim, Party, Reading, Report
from dateline.record.claim import Measure
from dateline.store.reading import read_received
from dateline.store.received import Received
from dateline.store.rows import claim_row

Row = dict[str, Any]
NO_MEMORY = "reading it takes more memory than there is for one report"
SOURCE = ("url", "published", "outlet", "title")  # what `source` keeps of what was received


class Rows(NamedTuple):
    """What came of one report: rows of the tables of layout.py, by their names. Those kept by day carry it as `day`."""

    reports: tuple[Row, ...] = ()
    claims: tuple[Row, ...] = ()
    rejected: tuple[Row, ...] = ()
    passed_over: tuple[Row, ...] = ()


def one(received: Received, *, gate: bool = True) -> Rows:
    """Read one report, once the gate has let it pass; all of them without a `gate`.

    What is no report, and what our own code fails on, is rejected with the reason. Raises DatelineError and OSError
    where no other report would fare better: wrong settings, no gazetteer.
    """
    try:
        if gate and not is_coded(received.body):
            # Its model is loaded only where there is a gate.
            seen = import_module("dateline.gate").look(received.body)
            if not seen.passes:
                return Rows(passed_over=(_where(received) | {"score": seen.score},))
        return kept(received, read_received(received))
    except (UnreadableInputError, PublishedArgumentError) as problem:
        return rejected(received, str(problem))
    except (DatelineError, OSError):
        raise
    except MemoryError:
        return rejected(received, NO_MEMORY)
    except Exception as problem:  # a fault of ours on one page must not end a run over millions
        return rejected(received, fault(problem))


def warm(*, gate: bool = True) -> None:
    """Load all that reading needs, by reading. Raises DatelineError where something is missing."""
    said = b"Rebels shelled a market in Kramatorsk on Friday, killing at least 14 people, the governor said."
    for passes in {False, gate}:
        one(Received(body=said, origin="warm"), gate=passes)


def born() -> None:
    """Begin in a process that was forked from one that had read: SQLite's handles may not be carried over."""
    from dateline.places.gazetteer import gazetteer  # noqa: PLC0415  (only where it is read)

    for shelf in gazetteer().shelves:
        shelf.reopen()


def kept(received: Received, reading: Reading) -> Rows:
    """The rows of a reading of what was received."""
    report = reading.report
    on = day(report.published)
    row = {
        **{name: _sound(getattr(report, name)) for name in ("id", "url", "outlet", "title", "language", "published")},
        "claims": len(reading.claims),
        "origin": _sound(received.origin),
        "captured": _sound(received.captured),
        "source": json.dumps({name: _sound(getattr(received, name)) for name in SOURCE}, ensure_ascii=False),
        "json": report.model_dump_json(),
        "day": on,
    }
    return Rows((row,), tuple(_claim(claim, report) | {"day": on} for claim in reading.claims))


def rejected(received: Received, reason: str) -> Rows:
    """The row of what was received and is no report."""
    return Rows(rejected=(_where(received) | {"reason": _sound(reason)},))


def refused(item: Refused) -> Rows:
    """The row of an input that never came to bytes of a report."""
    row = {"id": None, "origin": _sound(item.origin), "url": _sound(item.url), "reason": _sound(item.reason)}
    return Rows(rejected=(row,))


def day(published: str | None) -> str:
    """The day of a publication time, in UTC where it has an offset; `unknown` without one."""
    try:
        found = datetime.fromisoformat(published or "")
        return (found.astimezone(UTC) if found.tzinfo else found).date().isoformat()
    except (ValueError, OverflowError):
        return UNKNOWN


def _where(received: Received) -> Row:
    return {"id": received.hash, "origin": _sound(received.origin), "url": _sound(received.url)}


def _claim(claim: Claim, report: Report) -> Row:
    killed, injured = _toll(claim, "killed"), _toll(claim, "injured")
    return {
        **claim_row(claim),
        **claim.codes.model_dump(),
        "report": report.id,
        "actors": _names(claim.actors),
        "targets": _names(claim.targets),
        "killed_min": killed[0],
        "killed_max": killed[1],
        "injured_min": injured[0],
        "injured_max": injured[1],
        "said_by": [source.name for source in claim.attribution],
        "outlet": report.outlet,
        "published": report.published,
        "url": _sound(report.url),
    }


def _names(parties: tuple[Party, ...]) -> list[str]:
    return [party.name for party in parties]


def _toll(claim: Claim, of: Measure) -> tuple[int | None, int | None]:
    """The largest figures of one kind, whoever they count: children are among the civilians, and no sum holds."""
    found = [quantity for quantity in claim.quantities if quantity.of == of]
    least = [quantity.min for quantity in found if quantity.min is not None]
    most = [quantity.max for quantity in found if quantity.max is not None]
    return max(least, default=None), max(most) if found and len(most) == len(found) else None


def _sound(text: str | None) -> str | None:
    """`text` with half surrogate pairs, which names of files and JSON may hold and UTF-8 cannot, replaced."""
    return None if text is None else text.encode("utf-8", errors="replace").decode("utf-8")
