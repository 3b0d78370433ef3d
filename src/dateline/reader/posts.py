"""A live blog as scraped text -> its entries: a line that is, or starts with, a time of day opens one.

The time is combined with the report's own date, and with the day after where the clock runs past midnight.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from dateline.reader import clock, dates, zones
from dateline.reader.draft import Block, Draft, is_paragraph, words

_FEWEST = 2  # entries; a single time of day at the head of a line is no live blog
_AFTER = re.compile(r"^\s*(?:[-–—:|•·]+|\.(?=\s)|(?=\s)|$)\s*")
_START = re.compile(r"[\[(]?\s*\d")
_AGO = re.compile(
    r"^(?:\d{1,2}|an?)\s?(?:hours?|hrs?|h|minutes?|mins?|m)\s+ago[\s|·•,–—-]*(?=[(\[]?\d{1,2}[:.h]\d\d)", re.I
)
_WEEKDAY = re.compile(rf"^[(\[]?(?P<day>{clock.WEEKDAY})\.?(?:\s*[,|·•–—-])?\s+(?=\d{{1,2}}[:.h]\d\d)", re.I)
_ALL_TIMES = re.compile(r"^[(\[]?all times\b(?: are| given| in)*(.{2,40})$", re.I)
POST_TIME = "post time"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Entry:
    """Where an entry of a live blog stands, and its time."""

    first: int  # the block it opens with
    at: int  # the block of its time
    stamp: clock.Stamp
    end: int  # where its time ends in that block
    weekday: int | None = None  # of its time, Monday 0: "Monday, 06:15 GMT"


def split(draft: Draft) -> None:
    """Number the blocks of `draft` by their entries and set `draft.posts`, where it is a live blog."""
    if draft.posts:
        return
    found = entries(draft)
    if not found:
        return
    found = _under_headings(draft.blocks, found)
    days = _days(draft, found)
    zone = _zone(draft, found[0].at)
    whole = " ".join(block.text for block in draft.blocks)
    found = [
        replace(entry, stamp=clock.settled(replace(entry.stamp, zone=entry.stamp.zone or zone), whole))
        for entry in found
    ]
    draft.posts = [
        entry.stamp.iso(day) if entry.stamp.day or day else None for entry, day in zip(found, days, strict=True)
    ]
    blocks = [block for block in draft.blocks[: found[0].first] if block.text]
    for number, entry in enumerate(found):
        end = found[number + 1].first if number + 1 < len(found) else len(draft.blocks)
        opening = draft.blocks[entry.at]
        draft.drop(POST_TIME, opening.text[: entry.end])
        rest = opening.text[entry.end :].strip()
        own = [replace(opening, text=rest)] if words(rest) else []
        own = [*draft.blocks[entry.first : entry.at], *own, *draft.blocks[entry.at + 1 : end]]
        blocks += [replace(block, post=number) for block in own]
    draft.blocks = blocks


def entries(draft: Draft) -> list[Entry]:
    """The entries of a live blog in `draft`; none where it is no live blog."""
    if draft.posts:
        return []
    found = [entry for at, block in enumerate(draft.blocks) if (entry := _entry(draft.blocks, at, block))]
    if len(found) > 1 and found[0].stamp.day and not any(entry.stamp.day for entry in found[1:]):
        del found[0]  # the page's own time stands above its entries
    return found if len(found) >= _FEWEST and _hold_text(draft.blocks, found) else []


def _under_headings(blocks: list[Block], found: list[Entry]) -> list[Entry]:
    """The entries, each from the heading above its time where the page sets them so."""
    alone = [entry for entry in found if not words(blocks[entry.at].text[entry.end :])]
    above = [entry for entry in alone if entry.at > 0 and _is_heading(blocks[entry.at - 1])]
    below = [entry for entry in alone if entry.at + 1 < len(blocks) and is_paragraph(blocks[entry.at + 1].text)]
    if len(above) < len(found) or len(below) < 0.8 * len(found):
        return found
    return [replace(entry, first=entry.at - 1) for entry in found]


def _is_heading(block: Block) -> bool:
    return not is_paragraph(block.text) and not clock.is_time_line(block.text) and len(words(block.text)) >= _FEWEST


def _entry(blocks: list[Block], at: int, block: Block) -> Entry | None:
    """The entry that `block` opens: its time of day first, in brackets or not, then nothing, a dash or the words."""
    ago = _AGO.match(block.text)  # "13h ago (14:05 GMT)"
    weekday = None if ago else _WEEKDAY.match(block.text)
    skipped = ago.end() if ago else weekday.end() if weekday else 0
    text = block.text[skipped:]
    if not _START.match(text):
        return None
    lead = len(text) - len(text.lstrip("[( "))
    found, taken = clock.stamps(text[:60])
    if not found or taken[0][0] > lead or found[0].clock is None or found[0].role:
        return None
    if re.match(r"^\d{1,2}\s?[ap]", text) and not re.match(r"^\d{1,2}\s?[ap]\.?m", text):
        return None
    end = len(text[: taken[0][1]].rstrip())  # "21:55 Police ..." of a ticker: the space parts it from the words
    for start, stop in taken[1:]:
        if not words(text[end:start]) and len(found) == 1:
            end = stop
    close = re.match(r"\s*[\])]+", text[end:])
    end += close.end() if close else 0
    after = _AFTER.match(text[end:])
    if not after:
        return None
    rest = text[end + after.end() :]
    if rest and not (rest[0].isupper() or rest[0] in "\"'“‘" or rest[0].isdigit()):
        return None
    if not rest and at + 1 >= len(blocks):
        return None
    return Entry(at, at, found[0], skipped + end + after.end(), _number(weekday["day"]) if weekday else None)


def _number(weekday: str) -> int:
    return DAYS.index(weekday[:3].lower())


def _zone(draft: Draft, first: int) -> str | None:
    """The zone that a line above the first entry gives for all of them; "All times GMT" is dropped."""
    for block in draft.blocks[:first]:
        match = _ALL_TIMES.match(block.text)
        zone = re.search(zones.pattern(), match.group(1)) if match else None
        if zone:
            draft.drop("time zone of the entries", block.text)
            draft.blocks[draft.blocks.index(block)] = replace(block, text="")
            return zone.group(0)
    # Without one, the zone of the page's own time ("last update 23:20 (Beirut)").
    times = [block.text for block in draft.blocks[:first] if clock.is_time_line(block.text)]
    stamps = [stamp for line in times for stamp in clock.stamps(line)[0]]
    return next((stamp.zone for stamp in stamps if stamp.zone), None)


def _hold_text(blocks: list[Block], entries: list[Entry]) -> bool:
    """Whether most entries hold running text: a row of publication times at the head of a page does not."""
    ends = [entry.at for entry in entries[1:]] + [len(blocks)]
    full = 0
    for entry, end in zip(entries, ends, strict=True):
        own = blocks[entry.at].text[entry.end :]
        full += any(is_paragraph(text) for text in [own, *(b.text for b in blocks[entry.at + 1 : end])])
    return full >= _FEWEST and full >= 0.6 * len(entries)


def _days(draft: Draft, entries: list[Entry]) -> list[date | None]:
    """The day of each entry: by its weekday, the last such day; else by the clock, which runs one way through the page.

    Of those without a weekday the earliest is on the report's own day.
    """
    first = dates.calendar_day(*map(int, draft.published[:10].split("-"))) if draft.published else None
    if first is None:
        return [None] * len(entries)
    days = iter(_by_clock(first, [entry.stamp.clock or (0, 0, 0) for entry in entries if entry.weekday is None]))
    return [
        next(days) if entry.weekday is None else first - timedelta(days=(first.weekday() - entry.weekday) % 7)
        for entry in entries
    ]


def _by_clock(first: date, clocks: list[tuple[int, int, int]]) -> list[date]:
    """The days of entries at `clocks`, in the order of the page, the earliest on the day `first`."""
    if not clocks:
        return []
    forwards = list(range(len(clocks)))
    order = min((forwards, forwards[::-1]), key=lambda way: _cost([clocks[number] for number in way]))
    turns = _cost([clocks[number] for number in order])[0]
    days = [first] * len(clocks)
    if turns > 2:
        return days  # no order to follow
    shift = 0
    for previous, number in zip([order[0], *order], order, strict=False):
        shift += clocks[previous] > clocks[number]
        days[number] = first + timedelta(days=shift)
    return days


def _cost(clocks: list[tuple[int, int, int]]) -> tuple[int, int]:
    """How often midnight passes from the first to the last of `clocks`, and how many minutes do."""
    minutes = [60 * hour + minute for hour, minute, _ in clocks]
    turns = sum(earlier > later for earlier, later in pairwise(clocks))
    return turns, sum((later - earlier) % 1440 for earlier, later in pairwise(minutes))
