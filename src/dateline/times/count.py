"""Times counted from others, and durations: so many units from a stretch, up to now, or at a stretch's edge."""

from dataclasses import replace

from dateline.times import calendar as cal
from dateline.times.context import Anchor, Running
from dateline.times.lengths import length_value
from dateline.times.sense import Sense
from dateline.times.stretches import FINER, Anchored, of_unit, unknown, value_of


def shifted(sense: Sense, by: Anchor, reference: Running | None) -> Anchored:
    """So many units from a reference stretch."""
    if sense.value is not None and sense.value != "":
        return unknown(sense.unit, sense.value)
    if sense.base == "event" and not by.story:
        return unknown(sense.unit, length_value(abs(sense.number or 0), sense.unit) if sense.unit else None)
    if sense.which == "on" or sense.value == "":
        return _years_on(sense, by) if sense.which == "on" else _that_time(sense, by, reference)
    if reference is None or sense.which == "eve":
        return unknown(sense.unit, None) if reference is None else of_unit("D", *cal.parts(reference.start - 1))
    number, unit = sense.number or 0, sense.unit
    if unit[:1] == "T":
        return _shift_clock(number, unit, reference, by)
    coarser = FINER.get(reference.unit, 1) > FINER.get(unit, 1)
    if unit == "Y" and abs(number) == 1 and sense.which == "one" and by.quarter and not by.story:
        year, month, _ = cal.parts(by.quarter.start)  # "a year earlier" beside a quarter is the same quarter then
        return of_unit("Q", year + int(number), month)
    if coarser and (number == 0 or reference.unit not in {"S", "Q"} or unit != "M"):
        return Anchored(reference.start, reference.end, reference.unit, None, vague=True)
    last = number > 0 and unit in {"D", "NI"} and reference.unit != "P"  # the day after a night is that it ends on
    day = reference.end if last else reference.start
    year, month, date = cal.parts(day)
    if unit == "Q" and number == 0 and sense.base is None and not by.story:
        number = -1  # "the quarter" that news reports on is the one that has ended
    if unit in {"D", "NI"}:
        return of_unit("D", *cal.parts(day + int(number)))
    if unit in {"W", "WE", "F"}:
        steps = int(number * (14 if unit == "F" else 7))
        if unit == "WE" and number == 0 and cal.weekday(day) < 6:
            steps = -7 if by.tense != "future" else 0
        return of_unit("W" if unit == "F" else unit, *cal.parts(day + steps))
    per_unit = {"M": 1, "Q": 3, "S": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}.get(unit, 12)
    year, month = cal.add_months(year, month, round(number * per_unit))
    if sense.which == "day":
        return of_unit("D", year, month, date)
    return of_unit(unit if unit in FINER else "Y", year, month, 1)


def _years_on(sense: Sense, by: Anchor) -> Anchored:
    """Ten years on: so long after what is told, where that is over; else no more than now."""
    told, published = by.then(), by.published
    if told is not None:
        found = shifted(replace(sense, which=None), by, told)
        if published is None or (found.end is not None and found.end <= published.day):
            return found
    return unknown(sense.unit, "PRESENT_REF")


def _that_time(sense: Sense, by: Anchor, reference: Running | None) -> Anchored:
    """That time: the running stretch itself; (since) then: the days of it, and never publication."""
    if sense.which == "since":
        reference = by.then()
    if reference is None:
        return unknown(sense.unit, None)
    unit, vague = reference.unit, sense.which != "since"
    if not vague and unit in {"P", "T"}:
        unit = "D"
    return Anchored(reference.start, reference.end, unit, value_of(unit, reference.start), vague=vague)


