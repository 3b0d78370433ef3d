"""When a claim is about -> the first and last day of it, as the ledger orders them."""

from datetime import date
from typing import NamedTuple

from dateline.control.nouns import Dated, Told
from dateline.linker.facts import FRESH
from dateline.parties.known import day
from dateline.record import Claim


class Days(NamedTuple):
    """The first and last day (proleptic ordinals) of what a claim is about.

    `lasting` is true of a stretch that the words give ("since April"): it holds on all of its days; any other claim
    is sure from its last day on only ("captured in May").
    """

    first: int
    last: int
    lasting: bool
    dated: Dated

    @property
    def effect(self) -> int:
        """The day from which the claim counts."""
        return self.first if self.lasting else self.last


def days(claim: Claim, told: Told) -> Days | None:
    """The days of a claim; those just before its report where it has none of its own; None where that has no day."""
    when = claim.time
    if when is not None and when.basis != "published":
        start, end = day(when.start), day(when.end)
        first, last = start or end, end or start
        if first is not None and last is not None:
            lasting = "/" in (when.value or "")
            dated: Dated = "context" if when.basis == "context" else "stated"
            low, high = sorted((first.toordinal(), last.toordinal()))
            return Days(low, high, lasting, dated)
    bound = day(when.end) if when is not None and when.basis == "published" else None
    published = bound or day(told.published)
    if published is None:
        return None
    return Days(published.toordinal() - FRESH, published.toordinal(), False, "published")


def iso(ordinal: int) -> str:
    """An ordinal as an ISO date."""
    return date.fromordinal(ordinal).isoformat()
