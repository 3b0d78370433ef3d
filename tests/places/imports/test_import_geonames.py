"""GeoNames dumps, their alternate names and admin codes, in whatever order."""

import zipfile
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from dateline.errors import GazetteerError
from dateline.places import find_places, gazetteer
from dateline.places.imports.add import Wish, add, plans
from tests.places.imports.importing import dump_line, imported, kept_in, only

DUMP = "\n".join([
    dump_line(99000001, "Verkhnya Testivka", 48.61, 37.91, other="Верхня Тестівка,VTK", admin2="1402"),
    dump_line(99000002, "Testivka River", 48.7, 37.9, code="STM"),
    dump_line(99000003, "Hotel Testivka", 48.7, 37.9, code="HTL"),
])  # fmt: skip
NAMES = "1\t99000001\tpl\tGórna Testiwka\t\t\t\t\t\t\n2\t99000001\tlink\thttps://example.org\t\t\t\t\n3\t5\tde\tAnderswo\t\t\t\t"
CODES = "UA.05\tDonetsk\tDonetsk\t709716\n"
DISTRICTS = "UA.05.1402\tBakhmutskyi Raion\tBakhmutskyi Raion\t713172\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    with kept_in(tmp_path) as path:
        yield path


def test_a_dump_is_found_at_once_by_every_name(folder: Path) -> None:
    assert not gazetteer().find("Verkhnya Testivka")
    tally = imported(folder, "UA.txt", DUMP)
    assert (tally.added, tally.known, tally.skipped, tally.left) == (2, 0, 0, {"HTL": 1})
    entry = only("Верхня Тестівка")
    assert entry.id == "geonames:99000001"
    assert (entry.country, entry.code1, entry.admin1, entry.kind) == ("UA", "UA.05", "Donetsk Oblast", "settlement")
    assert only("Testivka River").kind == "river"
    assert not gazetteer().find("VTK"), "a code is no name"
    [place] = find_places("Shells hit the village of Verkhnya Testivka.")
    assert place is not None
    assert (place.id, place.lat, place.lon) == ("geonames:99000001", 48.61, 37.91)


def test_other_romanisations_of_an_import_are_found(folder: Path) -> None:
    imported(folder, "UA.txt", DUMP)
    assert gazetteer().similar("Werchnia Testiwka", ("UA",))[0].id == "geonames:99000001"


@pytest.mark.parametrize("order", list(permutations(["UA.txt", "names.txt", "admin1CodesASCII.txt"])))
def test_companions_join_in_any_order(folder: Path, order: tuple[str, ...]) -> None:
    content = {"UA.txt": DUMP, "names.txt": NAMES, "admin1CodesASCII.txt": CODES}
    for name in order:
        (folder / name).write_text(content[name])
    [plan] = plans([folder / name for name in order], None)
    assert plan.name == "UA"
    tally = add(plan, Wish(plan.name))
    assert tally is not None
    assert (tally.added, tally.names) == (2, 1)
    assert tally.left["names of places that are not in it"] == 1
    assert only("Górna Testiwka").id == "geonames:99000001"
    assert not gazetteer().find("https://example.org")


def test_admin_codes_name_what_is_not_known(folder: Path) -> None:
    line = dump_line(99000009, "Nowhere Town", 10.0, 10.0, country="NE", admin1="77", admin2="9")
    (folder / "NE.txt").write_text(line)
    (folder / "one.txt").write_text("NE.77\tUpper Nowhere\tUpper Nowhere\t1\n")
    (folder / "two.txt").write_text("NE.77.9\tNowhere West\tNowhere West\t2\n")
    [plan] = plans([folder / "two.txt", folder / "NE.txt", folder / "one.txt"], None)
    add(plan, Wish(plan.name))
    entry = only("Nowhere Town")
    assert entry.admin1 == "Upper Nowhere"
    assert gazetteer().district(entry.code2 or "") == "Nowhere West"


