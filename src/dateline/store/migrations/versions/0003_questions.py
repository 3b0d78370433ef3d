"""What questions over a million events need to be fast: types in the R*Tree, counts that are kept, days in indexes.

An R*Tree of places and days alone hands back events of every type, and most of their rows are read in vain. With the
type as one more dimension a box, a stretch of days and a type are one look.
"""

from alembic import op

revision = "0003"
down_revision = "0002"

# Days as in 0002: proleptic ordinals, 0 where no time is told.
_DAY = "CAST(coalesce(julianday(substr(coalesce({0}.{1}, {0}.{2}), 1, 10)) - 1721424.5, 0) AS INTEGER)"
_FIRST, _LAST = _DAY.format("{0}", "starts", "ends"), _DAY.format("{0}", "ends", "starts")
_BOX = (
    f"SELECT {{0}}.n, {{0}}.lat, {{0}}.lat, {{0}}.lon, {{0}}.lon, {_FIRST}, {_LAST}, event_types.n, event_types.n "
    "FROM {1} event_types ON event_types.type = {0}.type WHERE {0}.lat IS NOT NULL AND {0}.lon IS NOT NULL"
)
_PUT = f"INSERT INTO event_boxes {_BOX.format('new', '(SELECT 1) JOIN')}"
_NAME = "INSERT OR IGNORE INTO event_types(type) VALUES (new.type)"
_GONE = "DELETE FROM event_boxes WHERE n = old.n"
_BOXES = (
    "CREATE TABLE event_types (n INTEGER NOT NULL, type TEXT NOT NULL, PRIMARY KEY (n), UNIQUE (type))",
    "DROP TRIGGER events_added",
    "DROP TRIGGER events_gone",
    "DROP TRIGGER events_changed",
    "DROP TABLE event_boxes",
    "CREATE VIRTUAL TABLE event_boxes "
    "USING rtree(n, south, north, west, east, first_day, last_day, first_type, last_type)",
    f"CREATE TRIGGER events_added AFTER INSERT ON events BEGIN {_NAME}; {_PUT}; END",
    f"CREATE TRIGGER events_gone AFTER DELETE ON events BEGIN {_GONE}; END",
    "CREATE TRIGGER events_changed AFTER UPDATE OF n, type, lat, lon, starts, ends ON events BEGIN "
    f"{_NAME}; {_GONE}; {_PUT}; END",
    "INSERT INTO event_types(type) SELECT DISTINCT type FROM events ORDER BY type",
    f"INSERT INTO event_boxes {_BOX.format('events', 'events JOIN')}",
)
# Events by month of their first day, by type, ...: the rejected left out, '' where the key is not known.
_KEYS = {
    "month": "substr(coalesce({0}.starts, {0}.ends, ''), 1, 7)",
    "type": "{0}.type",
    "country": "coalesce({0}.country, '')",
    "status": "{0}.status",
    "agreement": "{0}.agreement",
}
_MORE = "; ".join(
    f"INSERT INTO event_counts SELECT '{by}', {key.format('new')}, 1 WHERE new.review IS NOT 'rejected' "
    "ON CONFLICT DO UPDATE SET events = events + 1"
    for by, key in _KEYS.items()
)
_LESS = "; ".join(
    f"UPDATE event_counts SET events = events - 1 "
    f"WHERE \"by\" = '{by}' AND key = {key.format('old')} AND old.review IS NOT 'rejected'"
    for by, key in _KEYS.items()
)
_NONE_LEFT = "DELETE FROM event_counts WHERE events = 0"
_COUNTS = (
    'CREATE TABLE event_counts ("by" TEXT NOT NULL, key TEXT NOT NULL, events INTEGER NOT NULL, '
    'PRIMARY KEY ("by", key)) WITHOUT ROWID',
    f"CREATE TRIGGER events_counted AFTER INSERT ON events BEGIN {_MORE}; END",
    f"CREATE TRIGGER events_uncounted AFTER DELETE ON events BEGIN {_LESS}; {_NONE_LEFT}; END",
    "CREATE TRIGGER events_recounted AFTER UPDATE OF type, country, status, agreement, starts, ends, review ON events "
    f"BEGIN {_LESS}; {_MORE}; {_NONE_LEFT}; END",
    *(
        f"INSERT INTO event_counts SELECT '{by}', {key.format('events')}, count(*) FROM events "
        "WHERE review IS NOT 'rejected' GROUP BY 2"
        for by, key in _KEYS.items()
    ),
)
_DAYS = "substr(coalesce(starts, ends), 1, 10)"
_INDEXES = (
    f"CREATE INDEX events_day ON events ({_DAYS})",
    f"CREATE INDEX events_type_day ON events (type, {_DAYS})",
    f"CREATE INDEX events_country_day ON events (country, {_DAYS})",
    "CREATE INDEX claims_place ON claims (place_id)",
    "CREATE INDEX claims_name ON claims (place COLLATE NOCASE)",
    "CREATE INDEX claims_country ON claims (country, type)",
)


def upgrade() -> None:
    """Make them, from what the record holds."""
    for statement in (*_BOXES, *_COUNTS, *_INDEXES):
        op.execute(statement)
