"""The tables of a record, as SQLAlchemy knows them. docs/record-schema.md is written from this file.

`n` numbers the rows of a table and is what other tables refer to; `id` is what people see, and never changes. Times are
ISO 8601 text. Columns called `json`, and those said to hold JSON, hold what docs/reference.md describes. The search
tables, and the views for people, are made by SQL alone: `migrations/versions`.
"""

from typing import Any

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

metadata = MetaData()


def _n(comment: str = "number of the row") -> Column[Any]:
    return Column("n", Integer, primary_key=True, comment=comment)


def _text(name: str, comment: str, *, null: bool = True, unique: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=null, unique=unique, comment=comment)


def _count(name: str, comment: str, *, null: bool = True) -> Column[Any]:
    return Column(name, Integer, nullable=null, comment=comment)


def _number(name: str, comment: str) -> Column[Any]:
    return Column(name, Float, comment=comment)


def _to(name: str, table: str, comment: str, *, null: bool = False, key: bool = False) -> Column[Any]:
    return Column(name, Integer, ForeignKey(f"{table}.n"), nullable=null, primary_key=key, comment=comment)


def _where() -> tuple[Column[Any], ...]:
    return (
        _text("place", "name of the place"),
        _text("place_id", "its id in the gazetteer"),
        _number("lat", "WGS 84 degrees"),
        _number("lon", "WGS 84 degrees"),
        _text("country", "ISO 3166-1 alpha-2"),
        _text("admin1", "first-level division"),
        _text("precision", "how exact the place is"),
    )


def _when() -> tuple[Column[Any], ...]:
    return (
        _text("starts", "ISO 8601, inclusive"),
        _text("ends", "ISO 8601, inclusive"),
        _text("time_precision", "minute, hour, day, week, month, season, year, vague"),
        _text("basis", "stated, context or published"),
    )


