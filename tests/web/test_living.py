"""A record that is added to while it is served, texts read for a look, control over time, and files to take away."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_reports import received
from starlette.testclient import TestClient

from dateline.store import Record
from dateline.web.columns import snapshot
from dateline.web.columns.kept import Kept
from dateline.web.errors import AnswerError
from dateline.web.reader.worker import Worker
from tests.store.records import add_all, filled, opened
from tests.web.serving import made, serving

TEXT = "KYIV, Sept 6, 2023 - Shelling killed five people in Kherson on Tuesday, officials said."


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with serving(made(tmp_path_factory.mktemp("living"))) as found:
        yield found


def test_what_another_adds_appears(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    filled(path, 30).close()
    with serving(path) as client:
        before = client.get("/api/changes").json()
        seen = before["version"]
        assert before["adding"] is False
        with opened(path) as other:
            for number in range(30, 60):
                other.add(received(number))
            held = other.count()
        client.app.state.served.kept._looked = 0.0  # type: ignore[attr-defined]
        after = client.get("/api/changes", params={"since": seen}).json()
        assert after["version"] > seen
        assert after["events"] == held
        assert 0 < after["added"] <= held
        assert after["adding"] is True
        rows = client.get("/api/events", params={"seen": seen, "limit": 200, "sort": "-new"}).json()
        assert sum(row["new"] for row in rows["events"]) == min(after["added"], 200)
        assert rows["count"] == held


def test_columns_renewed_are_columns_loaded(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    filled(path, 20).close()
    kept = Kept(path)
    kept.columns()
    with opened(path) as record:
        add_all(record, (received(number) for number in range(20, 50)))
        subjects = [event.id for event in record.events()]
        record.reject(subjects[0], by="Ada")
        record.reject(record.show(subjects[1]).claims[0].id, by="Ada")
        record.merge(subjects[2:5], by="Ada")
        record.undo(1, by="Ada")
    renewed, fresh = kept.columns(now=True), Kept(path).columns()
    assert renewed.version == fresh.version
    for name in ("alive", "first", "lat", "killed", "claims", "touched"):
        assert (getattr(renewed, name)[: fresh.size] == getattr(fresh, name)).all(), name
    assert (renewed.home[: len(fresh.home)] == fresh.home).all()
    for name in ("party", "outlet"):
        old = {
            (int(s), renewed.values[name].all[c])
            for s, c in zip(getattr(renewed, name).slot, getattr(renewed, name).code, strict=True)
        }
        new = {
            (int(s), fresh.values[name].all[c])
            for s, c in zip(getattr(fresh, name).slot, getattr(fresh, name).code, strict=True)
        }
        assert old == new
    kept.close()


def test_a_snapshot_is_believed_only_of_the_record_it_was_made_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "WORTH", 1)
    path = tmp_path / "r.db"
    filled(path, 20).close()
    older = path.read_bytes()
    Kept(path).columns()
    file = snapshot.beside(path)
    assert file.is_file()
    with opened(path) as record:
        add_all(record, (received(number) for number in range(20, 40)))
        held = record.count()
    again = Kept(path).columns()
    assert int(again.alive.sum()) == held
    snapshot.keep(path, again)
    path.write_bytes(older)  # put back to an older copy, which then goes on otherwise
    with opened(path) as record:
        add_all(record, (received(number, seed=7) for number in range(60)))
        held = record.count()
    assert int(Kept(path).columns().alive.sum()) == held
    file.write_bytes(b"PK not a file of arrays")
    assert int(Kept(path).columns().alive.sum()) == held


def test_a_text_is_read_and_not_kept_unless_asked(client: TestClient) -> None:
    reports = client.get("/api/meta").json()["record"]["reports"]
    answer = client.post("/api/read", json={"text": TEXT})
    assert answer.status_code == 200, answer.text
    found = answer.json()
    [claim] = [claim for claim in found["reading"]["claims"] if claim["type"] == "shelling"]
    assert claim["place"]["name"] == "Kherson"
    [shown] = [each for each in found["shown"] if each["id"] == claim["id"]]
    assert "Shelling" in shown["paragraph"]["text"]
    assert client.get("/api/meta").json()["record"]["reports"] == reports
    assert client.post("/api/keep", json={"text": TEXT}).json()["status"] == "added"
    assert client.get("/api/meta").json()["record"]["reports"] == reports + 1
    assert client.get("/api/events", params={"country": "UA"}).json()["count"] == 1
    for wrong, status in (
        ({}, 400), ({"text": "a", "file": "YQ=="}, 400), ({"file": "?"}, 400), ({"text": ""}, 422),
        ({"text": TEXT, "published": "someday"}, 400),
    ):  # fmt: skip
        assert client.post("/api/read", json=wrong).status_code == status, wrong


def test_a_reader_that_takes_too_long_or_breaks_is_ended() -> None:
    slow = Worker(0.2, (sys.executable, "-c", "import time; time.sleep(60)"))
    slow._seconds = -59.5
    began = time.monotonic()
    with pytest.raises(AnswerError, match="too long"):
        slow.read(b"x", None, None)
    assert time.monotonic() - began < 20
    assert slow._process is None
    broken = Worker(5, (sys.executable, "-c", "raise SystemExit(1)"))
    with pytest.raises(AnswerError, match="ended"):
        broken.read(b"x", None, None)


def test_control_over_time(client: TestClient) -> None:
    now = client.get("/api/control").json()
    [goma] = [place for place in now["places"] if place["name"] == "Goma"]
    assert goma["state"] == "contested"
    assert now["complete"] is True
    before = client.get("/api/control", params={"as_of": "2024-02-01"}).json()
    assert [place["state"] for place in before["places"]] == ["unknown"]
    later = client.get("/api/control", params={"as_of": "2030-02-01"}).json()
    assert [place["state"] for place in later["places"]] == ["unknown"]
    assert now["days"] == ["2024-03-01", "2024-03-01"]
    assert "2024-03-01" in now["changes"]
    for day in (*now["changes"], "2024-06-01"):
        of_all = client.get("/api/control", params={"as_of": day}).json()["places"][0]
        of_one = client.get("/api/control/Goma", params={"as_of": day}).json()["now"]
        assert of_all["state"] == of_one["state"]
    assert client.get("/api/control", params={"box": "40,0,50,10"}).json()["places"] == []


def test_files_to_take_away(client: TestClient) -> None:
    formats = client.get("/api/meta").json()["formats"]
    assert {"csv", "jsonl"} <= set(formats)
    table = client.get("/api/export", params={"as": "csv", "country": "CD"})
    assert (
        len(table.text.strip().split("\n")) == 1 + client.get("/api/events", params={"country": "CD"}).json()["count"]
    )
    packed = client.get("/api/export", params={"as": "csv", "described": "true"})
    assert packed.content.startswith(b"PK")
    assert client.get("/api/export", params={"as": "none"}).status_code == 400


def test_the_method_counts_corrections(client: TestClient) -> None:
    [row] = client.get("/api/events", params={"type": "protest"}).json()["events"]
    client.post("/api/decisions", json={"kind": "accept", "by": "Ada", "subject": row["id"]})
    client.post("/api/decisions", json={"kind": "undo", "by": "Ada"})
    found = client.get("/api/method").json()
    assert {"kind": "accept", "made": 1, "undone": 1} in found["corrections"]
    assert {"what": "Lake Post", "count": 2} in found["outlets"]
    assert found["gazetteers"]


def test_a_record_is_read_while_it_is_served(tmp_path: Path) -> None:
    path = made(tmp_path)
    with serving(path) as client, Record(path, readonly=True) as other:
        assert client.get("/api/events").json()["count"] == other.count()
