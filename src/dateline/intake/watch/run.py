"""Feeds, a record -> the record with their new entries in it, for as long as nobody stops it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import DatelineError, RecordError, SettingsError, UnreadableInputError
from dateline.intake.keep import Keeper, Tally, keep
from dateline.intake.watch.feeds import Feed
from dateline.intake.watch.poll import Means, failed, poll
from dateline.intake.watch.state import Past, load, save


@dataclass(frozen=True, slots=True)
class Watch:
    """What is watched and where it goes. `wait` waits so many seconds, or less when it is told to stop."""

    feeds: Sequence[Feed]
    record: Keeper
    memory: Path
    means: Means
    wait: Callable[[float], None]
    say: Callable[[str], None]


def watch(its: Watch, tally: Tally, *, once: bool = False) -> int:
    """Ask each feed when it is due until told to stop; with `once`, each once, but where it asked to wait.

    Goes on after any failure; the number of feeds that failed in the last round.
    """
    known = load(its.memory)
    pasts = {feed.url: known.get(feed.url, Past()) for feed in its.feeds}
    while True:
        now = its.means.clock()
        due = [feed for feed in its.feeds if _due(pasts[feed.url], now, once)]
        failures = 0
        for feed in due:
            if its.means.stopped():
                break
            failures += not _polled(its, feed, pasts[feed.url], tally)
            save(its.memory, known | pasts)
        if once or its.means.stopped():
            return failures
        its.wait(max(min(past.due for past in pasts.values()) - its.means.clock(), 0.0))


def _due(past: Past, now: float, once: bool) -> bool:
    return past.due <= now or (once and not past.asked_to_wait)


def _polled(its: Watch, feed: Feed, past: Past, tally: Tally) -> bool:
    """Whether the feed could be read, its new entries now in the record."""
    before = tally.added
    past.due = 0.0
    try:
        for item in poll(feed, past, its.means):
            keep(its.record, item, tally, its.say)
    except SettingsError:
        raise
    except (UnreadableInputError, RecordError, OSError) as problem:
        its.say(f"{feed.url}: {problem}")
    except DatelineError:
        raise
    except Exception as fault:  # a fault of ours on one feed must not end the watch over all others
        its.say(f"{feed.url}: a fault in Dateline, please report it: {type(fault).__name__}: {fault}")
    else:
        if tally.added > before:
            its.say(f"{feed.url}: {tally.added - before:,} new reports")
        return True
    failed(feed, past, its.means)
    return False
