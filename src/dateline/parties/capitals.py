"""A country -> its capital as a place, for texts that speak of "the capital" alone."""

from functools import cache

from dateline.ontology import table
from dateline.places import gazetteer
from dateline.record import Place, Span

CONFIDENCE = 0.6  # a province may have a capital too


@cache
def _names() -> dict[str, str]:
    return {str(country): name for name, country in reversed(table("parties")["capitals"].items())}


def capital_of(country: str, span: Span) -> Place | None:
    """The capital of `country` (ISO 3166-1 alpha-2), said by the words of `span`; None where none is listed."""
    name = _names().get(country)
    for entry in gazetteer().find(name) if name else ():
        if entry.country == country and entry.kind == "settlement":
            return Place(
                name=entry.name, id=entry.id, lat=entry.lat, lon=entry.lon, country=country, admin1=entry.admin1,
                relation="in", span=span, confidence=CONFIDENCE,
            )  # fmt: skip
    return None
