"""A place's ledger from a record: found by name, told by its claims and those of the areas around it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dateline.errors import QueryError, UnknownIdError
from dateline.store import Received, Record
from dateline.store.query.filters import Filters
from tests.store.query.asked import KIVU, M23, Line, Made, _reading, record


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Record]:
    with record(tmp_path / "r.db") as made:
        yield made


@pytest.mark.parametrize("name", ["Goma", "goma", "Гома", "geonames:216281"])
def test_by_any_name(held: Record, name: str) -> None:
    found = held.control(name)
    assert (found.place, found.now.state) == ("Goma", "contested")
    assert held.control(name, date(2024, 2, 1)).now.state == "unknown"


def test_claims_that_a_person_rejected_have_no_part(held: Record) -> None:
    denial = next(claim for claim in held.claims(Filters(type=("capture",))) if claim.status == "denied")
    held.reject(denial.id, by="Ada")
    assert held.control("Goma").now.state == "claimed"


def test_places_that_are_not_told_of(held: Record) -> None:
    assert held.control("Bukavu").now.state == "unknown"
    assert held.control("Three Wells").now.state == "unknown"
    with pytest.raises(UnknownIdError, match="no such place"):
        held.control("Xyzzyville")
    with pytest.raises(QueryError, match="name one by its id"):
        held.control("Springfield")


def test_what_is_told_of_the_province_is_inherited(held: Record) -> None:
    line = Line("Rebels captured North Kivu.", "capture", "2023-01-05", KIVU, {"actors": (M23,)})
    reading = _reading(Made("Lake Post", "2023-01-06", "A province falls", [line]))
    held.add(Received(reading.report.text.encode(), origin=""), reading)
    states = [(period.state, period.inherited) for period in held.control("Goma").history]
    assert states == [("held", True), ("unknown", False), ("contested", False)]
    assert held.control("Sake", date(2023, 6, 1)).now.inherited
    assert held.control("North Kivu").history[0].state == "held"
