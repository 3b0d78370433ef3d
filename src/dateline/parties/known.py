"""Table actors.toml -> who each named actor is on a given day: its name, kind and country then, and its side."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, get_args

from dateline.errors import OntologyError
from dateline.ontology import table
from dateline.ontology.words import armed_kinds
from dateline.record.claim import PartyKind

_OF_A_STATE = frozenset(("government", "police", "state_forces"))
_OF_ITS_OWN = frozenset(("militia", "peacekeepers", "rebels"))
_FIELDS = frozenset(
    ("aliases", "army", "country", "from", "kind", "local", "name", "part_of", "side", "spells", "until", "where")
)


@dataclass(frozen=True)
class Named:
    """A named actor: `kind` is the contract's party kind, `country` ISO 3166-1 alpha-2 or null.

    `side` is whom it speaks and fights for: the country of a state's forces, police and ministries, the actor's own
    id for an armed group, that of the whole for a part of it; null for those who take no side. `armed` is true of
    those that bear arms, a group that governs included.
    """

    id: str
    name: str
    kind: PartyKind
    country: str | None
    side: str | None = None
    armed: bool = False


def actor(identity: str, on: date | None = None) -> Named:
    """The actor with this id, as it was on that day (as listed, without one). Raises KeyError where there is none."""
    return _on(identity, on)


def lasts(identity: str, on: date | None) -> bool:
    """Whether the actor existed on that day under its name, as far as the table says."""
    return on is None or _within(rows()[identity], on)


def army_of(country: str, on: date | None = None) -> Named | None:
    """The actor that is the army of `country` (ISO 3166-1 alpha-2) on that day; None where none is listed."""
    return next((actor(identity, on) for identity in _armies().get(country, ()) if lasts(identity, on)), None)


@cache
def rows() -> dict[str, dict[str, Any]]:
    """The actors as the table has them, by id. Raises OntologyError naming the one that is wrong."""
    found: dict[str, dict[str, Any]] = table("actors")["actors"]
    for identity, row in found.items():
        check(identity, row, found)
    return found


@cache
def _on(identity: str, on: date | None) -> Named:
    row = rows()[identity]
    then: dict[str, Any] = next((past for past in row.get("spells", ()) if on is not None and _within(past, on)), {})
    kind, country = then.get("kind", row["kind"]), then.get("country", row.get("country"))
    side = then.get("side", row.get("side"))
    armed = kind in armed_kinds() or row["kind"] in armed_kinds()
    if side is None:
        whole = next(_wholes(row, on), None)
        own = country if kind in _OF_A_STATE else identity if kind in _OF_ITS_OWN else None
        side = whole if whole is not None else own
    return Named(identity, then.get("name", row["name"]), kind, country, side, armed)


def _wholes(row: dict[str, Any], on: date | None) -> Iterator[str]:
    """The sides of those the actor was part of on that day; without a day, of those it still is."""
    for part in row.get("part_of", ()):
        within = _within(part, on) if on is not None else "until" not in part
        if within and (side := _on(part["id"], on).side):
            yield side


def _within(row: dict[str, Any], on: date) -> bool:
    return bool(row.get("from", date.min) <= on < row.get("until", date.max))


@cache
def _armies() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for identity, row in rows().items():
        if row.get("army"):
            found.setdefault(row["country"], []).append(identity)
    return found


def check(identity: str, row: Any, known: dict[str, Any]) -> None:
    """Raise OntologyError, naming the actor and what is wrong, where a row of the table `known` does not fit."""
    if not isinstance(row, dict) or "name" not in row or "kind" not in row:
        raise OntologyError(f"actors.toml: {identity!r} needs a name and a kind")
    if unknown := sorted(set(row) - _FIELDS):
        raise OntologyError(f"actors.toml: {identity!r}: no field {unknown[0]!r}; use {', '.join(sorted(_FIELDS))}")
    for part in (row, *row.get("spells", ())):
        if part.get("kind", "unknown") not in get_args(PartyKind):
            kinds = ", ".join(get_args(PartyKind))
            raise OntologyError(f"actors.toml: {identity!r}: no kind {part['kind']!r}; use {kinds}")
    for part in (row, *row.get("spells", ()), *row.get("part_of", ())):
        for key in ("from", "until"):
            if not isinstance(part.get(key, date.min), date):
                raise OntologyError(f"actors.toml: {identity!r}: {key!r} must be a date, as 2024-12-08, without quotes")
    _check_wholes(identity, [identity], known)


def _check_wholes(identity: str, seen: list[str], known: dict[str, Any]) -> None:
    for part in known[identity].get("part_of", ()):
        whole = part.get("id")
        if whole not in known:
            raise OntologyError(f"actors.toml: {identity!r} is part of {whole!r}, which is not listed")
        if whole in seen:
            raise OntologyError(f"actors.toml: {identity!r} is part of itself, by way of {whole!r}")
        _check_wholes(whole, [*seen, whole], known)


def day(published: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time; None where it is none."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
