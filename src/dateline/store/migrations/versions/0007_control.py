"""Who holds what, over a whole map: the claims that tell of it, found without a look at their wide rows."""

from alembic import op

revision = "0007"
down_revision = "0006"

_TYPES = "type IN ('capture', 'control', 'repulse', 'siege', 'withdrawal')"
_STATEMENTS = (  # spelled as store/query/control.py asks
    "DROP INDEX IF EXISTS claims_control",
    "CREATE INDEX claims_control ON claims (place_id, place, country, admin1, precision, lat, lon, review, type) "
    f"WHERE {_TYPES}",
    "CREATE INDEX IF NOT EXISTS claims_areas ON claims (country, precision) "
    f"WHERE {_TYPES} AND precision IN ('admin1', 'admin2', 'region')",
)


def upgrade() -> None:
    """Make the indexes."""
    for statement in _STATEMENTS:
        op.execute(statement)
