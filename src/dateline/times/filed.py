"""The dateline of a report -> the day it was written on, which "today" and "yesterday" are counted from.

In: a parsed text and its publication. Out: the publication time, put back to the dateline's day where that is a few
days earlier: a morning paper prints what its correspondent wired the day before ("SAIGON, Feb. 23 --").
"""

import re

from dateline.times.anchor import anchor
from dateline.times.context import Anchor, Published
from dateline.times.grammar import Parsed
from dateline.times.sense import Node

LATE = 4  # days from a dateline to its publication, at most; an older one is no dateline of this report
OPENING = 1500  # characters in which a dateline stands
_BEFORE = re.compile(r"[^\w\n]{0,12}(?:\([^)\n]{1,40}\) ?)?(?:[^\W\d_a-z][\w.'’-]{0,40}[ ,/]{1,2}){1,6}\(?")
_AFTER = re.compile(r"[.,]? ?(?:\([^)\n]{2,40}\)|[-–—:)]|\n|$)")


def filed(text: str, parsed: Parsed, published: Published | None) -> Published | None:
    """When the report was written, by its dateline and its publication; the latter where no dateline tells."""
    if published is None:
        return None
    for item in parsed.items:
        if not isinstance(item, Node) or item.sense is None:
            continue
        if item.start > OPENING:
            return published
        sense = item.sense
        if sense.kind != "point" or sense.unit != "D" or (sense.day is None and sense.weekday is None):
            continue
        line = text.rfind("\n", 0, item.start) + 1
        if not _BEFORE.fullmatch(text, line, item.start) or not _AFTER.match(text, item.end):
            continue
        day = anchor(sense, Anchor(published, None, story=False)).start
        late = 0 if day is None else published.day - day
        return Published(published.day - late) if 0 < late <= LATE else published
    return published
