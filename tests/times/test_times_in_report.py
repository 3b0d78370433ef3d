"""Times of a whole report: ranges joined, bounds closed, posts at their own time."""

import pytest

from dateline.record import Part, Report
from dateline.times import find_times_in


def stretches(text: str) -> list[tuple[str | None, str | None]]:
    report = Report(id="sha256:0", published="2024-03-13", text=text)
    return [(when.start, when.end) for when in find_times_in(report)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Clashes went on from 7 to 21 November.", "2023-11-07", "2023-11-21"),
        ("Clashes went on between May and July.", "2023-05-01", "2023-07-31"),
        ("They have held it since February 2022.", "2022-02-01", "2024-03-13"),
        ("The truce will last until Friday.", "2024-03-13", "2024-03-15"),
        ("For several days now they have shelled it.", "2024-03-09", "2024-03-13"),
        ("Ten died this year.", "2024-01-01", "2024-03-13"),
    ],
)
def test_joined(text: str, start: str, end: str) -> None:
    assert stretches(text) == [(start, end)]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("SAIGON, March 12 -- It was shelled before dawn today.", "2024-03-12"),
        ("KOKRAJHAR, March 12: It was shelled today.", "2024-03-12"),
        ("MAPUTO, Tuesday\n\nIt was shelled today.", "2024-03-12"),
        ("QUETTA, March 11 (The Wire) - It was shelled yesterday.", "2024-03-10"),
        ("QUETTA, Feb 11 (The Wire) - It was shelled today.", "2024-03-13"),
        ("The town fell on March 11, and it was shelled today.", "2024-03-13"),
    ],
)
def test_a_dateline_of_the_days_before_is_the_day_that_today_means(text: str, start: str) -> None:
    assert stretches(text)[-1][0] == start


def test_hours_over_midnight_begin_the_day_before() -> None:
    text = "It was shelled between 10 p.m. and 4 a.m."
    report = Report(id="sha256:0", published="2024-03-13T10:30:00+02:00", text=text)
    (when,) = find_times_in(report)
    assert (when.start, when.end) == ("2024-03-12T22:00:00+02:00", "2024-03-13T04:00:00+02:00")


def test_posts_are_anchored_at_their_own_time() -> None:
    text = "Shells fell yesterday.\nShells fell yesterday."
    posts = (
        Part(kind="post", start=0, end=22, published="2024-03-12T09:00:00+00:00"),
        Part(kind="post", start=23, end=45, published="2024-03-10T09:00:00+00:00"),
    )
    report = Report(id="sha256:0", published="2024-03-12", text=text, parts=posts)
    assert [when.start for when in find_times_in(report)] == ["2024-03-11", "2024-03-09"]


def test_days_of_a_month_told_of_stay_in_it() -> None:
    text = (
        "It was quiet in February. The road was cut on the 20th. On the 8th Arabs took the hill, and left on the 21st."
    )
    assert [start for start, _ in stretches(text)] == ["2024-02-01", "2024-02-20", "2024-02-08", "2024-02-21"]


def test_a_brigade_after_on_is_no_day() -> None:
    assert stretches("The blow fell on the 13th Brigade.") == []


def test_the_day_after_a_night_is_the_one_it_ends_on() -> None:
    assert stretches("They attacked on the night of 4 March. The next day the town fell.")[-1][0] == "2024-03-05"


def test_what_is_hoped_for_by_a_month_is_to_come() -> None:
    assert stretches("He hopes to see the pact initialled by the end of October.")[0][1] == "2024-10-31"


def test_the_following_days_follow_what_was_told() -> None:
    text = "The town fell on 3 February. Over the next three days 40 people died."
    assert stretches(text)[1] == ("2024-02-04", "2024-02-06")
