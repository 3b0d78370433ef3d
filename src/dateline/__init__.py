"""Dateline reads news reports about armed conflict and keeps a cited record of what they claim."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.code.attribution import find_attributions as find_attributions
    from dateline.code.status import find_status as find_status
    from dateline.linker import link as link
    from dateline.pipeline import read as read
    from dateline.places import find_places as find_places
    from dateline.record import Attribution as Attribution
    from dateline.record import Claim as Claim
    from dateline.record import Event as Event
    from dateline.record import Party as Party
    from dateline.record import Place as Place
    from dateline.record import Quantity as Quantity
    from dateline.record import Reading as Reading
    from dateline.record import Report as Report
    from dateline.record import Source as Source
    from dateline.record import Span as Span
    from dateline.record import When as When
    from dateline.store import Received as Received
    from dateline.store import Record as Record
    from dateline.store.query.filters import Filters as Filters
    from dateline.times import find_times as find_times
    from dateline.version import VERSION as __version__  # noqa: F401, N811

# Where each public name lives; a room is imported when its name is first asked for, so that a user of one verb
# does not pay for the others.
_ROOMS = {
    "Filters": "dateline.store.query.filters",
    "Received": "dateline.store",
    "Record": "dateline.store",
    "__version__": "dateline.version:VERSION",
    "find_attributions": "dateline.code.attribution",
    "find_places": "dateline.places",
    "find_status": "dateline.code.status",
    "find_times": "dateline.times",
    "link": "dateline.linker",
    "read": "dateline.pipeline",
} | dict.fromkeys(
    ("Attribution", "Claim", "Event", "Party", "Place", "Quantity", "Reading", "Report", "Source", "Span", "When"),
    "dateline.record",
)

__all__ = sorted(set(_ROOMS))  # noqa: PLE0605  (the names above)


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module 'dateline' has no attribute {name!r}")
    room, _, inside = _ROOMS[name].partition(":")
    found = getattr(import_module(room), inside or name)
    globals()[name] = found
    return found
