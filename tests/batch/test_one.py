"""One report as received becomes rows that Parquet takes; what is none says why."""

import json

import pytest

from dateline.batch import one as module
from dateline.batch.layout import SCHEMAS, table
from dateline.batch.names import TABLES
from dateline.batch.one import Rows, day, one
from dateline.errors import GazetteerError
from dateline.gate import Look
from dateline.record import Claim, Reading, Report
from dateline.settings import settings
from dateline.store.received import Received
from tests.intake.samples import WHEN, page

RECEIVED = Received(
    body=page(), origin="a.warc#urn:uuid:1", url="https://wire.example/1", captured="2024-03-03T08:00:00Z"
)


@pytest.fixture(scope="module")
def rows() -> Rows:
    return one(RECEIVED, gate=False)


def test_a_report_and_its_claims(rows: Rows) -> None:
    [report], claims = rows.reports, rows.claims
    assert (report["id"], report["origin"], report["day"]) == (RECEIVED.hash, RECEIVED.origin, "2024-03-02")
    assert (report["outlet"], report["published"], report["claims"]) == ("The Wire", WHEN, len(claims))
    [toll] = [claim for claim in claims if claim["killed_min"] is not None]
    assert (toll["killed_min"], toll["killed_max"], toll["day"]) == (14, None, "2024-03-02")
    assert (toll["report"], toll["place"], toll["country"]) == (RECEIVED.hash, "Kramatorsk", "UA")
    assert toll["said_by"] and toll["actors"]


def test_what_the_gate_turns_away_keeps_its_score() -> None:
    calm = Received(body=b"The council of the town voted to plant more trees along the river next spring.", origin="x")
    assert one(RECEIVED).reports
    [row] = one(calm).passed_over
    assert 0 <= row["score"] < settings().gate and row["why"] is None
    assert table("passed_over", [row]).num_rows == 1
    [foreign] = one(
        Received(body="Der Gemeinderat beschloss am Freitag neue Bäume am Fluss. ".encode() * 9, origin="y")
    ).passed_over
    assert foreign["why"] == "not English"


def test_what_a_second_look_turns_away_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.gate.look_again", lambda _: Look(0.4, passes=False))
    monkeypatch.setattr(module, "claims_received", lambda *_: pytest.fail("it was read in full"))
    [row] = one(RECEIVED).passed_over
    assert (row["id"], row["score"], row["why"]) == (RECEIVED.hash, 0.4, None)


def test_nothing_of_the_reading_is_lost(rows: Rows) -> None:
    report = Report.model_validate_json(rows.reports[0]["json"])
    claims = tuple(Claim.model_validate_json(row["json"]) for row in rows.claims)
    assert Reading(report=report, claims=claims, dateline="x").report.id == RECEIVED.hash
    assert [claim.report for claim in claims] == [report.id] * len(claims)
    assert json.loads(rows.reports[0]["source"])["url"] == RECEIVED.url


def test_rows_pass_through_json_into_the_columns(rows: Rows) -> None:
    again = Rows(*json.loads(json.dumps(rows)))
    for name in TABLES:
        made = [row | ({"body": RECEIVED.body} if name == "reports" else {}) for row in getattr(again, name)]
        assert [set(row) - {"day"} for row in made] == [set(SCHEMAS[name].names)] * len(made)
        assert table(name, made).num_rows == len(made)


@pytest.mark.parametrize(
    ("body", "why"), [(b"", "empty"), (b"%PDF-1.7 ...", "a PDF"), (b"w " * 2_000_000, "more than the limit")]
)
def test_what_is_no_report_says_why(body: bytes, why: str) -> None:
    found = one(Received(body=body, origin="x\udcff"), gate=False)
    [row] = found.rejected
    assert why in row["reason"] and row["origin"] == "x?"
    assert table("rejected", [row]).num_rows == 1 and not found.reports


@pytest.mark.parametrize(
    ("fault", "why"),
    [(MemoryError(), "more memory"), (KeyError("x"), "a fault in Dateline, please report it: KeyE")],
)
def test_what_our_code_fails_on_is_rejected(fault: Exception, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(received: Received) -> Reading:
        raise fault

    monkeypatch.setattr(module, "read_received", fail)
    assert why in one(RECEIVED, gate=False).rejected[0]["reason"]


def test_what_no_report_would_fare_better_with_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(received: Received) -> Reading:
        raise GazetteerError("no index")

    monkeypatch.setattr(module, "read_received", fail)
    with pytest.raises(GazetteerError):
        one(RECEIVED, gate=False)


@pytest.mark.parametrize(
    ("published", "on"),
    [
        ("2024-03-02", "2024-03-02"),
        ("2024-03-02T23:30:00-05:00", "2024-03-03"),
        ("2024-03-02T23:30:00", "2024-03-02"),
        ("0001-01-01T00:00:00+05:00", "unknown"),
        ("last week", "unknown"),
        (None, "unknown"),
    ],
)
def test_the_day_of_publication_is_that_of_utc(published: str | None, on: str) -> None:
    assert day(published) == on
