"""One report as received -> the rows it makes, or why it makes none. The same on one machine and on a cluster."""

import json
from datetime import UTC, datetime

from dateline.batch.names import UNKNOWN
from dateline.batch.rows import NO_MEMORY, Row, Rows, refused, rejected, sound, where
from dateline.coded.shape import is_coded
from dateline.errors import DatelineError, UnreadableInputError
from dateline.faults import fault
from dateline.reader.dates import PublishedArgumentError
from dateline.record import Claim, Party, Reading, Report
from dateline.record.claim import Measure
from dateline.store.reading import claims_received, read_received, report_received
from dateline.store.received import Received
from dateline.store.rows import claim_row

__all__ = ["Row", "Rows", "born", "day", "kept", "one", "refused", "rejected", "warm"]
# What loads and compiles everything that is loaded or compiled at first use: markup, times of each kind, acts of each
# kind of subject.
_WARM = (
    b"""<!doctype html><html lang="en"><head><title>Shells hit Kramatorsk</title><meta property="og:site_name"
content="The Wire"><meta property="article:published_time" content="2024-03-02T10:00:00+02:00"></head><body><article>
<h1>Shells hit Kramatorsk</h1><p>Rebels shelled a market in Kramatorsk on Friday, killing at least 14 people, said the
governor, Ivan Petrov. The attack came two days after the army took the town of Lyman, in May 2023 besieged.</p>
<p>It was the third since 3 March 2022, at 11:30 pm, and last week's was denied by the army on Monday night.</p>
<p>Police in Kutum arrested dozens in the summer of 2021 during Ramadan and before Easter; it
may resume tomorrow.</p>
</article></body></html>""",
    b"GOMA, March 2 - Gunfire was heard. Five were killed, 20 hurt, the army's spokesman said. There was an attack.",
)
SOURCE = ("url", "published", "outlet", "title")  # what `source` keeps of what was received


def one(received: Received, *, gate: bool = True) -> Rows:
    """Read one report, once the gate has let it pass: its page at a first look, and the report's own text, without what
    stands around it, at a second. All are read without a `gate`.

    What is no report, and what our own code fails on, is rejected with the reason. Raises DatelineError and OSError
    where no other report would fare better: wrong settings, no gazetteer.
    """
    try:
        if gate and not is_coded(received.body):
            return _looked_at(received)
        return kept(received, read_received(received))
    except (UnreadableInputError, PublishedArgumentError) as problem:
        return rejected(received, str(problem))
    except (DatelineError, OSError):
        raise
    except MemoryError:
        return rejected(received, NO_MEMORY)
    except Exception as problem:  # a fault of ours on one page must not end a run over millions
        return rejected(received, fault(problem))


def _looked_at(received: Received) -> Rows:
    """The rows of what was received, as far as the gate lets it be read."""
    from dateline.gate import look, look_again  # noqa: PLC0415  (its model, only where there is a gate)

    seen = look(received.body)
    if seen.passes:
        report = report_received(received)
        seen = look_again(report.text)
        if seen.passes:
            return kept(received, claims_received(received, report))
    return Rows(passed_over=(where(received) | {"score": seen.score, "why": seen.reason},))


def warm(*, gate: bool = True) -> None:
    """Load all that reading needs, by reading. Raises DatelineError where something is missing."""
    for passes in {False, gate}:
        for body in _WARM:
            one(Received(body=body, origin="warm"), gate=passes)


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
        **{name: sound(getattr(report, name)) for name in ("id", "url", "outlet", "title", "language", "published")},
        "claims": len(reading.claims),
        "origin": sound(received.origin),
        "captured": sound(received.captured),
        "source": json.dumps({name: sound(getattr(received, name)) for name in SOURCE}, ensure_ascii=False),
        "json": report.model_dump_json(),
        "day": on,
    }
    return Rows((row,), tuple(_claim(claim, report) | {"day": on} for claim in reading.claims))


def day(published: str | None) -> str:
    """The day of a publication time, in UTC where it has an offset; `unknown` without one."""
    try:
        found = datetime.fromisoformat(published or "")
        return (found.astimezone(UTC) if found.tzinfo else found).date().isoformat()
    except (ValueError, OverflowError):
        return UNKNOWN


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
        "url": sound(report.url),
    }


def _names(parties: tuple[Party, ...]) -> list[str]:
    return [party.name for party in parties]


def _toll(claim: Claim, of: Measure) -> tuple[int | None, int | None]:
    """The largest figures of one kind, whoever they count: children are among the civilians, and no sum holds."""
    found = [quantity for quantity in claim.quantities if quantity.of == of]
    least = [quantity.min for quantity in found if quantity.min is not None]
    most = [quantity.max for quantity in found if quantity.max is not None]
    return max(least, default=None), max(most) if found and len(most) == len(found) else None
