"""Rows of a record -> a pandas or polars frame. Both come with the extra `frames`, and are imported here alone."""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from dateline.errors import MissingExtraError
from dateline.store.query.listing import Rows

if TYPE_CHECKING:
    import pandas
    import polars


def to_pandas(found: Rows) -> "pandas.DataFrame":
    """The rows as a pandas frame. Raises MissingExtraError where pandas is not installed."""
    frame: pandas.DataFrame = _module("pandas").DataFrame(list(found.rows), columns=list(found.columns))
    return frame


def to_polars(found: Rows) -> "polars.DataFrame":
    """The rows as a polars frame. Raises MissingExtraError where polars is not installed."""
    rows, columns = list(found.rows), list(found.columns)
    frame: polars.DataFrame = _module("polars").DataFrame(rows, schema=columns, orient="row", infer_schema_length=None)
    return frame


def _module(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError:
        raise MissingExtraError(f"{name} is not installed: pip install 'dateline[frames]'") from None
