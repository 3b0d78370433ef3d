"""Tables of places as people have them: headings, delimiters, encodings, decimal commas, broken lines."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.errors import GazetteerError
from dateline.places import find_places, gazetteer, reload
from dateline.places.imports.held import held, remove
from tests.places.imports.importing import imported, kept_in, only


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    with kept_in(tmp_path) as path:
        yield path


@pytest.mark.parametrize(
    "content",
    [
        "name,lat,lon\nNova Testivka,48.52,37.95\n",
        "\ufeffName;Latitude;Longitude\r\nNova Testivka;48,52;37,95\r\n",
        "Place Name\tY\tX\nNova Testivka\t48.52° N\t37.95 E\n",
        "\n\nlng|lat|village\n37.95|48.52|Nova Testivka\n",
        'name,lat,lon\n"Nova\nTestivka","48,52","37,95"\n',
        'name,note,lat,long\nNova Testivka,"a ""quoted"" note, here",48.52,37.95\n',
    ],
)
def test_the_usual_forms(folder: Path, content: str) -> None:
    tally = imported(folder, "own.csv", content)
    assert (tally.added, tally.skipped) == (1, 0)
    entry = only("Nova Testivka")
    assert entry.id.startswith("own:")
    assert (entry.lat, entry.lon, entry.country) == (48.52, 37.95, "UA")


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8-sig", "Нова Тестівка"),
        ("utf-16", "Нова Тестівка"),
        ("cp1252", "Nový Téstivkâ"),
        ("latin-1", "Doña Testína"),
    ],
)
def test_encodings(folder: Path, encoding: str, name: str) -> None:
    content = f"name,lat,lon\n{name},48.52,37.95\n".encode(encoding)
    imported(folder, "own.csv", content)
    assert only(name).name == name


def test_every_field(folder: Path) -> None:
    content = (
        "name,lat,lon,country,admin1,kind,population,alternate names\n"
        "Nova Testivka,48.52,37.95,UKR,Testova Oblast,refugee camp,1 200,Nowa Testiwka|Нова Тестівка\n"
    )
    imported(folder, "own.csv", content)
    entry = only("Нова Тестівка")
    assert entry[1:] == ("own:2", "Nova Testivka", "UA", None, None, "Testova Oblast", "camp", 1200, 48.52, 37.95, 0)


def test_what_is_left_out_comes_from_the_towns_around_where_they_agree(folder: Path) -> None:
    content = "name,lat,lon\nInland Testivka,48.52,37.95\nBorder Testivka,31.235,34.27\nOcean Testivka,-30.0,-120.0\n"
    imported(folder, "own.csv", content)
    assert (only("Inland Testivka").country, only("Inland Testivka").admin1) == ("UA", "Donetsk Oblast")
    assert only("Border Testivka").country is None, "Egypt, Gaza and Israel are all near"
    assert only("Ocean Testivka").country is None


def test_a_place_that_is_known_is_there_once_and_keeps_what_was_known(folder: Path) -> None:
    known = next(e for e in gazetteer().find("Bakhmut") if e.kind == "settlement")
    tally = imported(folder, "own.csv", "name,lat,lon\nBakhmut,48.6,38.0\n")
    assert tally.known == 1
    [entry] = [e for e in gazetteer().find("Bakhmut") if e.kind == "settlement"]
    assert (entry.id, entry.lat, entry.population) == ("own:2", 48.6, known.population)
    assert only("Bajmut").id == "own:2", "under its other names too"


def test_a_namesake_elsewhere_is_another_place(folder: Path) -> None:
    imported(folder, "own.csv", "name,lat,lon,country\nBakhmut,47.0,30.0,UA\n")
    assert {e.id for e in gazetteer().find("Bakhmut") if e.kind == "settlement"} >= {"own:2", "geonames:713174"}


def test_geonames_ids_are_taken(folder: Path) -> None:
    imported(folder, "own.csv", "geonameid,name,lat,lon\n713174,Bakhmut,48.6,38.0\n")
    assert {e.id for e in gazetteer().find("Bachmut") if e.kind == "settlement"} == {"geonames:713174"}


def test_an_import_is_found_in_a_text(folder: Path) -> None:
    imported(folder, "own.csv", "name,lat,lon\nNova Testivka,48.52,37.95\n", called="mine")
    [place] = find_places("Two people were killed in the village of Nova Testivka on Monday.")
    assert place is not None
    assert (place.id, place.country, place.precision) == ("mine:2", "UA", "exact")
    remove("mine")
    assert held() == []


def test_english_words_among_imported_names_stay_words(folder: Path) -> None:
    imported(folder, "own.csv", "name,lat,lon\nTank,48.52,37.95\nAberdeen,48.6,37.95\n")
    assert "tank" in gazetteer().common
    assert "aberdeen" not in gazetteer().common, "a city of that name is known"


def test_broken_lines(folder: Path) -> None:
    content = (
        "name,lat,lon\n"
        "Good Testivka,48.5,37.9\n"
        'Open "Testivka,48.5,37.9\n'
        '"Never closed,48.5,37.9\n'
        "Bad Testivka,,37.9\n"
        "Far Testivka,480.5,37.9\n"
        "12345,48.5,37.9\n"
        "Many Testivka,48.5,37.9,5\n"
        "Ctrl\x07Testivka,48.5,37.9\n"
        "\n"
        ",,\n"
        "Last Testivka,48.5,37.8\n"
    )
    tally = imported(folder, "own.csv", content)
    assert tally.added == 3, tally.reasons
    assert tally.reasons == [
        "line 4: a quotation mark is never closed",
        "line 5: no latitude",
        "line 6: latitude 480.5 is not between -90 and 90 degrees",
        "line 7: name '12345' has no letters",
        "line 8: has 4 columns, not 3",
        "line 9: name 'Ctrl\\x07Testivka' holds control characters",
    ]
    assert only("Last Testivka").id == "own:12"


def test_coordinates_in_metres_are_refused_with_the_reason(folder: Path) -> None:
    with pytest.raises(GazetteerError, match="none of 1 lines can be read; line 2: latitude 5374000 is not between"):
        imported(folder, "own.csv", "name,y,x\nNova Testivka,5374000,423000\n")
    assert held() == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("town,people\nA,5\n", "no column for lat, lon in its first line ('town', 'people')"),
        ("Nova Testivka,48.5,37.9\n", "no column for name, lat, lon"),
        ("name,lat,lon\n", "nothing was added: it holds no places"),
    ],
)
def test_tables_without_places_are_refused(folder: Path, content: str, words: str) -> None:
    with pytest.raises(GazetteerError) as raised:
        imported(folder, "own.csv", content)
    assert words in str(raised.value)
    assert held() == []


def test_what_another_process_adds_is_seen_after_a_reload(folder: Path) -> None:
    imported(folder, "own.csv", "name,lat,lon\nNova Testivka,48.52,37.95\n")
    [path] = held()
    away = path.rename(folder / "away")
    reload()
    assert not gazetteer().find("Nova Testivka")
    away.rename(path)
    assert not gazetteer().find("Nova Testivka"), "not before"
    reload()
    assert only("Nova Testivka").id == "own:2"
