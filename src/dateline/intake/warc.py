"""A web archive (WARC) -> the pages in it, each with its own address and the time it was captured.

Only what a server answered with 200 and as HTML or text is a page. The rest (requests, redirects, pictures, records
that point to earlier ones) is passed over with the reason. A page's origin names the archive and the record's own id.
"""

from collections.abc import Iterator
from typing import Any

from dateline.errors import UnreadableInputError
from dateline.intake.nouns import Item, Refused, Skipped
from dateline.intake.opened import Opened
from dateline.intake.streams import Counted, whole
from dateline.store.received import Received

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_HOLDING = ("response", "resource", "conversion")  # kinds of records that hold what was found, not how
_OK = "200"


def read(opened: Opened) -> Iterator[Item]:
    """The pages in `opened`. Raises UnreadableInputError where the archive is damaged from some record on."""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415  (only where there is an archive)
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    records = iter(ArchiveIterator(Counted(opened.stream), arc2warc=True))
    number = 0
    while True:
        number += 1
        try:
            record = next(records, None)
        except (ArchiveLoadFailed, ValueError, EOFError, OSError) as problem:
            raise UnreadableInputError(f"the archive is damaged from its record {number} on: {problem}") from problem
        if record is None:
            return
        yield _item(record, f"{opened.origin}#{_id(record) or number}")


def _id(record: Any) -> str | None:
    named: str = record.rec_headers.get_header("WARC-Record-ID") or ""
    return named.strip("<>") or None


def _item(record: Any, origin: str) -> Item:
    if record.rec_type not in _HOLDING:
        return Skipped(origin, f"record of kind {record.rec_type}")
    url = record.rec_headers.get_header("WARC-Target-URI")
    if record.http_headers is not None and (status := record.http_headers.get_statuscode()) != _OK:
        return Skipped(origin, f"answer with status {status}")
    kind = _kind(record)
    if kind not in _PAGES:
        return Skipped(origin, f"content of type {kind or 'unknown'}")
    if url and url.split("?")[0].endswith("/robots.txt"):
        return Skipped(origin, "a site's robots.txt")
    try:
        body = whole(record.content_stream())
    except UnreadableInputError as problem:
        return Refused(origin, str(problem), url)
    except Exception as problem:  # whatever a broken encoding of one page makes the library raise
        return Refused(origin, f"the content cannot be unpacked: {problem}", url)
    return Received(body=body, origin=origin, url=url, captured=record.rec_headers.get_header("WARC-Date"))


def _kind(record: Any) -> str:
    """The media type of what a record holds."""
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