def _shift_clock(number: float, unit: str, reference: Running, by: Anchor) -> Anchored:
    """So many hours or minutes on: exact where the minute of publication is known, else the days it may be."""
    minutes = number * {"TS": 1 / 60, "TM": 1, "TH": 60}.get(unit, 60)
    if by.published and by.published.minute is not None and not by.story:
        at = by.published.day * 1440 + by.published.minute + round(minutes)
        day, minute = divmod(at, 1440)
        return Anchored(day, day, "T", f"{value_of('D', day)}T{minute // 60:02d}:{minute % 60:02d}", minute, minute)
    if FINER.get(reference.unit, 1) > 1:
        return unknown("T", None)
    whole = int(abs(minutes) // 1440)
    day = reference.start + (whole if number > 0 else -whole)
    spread = 1 if abs(minutes) % 1440 else 0
    start, end = (day, day + spread) if number > 0 else (day - spread, day)
    return Anchored(start, end, "P", f"{value_of('D', start)}TXX")


def lasting(sense: Sense, by: Anchor) -> Anchored:
    """A duration: days only where it ends now, begins now, or stands beside the running time."""
    value = sense.value or "P1" + sense.unit
    reference = by.now() if not by.story or sense.which in {"now"} else by.then_or_now()
    if sense.which is None or reference is None or sense.number is None or (by.story and reference.unit != "D"):
        return unknown(sense.unit, value)
    days, month_count = _size(sense.number, sense.unit)
    back = sense.which in {"past", "now", "before"}
    edge = reference.start if back else reference.end
    told = by.then()
    if not back and not by.story and by.tense == "past" and told is not None and told.end < reference.start:
        edge = told.end + 1  # "during the following two days": after what was told, not after publication
        days -= 1
    year, month, day = cal.parts(edge)
    if month_count:
        moved = cal.ordinal(*cal.add_months(year, month, -month_count if back else month_count), day)
    else:
        moved = edge - days if back else edge + days
    start, end = (moved, edge) if back else (edge, moved)
    return Anchored(start, end, sense.unit, value, vague=sense.code == "some")


def edge(sense: Sense, outer: Anchored) -> Anchored:
    """The first or last so many units of a stretch."""
    value = sense.value or "P1" + sense.unit
    if outer.start is None or outer.end is None or sense.number is None:
        return unknown(sense.unit, value)
    days, month_count = _size(sense.number, sense.unit)
    if sense.which == "END":
        moved = outer.end - days + 1
        if month_count:
            year, month, day = cal.parts(outer.end + 1)
            moved = cal.ordinal(*cal.add_months(year, month, -month_count), day)
        start, end = moved, outer.end
    else:
        moved = outer.start + days - 1
        if month_count:
            year, month, day = cal.parts(outer.start)
            moved = cal.ordinal(*cal.add_months(year, month, month_count), day) - 1
        start, end = outer.start, moved
    if start < outer.start or end > outer.end or end < start:
        return unknown(sense.unit, value)
    return Anchored(start, end, sense.unit, value, vague=sense.code == "some")


def up_to(sense: Sense, day: Anchored) -> Anchored:
    """The so many units that end on a day ("the week to 28 June")."""
    year = 366  # the longest unit that is so said
    return day if day.end is None else edge(replace(sense, which="END"), replace(day, start=day.end - year))


def nth(sense: Sense, outer: Anchored) -> Anchored:
    """The nth unit of a stretch."""
    if outer.start is None or outer.end is None:
        return unknown(sense.code or "D", None)
    size = {"D": 1, "W": 7}.get(sense.code or "D")
    place = int(sense.number or 1)
    if size is None:
        year, month, _ = cal.parts(outer.start)
        found = of_unit("M", *cal.add_months(year, month, place - 1))
    else:
        first = outer.start + size * (place - 1)
        found = Anchored(first, first + size - 1, sense.code or "D", value_of(sense.code or "D", first))
    if found.end is not None and found.end > outer.end:
        return unknown(sense.code or "D", None)
    return found


def _size(number: float, unit: str) -> tuple[int, int]:
    """(days, months) of a duration, rounded up to whole days."""
    months = {"M": 1, "Q": 3, "S": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}.get(unit)
    if months:
        return 0, round(number * months)
    days = {"D": 1.0, "NI": 1.0, "W": 7.0, "WE": 7.0, "F": 14.0, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400}
    return -int(-number * days.get(unit, 1.0) // 1), 0
