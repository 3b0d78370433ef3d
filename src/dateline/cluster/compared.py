"""Claims as JSON -> what linking compares of them, in columns: facts.Facts, with the keys of keys.py.

A set is a list in order. `stands` and `looks` are keys; `position` is `at`, by which claims of a report are in order.
"""

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any, get_type_hints

from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    DataType,
    DoubleType,
    LongType,
    StringType,
    StructField,
    StructType,
)

from dateline.linker import Facts, facts, keys
from dateline.record import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

_TYPES: dict[Any, DataType] = {
    bool: BooleanType(),
    int: LongType(),
    float: DoubleType(),
    str: StringType(),
    frozenset[str]: ArrayType(StringType(), False),
}
_COLUMNS = {field.name: _TYPES[get_type_hints(Facts)[field.name]] for field in fields(Facts)}
_KEYS = dict.fromkeys(("stands", "looks"), _TYPES[frozenset[str]])
SCHEMA = StructType([StructField(name, kind, False) for name, kind in (_COLUMNS | _KEYS).items()])


def compared(frames: "Iterable[pd.DataFrame]") -> "Iterator[pd.DataFrame]":
    """Frames with a column `json` of claims -> frames with the columns of SCHEMA."""
    import pandas as pd  # noqa: PLC0415  (only on the machines that do the work)

    for frame in frames:
        rows = [_row(Claim.model_validate_json(line)) for line in frame["json"]]
        yield pd.DataFrame(rows, columns=SCHEMA.names)


def _row(claim: Claim) -> list[object]:
    known = facts(claim)
    values = (getattr(known, name) for name in _COLUMNS)
    own = keys(known)
    plain = [sorted(value) if isinstance(value, frozenset) else value for value in values]
    return [*plain, list(own.stands), list(own.looks)]
