"""Countries that words name or belong to."""

import pytest

from dateline.parties.nations import nations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a Ukrainian official", ["UA"]),
        ("South Sudan's army and the U.S. embassy", ["SS", "US"]),
        ("the DEMOCRATIC REPUBLIC OF CONGO", ["CD"]),
        ("pro-Russian and anti-Israel groups", []),
        ("a jordan and a turkey", []),
        ("Moscow and Kyiv", []),
    ],
)
def test_by_name_and_demonym(text: str, expected: list[str]) -> None:
    assert [nation.country for nation in nations(text)] == expected


def test_capitals_where_asked() -> None:
    assert [nation.country for nation in nations("Moscow and Kyiv", capitals=True)] == ["RU", "UA"]


def test_those_behind_others_are_marked() -> None:
    assert [nation.behind for nation in nations("Iran-backed fighters, a Russian-installed mayor")] == [True, False]
