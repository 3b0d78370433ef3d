"""Layer 4: days counted from the beginning of a war: the 636th day, day 40, two years into, since it began.

The rules read what is counted; which war it is, and so its first day, the whole text says (times.conflicts).
"""

from dateline.times import calendar as cal
from dateline.times.conflicts import ENDS, named_after
from dateline.times.context import Anchor
from dateline.times.rule import Built, Found, Rules
from dateline.times.sense import Node, Sense
from dateline.times.stretches import Anchored, of_unit, unknown

RULES = Rules()
COUNTED = frozenset({"D", "W", "M", "Y"})
CLAUSE = 12  # words within which a clause of "since" has its own date
MONTHS = {"M": 1, "Y": 12}


@RULES.on("the? o=ORD DASH? u=UNIT (?= of|in|since )", "u=day n=NUM|CARD (?= of|in|since )")
def nth_of_war(m: Found) -> Built:
    """The 636th day (of the war), day 40 (of the siege), the second year (of the conflict)."""
    number, unit, war = m.number("o") or m.number("n") or 0, str(m.get("u", "UNIT")), named_after(m.word, m.last + 1)
    if war is None or not number or unit not in COUNTED:
        return None
    return Sense("shift", unit, number=number - 1, base="war", code=war[0], which="nth")


@RULES.on("l=LENGTH s=into", "l=LENGTH s=after|before (?! POINT )")
def from_war(m: Found) -> Built:
    """Two years into (the war), nine days after (the invasion)."""
    length, said, war = m.sense("l"), m.named("s"), named_after(m.word, m.last)
    if war is None or length.number is None or length.code == "some" or length.unit not in COUNTED:
        return None
    if said != "into" and not war[1]:
        return None
    number = -length.number if said == "before" else length.number
    return Sense("shift", length.unit, number=number, base="war", code=war[0], which=said, mod=length.mod)


@RULES.on("since (?! POINT )")
def since_war(m: Found) -> Built:
    """Since (the war began)."""
    war = named_after(m.word, m.last)
    if war is None or not war[1] or _dated(m):
        return None
    return Sense("shift", "D", number=0, base="war", code=war[0], which="since")


def _dated(m: Found) -> bool:
    """Whether the clause itself says when: "since the war began on 7 October"."""
    for item in m.items[m.last : m.last + CLAUSE]:
        if isinstance(item, Node):
            if item.sense is not None and item.sense.kind in {"point", "shift"}:
                return True
        elif item in ENDS:
            return False
    return False


def of_war(sense: Sense, by: Anchor) -> Anchored:
    """The stretch that is counted from the first day of the war that the text is about."""
    if by.war is None:
        return unknown(sense.unit, None)
    number, unit = sense.number or 0, sense.unit
    first = _moved(by.war, number, unit)
    if sense.which != "nth" and unit != "D":
        now, last = by.now(), _moved(first, 1, unit) - 1
        if now is not None and first > now.end:  # "nearly two years into"
            return (
                Anchored(now.end, now.end, "D", None, vague=True) if sense.mod == "LESS_THAN" else unknown(unit, None)
            )
        if sense.which == "into":  # as long after the beginning, or somewhat longer
            return Anchored(first, last if now is None else max(min(now.end, last), first), unit, None, vague=True)
        return of_unit("W" if unit == "W" else "M", *cal.parts(first))
    if unit == "D":
        return of_unit("D", *cal.parts(first))
    last = _moved(first, 1, unit) - 1
    return Anchored(first, last, unit, f"{cal.iso(first)}/{cal.iso(last)}")


def _moved(day: int, number: float, unit: str) -> int:
    if unit in MONTHS:
        year, month, date = cal.parts(day)
        return cal.ordinal(*cal.add_months(year, month, round(number * MONTHS[unit])), date)
    return day + round(number * (7 if unit == "W" else 1))
