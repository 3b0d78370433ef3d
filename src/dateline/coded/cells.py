"""Cells of a row -> texts, numbers and days; what cannot be read is named with its column."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from math import isfinite

from dateline.coded.nouns import Cell
from dateline.errors import UnreadableInputError

_NONE = frozenset(("", "NA", "NaN", "None", "nan", "null"))
_FORMS = ("%d %B %Y", "%d-%b-%Y", "%d-%B-%Y", "%d/%m/%Y", "%Y/%m/%d", "%Y%m%d")


class Cells:
    """The cells of one row, by the names of columns in small letters."""

    def __init__(self, row: Mapping[str, Cell]) -> None:
        self._row = {name.strip().lower(): value for name, value in row.items()}

    def text(self, name: str) -> str:
        """The text of a column in one line; "" where it has none."""
        value = self._row.get(name)
        if value is None or isinstance(value, bool):
            return ""
        line = " ".join(str(value).split())
        return "" if line in _NONE else line

    def parts(self, name: str) -> tuple[str, ...]:
        """The texts that semicolons part, each once."""
        return tuple(dict.fromkeys(part.strip() for part in self.text(name).split(";") if part.strip()))

    def whole(self, name: str) -> int | None:
        """A whole number. Raises UnreadableInputError where it is something else."""
        number = self.number(name)
        if number is not None and not number.is_integer():
            raise self._wrong(name, "a whole number")
        return None if number is None else int(number)

    def number(self, name: str) -> float | None:
        """A number. Raises UnreadableInputError where it is something else."""
        text = self.text(name)
        if not text:
            return None
        try:
            found = float(text)
        except ValueError:
            raise self._wrong(name, "a number") from None
        if not isfinite(found):
            raise self._wrong(name, "a number")
        return found

    def degrees(self, name: str, most: float) -> float | None:
        """A latitude or longitude. Raises UnreadableInputError where it is beyond `most`."""
        found = self.number(name)
        if found is not None and abs(found) > most:
            raise self._wrong(name, f"within {most:g} degrees")
        return found

    def day(self, name: str) -> date:
        """A day. Raises UnreadableInputError where it is none."""
        found = day_of(self.text(name))
        if found is None:
            raise self._wrong(name, "a date")
        return found

    def instant(self, name: str) -> str | None:
        """A moment in seconds since 1970 as ISO 8601; None where it is none."""
        text = self.text(name)
        if not re.fullmatch(r"\d{9,10}(\.0)?", text):
            return None
        return datetime.fromtimestamp(float(text), UTC).isoformat()

    def _wrong(self, name: str, what: str) -> UnreadableInputError:
        return UnreadableInputError(f"the row cannot be read: {name} is {self.text(name)!r}, not {what}")


def day_of(text: str) -> date | None:
    """A day as datasets write it: ISO 8601, with a time or without, or 3 March 2024; None where it is none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        pass
    for form in _FORMS:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def iso_day(text: str) -> str | None:
    """The day that `text` begins with, in ISO 8601; None where it begins with none."""
    found = day_of(text)
    return found.isoformat() if found else None
