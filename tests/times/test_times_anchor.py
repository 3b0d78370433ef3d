"""What anchors a time: tense, a weekday beside a date, the day told last, the lines of a text, a story's aside."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.times import find_times

PUBLISHED = "2024-03-13T10:30:00+02:00"  # a Wednesday


def stretch(text: str, words: str) -> tuple[str | None, str | None]:
    when = next(when for when in find_times(text, PUBLISHED) if when.span and when.span.text == words)
    return when.start and when.start[:10], when.end and when.end[:10]


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The truce was due to expire on Friday.", "Friday", "2024-03-08"),
        ("The truce is due to expire on Friday.", "Friday", "2024-03-15"),
        ("Envoys plan to meet on Friday.", "Friday", "2024-03-15"),
        ("THE CONVOY WAS ATTACKED ON 20 MARCH.", "20 MARCH", "2023-03-20"),
        ("The base was shelled on Saturday, March 20.", "Saturday, March 20", "2021-03-20"),
        ("The raid was on 3 March. Two days later troops withdrew.", "Two days later", "2024-03-05"),
        ("The raid was on 3 March.\nOn the previous day two had died.", "the previous day", "2024-03-02"),
        ("Police were called on Sunday of last week.", "Sunday of last week", "2024-03-10"),
    ],
)
def test_day(text: str, words: str, day: str) -> None:
    assert stretch(text, words) == (day, day)


def test_later_than_nothing_told_is_not_known() -> None:
    assert stretch("Two days later the town fell.", "Two days later") == (None, None)


def test_after_an_event_is_not_counted_from_publication() -> None:
    assert stretch("He fled two days after the coup.", "two days after") == (None, None)


def test_an_aside_does_not_move_a_story() -> None:
    text = (
        "In 1936 the war began. In 1937 the siege began. The treaty of 1919 was void. On 4 June 1937 the fort "
        "was shelled, as the law of 1924 allowed. In August it fell."
    )
    assert stretch(text, "August") == ("1937-08-01", "1937-08-31")


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "THE ARMY SAID THAT TWO OF ITS SOLDIERS WERE KILLED ON 2\n"
        "MARCH NEAR THE BORDER AND THAT A THIRD ONE WAS WOUNDED\n"
        "YESTERDAY MORNING IN A CLASH WITH REBELS WHO HAD CROSSED\n"
        "THE RIVER BY NIGHT AND BURNED A CUSTOMS POST ON THE ROAD"
    )
    assert stretch(text, "2\nMARCH") == ("2024-03-02", "2024-03-02")


PAST = ["Shells fell on {}.", "Rebels seized the town in {}.", "{} troops were killed."]
NAMES = ["Monday", "Friday", "Sunday", "January", "June", "December", "3 March", "21 November", "Christmas", "spring"]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PAST), st.sampled_from(NAMES), st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
def test_a_past_report_has_no_future(sentence: str, name: str, published: dt.date) -> None:
    for when in find_times(sentence.format(name), published):
        assert when.start is None or when.start[:10] <= published.isoformat()


WIDER = [("the morning of 3 March 2023", "3 March 2023"), ("3 March 2023", "March 2023"), ("March 2023", "2023"),
         ("early March 2023", "March 2023"), ("late 2023", "2023"), ("the first week of May 2023", "May 2023"),
         ("2023", "the 2020s")]  # fmt: skip


@pytest.mark.parametrize(("narrow", "wide"), WIDER)
def test_narrower_lies_inside_wider(narrow: str, wide: str) -> None:
    one, two = (stretch(f"It fell in {words}.", words) for words in (narrow, wide))
    assert two[0] and one[0] and one[1] and two[1]
    assert two[0] <= one[0] <= one[1] <= two[1]
