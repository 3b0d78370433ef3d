"""Who "the enemy", "our troops" and "both sides" are, by who speaks and whom the report sets against whom."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from dateline.ontology import table
from dateline.ontology.words import armed_kinds
from dateline.parties.cast import Cast
from dateline.parties.known import actor, rows
from dateline.record import Party, Source

OURS = frozenset(("our", "ours", "us", "we"))
COUNTRY = 2  # letters of a country's code; the ids of actors have more


@cache
def opponents() -> frozenset[str]:
    """Words for the other side: "enemy", "occupiers"."""
    return frozenset(table("parties")["opponents"]["nouns"])


class Sides:
    """Names the sides that the words of a speaker, or of the report, leave unnamed."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def named(self, parties: Sequence[Party], sources: Sequence[Source], seen: Sequence[Party]) -> tuple[Party, ...]:
        """`parties` with "the enemy" and "we" named by who speaks, and "both sides" by the two `seen` last.

        What cannot be told stays as it is.
        """
        side = next((source.side for source in sources if source.side), None)
        found: list[Party] = []
        for party in parties:
            found += self._one(party, side, seen)
        return tuple({party.name: party for party in reversed(found)}.values())[::-1]

    def _one(self, party: Party, side: str | None, seen: Sequence[Party]) -> list[Party]:
        if _both(party):
            return [each.model_copy(update={"span": party.span, "inferred": False}) for each in self._two(seen)] or [
                party
            ]
        if side is None:
            return [party]
        if _ours(party):
            return [self._own(party, side)]
        if not _opposed(party):
            return [party]
        other = opponent(side, seen) or self._rival(side)
        return [party if other is None else other.model_copy(update={"span": party.span, "inferred": False})]

    def _own(self, party: Party, side: str) -> Party:
        """ "We" and "our troops": the speaker's side, or its forces."""
        if len(side) != COUNTRY:
            who = actor(side, self._cast.on) if side in rows() else None
            update = {"id": side, "name": who.name, "kind": who.kind, "country": who.country} if who else {}
            return party.model_copy(update=update) if party.kind in (*armed_kinds(), "unknown") else party
        if party.kind == "state_forces":
            return self._cast.forces(side, party.span)
        return party.model_copy(update={"country": side})

    def _rival(self, side: str) -> Party | None:
        """The side that the report names most beside `side`; None without one."""
        others = [other for other, _ in self._cast.sides.most_common() if other != side]
        return self._party(others[0]) if others else None

    def _party(self, side: str) -> Party:
        if len(side) == COUNTRY:
            return self._cast.forces(side)
        who = actor(side, self._cast.on)
        return Party(name=who.name, id=who.id, kind=who.kind, country=who.country)

    def _two(self, seen: Sequence[Party]) -> list[Party]:
        """The two sides named last before, or else the two that the report names most."""
        last: dict[str, Party] = {}
        for party in reversed(seen):
            if (side := side_of(party)) is not None and party.kind in (*armed_kinds(), "government"):
                last.setdefault(side, party)
            if len(last) == 2:
                return list(last.values())[::-1]
        return []


def opponent(side: str, seen: Sequence[Party]) -> Party | None:
    """Of the armed sides `seen` so far, the one named most that is not `side`; None where there is none."""
    others = [p for p in seen if side_of(p) not in (None, side) and (p.kind in armed_kinds() or p.kind == "government")]
    if not others:
        return None
    most = Counter(side_of(party) for party in others).most_common(1)[0][0]
    return next(party for party in others if side_of(party) == most)


def side_of(party: Party) -> str | None:
    """The side of a party: a country (ISO 3166-1 alpha-2), or the id of an actor that fights for none."""
    if party.id in rows():
        return actor(party.id).side
    return party.country or party.id


def unnamed(party: Party) -> bool:
    """Whether a party is one that only the speaker or the report can name: "the enemy", "our men", "both sides"."""
    return _opposed(party) or _ours(party) or _both(party)


def _opposed(party: Party) -> bool:
    name = party.name.lower()
    forces = party.kind in (*armed_kinds(), "person") and name.partition(" ")[0] in opponents()  # "enemy troops"
    return forces or name in opponents() or name.removesuffix("s") in opponents()


def _ours(party: Party) -> bool:
    return party.name.lower() in OURS or (party.span is not None and party.span.text.lower().startswith("our "))


def _both(party: Party) -> bool:
    """Whether a phrase means the sides of a fight: "both sides", "the two warring parties"."""
    words = (party.span.text if party.span is not None else party.name).lower().split()
    sides = table("parties")["sides"]
    return words[-1].removesuffix("s").replace("partie", "party") in sides["nouns"] and any(
        word in sides["modifiers"] for word in words[:-1]
    )
