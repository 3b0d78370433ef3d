"""Numbers that no record can hold: they are no counts, and stop no reading."""

import pytest

from dateline.pipeline import read


@pytest.mark.parametrize(
    "number",
    ["14 " + "million " * 60, "14 " + "billion " * 3, "one " + "hundred " * 300, "one " + "hundred thousand " * 90,
     "9" * 30, "9" * 400, "1" + ",999" * 90, "²", "1.5e400", "٣", "9" * 20 + "-" + "9" * 21],
)  # fmt: skip
def test_absurd_counts(number: str) -> None:
    reading = read(f"Rebels killed {number} people in Goma on Friday, the army said.", published="2024-03-04")
    bounds = [bound for claim in reading.claims for each in claim.quantities for bound in (each.min, each.max)]
    assert all(bound is None or 0 <= bound <= 10**12 for bound in bounds)
