"""A person decides over the web as at the command line: it holds at once, is kept with name and time, and is undone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from dateline.store import Record
from tests.web.serving import made, serving


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path)


@pytest.fixture
def client(path: Path) -> Iterator[TestClient]:
    with serving(path) as found:
        yield found


def decided(client: TestClient, **wish: Any) -> dict[str, Any]:
    answer = client.post("/api/decisions", json={"by": "Ada"} | wish)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def ids(client: TestClient, **given: Any) -> list[str]:
    return [row["id"] for row in client.get("/api/events", params=given).json()["events"]]


def test_accept_reject_and_unsure(client: TestClient) -> None:
    first, second, third, *_ = ids(client)
    decided(client, kind="accept", subject=first)
    decided(client, kind="reject", subject=second, note="another town")
    decided(client, kind="unsure", subject=third)
    assert ids(client, review="accepted") == [first]
    assert ids(client, review="rejected") == [second]
    assert second not in ids(client)
    assert third in ids(client, review="open")
    history = client.get("/api/decisions").json()["decisions"]
    assert [each["kind"] for each in history] == ["unsure", "reject", "accept"]
    assert history[1]["note"] == "another town"
    assert all(each["by"] == "Ada" and each["at"] for each in history)


def test_undo_without_end_and_undo_of_undo(client: TestClient) -> None:
    before = ids(client)
    for subject in before[:3]:
        decided(client, kind="reject", subject=subject)
    numbers = [decided(client, kind="undo")["undoes"] for _ in range(3)]
    assert numbers == [3, 2, 1]
    assert ids(client) == before
    answer = client.post("/api/decisions", json={"kind": "undo", "by": "Ada"})
    assert answer.status_code == 400
    assert "no decision left" in answer.json()["error"]["what"]
    decided(client, kind="undo", number=6)  # the undo of the first
    assert before[0] not in ids(client)


def test_undo_takes_back_ones_own(client: TestClient) -> None:
    first, second, *_ = ids(client)
    decided(client, kind="reject", subject=first)
    decided(client, kind="reject", subject=second, by="Bo")
    assert decided(client, kind="undo")["subject"] == first
    assert second not in ids(client)


def test_edit_keeps_what_dateline_made(client: TestClient) -> None:
    [subject] = ids(client, type="protest")
    decided(client, kind="edit", subject=subject, field="type", value="riot")
    card = client.get(f"/api/events/{subject}").json()
    assert (card["event"]["type"], card["machine"]["type"]) == ("riot", "protest")
    assert subject in ids(client, type="riot")
    refused = client.post(
        "/api/decisions", json={"kind": "edit", "by": "Ada", "subject": subject, "field": "id", "value": 1}
    )
    assert refused.status_code == 404


def test_merge_and_split_move_claims_and_leave_a_trail(client: TestClient) -> None:
    riots = ids(client, type="riot")
    decided(client, kind="merge", subjects=riots)
    [one] = ids(client, type="riot")
    gone = next(id_ for id_ in riots if id_ != one)
    card = client.get(f"/api/events/{gone}").json()
    assert card["event"] is None
    assert card["tombstone"]["why"] == "merged"
    assert [row["id"] for row in card["went_to"]] == [one]
    claims = [view["claim"]["id"] for view in client.get(f"/api/events/{one}").json()["claims"]]
    decided(client, kind="split", subject=one, subjects=claims[:1])
    assert len(ids(client, type="riot")) == 2
    decided(client, kind="undo")
    decided(client, kind="undo")
    assert ids(client, type="riot") == riots


def test_bulk_shows_before_it_does_and_does_all_or_nothing(client: TestClient) -> None:
    wish = {"kind": "reject", "filter": {"type": ["riot"]}, "by": "Ada"}
    seen = client.post("/api/decisions/preview", json=wish).json()
    assert (seen["count"], len(seen["sample"])) == (2, 2)
    assert client.post("/api/decisions/bulk", json=wish | {"count": 3}).status_code == 409
    assert len(ids(client, type="riot")) == 2
    done = client.post("/api/decisions/bulk", json=wish | {"count": 2}).json()
    assert done == {"count": 2, "first": 1, "last": 2}
    assert ids(client, type="riot") == []
    assert client.post("/api/decisions/bulk", json=wish).json()["count"] == 0


def test_the_queue_begins_with_what_most_hangs_on_and_forgets_what_is_decided(client: TestClient) -> None:
    queue = client.get("/api/review/queue", params={"by": "Ada"}).json()
    impacts = [item["impact"] for item in queue["items"]]
    assert impacts == sorted(impacts, reverse=True)
    assert len(queue["items"]) == 8
    first = queue["items"][0]
    assert first["claim"]["id"] == first["subject"]
    assert "its event rests on it alone" in first["reasons"]
    decided(client, kind="unsure", subject=first["subject"])
    mine = client.get("/api/review/queue", params={"by": "Ada"}).json()["items"]
    others = client.get("/api/review/queue", params={"by": "Bo"}).json()["items"]
    assert first["subject"] not in [item["subject"] for item in mine]
    assert first["subject"] in [item["subject"] for item in others]
    decided(client, kind="accept", subject=mine[0]["subject"])
    assert mine[0]["subject"] not in [
        item["subject"] for item in client.get("/api/review/queue", params={"by": "Bo"}).json()["items"]
    ]


def test_the_queue_of_merges_shows_the_weakest_link(client: TestClient) -> None:
    items = client.get("/api/review/queue", params={"kind": "merges"}).json()["items"]
    assert {item["event"]["type"] for item in items} == {"capture", "shelling"}
    for item in items:
        card = client.get(f"/api/events/{item['subject']}").json()
        assert item["weight"] == pytest.approx(min(row["total"] for row in card["why"]), abs=1e-3)
    decided(client, kind="split", subject=items[0]["subject"], subjects=[items[0]["claim"]["id"]])
    assert len(client.get("/api/review/queue", params={"kind": "merges"}).json()["items"]) == 1


def test_pages_of_the_queue(client: TestClient) -> None:
    whole = client.get("/api/review/queue").json()["items"]
    page = client.get("/api/review/queue", params={"limit": 3}).json()
    rest = client.get("/api/review/queue", params={"limit": 100, "after": page["next"]}).json()
    assert [item["subject"] for item in page["items"] + rest["items"]] == [item["subject"] for item in whole]
    assert rest["next"] is None


def test_agreement_of_two_people(client: TestClient) -> None:
    events = ids(client)
    for subject, mine, yours in zip(
        events, ("accept", "accept", "reject", "reject", "accept"), ("accept", "accept", "reject", "accept", "unsure"),
        strict=False,
    ):  # fmt: skip
        decided(client, kind=mine, subject=subject)
        decided(client, kind=yours, subject=subject, by="Bo")
    found = client.get("/api/reviewers/agreement", params={"a": "Ada", "b": "Bo"}).json()
    assert (found["both"], found["same"]) == (5, 3)
    assert found["table"]["reject"]["accept"] == 1
    assert found["kappa"] == pytest.approx((3 / 5 - 11 / 25) / (1 - 11 / 25), abs=1e-4)
    assert client.get("/api/reviewers").json() == {"Ada": 5, "Bo": 5}


@pytest.mark.parametrize(
    ("wish", "status"),
    [
        ({"kind": "accept"}, 400), ({"kind": "accept", "subject": "event:none"}, 404),
        ({"kind": "undo", "number": 99}, 404),
        ({"kind": "merge", "subjects": []}, 404), ({"kind": "edit", "subject": "x"}, 400), ({"kind": "burn"}, 422),
        ({"kind": "accept", "subject": "x", "by": " "}, 422),
    ],
)  # fmt: skip
def test_what_cannot_be_decided(client: TestClient, wish: dict[str, Any], status: int) -> None:
    answer = client.post("/api/decisions", json={"by": "Ada"} | wish)
    assert answer.status_code == status, answer.text
    assert answer.json()["error"]["what"]


def test_the_record_itself_holds_it(client: TestClient, path: Path) -> None:
    [subject] = ids(client, type="protest")
    decided(client, kind="accept", subject=subject)
    with Record(path, readonly=True) as record:
        assert [decision.by for decision in record.decisions(subject)] == ["Ada"]
