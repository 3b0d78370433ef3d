"""Days, months or years that "and" joins, as one stretch: "on 10 and 11 January", "Friday and Saturday".

In: hits from one on. Out: how many of them are one stretch, and that stretch; only neighbours are, for two dates far
apart are two times.
"""

from collections.abc import Sequence

from dateline.times import calendar as cal
from dateline.times.hit import Hit
from dateline.times.lexicon import form
from dateline.times.rule import Item
from dateline.times.stretches import Anchored

LINKS = (("and",), ("or",), ("&",), ("and", "the"), (",", "and"), (",", "or"))
GAP = 7  # days between two days that are still one stretch


def conjoined(items: Sequence[Item], found: Sequence[Hit], index: int) -> tuple[int, Anchored] | None:
    """How many hits from `index` on are one stretch, and the stretch; None where the first stands alone."""
    one, count, closed = found[index].anchored, 1, False
    while index + count < len(found) and not closed:
        link = _between(items, found[index + count - 1], found[index + count])
        closed = link in LINKS
        if not closed and link != (",",):
            break
        both = _both(one, found[index + count - 1], found[index + count])
        if both is None:
            return None
        one, count = both, count + 1
    return (count, one) if closed else None


def _between(items: Sequence[Item], hit: Hit, after: Hit) -> tuple[str, ...]:
    words = items[hit.place + 1 : after.place]
    return tuple(form(item) for item in words[:3] if isinstance(item, str))


def _both(one: Anchored, hit: Hit, after: Hit) -> Anchored | None:
    two = after.anchored
    if any(each.sense.kind not in {"point", "shift"} or each.sense.mod for each in (hit, after)):
        return None
    if one.vague or two.vague or one.unit != two.unit or one.unit not in {"D", "M", "Y"}:
        return None
    if one.start is None or one.end is None or two.start is None or two.end is None:
        return None
    start, end, gap = one.start, two.end, two.start - one.end
    if gap <= 0 and _weekday(after) and hit.by.tense == "future":
        end, gap = end + 7, gap + 7
    elif gap <= 0 and _weekday(hit):  # published on Saturday: "on Saturday and Sunday"
        start, gap = start - 7, gap + 7
    if not 0 < gap <= (GAP if one.unit == "D" else 1):
        return None
    return Anchored(start, end, one.unit, f"{cal.iso(start)}/{cal.iso(end)}")


def _weekday(hit: Hit) -> bool:
    return hit.sense.weekday is not None and hit.sense.day is None
