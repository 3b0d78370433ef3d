"""Capitals and title case: written small for the parser, with every offset kept."""

import pytest

from dateline.code.parse.recase import recase, small_words

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("REBELS ATTACKED THE BARRACKS ON FRIDAY", "Rebels attacked the barracks on Friday"),
        ("SOLDIERS SHELLED THE TOWN. THE REBELS FLED.", "Soldiers shelled the town. The rebels fled."),
        ("RUSSIAN TROOPS ENTERED KHARKIV IN MARCH", "Russian troops entered Kharkiv in March"),
        ("Rebels attacked the barracks on Friday", "Rebels attacked the barracks on Friday"),
        ("GUNMEN SHOT JUDGE ELENA QUINTEROS IN SANTA ANA", "Gunmen shot judge Elena Quinteros in Santa Ana"),
        ("POLICE FREED VICTOR DE LA VEGA", "Police freed Victor de la Vega"),
        ("FIGHTERS OF THE SHINING PATH TOOK ZUNIGA HOSTAGE", "Fighters of the Shining Path took Zuniga hostage"),
        ("THE FRONT [FLNZ] ATTACKED. [END RECORDING] I FLED.", "The front (FLNZ) attacked.                 I fled."),
        ("A BOMB WENT OFF IN GUATEMALA CITY, ON A ROAD", "A bomb went off in Guatemala City, on a road"),
        ("THE U.S. TROOPS LEFT THE TOWN", "The U.S. troops left the town"),
        ("GUNMEN SHOT HECTOR VICTOR PASTOR QUINTEROS", "Gunmen shot Hector Victor Pastor Quinteros"),
        (
            "GUNMEN SHOT ELENA RAY QUINTEROS AND DAVID QUARN KENT.",
            "Gunmen shot Elena Ray Quinteros and David Quarn Kent.",
        ),
        ("TOO SHORT", "TOO SHORT"),
        ("", ""),
        ("1234 5678 9012 3456", "1234 5678 9012 3456"),
    ],
)
def test_lines(line: str, expected: str) -> None:
    assert recase(line, NONE) == expected


def test_title_case_keeps_names_and_abbreviations() -> None:
    found = recase("Rebels Attack Village Near Kidal, UN Says Dozens Killed", frozenset(("says", "dozens")))
    assert "Kidal" in found
    assert "UN" in found
    assert "attack village" in found
    assert "dozens killed" in found


@pytest.mark.parametrize(
    "line",
    [
        "İZMİR AND İSTANBUL SAW PROTESTS AGAINST THE RAID",
        "DIE STRASSE HEISST ẞTRAẞE, ﬁ AND ŉ ARE ODD LETTERS",
        "“SHELLS” HIT THE TOWN’S MARKET — 30 DEAD…",
        "Şırnak’ta Çatışma: Dört Ölü Var Diyor Yetkililer",
    ],
)
def test_every_offset_is_kept(line: str) -> None:
    found = recase(line, NONE)
    assert len(found) == len(line)
    assert (
        found.lower() == line.lower() or [a for a, b in zip(found, line, strict=True) if a.lower() != b.lower()] == []
    )


def test_small_words_are_those_written_small() -> None:
    assert small_words("The army's men left Kutum.") == {"army's", "men", "left"}
