"""Stretches of days with their TIMEX3 values: of a unit that holds a day, of a dated sense, parts of one."""

from dataclasses import dataclass, replace

from dateline.times import calendar as cal
from dateline.times.lexicon import names
from dateline.times.sense import Sense

FINER = {"T": 0, "P": 0, "D": 1, "WE": 2, "W": 2, "M": 3, "Q": 4, "S": 4, "H": 5, "Y": 6, "DE": 7, "CE": 8, "ML": 9}


@dataclass(frozen=True)
class Anchored:
    """A stretch: first and last day, first and last minute of those where known, its unit and TIMEX3 value."""

    start: int | None
    end: int | None
    unit: str
    value: str | None
    first: int | None = None
    last: int | None = None
    zone: int | None = None
    vague: bool = False

    @property
    def known(self) -> bool:
        """Whether both ends are."""
        return self.start is not None and self.end is not None


def stretch(unit: str, year: int, month: int, day: int) -> cal.Stretch:
    """The stretch of a unit that holds a day."""
    number = cal.ordinal(year, month, day)
    if unit == "W":
        first = number - cal.weekday(number) + 1
        return first, first + 6
    if unit == "WE":
        first = number - cal.weekday(number) + 6
        return first, first + 1
    if unit == "M":
        return cal.months(year, month, 1)
    if unit == "Q":
        return cal.months(year, (month - 1) // 3 * 3 + 1, 3)
    if unit == "S":
        return cal.months(*cal.add_months(year, month // 3 * 3, 0), 3) if month > 2 else cal.months(year - 1, 12, 3)
    if unit == "H":
        return cal.months(year, (month - 1) // 6 * 6 + 1, 6)
    years = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}.get(unit)
    if years:
        first = year // years * years if year > 0 else year
        return cal.ordinal(first, 1, 1), cal.ordinal(first + years - 1, 12, 31)
    return number, number


def value_of(unit: str, start: int) -> str:
    """The TIMEX3 value of the unit's stretch that begins on a day."""
    year, month, day = cal.parts(start)
    text = cal.year_text(year)
    if year < 1 and unit in {"DE", "CE", "ML"}:  # BC0900 to BC0801 is the 9th century: BC08
        text = cal.year_text(year + {"DE": 9, "CE": 99, "ML": 999}[unit])
    if unit in {"W", "WE"}:
        year, week = cal.week_of(start)
        return f"{cal.year_text(year)}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "S":
        code = next((c for c, first in names()["season_start"].items() if first == month), "WI")
        return f"{text}-{code}"
    return {
        "Y": text, "M": f"{text}-{month:02d}", "Q": f"{text}-Q{(month + 2) // 3}", "H": f"{text}-H{(month + 5) // 6}",
        "DE": text[:-1], "CE": text[:-2], "ML": text[:-3],
    }.get(unit, f"{text}-{month:02d}-{day:02d}")  # fmt: skip


def of_unit(unit: str, year: int, month: int = 1, day: int = 1) -> Anchored:
    """The anchored stretch of a unit that holds a day."""
    start, end = stretch(unit, year, month, day)
    return Anchored(start, end, unit, value_of(unit, start))


def unknown(unit: str, value: str | None) -> Anchored:
    """An expression whose days nothing tells."""
    return Anchored(None, None, unit, value, vague=True)


def narrowed(found: Anchored, mod: str) -> Anchored:
    """The early, middle or late part of a stretch; its value stays, as TIMEX3 has it."""
    if found.start is None or found.end is None or found.unit in {"P", "T"}:
        return found
    days = found.end - found.start + 1
    third = max(days // 3, 1)
    bounds = {
        "START": (found.start, found.start + third - 1), "END": (found.end - third + 1, found.end),
        "FIRST_HALF": (found.start, found.start + (days - 1) // 2),
        "SECOND_HALF": (found.end - (days - 1) // 2, found.end),
        "MID": (found.start + (days - third) // 2, found.end - (days - third) // 2),
    }  # fmt: skip
    start, end = bounds.get(mod, (found.start, found.end))
    return replace(found, start=start, end=max(start, end))


def dated(sense: Sense, year: int) -> Anchored:
    """A point whose year is known."""
    if sense.unit == "S" and sense.code:
        first = int(names()["season_start"][sense.code])
        start, end = cal.months(year, first, 3)
        return Anchored(start, end, "S", f"{cal.year_text(year)}-{sense.code}")
    if sense.unit in {"Q", "H"}:
        length = 3 if sense.unit == "Q" else 6
        return of_unit(sense.unit, year, int(sense.number or 1) * length - length + 1)
    return of_unit(sense.unit, year, sense.month or 1, sense.day or 1)
