"""A row of a known dataset -> the event it codes: one reader a dataset."""

from collections.abc import Callable, Mapping

from dateline.coded import acled, polecat, ucdp
from dateline.coded.nouns import Cell, CodedEvent, SchemeName

_READERS: dict[SchemeName, Callable[[Mapping[str, Cell]], CodedEvent]] = {
    "acled": acled.event,
    "ucdp": ucdp.event,
    "polecat": polecat.event,
}


def event(scheme: SchemeName, row: Mapping[str, Cell]) -> CodedEvent:
    """The event that a row codes. Raises UnreadableInputError, which names the column, where it cannot be read."""
    return _READERS[scheme](row)
