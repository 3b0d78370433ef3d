"""Every event type has a code in every scheme, or a reason why not; the page of crosswalks is of today's ontology."""

from pathlib import Path
from typing import Any

import pytest

from dateline.errors import OntologyError
from dateline.export.schemes.acled.codes import codes
from dateline.ontology import crosswalks, table
from dateline.ontology.countries import countries, named, numbered

PAGE = Path(__file__).parents[2] / "docs" / "crosswalks.md"


def test_the_page_is_of_this_ontology() -> None:
    assert PAGE.read_text("utf-8") == crosswalks.page(), "run python scripts/crosswalks.py"


def test_every_type_is_on_the_page() -> None:
    assert all(f"| `{name}` |" in PAGE.read_text("utf-8") for name in table("types")["types"])


@pytest.mark.parametrize("entry", [{"acled": "Attack"}, {"acled": "Attack", "no": {"acled": "why"}}])
def test_a_type_with_no_code_and_no_reason_is_named(entry: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    made = {"types": {"theft": {"means": "x", "family": "y", **entry}}, "words": {}}
    monkeypatch.setattr(crosswalks, "table", lambda _: made)
    with pytest.raises(OntologyError, match="'theft'"):
        crosswalks.page()


def test_every_code_is_on_its_schemes_list() -> None:
    for name, entry in table("types")["types"].items():
        subs = [entry[key] for key in ("acled", "acled_non_state", "acled_lethal") if key in entry]
        assert set(subs) <= set(codes()), name
    assert set(table("coded")["acled"]) <= set(codes())
    types = set(table("types")["types"])
    for scheme in ("acled", "plover", "ucdp"):
        assert set(table("coded")[scheme].values()) <= types


def test_countries_have_a_number_each_and_are_found_by_every_name() -> None:
    assert len(numbered()) == sum(each.gw is not None for each in countries().values())
    assert named("Myanmar (Burma)") == named("Burma") == named("MMR") == "MM"
    assert named("the Democratic Republic of Congo") == named("DR Congo (Zaire)") == "CD"
    regions = table("countries")["regions"]
    assert all(each.region in regions for each in countries().values() if each.gw is not None)
