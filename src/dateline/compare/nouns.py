"""The nouns of a comparison: an event of either side, two that are one, and all that came of it."""

from collections.abc import Mapping
from datetime import date

from dateline.record.text import Noun

Figures = tuple[int | None, int | None, int | None]  # low, best, high


class Seen(Noun):
    """An event of one side, as far as it is compared.

    `type` is one of Dateline's, null where the other side's code stands for none; `code` is how that side calls it.
    `first` and `last` are days, both inclusive. `killed` is null where nothing is said.
    """

    id: str
    type: str | None
    code: str
    first: date
    last: date
    lat: float
    lon: float
    place: str = ""
    country: str | None = None
    killed: Figures = (None, None, None)
    text: str = ""


class Pair(Noun):
    """An event that both sides have: how far apart they put it, in km and days, and how well the two fit (0 to 1)."""

    ours: Seen
    theirs: Seen
    km: float
    days: int
    score: float

    @property
    def toll(self) -> str:
        """How the two tell of the dead: same, overlapping, more, less (ours than theirs), or untold by one of them."""
        (low, best, high), (least, other, most) = self.ours.killed, self.theirs.killed
        if best is None or other is None:
            return "untold"
        if best == other:
            return "same"
        if (low if low is not None else best) <= (most if most is not None else other) and (
            high is None or high >= (least if least is not None else other)
        ):
            return "overlapping"
        return "more" if best > other else "less"


class Count(Noun):
    """How many events of one kind, place or month both sides have, and how many only one has."""

    key: str
    both: int = 0
    ours_only: int = 0
    theirs_only: int = 0


class Compared(Noun):
    """What came of it.

    `since` and `until` are the days that were compared; `left_out` counts the events of either side that could not be,
    by reason. `tolls` counts the pairs by how they tell of the dead; `dead` are the best figures of the pairs where
    both sides have one, summed: ours, theirs.
    """

    scheme: str
    since: date | None
    until: date | None
    within_km: float
    within_days: int
    pairs: tuple[Pair, ...]
    ours_only: tuple[Seen, ...]
    theirs_only: tuple[Seen, ...]
    left_out: Mapping[str, int]
    by_type: tuple[Count, ...]
    by_place: tuple[Count, ...]
    by_month: tuple[Count, ...]
    tolls: Mapping[str, int]
    dead: tuple[int, int]
