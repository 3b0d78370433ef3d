"""Names of columns -> whose rows they are; a row -> the bytes that the record keeps of it, with every column.

The bytes are one JSON object that names the dataset and holds the row as it was. So a row is read anew, years later,
like any other report, and nothing of it is lost.
"""

import json
from collections.abc import Iterable, Mapping, Sequence

from dateline.coded.nouns import Cell, SchemeName
from dateline.errors import UnreadableInputError
from dateline.ontology import table

_HALLMARKS: dict[SchemeName, frozenset[str]] = {
    "acled": frozenset(("event_id_cnty", "event_type", "sub_event_type", "actor1")),
    "ucdp": frozenset(("type_of_violence", "side_a", "side_b", "date_start", "date_end")),
    "polecat": frozenset(("event type", "event mode", "quad code", "actor name")),
}
_VIOLENCE = ("1", "2", "3")
_MARK = "coded elsewhere"
_START = f'{{"{_MARK}":'.encode()


def shape(names: Iterable[str]) -> SchemeName | None:
    """The dataset that has columns of these names; None where none that is known does."""
    small = {name.strip().lower() for name in names}
    return next((scheme for scheme, needed in _HALLMARKS.items() if needed <= small), None)


def headless(cells: Sequence[str]) -> list[str] | None:
    """The names of the columns of a table whose first line is a row; None where that line may name columns.

    UCDP's candidate releases may lack the head line: as many cells as GED has columns, numbers where those hold them.
    """
    names: list[str] = table("coded")["columns"]["ucdp"]
    if len(cells) != len(names):
        return None
    row = dict(zip(names, cells, strict=True))
    numbers = all(row[name].isdigit() for name in ("id", "year", "country_id"))
    return names if numbers and row["type_of_violence"] in _VIOLENCE else None


def is_coded(body: bytes) -> bool:
    """Whether these are bytes that `packed` made."""
    return body.startswith(_START)


def packed(scheme: SchemeName, row: Mapping[str, Cell]) -> bytes:
    """The bytes that are kept of a row."""
    return (json.dumps({_MARK: scheme, "row": dict(row)}, ensure_ascii=False, separators=(",", ":")) + "\n").encode(
        errors="replace"
    )


def unpacked(body: bytes) -> tuple[SchemeName, dict[str, Cell]]:
    """The dataset and the row that `body` was packed from. Raises UnreadableInputError where it was not."""
    try:
        found = json.loads(body)
        scheme, row = found[_MARK], found["row"]
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise UnreadableInputError(f"the row is no row of a known dataset: {problem!r}") from None
    if scheme not in _HALLMARKS or not isinstance(row, dict) or any(isinstance(v, dict | list) for v in row.values()):
        raise UnreadableInputError(f"a row of {scheme!r} cannot be read by this version")
    return scheme, row
