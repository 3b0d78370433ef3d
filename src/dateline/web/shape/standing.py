"""Ledgers of places -> who is said to hold each on a day, from its periods, which are worked out once."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pydantic import BaseModel

from dateline.control.nouns import Ledger, Period, Side, State
from dateline.store.query.places import Spot


class Timeline(NamedTuple):
    """A place, its periods in order, and the days of the claims that have a say in them."""

    spot: Spot
    periods: Sequence[Period]
    days: tuple[str, ...]


class PlaceState(BaseModel):
    """Who is said to hold a place on a day: the state since when, the sides, and how many claims have a say in it.

    `inherited` is true where all of it is told of a wider area only. Who gives which word is in the place's ledger.
    """

    id: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    state: State
    why: str
    since: str | None
    holders: list[list[Side]]
    claims: int
    inherited: bool


def timeline(spot: Spot, found: Ledger) -> Timeline:
    """What a ledger of all days says of every day."""
    return Timeline(spot, found.history, tuple(sorted({said.last for said in found.statements})))


def state(line: Timeline, day: str) -> PlaceState:
    """The state on a day (ISO)."""
    spot = line.spot
    periods = [period for period in line.periods if period.since <= day]
    now = periods[-1] if periods else None
    return PlaceState(
        id=spot.id or spot.name,
        name=spot.name,
        country=spot.country,
        lat=spot.lat,
        lon=spot.lon,
        state=now.state if now else "unknown",
        why=now.why if now else "nothing is told of who holds it",
        since=now.since if now else None,
        holders=[list(holder.sides) for holder in now.holders] if now else [],
        claims=spot.claims,
        inherited=now.inherited if now else False,
    )


def changes(lines: Iterable[Timeline]) -> list[str]:
    """The days on which any state changed."""
    return sorted({period.since for line in lines for period in line.periods})
