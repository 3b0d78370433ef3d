"""Rows of one dataset are different events by its own decision, however alike they are and whoever tells of both."""

from dateline.linker import Decisions, Facts, facts, link, partition
from dateline.record import Claim, DatasetRow, Party, Place, Span, When
from tests.linker.made import coded, made

ARMY = Party(name="Armed Forces", id="army", kind="state_forces", country="SY")
TEXT = "The army shelled the market in Maarzita."


def _claim(report: str, row: DatasetRow | None = None, day: str = "2016-01-01") -> Claim:
    return Claim(
        id=f"{report}-1", report=report, type="shelling", status="asserted", actors=(ARMY,), row=row,
        place=Place(name="Maarzita", lat=35.5, lon=36.5, country="SY"),
        time=When(start=day, end=day, precision="day"),
        sentence=Span(start=0, end=len(TEXT), text=TEXT), trigger=Span(start=9, end=16, text=TEXT[9:16]),
    )  # fmt: skip


def _row(id_: str, dataset: str = "ucdp") -> DatasetRow:
    return DatasetRow(dataset=dataset, id=id_)


def _events(*claims: Claim) -> list[tuple[str, ...]]:
    return [event.reports for event in link(claims)]


def test_rows_of_one_dataset_are_never_one_event() -> None:
    assert _events(_claim("a"), _claim("b")) == [("a", "b")]
    assert _events(_claim("a", _row("1")), _claim("b", _row("2"))) == [("a",), ("b",)]


def test_a_report_does_not_bridge_two_rows() -> None:
    rows = [_claim("a", _row("1")), _claim("b", _row("2")), _claim("c", _row("3"))]
    for told in (1, 2, 60):  # a few claims are compared each with each, of many those that may match
        reports = [_claim(f"r{number:02}") for number in range(told)]
        found = _events(*rows, *reports)
        assert len(found) == 3
        assert sum(len(set(event) & {"a", "b", "c"}) for event in found) == 3
        assert all(len(set(event) & {"a", "b", "c"}) == 1 for event in found)


def test_rows_of_two_datasets_and_a_row_that_comes_twice_may_be_one_event() -> None:
    assert _events(_claim("a", _row("1")), _claim("b", _row("1", "acled"))) == [("a", "b")]
    assert _events(_claim("a", _row("1")), _claim("b", _row("1"))) == [("a", "b")]


def test_no_row_of_another_dataset_bridges_two_rows() -> None:
    found = _events(_claim("a", _row("1")), _claim("b", _row("9", "acled")), _claim("c", _row("2")))
    assert len(found) == 2
    assert ("a", "b", "c") not in found


def test_what_a_person_put_together_is_one_event_all_the_same() -> None:
    one, other = _claim("a", _row("1")), _claim("b", _row("2"))
    (component,) = partition(map(facts, (one, other)), Decisions.of(together=[(one.id, other.id)]))
    assert [group.claims for group in component.groups] == [(one.id, other.id)]


def test_no_group_of_a_crowd_has_two_rows_of_one_dataset() -> None:
    known = {claim.id: claim for claim in coded(made(400, seed=7, towns=2))}
    rows_together = 0
    for component in partition(map(facts, known.values())):
        for group in component.groups:
            rows = [row for id_ in group.claims if (row := known[id_].row)]
            rows_together += len(rows) > 1
            assert len({row.dataset for row in rows}) == len(set(map(str, rows)))
    assert rows_together > 3


def test_lines_that_an_earlier_version_kept_are_read() -> None:
    known = facts(_claim("a", _row("1")))
    earlier = known.dumped().removesuffix(', "ucdp", "1"]') + "]"
    assert Facts.loaded(earlier) == facts(_claim("a"))
