"""Reports, claims and events -> a record on disk, and people's decisions on them."""

from dateline.store.received import Received
from dateline.store.record import Record

__all__ = ["Received", "Record"]
