"""Properties of times that hold for any text and any publication day."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.record import Report
from dateline.times import find_times, find_times_in

VOCABULARY = """
a an the of in on at by to from and since until before after ago later earlier last next this that past previous
following same early late mid end beginning days day weeks week months month years year hours hour night morning
afternoon evening weekend quarter century decade two three several few ten twenty hundred million 7 21 31 29 9th
30th 1918 2023 1990s 5pm 11:02 0600 GMT+3 EST Sunday Fridays May March February November Easter Christmas BC AD
summer winter fall overnight noon midnight 10pm 4am today yesterday tomorrow recently now
211102ZNOV23 2023-11-21 31/12/9999 00/00/0000
999999999999 first second last half more than less every daily - – , . ' 's will was has
"""
WORDS = ["\n", *VOCABULARY.split()]
texts = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=200)
moments = st.dates() | st.datetimes(timezones=st.none() | st.timezones()) | st.none()


def in_order(start: str, end: str) -> bool:
    if len(start) > 10 and len(end) > 10:
        return dt.datetime.fromisoformat(start) <= dt.datetime.fromisoformat(end)
    return start[:10] <= end[:10]


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


@given(st.text(max_size=40))
def test_any_publication_text(published: str) -> None:
    find_times("Shells fell on Sunday.", published)


@pytest.mark.parametrize(
    "figures", ["9" * 6000, "1" + ",234" * 2000, "9" * 5000 + "th", "1." + "9" * 5000, "0:00:00:00"]
)
def test_long_figures(figures: str) -> None:
    find_times(f"In {figures} days, on {figures} May, {figures} years ago.", "2024-03-13")
