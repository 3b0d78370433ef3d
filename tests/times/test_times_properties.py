"""Properties of times that hold for any text and any publication day."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.record import Report
from dateline.times import find_times, find_times_in
from tests.times.order import in_order

VOCABULARY = """
a an the of in on at by to from and since until before after ago later earlier last next this that past previous
following same early late mid end beginning days day weeks week months month years year hours hour night morning
afternoon evening weekend quarter century decade two three several few ten twenty hundred million 7 21 31 29 9th
30th 1918 2023 1990s 5pm 11:02 0600 GMT+3 EST Sunday Fridays May March February November Easter Christmas BC AD
summer winter fall overnight noon midnight 10pm 4am today yesterday tomorrow recently now
211102ZNOV23 2023-11-21 31/12/9999 00/00/0000 03/04/2023 03/04/23 0430Z Ramadan Eid al-Fitr Orthodox Passover eve war
siege invasion coup Ukraine Gaza Sudan began day 40 into half before-last dawn before hours 0600 could expected to
999999999999 first second last half more than less every daily - – , . ' 's will was has
"""
WORDS = ["\n", *VOCABULARY.split()]
texts = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=200)
moments = st.dates() | st.datetimes(timezones=st.none() | st.timezones()) | st.none()


@settings(max_examples=400, deadline=None)
@given(texts, moments)
def test_any_text_any_day(text: str, published: dt.date | dt.datetime | None) -> None:
    found = find_times(text, published)
    places = []
    for when in found:
        assert when.span is not None
        assert text[when.span.start : when.span.end] == when.span.text
        places.append((when.span.start, when.span.end))
        if when.start is not None and when.end is not None:
            assert in_order(when.start, when.end)
    assert places == sorted(places)
    assert all(one[1] <= two[0] for one, two in pairwise(places))


@settings(max_examples=200, deadline=None)
@given(texts, moments)
def test_any_report(text: str, published: dt.date | dt.datetime | None) -> None:
    report = Report(id="sha256:0", published=published.isoformat() if published else None, text=text)
    for when in find_times_in(report):
        assert when.span is not None
        assert text[when.span.start : when.span.end] == when.span.text
        if when.start is not None and when.end is not None:
            assert in_order(when.start, when.end)


EDGES = ["0001-01-01", "9999-12-31", "2024-02-29", "2023-03-26T02:30:00+01:00", "0001-01-01T00:00:00+14:00",
         "9999-12-31T23:59:59-12:00", "1900-02-28", "2000-12-31T23:59:59Z"]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from(EDGES))
def test_the_edges_of_the_calendar(text: str, published: str) -> None:
    for when in find_times_in(Report(id="sha256:0", published=published, text=text)):
        if when.start is not None and when.end is not None:
            assert in_order(when.start, when.end)


def stretch(words: str, published: dt.date) -> tuple[str, str]:
    (when,) = find_times(f"It fell on {words}.", published)
    assert when.start is not None
    assert when.end is not None
    return when.start[:10], when.end[:10]


@settings(max_examples=150, deadline=None)
@given(st.dates(dt.date(1000, 1, 1), dt.date(2190, 12, 31)), st.dates(dt.date(1000, 1, 1), dt.date(2190, 12, 31)))
def test_a_narrower_expression_lies_inside_a_wider_one(day: dt.date, published: dt.date) -> None:
    month = f"{day:%B} {day.year:04d}"
    date = f"{day.day} {month}"
    chains = [
        [f"the morning of {date}", date, month, f"{day.year:04d}", f"the {day.year // 10}0s"],
        [f"early {month}", month],
        [f"the second week of {month}", month],
        [f"the end of {month}", month],
        [f"the first half of {month}", month],
        [f"late {day.year:04d}", f"{day.year:04d}"],
        [f"{date} at 14:00", date],
    ]
    for chain in chains:
        for narrow, wide in pairwise([stretch(words, published) for words in chain]):
            assert wide[0] <= narrow[0] <= narrow[1] <= wide[1], chain


VERBS = ["was shelled", "fell", "burned", "came under fire", "had been hit", "saw heavy fighting", "surrendered"]
UNDATED = """Monday, Sunday, January, June, 3 March, 21 November, Christmas, Easter, Ramadan, Diwali, spring, winter,
the 9th, the 30th, Monday evening, the weekend, Yom Kippur, Nov. 3, early May, Friday at 14:00, the morning of 3 June,
noon on Tuesday, the first week of May""".replace("\n", " ").split(", ")


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(VERBS),
    st.sampled_from(UNDATED),
    st.sampled_from(["The town {verb} on {when}.", "On {when} the town {verb}.", "The town {verb}, on {when}, again."]),
    st.dates(dt.date(1950, 1, 1), dt.date(2070, 1, 1)),
)
def test_a_past_report_has_no_day_to_come(verb: str, when: str, shape: str, published: dt.date) -> None:
    report = Report(id="sha256:0", published=published.isoformat(), text=shape.format(verb=verb, when=when))
    for found in find_times_in(report):
        assert found.start is None or found.start[:10] <= published.isoformat()
        assert (
            found.end is None or found.end[:10] <= (published + dt.timedelta(days=1)).isoformat()
        )  # a night ends then


@given(st.text(max_size=40))
def test_any_publication_text(published: str) -> None:
    find_times("Shells fell on Sunday.", published)


@pytest.mark.parametrize(
    "figures", ["9" * 6000, "1" + ",234" * 2000, "9" * 5000 + "th", "1." + "9" * 5000, "0:00:00:00"]
)
def test_long_figures(figures: str) -> None:
    find_times(f"In {figures} days, on {figures} May, {figures} years ago.", "2024-03-13")
