"""A value -> what stands in a cell of a table, so that no spreadsheet takes the words of a report for a formula."""

from typing import TypeVar

from dateline.printable import printable

_Value = TypeVar("_Value")

# What spreadsheets take for the start of a formula; a report's words may begin so, and so may a page made to harm.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_SUSPECT = frozenset((" ", *_FORMULA))


def safe(value: _Value) -> _Value | str:
    """A value as it stands in a cell: text that would be a formula gets an apostrophe, numbers stay what they are."""
    if not isinstance(value, str) or not value or (value[0] not in _SUSPECT and value.isprintable()):
        return value
    text = printable(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or value.startswith(_FORMULA) else text
