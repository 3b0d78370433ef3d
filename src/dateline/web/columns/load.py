"""A record's tables -> columns: all of them, or anew the events that have changed since the last look."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.web.columns.nouns import VALUES, Columns, Ints, Pairs, Values

_CELLS = (
    "SELECT n, type, status, agreement, review, country, precision, place_id, place, admin1, "
    "substr(coalesce(starts, ends), 1, 10), substr(coalesce(ends, starts), 1, 10), coalesce(lat, 'nan'), "
    "coalesce(lon, 'nan'), coalesce(confidence, 'nan'), coalesce(killed_best, -1), coalesce(injured_best, -1), claims, "
    "reports FROM events"
)
_CODED = ("type", "status", "agreement", "review", "country", "precision")
_BATCH = 20_000
_KINDS: dict[str, Any] = {
    "alive": np.bool_, "touched": np.int64, "type": np.int16, "status": np.int8, "agreement": np.int8,
    "review": np.int8, "country": np.int16, "place": np.int32, "precision": np.int8, "first": np.int32,
    "last": np.int32, "lat": np.float64, "lon": np.float64, "confidence": np.float64, "killed": np.int32,
    "injured": np.int32, "claims": np.int32, "reports": np.int32,
}  # fmt: skip
Arrays = dict[str, Any]  # NDArray by name


def load(plain: sqlite3.Connection) -> Columns:
    """All events, in one state of the record; `plain` must be in a transaction."""
    version, slots = plain.execute(
        "SELECT coalesce((SELECT max(n) FROM touched), 0), coalesce((SELECT max(n) FROM events), 0) + 1"
    ).fetchone()
    values = {name: Values(VALUES[name]) for name in VALUES}
    arrays: Arrays = {name: np.zeros(slots, dtype=kind) for name, kind in _KINDS.items()}
    _fill(arrays, values, plain.execute(f"{_CELLS} INDEXED BY events_cells"))
    touched = _numbers(plain.execute("SELECT event, n FROM touched"), 2)
    touched = touched[touched[:, 0] < slots]
    arrays["touched"][touched[:, 0]] = touched[:, 1]
    homes = _numbers(plain.execute("SELECT claim, event FROM event_claims INDEXED BY event_claims_event"), 2)
    home = np.zeros(int(homes[:, 0].max(initial=0)) + 1, dtype=np.int32)
    home[homes[:, 0]] = homes[:, 1]
    told = _numbers(plain.execute("SELECT n, report FROM claims INDEXED BY claims_report"), 2)
    tolls, best = _tolls(values["measure"], plain.execute('SELECT event, "of", best FROM event_tolls'))
    return Columns(
        version=version,
        values=values,
        home=home,
        party=_coded(values["party"], plain.execute("SELECT event, name, id, kind, country FROM event_parties")),
        voice=_coded(values["voice"], plain.execute("SELECT event, name, side FROM event_voices")),
        outlet=_outlets(values["outlet"], plain, homes, told),
        tolls=tolls,
        toll_best=best,
        **arrays,
    )


def _fill(arrays: Arrays, values: dict[str, Values], rows: sqlite3.Cursor) -> None:
    """Put the cells of events into their slots, column by column, a batch at a time."""
    days = _Days()
    while batch := rows.fetchmany(_BATCH):
        n, *coded, place_id, place, admin1, first, last, lat, lon, confidence, killed, injured, claims, reports = zip(
            *batch, strict=True
        )
        at = np.array(n)
        arrays["alive"][at] = True
        for name, column in zip(_CODED, coded, strict=True):
            arrays[name][at] = values[name].codes(column)
        country = coded[_CODED.index("country")]
        arrays["place"][at] = values["place"].codes(list(zip(place_id, place, country, admin1, strict=True)))
        arrays["first"][at] = list(map(days.__getitem__, first))
        arrays["last"][at] = list(map(days.__getitem__, last))
        for name, numbers in (
            ("lat", lat), ("lon", lon), ("confidence", confidence), ("killed", killed), ("injured", injured),
            ("claims", claims), ("reports", reports),
        ):  # fmt: skip
            arrays[name][at] = np.array(numbers, dtype=arrays[name].dtype)


class _Days(dict[str | None, int]):
    """The proleptic ordinals of ISO days, worked out once each; 0 where there is none."""

    def __missing__(self, iso: str | None) -> int:
        try:
            found = date.fromisoformat(iso or "").toordinal()
        except ValueError:
            found = 0
        self[iso] = found
        return found


def _numbers(rows: Iterable[tuple[int, ...]], width: int) -> NDArray[np.int64]:
    """Rows of whole numbers as an array."""
    return np.fromiter(chain.from_iterable(rows), dtype=np.int64).reshape(-1, width)


def _once(together: NDArray[np.int64]) -> Pairs:
    """Pairs of slots and codes (each in 32 bits), each once, in the order of slots."""
    if np.any(together[1:] < together[:-1]):
        together = np.sort(together)
    new = np.ones(len(together), dtype=np.bool_)
    new[1:] = together[1:] != together[:-1]
    together = together[new]
    return Pairs((together >> 32).astype(np.int32), (together & 0xFFFFFFFF).astype(np.int32))


def _coded(values: Values, rows: sqlite3.Cursor | Iterator[Any]) -> Pairs:
    """Pairs of rows that begin with an event; the rest of each is a value."""
    found = []
    rows = iter(rows)
    while batch := list(islice(rows, _BATCH)):
        slots, *parts = zip(*batch, strict=True)
        codes = values.codes(list(zip(*parts, strict=True)) if len(parts) > 1 else parts[0])
        found.append((np.array(slots, dtype=np.int64) << 32) | np.array(codes, dtype=np.int64))
    return _once(np.concatenate(found) if found else np.zeros(0, dtype=np.int64))


def _tolls(values: Values, rows: Iterable[Any]) -> tuple[Pairs, Ints]:
    found = _numbers(((event, values.code(of), best) for event, of, best in rows), 3)
    return Pairs(found[:, 0].astype(np.int32), found[:, 1].astype(np.int32)), found[:, 2]


def _outlets(values: Values, plain: sqlite3.Connection, homes: Ints, told: Ints) -> Pairs:
    """Events beside who published reports of them; `homes` are claims with their events, `told` with their reports."""
    named = plain.execute("SELECT n, outlet FROM reports INDEXED BY reports_outlet")
    of = _coded(values, named)
    outlet = np.zeros(int(of.slot.max(initial=0)) + 1, dtype=np.int64)
    outlet[of.slot] = of.code
    report = np.zeros(int(max(told[:, 0].max(initial=0), homes[:, 0].max(initial=0))) + 1, dtype=np.int64)
    report[told[:, 0]] = told[:, 1]
    return _once((homes[:, 1] << 32) | outlet[report[homes[:, 0]]])


def renew(plain: sqlite3.Connection, old: Columns) -> Columns:
    """The columns with what has changed since `old` read anew; `old` itself where nothing has."""
    changed = _numbers(plain.execute("SELECT event, n FROM touched WHERE n > ? ORDER BY n", (old.version,)), 2)
    if not len(changed):
        return old
    [slots] = plain.execute("SELECT coalesce((SELECT max(n) FROM events), 0) + 1").fetchone()
    slots = max(slots, old.size, int(changed[:, 0].max()) + 1)
    events = changed[:, 0].tolist()
    stale = np.zeros(slots, dtype=np.bool_)
    stale[changed[:, 0]] = True
    arrays: Arrays = {name: _grown(getattr(old, name), slots) for name in _KINDS}
    arrays["alive"][stale] = False
    arrays["touched"][changed[:, 0]] = changed[:, 1]
    for some in _some(events):
        _fill(arrays, old.values, plain.execute(f"{_CELLS} WHERE n IN {some}"))
    homes = _those(plain, "SELECT claim, event FROM event_claims WHERE event IN", events)
    home = _grown(old.home, max(len(old.home), int(homes[:, 0].max(initial=0)) + 1))
    home[stale[home]] = 0
    home[homes[:, 0]] = homes[:, 1]
    fresh = {
        "party": _coded(old.values["party"], _rows(plain, "name, id, kind, country", "event_parties", events)),
        "voice": _coded(old.values["voice"], _rows(plain, "name, side", "event_voices", events)),
        "outlet": _coded(old.values["outlet"], _told_by(plain, events)),
    }
    tolls, best = _tolls(old.values["measure"], _rows(plain, '"of", best', "event_tolls", events))
    kept = ~stale[old.tolls.slot]
    joined: dict[str, Any] = {name: _joined(getattr(old, name), stale, new) for name, new in fresh.items()}
    return Columns(
        version=int(changed[-1, 1]),
        values=old.values,
        home=home,
        tolls=Pairs(np.append(old.tolls.slot[kept], tolls.slot), np.append(old.tolls.code[kept], tolls.code)),
        toll_best=np.append(old.toll_best[kept], best),
        **joined,
        **arrays,
    )


def _grown(array: NDArray[Any], size: int) -> NDArray[Any]:
    grown = np.zeros(size, dtype=array.dtype)
    grown[: len(array)] = array
    return grown


def _joined(old: Pairs, stale: NDArray[np.bool_], new: Pairs) -> Pairs:
    kept = ~stale[old.slot]
    return Pairs(np.append(old.slot[kept], new.slot), np.append(old.code[kept], new.code))


def _some(numbers: list[int]) -> Iterator[str]:
    """Lists for SQL's IN, of a length that it takes."""
    for start in range(0, len(numbers), 500):
        yield f"({','.join(map(str, numbers[start : start + 500]))})"


def _those(plain: sqlite3.Connection, query: str, numbers: list[int]) -> NDArray[np.int64]:
    return _numbers(chain.from_iterable(plain.execute(f"{query} {some}") for some in _some(numbers)), 2)


def _rows(plain: sqlite3.Connection, columns: str, table: str, numbers: list[int]) -> Iterator[Any]:
    for some in _some(numbers):
        yield from plain.execute(f"SELECT event, {columns} FROM {table} WHERE event IN {some}")


def _told_by(plain: sqlite3.Connection, numbers: list[int]) -> Iterator[Any]:
    for some in _some(numbers):
        yield from plain.execute(
            "SELECT event_claims.event, reports.outlet FROM event_claims JOIN claims ON claims.n = event_claims.claim "
            f"JOIN reports ON reports.n = claims.report WHERE event_claims.event IN {some}"
        )
