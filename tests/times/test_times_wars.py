"""Days counted from the beginning of a war: dated where one known war is clear, and not guessed where none is."""

import pytest

from dateline.record import Report
from dateline.times import find_times, find_times_in

PUBLISHED = "2023-11-21"
CASES = """
Ukraine fought on. On [the 636th day] of the war a depot burned. = 2023-11-21
Missiles hit Ukraine on [the 600th day] of the war. = 2023-10-16
[Day 46] of the war: rockets flew out of Gaza. = 2023-11-21
Gaza and Ukraine were shelled on [the 636th day] of the war. = 2023-11-21
Gaza and Ukraine were shelled on [the 46th day] of the war. = 2023-11-21
Houses burned on [the 12th day] of the siege of Sarajevo. = 1992-04-16
He fled Kuwait [nine days after] the invasion. = 1990-08-11
He came to Kuwait [nine days before] the invasion. = 1990-07-24
She left Myanmar [two years after] the coup. = 2023-02-01..2023-02-28
It was [the second year] of the war in Syria. = 2012-03-15..2013-03-14
[Seven months into] the conflict Sudan starves. = 2023-11-15..2023-11-21
[Nearly two years into] the war in Ukraine the front stands still. = 2023-11-21
On [the third day] of the war in South Sudan the barracks burned. = 2013-12-17
"""
SINCE = """
Thousands have died in Gaza [since the war began]. = 2023-10-07
Thousands have died in Sudan [since fighting erupted]. = 2023-04-15
Thousands have left Myanmar [since the coup]. = 2021-02-01
Thousands have left [since the start of Russia's full-scale invasion]. = 2022-02-24
"""


def parts(case: str) -> tuple[str, str, tuple[str, str]]:
    marked, _, days = case.partition(" = ")
    start, _, end = days.partition("..")
    words = marked[marked.index("[") + 1 : marked.index("]")]
    return marked.replace("[", "").replace("]", ""), words, (start, end or start)


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_counted_from_a_war(case: str) -> None:
    text, words, days = parts(case)
    found = {when.span.text: (when.start, when.end) for when in find_times(text, PUBLISHED) if when.span}
    assert found[words] == days


@pytest.mark.parametrize("case", SINCE.strip().splitlines())
def test_since_it_began(case: str) -> None:
    text, words, (start, _) = parts(case)
    report = Report(id="sha256:0", published=PUBLISHED, text=text)
    (when,) = find_times_in(report)
    assert when.span is not None
    assert (when.span.text, when.start, when.end) == (words, start, PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        "On the 40th day of the war a depot burned.",  # which war?
        "On the third day of a war in Ukraine nobody sleeps.",
        "On the third day of the war games in Ukraine it rained.",
        "On the third day of the siege Gaza and Ukraine were dark.",  # no siege is known there
        "Ukraine and Gaza: on the third day of the war it rained.",  # two fit, and neither better
    ],
)
def test_no_guess(text: str) -> None:
    assert find_times(text, PUBLISHED) == []


def test_what_the_text_says_itself_comes_first() -> None:
    report = Report(id="sha256:0", published=PUBLISHED, text="Ten have died in Gaza since the war began on 8 October.")
    assert [when.start for when in find_times_in(report)] == ["2023-10-08", "2023-10-08"]


def test_a_war_to_come_is_not_counted_from() -> None:
    assert find_times("On the third day of the war in Ukraine he fled.", "2015-01-01")[0].start == "2014-04-08"
    assert find_times("On the third day of the war in Tigray he fled.", "2015-01-01") == []


def test_in_a_story_the_war_is_one_of_then() -> None:
    text = (
        "In 1979 the shah of Iran fled. In 1980 Iraqi envoys left Tehran. On 4 September 1980 Iranian guns shelled two "
        "towns in Iraq. On the first day of the war Iraqi jets bombed ten airfields. By 1982 Iraq had lost its gains."
    )
    found = {when.span.text: when.start for when in find_times(text, "2009-05-01") if when.span}
    assert found["the first day"] == "1980-09-22"


def test_a_figure_in_groups_counts_days() -> None:
    text = "On the 1,000th day of the war Ukraine was dark."
    assert [when.start for when in find_times(text, "2024-11-20")] == ["2024-11-19"]
