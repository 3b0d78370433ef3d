"""Counts of a record -> lines of text, or rows of a long table."""

from collections.abc import Iterator

from dateline.cli.show.cells import words
from dateline.cli.show.events import counted
from dateline.cli.show.plain import table
from dateline.store.query.stats import Count, Stats

_SHOWN = 15  # keys of each kind; --json and --csv give all
_KINDS = {
    "type": "event type",
    "month": "month",
    "country": "country",
    "status": "status",
    "agreement": "agreement",
    "outlet": "outlet",
}
NOT_KNOWN = "not known"


def lines(found: Stats) -> list[str]:
    """How much there is, and a table of each kind of count; of months the latest ones."""
    shown = [
        ", ".join((counted(found.reports, "report"), counted(found.claims, "claim"), counted(found.events, "event")))
    ]
    if found.rejected:
        shown[0] += f"; {counted(found.rejected, 'input')} turned away"
    for kind, heading in _KINDS.items():
        counts = _counts(found, kind)
        if counts:
            noun = "reports" if kind == "outlet" else "events"
            part = counts[-_SHOWN:] if kind == "month" else counts[:_SHOWN]
            shown += ["", *table([(heading, noun), *((_name(count, kind), f"{count.count:,}") for count in part)])]
            if len(counts) > len(part):
                shown.append(f"... and {len(counts) - len(part)} more")
    return shown


def long_rows(found: Stats) -> Iterator[tuple[str, str | None, int]]:
    """A row for each count: what it is by, the key, the number."""
    for kind in _KINDS:
        for count in _counts(found, kind):
            yield kind, count.key, count.count


def _counts(found: Stats, kind: str) -> tuple[Count, ...]:
    counts: tuple[Count, ...] = getattr(found, f"by_{kind}")
    return counts


def _name(count: Count, kind: str) -> str:
    if count.key is None:
        return NOT_KNOWN
    return words(count.key) if kind in ("type", "agreement") else count.key
