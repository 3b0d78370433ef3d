"""Quantities of claims -> whether they can both be right, and what an event keeps of them."""

from collections import Counter
from collections.abc import Callable, Sequence

from dateline.linker.parties import kinds, named, sides
from dateline.record import Claim, Quantity, Toll


def comparable(one: Claim, other: Claim) -> list[tuple[Quantity, Quantity]]:
    """The quantities of two claims that count the same thing: one measure, one kind of people, one side."""
    if not one.quantities or not other.quantities:
        return []
    mine, yours = _sides(one, other)
    if mine and yours and not mine & yours:
        return []
    return [(a, b) for a in one.quantities for b in other.quantities if a.of == b.of and a.who == b.who]


def _sides(one: Claim, other: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """Whom each counts, both by name where both name them, else both by kind."""
    names = named(one.targets), named(other.targets)
    if all(names):
        return names
    return kinds(one.targets), kinds(other.targets)


def contradict(a: Quantity, b: Quantity) -> bool:
    """Whether no number fits both bounds."""
    return _below(a.max, b.min) or _below(b.max, a.min)


def figures(claims: Sequence[Claim], voice: Callable[[Claim], str]) -> tuple[Toll, ...]:
    """The tolls of an event; `voice` names who says a claim.

    `low` and `high` are the least and the most figure that any claim gives: of "at least 400" and "up to 200" 200 and
    400. `low` is null where none gives a lower bound, `high` where none gives an upper one. `best` is the figure of
    most voices, and of equals the lower one, so that it lies between them.
    """
    groups: dict[tuple[str, str, str], list[tuple[Claim, Quantity]]] = {}
    for claim in claims:
        side = min(sides(claim.targets), default="")
        for quantity in claim.quantities:
            groups.setdefault((quantity.of, quantity.who or "", side), []).append((claim, quantity))
    for of, who, side in list(groups):
        others = [key for key in groups if key[:2] == (of, who) and key[2]]
        if not side and len(others) == 1:  # "killed 18" counts the 18 people told of elsewhere
            groups[others[0]] += groups.pop((of, who, side))
    return tuple(_toll(given, voice) for _, given in sorted(groups.items(), key=lambda group: group[0]))


def _toll(given: Sequence[tuple[Claim, Quantity]], voice: Callable[[Claim], str]) -> Toll:
    quantities = [quantity for _, quantity in given]
    lows = [q.min for q in quantities if q.min is not None]
    highs = [q.max for q in quantities if q.max is not None]
    low = min(lows + highs) if lows else None
    high = max(lows + highs) if highs else None
    voices = {(voice(claim), _point(quantity)) for claim, quantity in given}
    votes = Counter(point for _, point in voices if point is not None)
    best = min(votes, key=lambda point: (-votes[point], point)) if votes else None
    return Toll(
        of=quantities[0].of,
        low=low,
        best=best,
        high=high,
        who=quantities[0].who,
        claims=_who(given, lambda _: True),
        low_by=_who(given, lambda quantity: low is not None and low in (quantity.min, quantity.max)),
        best_by=_who(given, lambda quantity: best is not None and _point(quantity) == best),
        high_by=_who(given, lambda quantity: high is not None and high in (quantity.min, quantity.max)),
    )


def _who(given: Sequence[tuple[Claim, Quantity]], gives: Callable[[Quantity], bool]) -> tuple[str, ...]:
    return tuple(sorted({claim.id for claim, quantity in given if gives(quantity)}))


def _point(quantity: Quantity) -> int | None:
    return quantity.min if quantity.min is not None else quantity.max


def _below(high: int | None, low: int | None) -> bool:
    return high is not None and low is not None and high < low
