"""A web archive (WARC) -> the pages in it, each with its own address and the time it was captured.

Only what a server answered with 200 and as HTML or text is a page. The rest (requests, redirects, pictures, records
that point to earlier ones) is passed over with the reason. A page's origin names the archive and the record's own id.

FastWARC finds records, in half of the time that warcio takes; warcio undoes the chunks and packing of pages that have
any. FastWARC ends without a word where an archive breaks off, so every record is held to the length it says it has.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from dateline.errors import UnreadableInputError
from dateline.intake.nouns import Item, Refused, Skipped
from dateline.intake.opened import Opened
from dateline.intake.streams import Counted, Readable, whole
from dateline.store.received import Received

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_HOLDING = ("response", "resource", "conversion")  # kinds of records that hold what was found, not how
_OK = 200
_BLOCK = 1 << 16
_KEPT = 16 << 20  # bytes of a record that are looked through for the next, where it turns out to be damaged
_BEGINS = b"\nWARC/1."


@dataclass
class _Place:
    """Where in an archive: the number of the record, and where the next one may begin, at the earliest."""

    number: int = 0
    behind: int = 0
    ended: bool = False


def read(opened: Opened) -> Iterator[Item]:
    """The pages in `opened`. A record that is damaged is refused, and read on from the next that begins.

    Raises UnreadableInputError where the archive breaks off, or what it is packed in does.
    """
    source: _Source = _Source(Counted(opened.stream))
    at = _Place()
    while not at.ended:
        yield from _sound(source, opened.origin, at)
        if source.fault:
            raise _damaged(at.number, source.fault)
        if not at.ended:
            following = source.after(at.behind)
            if following is None:
                raise _damaged(at.number, "it breaks off, or no record follows")
            yield Refused(f"{opened.origin}#{at.number}", "the record is damaged; what follows it is read")
            source = following


def _sound(source: "_Source", origin: str, at: _Place) -> Iterator[Item]:
    """The items up to the end, or to a record that is damaged."""
    from fastwarc.warc import ArchiveIterator  # noqa: PLC0415  (only where there is an archive)

    at.behind = 1
    records = iter(ArchiveIterator(cast("Any", source), parse_http=True))
    while True:
        at.number += 1
        try:
            record = next(records, None)
        except (OSError, ValueError):
            return
        if record is None:
            at.ended = not source.fault
            return
        source.forget(record.stream_pos)
        at.behind = record.stream_pos + 1
        content = _Content(record)
        item = _item(record, content, f"{origin}#{_id(record) or at.number}")
        content.drain()
        if source.fault or content.left > 0:
            return
        yield item
        at.behind = record.stream_pos + content.read_so_far


class _Source:
    """What FastWARC reads from, and what it was given since the record in hand began, to find the next one in.

    Nothing may be raised in there: a fault waits until what came before it is read.
    """

    def __init__(self, inner: Readable, ahead: bytes = b"") -> None:
        self._inner = inner
        self._ahead = ahead
        self._at = 0
        self._kept = bytearray()
        self.fault: Exception | None = None

    def read(self, size: int = _BLOCK, /) -> bytes:
        """At most `size` bytes, however many are asked for at once."""
        piece, self._ahead = self._ahead[:size], self._ahead[size:]
        try:
            piece = piece or (b"" if self.fault else self._inner.read(min(size, _BLOCK)))
        except Exception as problem:
            self.fault = problem
        self._at += len(piece)
        self._kept += piece
        if len(self._kept) > _KEPT:
            self._kept.clear()
        return piece

    def tell(self) -> int:
        """How much was read."""
        return self._at

    def forget(self, at: int) -> None:
        """The record in hand begins here."""
        del self._kept[: max(at - (self._at - len(self._kept)), 0)]

    def after(self, at: int) -> "_Source | None":
        """The same from the next record that begins behind `at`; null where none does."""
        rest = bytes(self._kept[max(at - (self._at - len(self._kept)), 0) :]) + self._ahead
        while (found := rest.find(_BEGINS)) < 0:
            try:
                piece = self._inner.read(_BLOCK)
            except Exception as problem:
                raise _damaged(0, problem) from problem
            if not piece:
                return None
            rest = rest[-len(_BEGINS) :] + piece
        return _Source(self._inner, rest[found + 1 :])


class _Content(io.RawIOBase):
    """What a record holds, as it lies there; `left` is how much more it says there is."""

    def __init__(self, record: Any) -> None:
        super().__init__()
        self._reader = record.reader
        self._length: int = record.content_length  # without the answer's own head
        self.read_so_far = 0

    @property
    def left(self) -> int:
        """Bytes."""
        return self._length - self.read_so_far

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill `buffer` as far as one read does."""
        piece = self._reader.read(len(buffer))
        buffer[: len(piece)] = piece
        self.read_so_far += len(piece)
        return len(piece)

    def drain(self) -> None:
        """Read what is left."""
        while self.read(_BLOCK):
            pass


def _damaged(number: int, problem: object) -> UnreadableInputError:
    if isinstance(problem, UnreadableInputError):
        return problem
    return UnreadableInputError(f"the archive is damaged from its record {number} on: {problem}")


def _id(record: Any) -> str | None:
    named: str = record.headers.get("WARC-Record-ID") or ""
    return named.strip("<>") or None


def _item(record: Any, content: _Content, origin: str) -> Item:
    kind = record.headers.get("WARC-Type") or "unknown"
    if kind not in _HOLDING:
        return Skipped(origin, f"record of kind {kind}")
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
    if record.http_headers is not None and (status := record.http_headers.status_code) != _OK:
        return Skipped(origin, f"answer with status {status}")
    media = _media(record)
    if media not in _PAGES:
        return Skipped(origin, f"content of type {media or 'unknown'}")
    if url and url.split("?")[0].endswith("/robots.txt"):
        return Skipped(origin, "a site's robots.txt")
    try:
        body = whole(_decoded(record, content))
    except UnreadableInputError as problem:
        return Refused(origin, str(problem), url)
    except Exception as problem:  # whatever a broken encoding of one page makes the library raise
        return Refused(origin, f"the content cannot be unpacked: {problem}", url)
    return Received(body=body, origin=origin, url=url, captured=record.headers.get("WARC-Date"))


def _media(record: Any) -> str:
    """The media type of what a record holds."""
    headers = record.headers if record.http_headers is None else record.http_headers
    return str(headers.get("Content-Type") or "").split(";")[0].strip().lower()


def _decoded(record: Any, content: _Content) -> Readable:
    """A page's content without the chunks and the packing of its transport."""
    if record.http_headers is None:
        return content
    packing = (record.http_headers.get("Content-Encoding") or "").strip().lower()
    chunked = (record.http_headers.get("Transfer-Encoding") or "").strip().lower() == "chunked"
    if not packing and not chunked:
        return content
    from warcio.bufferedreaders import BufferedReader, ChunkedDataReader  # noqa: PLC0415

    known = packing if packing in BufferedReader.get_supported_decompressors() else None
    decoded: Readable = (
        ChunkedDataReader(content, decomp_type=known) if chunked else BufferedReader(content, decomp_type=known)
    )
    return decoded
