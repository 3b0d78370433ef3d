"""A zone's name and a date -> the offset from UTC."""

import re
from datetime import date, timedelta
from functools import cache

from dateline.ontology import table

_NUMERIC = re.compile(r"^(?:GMT|UTC)?\s*([+\-−–])\s*(\d{1,2})(?::?(\d{2}))?$", re.I)


@cache
def pattern() -> str:
    """A regular expression (without groups) for every zone we know, longest first."""
    zones = table("zones")
    names = [*zones["fixed"], *zones["by_date"], *zones["named"], *zones["ambiguous"]["names"]]
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return rf"(?:(?:GMT|UTC)\s?[+\-−–]\s?\d{{1,2}}(?::?\d{{2}})?|[+\-−]\d{{2}}:?\d{{2}}|(?:{alternatives}))(?![\w])"


@cache
def _lower(part: str) -> dict[str, object]:
    return {str(name).casefold(): value for name, value in table("zones")[part].items()}


def offset(name: str, day: date | None) -> str | None:
    """The offset ("+02:00") that `name` stands for on `day`; null where it has several meanings."""
    number = _NUMERIC.match(name)
    if number:
        sign = "+" if number.group(1) == "+" else "-"
        hours, minutes = int(number.group(2)), int(number.group(3) or 0)
        return f"{sign}{hours:02d}:{minutes:02d}" if hours <= 14 and minutes < 60 else None
    folded = name.casefold()
    for part in ("fixed", "named"):
        if folded in _lower(part):
            return str(_lower(part)[folded])
    rule = _lower("by_date").get(folded)
    if isinstance(rule, list) and day is not None:
        standard, summer, whose = rule
        return str(summer if _is_summer(day, whose) else standard)
    return None


def _is_summer(day: date, whose: str) -> bool:
    """Summer time by the rules since 1996 (eu) and 2007 (us); on the day of the change, the new time."""
    if whose == "eu":
        return _sunday_up_to(date(day.year, 3, 31)) <= day < _sunday_up_to(date(day.year, 10, 31))
    return _sunday_up_to(date(day.year, 3, 14)) <= day < _sunday_up_to(date(day.year, 11, 7))


def _sunday_up_to(day: date) -> date:
    return day - timedelta(days=day.isoweekday() % 7)
