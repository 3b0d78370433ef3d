"""Senses -> stretches of days: each expression is anchored by its context.

In: a `Sense` and an `Anchor` (publication, running time, tense). Out: an `Anchored` stretch, or one with no days where
none is known. Publication anchors news, the running time anchors a story told in the past.
"""

from dataclasses import replace

from dateline.times import calendar as cal
from dateline.times.choose import day_alone, holiday, weekday, yearless
from dateline.times.context import Anchor, Running
from dateline.times.count import edge, lasting, nth, shifted
from dateline.times.hours import time_of_day
from dateline.times.order import EITHER, both_ways
from dateline.times.sense import Sense
from dateline.times.stretches import Anchored, dated, narrowed, of_unit, unknown
from dateline.times.wars import of_war


def anchor(sense: Sense, by: Anchor) -> Anchored:
    """The stretch that a sense names in its context."""
    if sense.kind == "point":
        found = _point(sense, by)
    elif sense.base == "war":
        found = of_war(sense, by)
    elif sense.kind == "shift":
        found = shifted(sense, by, _reference(sense, by))
    elif sense.kind == "length":
        if isinstance(sense.base, Sense):
            return edge(sense, anchor(sense.base, by))
        return lasting(sense, by)
    else:
        days = by.published.day if by.published and sense.value == "PRESENT_REF" else None
        return Anchored(days, days, "", sense.value, vague=True)
    return narrowed(found, sense.mod) if sense.mod else found


def _point(sense: Sense, by: Anchor) -> Anchored:
    if sense.unit in {"P", "T"}:
        return time_of_day(sense, by, anchor(sense.base, by) if isinstance(sense.base, Sense) else None)
    if sense.unit == "NTH":
        return nth(sense, anchor(sense.base, by)) if isinstance(sense.base, Sense) else unknown("D", None)
    if sense.weekday is not None and sense.day is None and isinstance(sense.base, Sense):
        week = anchor(sense.base, by)
        return unknown("D", None) if week.start is None else of_unit("D", *cal.parts(week.start + sense.weekday - 1))
    if sense.weekday is not None and sense.day is None:
        return weekday(sense, by)
    if isinstance(sense.base, Sense):
        outer = anchor(sense.base, by)
        if outer.start is None:
            return unknown(sense.unit, None)
        year, month, _ = cal.parts(outer.start)
        return anchor(replace(sense, base=None, year=year, month=sense.month or month), by)
    if sense.unit == "D" and sense.code is not None:
        return holiday(sense, by)
    if sense.which == EITHER:
        return both_ways(sense)
    if sense.year is not None:
        return dated(sense, sense.year)
    if sense.month is None and sense.day is not None:
        return day_alone(sense, by)
    return yearless(sense, by)


def _around(told: Running | None, day: Running) -> bool:
    """Whether the time told last is a longer one with `day` in it."""
    return told is not None and told.unit not in {"D", "P", "T"} and told.start <= day.start <= told.end


def _reference(sense: Sense, by: Anchor) -> Running | None:
    if isinstance(sense.base, Sense):
        found = anchor(sense.base, by)
        if found.start is None or found.end is None:
            return None
        return Running(found.start, found.end, found.unit, -1)
    if sense.base == "now":
        return by.then_or_now() if by.story and sense.which == "this" else by.now()
    if sense.base is None and not by.story:
        return by.now()
    if sense.unit in {"D", "NI"} and sense.number and by.day is not None and _around(by.then(), by.day):
        return by.day  # "for the third time this year. A day earlier": than the day told before
    if by.story or (sense.number or 0) <= 0:
        return by.then_or_now()
    return by.then()  # later than what? not later than publication, in a report of the past
