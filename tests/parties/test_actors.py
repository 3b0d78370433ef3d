"""Named actors in text: spellings, abbreviations, and names that several bear."""

import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from dateline.errors import OntologyError
from dateline.ontology import table
from dateline.parties.actors import named_in
from dateline.parties.known import actor, check, lasts
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
    assert ids("THE TOWN OF ANA RUIZ AND A FACT OF LIFE") == []


def test_an_abbreviation_that_the_text_explains_as_anothers_is_anothers() -> None:
    report = "The Mutual Support Group (GAM) marched. The GAM met the mayor."
    assert [who.id for *_, who in named_in(report, frozenset(("GT",)))] == []
    report = "The Free Aceh Movement (GAM) fought on. The GAM held the hills."
    assert len(named_in(report, frozenset(("GT",)))) == 3


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


def test_no_name_has_two_bearers_without_a_country_or_a_time_to_decide() -> None:
    seen: dict[str, list[str]] = {}
    for identity, row in table("actors")["actors"].items():
        for alias in sorted({row["name"], *row["aliases"]}):
            seen.setdefault(alias, []).append(identity)
    for alias, bearers in seen.items():
        for day in (date(1991, 6, 1), date(2004, 6, 1), date(2014, 6, 1), date(2025, 6, 1)):
            assert len(bearers) == 1 or sum(lasts(bearer, day) for bearer in bearers) <= 1, alias


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Taliban", date(2009, 5, 1), ("taliban", "rebels", "taliban")),
        ("Taliban", date(2022, 5, 1), ("taliban", "government", "AF")),
        ("Syrian army", date(2016, 5, 1), ("syrian-arab-army", "state_forces", "SY")),
        ("Syrian army", date(2025, 5, 1), ("syrian-army-2025", "state_forces", "SY")),
        ("HTS", date(2019, 5, 1), ("hayat-tahrir-al-sham", "rebels", "hayat-tahrir-al-sham")),
        ("Wagner", date(2023, 5, 1), ("wagner", "militia", "wagner")),
        ("Wagner", date(2024, 5, 1), ("wagner", "militia", "RU")),
        ("RSF", date(2021, 5, 1), ("rsf", "militia", "SD")),
        ("RSF", date(2024, 5, 1), ("rsf", "militia", "rsf")),
        ("Ansar Dine", date(2013, 5, 1), ("ansar-dine", "rebels", "ansar-dine")),
        ("Ansar Dine", date(2019, 5, 1), ("ansar-dine", "rebels", "jnim")),
        ("Donetsk People's Republic", date(2023, 5, 1), ("dpr", "rebels", "RU")),
    ],
)
def test_the_day_says_who_an_actor_was_and_for_whom(text: str, day: date, expected: tuple[str, str, str]) -> None:
    (_, _, who), *more = named_in(text, on=day)
    assert not more
    assert (who.id, who.kind, who.side) == expected
    assert who.armed


def test_a_name_changes_with_its_time_and_every_name_is_found() -> None:
    text = "Islamic State in the Greater Sahara and ISSP"
    assert {who.name for _, _, who in named_in(text, on=date(2019, 1, 1))} == {"Islamic State in the Greater Sahara"}
    assert {who.name for _, _, who in named_in(text, on=date(2024, 1, 1))} == {"Islamic State Sahel Province"}


@pytest.mark.parametrize(
    ("identity", "side"),
    [
        ("al-qassam", "hamas"),
        ("gaza-health-ministry", "hamas"),
        ("idf", "IL"),
        ("kremlin", "RU"),
        ("tass", "RU"),
        ("reuters", None),
        ("msf", None),
        ("human-rights-watch", None),
        ("monusco", "monusco"),
    ],
)
def test_sides(identity: str, side: str | None) -> None:
    assert actor(identity).side == side


@pytest.mark.parametrize(
    ("theirs", "wrong"),
    [
        ({"kind": "gang"}, "no kind 'gang'"),
        ({"until": "2020-01-01"}, "'until' must be a date"),
        ({"alias": ["X"]}, "no field 'alias'"),
        ({"part_of": [{"id": "nobody"}]}, "'nobody', which is not listed"),
        ({"part_of": [{"id": "mine"}]}, "part of itself"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_with_its_id(theirs: dict[str, Any], wrong: str) -> None:
    row = {"name": "Mine", "kind": "rebels", **theirs}
    with pytest.raises(OntologyError, match=wrong) as problem:
        check("mine", row, {**table("actors")["actors"], "mine": row})
    assert "'mine'" in str(problem.value)


def test_a_user_adds_actors_and_aliases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dateline.toml").write_text('ontology = "words"', "utf-8")
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "actors.toml").write_text(
        """
        [actors]
        m23 = { aliases = ["Sarambwe column"] }
        river-guard = { name = "River Guard", kind = "militia", country = "SS", aliases = ["RGSS"], from = 2021-01-01 }
        """,
        "utf-8",
    )
    code = (
        "from dateline.parties.actors import named_in; print([w.id for *_, w in named_in('the Sarambwe column, RGSS')])"
    )
    monkeypatch.setenv("DATELINE_SETTINGS", str(tmp_path / "dateline.toml"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['m23', 'river-guard']"


def test_it_is_quick() -> None:
    text = "Fighters of the RSF shelled the market while the United Nations looked on, residents told Reuters. " * 2000
    named_in("warm")
    start = time.process_time()
    assert len(named_in(text)) == 6000
    assert time.process_time() - start < 2  # 0.2 MB; a tenth of a second on an idle machine
