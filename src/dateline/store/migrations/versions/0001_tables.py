"""The tables of a record, as they were first."""

from alembic import op

revision = "0001"
down_revision = None

_TABLES = """
CREATE TABLE bodies (n INTEGER NOT NULL, hash TEXT NOT NULL, bytes BLOB NOT NULL, size INTEGER NOT NULL, origin TEXT
  NOT NULL, url TEXT, published TEXT, captured TEXT, outlet TEXT, title TEXT, received TEXT NOT NULL, PRIMARY KEY
  (n), UNIQUE (hash));
CREATE TABLE decisions (n INTEGER NOT NULL, at TEXT NOT NULL, decided_by TEXT NOT NULL, kind TEXT NOT NULL, subject
  TEXT NOT NULL, field TEXT, machine TEXT, value TEXT, note TEXT, undoes INTEGER, PRIMARY KEY (n), FOREIGN
  KEY(undoes) REFERENCES decisions (n));
CREATE INDEX decisions_subject ON decisions (subject);
CREATE INDEX decisions_undoes ON decisions (undoes);
CREATE TABLE runs (n INTEGER NOT NULL, coder TEXT NOT NULL, gazetteer TEXT NOT NULL, settings TEXT NOT NULL, started
  TEXT NOT NULL, PRIMARY KEY (n), UNIQUE (coder, gazetteer, settings));
CREATE TABLE bounds (decision INTEGER NOT NULL, claim TEXT NOT NULL, part TEXT NOT NULL, PRIMARY KEY (decision,
  claim), FOREIGN KEY(decision) REFERENCES decisions (n))  WITHOUT ROWID;
CREATE INDEX bounds_claim ON bounds (claim);
CREATE TABLE changes (n INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, what TEXT NOT NULL, "before"
  TEXT, "after" TEXT, run INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (n), FOREIGN KEY(run) REFERENCES runs
  (n));
CREATE INDEX changes_subject ON changes (subject);
CREATE TABLE events (n INTEGER NOT NULL, id TEXT NOT NULL, run INTEGER NOT NULL, type TEXT NOT NULL, status TEXT NOT
  NULL, agreement TEXT NOT NULL, place TEXT, place_id TEXT, lat FLOAT, lon FLOAT, country TEXT, admin1 TEXT,
  precision TEXT, starts TEXT, ends TEXT, time_precision TEXT, basis TEXT, killed_low INTEGER, killed_best INTEGER,
  killed_high INTEGER, injured_low INTEGER, injured_best INTEGER, injured_high INTEGER, claims INTEGER NOT NULL,
  reports INTEGER NOT NULL, confidence FLOAT, review TEXT, json TEXT NOT NULL, machine TEXT, PRIMARY KEY (n), UNIQUE
  (id), FOREIGN KEY(run) REFERENCES runs (n));
CREATE INDEX events_country ON events (country, starts);
CREATE INDEX events_place ON events (place_id);
CREATE INDEX events_starts ON events (starts);
CREATE INDEX events_type ON events (type, starts);
CREATE TABLE rejects (n INTEGER NOT NULL, origin TEXT NOT NULL, url TEXT, hash TEXT NOT NULL, reason TEXT NOT NULL,
  run INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (n), UNIQUE (origin, hash, run), FOREIGN KEY(run) REFERENCES
  runs (n));
CREATE TABLE reports (n INTEGER NOT NULL, id TEXT NOT NULL, body INTEGER NOT NULL, run INTEGER NOT NULL, url TEXT,
  outlet TEXT, title TEXT, byline TEXT, language TEXT, published TEXT, text TEXT NOT NULL, parts TEXT NOT NULL,
  dropped TEXT NOT NULL, notes TEXT NOT NULL, PRIMARY KEY (n), UNIQUE (id), UNIQUE (body), FOREIGN KEY(body)
  REFERENCES bodies (n), FOREIGN KEY(run) REFERENCES runs (n));
CREATE INDEX reports_outlet ON reports (outlet);
CREATE INDEX reports_published ON reports (published);
CREATE TABLE tombstones (event TEXT NOT NULL, why TEXT NOT NULL, went_to TEXT NOT NULL, run INTEGER NOT NULL, at
  TEXT NOT NULL, PRIMARY KEY (event), FOREIGN KEY(run) REFERENCES runs (n))  WITHOUT ROWID;
CREATE TABLE claims (n INTEGER NOT NULL, id TEXT NOT NULL, report INTEGER NOT NULL, run INTEGER NOT NULL, type TEXT
  NOT NULL, status TEXT NOT NULL, sentence TEXT NOT NULL, position INTEGER NOT NULL, place TEXT, place_id TEXT, lat
  FLOAT, lon FLOAT, country TEXT, admin1 TEXT, precision TEXT, starts TEXT, ends TEXT, time_precision TEXT, basis
  TEXT, confidence FLOAT, review TEXT, json TEXT NOT NULL, machine TEXT, facts TEXT, PRIMARY KEY (n), UNIQUE (id),
  FOREIGN KEY(report) REFERENCES reports (n), FOREIGN KEY(run) REFERENCES runs (n));
CREATE INDEX claims_report ON claims (report, position);
CREATE INDEX claims_type ON claims (type, starts);
CREATE TABLE event_parties (event INTEGER NOT NULL, role TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT
  NULL, id TEXT, kind TEXT NOT NULL, country TEXT, PRIMARY KEY (event, role, position), FOREIGN KEY(event)
  REFERENCES events (n))  WITHOUT ROWID;
CREATE INDEX event_parties_id ON event_parties (id);
CREATE INDEX event_parties_name ON event_parties (name);
CREATE TABLE event_voices (event INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT, side TEXT, status TEXT NOT
  NULL, PRIMARY KEY (event, position), FOREIGN KEY(event) REFERENCES events (n))  WITHOUT ROWID;
CREATE INDEX event_voices_name ON event_voices (name);
CREATE TABLE tombstone_claims (event TEXT NOT NULL, claim TEXT NOT NULL, PRIMARY KEY (event, claim), FOREIGN
  KEY(event) REFERENCES tombstones (event))  WITHOUT ROWID;
CREATE INDEX tombstone_claims_claim ON tombstone_claims (claim);
CREATE TABLE claim_keys ("key" INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY ("key", claim), FOREIGN
  KEY(claim) REFERENCES claims (n))  WITHOUT ROWID;
CREATE INDEX claim_keys_claim ON claim_keys (claim);
CREATE TABLE event_claims (claim INTEGER NOT NULL, event INTEGER NOT NULL, weights TEXT NOT NULL, PRIMARY KEY
  (claim), FOREIGN KEY(claim) REFERENCES claims (n), FOREIGN KEY(event) REFERENCES events (n))  WITHOUT ROWID;
CREATE INDEX event_claims_event ON event_claims (event);
CREATE TABLE links (one INTEGER NOT NULL, other INTEGER NOT NULL, weight FLOAT, PRIMARY KEY (one, other), FOREIGN
  KEY(one) REFERENCES claims (n), FOREIGN KEY(other) REFERENCES claims (n))  WITHOUT ROWID;
CREATE INDEX links_other ON links (other);
"""


def upgrade() -> None:
    """Make them."""
    for statement in _TABLES.split(";"):
        if statement.strip():
            op.execute(statement)
