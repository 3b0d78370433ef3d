"""The capital that "the capital" means, by country."""

import pytest

from dateline.parties.capitals import capital_of
from dateline.record import Span

WORDS = Span(start=4, end=11, text="capital")


@pytest.mark.parametrize(("country", "name"), [("ET", "Addis Ababa"), ("SD", "Khartoum"), ("HT", "Port-au-Prince")])
def test_the_capital_of_a_country(country: str, name: str) -> None:
    place = capital_of(country, WORDS)
    assert place is not None
    assert (place.name, place.country, place.span, place.relation) == (name, country, WORDS, "in")


def test_no_country_no_capital() -> None:
    assert capital_of("XX", WORDS) is None
