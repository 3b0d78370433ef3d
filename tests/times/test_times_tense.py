"""Tense: the governing verb says whether a name of a day or month is gone by or to come."""

import datetime as dt
from typing import Any

import pytest

from dateline.times import find_times
from dateline.times.tense import Return

PUBLISHED = dt.date(2024, 3, 13)  # a Wednesday
CASES = """
Troops will hand over the preferred route on [Friday]. = 2024-03-15
The convoy would be moved on a still unspecified day in [June]. = 2024-06-01
General D. Petrov will replace Col. Ivan R. Sidorov on [1 June]. = 2024-06-01
The truce was extended to [Friday]. = 2024-03-15
The talks were put off until [Monday]. = 2024-03-18
The army ordered residents to leave the town by [Friday]. = 2024-03-15
Officials said that on [Friday] the envoys will meet. = 2024-03-15
The envoys will meet, though on [Friday] the rebels shelled the port. = 2024-03-08
The rebels may have taken the bridge on [Sunday]. = 2024-03-10
The rebels may hand over the bridge on [Sunday]. = 2024-03-17
The pause begins on [Sunday]. = 2024-03-17
The pause began on [Sunday]. = 2024-03-10
Fighters based near the border crossed it on [Sunday]. = 2024-03-10
Two men fled on [Sunday] and will be charged. = 2024-03-10
The deputy threatened to cut the road on [Sunday]. = 2024-03-17
Ministers meet on [Saturday] to vote. = 2024-03-16
The minister would have gone on [Saturday] but stayed. = 2024-03-09
He is leaving the post, effective [1 April]. = 2024-04-01
They have a deal to free the crew in [April]. = 2024-04-01
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_governing_verb(case: str) -> None:
    marked, _, day = case.partition(" = ")
    words = marked[marked.index("[") + 1 : marked.index("]")]
    found = {when.span.text: when.start for when in find_times(marked.replace("[", "").replace("]", ""), PUBLISHED)
             if when.span}  # fmt: skip
    assert found[words] == day


@pytest.mark.parametrize("verb", ["shelled", "overran", "took", "withdrew from", "blew up", "was in"])
@pytest.mark.parametrize("when", ["Saturday", "20 March", "April", "summer", "Easter"])
@pytest.mark.parametrize(
    "shape", ["They {verb} it on {when}.", "On {when} they {verb} it.", "On {when}, they {verb} it."]
)
def test_a_past_verb_gives_no_day_to_come(verb: str, when: str, shape: str) -> None:
    (found,) = find_times(shape.format(verb=verb, when=when), PUBLISHED)
    assert found.start is not None
    assert found.start <= PUBLISHED.isoformat()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The town fell on 3 March and burned on 4 March. Clashes near the port, 20 March.", "2023-03-20"),
        ("The truce will begin on 3 April and end on 4 April. Talks near the port, 20 March.", "2024-03-20"),
        ("Clashes near the port, 20 March.", "2024-03-20"),
    ],
)
def test_where_no_verb_says_the_report_does(text: str, day: str) -> None:
    *_, last = find_times(text, PUBLISHED)
    assert last.start == day


class _Counted(list[str]):
    """Items that count how often one is read."""

    reads = 0

    def __getitem__(self, at: Any) -> Any:
        self.reads += 1
        return super().__getitem__(at)


def test_a_return_to_the_present_is_looked_for_once_however_often_it_is_asked_for() -> None:
    items = _Counted(["rebels", "held", "the", "town", "2011-05-04"] * 200 + ["It", "is", "quiet", "now", "."])
    back = Return(0)
    assert [back.by(items, last) for last in range(len(items) + 1)] == [False] * len(items) + [True]
    assert items.reads <= 5 * len(items)
