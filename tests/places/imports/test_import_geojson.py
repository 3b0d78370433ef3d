"""GeoJSON: areas with holes, islands and the 180th meridian; levels, names, points; broken and foreign JSON."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import GazetteerError
from dateline.places import gazetteer
from dateline.places.gazetteer import Entry
from tests.places.imports.importing import imported, kept_in

SQUARE = [[10.0, 20.0], [12.0, 20.0], [12.0, 22.0], [10.0, 22.0], [10.0, 20.0]]
HOLE = [[10.5, 20.5], [11.5, 20.5], [11.5, 21.5], [10.5, 21.5], [10.5, 20.5]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    with kept_in(tmp_path) as path:
        yield path


def feature(geometry: str, coordinates: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": geometry, "coordinates": coordinates}}


def collection(*features: Any) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(features)}, ensure_ascii=False)


def only(name: str) -> Entry:
    [entry] = gazetteer().find(name)
    return entry


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ({"shapeName": "Testshire", "shapeType": "ADM1", "shapeGroup": "NER"}, "admin1"),
        ({"shapeName": "Testshire", "shapeType": "ADM2", "shapeGroup": "NER"}, "admin2"),
        ({"ADM1_EN": "Upper Test", "ADM2_EN": "Testshire", "ADM0_EN": "Niger", "ADM2_PCODE": "NE001"}, "admin2"),
        ({"NAME_1": "Upper Test", "NAME_2": "Lower", "NAME_3": "Testshire", "GID_0": "NER"}, "district"),
        ({"name": "Testshire", "kind": "region", "iso_a2": "NE"}, "region"),
    ],
)
def test_levels_and_names(folder: Path, properties: dict[str, str], kind: str) -> None:
    imported(folder, "areas.geojson", collection(feature("Polygon", [SQUARE], **properties)))
    entry = only("Testshire")
    assert (entry.id, entry.kind, entry.country) == ("areas:1", kind, "NE")
    assert (entry.lat, entry.lon) == (21.0, 11.0)
    if "ADM1_EN" in properties:
        assert entry.admin1 == "Upper Test"


def test_the_point_of_a_ring_of_land_is_on_the_land(folder: Path) -> None:
    imported(folder, "areas.json", collection(feature("Polygon", [SQUARE, HOLE], name="Testring", type="region")))
    entry = only("Testring")
    assert entry.lat is not None
    assert entry.lon is not None
    assert not (20.5 <= entry.lat <= 21.5 and 10.5 <= entry.lon <= 11.5)


def test_of_islands_the_largest_counts_and_the_extent_is_of_all(folder: Path) -> None:
    small = [[0.0, 0.0], [0.1, 0.0], [0.1, 0.1], [0.0, 0.0]]
    imported(folder, "areas.json", collection(feature("MultiPolygon", [[small], [SQUARE]], name="Testisles")))
    entry = only("Testisles")
    assert (entry.lat, entry.lon) == (21.0, 11.0)
    [extent] = gazetteer().imports[0].ask("SELECT south, west, north, east, km2 FROM extent")
    assert extent[:4] == (0.0, 0.0, 22.0, 12.0)
    assert 45_000 < float(str(extent[4])) < 47_000


def test_across_the_180th_meridian(folder: Path) -> None:
    ring = [[179.0, -17.0], [-179.0, -17.0], [-179.0, -16.0], [179.0, -16.0], [179.0, -17.0]]
    imported(folder, "areas.json", collection(feature("Polygon", [ring], name="Testdateline")))
    entry = only("Testdateline")
    assert entry.lat == -16.5
    assert abs(entry.lon or 0) == 180.0
    [extent] = gazetteer().imports[0].ask("SELECT west, east FROM extent")
    assert extent == (179.0, -179.0)


def test_an_area_that_is_known_is_there_once(folder: Path) -> None:
    [known] = [e for e in gazetteer().find("Donetsk Oblast") if e.kind == "admin1"]
    ring = [[36.5, 46.8], [39.2, 46.8], [39.2, 49.3], [36.5, 49.3], [36.5, 46.8]]
    content = collection(feature("Polygon", [ring], shapeName="Donetsk Oblast", shapeType="ADM1", shapeGroup="UKR"))
    imported(folder, "areas.geojson", content)
    [entry] = [e for e in gazetteer().find("Donetsk Oblast") if e.kind == "admin1"]
    assert (entry.id, entry.code1, entry.population) == ("areas:1", known.code1, known.population)


def test_points_and_what_is_skipped(folder: Path) -> None:
    content = collection(
        feature("Point", [37.95, 48.52], name="Nova Testivka"),
        feature("LineString", [[1, 2], [3, 4]], name="Testroad"),
        feature("Polygon", [SQUARE]),
        feature("Polygon", [[[500000.0, 5400000.0], [500100.0, 5400000.0], [500100.0, 5400100.0]]], name="Metres"),
        {"type": "Feature", "properties": {"name": "No place"}, "geometry": None},
        feature("Polygon", [[["a", "b"]]], name="Letters"),
        feature("Polygon", [SQUARE], shapeName="Testland", shapeType="ADM0"),
    )
    tally = imported(folder, "areas.json", content)
    assert (tally.added, tally.skipped, tally.left) == (1, 5, {"country": 1})
    assert [reason.partition(": ")[0] for reason in tally.reasons] == [f"feature {n}" for n in range(2, 7)]
    assert only("Nova Testivka").country == "UA"


def test_a_long_file_is_read_in_pieces(folder: Path) -> None:
    large = [[10.0 + n / 50_000, 20.0 + n % 2] for n in range(50_000)] + [[11.0, 25.0]]  # more than a chunk
    many = [feature("Point", [37.95, 48.5 + n / 10_000], name=f"Тестівка {n}") for n in range(2000)]
    content = collection(*many[:1000], feature("Polygon", [large], name="Testlarge"), *many[1000:])
    assert imported(folder, "areas.json", content).added == 2001
    assert only("Тестівка 1999").id == "areas:2001"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"type": "Topology", "objects": {}}', 'is JSON of type "Topology", not GeoJSON'),
        ('[{"name": "A"}]', "not GeoJSON"),
        ('{"type": "FeatureCollection", "features": [{"type": "Feature"', "is cut short or broken"),
        ('{"features": 5}', "has no list of features"),
        (b'{"features": [{"properties": {"name": "\xe9"}}]}', "is not UTF-8"),
        ("{" * 100_000, "cannot be read as JSON"),
        ('{"features": ' + "[" * 100_000, "is cut short or broken"),
    ],
)
def test_other_json_is_refused(folder: Path, content: str | bytes, words: str) -> None:
    with pytest.raises(GazetteerError) as raised:
        imported(folder, "areas.json", content)
    assert words in str(raised.value)
