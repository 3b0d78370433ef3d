"""Names of columns -> which of them hold the text, headline, date, address and outlet; told to the user."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from dateline.errors import UnreadableInputError
from dateline.ontology import table
from dateline.reader.draft import key


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of columns: as the user gives them, or as they were found; null where there is none."""

    text: str | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None
    outlet: str | None = None


NONE_GIVEN = Columns()


def found(names: Sequence[str], given: Columns) -> Columns:
    """The column for each field among `names`: the one that is `given`, else the first of the usual names.

    Raises UnreadableInputError where a given one is missing, or none can hold the text.
    """
    chosen = Columns(**{field.name: _column(field.name, names, given) for field in fields(Columns)})
    if chosen.text is None and chosen.title is None:
        raise UnreadableInputError(
            f"no column looks like the text of a report; name it with --text-column ({_listed(names)})"
        )
    return chosen


def said(columns: Columns) -> str:
    """Which columns were taken, in a line."""
    there = [f"{field.name} from {name!r}" for field in fields(Columns) if (name := getattr(columns, field.name))]
    none = [field.name for field in fields(Columns) if not getattr(columns, field.name)]
    return "columns: " + ", ".join(there) + (f"; none for {', '.join(none)}" if none else "")


def _column(field: str, names: Sequence[str], given: Columns) -> str | None:
    named: str | None = getattr(given, field)
    if named is not None:
        if named not in names:
            raise UnreadableInputError(f"it has no column {named!r} ({_listed(names)})")
        return named
    by_key = {key(name.replace("_", " ")): name for name in reversed(names)}
    taken = {getattr(given, other.name) for other in fields(Columns)}
    usual = (by_key[each] for each in map(key, table("columns")["report"][field]) if each in by_key)
    return next((name for name in usual if name not in taken), None)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:20])
    return f"its columns: {shown}{', ...' if len(names) > 20 else ''}"
