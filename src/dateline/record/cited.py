"""A claim -> the words that it cites, field by field."""

from collections.abc import Iterator

from dateline.record.claim import Claim
from dateline.record.text import Span


def cited(claim: Claim) -> Iterator[tuple[str, Span | None]]:
    """Each field of the claim that cites words, under the name that the tables show."""
    yield "what", claim.trigger
    yield from (("who", party.span) for party in claim.actors)
    yield from (("whom", party.span) for party in claim.targets)
    yield "where", claim.place.span if claim.place is not None else None
    yield "when", claim.time.span if claim.time is not None else None
    yield from (("how many", quantity.span) for quantity in claim.quantities)
    yield from (("with", weapon.span) for weapon in claim.weapons)
    yield from (("says who", source.span) for source in claim.attribution)
    yield from (("shown by", evidence.span) for evidence in claim.evidence)
