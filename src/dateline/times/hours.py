"""Times of day and parts of days, on the day they are said of or on the running one."""

from dataclasses import replace

from dateline.times.context import Anchor, Running
from dateline.times.lexicon import names
from dateline.times.sense import Sense
from dateline.times.stretches import Anchored, unknown, value_of


def time_of_day(sense: Sense, by: Anchor, outer: Anchored | None) -> Anchored:
    """A clock time or a part of a day, on its own day (`outer`) or, without one, on the running one."""
    if sense.base == "overnight":
        now = by.then_or_now() if by.story else by.now()
        day = None if now is None else now.end - 1
        return _night(day)
    if outer is None and (sense.unit == "T" or sense.which == "the" or sense.code in {"DA", "DU", "EARLY"}):
        reference = by.then()
        reference = reference if reference and reference.unit in {"D", "P", "T"} else None
        if reference is None and not by.story:
            reference = by.now()
            if reference and _not_yet(sense, by):
                reference = Running(reference.start - 1, reference.end - 1, "D", -1)
        if reference is not None:
            outer = Anchored(reference.start, reference.start, "D", value_of("D", reference.start))
    code = (
        f"{(sense.minute or 0) // 60:02d}:{(sense.minute or 0) % 60:02d}"
        if sense.unit == "T" else {"DA": "MO", "DU": "EV", "EARLY": "NI"}.get(sense.code or "", sense.code)
    )  # fmt: skip
    if outer is None or outer.start is None or outer.end != outer.start:
        if outer is not None and outer.known and outer.unit == "P":
            outer = replace(outer, end=outer.start)
        else:
            return unknown(sense.unit, f"XXXX-XX-XXT{code}")
    day = outer.start or 0
    if sense.unit == "T":
        return Anchored(day, day, "T", f"{value_of('D', day)}T{code}", sense.minute, sense.minute, sense.zone)
    if sense.code == "NI":
        published = by.published.day if by.published else None
        if sense.which == "into" or (sense.which == "overnight" and day == published):
            return _night(day - 1)
        if sense.which == "tonight":
            return replace(_night(day), end=day, last=1439)
        return _night(day)
    first, last = names()["hours"][sense.code or "MO"]
    return Anchored(day, day, "P", f"{value_of('D', day)}T{code}", first * 60, last * 60 + 59)


def before_dawn(dawn: Anchored) -> Anchored:
    """The hours of a day before its dawn."""
    first, last = names()["hours"]["EARLY"]
    return replace(dawn, first=first * 60, last=last * 60 + 59)


def _night(day: int | None) -> Anchored:
    """The night that begins on a day and ends on the next."""
    if day is None:
        return unknown("P", "XXXX-XX-XXTNI")
    first, last = names()["hours"]["NI"]
    return Anchored(day, day + 1, "P", f"{value_of('D', day)}TNI", first * 60, last * 60 + 59)


def _not_yet(sense: Sense, by: Anchor) -> bool:
    """Whether a clock time or the night is later than publication, though the text tells of it in the past."""
    published = by.published
    if sense.code == "NI":
        return by.tense == "past" and published is not None
    if by.tense != "past" or published is None or published.minute is None or sense.minute is None:
        return False
    zone = 0 if sense.zone is None or published.offset is None else published.offset - sense.zone
    return sense.minute + zone > published.minute
