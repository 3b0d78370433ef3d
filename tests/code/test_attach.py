"""Which place and time of a sentence governs a claim: the nearest in the parse, and never that of the saying."""

import pytest

from dateline.record import Claim
from tests.code.reading import read_in_conflict, told


def place(claim: Claim) -> str | None:
    return claim.place.name if claim.place else None


def day(claim: Claim) -> str | None:
    return claim.time.start if claim.time else None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rebels shelled Omdurman and the army bombed Nyala.", {"shelling": "Omdurman", "air_strike": "Nyala"}),
        ("Rebels shelled Omdurman before they seized Kutum.", {"shelling": "Omdurman", "capture": "Kutum"}),
        ("In Nyala, militiamen burned 60 houses.", {"destruction": "Nyala"}),
        ("The governor said in Khartoum that rebels shelled Nyala.", {"shelling": "Nyala"}),
    ],
)
def test_each_claim_has_its_own_place(sentence: str, expected: dict[str, str]) -> None:
    found = read_in_conflict(sentence)
    assert {claim.type: place(claim) for claim in found.claims} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rebels shelled Omdurman on Tuesday and the army bombed Nyala on Thursday.",
         {"shelling": "2024-02-27", "air_strike": "2024-02-29"}),
        ("The governor said on Thursday that rebels shelled Nyala on Tuesday.", {"shelling": "2024-02-27"}),
        ("On Tuesday rebels shelled Nyala, the governor said on Thursday.", {"shelling": "2024-02-27"}),
    ],
)  # fmt: skip
def test_each_claim_has_its_own_day(sentence: str, expected: dict[str, str]) -> None:
    found = read_in_conflict(sentence)
    assert {claim.type: day(claim) for claim in found.claims} == expected


def test_a_town_goes_before_the_region_it_lies_in() -> None:
    claim = read_in_conflict("Troops shelled Avdiivka in the Donetsk region.").one("shelling")
    assert place(claim) == "Avdiivka"


def test_an_army_s_country_is_not_where_it_fights() -> None:
    claim = read_in_conflict("Mali's army shelled Omdurman.").one("shelling")
    assert place(claim) == "Omdurman"
    assert [party.country for party in claim.actors] == ["ML"]


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        # a time of what lies before or behind the act is not the act's
        ("The army launched the raid in retaliation for the killing of its general last Friday.", "launched", None),
        ("Residents have fled the town that rebels seized on Thursday.", "fled", None),
        # a time that ends the sentence is the main verb's, though the parse hangs it on the clause before
        ("In Kutum, soldiers shot dead five men who had hidden in a mosque on Thursday, the army said.", "shot",
         ("2024-02-29", "2024-02-29")),
        # a clause about a day tells of that day
        ("Four towns have changed hands since Monday, when Kutum fell to the rebels.", "fell",
         ("2024-02-26", "2024-02-26")),
        # of two times, the one beside the verb
        ("The commander, whose group joined the rebels early this year, attacked Kutum in January.", "attacked",
         ("2024-01-01", "2024-01-31")),
    ],
)  # fmt: skip
def test_a_time_of_another_happening_is_not_the_claim_s(
    sentence: str, trigger: str, expected: tuple[str, str] | None
) -> None:
    claim = next(claim for claim in read_in_conflict(sentence).claims if trigger in claim.trigger.text)
    assert claim.time is not None
    if expected is None:
        assert claim.time.basis != "stated", claim.time
    else:
        assert (claim.time.start, claim.time.end, claim.time.basis) == (*expected, "stated")


def test_a_place_of_those_who_tell_is_not_the_claim_s() -> None:
    found = read_in_conflict(
        "In Kutum, ten soldiers were killed. Some were beheaded by men seen by people arriving in Nyala."
    )
    assert [place(claim) for claim in found.claims][:1] == ["Kutum"]
    assert "Nyala" not in [place(claim) for claim in found.claims], told(found.claims)


def test_those_who_agree_to_something_do_it_where_they_are() -> None:
    found = read_in_conflict("Rebels in Kutum agreed on Monday to release the captives.")
    assert [place(claim) for claim in found.claims if claim.type == "release"] == ["Kutum"]


def test_a_known_place_goes_before_a_name_that_no_gazetteer_has() -> None:
    claim = read_in_conflict("In Kutum, militiamen burned houses in Qarnabulla quarter.").one("destruction")
    assert place(claim) == "Kutum"


def test_the_capital_in_the_claim_s_own_clause_goes_before_a_name_in_another() -> None:
    found = read_in_conflict("The rebels took the capital on Monday, and the president fled to Chad.")
    assert [place(claim) for claim in found.claims if claim.type == "capture"] == ["Khartoum"]


def test_what_has_been_done_since_a_dated_beginning_lasts_until_the_report() -> None:
    claim = read_in_conflict("Some 9,000 people have fled Kutum since fighting broke out there on 16 February.").one(
        "displacement"
    )
    assert claim.time is not None
    assert (claim.time.start, claim.time.end, claim.time.basis) == ("2024-02-16", "2024-03-02", "stated")


def test_a_day_in_the_sentence_is_counted_back_to_what_came_before_it() -> None:
    found = read_in_conflict("Rebels on Friday released the pilot, two days after gunmen shot down his jet over Kutum.")
    downed = next(claim for claim in found.claims if "shot down" in claim.trigger.text)
    assert day(downed) == "2024-02-28"


def test_a_place_of_the_clause_joined_after_is_not_the_first_one_s() -> None:
    found = read_in_conflict("Drones bombed the airport, and gunmen seized Kutum.")
    assert [place(claim) for claim in found.claims if claim.type == "air_strike"] != ["Kutum"]


def test_the_day_somebody_speaks_of_an_act_is_not_the_act_s() -> None:
    found = read_in_conflict(
        "Rebels attacked Kutum on Tuesday. On Thursday the minister described the rebel attack on Kutum to parliament."
    )
    assert [day(claim) for claim in found.claims if "attack" in claim.trigger.text] == ["2024-02-27", "2024-02-27"]


def test_the_third_day_of_an_assault_dates_the_assault() -> None:
    found = read_in_conflict(
        "Troops shelled Kutum on Thursday, the third day of an assault that has killed nine soldiers."
    )
    assert [day(claim) for claim in found.claims if claim.type == "shelling"] == ["2024-02-29"], told(found.claims)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A bomb exploded beside a bus near Kaduna, in the north of Kaduna State, killing nine.", "Kaduna"),
        ("The council condemned an attack by gunmen on a camp in Aguelhok, in the region of Kidal.", "Aguelhok"),
    ],
)
def test_a_town_goes_before_the_region_it_is_said_to_lie_in(text: str, place: str) -> None:
    found = read_in_conflict(text).claims[0].place
    assert found is not None
    assert (found.name, found.precision in ("exact", "near")) == (place, True)


def test_a_name_no_list_has_lies_in_the_town_whose_suburb_it_is() -> None:
    found = read_in_conflict("A bomb in a train at Quarnela, a suburb of Khartoum, killed nine commuters.").one(
        "bombing"
    )
    assert found.place is not None
    assert found.place.name == "Quarnela"
    assert found.place.lat == pytest.approx(15.55, abs=0.1)


def test_a_name_no_list_has_lies_in_the_capital_that_it_is_said_to_be_in() -> None:
    found = read_in_conflict(
        "Two bombers struck at a festival at Quarnela airfield in the Kenyan capital, killing nine."
    )
    place = found.claims[0].place
    assert place is not None
    assert place.name == "Nairobi"
