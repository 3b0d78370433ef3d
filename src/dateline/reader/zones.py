"""A zone's name and a date -> the offset from UTC."""

import re
from datetime import date, timedelta
from functools import cache, lru_cache

from dateline.ontology import table

_NUMERIC = re.compile(r"^(?:GMT|UTC)?\s*([+\-−–])\s*(\d{1,2})(?::?(\d{2}))?$", re.I)


@cache
def pattern() -> str:
    """A regular expression (without groups) for every zone we know, longest first."""
    zones = table("zones")
    names = [*zones["fixed"], *zones["by_date"], *zones["ambiguous"]["names"], *zones["by_text"]]
    names += [f"{city} time" for city in zones["cities"]]
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return rf"(?:(?:GMT|UTC)\s?[+\-−–]\s?\d{{1,2}}(?::?\d{{2}})?|[+\-−]\d{{2}}:?\d{{2}}|(?:{alternatives}))(?![\w])"


@cache
def cities() -> str:
    """A regular expression (without groups) for the cities whose time we know, with "time" after them or not."""
    names = sorted(table("zones")["cities"], key=lambda name: (-len(name), name))
    return rf"(?:{'|'.join(map(re.escape, names))})(?: time)?"


@lru_cache(maxsize=1)  # each entry of a live blog asks about the same text
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.casefold()))


def settled(name: str | None, text: str) -> str | None:
    """`name`, or the offset it has in the country that `text` speaks of, where it stands for several."""
    readings = table("zones")["by_text"].get((name or "").upper())
    if not readings:
        return name
    found = _words(text)
    told = [offset for offset, cues in readings.items() if not found.isdisjoint(cue.casefold() for cue in cues)]
    return told[0] if len(told) == 1 else name


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
    if folded in _lower("fixed"):
        return str(_lower("fixed")[folded])
    rule = _lower("by_date").get(folded) or _lower("cities").get(folded.removesuffix(" time"))
    if isinstance(rule, str):
        return rule
    if isinstance(rule, list) and day is not None:
        standard, summer, whose = rule
        return str(summer if _is_summer(day, whose) else standard)
    return None


def _is_summer(day: date, whose: str) -> bool:
    """Summer time by the rules since 1996 (eu), 2007 (us) and 2013 (il); on the day of the change, the new time."""
    if whose == "il":
        return _sunday_up_to(date(day.year, 3, 31)) - timedelta(days=2) <= day < _sunday_up_to(date(day.year, 10, 31))
    if whose == "eu":
        return _sunday_up_to(date(day.year, 3, 31)) <= day < _sunday_up_to(date(day.year, 10, 31))
    return _sunday_up_to(date(day.year, 3, 14)) <= day < _sunday_up_to(date(day.year, 11, 7))


def _sunday_up_to(day: date) -> date:
    return day - timedelta(days=day.isoweekday() % 7)
