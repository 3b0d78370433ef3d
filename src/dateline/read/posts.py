"""A live blog as scraped text -> its entries: a line that is, or starts with, a time of day opens one.

The time is combined with the report's own date, and with the day after where the clock runs past midnight.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.read import clock
from dateline.read.draft import Block, Draft, is_paragraph, words

_FEWEST = 2  # entries; a single time of day at the head of a line is no live blog
_AFTER = re.compile(r"^\s*(?:[-–—:|•·]+|\.(?=\s)|(?=\s)|$)\s*")
POST_TIME = "post time"


@dataclass(frozen=True, slots=True)
class _Entry:
    at: int  # the block it opens with
    stamp: clock.Stamp
    end: int  # where its time ends in that block


def split(draft: Draft) -> None:
    """Number the blocks of `draft` by their entries and set `draft.posts`, where it is a live blog."""
    if draft.posts:
        return
    entries = [entry for at, block in enumerate(draft.blocks) if (entry := _entry(draft.blocks, at, block))]
    entries = entries if len(entries) >= _FEWEST and _hold_text(draft.blocks, entries) else []
    if not entries:
        return
    days = _days(draft, entries)
    draft.posts = [
        entry.stamp.iso(day) if entry.stamp.day or day else None for entry, day in zip(entries, days, strict=True)
    ]
    blocks = draft.blocks[: entries[0].at]
    for number, entry in enumerate(entries):
        end = entries[number + 1].at if number + 1 < len(entries) else len(draft.blocks)
        opening = draft.blocks[entry.at]
        draft.drop(POST_TIME, opening.text[: entry.end])
        rest = opening.text[entry.end :].strip()
        first = [replace(opening, text=rest)] if words(rest) else []
        blocks += [replace(block, post=number) for block in [*first, *draft.blocks[entry.at + 1 : end]]]
    draft.blocks = blocks


def _entry(blocks: list[Block], at: int, block: Block) -> _Entry | None:
    """The entry that `block` opens: its time of day first, in brackets or not, then nothing, a dash or the words."""
    text = block.text
    lead = len(text) - len(text.lstrip("[( "))
    found, taken = clock.stamps(text[:60])
    if not found or taken[0][0] > lead or found[0].clock is None or found[0].role:
        return None
    if re.match(r"^\d{1,2}\s?[ap]", text) and not re.match(r"^\d{1,2}\s?[ap]\.?m", text):
        return None
    end = taken[0][1]
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
    return _Entry(at, found[0], end + after.end())


def _hold_text(blocks: list[Block], entries: list[_Entry]) -> bool:
    """Whether most entries hold running text: a row of publication times at the head of a page does not."""
    ends = [entry.at for entry in entries[1:]] + [len(blocks)]
    full = 0
    for entry, end in zip(entries, ends, strict=True):
        own = blocks[entry.at].text[entry.end :]
        full += any(is_paragraph(text) for text in [own, *(b.text for b in blocks[entry.at + 1 : end])])
    return full >= _FEWEST and full >= 0.6 * len(entries)


def _days(draft: Draft, entries: list[_Entry]) -> list[date | None]:
    """The day of each entry. The earliest is on the report's own day; the clock runs one way through the page."""
    first = clock.calendar_day(*map(int, draft.published[:10].split("-"))) if draft.published else None
    if first is None:
        return [None] * len(entries)
    clocks = [entry.stamp.clock or (0, 0, 0) for entry in entries]
    falls = sum(a > b for a, b in zip(clocks, clocks[1:], strict=False))
    newest_first = falls > (len(clocks) - 1) / 2
    order = list(range(len(clocks)))[:: -1 if newest_first else 1]
    turns = sum(clocks[a] > clocks[b] for a, b in zip(order, order[1:], strict=False))
    days: list[date | None] = [first] * len(clocks)
    if turns > 2:
        return days  # no order to follow
    shift = 0
    for previous, number in zip([order[0], *order], order, strict=False):
        shift += clocks[previous] > clocks[number]
        days[number] = first + timedelta(days=shift)
    return days
