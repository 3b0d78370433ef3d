"""Copies of one text: what each report's text is known by, and where its copies are looked for."""

from alembic import op

revision = "0004"
down_revision = "0003"

_TABLES = (
    "CREATE TABLE copies (report INTEGER NOT NULL, minima BLOB NOT NULL, runs INTEGER NOT NULL, "
    "family INTEGER NOT NULL, PRIMARY KEY (report), "
    "FOREIGN KEY(report) REFERENCES reports (n), FOREIGN KEY(family) REFERENCES reports (n))",
    "CREATE INDEX copies_family ON copies (family)",
    'CREATE TABLE copy_keys ("key" INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY ("key", report), '
    "FOREIGN KEY(report) REFERENCES reports (n)) WITHOUT ROWID",
    "CREATE INDEX copy_keys_report ON copy_keys (report)",
)


def upgrade() -> None:
    """Make the tables. Reports that are there already count as no copies until they are read anew."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Take the tables away."""
    op.execute("DROP TABLE copy_keys")
    op.execute("DROP TABLE copies")
