"""Lists, maps, charts and counts: all of one filter, all exact, whatever way they are asked for."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from dateline.store import Record
from dateline.store.query.filters import filters
from tests.web.serving import made, serving

FILTERS: list[dict[str, Any]] = [
    {}, {"country": "CD"}, {"country": ["CD", "FJ"]}, {"type": "riot"}, {"since": "2024-02-11"},
    {"until": "2023-05-04"}, {"box": "-2,29,-1.6,30"}, {"box": "-20,170,-10,-170"}, {"place": "Goma"},
    {"place": "Goma", "within": "25"}, {"place": "Goma", "within": "20"}, {"place": "three wells"}, {"party": "m23"},
    {"party": "march 23"}, {"party": "CD"}, {"source": "Bahati"}, {"source": "m23"}, {"outlet": "hill radio"},
    {"agreement": "disputed"}, {"status": "asserted"}, {"toll_min": "9"}, {"toll": "missing", "toll_min": "4"},
    {"toll": "missing", "toll_min": "5"}, {"toll_max": "3"}, {"text": "burned cars"}, {"text": '"in Suva"'},
    {"confidence": "0.6"}, {"review": "open"}, {"review": "any"}, {"review": "rejected"},
    {"since": "2023-05-05", "until": "2023-12-31"}, {"place": "nowhere at all"},
]  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("web"))


@pytest.fixture(scope="module")
def client(path: Path) -> Iterator[TestClient]:
    with serving(path) as found:
        yield found


def asked(given: dict[str, Any]) -> dict[str, Any]:
    """The same question to the record itself."""
    many = {"country", "type", "party", "source", "outlet", "status", "agreement"}
    found: dict[str, Any] = {}
    for name, value in given.items():
        if name == "box":
            found[name] = [float(each) for each in value.split(",")]
        elif name in many:
            found[name] = value if isinstance(value, list) else [value]
        else:
            found[name] = date.fromisoformat(value) if name in ("since", "until") else value
    return found


@pytest.mark.parametrize("given", FILTERS, ids=str)
def test_every_filter_leaves_what_the_record_itself_says(path: Path, client: TestClient, given: dict[str, Any]) -> None:
    answer = client.get("/api/events", params=given)
    assert answer.status_code == 200, answer.text
    with Record(path, readonly=True) as record:
        wanted = filters(**asked(given))
        expected = [event.id for event in record.events(wanted)]
    found = answer.json()
    assert [row["id"] for row in found["events"]] == expected
    assert found["count"] == len(expected)
    assert client.get("/api/histogram", params=given).json()["count"] == len(expected)
    marks = client.get("/api/map", params={**given, "zoom": 22}).json()
    assert marks["count"] + marks["unplaced"] == len(expected)
    assert sum(point["n"] for point in marks["points"]) + sum(c["count"] for c in marks["cells"]) == marks["count"]


@pytest.mark.parametrize("sort", ["time", "-time", "toll", "-toll", "confidence", "-confidence", "reports", "-reports"])
def test_pages_follow_each_other_without_a_gap(path: Path, client: TestClient, sort: str) -> None:
    found: list[str] = []
    after = None
    while True:
        page = client.get("/api/events", params={"sort": sort, "limit": 2} | ({"after": after} if after else {})).json()
        found += [row["id"] for row in page["events"]]
        after = page["next"]
        if after is None:
            break
    with Record(path, readonly=True) as record:
        assert found == [event.id for event in record.events(filters(sort=sort))]


def test_facets_count_what_each_value_would_leave(client: TestClient) -> None:
    facets = client.get("/api/facets", params={"type": "riot", "since": "2023-01-01"}).json()
    for field in ("type", "country", "status", "agreement", "party", "outlet", "speaker", "review"):
        name = "source" if field == "speaker" else field
        for each in facets[field]:
            given = {"type": "riot", "since": "2023-01-01"} | {name: each["value"]}
            assert client.get("/api/events", params=given).json()["count"] == each["count"], (field, each)
    assert {each["value"] for each in facets["type"]} == {"riot", "clash", "shelling", "protest", "capture"}


def test_a_chart_sums_up_to_its_list(client: TestClient) -> None:
    for by in ("day", "week", "month", "year", None):
        chart = client.get("/api/histogram", params={"by": by} if by else {}).json()
        assert sum(each["count"] for each in chart["bins"]) + chart["undated"] == chart["count"] == 6
        ends = [each["end"] for each in chart["bins"]]
        assert ends == sorted(ends)
        assert all(each["start"] <= each["end"] for each in chart["bins"])


def test_far_out_clusters_close_up_places(client: TestClient) -> None:
    far = client.get("/api/map", params={"zoom": 0}).json()
    near = client.get("/api/map", params={"zoom": 14, "view": "-3,28,0,30"}).json()
    assert [cell["count"] for cell in far["cells"]] == [3]
    assert near["cells"] == []
    assert {(point["place"], point["n"]) for point in near["points"]} == {("Goma", 2), ("Sake", 1)}


def test_suggestions_are_what_the_record_tells_of(client: TestClient) -> None:
    [goma] = client.get("/api/places", params={"q": "gom"}).json()
    assert goma == {"value": "geonames:216281", "label": "Goma, North Kivu, CD", "count": 2}
    assert client.get("/api/parties", params={"q": "march"}).json()[0]["value"] == "m23"
    assert [each["count"] for each in client.get("/api/outlets", params={"q": "lake"}).json()] == [2]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/events?type=flood", 400), ("/api/events?box=1,2", 400), ("/api/events?limit=201", 422),
        ("/api/events?after=%C3%BC", 400), ("/api/events?sort=place", 422), ("/api/events?text=...", 400),
        ("/api/facets?of=colour", 400), ("/api/events/event:none", 404), ("/api/reports/sha256:none", 404),
        ("/api/claims/claim:none", 404), ("/api/control/Nowhere-at-all", 404), ("/api/nothing", 404),
        ("/api/events?since=2024-02-01&until=2023-01-01", 400), ("/api/map?view=a,b,c,d", 400),
        ("/api/events?place=Goma&within=9999", 400), ("/nothing.js", 404), ("/api/decisions/preview", 404),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_says_why_and_what_to_do(client: TestClient, address: str, status: int) -> None:
    answer = client.get(address)
    assert answer.status_code == status, answer.text
    assert answer.json()["error"]["what"]
    assert set(answer.json()["error"]) == {"what", "where", "do"}
