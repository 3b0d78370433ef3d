"""Conditions on lists of any length, which SQL takes as one value."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Text, bindparam, func, select


def among(column: Column[Any], values: Iterable[object]) -> ColumnElement[bool]:
    """Whether `column` is one of `values`: one parameter and one statement, however many there are."""
    listed = func.json_each(bindparam(None, json.dumps(list(values)), type_=Text)).table_valued("value")
    return column.in_(select(listed.c.value))
