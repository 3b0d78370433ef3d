"""Filters -> which events they leave, field by field: a count by one field can so set that field's filter aside."""

from collections.abc import Callable, Collection, Iterator
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy import Connection, text

from dateline.errors import QueryError
from dateline.parties.actors import named_in
from dateline.store.query.filters import Box, Filters
from dateline.store.query.places import one_spot, spots
from dateline.store.query.words import match
from dateline.web.columns.nouns import Columns, Mask, Values, Voice, Where, Who
from dateline.web.columns.sphere import kilometres

_STATE = frozenset(("government", "police", "state_forces"))
_WORDS = text("SELECT rowid FROM claim_words WHERE claim_words MATCH :words")
_COUNTED = ("killed", "injured")


class Chosen(NamedTuple):
    """The slots that filters leave, `all` filters together, and those that each field's filter leaves by itself."""

    all: Mask
    by: dict[str, Mask]
    alive: Mask

    def without(self, *fields: str) -> Mask:
        """Those that all filters but those of some fields leave."""
        if not any(field in self.by for field in fields):
            return self.all
        found = self.alive.copy()
        for field, mask in self.by.items():
            if field not in fields:
                found &= mask
        return found


def choose(columns: Columns, connection: Connection, wanted: Filters) -> Chosen:
    """What `wanted` leaves; as store/query/where.py, of which this is the twin in memory."""
    by: dict[str, Mask] = {}
    for field, mask in _conditions(columns, connection, wanted):
        by[field] = by[field] & mask if field in by else mask
    found = columns.alive.copy()
    for mask in by.values():
        found &= mask
    return Chosen(found, by, columns.alive)


def _conditions(columns: Columns, connection: Connection, wanted: Filters) -> Iterator[tuple[str, Mask]]:
    yield from _plain(columns, wanted)
    yield from _days(columns, wanted)
    if wanted.box is not None:
        yield "box", in_box(columns, wanted.box)
    if wanted.place is not None:
        yield "place", _at(columns, connection, wanted)
    if wanted.toll_min is not None or wanted.toll_max is not None:
        yield "toll", _tolls(columns, wanted)
    if wanted.party:
        yield "party", _those(columns, "party", _any([_party(name) for name in wanted.party]))
    if wanted.source:
        yield "source", _those(columns, "voice", _any([_source(name) for name in wanted.source]))
    if wanted.outlet:
        names = {name.lower() for name in wanted.outlet}
        yield "outlet", _those(columns, "outlet", lambda outlet: outlet.lower() in names)
    if wanted.text is not None:
        yield "text", _saying(columns, connection, wanted.text)


def _plain(columns: Columns, wanted: Filters) -> Iterator[tuple[str, Mask]]:
    for field in ("type", "status", "agreement", "country"):
        given: Collection[str] = getattr(wanted, field)
        if given:
            yield field, _of(getattr(columns, field), columns.values[field], given)
    if wanted.confidence is not None:
        yield "confidence", columns.confidence >= wanted.confidence
    if wanted.review == "open":
        yield "review", columns.review == 0
    elif wanted.review is None:
        yield "review", columns.review != columns.values["review"].known("rejected")
    elif wanted.review != "any":
        yield "review", columns.review == columns.values["review"].known(wanted.review)


def _of(codes: Any, values: Values, given: Collection[str]) -> Mask:
    wanted = [values.known(value) for value in given]
    if len(wanted) == 1:
        return np.asarray(codes == wanted[0])
    table = np.zeros(len(values.all) + 1, dtype=np.bool_)  # the last is what -1 stands for
    table[wanted] = True
    table[-1] = False
    found: Mask = table[codes]
    return found


def _days(columns: Columns, wanted: Filters) -> Iterator[tuple[str, Mask]]:
    if wanted.since is not None:
        yield "time", (columns.last >= wanted.since.toordinal())
    if wanted.until is not None:
        yield "time", (columns.first <= wanted.until.toordinal()) & (columns.first > 0)
    if wanted.since is not None:
        yield "time", columns.first > 0


