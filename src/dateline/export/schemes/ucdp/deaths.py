"""The tolls of an event -> UCDP's counts of the dead: of each side, of civilians, of nobody says whom; low and high."""

from collections.abc import Iterable
from typing import NamedTuple

from dateline.export.nouns import Told
from dateline.export.schemes.people import is_armed, people
from dateline.export.schemes.ucdp.sides import ONE_SIDED, Sides, side
from dateline.record import Party, Toll

_UNARMED = frozenset(("children", "civilians", "journalists", "women"))
_EVERYBODY = frozenset((None, "people", "persons"))


class Deaths(NamedTuple):
    """Counts of the dead. `best` is the sum of the first four."""

    a: int
    b: int
    civilians: int
    unknown: int
    low: int
    high: int

    @property
    def best(self) -> int:
        """All of them."""
        return self.a + self.b + self.civilians + self.unknown


class _Figures(NamedTuple):
    low: int
    best: int
    high: int


_NONE = _Figures(0, 0, 0)


def deaths(told: Told, sides: Sides) -> Deaths:
    """The dead of the event. Of several tolls of one kind of people the largest counts."""
    asserted = {claim.id for claim in told.claims if claim.status == "asserted"}
    tolls = [toll for toll in told.event.quantities if toll.of == "killed" and asserted.intersection(toll.claims)]
    found: dict[str, list[Toll]] = {}
    for toll in tolls:
        found.setdefault(_whose(toll, told, sides), []).append(toll)
    parts = {name: _most(found.get(name, ())) for name in ("a", "b", "civilians")}
    counted, whole = _sum(parts.values()), _most(found.get("unknown", ()))
    if sides.violence == ONE_SIDED:
        everybody = max(counted, whole, key=lambda figures: figures.best)
        return Deaths(0, 0, everybody.best, 0, min(everybody.low, everybody.best), max(everybody.high, everybody.best))
    best = max(whole.best, counted.best)
    bounds = whole if whole.best >= counted.best else counted
    return Deaths(
        a=parts["a"].best,
        b=parts["b"].best,
        civilians=parts["civilians"].best,
        unknown=best - counted.best,
        low=min(bounds.low, best),
        high=max(bounds.high, best),
    )


def _whose(toll: Toll, told: Told, sides: Sides) -> str:
    """Whom a toll counts: the dead of a side, civilians, or nobody says whom."""
    if toll.who in _UNARMED:
        return "civilians"
    hit = [party for claim in told.claims if claim.id in toll.claims for party in people(claim.targets)]
    armed = {_letter(party, sides) for party in hit if is_armed(party)}
    if toll.who in _EVERYBODY and any(not is_armed(party) for party in hit):
        return "civilians" if not armed and _said_unarmed(hit) else "unknown"
    return armed.pop() if len(armed) == 1 else "unknown"


def _letter(party: Party, sides: Sides) -> str:
    """Which side a party is of."""
    own = side(party)
    return "a" if own == sides.a else "b" if own == sides.b else "unknown"


def _said_unarmed(hit: Iterable[Party]) -> bool:
    """Whether the dead are said to be civilians: "people" may be anybody."""
    return any(party.name.lower() not in ("people", "persons", "men") for party in hit)


def _most(tolls: Iterable[Toll]) -> _Figures:
    return max(map(_figures, tolls), key=lambda figures: figures.best, default=_NONE)


def _figures(toll: Toll) -> _Figures:
    given = [figure for figure in (toll.best, toll.low, toll.high) if figure is not None]
    best = given[0] if given else 0
    return _Figures(
        low=toll.low if toll.low is not None else best,
        best=best,
        high=toll.high if toll.high is not None else best,
    )


def _sum(parts: Iterable[_Figures]) -> _Figures:
    every = list(parts)
    return _Figures(sum(p.low for p in every), sum(p.best for p in every), sum(p.high for p in every))
