"""A country or province -> its capital as a place, for texts that speak of "the capital" alone."""

from functools import lru_cache

from dateline.places import gazetteer
from dateline.places.index.entry import Entry, entry_of
from dateline.record import Place, Span

CONFIDENCE = 0.6  # a province may have a capital too
LARGEST = 0.4  # that a province's largest town is its seat


def capital_of(country: str, span: Span) -> Place | None:
    """The capital of `country` (ISO 3166-1 alpha-2), said by the words of `span`; None where none is known."""
    entry = gazetteer().capital(country)
    return None if entry is None else _place(entry, span, CONFIDENCE)


def seat_of(country: str | None, province: str | None, span: Span) -> Place | None:
    """The largest town of a country's `province` (admin1, as the gazetteer calls it); None where none is known.

    The packages do not say which town is the seat: it is taken for the largest, which it need not be.
    """
    entry = _largest(country or "", province or "")
    return None if entry is None else _place(entry, span, LARGEST)


@lru_cache(maxsize=512)
def _largest(country: str, province: str) -> Entry | None:
    rows = gazetteer().index.ask(
        "SELECT place.*, 0 FROM place WHERE kind = 'settlement' AND country = ? AND admin1 = ? "
        "ORDER BY population DESC, id LIMIT 1",
        (country, province),
    )
    return entry_of(rows[0]) if rows else None


def _place(entry: Entry, span: Span, confidence: float) -> Place:
    return Place(
        name=entry.name, id=entry.id, lat=entry.lat, lon=entry.lon, country=entry.country, admin1=entry.admin1,
        relation="in", span=span, confidence=confidence,
    )  # fmt: skip
