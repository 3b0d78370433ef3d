"""Layer 2: dates in figures: ISO dates, numeric dates, military date-time groups."""

import re

from dateline.times import calendar
from dateline.times.lexicon import names, words
from dateline.times.order import EITHER
from dateline.times.rule import Built, Found, Rules, short_year
from dateline.times.sense import Sense

RULES = Rules()


@RULES.on("i=ISO")
def iso(m: Found) -> Built:
    """2023-11-21T11:02:00Z."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):?(\d\d).*?(?:(Z)|([+-]\d\d):?(\d\d))?$)?", m.get("i", "ISO"))
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    if not (year and 1 <= month <= 12 and 1 <= day <= calendar.days_in(year, month)):
        return None
    date = Sense("point", "D", year=year, month=month, day=day)
    if found[4] is None or int(found[4]) > 23 or int(found[5]) > 59:
        return date
    zone = 0 if found[6] else None
    if found[7]:
        zone = int(found[7]) * 60 + int(found[8]) * (-1 if found[7][0] == "-" else 1)
    return Sense("point", "T", minute=int(found[4]) * 60 + int(found[5]), zone=zone, base=date)


@RULES.on("n=NUMDATE")
def numeric(m: Found) -> Built:
    """21/11/2023, 21.11.2023, 11/21/23; which of day and month comes first is the page's to say (times.order)."""
    first, second, year = (int(part) for part in re.split("[/.]", m.get("n", "NUMDATE")))
    stopped = "." in m.raw(m.groups["n"])
    which: str | None = "month-first" if second > 12 >= first else "day-first" if first > 12 or stopped else EITHER
    if which == "month-first":
        first, second = second, first
    year = short_year(year) if year < 100 else year
    if not (year and 1 <= second <= 12 and 1 <= first <= calendar.days_in(year, second)):
        return None
    if stopped or first == second:
        which = None
    return Sense("point", "D", year=year, month=second, day=first, which=which)


@RULES.on("g=GROUP")
def military_group(m: Found) -> Built:
    """211102ZNOV23: day, hour and minute, zone, month, year."""
    written = m.get("g", "GROUP").replace(" ", "")
    found = re.fullmatch(r"(\d\d)(\d\d)(\d\d)([A-Z]?)([A-Z]{3})(\d\d|\d{4})", written)
    if found is None:
        return None
    day, hour, minute, year = int(found[1]), int(found[2]), int(found[3]), int(found[6])
    month = int(words()[found[5].lower()]["MONTH"])
    year = short_year(year) if year < 100 else year
    if not 1 <= day <= calendar.days_in(year or 4, month) or hour > 23 or minute > 59:
        return None
    date = Sense("point", "D", year=year, month=month, day=day)
    zone = names()["zone_letter"].get(found[4].lower())
    return Sense("point", "T", minute=hour * 60 + minute, zone=None if zone is None else 60 * int(zone), base=date)
