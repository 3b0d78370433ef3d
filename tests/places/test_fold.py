"""Keys of names: exact, and across romanisations."""

import pytest

from dateline.places.fold import fold, skeletons


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Donets’k", "donetsk"),
        ("Port-au-Prince", "port au prince"),
        ("ZAPORIZHZHIA", "zaporizhzhia"),
        ("Бахмут", "bakhmut"),
    ],
)
def test_fold(name: str, key: str) -> None:
    assert fold(name) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Klishchiivka", "Kliszczijiwka"),
        ("Bakhmut", "Bachmut"),
        ("Kharkiv", "Charków"),
        ("Avdiivka", "Awdijiwka"),
        ("Chernihiv", "Tschernihiw"),
        ("Mariupol", "Marioupol"),
        ("Luhansk", "Lugansk"),
        ("Jabaliya", "Djabalia"),
        ("Khan Yunis", "Chan Junis"),
        ("Wad Madani", "Ouad Madani"),
    ],
)
def test_romanisations_meet(one: str, other: str) -> None:
    assert {bones for bones, _ in skeletons(one)} & {bones for bones, _ in skeletons(other)}


def test_short_names_have_no_skeleton() -> None:
    assert skeletons("Kiew") == ()
