"""An RSS or Atom feed -> reports, one an entry: its own content, under its own headline, date, address and outlet."""

import re
from calendar import timegm
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from dateline.errors import UnreadableInputError
from dateline.intake.nouns import Item, Refused
from dateline.intake.opened import Opened
from dateline.intake.page import Entry, received
from dateline.intake.streams import whole
from dateline.reader.decode import decode
from dateline.reader.markup import iso

MAX_FEED = 20_000_000  # bytes: some hundred times a usual feed
_TAGS = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of a feed: `id` is the feed's own name for it, and `entry` what it says."""

    id: str
    entry: Entry


def read(opened: Opened) -> Iterator[Item]:
    """The reports in `opened`. Raises UnreadableInputError where it is no feed."""
    for found in entries(whole(opened.stream, MAX_FEED), opened.origin):
        yield report(found.entry)


def report(entry: Entry) -> Item:
    """The report that `entry` is, or why it is none."""
    if not entry.has_words():
        return Refused(entry.origin, "the entry has no words", entry.url)
    return received(entry)


def entries(data: bytes, origin: str, outlet: str | None = None) -> list[FeedEntry]:
    """The entries of the feed in `data`, in its order; `outlet` overrules the feed's own title.

    Raises UnreadableInputError where nothing of it can be read.
    """
    import feedparser  # noqa: PLC0415  (only where there is a feed)

    feed = feedparser.parse(BytesIO(data))
    if not feed.entries and not feed.get("version"):
        fault = feed.get("bozo_exception")
        raise UnreadableInputError(f"it is no feed that can be read{f': {fault}' if fault else ''}")
    name = outlet or _plain(feed.feed.get("title"))
    return [_entry(each, origin, name) for each in feed.entries]


def _entry(each: Any, origin: str, outlet: str | None) -> FeedEntry:
    url = each.get("link") or None
    named = each.get("id") or url or _plain(each.get("title")) or "entry"
    source = _plain((each.get("source") or {}).get("title"))  # a feed that passes on others' says whose it is
    entry = Entry(
        origin=f"{origin}#{named}",
        text=_content(each),
        title=_plain(each.get("title")),
        published=_date(each),
        url=url if url and url.startswith(("http://", "https://")) else None,
        outlet=source or outlet,
    )
    return FeedEntry(named, entry)


def _content(each: Any) -> str:
    """The fullest of an entry's contents, of equals the first; else its summary."""
    values = [str(content.get("value") or "") for content in each.get("content") or []]
    return max([*values, str(each.get("summary") or "")], key=len)


def _date(each: Any) -> str | None:
    """When the entry was published, with the offset that it is written with; else when it was updated."""
    for name in ("published", "updated"):
        if each.get(name) and (found := iso(each[name])):
            return found
        if each.get(f"{name}_parsed"):
            return datetime.fromtimestamp(timegm(each[f"{name}_parsed"]), UTC).isoformat()
    return None


def _plain(words: Any) -> str | None:
    """A title without tags, on one line."""
    text, _ = decode(_TAGS.sub(" ", str(words or "")).encode("utf-8", errors="replace"))
    return " ".join(text.split()) or None
