"""A country -> its capital as a place, for texts that speak of "the capital" alone."""

from dateline.places import gazetteer
from dateline.record import Place, Span

CONFIDENCE = 0.6  # a province may have a capital too


def capital_of(country: str, span: Span) -> Place | None:
    """The capital of `country` (ISO 3166-1 alpha-2), said by the words of `span`; None where none is known."""
    entry = gazetteer().capital(country)
    if entry is None:
        return None
    return Place(
        name=entry.name, id=entry.id, lat=entry.lat, lon=entry.lon, country=country, admin1=entry.admin1,
        relation="in", span=span, confidence=CONFIDENCE,
    )  # fmt: skip
