"""A record, or a file in the shape of ACLED, UCDP GED or POLECAT -> the events of it that can be compared."""

from collections import Counter
from datetime import date
from pathlib import Path

from dateline.coded import CodedEvent, Unread, read_coded
from dateline.compare.nouns import Figures, Seen
from dateline.ontology import table
from dateline.record import Event
from dateline.store import Record
from dateline.store.query.filters import Filters

LONGEST = 31  # days an event may span and still be told from others
_SQLITE = b"SQLite format 3\x00"
_CODES = {"acled": "acled", "ucdp": "ucdp", "polecat": "plover"}  # a file's scheme, and the field of our codes
_VAGUE = f"time unknown, or spans more than {LONGEST} days"


class Side:
    """The events of one side, and why others of it were left out."""

    def __init__(self, name: str) -> None:
        self.scheme = "record"
        self.seen: list[Seen] = []
        self.left: Counter[str] = Counter()
        self._name = name

    def leave(self, why: str) -> None:
        """Count one that cannot be compared."""
        self.left[f"{self._name}: {why}"] += 1

    def put(self, it: Seen | str) -> None:
        """Take an event in, or the reason why not."""
        if isinstance(it, str):
            self.leave(it)
        elif (it.last - it.first).days >= LONGEST:
            self.leave(_VAGUE)
        else:
            self.seen.append(it)


def other_side(path: Path, wanted: Filters) -> Side:
    """The events of `path`: a record, or a file that others coded.

    Of a file, `wanted` bounds days, countries and types. Raises UnreadableInputError where it is neither.
    """
    with path.open("rb") as stream:
        is_record = stream.read(len(_SQLITE)) == _SQLITE
    if is_record:
        with Record(path, readonly=True) as record:
            return of_record(record, wanted, "theirs", "record")
    side = Side("theirs")
    for event in read_coded(path):
        if isinstance(event, Unread):
            side.leave("the row cannot be read")
            continue
        side.scheme = event.scheme
        if event.country in (wanted.country or (event.country,)) and event.type in (wanted.type or (event.type,)):
            side.put(_coded(event))
    side.seen = [event for event in side.seen if _within(event, wanted.since, wanted.until)]
    return side


def of_record(record: Record, wanted: Filters, name: str, scheme: str) -> Side:
    """The asserted events of a record that `wanted` leaves; those that `scheme` has no code for are left out."""
    side = Side(name)
    field = _CODES.get(scheme)
    for event in record.events(wanted.model_copy(update={"status": wanted.status or ("asserted",)})):
        if field is not None and field not in table("types")["types"][event.type]:
            side.leave(f"of a type that {scheme} does not code")
        else:
            side.put(_ours(event))
    return side


def _within(event: Seen, since: date | None, until: date | None) -> bool:
    return (since is None or event.last >= since) and (until is None or event.first <= until)


def _ours(event: Event) -> Seen | str:
    place, days = event.place, _days(event)
    if place is None or place.lat is None or place.lon is None:
        return "no point is known"
    if days is None:
        return _VAGUE
    return Seen(
        id=event.id, type=event.type, code=event.type, first=days[0], last=days[1], lat=place.lat, lon=place.lon,
        place=place.name, country=place.country, killed=_killed(event),
    )  # fmt: skip


def _days(event: Event) -> tuple[date, date] | None:
    if event.time is None or event.time.start is None or event.time.end is None:
        return None
    try:
        return date.fromisoformat(event.time.start[:10]), date.fromisoformat(event.time.end[:10])
    except ValueError:
        return None


def _killed(event: Event) -> Figures:
    """The largest figures, whoever they count, as a record's table has them."""
    tolls = [toll for toll in event.quantities if toll.of == "killed" and toll.best is not None]
    if not tolls:
        return None, None, None
    largest = max(tolls, key=lambda toll: toll.best or 0)
    return largest.low, largest.best, largest.high


def _coded(event: CodedEvent) -> Seen | str:
    if event.lat is None or event.lon is None:
        return "no point is known"
    return Seen(
        id=event.id, type=event.type, code=event.sub_type, first=event.first, last=event.last, lat=event.lat,
        lon=event.lon, place=event.place or "", country=event.country, killed=event.killed, text=event.text,
    )  # fmt: skip


def window(sides: tuple[Side, Side], wanted: Filters) -> tuple[date | None, date | None]:
    """First and last day to compare: those asked for, else those that both sides cover."""
    covered = [side.seen for side in sides if side.seen]
    first = max((min(event.first for event in seen) for seen in covered), default=None)
    last = min((max(event.last for event in seen) for seen in covered), default=None)
    return wanted.since or first, wanted.until or last
