"""Search and reading aids: words (FTS5), boxes (R*Tree), and a view for each thing that people look at.

Triggers keep the search tables in step with the tables they are made from, whoever writes.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

# Days are proleptic ordinals, as Python's date.toordinal gives them; an event without a time has day 0.
_FIRST = "CAST(coalesce(julianday(substr(coalesce({0}.starts, {0}.ends), 1, 10)) - 1721424.5, 0) AS INTEGER)"
_LAST = "CAST(coalesce(julianday(substr(coalesce({0}.ends, {0}.starts), 1, 10)) - 1721424.5, 0) AS INTEGER)"
_BOX = f"SELECT {{0}}.n, {{0}}.lat, {{0}}.lat, {{0}}.lon, {{0}}.lon, {_FIRST}, {_LAST}"
_PUT = f"INSERT INTO event_boxes {_BOX.format('new')} WHERE new.lat IS NOT NULL AND new.lon IS NOT NULL"

_SEARCH = (
    "CREATE VIRTUAL TABLE report_words USING fts5(title, text, content='reports', content_rowid='n', "
    'tokenize="unicode61 remove_diacritics 2")',
    "CREATE VIRTUAL TABLE claim_words USING fts5(sentence, content='claims', content_rowid='n', "
    'tokenize="unicode61 remove_diacritics 2")',
    "CREATE VIRTUAL TABLE event_boxes USING rtree(n, south, north, west, east, first_day, last_day)",
    "CREATE TRIGGER reports_added AFTER INSERT ON reports BEGIN "
    "INSERT INTO report_words(rowid, title, text) VALUES (new.n, new.title, new.text); END",
    "CREATE TRIGGER reports_gone AFTER DELETE ON reports BEGIN "
    "INSERT INTO report_words(report_words, rowid, title, text) VALUES ('delete', old.n, old.title, old.text); END",
    "CREATE TRIGGER reports_changed AFTER UPDATE OF n, title, text ON reports BEGIN "
    "INSERT INTO report_words(report_words, rowid, title, text) VALUES ('delete', old.n, old.title, old.text); "
    "INSERT INTO report_words(rowid, title, text) VALUES (new.n, new.title, new.text); END",
    "CREATE TRIGGER claims_added AFTER INSERT ON claims BEGIN "
    "INSERT INTO claim_words(rowid, sentence) VALUES (new.n, new.sentence); END",
    "CREATE TRIGGER claims_gone AFTER DELETE ON claims BEGIN "
    "INSERT INTO claim_words(claim_words, rowid, sentence) VALUES ('delete', old.n, old.sentence); END",
    "CREATE TRIGGER claims_changed AFTER UPDATE OF n, sentence ON claims BEGIN "
    "INSERT INTO claim_words(claim_words, rowid, sentence) VALUES ('delete', old.n, old.sentence); "
    "INSERT INTO claim_words(rowid, sentence) VALUES (new.n, new.sentence); END",
    f"CREATE TRIGGER events_added AFTER INSERT ON events BEGIN {_PUT}; END",
    "CREATE TRIGGER events_gone AFTER DELETE ON events BEGIN DELETE FROM event_boxes WHERE n = old.n; END",
    "CREATE TRIGGER events_changed AFTER UPDATE OF n, lat, lon, starts, ends ON events BEGIN "
    f"DELETE FROM event_boxes WHERE n = old.n; {_PUT}; END",
)
_FILL = (
    "INSERT INTO report_words(report_words) VALUES ('rebuild')",
    "INSERT INTO claim_words(claim_words) VALUES ('rebuild')",
    f"INSERT INTO event_boxes {_BOX.format('events')} FROM events WHERE lat IS NOT NULL AND lon IS NOT NULL",
)
_VIEWS = (
    "CREATE VIEW event_list AS SELECT events.id, type, status, agreement, starts, ends, time_precision, place, "
    "country, lat, lon, precision, killed_low, killed_best, killed_high, injured_low, injured_best, injured_high, "
    "(SELECT group_concat(name, '; ') FROM event_parties WHERE event = events.n AND role = 'actor') AS actors, "
    "(SELECT group_concat(name, '; ') FROM event_parties WHERE event = events.n AND role = 'target') AS targets, "
    "claims, reports, confidence, review FROM events",
    "CREATE VIEW claim_list AS SELECT claims.id, events.id AS event, claims.type, claims.status, claims.starts, "
    "claims.ends, claims.place, claims.country, claims.lat, claims.lon, claims.sentence, reports.id AS report, "
    "reports.outlet, reports.published, reports.title, reports.url, claims.review "
    "FROM claims JOIN reports ON reports.n = claims.report LEFT JOIN event_claims ON event_claims.claim = claims.n "
    "LEFT JOIN events ON events.n = event_claims.event",
    "CREATE VIEW report_list AS SELECT reports.id, reports.outlet, reports.published, reports.title, reports.url, "
    "(SELECT count(*) FROM claims WHERE claims.report = reports.n) AS claims, bodies.origin, bodies.received, "
    "runs.coder FROM reports JOIN bodies ON bodies.n = reports.body JOIN runs ON runs.n = reports.run",
)


def upgrade() -> None:
    """Make them, and fill the search tables from what the record holds."""
    for statement in (*_SEARCH, *_FILL, *_VIEWS):
        op.execute(statement)
