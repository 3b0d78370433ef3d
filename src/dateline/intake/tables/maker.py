"""Names of columns -> what makes an item of each row: a report, or what another dataset codes in columns of its own."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from dateline.coded.nouns import Cell, SchemeName
from dateline.coded.reading import OUTLETS
from dateline.coded.shape import packed, shape
from dateline.intake.nouns import Item
from dateline.intake.tables.columns import NONE_GIVEN, Columns, found, said
from dateline.intake.tables.rows import item
from dateline.store.received import Received


class Maker(Protocol):
    """Makes items of the rows of one table; `told` says how, `whole` that no cell of a row may be left over."""

    told: str
    whole: bool

    def item(self, row: Mapping[str, str], origin: str) -> Iterator[Item]:
        """The item that `row` is."""
        ...


class _Reports:
    """Rows that are reports: a text, with its headline, date, address and outlet."""

    whole = False

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self.told = said(columns)

    def item(self, row: Mapping[str, str], origin: str) -> Iterator[Item]:
        return item(row, self._columns, origin)


class Coded:
    """Rows that others coded, which are kept with every column."""

    whole = True

    def __init__(self, scheme: SchemeName) -> None:
        self._scheme = scheme
        self.told = f"columns of {OUTLETS[scheme]}: each row is kept as it is, as a report that was coded elsewhere"

    def item(self, row: Mapping[str, Cell], origin: str) -> Iterator[Item]:
        """The row as it goes into the record."""
        yield Received(body=packed(self._scheme, row), origin=origin)


def maker(names: Sequence[str], given: Columns) -> Maker:
    """What makes items of rows with columns of these names; columns that are `given` hold reports.

    Raises UnreadableInputError where no column can hold a report's text.
    """
    scheme = shape(names) if given == NONE_GIVEN else None
    return Coded(scheme) if scheme is not None else _Reports(found(names, given))
