"""One feed -> its new entries, and when it is to be asked again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.errors import UnreadableInputError
from dateline.intake.feed import FeedEntry, entries, report
from dateline.intake.nouns import Item, Refused
from dateline.intake.watch.feeds import Feed
from dateline.intake.watch.state import Past
from dateline.intake.web.answer import OK, UNCHANGED, Answer
from dateline.intake.web.fetch import Fetcher
from dateline.store.received import Received

_LONGEST = 43_200.0  # seconds between two questions to a feed that does not answer
_SPREAD = 0.1  # of a pause, added at random, so that many feeds are not asked at once
_TRIES = 3  # at a page that cannot be had


@dataclass(frozen=True, slots=True)
class Means:
    """What watching works with. `clock` gives seconds since 1970, `chance` a number from 0 to 1."""

    fetcher: Fetcher
    clock: Callable[[], float]
    chance: Callable[[], float]
    stopped: Callable[[], bool]


def poll(feed: Feed, past: Past, means: Means) -> Iterator[Item]:
    """The entries of `feed` that may be new; `past` is brought up to date when all were taken.

    Raises UnreadableInputError where the feed does not answer or is none.
    """
    answer = means.fetcher.ask(feed.url, _conditions(past))
    wait = answer.wait()
    if answer.status not in (OK, UNCHANGED):
        _failed(feed, past, means, wait)
        raise UnreadableInputError(answer.said())
    whole = True
    if answer.status == OK:
        found = entries(answer.body, feed.url, feed.outlet)
        for entry in found:
            if means.stopped():
                return
            yield from _items(feed, entry, past, means)
        named = {entry.id for entry in found}
        past.done = [each for each in past.done if each in named]
        past.tries = {each: count for each, count in past.tries.items() if each in named and each not in past.done}
        whole = not past.tries
    _answered(past, answer, whole)
    _next(feed.every, past, means, wait)


def failed(feed: Feed, past: Past, means: Means) -> None:
    """Remember that `feed` could not be read, unless its answer has told so already."""
    if past.due <= means.clock():
        _failed(feed, past, means, None)


def _failed(feed: Feed, past: Past, means: Means, wait: float | None) -> None:
    past.failures += 1
    _next(min(feed.every * 2.0 ** min(past.failures, 20), max(_LONGEST, feed.every)), past, means, wait)
    past.asked_to_wait = True


def _next(pause: float, past: Past, means: Means, wait: float | None) -> None:
    """When to ask again: after the pause, a little spread, and never before the server wants it."""
    past.due = means.clock() + max(pause * (1 + _SPREAD * means.chance()), wait or 0.0)
    past.asked_to_wait = bool(wait)


def _answered(past: Past, answer: Answer, whole: bool) -> None:
    past.failures = 0
    if answer.status == OK:  # with a page still to be had, the feed must come whole again
        past.etag = answer.headers.get("etag") if whole else None
        past.modified = answer.headers.get("last-modified") if whole else None


def _conditions(past: Past) -> dict[str, str]:
    found = {"If-None-Match": past.etag, "If-Modified-Since": past.modified}
    return {name: value for name, value in found.items() if value}


def _items(feed: Feed, entry: FeedEntry, past: Past, means: Means) -> Iterator[Item]:
    if not feed.pages or entry.entry.url is None:
        yield report(entry.entry)
    elif entry.id not in past.done:
        yield _page(entry, entry.entry.url, past, means)


def _page(entry: FeedEntry, url: str, past: Past, means: Means) -> Item:
    """The page behind an entry. One that cannot be had is tried again with the next answers of the feed."""
    try:
        page = means.fetcher.get(url)
    except UnreadableInputError as problem:
        past.tries[entry.id] = past.tries.get(entry.id, 0) + 1
        if past.tries[entry.id] >= _TRIES:
            past.done.append(entry.id)
        return Refused(entry.entry.origin, str(problem), url)
    past.done.append(entry.id)
    said = entry.entry
    return Received(page.body, said.origin, page.url, said.published, page.captured, said.outlet, said.title)
