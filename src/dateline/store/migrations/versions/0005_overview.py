"""What the web app holds in memory of all events, told apart from the wide rows: so that it is read in one narrow look.

`touched` numbers every change of an event, so that whoever holds a copy reads anew only what has changed since.
"""

from alembic import op

revision = "0005"
down_revision = "0004"

_TOUCH = "DELETE FROM touched WHERE event = {0}.n; INSERT INTO touched(event) VALUES ({0}.n)"
_TELLING = (
    "SELECT event FROM event_claims WHERE claim IN (SELECT n FROM claims WHERE report = new.n) AND event IS NOT NULL"
)
_TOUCHED = (
    "CREATE TABLE touched (n INTEGER PRIMARY KEY AUTOINCREMENT, event INTEGER NOT NULL, UNIQUE (event))",
    "INSERT INTO touched(event) SELECT n FROM events ORDER BY n",
    f"CREATE TRIGGER events_touched_new AFTER INSERT ON events BEGIN {_TOUCH.format('new')}; END",
    f"CREATE TRIGGER events_touched AFTER UPDATE ON events BEGIN {_TOUCH.format('new')}; END",
    f"CREATE TRIGGER events_touched_gone AFTER DELETE ON events BEGIN {_TOUCH.format('old')}; END",
    "CREATE TRIGGER reports_renamed AFTER UPDATE OF outlet ON reports WHEN old.outlet IS NOT new.outlet BEGIN "
    f"DELETE FROM touched WHERE event IN ({_TELLING}); INSERT INTO touched(event) SELECT DISTINCT event FROM "
    f"({_TELLING}); END",
)
# The tolls that have no columns of their own.
_TOLLS_OF = (
    "SELECT {0}.n, toll.value ->> 'of', toll.value ->> 'best' FROM {1} json_each({0}.json, '$.quantities') AS toll "
    "WHERE toll.value ->> 'of' NOT IN ('killed', 'injured') AND toll.value ->> 'best' IS NOT NULL"
)
_PUT = f"INSERT INTO event_tolls {_TOLLS_OF.format('new', '')}"
_GONE = "DELETE FROM event_tolls WHERE event = old.n"
_TOLLS = (
    'CREATE TABLE event_tolls (event INTEGER NOT NULL, "of" TEXT NOT NULL, best INTEGER NOT NULL)',
    "CREATE INDEX event_tolls_event ON event_tolls (event)",
    f"INSERT INTO event_tolls {_TOLLS_OF.format('events', 'events,')}",
    f"CREATE TRIGGER events_tolls_new AFTER INSERT ON events BEGIN {_PUT}; END",
    f"CREATE TRIGGER events_tolls AFTER UPDATE OF n, json ON events BEGIN {_GONE}; {_PUT}; END",
    f"CREATE TRIGGER events_tolls_gone AFTER DELETE ON events BEGIN {_GONE}; END",
)
_INDEXES = (
    "CREATE INDEX events_cells ON events (starts, ends, type, status, agreement, review, country, place_id, place, "
    "admin1, precision, lat, lon, confidence, killed_best, injured_best, claims, reports)",
    # Spelled as store/query/control.py asks.
    "CREATE INDEX claims_control ON claims (place_id, place, country, admin1, precision, lat, lon, review) "
    "WHERE type IN ('capture', 'control', 'repulse', 'siege', 'withdrawal')",
)


def upgrade() -> None:
    """Make them, from what the record holds."""
    for statement in (*_TOUCHED, *_TOLLS, *_INDEXES):
        op.execute(statement)
