"""The reports and voices behind an event -> names of outlets, days of publication, headlines, claimants."""

from collections.abc import Sequence
from datetime import UTC, datetime

from dateline.export.nouns import Outlet, Told


def in_order(told: Told) -> tuple[Outlet, ...]:
    """The reports, by publication, those without a day last."""
    return tuple(sorted(told.reports, key=lambda report: (report.published or "9", report.id)))


def outlets(told: Told) -> tuple[str, ...]:
    """Who published it, each once; a report of no outlet goes by its address."""
    return tuple(dict.fromkeys(name for report in in_order(told) if (name := named(report))))


def named(report: Outlet) -> str | None:
    """What a report is called by."""
    return report.outlet or report.url


def day(report: Outlet) -> str | None:
    """The day of publication in ISO 8601."""
    return report.published[:10] if report.published else None


def changed(told: Told) -> datetime | None:
    """When the event last changed, in UTC; a time without an offset is UTC. None where the record does not say."""
    try:
        moment = datetime.fromisoformat(told.changed)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def claimants(told: Told) -> tuple[str, ...]:
    """Those who say it first, each once, in the order of the claims."""
    first = (claim.attribution[0] for claim in told.claims if claim.attribution)
    return tuple(dict.fromkeys(source.name for source in first))


def joined(names: Sequence[str], by: str = "; ") -> str | None:
    """Names in one cell, without the sign that parts them; None where there are none."""
    cleaned = (" ".join(name.replace(by.strip(), ",").split()) for name in names)
    return by.join(name for name in cleaned if name) or None
