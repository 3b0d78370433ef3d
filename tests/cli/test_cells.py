"""Cells of the table, in words."""

import pytest

from dateline.cli.show import cells
from dateline.record import Party, Place, Quantity, Source, When
from tests.cli.samples import CLAIMS, READING


def test_a_row_says_everything_of_its_claim() -> None:
    first, second, third = cells.rows(READING)
    assert first.cells() == (
        "1",
        "(2024-03-01)",
        "near Novi Brod, XK",
        "shelling",
        "rebels → (Novi Brod)",
        "14+ civilians killed",
        "an aid group, via The Wire",
        "asserted",
    )
    assert second.where == "(Novi Brod, XK)"
    assert (second.who, second.says_who) == ("(rebels)", "The Valley Post")
    assert (third.when, third.where, third.who, third.status) == ("", "", "", "denied")


@pytest.mark.parametrize(
    ("time", "text"),
    [
        (None, ""),
        (When(start=None, end=None, precision="vague", value="PAST_REF"), ""),
        (When(start="2023-11-26", end="2023-11-26", precision="day"), "2023-11-26"),
        (
            When(start="2023-11-26T10:00:00+01:00", end="2023-11-26T10:59:59+01:00", precision="hour"),
            "2023-11-26 10:00 – 2023-11-26 10:59",
        ),
        (When(start="2023-09-01", end="2023-09-30", precision="month"), "2023-09"),
        (When(start="2022-01-01", end="2022-12-31", precision="year"), "2022"),
        (When(start="2022-02-01", end="2023-11-28", precision="month"), "2022-02-01 – 2023-11-28"),
        (When(start="2022-02-01", end=None, precision="day"), "from 2022-02-01"),
        (When(start=None, end="2022-02-01", precision="day"), "until 2022-02-01"),
        (When(start="2022-01-01", end="2022-02-01", precision="day", basis="published"), "by 2022-02-01"),
    ],
)
def test_when(time: When | None, text: str) -> None:
    assert cells.when(time) == text


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (None, ""),
        (Place(name="Sudan", country="SD", precision="country"), "Sudan"),
        (Place(name="Donbas", country="UA", precision="region"), "Donbas, UA (region)"),
        (Place(name="Goma", country="CD", relation="north of", precision="near"), "north of Goma, CD"),
    ],
)
def test_where(place: Place | None, text: str) -> None:
    assert cells.where(place) == text


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(of="occurrences", min=1, max=1), "once"),
        (Quantity(of="occurrences", min=10, max=10), "10 times"),
        (Quantity(of="killed", min=2000, max=3000), "2000–3000 killed"),
        (Quantity(of="injured", min=None, max=20), "up to 20 injured"),
        (Quantity(of="other", min=20, max=20, who="shops"), "20 shops"),
        (Quantity(of="other", min=20, max=20), "20"),
        (Quantity(of="missing", min=None, max=None), ""),
    ],
)
def test_how_many(quantity: Quantity, text: str) -> None:
    assert cells.how_many(quantity) == text


def test_who_is_open_where_the_report_leaves_it_open() -> None:
    assert cells.who((), (Party(name="convoy"),)) == "? → convoy"
    assert cells.who((Party(name="army"),), ()) == "army"
    assert cells.who((), ()) == ""


def test_says_who_keeps_the_order_of_speech() -> None:
    assert cells.says_who((Source(name="a"), Source(name="b"), Source(name="c"))) == "a, via b, via c"
    assert cells.says_who(CLAIMS[1].attribution) == ""
