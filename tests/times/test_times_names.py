"""Words that look like times and are none: verbs, names, numbers; and dates written small that are times."""

import pytest

from dateline.times import find_times

PUBLISHED = "2024-03-13"


@pytest.mark.parametrize(
    "text",
    [
        "Protesters march to the palace.",
        "Rebels may march on the city.",
        "Protesters sat down in the road in the sun.",
        "The couple wed in a shelter.",
        "It was an august body of elders.",
        "Jan Kowalski drove the truck.",
        "June Thomas drove the truck.",
        "They met in Mar del Plata.",
        "Sun, a maker of computers, left.",
        "The second brigade held the third hill.",
        "They fired AK-47s and RPG-7s.",
        "Route 1990 was cut.",
        "Flight 1812 was diverted.",
        "About 2024 people fled.",
        "Resolution 1701 was not kept.",
        "The fall of the city was swift.",
        "An autumn of discontent is no date, said Spring Field.",
    ],
)
def test_no_time(text: str) -> None:
    found = [when.span.text for when in find_times(text, PUBLISHED) if when.span]
    assert found == [word for word in ("autumn",) if word in text]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("It fell on 3 may 2023.", "2023-05-03"),
        ("It fell on may 3, 2023.", "2023-05-03"),
        ("It fell in Jan 2023.", "2023-01-01"),
        ("It fell in Jan.", "2024-01-01"),
        ("It fell on Sun, 10 March.", "2024-03-10"),
        ("In June Russian forces left.", "2023-06-01"),
        ("It fell on Fri.", "2024-03-08"),
        ("IT FELL ON FRIDAY.", "2024-03-08"),
        ("IT FELL IN MAY.", "2023-05-01"),
    ],
)
def test_time(text: str, start: str) -> None:
    (when,) = find_times(text, PUBLISHED)
    assert when.start == start
