"""The tables of a record, as SQLAlchemy knows them. docs/record-schema.md is written from this file.

`n` numbers the rows of a table and is what other tables refer to; `id` is what people see, and never changes. Times are
ISO 8601 text. Columns called `json`, and those said to hold JSON, hold what docs/reference.md describes. The search
tables, and the views for people, are made by SQL alone: `migrations/versions`.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

from dateline.store.columns import count, number, numbered, place_columns, refers, text, time_columns

metadata = MetaData()
# All that counts and maps need of an event, so that they read no wide row.
_CELLS = (
    "starts", "ends", "type", "status", "agreement", "review", "country", "place_id", "place", "admin1", "precision",
    "lat", "lon", "confidence", "killed_best", "injured_best", "claims", "reports",
)  # fmt: skip

runs = Table(
    "runs",
    metadata,
    numbered(),
    text("coder", "version of Dateline that read and linked", null=False),
    text("gazetteer", "JSON: versions of the lists that places were found by", null=False),
    text("settings", "JSON: settings that change a reading, and digests of the data files", null=False),
    text("started", "when it first wrote here (a clock)", null=False),
    UniqueConstraint("coder", "gazetteer", "settings"),
    comment="What read the rows: each row of reports, claims, events and rejects names its run.",
)
bodies = Table(
    "bodies",
    metadata,
    numbered(),
    text("hash", '"sha256:" and the hex digest of the bytes', null=False, unique=True),
    Column("bytes", LargeBinary, nullable=False, comment="the bytes as received, compressed by zlib"),
    count("size", "bytes before compression", null=False),
    text("origin", "where they lay: a path, an archive member, a feed's entry", null=False),
    text("url", "where the page stood, as the source says"),
    text("published", "publication time, as the source says"),
    text("captured", "when the page was fetched or archived"),
    text("outlet", "outlet, as the source says"),
    text("title", "title, as the source says"),
    text("received", "when it was added (a clock)", null=False),
    comment="What was received, byte for byte.",
)
reports = Table(
    "reports",
    metadata,
    numbered(),
    text("id", "id of the report: the hash of its bytes", null=False, unique=True),
    Column("body", Integer, ForeignKey("bodies.n"), nullable=False, unique=True, comment="the bytes"),
    refers("run", "runs", "what read it"),
    text("url", "its address"),
    text("outlet", "who published it"),
    text("title", "its title"),
    text("byline", "who wrote it"),
    text("language", "BCP 47"),
    text("published", "ISO 8601"),
    text("text", "the body as a reader sees it", null=False),
    text("parts", "JSON: what each stretch of the text is", null=False),
    text("dropped", "JSON: what the text leaves out, and why", null=False),
    text("notes", "JSON: what could not be read or trusted", null=False),
    Index("reports_published", "published"),
    Index("reports_outlet", "outlet"),
    comment="One news item each.",
)
claims = Table(
    "claims",
    metadata,
    numbered(),
    text("id", "id of the claim", null=False, unique=True),
    refers("report", "reports", "the report that makes it"),
    refers("run", "runs", "what read it"),
    text("type", "event type", null=False),
    text("status", "asserted, denied, planned or possible", null=False),
    text("sentence", "the sentence that makes it", null=False),
    count("position", "where its trigger starts in the report's text", null=False),
    *place_columns(),
    *time_columns(),
    number("confidence", "share of such claims that are right"),
    text("review", "accepted, rejected (then it is in no event), or null"),
    text("json", "JSON: the Claim as it holds, people's edits in it", null=False),
    text("machine", "JSON: the Claim as Dateline read it, where edits changed it; else null"),
    text("facts", "JSON: what the linker compares of it; null where it is in no event"),
    Index("claims_report", "report", "position"),
    Index("claims_type", "type", "starts"),
    Index("claims_place", "place_id"),
    Index("claims_country", "country", "type"),
    # Partial, both: of the types that tell who holds a place; of provinces, districts and regions.
    Index("claims_control", "place_id", "place", "country", "admin1", "precision", "lat", "lon", "review", "type"),
    Index("claims_areas", "country", "precision"),
    Index("claims_name", "place"),  # its revision has it fold small letters and capitals (NOCASE)
    comment="One statement of a report each.",
)
claim_keys = Table(
    "claim_keys",
    metadata,
    Column("key", Integer, primary_key=True, comment="digest of a key of the linker"),
    refers("claim", "claims", "the claim that stands under it", key=True),
    Index("claim_keys_claim", "claim"),
    comment="Where the linker looks for claims that might tell of the same happening.",
    sqlite_with_rowid=False,
)
copies = Table(
    "copies",
    metadata,
    Column("report", Integer, ForeignKey("reports.n"), primary_key=True, comment="the report"),
    Column("minima", LargeBinary, nullable=False, comment="what its text is known by: least hashes of runs of words"),
    count("runs", "how many runs of words its text has", null=False),
    Column("family", Integer, ForeignKey("reports.n"), nullable=False, comment="the same of all copies of one text"),
    Index("copies_family", "family"),
    comment="Which reports copy one text.",
)
copy_keys = Table(
    "copy_keys",
    metadata,
    Column("key", Integer, primary_key=True, comment="digest of a stretch of `minima`"),
    refers("report", "reports", "the report that stands under it", key=True),
    Index("copy_keys_report", "report"),
    comment="Where copies of a text are looked for.",
    sqlite_with_rowid=False,
)
links = Table(
    "links",
    metadata,
    refers("one", "claims", "a claim", key=True),
    refers("other", "claims", "one that may tell of the same happening", key=True),
    number("weight", "what speaks for it, all fields together"),
    Index("links_other", "other"),
    comment="Pairs of claims that weigh enough to be linked, the lower number first.",
    sqlite_with_rowid=False,
)
events = Table(
    "events",
    metadata,
    numbered(),
    text("id", "id of the event", null=False, unique=True),
    refers("run", "runs", "what linked it last"),
    text("type", "event type", null=False),
    text("status", "asserted, denied, planned or possible", null=False),
    text("agreement", "single, corroborated, both_sides or disputed", null=False),
    *place_columns(),
    *time_columns(),
    count("killed_low", "killed: the largest of the low figures, whoever they count"),
    count("killed_best", "killed: the largest of the best figures"),
    count("killed_high", "killed: the largest of the high figures; null where one is open"),
    count("injured_low", "injured: likewise"),
    count("injured_best", "injured: likewise"),
    count("injured_high", "injured: likewise"),
    count("claims", "how many claims tell of it", null=False),
    count("reports", "how many reports tell of it", null=False),
    number("confidence", "share of such events that are right"),
    text("review", "accepted, rejected, or null"),
    text("json", "JSON: the Event as it holds, people's edits in it", null=False),
    text("machine", "JSON: the Event as Dateline made it, where edits changed it; else null"),
    Index("events_starts", "starts"),
    Index("events_type", "type", "starts"),
    Index("events_country", "country", "starts"),
    Index("events_place", "place_id"),
    Index("events_cells", *_CELLS),
    comment="What one or more claims are about, merged.",
)
event_claims = Table(
    "event_claims",
    metadata,
    refers("claim", "claims", "a claim; each is in one event", key=True),
    refers("event", "events", "the event it tells of"),
    text("weights", "JSON: what each field added to the decision that it belongs there", null=False),
    Index("event_claims_event", "event"),
    comment="Which claims tell of which event, and why.",
    sqlite_with_rowid=False,
)
event_parties = Table(
    "event_parties",
    metadata,
    refers("event", "events", "the event", key=True),
    Column("role", Text, primary_key=True, comment="actor or target"),
    Column("position", Integer, primary_key=True, comment="its place among them, from 0"),
    text("name", "canonical name", null=False),
    text("id", "id of a known actor"),
    text("kind", "party kind", null=False),
    text("country", "ISO 3166-1 alpha-2"),
    Index("event_parties_name", "name"),
    Index("event_parties_id", "id"),
    comment="Who does it and to whom, one row a party.",
    sqlite_with_rowid=False,
)
event_voices = Table(
    "event_voices",
    metadata,
    refers("event", "events", "the event", key=True),
    Column("position", Integer, primary_key=True, comment="reading order, from 0"),
    text("name", "who says it; null where the outlet itself does"),
    text("side", "country or party it speaks for"),
    text("status", "what it says of the event", null=False),
    Index("event_voices_name", "name"),
    comment="Who says what of an event's status, one row a source.",
    sqlite_with_rowid=False,
)
decisions = Table(
    "decisions",
    metadata,
    numbered("number of the decision"),
    text("at", "when (a clock)", null=False),
    text("decided_by", "who decided", null=False),
    text("kind", "accept, reject, unsure, edit, merge, split or undo", null=False),
    text("subject", "id of the event or claim it is about", null=False),
    text("field", "of an edit: the field"),
    text("machine", "JSON: what Dateline held then"),
    text("value", "JSON: what the person says"),
    text("note", "why, in the person's words"),
    Column("undoes", Integer, ForeignKey("decisions.n"), comment="of an undo: the decision taken back"),
    Index("decisions_subject", "subject"),
    Index("decisions_undoes", "undoes"),
    comment="What people decided. Rows are only ever added.",
)
bounds = Table(
    "bounds",
    metadata,
    Column("decision", Integer, ForeignKey("decisions.n"), primary_key=True, comment="the merge or split in force"),
    Column("claim", Text, primary_key=True, comment="id of a claim it binds"),
    text("part", "of a merge: together; of a split: out, or rest", null=False),
    Index("bounds_claim", "claim"),
    comment="Which claims people's merges and splits in force bind, for the linker.",
    sqlite_with_rowid=False,
)
rejects = Table(
    "rejects",
    metadata,
    numbered(),
    text("origin", "where it lay", null=False),
    text("url", "its address"),
    text("hash", "hash of its bytes, where there were any", null=False),
    text("reason", "why it is no report", null=False),
    refers("run", "runs", "what turned it away"),
    text("at", "when (a clock)", null=False),
    UniqueConstraint("origin", "hash", "run"),
    comment="What was turned away, and why.",
)
tombstones = Table(
    "tombstones",
    metadata,
    Column("event", Text, primary_key=True, comment="id of the event that is no more"),
    text("why", "merged, split or withdrawn", null=False),
    text("went_to", "JSON: ids of the events its claims went to then", null=False),
    refers("run", "runs", "what ended it"),
    text("at", "when (a clock)", null=False),
    comment="Events that are no more.",
    sqlite_with_rowid=False,
)
tombstone_claims = Table(
    "tombstone_claims",
    metadata,
    Column("event", Text, ForeignKey("tombstones.event"), primary_key=True, comment="the event that is no more"),
    Column("claim", Text, primary_key=True, comment="id of a claim it had"),
    Index("tombstone_claims_claim", "claim"),
    comment="The claims of events that are no more: where these are now is where those went.",
    sqlite_with_rowid=False,
)
changes = Table(
    "changes",
    metadata,
    numbered(),
    text("kind", "report or claim", null=False),
    text("subject", "its id", null=False),
    text("what", "added, withdrawn or changed", null=False),
    text("before", "JSON before, or null"),
    text("after", "JSON after, or null"),
    refers("run", "runs", "the newer run"),
    text("at", "when (a clock)", null=False),
    Index("changes_subject", "subject"),
    comment="What reading anew with a newer version changed.",
)
