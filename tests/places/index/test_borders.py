"""Whose a disputed place is: as the gazetteer has it, or as the setting `borders` says."""

import re
from pathlib import Path

import pytest

from dateline.errors import SettingsError
from dateline.ontology import table
from dateline.places import find_places, gazetteer
from dateline.places.index.borders import Borders
from dateline.places.index.entry import Entry
from tests.places.imports.importing import kept_in

DOC = Path(__file__).parents[3] / "docs" / "borders.md"
CODES = ("UA", "RU", "SY", "IL", "PS", "MA", "CN", "TW", "GE", "AZ", "CY", "SD", "SS", "EG")


def at(lat: float, lon: float, country: str | None, **more: str) -> Entry:
    number, code1, kind = 1, more.get("code1"), more.get("kind", "settlement")
    return Entry(number, more.get("id", "geonames:1"), "X", country, code1, None, None, kind, 0, lat, lon, 0)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Crimea", "UA"),
        ("Sevastopol", "UA"),
        ("Simferopol", "UA"),
        ("Majdal Shams", "SY"),
        ("Golan Heights", None),
        ("West Bank", "PS"),
        ("Gaza Strip", "PS"),
        ("East Jerusalem", "PS"),
        ("Kashmir", None),
        ("Jammu and Kashmir", "IN"),
        ("Gilgit-Baltistan", "PK"),
        ("Western Sahara", "EH"),
        ("Abkhazia", "GE"),
        ("South Ossetia", "GE"),
        ("Transnistria", "MD"),
        ("Nagorno-Karabakh", "AZ"),
        ("Kosovo", "XK"),
        ("Somaliland", "SO"),
        ("Abyei", "SD"),
        ("Taiwan", "TW"),
        ("Northern Cyprus", "CY"),
        ("Aksai Chin", "CN"),
    ],
)
def test_disputed_places_carry_the_gazetteer_s_country(name: str, country: str | None) -> None:
    [place] = find_places(name, [(0, len(name))])
    assert place is not None
    assert place.id is not None
    assert place.country == country


def test_the_setting_gives_a_zone_to_a_country(tmp_path: Path) -> None:
    with kept_in(tmp_path, '[borders]\n"Crimea" = "RU"\n"Golan Heights" = "SY"\n"Western Sahara" = "none"\n'):
        text = "Shelling was reported in Simferopol and Kherson."
        assert [p.country for p in find_places(text) if p] == ["RU", "UA"]
        assert gazetteer().find("Golan Heights")[0].country == "SY"
        assert gazetteer().find("Laayoune")[0].country is None
        assert gazetteer().find("Simferopol")[0].admin1, "its province stays"
        assert "Simferopol" in {e.name for e in gazetteer().similar("Symferopil", ("RU",))}
        assert "Simferopol" not in {e.name for e in gazetteer().similar("Symferopil", ("UA",))}
    assert gazetteer().find("Simferopol")[0].country == "UA"


def test_a_country_that_is_given_away_is_a_region_and_its_people_stay_its_own(tmp_path: Path) -> None:
    with kept_in(tmp_path, '[borders]\n"Taiwan" = "CN"\n'):
        [taiwan] = [e for e in gazetteer().find("Taiwan") if e.id == "geonames:1668284"]
        assert (taiwan.country, taiwan.kind) == ("CN", "region")
        assert gazetteer().country_named("Taiwan") == "TW"
        assert gazetteer().country_of_demonym("Taiwanese") == "TW"
        assert gazetteer().countries["CN"].name == "China"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('"Crimea" = "Russia"', "give an ISO 3166-1 alpha-2 code"),
        ('"Crimea" = "ZZ"', "give an ISO 3166-1 alpha-2 code"),
        ('"Krim" = "RU"', "no zone is called 'Krim'; the zones are Abkhazia, "),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, line: str, words: str) -> None:
    with kept_in(tmp_path, f"[borders]\n{line}\n"), pytest.raises(SettingsError) as raised:
        gazetteer()
    assert words in str(raised.value)


@pytest.mark.parametrize(
    ("zone", "inside", "outside"),
    [
        (
            "Golan Heights",
            [(33.27, 35.77), (32.99, 35.69), (33.13, 35.78)],
            [(33.207, 35.57), (32.78, 35.64), (33.13, 35.9)],
        ),
        ("East Jerusalem", [(31.776, 35.234), (31.793, 35.23)], [(31.778, 35.22), (31.705, 35.2), (31.9, 35.2)]),
        (
            "Northern Cyprus",
            [(35.336, 33.317), (35.125, 33.941), (35.2, 32.99)],
            [(35.16, 33.36), (34.92, 33.63), (35.04, 33.98)],
        ),
        ("South Ossetia", [(42.228, 43.969), (42.126, 44.48)], [(41.984, 44.11), (42.18, 43.99)]),
        (
            "Nagorno-Karabakh",
            [(39.818, 46.753), (39.76, 46.75), (40.21, 46.81)],
            [(39.99, 46.93), (40.34, 46.93), (39.6, 47.34)],
        ),
        ("Halaib Triangle", [(22.223, 36.647), (23.13, 35.59)], [(24.09, 35.0), (21.8, 36.5)]),
        ("Abyei", [(9.595, 28.435)], [(11.33, 27.8), (8.77, 27.4)]),
        ("Gaza Strip", [(31.5, 34.47), (31.29, 34.24)], [(31.53, 35.1), (31.9, 35.2)]),
        ("Aksai Chin", [(35.2, 79.2)], [(34.15, 77.58), (32.5, 80.1)]),
    ],
)
def test_outlines_tell_in_from_out(
    zone: str, inside: list[tuple[float, float]], outside: list[tuple[float, float]]
) -> None:
    for code in table("borders")["zone"][zone]["within"]:
        drawn = Borders({zone: "UA"}, CODES).drawn
        assert [drawn(at(lat, lon, code)).country for lat, lon in inside] == ["UA"] * len(inside)
        assert [drawn(at(lat, lon, code)).country for lat, lon in outside] == [code] * len(outside)
        assert drawn(at(*inside[0], "MA")).country == "MA", "of other countries nothing is taken"


def test_zones_name_what_there_is() -> None:
    for name, zone in table("borders")["zone"].items():
        assert set(zone) <= {"gazetteer", "countries", "provinces", "places", "outline", "within"}, name
        assert bool(zone.get("outline")) == bool(zone.get("within")), name
        for code in zone.get("countries", ()):
            assert code in gazetteer().countries, name
        for code in zone.get("provinces", ()):
            assert gazetteer().province(code), (name, code)
        ours = {str(gid) for (gid,) in gazetteer().index.ask("SELECT gid FROM place WHERE id < 0")}
        assert set(zone.get("places", ())) <= ours, name


def test_the_policy_names_every_zone_with_its_country() -> None:
    rows = re.findall(r"^\| `([^`]+)`[^|]*\| ([^|]+?) \|$", DOC.read_text("utf-8"), re.MULTILINE)
    assert [name for name, _ in rows] == list(table("borders")["zone"])
    for name, told in rows:
        codes = [code for code in table("borders")["zone"][name]["gazetteer"] if code != "none"]
        assert all(code in told for code in codes), name
        assert ("none" in told) == ("none" in table("borders")["zone"][name]["gazetteer"]), name
