"""How many sources tell of an event on their own, in the view that people see."""

from alembic import op

revision = "0008"
down_revision = "0007"

_VIEW = (
    "CREATE VIEW event_list AS SELECT events.id, type, status, agreement, starts, ends, time_precision, place, "
    "country, lat, lon, precision, killed_low, killed_best, killed_high, injured_low, injured_best, injured_high, "
    "(SELECT group_concat(name, '; ') FROM event_parties WHERE event = events.n AND role = 'actor') AS actors, "
    "(SELECT group_concat(name, '; ') FROM event_parties WHERE event = events.n AND role = 'target') AS targets, "
    "claims, reports, coalesce(json ->> 'independent', 1) AS independent, confidence, review FROM events"
)


def upgrade() -> None:
    """Make the view anew."""
    op.execute("DROP VIEW event_list")
    op.execute(_VIEW)
