"""Time expressions: what is found, and the stretch each names."""

import pytest

from dateline.times import find_times

PUBLISHED = "2024-03-13T10:30:00+02:00"  # a Wednesday


def days(text: str, words: str, published: str | None = PUBLISHED) -> tuple[str | None, str | None]:
    found = {when.span.text: when for when in find_times(text, published) if when.span}
    assert words in found, sorted(found)
    when = found[words]
    return (when.start and when.start[:10], when.end and when.end[:10])


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("Troops took the town on Sunday.", "Sunday", "2024-03-10", "2024-03-10"),
        ("Shells fell on Wednesday.", "Wednesday", "2024-03-13", "2024-03-13"),
        ("They attacked on Sunday afternoon.", "Sunday afternoon", "2024-03-10", "2024-03-10"),
        ("The council will meet on Friday.", "Friday", "2024-03-15", "2024-03-15"),
        ("The mayor was freed last Wednesday.", "last Wednesday", "2024-03-06", "2024-03-06"),
        ("The village was retaken in September.", "September", "2023-09-01", "2023-09-30"),
        ("Elections are scheduled for September.", "September", "2024-09-01", "2024-09-30"),
        ("It fell in May 2023.", "May 2023", "2023-05-01", "2023-05-31"),
        ("Three died yesterday.", "yesterday", "2024-03-12", "2024-03-12"),
        ("A depot burned last week.", "last week", "2024-03-04", "2024-03-10"),
        ("A depot burned last month.", "last month", "2024-02-01", "2024-02-29"),
        ("A depot burned last year.", "last year", "2023-01-01", "2023-12-31"),
        ("They gained ground over the past two weeks.", "the past two weeks", "2024-02-28", "2024-03-13"),
        ("Overnight drones hit the port.", "Overnight", "2024-03-12", "2024-03-13"),
        ("On the night of the 9th shells fell.", "the night of the 9th", "2024-03-09", "2024-03-10"),
        ("The war of 1982 was short.", "1982", "1982-01-01", "1982-12-31"),
        ("It began in the 1980s.", "the 1980s", "1980-01-01", "1989-12-31"),
        ("In the early hours of 3 March a convoy burned.", "the early hours of 3 March", "2024-03-03", "2024-03-03"),
        ("The raid at 211102ZNOV23 failed.", "211102ZNOV23", "2023-11-21", "2023-11-21"),
        ("Signed on 2023-11-21.", "2023-11-21", "2023-11-21", "2023-11-21"),
        ("Signed on 21.11.2023.", "21.11.2023", "2023-11-21", "2023-11-21"),
        ("A truce held at Christmas.", "Christmas", "2023-12-25", "2023-12-25"),
        ("Guns fell silent on Easter Monday.", "Easter Monday", "2023-04-10", "2023-04-10"),
        ("The town fell three days ago.", "three days ago", "2024-03-10", "2024-03-10"),
        ("The town fell a year ago to the day.", "a year ago to the day", "2023-03-13", "2023-03-13"),
        ("In less than a day it has been attacked ten times.", "less than a day", "2024-03-12", "2024-03-13"),
        ("The first week of May 2023 was calm.", "The first week of May 2023", "2023-05-01", "2023-05-07"),
        ("It ended in early 2023.", "early 2023", "2023-01-01", "2023-05-01"),
    ],
)
def test_news(text: str, words: str, start: str, end: str) -> None:
    assert days(text, words) == (start, end)


STORY = (
    "In 1931 the border war began. On 4 June 1932 the fort was shelled. The next day the garrison withdrew. "
    "In September a truce was signed. Two weeks later it was broken. It held again until 3 January 1933."
)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("The next day", "1932-06-05", "1932-06-05"),
        ("September", "1932-09-01", "1932-09-30"),
        ("3 January 1933", "1933-01-03", "1933-01-03"),
    ],
)
def test_story(words: str, start: str, end: str) -> None:
    assert days(STORY, words) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "Troops may march on the city.",
        "Theresa May spoke.",
        "The 2nd Brigade held the line.",
        "About 1950 people fled.",
        "She seconded the motion.",
    ],
)
def test_no_time(text: str) -> None:
    assert find_times(text, PUBLISHED) == []


@pytest.mark.parametrize("text", ["A 17-year-old boy died.", "He got ten years in prison.", "After hours of fighting."])
def test_a_duration_dates_nothing(text: str) -> None:
    assert [(when.start, when.end, when.precision) for when in find_times(text, PUBLISHED)] == [(None, None, "vague")]


def test_nothing_known_without_publication() -> None:
    (when,) = find_times("Shells fell on Sunday.")
    assert (when.start, when.end, when.value) == (None, None, "XXXX-WXX-7")


def test_clock_takes_the_publication_offset() -> None:
    (when,) = find_times("A blast was heard at 06:10 GMT on Tuesday.", PUBLISHED)
    assert (when.start, when.precision) == ("2024-03-12T08:10:00+02:00", "minute")
