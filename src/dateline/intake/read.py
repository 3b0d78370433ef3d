"""One input that is open -> its reports, by the kind it is."""

from collections.abc import Iterator

from dateline.errors import UnreadableInputError
from dateline.intake import archives, feed, mail, streams, warc
from dateline.intake.kinds import HEAD, Kind, kind
from dateline.intake.nouns import Item
from dateline.intake.opened import Opened
from dateline.intake.tables import csv, jsonl
from dateline.store.received import Received


def read(opened: Opened) -> Iterator[Item]:
    """The reports in `opened`. Raises UnreadableInputError where it, or the rest of it, cannot be read."""
    if inner := streams.unpacked(opened.stream):
        with inner:
            opened = Opened(inner, opened.origin, opened.name, opened.columns, None, opened.inside)
            yield from _of_kind(opened)
    else:
        yield from _of_kind(opened)


def _of_kind(opened: Opened) -> Iterator[Item]:
    found = kind(opened.stream.peek(HEAD)[:HEAD], opened.name)
    if found is Kind.PAGE:
        yield Received(body=streams.whole(opened.stream), origin=opened.origin)
    elif found is Kind.ZIP:
        yield from archives.read_zip(opened, read)
    elif found is Kind.TAR:
        yield from archives.read_tar(opened, read)
    elif found is Kind.JSON:
        raise UnreadableInputError("it is one JSON document; write one object a line, as `jq -c '.[]'` does")
    else:
        yield from _READERS[found](opened)


_READERS = {
    Kind.FEED: feed.read,
    Kind.WARC: warc.read,
    Kind.LINES: jsonl.read,
    Kind.TABLE: csv.read,
    Kind.MBOX: mail.read_mbox,
    Kind.MESSAGE: mail.read_message,
}
