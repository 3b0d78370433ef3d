"""Words -> the claims that say them, then the reports that hold them elsewhere, the best first, words marked."""

from typing import Any, Literal

from sqlalchemy import Connection, text

from dateline.record.text import Noun
from dateline.store.query.words import match

OPEN, CLOSE = "\x02", "\x03"  # around each word found; both are control characters, which nothing shown may hold
_CLAIMS = """
SELECT claims.id AS id, best.words AS words, best.rank AS rank, events.id AS event, claims.type AS type,
  claims.starts AS starts, claims.ends AS ends, claims.place AS place, reports.n AS number, reports.id AS report,
  reports.outlet AS outlet, reports.published AS published, reports.title AS title
FROM (SELECT rowid AS n, rank, snippet(claim_words, 0, :open, :close, '…', 48) AS words
      FROM claim_words WHERE claim_words MATCH :match ORDER BY rank LIMIT :limit) AS best
JOIN claims ON claims.n = best.n JOIN reports ON reports.n = claims.report
LEFT JOIN event_claims ON event_claims.claim = claims.n LEFT JOIN events ON events.n = event_claims.event
ORDER BY best.rank, claims.n
"""
_REPORTS = """
SELECT reports.id AS id, best.words AS words, best.rank AS rank, reports.n AS number, reports.id AS report,
  reports.outlet AS outlet, reports.published AS published, reports.title AS title
FROM (SELECT rowid AS n, rank, snippet(report_words, -1, :open, :close, '…', 48) AS words
      FROM report_words WHERE report_words MATCH :match ORDER BY rank LIMIT :limit) AS best
JOIN reports ON reports.n = best.n
ORDER BY best.rank, reports.n
"""


class Hit(Noun):
    """Where words stand: in the sentence of a claim (`id`, told of `event`), or elsewhere in a report (`id`).

    `words` are those found with the words around; `found` are their places in it (start, end). `score` is greater the
    better they fit, among hits of one `kind`.
    """

    kind: Literal["claim", "report"]
    id: str
    event: str | None = None
    type: str | None = None
    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    report: str
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    words: str
    found: tuple[tuple[int, int], ...]
    score: float


def search(connection: Connection, words: str, limit: int) -> list[Hit]:
    """Up to `limit` hits. Raises QueryError where `words` holds no word."""
    given = {"match": match(words), "limit": limit, "open": OPEN, "close": CLOSE}
    told = connection.execute(text(_CLAIMS), given).mappings().all()
    hits = [_hit("claim", row) for row in told]
    if len(hits) == limit:
        return hits
    shown = {row["number"] for row in told}
    others = connection.execute(text(_REPORTS), given | {"limit": limit + len(shown)}).mappings()
    return [*hits, *(_hit("report", row) for row in others if row["number"] not in shown)][:limit]


def _hit(kind: Literal["claim", "report"], row: Any) -> Hit:
    fields = {name: row[name] for name in row if name not in ("words", "rank", "number")}
    words, found = _unmarked(row["words"])
    return Hit(kind=kind, words=words, found=found, score=round(-row["rank"], 4), **fields)


def _unmarked(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words without their marks, and where those stood."""
    pieces: list[str] = []
    found: list[tuple[int, int]] = []
    length = start = 0
    for piece in _pieces(marked):
        if piece == OPEN:
            start = length
        elif piece == CLOSE:
            found.append((start, length))
        else:
            pieces.append(piece)
            length += len(piece)
    return "".join(pieces), tuple(found)


def _pieces(marked: str) -> list[str]:
    return marked.replace(OPEN, f"\0{OPEN}\0").replace(CLOSE, f"\0{CLOSE}\0").split("\0")