def in_box(columns: Columns, box: Box) -> Mask:
    """Which have their point in the box; one whose west is greater than its east goes round by the date line."""
    south, west, north, east = box
    inside = (columns.lat >= south) & (columns.lat <= north)
    if west <= east:
        return inside & (columns.lon >= west) & (columns.lon <= east)
    return inside & ((columns.lon >= west) | (columns.lon <= east))


def unplaced(columns: Columns) -> Mask:
    """Which have no point."""
    return np.isnan(columns.lat) | np.isnan(columns.lon)


def _at(columns: Columns, connection: Connection, wanted: Filters) -> Mask:
    """At any of the places that bear the name, in a province of that name; or up to so many kilometres around it."""
    name = wanted.place or ""
    if wanted.within is not None:
        spot = one_spot(connection, name)
        if spot.lat is None or spot.lon is None:
            raise QueryError(f"{name!r}: no list of places has its point, so that nothing can be measured from it")
        return kilometres(columns.lat, columns.lon, spot.lat, spot.lon) <= wanted.within
    found = spots(connection, name)
    ids = {spot.id for spot in found if spot.id is not None}
    names = {spot.name for spot in found if spot.id is None}
    provinces = {(spot.country, spot.name) for spot in found if spot.kind == "admin1"}

    def there(where: Where) -> bool:
        named = where.id in ids if where.id is not None else where.name in names
        return named or (where.country, where.admin1) in provinces

    return _fitting(columns.values["place"], there)[columns.place]


def _tolls(columns: Columns, wanted: Filters) -> Mask:
    least = 0 if wanted.toll_min is None else wanted.toll_min
    most = np.iinfo(np.int64).max if wanted.toll_max is None else wanted.toll_max
    if wanted.toll in _COUNTED:
        best = getattr(columns, wanted.toll)
        return np.asarray((best >= least) & (best <= most))
    told = columns.tolls.code == columns.values["measure"].known(wanted.toll)
    told &= (columns.toll_best >= least) & (columns.toll_best <= most)
    found = np.zeros(columns.size, dtype=np.bool_)
    found[columns.tolls.slot[told]] = True
    return found


def _those(columns: Columns, field: str, fits: Callable[[Any], bool]) -> Mask:
    pairs = getattr(columns, field)
    found: Mask = pairs.mask(columns.size, _fitting(columns.values[field], fits))
    return found


def _fitting(values: Values, fits: Callable[[Any], bool]) -> Mask:
    """Which values fit; None never does."""
    return np.fromiter((value is not None and fits(value) for value in list(values.all)), dtype=np.bool_)


def _any(tests: list[Callable[[Any], bool]]) -> Callable[[Any], bool]:
    return lambda value: any(test(value) for test in tests)


def _party(name: str) -> Callable[[Who], bool]:
    """A party by its id, by the known actor that the name is one of, by a country's code, or by words of its name."""
    known = {name, *(who.id for start, end, who in named_in(name) if (start, end) == (0, len(name)))}
    if len(known - {name}) or any((start, end) == (0, len(name)) for start, end, _ in named_in(name)):
        return lambda who: who.id in known or who.name == name
    if len(name) == len("UA") and name.isupper():
        return lambda who: who.country == name and who.kind in _STATE
    words = name.casefold()
    return lambda who: who.id == name or words in who.name.casefold()


def _source(name: str) -> Callable[[Voice], bool]:
    words = name.casefold()
    return lambda voice: voice.side == name or (voice.name is not None and words in voice.name.casefold())


def _saying(columns: Columns, connection: Connection, words: str) -> Mask:
    """Told in sentences with these words."""
    rows = connection.execute(_WORDS, {"words": match(words)}).scalars()
    claims = np.fromiter(rows, dtype=np.int64)
    found = np.zeros(columns.size, dtype=np.bool_)
    found[columns.home[claims[claims < len(columns.home)]]] = True
    found[0] = False
    return found
