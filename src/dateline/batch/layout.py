"""Where a batch keeps what it found: the tables, their columns, and the folders and files they lie in.

    DIR/reports/day=2024-03-02/part-00000007.parquet    reports that were read, with the bytes received
    DIR/claims/day=2024-03-02/part-00000007.parquet     what they claim, on the day of their report
    DIR/rejected/part-00000007.parquet                  what could not be read, and why
    DIR/passed_over/part-00000007.parquet               what the gate turned away, and how it scored

A day is that of publication, in UTC, or `unknown`; it stands in the folder's name, as Hive, Spark, DuckDB and polars
read it, and not in the files.
"""

from typing import Any

import pyarrow as pa

from dateline.batch.names import CLAIMS, PASSED_OVER, REJECTED, REPORTS

_ID = 'id of the report: "sha256:" and the hex digest of the bytes received'
_ORIGIN = "where it lay: a path, an archive and its record, a table and its row"


def _schema(columns: dict[str, tuple[pa.DataType, str]], needed: tuple[str, ...]) -> pa.Schema:
    return pa.schema(
        pa.field(name, kind, nullable=name not in needed, metadata={"description": what})
        for name, (kind, what) in columns.items()
    )


_TEXT, _INT, _NUMBER, _LIST = pa.string(), pa.int32(), pa.float64(), pa.list_(pa.string())
_REPORT = {
    "id": (_TEXT, _ID),
    "url": (_TEXT, "where it stood"),
    "outlet": (_TEXT, "who published it"),
    "title": (_TEXT, "headline"),
    "language": (_TEXT, "BCP 47"),
    "published": (_TEXT, "ISO 8601, with the offset where one is given; a date alone where only that is known"),
    "claims": (_INT, "how many claims it makes"),
    "origin": (_TEXT, _ORIGIN),
    "captured": (_TEXT, "when it was fetched or archived, ISO 8601"),
    "source": (_TEXT, "what its source says of it, as JSON: url, published, outlet, title; reading it anew needs it"),
    "json": (_TEXT, "the whole Report, as JSON"),
    "body": (pa.binary(), "the bytes received"),
}
# What a claim and an event have alike.
WHEN_WHERE_WHO = {
    "starts": (_TEXT, "first moment it may be of, ISO 8601, inclusive"),
    "ends": (_TEXT, "last moment, likewise"),
    "time_precision": (_TEXT, "how exact the time is"),
    "basis": (_TEXT, "where the time comes from: stated, context or published"),
    "place": (_TEXT, "canonical name of the place"),
    "place_id": (_TEXT, "its id in the gazetteer, as geonames:709930"),
    "lat": (_NUMBER, "WGS 84 degrees"),
    "lon": (_NUMBER, "WGS 84 degrees"),
    "country": (_TEXT, "ISO 3166-1 alpha-2"),
    "admin1": (_TEXT, "first-level division"),
    "precision": (_TEXT, "how exact the place is"),
    "actors": (_LIST, "who is said to have done it"),
    "targets": (_LIST, "to whom"),
}
_CLAIM = {
    "id": (_TEXT, "id of the claim"),
    "report": (_TEXT, _ID),
    "position": (_INT, "where its word stands in the report's text, in code points"),
    "type": (_TEXT, "event type of the ontology"),
    "status": (_TEXT, "asserted, denied, planned or possible"),
    **WHEN_WHERE_WHO,
    "killed_min": (_INT, "killed, at least: the largest such figure of the claim, whoever it counts"),
    "killed_max": (_INT, "killed, at most: likewise; null where open"),
    "injured_min": (_INT, "injured, at least"),
    "injured_max": (_INT, "injured, at most"),
    "said_by": (_LIST, "who says so, first the one who says it first; empty where the outlet itself does"),
    "acled": (_TEXT, "sub-event type of ACLED"),
    "plover": (_TEXT, "TYPE/mode of PLOVER"),
    "cameo": (_TEXT, "event code of CAMEO"),
    "ucdp": (_INT, "type of violence of UCDP: 1 state-based, 2 non-state, 3 one-sided"),
    "confidence": (_NUMBER, "share of such claims that are right, 0 to 1"),
    "outlet": (_TEXT, "who published the report"),
    "published": (_TEXT, "when, ISO 8601"),
    "url": (_TEXT, "where"),
    "sentence": (_TEXT, "the sentence that says so"),
    "json": (_TEXT, "the whole Claim, as JSON"),
}
_TURNED_AWAY = {
    "id": (_TEXT, f"{_ID}; null where there are no bytes"),
    "origin": (_TEXT, _ORIGIN),
    "url": (_TEXT, "where it stood"),
}

SCHEMAS: dict[str, pa.Schema] = {
    REPORTS: _schema(_REPORT, ("id", "claims", "origin", "source", "json", "body")),
    CLAIMS: _schema(_CLAIM, ("id", "report", "position", "type", "status", "confidence", "sentence", "json")),
    REJECTED: _schema(_TURNED_AWAY | {"reason": (_TEXT, "why it is no report")}, ("origin", "reason")),
    PASSED_OVER: _schema(
        _TURNED_AWAY
        | {
            "score": (_NUMBER, "how the look that turned it away scored it, 0 to 1"),
            "why": (_TEXT, "why no words of it were weighed; null where they were"),
        },
        ("id", "origin", "score"),
    ),
}


def table(name: str, rows: list[dict[str, Any]]) -> pa.Table:
    """Rows of a table as Parquet has them; keys that are no column (`day`) are left out."""
    return pa.Table.from_pylist(rows, schema=SCHEMAS[name])
