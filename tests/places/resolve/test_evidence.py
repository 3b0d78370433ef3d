"""Why a name stands for its place: evidence, confidence, the outlet's country."""

import pytest

from dateline.code.parse.sentences import sentences
from dateline.places import find_places, gazetteer
from dateline.places.explain import Weighed, behind, weighed
from dateline.places.find import locate
from dateline.places.resolve.confidence import HIGHEST, UNKNOWN
from dateline.places.resolve.outlet import home
from dateline.record import Part, Report


def report(text: str, outlet: str | None = None, url: str | None = None) -> Report:
    part = Part(kind="paragraph", start=0, end=len(text))
    return Report(id="sha256:0", text=text, outlet=outlet, url=url, parts=(part,))


def why(text: str, words: str, **about: str) -> Weighed:
    read = report(text, **about)
    found = [weighed(located) for located in locate(read, sentences(read))]
    return next(w for w in found if w.located.place.span and w.located.place.span.text == words)


def test_the_evidence_adds_up_to_the_choice() -> None:
    told = why("Gunmen struck a market in Tripoli. Fighting went on in Sidon and Beirut.", "Tripoli")
    assert told.chosen is not None
    assert told.chosen.entry.country == "LB"
    libya = next(passed for passed in told.passed if passed.entry.country == "LY")
    assert sum(told.chosen.evidence.values()) > sum(libya.evidence.values())
    assert told.chosen.evidence["country"] > libya.evidence.get("country", 0.0)
    assert libya.evidence["people"] > told.chosen.evidence["people"]
    assert "country" in behind(libya, told.chosen)


def test_beliefs_are_shares() -> None:
    told = why("Gunmen struck a market in San Fernando.", "San Fernando")
    assert told.chosen is not None
    assert told.chosen.belief >= max(passed.belief for passed in told.passed)
    assert told.chosen.belief + sum(passed.belief for passed in told.passed) <= 1.001


def test_one_unknown_name_empties_no_other() -> None:
    text = "Troops left Qwzerlim, Xyrtheq and Vvolnoq. Rockets hit Kyiv and Kharkiv."
    by = {p.name: p for p in find_places(text) if p is not None}
    assert by["Kyiv"].lat is not None
    assert by["Kharkiv"].lat is not None
    assert all(p.lat is None and p.confidence == UNKNOWN for p in by.values() if p.id is None)


def test_an_unknown_name_keeps_the_country_that_the_words_imply() -> None:
    place = next(p for p in find_places("Gunmen raided the Malian town of Qwzerlim.") if p and p.name == "Qwzerlim")
    assert (place.country, place.lat, place.lon) == ("ML", None, None)


def test_confidence_grows_with_what_speaks_for_the_choice() -> None:
    def sure(text: str) -> float:
        return next(p.confidence for p in find_places(text) if p is not None and p.name == "Springfield")

    alone = sure("A market burned in Springfield.")
    said = sure("A market burned in Springfield, Illinois.")
    assert alone < 0.7 < said <= HIGHEST


@pytest.mark.parametrize(
    ("outlet", "url", "country"),
    [
        ("The Kyiv Independent", None, "UA"),
        ("Sudan Tribune", None, "SD"),
        ("The Nigerian Voice", None, "NG"),
        ("Reuters", None, None),
        (None, "https://www.premiumtimesng.com/a", None),
        (None, "https://example.gov.ng/news", "NG"),
        (None, "https://example.co.uk/news", "GB"),
        (None, "https://example.io/news", None),
        (None, "http://[broken", None),
        ("", "", None),
        (None, None, None),
    ],
)
def test_the_outlets_country(outlet: str | None, url: str | None, country: str | None) -> None:
    assert home(report("", outlet, url), gazetteer()) == country


def test_the_outlets_country_decides_where_nothing_else_does() -> None:
    text = "Gunmen struck a market in Tripoli on Monday."
    assert why(text, "Tripoli").located.place.country == "LY"
    assert why(text, "Tripoli", outlet="Lebanon Post").located.place.country in {"LB", "LY"}
    lebanon = why(text, "Tripoli", outlet="Lebanon Post")
    libya = next(p for p in (lebanon.chosen, *lebanon.passed) if p is not None and p.entry.country == "LY")
    here = next(p for p in (lebanon.chosen, *lebanon.passed) if p is not None and p.entry.country == "LB")
    assert here.evidence["country"] > libya.evidence.get("country", 0.0)
