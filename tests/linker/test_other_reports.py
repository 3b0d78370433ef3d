"""Claims of two reports: what brings them into one event besides place, day and type that are told alike."""

from typing import Any

from dateline.linker import link
from dateline.record import Claim, Party, Place, Span, When

KHERSON = Place(name="Kherson", lat=46.64, lon=32.61, country="UA")
MARKET = Party(name="central market", kind="facility")


def _day(iso: str) -> When:
    return When(start=iso, end=iso, precision="day")


def _published(iso: str) -> When:
    return When(start=None, end=iso, precision="day", basis="published")


def _claim(report: str, **fields: Any) -> Claim:
    made: dict[str, Any] = {
        "id": f"{report}-1", "report": report, "type": "shelling", "status": "asserted", "place": KHERSON,
        "time": _day("2023-05-03"), "sentence": Span(start=0, end=50, text="x" * 50),
        "trigger": Span(start=10, end=16, text="x" * 6),
    }  # fmt: skip
    return Claim(**(made | fields))


def _events(*claims: Claim) -> int:
    return len(link(claims))


def test_news_without_a_date_goes_with_what_was_dated_just_before() -> None:
    assert _events(_claim("a"), _claim("b", time=_published("2023-05-05"))) == 1
    assert _events(_claim("a"), _claim("b", time=_published("2023-05-06"))) == 2


def test_what_is_dated_after_a_report_is_not_what_it_tells() -> None:
    assert _events(_claim("a"), _claim("b", time=_published("2023-05-02"))) == 2


def test_two_reports_without_a_date_tell_of_one_day_when_they_appear_together() -> None:
    assert _events(_claim("a", time=_published("2023-05-03")), _claim("b", time=_published("2023-05-04"))) == 1
    assert _events(_claim("a", time=_published("2023-05-03")), _claim("b", time=_published("2023-05-05"))) == 2


def test_a_vaguer_type_needs_the_same_thing_hit() -> None:
    vague = _claim("b", type="ground_assault")
    assert _events(_claim("a"), vague) == 2
    assert _events(_claim("a", targets=(MARKET,)), vague.model_copy(update={"targets": (MARKET,)})) == 1


def test_a_vaguer_type_of_one_report_is_another_act() -> None:
    same = _claim("a", id="a-2", type="ground_assault", targets=(MARKET,))
    far = same.model_copy(update={"sentence": Span(start=3000, end=3050, text="x" * 50)})
    assert _events(_claim("a", targets=(MARKET,)), far) == 2
