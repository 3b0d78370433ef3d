"""Files in the shape of other datasets come in as events, as reports, and into a record, with every column."""

import csv
import gzip
import json
import zlib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from dateline.coded import CodedEvent, Unread, read_coded
from dateline.coded.nouns import Cell
from dateline.coded.reading import COLUMNS, read_coded_row
from dateline.coded.shape import packed, shape, unpacked
from dateline.errors import UnreadableInputError
from dateline.export.schemes.ucdp import SCHEME
from dateline.intake import gather
from dateline.ontology import table as ontology
from dateline.record import DatasetRow, Span
from dateline.store import Received, Record
from dateline.store.schema import bodies
from tests.coded.rows import ACLED, POLECAT, UCDP


def table(path: Path, rows: Iterable[Mapping[str, Cell]], delimiter: str = ",") -> Path:
    rows = list(rows)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def lines(path: Path, rows: Iterable[Mapping[str, Cell]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def events(path: Path) -> list[CodedEvent]:
    found = list(read_coded(path))
    assert all(isinstance(each, CodedEvent) for each in found), found
    return [each for each in found if isinstance(each, CodedEvent)]


def test_a_row_of_ucdp_says_what_it_codes(tmp_path: Path) -> None:
    (event,) = events(lines(tmp_path / "ged.jsonl", [UCDP]))
    assert (event.scheme, event.id, event.type, event.sub_type) == ("ucdp", "900001", "clash", "state-based violence")
    assert event.first == event.last == date(2016, 1, 1)
    assert (event.country, event.place, event.place_precision) == ("SY", "Maarzita", "exact")
    assert event.killed == (4, 4, 6)
    assert [(side.id, side.kind, side.country) for side in event.actors] == [("syrian-arab-army", "state_forces", "SY")]
    assert [side.name for side in event.targets] == ["Made-up Brigade"]
    assert (event.outlets, event.claimants) == (("Valley Wire", "Harbour Times"), ("army", "residents"))
    assert event.published == "2016-01-03"
    assert event.row == UCDP


def test_a_row_of_acled_says_what_it_codes(tmp_path: Path) -> None:
    (event,) = events(table(tmp_path / "acled.csv", [ACLED]))
    assert (event.type, event.sub_type, event.country) == ("clash", "Armed clash", "ML")
    assert [(side.id, side.country) for side in event.actors] == [("fama", "ML"), (None, "BF")]
    assert [(side.id, side.kind) for side in event.targets] == [("jnim", "rebels")]
    assert event.killed == (None, 7, None)
    assert event.text.startswith("On 23 March 2022")
    assert event.row == ACLED


def test_a_row_of_polecat_says_what_it_codes(tmp_path: Path) -> None:
    (event,) = events(table(tmp_path / "polecat.tsv", [POLECAT], "\t"))
    assert (event.type, event.sub_type, event.place) == ("air_strike", "ASSAULT/aerial", "Bakhmut")
    assert [(side.kind, side.country) for side in event.actors] == [("state_forces", "RU")]
    assert [(side.kind, side.country) for side in event.targets] == [("civilians", "UA")]


def test_precisions_become_stretches_of_days() -> None:
    week = read_coded_row(packed("acled", ACLED | {"time_precision": "2"})).claims[0].time
    month = read_coded_row(packed("acled", ACLED | {"time_precision": "3"})).claims[0].time
    assert week is not None and (week.start, week.end, week.precision) == ("2022-03-20", "2022-03-26", "week")
    assert month is not None and (month.start, month.end, month.precision) == ("2022-03-01", "2022-03-31", "month")


@pytest.mark.parametrize(("scheme", "row"), [("ucdp", UCDP), ("acled", ACLED), ("polecat", POLECAT)])
def test_every_field_cites_the_text(scheme: str, row: dict[str, Cell]) -> None:
    assert shape(row) == scheme
    reading = read_coded_row(packed(shape(row) or "acled", row))
    (claim,) = reading.claims
    assert claim.place is not None and claim.time is not None
    cited = [claim.sentence, claim.trigger, claim.place.span, claim.time.span]
    cited += [side.span for side in (*claim.actors, *claim.targets)]
    cited += [*(each.span for each in claim.quantities), *(each.span for each in claim.attribution)]
    for span in cited:
        assert span is not None
        assert span == Span.of(reading.report.text, span.start, span.end)
        assert span.text
    assert json.loads(reading.report.dropped[0].text) == {"scheme": scheme, "row": row}
    assert reading.report.dropped[0].why == COLUMNS


def test_a_code_without_a_type_of_ours_makes_a_report_and_no_claim() -> None:
    row = ACLED | {"event_type": "Strategic developments", "sub_event_type": "Other"}
    reading = read_coded_row(packed("acled", row))
    assert reading.claims == ()
    assert "Other: " in reading.report.text


@pytest.mark.parametrize(
    ("row", "named"),
    [
        (UCDP | {"date_start": "soon"}, "date_start"),
        (UCDP | {"date_end": "2015-01-01"}, "before it begins"),
        (UCDP | {"latitude": 135.0}, "latitude"),
        (UCDP | {"best": "many"}, "best"),
        (UCDP | {"type_of_violence": 7}, "type_of_violence"),
        (ACLED | {"event_date": ""}, "event_date"),
        (POLECAT | {"Event Type": ""}, "type"),
    ],
)
def test_a_bad_row_says_what_is_wrong_and_stops_no_other(row: dict[str, Cell], named: str, tmp_path: Path) -> None:
    bad, good = read_coded(lines(tmp_path / "rows.jsonl", [row, {**row, **_good(row)}]))
    assert isinstance(bad, Unread)
    assert named in bad.reason
    assert bad.origin.endswith("rows.jsonl#1")
    assert isinstance(good, CodedEvent)


def _good(row: dict[str, Cell]) -> dict[str, Cell]:
    return next(each for each in (UCDP, ACLED, POLECAT) if shape(each) == shape(row))


def test_a_file_of_no_known_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text("title,text\nA,B words\n", "utf-8")
    with pytest.raises(UnreadableInputError, match="news"):
        list(read_coded(path))
    path.write_text("a,b\n1,2\n", "utf-8")
    with pytest.raises(UnreadableInputError, match="no column"):
        list(read_coded(path))


def test_packed_files_are_read(tmp_path: Path) -> None:
    plain = table(tmp_path / "ged.csv", [UCDP])
    (tmp_path / "ged.csv.gz").write_bytes(gzip.compress(plain.read_bytes()))
    assert [each.id for each in events(tmp_path / "ged.csv.gz")] == ["900001"]


def test_candidate_releases_of_ucdp_may_lack_the_head_line(tmp_path: Path) -> None:
    path = table(tmp_path / "ged.csv", [UCDP, UCDP | {"id": 900002}])
    path.write_text(path.read_text("utf-8").split("\n", 1)[1], "utf-8")
    assert [each.id for each in events(path)] == ["900001", "900002"]
    assert list(UCDP) == [column.name for column in SCHEME.columns] == ontology("coded")["columns"]["ucdp"]


def test_a_row_with_more_cells_than_columns_is_refused(tmp_path: Path) -> None:
    path = table(tmp_path / "acled.csv", [ACLED])
    path.write_text(path.read_text("utf-8").rstrip() + ",more\n", "utf-8")
    (bad,) = read_coded(path)
    assert isinstance(bad, Unread)
    assert "32 cells" in bad.reason


def test_rows_go_into_a_record_with_every_column_and_stay_events_apart(tmp_path: Path) -> None:
    twin = UCDP | {"id": 900002, "source_headline": "Another paper on the clash"}
    items = [item for item in gather([str(lines(tmp_path / "ged.jsonl", [UCDP, twin]))]) if isinstance(item, Received)]
    with Record(tmp_path / "it.db") as record:
        assert [record.add(item).status for item in items] == ["added", "added"]
        assert record.add(items[0]).status == "known"
        one, other = record.events()
        assert (len(one.claims), len(other.claims)) == (1, 1)
        assert [claim.row for claim in record.claims()] == [
            DatasetRow(dataset="ucdp", id=id_) for id_ in ("900001", "900002")
        ]
        assert one.quantities[0].best == 4
        report = next(record.reports())
        assert report.outlet == "UCDP GED"
        with record._database.reading() as connection:
            kept = connection.execute(select(bodies.c.bytes).order_by(bodies.c.n)).scalars().all()
        assert [unpacked(zlib.decompress(each)) for each in kept] == [("ucdp", UCDP), ("ucdp", twin)]
        assert record.recode(every=True).changed == 0


STRIKE = """
A jet of Myanmar's military bombed Pazigyi, a village in Sagaing, on Tuesday and killed 100 people, witnesses said.
"""


def test_rows_are_linked_with_what_reports_say(tmp_path: Path) -> None:
    row = ACLED | {
        "event_date": "2023-04-11", "event_type": "Explosions/Remote violence", "sub_event_type": "Air/drone strike",
        "actor1": "Military Forces of Myanmar (2021-)", "assoc_actor_1": "", "inter1": "State forces",
        "actor2": "Civilians (Myanmar)", "inter2": "Civilians", "iso": "104", "country": "Myanmar",
        "admin1": "Sagaing", "location": "Pa Zi Gyi", "latitude": "23.21", "longitude": "95.32", "fatalities": "168",
        "notes": "The military carried out an airstrike on a gathering in Pa Zi Gyi.",
    }  # fmt: skip
    with Record(tmp_path / "it.db") as record:
        record.add(Received(STRIKE.encode(), "report", published="2023-04-12T08:00:00+06:30"))
        (before,) = record.events()
        record.add(Received(packed("acled", row), "row"))
        (event,) = record.events()
        coded = next(claim for claim in record.claims() if claim.codes.plover is None)
    assert event.id == before.id
    assert len(event.claims) == len(before.claims) + 1
    assert coded.place is not None
    assert (coded.place.name, coded.place.lat) == ("Pazigyi", 23.21)
    assert coded.place.id == before.place.id if before.place else False


CLASH = "Syrian troops clashed with rebels in Saraqib, in Idlib province, on 1 January 2016."


def test_a_report_brings_no_two_rows_together(tmp_path: Path) -> None:
    report = Received(CLASH.encode(), "report", published="2016-01-03")
    there = UCDP | {"where_coordinates": "Saraqib town", "latitude": 35.86, "longitude": 36.8}
    rows = [Received(packed("ucdp", there | {"id": 900001 + number}), f"row {number}") for number in range(2)]
    orders = ([report, *rows], [rows[0], report, rows[1]], [*rows, report])
    for number, order in enumerate(orders):
        with Record(tmp_path / f"{number}.db") as record:
            for each in order:
                record.add(each)
            events = list(record.events())
            of_row = {claim.id: claim.row.id for claim in record.claims() if claim.row}
        assert sorted(len(event.reports) for event in events) == [1, 2]
        assert [sum(id_ in of_row for id_ in event.claims) for event in events] == [1, 1]


def test_columns_given_by_name_make_reports_of_rows(tmp_path: Path) -> None:
    from dateline.intake import Options  # noqa: PLC0415
    from dateline.intake.tables.columns import Columns  # noqa: PLC0415

    path = table(tmp_path / "acled.csv", [ACLED])
    found = [item for item in gather([str(path)], Options(Columns(text="notes"))) if isinstance(item, Received)]
    assert found[0].body.startswith(b"<!doctype html>")
