"""Days and stretches of days in any year, in or out of what `datetime` can hold.

Years are astronomical: 1 BC is year 0, 490 BC is -489. In: years, months, days. Out: ordinals, stretches, ISO text.
"""

import datetime as dt

CYCLE_YEARS, CYCLE_DAYS = 400, 146_097  # the Gregorian calendar repeats, weekdays and all
FIRST_DAY, LAST_DAY = dt.date.min.toordinal(), dt.date.max.toordinal()
Stretch = tuple[int, int]  # first and last day, as ordinals


def days_in(year: int, month: int) -> int:
    """Length of a month in days."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def ordinal(year: int, month: int, day: int) -> int:
    """Day number of a date, 1 for 0001-01-01; a day past the month's end is held to its last."""
    cycles, rest = divmod(year - 1, CYCLE_YEARS)
    day = min(max(day, 1), days_in(year, month))
    return dt.date(rest + 1, month, day).toordinal() + cycles * CYCLE_DAYS


def parts(number: int) -> tuple[int, int, int]:
    """(year, month, day) of a day number."""
    cycles, rest = divmod(number - 1, CYCLE_DAYS)
    day = dt.date.fromordinal(rest + 1)
    return day.year + cycles * CYCLE_YEARS, day.month, day.day


def weekday(number: int) -> int:
    """ISO weekday, 1 for Monday."""
    return (number - 1) % 7 + 1


def week_of(number: int) -> tuple[int, int]:
    """ISO (year, week) of a day."""
    cycles, rest = divmod(number - 1, CYCLE_DAYS)
    iso = dt.date.fromordinal(rest + 1).isocalendar()
    return iso.year + cycles * CYCLE_YEARS, iso.week


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The month `count` months from (year, month)."""
    total = year * 12 + month - 1 + count
    return total // 12, total % 12 + 1


def months(year: int, month: int, count: int) -> Stretch:
    """The stretch of `count` months from the first of (year, month)."""
    last_year, last_month = add_months(year, month, count - 1)
    return ordinal(year, month, 1), ordinal(last_year, last_month, 31)


def iso(number: int) -> str | None:
    """ISO text of a day, or None outside the years 1 to 9999."""
    if not FIRST_DAY <= number <= LAST_DAY:
        return None
    return dt.date.fromordinal(number).isoformat()


def year_text(year: int) -> str:
    """A year as TIMEX3 writes it: four digits, "BC0490" before the year 1."""
    return f"{year:04d}" if year >= 1 else f"BC{1 - year:04d}"
