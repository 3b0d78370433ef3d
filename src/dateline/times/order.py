"""Which comes first in a numeric date, the day or the month: by the rest of the page, its day, its outlet.

In: the senses of a page's dates in figures and where the page comes from. Out: one order for the page, or None.

Only "03/04/2023" is open: with full stops the day comes first, and a figure over 12 is a day. The evidence, in turn: a
date on the page that can be read one way only; a date that, read one way, is the day of publication; the country of the
outlet's domain (`ontology/times.toml`, table `date_order`); the way that leaves no date to come. Without any, a date is
both: a vague stretch from the one to the other.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal
from urllib.parse import urlsplit

from dateline.times import calendar as cal
from dateline.times.context import Published
from dateline.times.lexicon import names
from dateline.times.sense import Sense
from dateline.times.stretches import Anchored

Order = Literal["day-first", "month-first"]
EITHER = "either"  # `which` of a sense whose day and month may change places
ORDERS: tuple[Order, Order] = ("day-first", "month-first")
COUNTRY = 2  # letters of a country's domain


def order_of(senses: Iterable[Sense], published: Published | None, url: str | None) -> Order | None:
    """The order of the numeric dates of a page; None where nothing tells or the page has both."""
    found = [sense for sense in senses if sense.which in {*ORDERS, EITHER}]
    said = {order for order in ORDERS if any(sense.which == order for sense in found)}
    if len(said) == 1:
        return said.pop()
    if said:
        return None
    days = [(_day(sense), _day(turned(sense))) for sense in found]
    if published is None or not days:
        return _of_domain(url)
    its_own = [any(day[way] == published.day for day in days) for way in (0, 1)]
    none_to_come = [all(day[way] <= published.day for day in days) for way in (0, 1)]
    return _only(its_own) or _of_domain(url) or _only(none_to_come)


def _only(holds: list[bool]) -> Order | None:
    """The order of the two for which something holds, where it does for one only."""
    return ORDERS[holds.index(True)] if sum(holds) == 1 else None


def _of_domain(url: str | None) -> Order | None:
    try:
        host = (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        return None
    labels = host.split(".")
    known = names()["date_order"]
    ends = {".".join(labels[at:]) for at in range(len(labels))}
    if ends & set(known["month_first"]):
        return "month-first"
    country = labels[-1]
    is_country = len(country) == COUNTRY and country not in known["no_country"]
    return "day-first" if is_country or ends & set(known["day_first"]) else None


def ordered(sense: Sense, order: Order | None) -> Sense:
    """A numeric date read in the order of its page; one that stays open keeps `which` EITHER."""
    if sense.base is not None and isinstance(sense.base, Sense):
        return replace(sense, base=ordered(sense.base, order))
    if sense.which != EITHER or order is None:
        return sense
    return replace(sense if order == "day-first" else turned(sense), which=order)


def turned(sense: Sense) -> Sense:
    """The same figures with the month first."""
    return replace(sense, month=sense.day, day=sense.month)


def _day(sense: Sense) -> int:
    return cal.ordinal(sense.year or 1, sense.month or 1, sense.day or 1)


def both_ways(sense: Sense) -> Anchored:
    """The stretch from the earlier reading of an open date to the later one."""
    first, last = sorted((_day(sense), _day(turned(sense))))
    return Anchored(first, last, "D", cal.year_text(sense.year or 1), vague=True)
