"""Numeric dates: which of day and month comes first is read off the page, its day and its outlet."""

import pytest

from dateline.record import Report
from dateline.times import find_times, find_times_in

CASES = [
    ("It fell on 03/04/2023.", None, ("2023-03-04", "2023-04-03", "vague")),  # both ways
    ("It fell on 03.04.2023.", None, ("2023-04-03", "2023-04-03", "day")),
    ("It fell on 03/04/2023, a week after 27/03/2023.", None, ("2023-04-03", "2023-04-03", "day")),
    ("It fell on 03/04/2023, a week after 02/25/2023.", None, ("2023-03-04", "2023-03-04", "day")),
    ("It fell on 03/04/2023. Posted 06/05/2024.", None, ("2023-04-03", "2023-04-03", "day")),
    ("It fell on 03/04/2023. Posted 05/06/2024.", None, ("2023-03-04", "2023-03-04", "day")),
    ("It fell on 03/04/2023.", "https://news.example.co.uk/a", ("2023-04-03", "2023-04-03", "day")),
    ("It fell on 03/04/2023.", "https://www.example.gov/a", ("2023-03-04", "2023-03-04", "day")),
    ("It fell on 03/04/2023.", "https://example.com/a", ("2023-03-04", "2023-04-03", "vague")),
    ("It fell on 03/04/2023.", "https://[bad", ("2023-03-04", "2023-04-03", "vague")),
    ("It fell on 04/12/2024.", None, ("2024-04-12", "2024-04-12", "day")),  # the other way it is to come
    ("It fell on 25/03/2023 and 02/25/2023 and 03/04/2023.", None, ("2023-03-25", "2023-03-25", "day")),
    ("It fell on 05/05/2023.", None, ("2023-05-05", "2023-05-05", "day")),
]


@pytest.mark.parametrize(("text", "url", "expected"), CASES)
def test_order(text: str, url: str | None, expected: tuple[str, str, str]) -> None:
    report = Report(id="sha256:0", url=url, published="2024-05-06", text=text)
    when = find_times_in(report)[0]
    assert (when.start, when.end, when.precision) == expected


def test_a_page_with_both_orders_settles_none() -> None:
    *_, last = find_times("Logged on 25/03/2023, 02/25/2023 and 03/04/2023.", "2024-05-06")
    assert (last.start, last.end, last.precision) == ("2023-03-04", "2023-04-03", "vague")
