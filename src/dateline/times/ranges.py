"""Hits -> the times a claim needs: the two ends of a range as one, open bounds closed by the publication.

"From 7 to 21 November" is one stretch; "since February 2022" runs up to publication; "until Friday" has no first day
unless it runs from now; a stretch that has begun by publication ends there in a report of the past.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.times import calendar as cal
from dateline.times.context import Published
from dateline.times.grammar import Parsed
from dateline.times.hit import Hit
from dateline.times.rule import Item
from dateline.times.stretches import Anchored

TO = frozenset({"-", "–", "—", "/", "to", "into", "until", "till", "through"})


@dataclass(frozen=True)
class Joined:
    """A time as a claim needs it, with its place in the text and the publication time it was read by."""

    span: tuple[int, int]
    anchored: Anchored
    published: Published | None


def join(parsed: Parsed, found: Sequence[Hit]) -> list[Joined]:
    """The times of a text with ranges joined and bounds closed."""
    made: list[Joined] = []
    index = 0
    while index < len(found):
        hit = found[index]
        after = found[index + 1] if index + 1 < len(found) else None
        if after is not None and (both := _range(parsed.items, hit, after)):
            first = hit.place - (_word(parsed.items, hit.place - 1) in {"from", "between"})
            made.append(Joined((parsed.starts[first], after.node.end), both, hit.by.published))
            index += 2
            continue
        made.append(_bounded(parsed, hit))
        runs_up = hit.sense.kind == "length" and hit.sense.which == "now" and after is not None
        index += 2 if runs_up and after and after.place == hit.place + 1 and after.sense.kind == "ref" else 1
    return made


def _word(items: Sequence[Item], place: int) -> str:
    item = items[place] if 0 <= place < len(items) else ""
    return item.lower() if isinstance(item, str) else ""


def _range(items: Sequence[Item], hit: Hit, after: Hit) -> Anchored | None:
    """The stretch from one hit to the next, where the words between say so."""
    one, two = hit.anchored, _following(hit.anchored, after)
    if hit.sense.kind not in {"point", "shift"} or after.sense.kind not in {"point", "shift"}:
        return None
    if one.start is None or two.end is None or one.start > two.end or one.vague or two.vague:
        return None
    if after.place != hit.place + 2:
        return None
    link = _word(items, hit.place + 1)
    if link not in TO and not (link == "and" and _word(items, hit.place - 1) == "between"):
        return None
    unit = one.unit if one.unit == two.unit else "D"
    timed = one.first is not None and two.last is not None
    if one.start == two.end and one.first is not None and two.last is not None and one.first > two.last:
        one = replace(one, start=one.start - 1)  # "between 10 p.m. and 4 a.m." begins on the day before
    days = f"{cal.iso(one.start or 0)}/{cal.iso(two.end)}"
    first, last = (one.first, two.last) if timed else (None, None)
    return Anchored(one.start, two.end, unit, days, first, last, one.zone or two.zone)


def _following(one: Anchored, after: Hit) -> Anchored:
    """The second end of a range; a weekday is the next one from the first end on."""
    two = after.anchored
    if after.sense.weekday is None or after.sense.day is not None or one.start is None or two.start is None:
        return two
    day = two.start + 7 * -(-(one.start - two.start) // 7) if two.start < one.start else two.start
    return replace(two, start=day, end=day)


def _bounded(parsed: Parsed, hit: Hit) -> Joined:
    """A hit with the bound that the word before it sets."""
    found, published = hit.anchored, hit.by.published
    first = hit.place
    if _word(parsed.items, first - 1) == "the" and _word(parsed.items, first - 2) in {"since", "before", "after"}:
        first -= 1  # "since the October 7 attack"
    before = _word(parsed.items, first - 1)
    now = None if published is None else published.day
    if hit.sense.kind in {"point", "shift"} and found.start is not None and not found.vague:
        if before == "since" and (now is None or found.start <= now):
            first -= 1
            value = f"{found.value}/" if now is None else f"{found.value}/{cal.iso(now)}"
            found = replace(found, end=now, last=None, value=value)
        elif before in {"until", "till"}:
            first -= 1
            begins = now if now is not None and found.end is not None and found.end >= now else None
            found = replace(found, start=begins, first=None, value=f"/{found.value}")
        elif before in {"before", "after"} and found.unit not in {"P", "T"}:
            first -= 1
            found = _beyond(found, before, now)
    if published and hit.by.tense != "future" and hit.sense.which not in {"next", "coming", "tonight"}:
        found = _begun(found, published)
    if found is hit.anchored:
        first = hit.place
    return Joined((parsed.starts[first], hit.node.end), found, published)


def _begun(found: Anchored, published: Published) -> Anchored:
    """A stretch that has begun by publication, ended there."""
    if found.start is None or found.end is None or not found.start <= published.day < found.end:
        return found
    if found.first is not None and found.start == published.day and found.first > (published.minute or 0):
        return found
    minute = None if found.first is None else published.minute
    return replace(found, end=published.day, last=minute)


def _beyond(found: Anchored, before: str, now: int | None) -> Anchored:
    """Before or after a stretch: open on one side, and never more than vague."""
    if before == "before":
        end = None if found.start is None else found.start - 1
        return replace(found, start=None, end=end, first=None, last=None, vague=True, value=f"/{found.value}")
    start, end = found.end, now
    if start is not None and end is not None and end < start:
        end = None
    return replace(found, start=start, end=end, first=None, last=None, vague=True, value=f"{found.value}/")
