"""Claims about a place, and about the areas it lies in -> the ledger of who is said to hold it, over time.

In: the place, and claims with what the ledger needs of their reports, in any order. Out: the state of a day, the states
before it with their claims, and every claim that moved nothing, with the reason. Nothing is inferred beyond the claims:
the rules are those of docs/control.md.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from dateline.control.days import iso
from dateline.control.nouns import Ledger, Period, Region, Statement, Told
from dateline.control.standing import Standing, ordinal
from dateline.control.state import SINCE_NOBODY, Found, found
from dateline.control.statements import statements
from dateline.ontology import table
from dateline.record import Claim, Place

Claims = Iterable[tuple[Claim, Told]]


def ledger(
    place: Place, claims: Claims, areas: Iterable[tuple[Region, Claims]] = (), as_of: date | None = None
) -> Ledger:
    """The ledger of `place` from `claims` about it and, by area, those about the wider places around it.

    Without `as_of` the state is that of the day the record last tells of. What is said of an area counts only for days
    on which nothing is told of the place itself, and is marked as inherited.
    """
    own, left_out = statements(claims)
    wide: list[Statement] = []
    for region, theirs in areas:
        said, left = statements(theirs, region)
        wide += said
        left_out += left
    told = sorted((*own, *wide), key=_order)
    until = as_of.toordinal() if as_of is not None else None
    counted = [said for said in told if until is None or _effect(said) <= until]
    history = _history(counted, until)
    last = (
        history[-1] if history else Period(since=_first_day(told, as_of), until=None, state="unknown", why=SINCE_NOBODY)
    )
    return Ledger(
        place=place.name,
        id=place.id,
        country=place.country,
        as_of=as_of.isoformat() if as_of is not None else None,
        now=last,
        history=history,
        statements=tuple(told),
        around=tuple(said.claim for said in told if until is not None and ordinal(said.first) <= until < _effect(said)),
        left_out=tuple(sorted(left_out, key=lambda each: (each.report, each.sentence.start, each.claim))),
    )


def _history(told: Sequence[Statement], until: int | None) -> tuple[Period, ...]:
    """The states from the first statement to the day `until`, equal ones that follow each other as one."""
    lasts = int(table("control")["lasts"]["days"])
    own, all_of_it = Standing(), Standing()
    days: list[tuple[int, Found]] = []
    for position, said in enumerate(told):
        today = _effect(said)
        own_before, following = said.region is None, told[position + 1 : position + 2]
        all_of_it.add(said)
        if own_before:
            own.add(said)
        if following and _effect(following[0]) == today:
            continue
        days += _days(own, all_of_it, today, _effect(following[0]) if following else until, lasts)
    return _periods(days)


def _days(
    own: Standing, all_of_it: Standing, today: int, following: int | None, lasts: int
) -> Iterable[tuple[int, Found]]:
    """The state of `today`, and of the days before the following statement on which a word runs out."""
    words = (*all_of_it.holds, *all_of_it.denials, *all_of_it.left, *all_of_it.sieges)
    ends = sorted({word.last + lasts + 1 for word in words if today < word.last + lasts + 1})
    for day in (today, *(end for end in ends if following is not None and end <= following)):
        of_the_place = found(own, day, lasts)
        yield day, of_the_place if of_the_place.holders or of_the_place.left else found(all_of_it, day, lasts)


def _periods(days: Sequence[tuple[int, Found]]) -> tuple[Period, ...]:
    kept: list[tuple[int, Found]] = []
    for day, state in days:
        if kept and kept[-1][0] == day:
            kept.pop()
        if not kept or _changed(kept[-1][1], state):
            kept.append((day, state))
        else:  # the same, told of anew: the newest claims
            kept[-1] = (kept[-1][0], state)
    ends = [*(iso(day - 1) for day, _ in kept[1:]), None]
    return tuple(state.period(iso(day), end) for (day, state), end in zip(kept, ends[: len(kept)], strict=True))


def _changed(one: Found, other: Found) -> bool:
    sides = [
        (state.state, state.inherited, *(h.sides for h in (*state.holders, *state.besieged_by)))
        for state in (one, other)
    ]
    return sides[0] != sides[1]


def _effect(said: Statement) -> int:
    return ordinal(said.first if said.lasting else said.last)


def _order(said: Statement) -> tuple[int, int, str, str, int, str]:
    """By the day it counts from; those of one day by publication."""
    return _effect(said), ordinal(said.first), said.published or "", said.report, said.sentence.start, said.claim


def _first_day(told: Sequence[Statement], as_of: date | None) -> str:
    if as_of is not None:
        return as_of.isoformat()
    return told[0].first if told else date.min.isoformat()
