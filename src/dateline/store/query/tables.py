"""What SQL alone makes of a record (its search tables), as SQLAlchemy knows it, and expressions that are indexed."""

from typing import Any

from sqlalchemy import ColumnElement, column, literal_column, table

claim_words = table("claim_words", column("rowid"), column("sentence"))
report_words = table("report_words", column("rowid"), column("title"), column("text"))
event_boxes = table(
    "event_boxes",
    *map(column, ("n", "south", "north", "west", "east", "first_day", "last_day", "first_type", "last_type")),
)
event_types = table("event_types", column("n"), column("type"))
event_counts = table("event_counts", *map(column, ("by", "key", "events")))

# The first and the last day that an event may be of (ISO), spelled as the index events_day has the first.
first_day: ColumnElement[Any] = literal_column("substr(coalesce(events.starts, events.ends), 1, 10)")
last_day: ColumnElement[Any] = literal_column("substr(coalesce(events.ends, events.starts), 1, 10)")
