"""What an event's claims tell -> its ACLED event type, sub-event type and disorder type."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from dateline.export.nouns import Told
from dateline.export.schemes.people import OF_A_STATE, is_armed, people
from dateline.ontology import table
from dateline.ontology.words import event_types
from dateline.record import Claim, Event

ATTACK = "Attack"


class Code(NamedTuple):
    """A sub-event type with the types above it; `rank` is its place in the hierarchy, from 0."""

    sub: str
    type: str
    disorder: str
    rank: int


@cache
def codes() -> dict[str, Code]:
    """Sub-event type -> code, in the order of the hierarchy."""
    rows: list[dict[str, Any]] = table("acled")["types"]
    other: dict[str, str] = table("acled")["disorder"]
    listed = [(sub, row) for row in rows for sub in row["sub"]]
    return {
        sub: Code(sub, row["name"], other.get(sub, row["disorder"]), rank) for rank, (sub, row) in enumerate(listed)
    }


def code(told: Told) -> Code | str:
    """The code of an event by the hierarchy, over all that is asserted of it; or why it has none."""
    event = told.event
    asserted = _telling([claim for claim in told.claims if claim.status == "asserted"])
    if event.type not in {claim.type for claim in told.claims}:  # a person says that it is something else
        asserted = [claim.model_copy(update={"type": event.type, "codes": event.codes}) for claim in asserted]
    subs = {sub for claim in asserted for sub in _sub(claim, event)}
    known = [codes()[sub] for sub in subs if sub in codes()]
    if not known:
        if event.type == "capture":
            return "who takes the place is not told"
        if event.type == "casualties":
            return "its toll is told, and not what caused it"
        kind = event_types().get(event.type)
        if kind is not None and kind.acled is not None:
            return "of all that is told of it, only what ACLED does not code is asserted"
        return f"ACLED has no event of the type {event.type!r}"
    found = min(known, key=lambda each: each.rank)
    return codes()[ATTACK] if found.type == "Battles" and _of_the_unarmed(event) else found


def _telling(claims: list[Claim]) -> list[Claim]:
    """Those of `claims` whose words say what it was: "attack" may stand for anything, and counts only by itself."""
    general = table("linking")["general"]["words"]
    return [claim for claim in claims if claim.trigger.text.casefold() not in general] or claims


def _sub(claim: Claim, event: Event) -> Iterator[str]:
    kind = event_types().get(claim.type)
    if kind is None or kind.acled is None:
        return
    if kind.acled_non_state:
        taker = next((party for party in people(claim.actors or event.actors) if is_armed(party)), None)
        if taker is not None:
            home = event.place.country if event.place else None
            regained = taker.kind in OF_A_STATE and taker.country in (home, None)
            yield kind.acled if regained else kind.acled_non_state
    elif kind.acled_lethal and claim.codes.acled == kind.acled_lethal:
        yield kind.acled_lethal
    else:
        yield kind.acled


def _of_the_unarmed(event: Event) -> bool:
    """Whether all those hit are unarmed: a battle is between two armed sides."""
    hit = people(event.targets)
    armed = sum(map(is_armed, people(event.actors)))
    return bool(hit) and not any(map(is_armed, hit)) and armed <= 1
