"""Named actors in text: spellings, abbreviations, and names that several bear."""

import time
from typing import get_args

import pytest

from dateline.ontology import table
from dateline.parties.actors import actor, named_in
from dateline.record.claim import PartyKind


def ids(text: str, *countries: str) -> list[tuple[str, str]]:
    return [(text[start:end], who.id) for start, end, who in named_in(text, frozenset(countries))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fighters of the al-Qaeda-linked JNIM", [("al-Qaeda", "al-qaeda"), ("JNIM", "jnim")]),
        ("al Shabab, Al-Shabaab and AL-SHABAAB", [("al Shabab", "al-shabaab"), ("Al-Shabaab", "al-shabaab"),
                                                  ("AL-SHABAAB", "al-shabaab")]),
        ("the RSF's men, not the Janjaweed", [("RSF", "rsf"), ("Janjaweed", "janjaweed")]),
        ("Séléka or Seleka", [("Séléka", "seleka"), ("Seleka", "seleka")]),
        ("Kata’ib Hezbollah and Hizbullah", [("Kata’ib Hezbollah", "kataib-hezbollah"), ("Hizbullah", "hezbollah")]),
        ("the U.N. and the UN Security Council", [("U.N.", "un"), ("UN Security Council", "un-security-council")]),
        ("the CPI (Maoist) and the Wagner group", [("CPI (Maoist)", "cpi-maoist"), ("Wagner group", "wagner")]),
    ],
)  # fmt: skip
def test_spellings(text: str, expected: list[tuple[str, str]]) -> None:
    assert ids(text) == expected


def test_the_longest_name_wins() -> None:
    assert ids("Islamic State West Africa Province and Islamic State") == [
        ("Islamic State West Africa Province", "iswap"),
        ("Islamic State", "islamic-state"),
    ]


def test_short_abbreviations_are_taken_as_written() -> None:
    assert ids("it is what it is; pdf files; let go") == []
    assert ids("IS claimed it; JEM is not JeM") == [
        ("IS", "islamic-state"), ("JEM", "jem"), ("JeM", "jaish-e-mohammed"),
    ]  # fmt: skip


def test_a_line_in_capitals_does_not_make_words_of_it_actors() -> None:
    assert ids("THE TOWN IS HELD BY THE RSF, WHO DENY IT") == [("RSF", "rsf")]


def test_names_need_their_capitals() -> None:
    assert ids("Lebanese forces met the contras; the red cross on the map") == []


def test_words_that_merely_hold_a_name_are_left_alone() -> None:
    assert ids("Hamasa, unHezbollah and M231") == []


@pytest.mark.parametrize(
    ("text", "countries", "expected"),
    [
        ("al-Shabaab", (), "al-shabaab"),
        ("al-Shabaab", ("SO", "KE"), "al-shabaab"),
        ("al-Shabaab", ("MZ",), "al-shabaab-mozambique"),
        ("AFP", (), "agence-france-presse"),
        ("AFP", ("PH",), "armed-forces-philippines"),
        ("AFP", ("PH", "FR"), "agence-france-presse"),
        ("SDF", ("SY",), "sdf"),
        ("SDF", ("JP",), "sdf-japan"),
    ],
)
def test_countries_decide_between_bearers(text: str, countries: tuple[str, ...], expected: str) -> None:
    assert ids(text, *countries) == [(text, expected)]


def test_names_do_not_run_over_lines_or_sentences() -> None:
    assert ids("Rapid\nSupport Forces") == []
    assert ids("It was Rapid. Support Forces came") == []


def test_every_actor_is_of_a_known_kind_and_the_table_is_sorted() -> None:
    rows = table("actors")["actors"]
    assert list(rows) == sorted(rows)
    for identity, row in rows.items():
        who = actor(identity)
        assert who.kind in get_args(PartyKind)
        assert who.country is None or (len(who.country) == 2 and who.country.isupper())
        assert row.get("local", []) == [] or who.country


def test_no_name_has_two_bearers_without_a_country_to_decide() -> None:
    seen: dict[str, str] = {}
    for identity, row in table("actors")["actors"].items():
        for alias in {row["name"], *row["aliases"]}:
            assert seen.setdefault(alias, identity) == identity, alias


def test_it_is_quick() -> None:
    text = "Fighters of the RSF shelled the market while the United Nations looked on, residents told Reuters. " * 2000
    named_in("warm")
    start = time.process_time()
    assert len(named_in(text)) == 6000
    assert time.process_time() - start < 2  # 0.2 MB; a tenth of a second on an idle machine
