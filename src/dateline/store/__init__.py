"""Reports, claims and events -> a record on disk, and people's decisions on them."""

from typing import TYPE_CHECKING

from dateline.store.received import Received

if TYPE_CHECKING:
    from dateline.store.record import Record

__all__ = ["Received", "Record"]


def __getattr__(name: str) -> object:
    """The record is imported when it is first asked for: many hand over what was received and open none."""
    if name != "Record":
        raise AttributeError(f"module 'dateline.store' has no attribute {name!r}")
    from dateline.store.record import Record  # noqa: PLC0415

    return Record
