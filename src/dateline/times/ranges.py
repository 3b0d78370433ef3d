"""Hits -> the times a claim needs: the two ends of a range as one ("from 7 to 21 November"), and what "and" joins."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.times import calendar as cal
from dateline.times.bounds import Joined, alone, bounded
from dateline.times.conjoined import conjoined
from dateline.times.count import up_to
from dateline.times.grammar import Parsed
from dateline.times.hit import Hit
from dateline.times.rule import Item
from dateline.times.sense import Sense
from dateline.times.stretches import Anchored
from dateline.times.tense import word_at

TO = frozenset({"-", "–", "—", "/", "to", "into", "until", "till", "through"})


def join(parsed: Parsed, found: Sequence[Hit]) -> list[Joined]:
    """The times of a text with ranges joined and bounds closed."""
    made: list[Joined] = []
    index = 0
    while index < len(found):
        hit = found[index]
        after = found[index + 1] if index + 1 < len(found) else None
        if after is not None and (both := _range(parsed.items, hit, after)):
            first = hit.place - (word_at(parsed.items, hit.place - 1) in {"from", "between"})
            made.append(Joined((parsed.starts[first], after.node.end), both, hit.by.published))
            index += 2
            continue
        if several := conjoined(parsed.items, found, index):
            count, both = several
            made.append(bounded(parsed, replace(hit, anchored=both), found[index + count - 1].node.end))
            index += count
            continue
        made += alone(parsed, hit)
        runs_up = hit.sense.kind == "length" and hit.sense.which == "now" and after is not None
        index += 2 if runs_up and after and after.place == hit.place + 1 and after.sense.kind == "ref" else 1
    return made


def _range(items: Sequence[Item], hit: Hit, after: Hit) -> Anchored | None:
    """The stretch from one hit to the next, where the words between say so."""
    if hit.sense.kind == "length" and hit.sense.which is None and after.place == hit.place + 2:
        ends = word_at(items, hit.place + 1) in {"to", "ending", "ended", "through"} and after.anchored.unit in {
            "D",
            "M",
        }
        return up_to(hit.sense, after.anchored) if ends and after.sense.kind == "point" else None
    one = _on_its_day(hit, after)
    two = _following(one, after)
    if hit.sense.kind not in {"point", "shift"} or after.sense.kind not in {"point", "shift"}:
        return None
    if one.start is None or two.end is None or one.start > two.end or one.vague or two.vague:
        return None
    if after.place != hit.place + 2:
        return None
    link = word_at(items, hit.place + 1)
    night = hit.sense.unit == "P" and isinstance(hit.sense.base, Sense)  # "the night between 3 and 4 May"
    if link not in TO and not (link == "and" and (night or word_at(items, hit.place - 1) == "between")):
        return None
    unit = one.unit if one.unit == two.unit else "D"
    timed = one.first is not None and two.last is not None
    if one.start == two.end and one.first is not None and two.last is not None and one.first > two.last:
        now = hit.by.published
        if now is not None and two.end < now.day:  # "between 10 p.m. and 4 a.m." ends on the day after
            two = replace(two, start=two.end + 1, end=two.end + 1)
        else:
            one = replace(one, start=one.start - 1)
    days = f"{cal.iso(one.start or 0)}/{cal.iso(two.end or 0)}"
    first, last = (one.first, two.last) if timed else (None, None)
    return Anchored(one.start, two.end, unit, days, first, last, one.zone or two.zone)


def _on_its_day(hit: Hit, after: Hit) -> Anchored:
    """The first end of a range; of hours, on the day that the second one names ("from 3 to 5 p.m. on Tuesday"); of
    weekdays, in its week ("Monday to Wednesday last week")."""
    one, two = hit.anchored, after.anchored
    days = hit.sense.weekday, after.sense.weekday
    if hit.sense.base is None and isinstance(after.sense.base, Sense) and None not in days and two.start is not None:
        first = two.start - ((days[1] or 0) - (days[0] or 0)) % 7
        return replace(one, start=first, end=first)
    if hit.sense.unit == after.sense.unit == "T" and hit.sense.base is None and isinstance(after.sense.base, Sense):
        return replace(one, start=two.start, end=two.start)
    return one


def _following(one: Anchored, after: Hit) -> Anchored:
    """The second end of a range; a weekday is the next one from the first end on."""
    two = after.anchored
    if after.sense.weekday is None or after.sense.day is not None or one.start is None or two.start is None:
        return two
    day = two.start + 7 * -(-(one.start - two.start) // 7) if two.start < one.start else two.start
    return replace(two, start=day, end=day)
