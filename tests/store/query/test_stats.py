"""Counts that are kept equal counts that are made, whatever happens to the record; rows and frames hold events."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dateline.errors import MissingExtraError, QueryError
from dateline.store import Record
from dateline.store.query import frames
from dateline.store.query.filters import Filters
from dateline.store.query.stats import Stats
from tests.store.query.asked import record
from tests.store.records import filled

COUNTED_NOW = Filters(sort="time")  # not the plain filters, and leaves all


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with record(Path(tmp_path_factory.mktemp("asked")) / "r.db") as made:
        yield made


def test_what_there_is(held: Record) -> None:
    found = held.stats()
    assert (found.reports, found.claims, found.events, found.rejected) == (4, 8, 6, 0)
    assert {count.key: count.count for count in found.by_type} == {
        "riot": 2, "shelling": 1, "protest": 1, "capture": 1, "clash": 1,
    }  # fmt: skip
    assert [(count.key, count.count) for count in found.by_month] == [("2023-05", 3), ("2024-02", 2), ("2024-03", 1)]
    assert [(count.key, count.count) for count in found.by_country] == [("CD", 3), (None, 1), ("FJ", 1), ("WS", 1)]
    assert [(count.key, count.count) for count in found.by_outlet] == [
        ("Lake Post", 2),
        ("Hill Radio", 1),
        ("Island News", 1),
    ]


def test_counts_kept_are_counts_made(held: Record) -> None:
    assert held.stats() == held.stats(COUNTED_NOW)


def test_they_stay_so_while_events_come_go_and_change(tmp_path: Path) -> None:
    with filled(tmp_path / "r.db", 20) as own:
        first, second, third, *_ = own.events()
        own.merge([first.id, second.id], by="Ada")
        own.edit(third.id, "type", "riot", by="Ada")
        own.reject(next(own.claims(Filters(limit=1, offset=3))).id, by="Ada")
        assert _events(own.stats()) == _events(own.stats(COUNTED_NOW))
        own.undo(1, by="Ada")
        assert _events(own.stats()) == _events(own.stats(COUNTED_NOW))
        boxed = Filters(box=(-90, -180, 90, 180), type=("riot",))
        assert [event.id for event in own.events(boxed)] == [third.id]
    with closing(sqlite3.connect(tmp_path / "r.db")) as plain:
        assert plain.execute("SELECT count(*) FROM event_counts WHERE events < 1").fetchone() == (0,)
        assert plain.execute(
            "SELECT (SELECT count(*) FROM event_boxes) = (SELECT count(*) FROM events)"
        ).fetchone() == (1,)


def _events(found: Stats) -> dict[str, object]:
    return found.model_dump(exclude={"claims", "reports", "by_outlet"})


def test_of_what_filters_leave(held: Record) -> None:
    found = held.stats(Filters(country=("CD",)))
    assert (found.reports, found.claims, found.events) == (3, 5, 3)
    assert [count.key for count in found.by_outlet] == ["Lake Post", "Hill Radio"]


def test_rows_of_events_claims_and_reports(held: Record) -> None:
    with held.rows("events", Filters(type=("shelling",))) as found:
        [row] = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    assert (row["place"], row["killed_best"], row["actors"], row["claims"]) == ("Sake", 9, "March 23 Movement", 2)
    with held.rows("claims", Filters(type=("shelling",))) as found:
        assert len(list(found.rows)) == 2
    with held.rows("reports") as found:
        assert next(iter(found.rows))[found.columns.index("outlet")] == "Island News"
    with pytest.raises(QueryError, match="no table"), held.rows("people"):  # type: ignore[arg-type]
        pass


def test_frames(held: Record) -> None:
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    one, other = held.to_pandas("events"), held.to_polars("events")
    assert isinstance(one, pandas.DataFrame)
    assert isinstance(other, polars.DataFrame)
    assert list(one["id"]) == list(other["id"]) == [event.id for event in held.events()]
    assert held.to_polars("claims", Filters(type=("siege",))).is_empty()


def test_without_the_extra_it_is_named(held: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(frames, "import_module", absent)
    with pytest.raises(MissingExtraError, match=r"dateline\[frames\]"):
        held.to_pandas()
