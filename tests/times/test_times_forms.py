"""Every form of time that conflict reports use, by class: what is found in it, and the stretch of it."""

import re

import pytest

from dateline.record import Report
from dateline.times import find_times_in

PUBLISHED = "2024-03-13T10:30:00+02:00"  # a Wednesday
# The text, its expression in brackets; first and last time of it, as far as they are compared ("-" where open).
CASES = """
# days, months, years
[On 3 May 2023 at 14:20] it began. = 2023-05-03T14:20..2023-05-03T14:20
It fell on [May 3rd, 2023]. = 2023-05-03
It fell on [Wednesday, 6 March]. = 2024-03-06
It fell on [the 9th]. = 2024-03-09
The [20-January] clash left two dead. = 2024-01-20
It fell in [mid-2022]. = 2022-05-03..2022-08-31
It fell in [early March]. = 2024-03-01..2024-03-10
# times of day
It was hit at [noon on Monday]. = 2024-03-11T12:00
It was hit at [half past five in the morning]. = 2024-03-13T05:30
It was hit at [0600 hours]. = 2024-03-13T06:00
They struck [before dawn]. = 2024-03-13T00:00..2024-03-13T05:59
They struck [before dawn on Monday]. = 2024-03-11T00:00..2024-03-11T05:59
In a [pre-dawn] raid two died. = 2024-03-13T00:00..2024-03-13T05:59
[The previous evening] a truce was agreed. = 2024-03-12T17:00..2024-03-12T21:59
They struck [overnight]. = 2024-03-12T18:00..2024-03-13T05:59
They struck on [Sunday night]. = 2024-03-10T18:00..2024-03-11T05:59
A BOMB WENT OFF [TODAY] IN LIMA. = 2024-03-13
# military groups
Contact at [030430Z MAY 23]. = 2023-05-03T06:30
Contact at [21 1102Z NOV 23]. = 2023-11-21T13:02
Contact at [120600D JUN 2023]. = 2023-06-12T04:00
Contact at [0430Z on 3 May 2023]. = 2023-05-03T06:30
# seasons, halves, quarters, decades, eras
It fell in [the summer of 2022]. = 2022-06-01..2022-08-31
It fell [last winter]. = 2023-12-01..2024-02-29
It fell in [Q3 2023]. = 2023-07-01..2023-09-30
It fell in [the first half of 2023]. = 2023-01-01..2023-06-30
It was rich in [the 1990s]. = 1990-01-01..1999-12-31
It was rich in [the nineties]. = 1990-01-01..1999-12-31
It was rich in [the 19th century]. = 1800-01-01..1899-12-31
It was built in [AD 70]. = 0070-01-01..0070-12-31
It was built in [480 BC]. = -
# ranges
It was shut [from 7 to 21 November]. = 2023-11-07..2023-11-21
It was shut [between May and July]. = 2023-05-01..2023-07-31
It was shut [from Monday until Tuesday]. = 2024-03-11..2024-03-12
It was shut [from January 2022 through March 2023]. = 2022-01-01..2023-03-31
It was shut on [3-5 May 2023]. = 2023-05-03..2023-05-05
It lasted, [1939-45], six years. = 1939-01-01..1945-12-31
It was hit [between 3 and 5 p.m.] yesterday. = 2024-03-12T15:00..2024-03-12T17:00
It was hit [from 3-5pm on Tuesday]. = 2024-03-12T15:00..2024-03-12T17:00
It was hit in [the night from Monday to Tuesday]. = 2024-03-11..2024-03-12
It was hit in [the night to 9 March]. = 2024-03-08T18:00..2024-03-09T05:59
# open bounds
They have fought [since 2014]. = 2014-01-01..2024-03-13
The truce holds [until Friday]. = 2024-03-13..2024-03-15
They must be gone no later than [30 June]. = 2024-06-30
It was calm [before 3 March]. = ..2024-03-02
It was the worst [since 2013], when rebels stormed the port. = 2013-01-01..2024-03-13
It was the worst since 2013, [when] rebels stormed the port. = 2013-01-01..2013-12-31
# counted from now
It was shelled over [the past two weeks]. = 2024-02-28..2024-03-13
[For several days] now they have shelled it. = 2024-03-09..2024-03-13
They have held it for [three weeks]. = 2024-02-21..2024-03-13
In [less than a day] it has been hit ten times. = 2024-03-12..2024-03-13
[Earlier this month] it fell. = 2024-03-01..2024-03-13
It fell [a year ago to the day]. = 2023-03-13
It fell [two years ago today]. = 2022-03-13
It fell [half a century ago]. = 1974-01-01..1974-12-31
It fell [ten minutes ago]. = 2024-03-13T10:20
It fell [the day before yesterday]. = 2024-03-11
It fell [the week before last]. = 2024-02-26..2024-03-03
It fell [the Friday before last]. = 2024-03-01
It fell [the night before last]. = 2024-03-11T18:00..2024-03-12T05:59
They will go [the day after tomorrow]. = 2024-03-15
They will go in [the second half of the year]. = 2024-07-02..2024-12-31
They met on [the eve of Ramadan]. = 2024-03-10
# vague
[Recently] it was calm. = -
[For months] it was calm. = -
# sets
[Every Friday] they march. = -
They march [on Fridays]. = -
Drones come [every night]. = -
"""


@pytest.mark.parametrize("case", [line for line in CASES.splitlines() if line and not line.startswith("#")])
def test_form(case: str) -> None:
    marked, _, days = case.partition(" = ")
    words = marked[marked.index("[") + 1 : marked.index("]")]
    text = re.sub(r"[][]", "", marked)
    start, dots, end = days.partition("..")
    report = Report(id="sha256:0", published=PUBLISHED, text=text)
    found = [(when.start or "", when.end or "") for when in find_times_in(report)
             if when.span and (when.span.text in words or words in when.span.text)]  # fmt: skip
    wanted = ("", "") if days == "-" else (start, end if dots else start)
    assert any(all(map(agrees, times, wanted)) for times in found), found


def agrees(time: str, wanted: str) -> bool:
    """Whether a time begins as wanted; none is wanted where nothing is."""
    return time.startswith(wanted) if wanted else not time


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Every Friday they march.", "XXXX-WXX-5"),
        ("They march twice a week.", "P1W"),
        ("It fell in the 1990s.", "199"),
        ("It fell in 480 BC.", "BC0480"),
        ("Recently it fell.", "PAST_REF"),
        ("It lasted two and a half years.", "P2.5Y"),
        ("It lasted for months.", "PXM"),
        ("It fell last weekend.", "2024-W10-WE"),
    ],
)
def test_value(text: str, value: str) -> None:
    report = Report(id="sha256:0", published=PUBLISHED, text=text)
    assert value in [when.value for when in find_times_in(report)]
