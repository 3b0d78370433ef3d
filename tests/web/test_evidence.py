"""Cards say all that is held of one thing, each claim in its paragraph, and hostile text stays text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline.record import Claim, Party, Place, Reading, Report, Source, Span, When
from dateline.record.text import Dropped, Part
from dateline.store import Received, Record
from tests.store.records import opened
from tests.web.serving import made, serving

HOSTILE = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)", "<svg onload=alert(1)>",
    "\u202egnp.exe\u2066", "w" * 10_000, "</title><iframe src=//evil.example>", "{{7*7}}", "\u0000\u0007", "😀" * 40,
)  # fmt: skip


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with serving(made(tmp_path_factory.mktemp("cards"))) as found:
        yield found


def test_the_card_of_an_event(client: TestClient) -> None:
    [row] = client.get("/api/events", params={"type": "capture"}).json()["events"]
    card = client.get(f"/api/events/{row['id']}").json()
    assert card["event"]["agreement"] == row["agreement"] == "disputed"
    assert [view["claim"]["status"] for view in card["claims"]] == ["asserted", "denied"]
    assert {view["outlet"] for view in card["claims"]} == {"Lake Post"}
    for view in card["claims"]:
        text = view["paragraph"]["text"]
        for mark in view["marks"]:
            start = mark["start"] - view["paragraph"]["start"]
            assert text[start : start + mark["end"] - mark["start"]] == mark["text"]
        assert {"sentence", "trigger", "place"} <= {mark["field"] for mark in view["marks"]}
    assert card["why"]
    assert card["why"][0]["total"] == pytest.approx(sum(w["weight"] for w in card["why"][0]["weights"]))
    assert card["citation"].startswith("Capture, Goma, 2024-03-01 (asserted). Told by Lake Post (2024-03-01)")
    assert card["permalink"] == f"/event/{row['id']}"


def test_the_cards_of_a_claim_and_a_report(client: TestClient) -> None:
    [row] = client.get("/api/events", params={"type": "capture"}).json()["events"]
    card = client.get(f"/api/events/{row['id']}").json()
    claim = client.get(f"/api/claims/{card['claims'][0]['claim']['id']}").json()
    assert claim["event"]["id"] == row["id"]
    report = client.get(f"/api/reports/{claim['report']['id']}").json()
    assert report["report"]["text"].startswith("Rebels take Goma")
    assert len(report["claims"]) == 2
    assert [event["id"] for event in report["events"]] == [row["id"]]
    assert client.get(f"/api/claims/{row['id']}").status_code == 404
    assert client.get(f"/api/events/{claim['report']['id']}").status_code == 404


def hostile(path: Path) -> Record:
    """A record of one report in which every field that a page can fill is hostile."""
    record = opened(path)
    for number, words in enumerate(HOSTILE):
        text = f"{words} {number}\n\nRebels shelled {words} today."
        at = text.index("Rebels")
        sentence = Span.of(text, at, len(text))
        received = Received(text.encode(), origin=words, url=words)
        report = Report(
            id=received.hash, url=words, outlet=words, title=words, byline=words, published="2024-01-01", text=text,
            parts=(Part(kind="paragraph", start=at, end=len(text)),), dropped=(Dropped(why=words, text=words),),
            notes=(words,),
        )  # fmt: skip
        claim = Claim(
            id=f"claim:{number}", report=report.id, type="shelling", status="asserted", sentence=sentence,
            trigger=Span.of(text, at, at + 6), actors=(Party(name=words, kind="rebels"),),
            place=Place(name=words, lat=float(number), lon=1.0, country="SS"),
            time=When(start="2024-01-01", end="2024-01-01", precision="day"), attribution=(Source(name=words),),
        )  # fmt: skip
        record.add(received, Reading(report=report, claims=(claim,), dateline="1"))
    return record


def test_hostile_reports_are_only_ever_strings_in_json(tmp_path: Path) -> None:
    hostile(tmp_path / "h.db").close()
    with serving(tmp_path / "h.db") as client:
        rows = client.get("/api/events").json()["events"]
        assert sorted(row["place"]["name"] for row in rows) == sorted(HOSTILE)
        addresses = [f"/api/events/{row['id']}" for row in rows]
        addresses += ["/api/events", "/api/map?zoom=8", "/api/facets", "/api/places", "/api/outlets", "/api/method"]
        addresses += [f"/api/events?party={words[:200]}" for words in HOSTILE if "\0" not in words]
        for address in addresses:
            answer = client.get(address)
            assert answer.status_code == 200, (address, answer.text)
            assert answer.headers["content-type"] == "application/json"
            answer.json()
        card = client.get(addresses[0]).json()
        assert card["reports"][0]["title"] in HOSTILE
        made = client.get("/api/export", params={"as": "jsonl"})
        assert "attachment" in made.headers["content-disposition"]


def test_an_error_repeats_hostile_words_in_json_alone(client: TestClient) -> None:
    answer = client.get("/api/events", params={"type": "<script>alert(1)</script>"})
    assert answer.headers["content-type"] == "application/json"
    assert answer.status_code == 400