# All that counts and maps need of an event, so that they read no wide row.
_CELLS = (
    "starts", "ends", "type", "status", "agreement", "review", "country", "place_id", "place", "admin1", "precision",
    "lat", "lon", "confidence", "killed_best", "injured_best", "claims", "reports",
)  # fmt: skip
runs = Table(
    "runs",
    metadata,
    _n(),
    _text("coder", "version of Dateline that read and linked", null=False),
    _text("gazetteer", "JSON: versions of the lists that places were found by", null=False),
    _text("settings", "JSON: settings that change a reading, and digests of the data files", null=False),
    _text("started", "when it first wrote here (a clock)", null=False),
    UniqueConstraint("coder", "gazetteer", "settings"),
    comment="What read the rows: each row of reports, claims, events and rejects names its run.",
)
bodies = Table(
    "bodies",
    metadata,
    _n(),
    _text("hash", '"sha256:" and the hex digest of the bytes', null=False, unique=True),
    Column("bytes", LargeBinary, nullable=False, comment="the bytes as received, compressed by zlib"),
    _count("size", "bytes before compression", null=False),
    _text("origin", "where they lay: a path, an archive member, a feed's entry", null=False),
    _text("url", "where the page stood, as the source says"),
    _text("published", "publication time, as the source says"),
    _text("captured", "when the page was fetched or archived"),
    _text("outlet", "outlet, as the source says"),
    _text("title", "title, as the source says"),
    _text("received", "when it was added (a clock)", null=False),
    comment="What was received, byte for byte.",
)
reports = Table(
    "reports",
    metadata,
    _n(),
    _text("id", "id of the report: the hash of its bytes", null=False, unique=True),
    Column("body", Integer, ForeignKey("bodies.n"), nullable=False, unique=True, comment="the bytes"),
    _to("run", "runs", "what read it"),
    _text("url", "its address"),
    _text("outlet", "who published it"),
    _text("title", "its title"),
    _text("byline", "who wrote it"),
    _text("language", "BCP 47"),
    _text("published", "ISO 8601"),
    _text("text", "the body as a reader sees it", null=False),
    _text("parts", "JSON: what each stretch of the text is", null=False),
    _text("dropped", "JSON: what the text leaves out, and why", null=False),
    _text("notes", "JSON: what could not be read or trusted", null=False),
    Index("reports_published", "published"),
    Index("reports_outlet", "outlet"),
    comment="One news item each.",
)
claims = Table(
    "claims",
    metadata,
    _n(),
    _text("id", "id of the claim", null=False, unique=True),
    _to("report", "reports", "the report that makes it"),
    _to("run", "runs", "what read it"),
    _text("type", "event type", null=False),
    _text("status", "asserted, denied, planned or possible", null=False),
    _text("sentence", "the sentence that makes it", null=False),
    _count("position", "where its trigger starts in the report's text", null=False),
    *_where(),
    *_when(),
    _number("confidence", "share of such claims that are right"),
    _text("review", "accepted, rejected (then it is in no event), or null"),
    _text("json", "JSON: the Claim as it holds, people's edits in it", null=False),
    _text("machine", "JSON: the Claim as Dateline read it, where edits changed it; else null"),
    _text("facts", "JSON: what the linker compares of it; null where it is in no event"),
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
    _to("claim", "claims", "the claim that stands under it", key=True),
    Index("claim_keys_claim", "claim"),
    comment="Where the linker looks for claims that might tell of the same happening.",
    sqlite_with_rowid=False,
)
copies = Table(
    "copies",
    metadata,
    Column("report", Integer, ForeignKey("reports.n"), primary_key=True, comment="the report"),
    Column("minima", LargeBinary, nullable=False, comment="what its text is known by: least hashes of runs of words"),
    _count("runs", "how many runs of words its text has", null=False),
    Column("family", Integer, ForeignKey("reports.n"), nullable=False, comment="the same of all copies of one text"),
    Index("copies_family", "family"),
    comment="Which reports copy one text.",
)
copy_keys = Table(
    "copy_keys",
    metadata,
    Column("key", Integer, primary_key=True, comment="digest of a stretch of `minima`"),
    _to("report", "reports", "the report that stands under it", key=True),
    Index("copy_keys_report", "report"),
    comment="Where copies of a text are looked for.",
    sqlite_with_rowid=False,
)
links = Table(
    "links",
    metadata,
    _to("one", "claims", "a claim", key=True),
    _to("other", "claims", "one that may tell of the same happening", key=True),
    _number("weight", "what speaks for it, all fields together"),
    Index("links_other", "other"),
    comment="Pairs of claims that weigh enough to be linked, the lower number first.",
    sqlite_with_rowid=False,
)
events = Table(
    "events",
    metadata,
    _n(),
    _text("id", "id of the event", null=False, unique=True),
    _to("run", "runs", "what linked it last"),
    _text("type", "event type", null=False),
    _text("status", "asserted, denied, planned or possible", null=False),
    _text("agreement", "single, corroborated, both_sides or disputed", null=False),
    *_where(),
    *_when(),
    _count("killed_low", "killed: the largest of the low figures, whoever they count"),
    _count("killed_best", "killed: the largest of the best figures"),
    _count("killed_high", "killed: the largest of the high figures; null where one is open"),
    _count("injured_low", "injured: likewise"),
    _count("injured_best", "injured: likewise"),
    _count("injured_high", "injured: likewise"),
    _count("claims", "how many claims tell of it", null=False),
    _count("reports", "how many reports tell of it", null=False),
    _number("confidence", "share of such events that are right"),
    _text("review", "accepted, rejected, or null"),
    _text("json", "JSON: the Event as it holds, people's edits in it", null=False),
    _text("machine", "JSON: the Event as Dateline made it, where edits changed it; else null"),
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
    _to("claim", "claims", "a claim; each is in one event", key=True),
    _to("event", "events", "the event it tells of"),
    _text("weights", "JSON: what each field added to the decision that it belongs there", null=False),
    Index("event_claims_event", "event"),
    comment="Which claims tell of which event, and why.",
    sqlite_with_rowid=False,
)
event_parties = Table(
    "event_parties",
    metadata,
    _to("event", "events", "the event", key=True),
    Column("role", Text, primary_key=True, comment="actor or target"),
    Column("position", Integer, primary_key=True, comment="its place among them, from 0"),
    _text("name", "canonical name", null=False),
    _text("id", "id of a known actor"),
    _text("kind", "party kind", null=False),
    _text("country", "ISO 3166-1 alpha-2"),
    Index("event_parties_name", "name"),
    Index("event_parties_id", "id"),
    comment="Who does it and to whom, one row a party.",
    sqlite_with_rowid=False,
)
event_voices = Table(
    "event_voices",
    metadata,
    _to("event", "events", "the event", key=True),
    Column("position", Integer, primary_key=True, comment="reading order, from 0"),
    _text("name", "who says it; null where the outlet itself does"),
    _text("side", "country or party it speaks for"),
    _text("status", "what it says of the event", null=False),
    Index("event_voices_name", "name"),
    comment="Who says what of an event's status, one row a source.",
    sqlite_with_rowid=False,
)
decisions = Table(
    "decisions",
    metadata,
    _n("number of the decision"),
    _text("at", "when (a clock)", null=False),
    _text("decided_by", "who decided", null=False),
    _text("kind", "accept, reject, unsure, edit, merge, split or undo", null=False),
    _text("subject", "id of the event or claim it is about", null=False),
    _text("field", "of an edit: the field"),
    _text("machine", "JSON: what Dateline held then"),
    _text("value", "JSON: what the person says"),
    _text("note", "why, in the person's words"),
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
    _text("part", "of a merge: together; of a split: out, or rest", null=False),
    Index("bounds_claim", "claim"),
    comment="Which claims people's merges and splits in force bind, for the linker.",
    sqlite_with_rowid=False,
)
rejects = Table(
    "rejects",
    metadata,
    _n(),
    _text("origin", "where it lay", null=False),
    _text("url", "its address"),
    _text("hash", "hash of its bytes, where there were any", null=False),
    _text("reason", "why it is no report", null=False),
    _to("run", "runs", "what turned it away"),
    _text("at", "when (a clock)", null=False),
    UniqueConstraint("origin", "hash", "run"),
    comment="What was turned away, and why.",
)
tombstones = Table(
    "tombstones",
    metadata,
    Column("event", Text, primary_key=True, comment="id of the event that is no more"),
    _text("why", "merged, split or withdrawn", null=False),
    _text("went_to", "JSON: ids of the events its claims went to then", null=False),
    _to("run", "runs", "what ended it"),
    _text("at", "when (a clock)", null=False),
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
    _n(),
    _text("kind", "report or claim", null=False),
    _text("subject", "its id", null=False),
    _text("what", "added, withdrawn or changed", null=False),
    _text("before", "JSON before, or null"),
    _text("after", "JSON after, or null"),
    _to("run", "runs", "the newer run"),
    _text("at", "when (a clock)", null=False),
    Index("changes_subject", "subject"),
    comment="What reading anew with a newer version changed.",
)
