"""Holidays: fixed and movable ones, feasts of other calendars, and which year's is meant."""

import pytest

from dateline.times import find_times

PUBLISHED = "2024-05-10"
CASES = """
Shells fell on the camp during [Ramadan]. = 2024-03-11..2024-04-09
The mosque was hit on [the first day of Ramadan]. = 2024-03-11
A pause is planned for [Ramadan]. = 2025-03-01..2025-03-29
A market was bombed on [Eid al-Fitr]. = 2024-04-10
They will be freed on [Eid al-Adha]. = 2024-06-16
A procession was attacked on [Ashura in 2023]. = 2023-07-28
Guns fell silent for [Nowruz]. = 2024-03-20
A church was shelled on [Orthodox Easter]. = 2024-05-05
A church was shelled on [Good Friday]. = 2024-03-29
They crossed the fence during [Passover]. = 2024-04-23..2024-04-29
The war of 1973 began on [Yom Kippur 1973]. = 1973-10-06
The town was raided on [Rosh Hashanah]. = 2023-09-16..2023-09-17
The base was overrun at [Chinese New Year]. = 2024-02-10
Two boys died on [Diwali]. = 2023-11-12
A camp was raided on [Christmas Eve]. = 2023-12-24
A camp was raided [last Christmas]. = 2023-12-25
Talks will go on after [Thanksgiving]. = 2024-11-28
Raids go on every year; on [Newroz 2022] two died. = 2022-03-21
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_holiday(case: str) -> None:
    marked, _, days = case.partition(" = ")
    start, _, end = days.partition("..")
    words = marked[marked.index("[") + 1 : marked.index("]")]
    found = {when.span.text: (when.start, when.end) for when in
             find_times(marked.replace("[", "").replace("]", ""), PUBLISHED) if when.span}  # fmt: skip
    assert found[words] == (start, end or start)


@pytest.mark.parametrize(
    "text", ["After the Yom Kippur War he left.", "The Easter Rising failed.", "He met White Christmas fans."]
)
def test_no_holiday(text: str) -> None:
    assert find_times(text, PUBLISHED) == []


@pytest.mark.parametrize("name", ["Ramadan", "Yom Kippur", "Easter", "Diwali", "Nowruz", "Chinese New Year"])
@pytest.mark.parametrize("published", ["0001-01-01", "1204-06-01", "9999-12-31"])
def test_no_guess_outside_the_calendars(name: str, published: str) -> None:
    (found,) = find_times(f"It fell on {name}.", published)
    assert (found.start, found.end, found.precision) == (None, None, "vague")
