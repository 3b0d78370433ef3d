"""Each filter leaves the events that a person would pick, and none that is wrong passes unnamed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import QueryError, UnknownIdError
from dateline.store import Record
from dateline.store.query.filters import Filters, filters
from tests.store.query.asked import record

ALL = {"shelling Sake", "protest Goma", "capture Goma", "riot Suva", "riot Apia", "clash Three Wells"}


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with record(Path(tmp_path_factory.mktemp("asked")) / "r.db") as made:
        yield made


def found(held: Record, **given: Any) -> set[str]:
    names = [f"{event.type} {event.place.name if event.place else ''}" for event in held.events(filters(**given))]
    assert len(names) == len(set(names)) == held.count(filters(**given))
    return set(names)


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ({}, ALL),
        ({"type": ["riot", "clash"]}, {"riot Suva", "riot Apia", "clash Three Wells"}),
        ({"country": ["CD"]}, {"shelling Sake", "protest Goma", "capture Goma"}),
        ({"since": "2024-02-11"}, {"protest Goma", "capture Goma"}),
        ({"until": "2023-05-04"}, {"riot Suva", "riot Apia"}),
        ({"since": "2023-05-05", "until": "2023-12-31"}, {"clash Three Wells"}),  # by the day of its report
        ({"box": [-2, 29, -1.6, 30]}, {"protest Goma", "capture Goma"}),
        (
            {"box": [-2, 29, -1, 30], "since": "2024-02-01", "until": "2024-02-28", "type": ["shelling"]},
            {"shelling Sake"},
        ),
        ({"box": [-2, 29, -1, 30], "type": ["siege"]}, set()),
        ({"box": [-20, 170, -10, -170]}, {"riot Suva", "riot Apia"}),
        ({"place": "Goma"}, {"protest Goma", "capture Goma"}),
        ({"place": "GOMA"}, {"protest Goma", "capture Goma"}),
        ({"place": "Гома"}, {"protest Goma", "capture Goma"}),
        ({"place": "geonames:216281"}, {"protest Goma", "capture Goma"}),
        ({"place": "three wells"}, {"clash Three Wells"}),
        ({"place": "nowhere at all"}, set()),
        ({"place": "Goma", "within": 20}, {"protest Goma", "capture Goma"}),
        ({"place": "Goma", "within": 25}, {"shelling Sake", "protest Goma", "capture Goma"}),
        ({"party": ["m23"]}, {"shelling Sake", "capture Goma"}),
        ({"party": ["M23"]}, {"shelling Sake", "capture Goma"}),
        ({"party": ["march 23"]}, {"shelling Sake", "capture Goma"}),
        ({"party": ["civil"]}, {"shelling Sake"}),
        ({"party": ["100%"]}, set()),
        ({"source": ["Bahati"]}, {"shelling Sake", "capture Goma"}),
        ({"source": ["m23"]}, {"capture Goma"}),
        ({"outlet": ["hill radio"]}, {"shelling Sake", "protest Goma"}),
        ({"status": ["denied"]}, set()),
        ({"agreement": ["disputed"]}, {"capture Goma"}),
        ({"agreement": ["corroborated"]}, {"shelling Sake"}),
        ({"toll_min": 9}, {"shelling Sake"}),
        ({"toll_min": 10}, set()),
        ({"toll_max": 9}, {"shelling Sake"}),
        ({"toll": "missing", "toll_min": 3, "toll_max": 4}, {"clash Three Wells"}),
        ({"toll": "injured", "toll_min": 1}, set()),
        ({"text": "burned cars"}, {"riot Suva", "riot Apia"}),
        ({"text": "capt*"}, {"capture Goma"}),
        ({"confidence": 0.8}, {"protest Goma"}),
        ({"review": "accepted"}, set()),
        ({"type": ["riot"], "country": ["FJ"], "text": "crowd"}, {"riot Suva"}),
    ],
)
def test_a_filter(held: Record, given: dict[str, Any], left: set[str]) -> None:
    assert found(held, **given) == left


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"type": ["explosion"]}, "no event type 'explosion'"),
        ({"since": "2024-02-02", "until": "2024-02-01"}, "since 2024-02-02 is after"),
        ({"box": [10, 0, 5, 0]}, "south is north of its north"),
        ({"box": [0, 0, 95, 0]}, "box.2"),
        ({"within": 5}, "within needs a place"),
        ({"toll_min": 5, "toll_max": 3}, "toll_min 5"),
        ({"country": ["Congo"]}, "country.0"),
        ({"confidence": 2}, "confidence"),
        ({"colour": "red"}, "colour"),
        ({"sort": "-toll", "toll": "missing"}, "sort by toll"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(given: dict[str, Any], field: str) -> None:
    with pytest.raises(QueryError, match=field):
        filters(**given)


def test_sorts_and_pages(held: Record) -> None:
    days = [event.time and (event.time.start or event.time.end) for event in held.events()]
    assert days == sorted(days, key=str, reverse=True)
    assert [event.time and (event.time.start or event.time.end) for event in held.events(Filters(sort="time"))] == days[
        ::-1
    ]
    first, *_ = held.events(Filters(sort="-toll"))
    assert first.type == "shelling"
    pages = [event.id for at in (0, 2, 4) for event in held.events(Filters(limit=2, offset=at))]
    assert pages == [event.id for event in held.events()]
    assert held.count(Filters(limit=2, offset=1)) == 6


def test_places_to_measure_from_are_one(held: Record) -> None:
    with pytest.raises(UnknownIdError, match="no such place"):
        list(held.events(Filters(place="Xyzzyville", within=5)))
    with pytest.raises(QueryError, match="geonames:"):
        list(held.events(Filters(place="Springfield", within=5)))
    with pytest.raises(QueryError, match=r"Three Wells.*point"):
        list(held.events(Filters(place="Three Wells", within=5)))


def test_the_claims_and_reports_behind_events(held: Record) -> None:
    shelling = Filters(type=("shelling",))
    assert [claim.id for claim in held.claims(shelling)] == [
        "claim:Rebels shelled Sake and killed nine people.", "claim:Nine people died when shells hit Sake on Friday.",
    ]  # fmt: skip
    assert [report.outlet for report in held.reports(shelling)] == ["Lake Post", "Hill Radio"]


def test_what_a_person_rejects_is_shown_on_request_only(tmp_path: Path) -> None:
    with record(tmp_path / "r.db") as own:
        riot, *_ = own.events(Filters(country=("FJ",)))
        own.reject(riot.id, by="Ada")
        assert found(own) == ALL - {"riot Suva"}
        assert found(own, review="any") == ALL
        assert found(own, review="rejected") == {"riot Suva"}
        assert found(own, review="open") == ALL - {"riot Suva"}
        assert own.stats().events == 5
        assert own.stats().by_type == own.stats(Filters(sort="time")).by_type
