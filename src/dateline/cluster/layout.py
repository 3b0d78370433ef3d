"""The table of events beside those of batch/layout.py, and the row that an event makes in it.

DIR/events/part-....parquet    what claims of all reports make, in the order of their first claims
"""

from typing import Any

import pyarrow as pa

from dateline.batch.layout import WHEN_WHERE_WHO
from dateline.record import Event
from dateline.store.rows import event_row

EVENTS = "events"
_TEXT, _INT, _NUMBER, _LIST = pa.string(), pa.int32(), pa.float64(), pa.list_(pa.string())
_COLUMNS = {
    "id": (_TEXT, "id of the event"),
    "type": (_TEXT, "event type of the ontology"),
    "status": (_TEXT, "asserted, denied, planned or possible"),
    "agreement": (_TEXT, "single, corroborated, both_sides or disputed"),
    **WHEN_WHERE_WHO,
    "killed_low": (_INT, "killed, at least: the largest such figure of the event, whoever it counts"),
    "killed_best": (_INT, "killed, as most say: likewise"),
    "killed_high": (_INT, "killed, at most: likewise; null where open"),
    "injured_low": (_INT, "injured, at least"),
    "injured_best": (_INT, "injured, as most say"),
    "injured_high": (_INT, "injured, at most"),
    "claims": (_LIST, "ids of its claims, in reading order"),
    "reports": (_LIST, "ids of the reports that tell of it"),
    "independent": (_INT, "sources that tell of it on their own"),
    "confidence": (_NUMBER, "share of such claims that are right, 0 to 1"),
    "json": (_TEXT, "the whole Event, as JSON"),
}
_NEVER_NULL = ("id", "type", "status", "agreement", "claims", "reports", "independent", "confidence", "json")
SCHEMA: pa.Schema = pa.schema(
    pa.field(name, kind, nullable=name not in _NEVER_NULL, metadata={"description": what})
    for name, (kind, what) in _COLUMNS.items()
)


def row(event: Event) -> dict[str, Any]:
    """The row of an event."""
    return event_row(event) | {
        "actors": [party.name for party in event.actors],
        "targets": [party.name for party in event.targets],
        "claims": list(event.claims),
        "reports": list(event.reports),
        "independent": event.independent,
    }
