"""An item and a record -> the record with it in it, and what came of it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from dateline.errors import DatelineError
from dateline.faults import fault
from dateline.intake.nouns import Item, Refused, Skipped, Told
from dateline.store.nouns import Added
from dateline.store.received import Received

_REASONS = 4  # reasons for passing over that a summary names


class Keeper(Protocol):
    """What this asks of a record: see `dateline.Record`."""

    def has(self, received: Received) -> bool:
        """Whether a report of exactly these bytes is there."""
        ...

    def add(self, received: Received) -> Added:
        """Read one report and keep it."""
        ...

    def turn_away(self, received: Received, reason: str) -> Added:
        """Keep why `received` is no report."""
        ...


@dataclass
class Tally:
    """What came of the items so far; `skipped` counts by reason."""

    added: int = 0
    known: int = 0
    rejected: int = 0
    claims: int = 0
    events: int = 0
    skipped: Counter[str] = field(default_factory=Counter)

    @property
    def seen(self) -> int:
        """Reports that were looked at, whatever came of them."""
        return self.added + self.known + self.rejected

    def counts(self) -> list[str]:
        """What a line on the way says of them, besides how many were seen."""
        return [f"{self.rejected:,} rejected"] if self.rejected else []


def keep(record: Keeper, item: Item, tally: Tally, say: Callable[[str], None]) -> None:
    """Put `item` into `record`, counting in `tally`; `say` gets a line for what the user should know.

    What the record holds is not read again. A report that cannot be read is kept as a reject, with its reason; only
    a record that cannot be written (RecordError) and wrong settings are raised, since no other would fare better.
    """
    if isinstance(item, Told):
        say(f"{item.origin}: {item.line}")
    elif isinstance(item, Skipped):
        tally.skipped[item.reason] += 1
    elif isinstance(item, Refused):
        tally.rejected += 1
        say(f"{item.origin}: {item.reason}")
        record.turn_away(Received(body=b"", origin=item.origin, url=item.url), item.reason)
    elif record.has(item):
        tally.known += 1
    else:
        _count(_added(record, item), item, tally, say)


def _added(record: Keeper, item: Received) -> Added:
    try:
        return record.add(item)
    except (DatelineError, OSError):  # the record, settings or gazetteer: no other report would fare better
        raise
    except Exception as problem:  # a fault of ours on one page must not end a run over thousands
        return record.turn_away(item, fault(problem))


def _count(done: Added, item: Received, tally: Tally, say: Callable[[str], None]) -> None:
    if done.status == "rejected":
        tally.rejected += 1
        say(f"{item.origin}: {done.reason}")
        return
    tally.known += done.status == "known"
    tally.added += done.status == "added"
    tally.claims += done.claims
    tally.events += done.events


def summary(tally: Tally) -> str:
    """What came of all, in a line; what was passed over with its commonest reasons."""
    parts = [
        f"{tally.added:,} reports added ({tally.claims:,} claims, {tally.events:,} new events)",
        f"{tally.known:,} known" if tally.known else "",
        f"{tally.rejected:,} rejected" if tally.rejected else "",
    ]
    if passed := sum(tally.skipped.values()):
        common = sorted(tally.skipped.items(), key=lambda pair: (-pair[1], pair[0]))[:_REASONS]
        listed = ", ".join(f"{count:,} {reason}" for reason, count in common)
        parts.append(f"{passed:,} passed over ({listed}{', ...' if len(tally.skipped) > _REASONS else ''})")
    return ", ".join(part for part in parts if part)
