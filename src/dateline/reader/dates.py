"""Days of our times: as numbers, as names of months in several languages, as ISO 8601."""

from datetime import date, datetime
from functools import cache

from dateline.errors import DatelineError
from dateline.ontology import table

FIRST_YEAR, LAST_YEAR = 1900, 2100
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class PublishedArgumentError(DatelineError):
    """The publication date given by the caller is not an ISO 8601 date or date-time of our times."""


@cache
def foreign() -> dict[str, int]:
    """Months as other languages write them, folded, and their numbers."""
    return {name.casefold(): MONTHS.index(m) + 1 for m, names in table("furniture")["months"].items() for name in names}


def month(name: str) -> int:
    """The number of the month that `name` starts."""
    return foreign().get(name.casefold()) or MONTHS.index(name[:3].lower()) + 1


def calendar_day(year: int, month_: int, day: int) -> date | None:
    """The date, or null where there is no such day or the year is not of our times."""
    try:
        found = date(year, month_, day)
    except ValueError:
        return None
    return found if FIRST_YEAR <= year <= LAST_YEAR else None


def full_year(digits: str) -> int:
    """The year that `digits` write; two of them stand for the years 1950 to 2049, whenever they are read."""
    number = int(digits.lstrip("'"))
    return number if number >= 100 else number + (2000 if number < 50 else 1900)


def normalise(value: str) -> str | None:
    """An ISO 8601 date or date-time as we write it; null where it is not one or cannot be."""
    text = value.strip()
    try:
        if len(text) <= 10:
            day = date.fromisoformat(text)
            return day.isoformat() if FIRST_YEAR <= day.year <= LAST_YEAR else None
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(microsecond=0).isoformat() if FIRST_YEAR <= moment.year <= LAST_YEAR else None


def caller_date(value: str) -> str:
    """`value` as ISO 8601. Raises PublishedArgumentError where it is no date or date-time of our times."""
    found = normalise(value)
    if found is None:
        raise PublishedArgumentError(
            f"published={value!r} is not a date or date-time between {FIRST_YEAR} and {LAST_YEAR}; "
            "write it as 2024-05-03 or 2024-05-03T14:20:00+00:00"
        )
    return found