def test_a_zip_is_read_as_geonames_gives_it(folder: Path) -> None:
    with zipfile.ZipFile(folder / "UA.zip", "w") as archive:
        archive.writestr("readme.txt", "This is a readme\n" * 100)
        archive.writestr("UA.txt", DUMP)
    [plan] = plans([folder / "UA.zip"], None)
    add(plan, Wish(plan.name))
    assert only("Verkhnya Testivka").id == "geonames:99000001"


def test_a_known_id_is_the_same_place_enriched(folder: Path) -> None:
    before = next(e for e in gazetteer().find("Bakhmut") if e.kind == "settlement")
    number = int(before.id.removeprefix("geonames:"))
    tally = imported(folder, "UA.txt", dump_line(number, "Bakhmut", 48.6, 38.01, other="Testbakhmut"))
    assert (tally.added, tally.known) == (1, 1)
    [after] = [e for e in gazetteer().find("Bakhmut") if e.kind == "settlement"]
    assert (after.id, after.lat, after.lon) == (before.id, 48.6, 38.01)
    assert (after.population, after.admin1) == (before.population, before.admin1), "what the dump lacks stays"
    assert only("Testbakhmut").id == before.id
    assert only("Bajmut").id == before.id, "by the names that were known before, too"


def test_a_place_of_our_own_list_is_not_there_twice(folder: Path) -> None:
    [ours] = gazetteer().find("Robotyne")
    assert ours.number < 0
    imported(folder, "UA.txt", dump_line(99000004, "Robotyne", 47.446, 35.835, other="Тестове Роботине", admin1="26"))
    [entry] = gazetteer().find("Robotyne")
    assert entry.id == "geonames:99000004"
    assert (entry.number, entry.kind) == (ours.number, ours.kind), "with the weight of our own list"
    assert only("Тестове Роботине").number == ours.number, "under each of its names"


def test_names_alone_go_to_places_that_are_known(folder: Path) -> None:
    before = next(e for e in gazetteer().find("Bakhmut") if e.kind == "settlement")
    tally = imported(
        folder, "names.txt", f"1\t{before.number}\txx\tTestbakhmut\t\t\t\t\n2\t99999999\txx\tNoplace\t\t\t\t"
    )
    assert (tally.added, tally.names) == (1, 1)
    assert only("Testbakhmut").id == before.id
    assert not gazetteer().find("Noplace")


def test_broken_lines_are_counted_named_and_skipped(folder: Path) -> None:
    lines = [
        DUMP,
        "99000010\tshort",
        dump_line(99000011, "Bad Latitude", "x", 37.0),
        dump_line(99000012, "Far Longitude", 48.0, 190.0),
        dump_line(99000013, "", 48.0, 37.0),
        dump_line(99000014, "Not a number", "nan", 37.0),
    ]
    content = "\n".join(lines).encode() + b"\n" + dump_line(99000015, "Latin", 1, 1).encode() + b"\xe9\n"
    tally = imported(folder, "UA.txt", content)
    assert (tally.added, tally.skipped) == (2, 6)
    assert tally.reasons == [
        "line 4: has 2 columns, not 19",
        "line 5: latitude 'x' is not a number",
        "line 6: longitude 190.0 is not between -180 and 180 degrees",
        "line 7: no name",
        "line 8: latitude 'nan' is not a number",
        "line 9: is not UTF-8",
    ]


def test_codes_alone_are_refused(folder: Path) -> None:
    (folder / "codes.txt").write_text(CODES + DISTRICTS)
    with pytest.raises(GazetteerError, match="add it together with that"):
        plans([folder / "codes.txt"], None)


def test_a_country_is_known_by_the_names_that_an_import_adds(folder: Path) -> None:
    imported(folder, "UA.txt", dump_line(690791, "Ukraine", 49.0, 32.0, other="Testovia"))
    assert gazetteer().country_named("Testovia") == "UA"
    assert gazetteer().country_named("Verkhnya Testivka") is None
