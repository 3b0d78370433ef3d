"""Places found in running text, with their relation and precision."""

import time

import pytest

from dateline.places import find_places, find_places_in, gazetteer
from dateline.record import Part, Place, Report


def found(text: str) -> list[Place]:
    places = [place for place in find_places(text) if place is not None]
    assert all(p.span is not None and p.span.text == text[p.span.start : p.span.end] for p in places)
    return places


def names(text: str) -> list[str]:
    return [place.name for place in found(text)]


def the(text: str, words: str) -> Place:
    return next(place for place in found(text) if place.span is not None and place.span.text == words)


def test_containment_chooses_the_namesake() -> None:
    assert the("A bridge in Paris, Texas was closed.", "Paris").country == "US"
    assert the("A bridge in Paris, France was closed.", "Paris").country == "FR"
    assert the("The court sat in Monroeville, Ala. on Monday.", "Monroeville").admin1 == "Alabama"


def test_other_places_of_the_report_choose() -> None:
    text = "Gunmen struck a market in Tripoli. Fighting went on in Sidon, Beirut and the Bekaa Valley."
    assert the(text, "Tripoli").country == "LB"
    text = "Gunmen struck a market in Tripoli. Fighting went on in Misrata, Benghazi and Sirte."
    assert the(text, "Tripoli").country == "LY"


def test_spellings_of_one_place_are_one_place() -> None:
    text = (
        "Ukraine said Klishchiivka held. Russian troops are pushing towards Kliszczijiwka, a village in Donetsk Oblast."
    )
    ids = {p.id for p in found(text) if p.name == "Klishchiivka"}
    assert len(ids) == 1
    assert the(text, "Kliszczijiwka").lat == pytest.approx(48.53, abs=0.02)


def test_fuzzy_stays_inside_the_reports_countries() -> None:
    assert gazetteer().similar("Charków", ("UA",))[0].name == "Kharkiv"
    assert all(entry.country == "UA" for entry in gazetteer().similar("Charków", ("UA",)))


def test_relations_and_precision() -> None:
    place = the("Rockets fell 30 km north of Kabul at dawn.", "Kabul")
    assert (place.relation, place.precision) == ("north of", "near")
    assert place.lat == pytest.approx(34.53 + 0.27, abs=0.05)
    assert the("They reached the outskirts of Mosul.", "Mosul").precision == "near"
    assert the("Troops gathered near Aleppo.", "Aleppo").relation == "near"
    assert the("A convoy was hit between Gao and Ansongo in Mali.", "Ansongo").relation == "between"
    assert the("Shelling hit the Donetsk region.", "Donetsk").precision == "admin1"
    assert the("Shelling hit Donetsk in Ukraine.", "Donetsk").precision == "exact"
    assert the("Violence in Darfur spread.", "Darfur").precision == "region"


def test_unknown_names_stay_unknown() -> None:
    place = the("The army left a post at Qwzerlim on Monday.", "Qwzerlim")
    assert (place.lat, place.lon, place.id) == (None, None, None)
    assert place.confidence < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Smith spoke to reporters.",
        "The Washington Post reported it.",
        "Russian and Ukrainian officials met.",
        "Many people were hurt. Police came. Nice weather followed.",
        "He was arrested in March.",
        "President Lincoln was there and coach Ripley too.",
        "MANY PEOPLE WERE HURT WHEN POLICE OPENED FIRE.",
    ],
)
def test_no_places(text: str) -> None:
    assert names(text) == []


def test_capitals_throughout() -> None:
    text = "SAN SALVADOR, 12 MAR 89 -- GUERRILLAS ATTACKED A POST IN CHALATENANGO, POLICE SAID."
    assert [(p.name, p.country) for p in found(text)] == [("San Salvador", "SV"), ("Chalatenango", "SV")]


def test_governments() -> None:
    assert the("Moscow said it had won.", "Moscow").relation == "government"
    assert the("Kyiv's army withdrew.", "Kyiv").relation == "government"
    assert the("Rockets hit Kyiv on Monday.", "Kyiv").relation == "at"


def test_given_spans_get_one_answer_each_in_order() -> None:
    text = "Rockets hit Kyiv and Qqqq. Then Kyiv."
    spans = [(32, 36), (21, 25), (12, 16)]
    answers = find_places(text, spans)
    assert [a.name if a else None for a in answers] == ["Kyiv", "Qqqq", "Kyiv"]
    assert answers[1] is not None
    assert answers[1].lat is None


def test_countries_and_demonyms() -> None:
    known = gazetteer()
    assert known.country_of_demonym("Russians") == "RU"
    assert known.country_of_demonym("Burkinabe") == "BF"
    assert known.country_of_demonym("Kyiv") is None
    assert known.country_named("Russia") == "RU"
    assert known.country_named("the Democratic Republic of the Congo") == "CD"
    assert known.country_named("Paris") is None


def test_in_a_report() -> None:
    from dateline.code.parse.sentences import sentences  # noqa: PLC0415

    text = "Militants attacked Djibo, in northern Burkina Faso, on Sunday."
    report = Report(id="sha256:0", text=text, parts=(Part(kind="paragraph", start=0, end=len(text)),))
    places = find_places_in(report, sentences(report))
    assert [p.name for p in places] == ["Djibo", "Burkina Faso"]
    assert places[0].lat == pytest.approx(14.10, abs=0.05)


def test_time_grows_linearly() -> None:
    text = "Rockets hit Kyiv near the Dnipro on Monday, the army said, and Bakhmut in Donetsk Oblast held. " * 60
    find_places(text)
    begin = time.process_time()
    find_places(text)
    once = time.process_time() - begin
    begin = time.process_time()
    find_places(text * 8)
    assert time.process_time() - begin < 8 * once * 3 + 0.2
