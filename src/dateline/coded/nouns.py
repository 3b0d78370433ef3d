"""The nouns of what others coded: an event of another dataset, and a row that cannot be read."""

from datetime import date
from typing import Literal, TypeAlias

from dateline.record import Party
from dateline.record.claim import PlacePrecision, TimePrecision
from dateline.record.text import Noun

SchemeName = Literal["acled", "ucdp", "polecat"]
Cell: TypeAlias = str | int | float | bool | None


class CodedEvent(Noun):
    """An event as another dataset codes it.

    `id` is the dataset's own. `type` is the closest of Dateline's event types, null where none is close; `sub_type` has
    the scheme's own words.
    `first` and `last` are days, both inclusive; precisions are in the words of a claim's. `country` is ISO 3166-1
    alpha-2, `lat` and `lon` WGS 84 degrees. `killed` is the low, best and high figure, null where the scheme has none.
    `text` is what the coder wrote or quoted, empty where nothing; `outlets` published it, and `claimants` said it.
    `published` is ISO 8601. `row` is the row as it was, every column.
    """

    scheme: SchemeName
    id: str
    type: str | None
    sub_type: str
    first: date
    last: date
    time_precision: TimePrecision = "day"
    place: str | None = None
    admin1: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    place_precision: PlacePrecision = "exact"
    actors: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    killed: tuple[int | None, int | None, int | None] = (None, None, None)
    text: str = ""
    outlets: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()
    published: str | None = None
    row: dict[str, Cell]


class Unread(Noun):
    """A row that cannot be read: where it lay, and why."""

    origin: str
    reason: str
