"""When each event came into the record and when it left it, by the numbers of `touched`: what an export has to tell
of since an earlier one.
"""

from alembic import op

revision = "0006"
down_revision = "0005"

_STATEMENTS = (
    'CREATE TABLE event_versions (event TEXT NOT NULL PRIMARY KEY, "row" INTEGER NOT NULL, added INTEGER NOT NULL, '
    "gone INTEGER) WITHOUT ROWID",
    "INSERT INTO event_versions SELECT events.id, events.n, touched.n, NULL FROM events "
    "JOIN touched ON touched.event = events.n",
    'CREATE INDEX event_versions_row ON event_versions ("row")',
    "CREATE INDEX event_versions_gone ON event_versions (gone) WHERE gone IS NOT NULL",
    # Every change of an event puts a row into `touched`, be it new, changed or gone.
    "CREATE TRIGGER events_versioned AFTER INSERT ON touched BEGIN "
    'UPDATE event_versions SET gone = new.n WHERE "row" = new.event AND gone IS NULL '
    "AND event IS NOT (SELECT id FROM events WHERE n = new.event); "
    "INSERT INTO event_versions SELECT id, n, new.n, NULL FROM events WHERE n = new.event "
    'ON CONFLICT (event) DO UPDATE SET "row" = excluded."row", gone = NULL, '
    "added = CASE WHEN gone IS NULL THEN added ELSE excluded.added END; END",
)


def upgrade() -> None:
    """Make them, from what the record holds."""
    for statement in _STATEMENTS:
        op.execute(statement)
