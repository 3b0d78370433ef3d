"""Holidays by the rules of their data file -> their days in a year, and which of them a text means.

In: a rule (`ontology/times.toml`, table `holiday`) and a year. Out: the stretches of days it names in that year: one
as a rule, two for a feast of the moon in some years, none where its calendar is not known so far back or ahead.

Easter is computed by dateutil (years 1583 to 4099). Feasts of the Islamic, Hebrew, Chinese, Hindu and Persian calendars
are those of the `holidays` package: Islamic ones as Saudi Arabia keeps them, by years from 1925 to 2100; where the new
moon is sighted, they may fall a day later.
"""

import datetime as dt
from collections.abc import Iterable
from functools import cache
from typing import Any

from dateline.times import calendar as cal
from dateline.times.context import Anchor, Running
from dateline.times.lexicon import names
from dateline.times.sense import Sense
from dateline.times.stretches import Anchored, of_unit, unknown

EASTER_FROM, EASTER_TO = 1583, 4099  # the years dateutil computes Easter for
WEEK = 10  # days up to which a feast is precise to the week
CALENDARS = {
    "islamic": "_IslamicLunar", "hebrew": "_HebrewLunisolar", "chinese": "_ChineseLunisolar",
    "hindu": "_HinduLunisolar", "persian": "_Persian",
}  # fmt: skip


@cache
def occurrences(rule: str, year: int) -> tuple[cal.Stretch, ...]:
    """The stretches that begin in a year by a rule; a rule of several, set apart by "|", has those of each."""
    found: list[cal.Stretch] = []
    for part in rule.split("|"):
        first, _, last = part.partition("..")
        for start in _edges(first, year):
            ends = [end for y in (year, year + 1) for end in _edges(last, y) if end >= start] if last else [start]
            found += [(start, ends[0])] if ends else []
    return tuple(sorted(found))


def _edges(rule: str, year: int) -> list[int]:
    """Days of one edge: "12-25", "5/mon/-1", "easter-2", "islamic.eid_al_fitr+1"."""
    if "/" in rule:
        return [_nth_weekday(rule, year)]
    if rule[:1].isdigit():
        month, day = rule.split("-")
        return [cal.ordinal(year, int(month), int(day))]
    at = max(rule.find("+"), rule.find("-"))
    name, offset = (rule[:at], int(rule[at:])) if at > 0 else (rule, 0)
    return [day + offset for day in (_easter(name, year) if "." not in name else _lunar(name, year))]


def _nth_weekday(rule: str, year: int) -> int:
    """The nth weekday of a month, counted from its end where n is below nought: "11/thu/4"."""
    month, name, nth = rule.split("/")
    wanted, count = int(names()["weekday"][name]), int(nth)
    if count > 0:
        first = cal.ordinal(year, int(month), 1)
        return first + (wanted - cal.weekday(first)) % 7 + 7 * (count - 1)
    last = cal.ordinal(year, int(month), 31)
    return last - (cal.weekday(last) - wanted) % 7 + 7 * (count + 1)


def _easter(name: str, year: int) -> list[int]:
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter  # type: ignore[import-untyped]  # noqa: PLC0415

    if not EASTER_FROM <= year <= EASTER_TO:
        return []
    return [easter(year, EASTER_ORTHODOX if name == "pascha" else EASTER_WESTERN).toordinal()]


def _lunar(name: str, year: int) -> list[int]:
    """Days of a feast of another calendar that fall in a year, as the `holidays` package has them."""
    from holidays import calendars  # noqa: PLC0415  (a twentieth of a second, for few texts)

    kind, _, feast = name.partition(".")
    if not dt.MINYEAR < year < dt.MAXYEAR:
        return []
    calendar: Any = getattr(calendars, CALENDARS[kind])()
    read = getattr(calendar, f"{feast}_dates", None) or getattr(calendar, f"{feast}_date")
    return sorted({day.toordinal() for day in _dates(read(year)) if day.year == year})


def _dates(found: object) -> Iterable[dt.date]:
    """The dates in what a calendar answers: a date, (date, whether estimated), or several of either."""
    if isinstance(found, dt.date):
        yield found
    elif isinstance(found, Iterable) and not isinstance(found, str):
        for each in found:
            yield from _dates(each)


def in_year(sense: Sense, year: int) -> Anchored:
    """A holiday whose year is said: its first time in it."""
    found = occurrences(sense.code or "", year)
    return _anchored(found[0]) if found else unknown("D", cal.year_text(year))


def feast(sense: Sense, by: Anchor, reference: Running) -> Anchored:
    """A holiday without its year: the last one that has begun, the next one in a plan, that of a story's year."""
    year = cal.parts(reference.start)[0]
    days = [days for y in range(year - 1, year + 2) for days in occurrences(sense.code or "", y)]
    if not days:
        return unknown("D", None)
    over = [each for each in days if each[1] < reference.start]
    begun = [each for each in days if each[0] <= reference.end]
    ahead = [each for each in days if each[1] >= reference.start]
    to_come = [each for each in days if each[0] > reference.end]
    if sense.which in {"last", "past", "previous", "preceding", "prior"}:
        chosen = over[-1:]
    elif sense.which in {"next", "coming", "following", "ensuing"}:
        chosen = to_come[:1]
    elif sense.which in {"this", "current", "that", "same"}:
        chosen = [each for each in days if cal.parts(each[0])[0] == year][:1]
    elif by.story or by.running or by.tense == "future":
        chosen = ahead[:1]
    else:
        chosen = begun[-1:]
    return _anchored(chosen[0]) if chosen else unknown("D", None)


def _anchored(days: cal.Stretch) -> Anchored:
    start, end = days
    if start == end:
        return of_unit("D", *cal.parts(start))
    return Anchored(start, end, "W" if end - start < WEEK else "M", f"{cal.iso(start)}/{cal.iso(end)}")
