"""Conditions on lists of any length, which SQL takes as one value: statements are built once, not for each list."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, Text, bindparam, func, select


def listed(name: str = "listed") -> Select[tuple[Any]]:
    """The values of the list that a statement is run with under `name`, see `these`."""
    return select(func.json_each(bindparam(name, type_=Text)).table_valued("value", name=f"{name}_each").c.value)


def among(column: Column[Any], name: str = "listed") -> ColumnElement[bool]:
    """Whether `column` is in the list that the statement is run with under `name`."""
    return column.in_(listed(name))


def these(values: Iterable[object], name: str = "listed") -> dict[str, str]:
    """What to run a statement with, for `among`."""
    return {name: json.dumps(list(values))}
