"""What is carried from the text around a claim, how far, and what is not."""

import pytest

from dateline.record import Claim
from tests.code.reading import read, read_in_conflict, told

OPENING = """Rebels shell Omdurman

KHARTOUM (The Wire) - Rebels shelled Omdurman on Thursday with artillery, wounding nine soldiers at a barracks.
"""


def test_the_opening_s_place_reaches_the_whole_report() -> None:
    found = read(f"{OPENING}\nThe price of bread doubled.\n\nMilitiamen burned sixty houses.\n")
    burned = found.one("destruction")
    assert burned.place is not None
    assert (burned.place.name, burned.place.inferred, burned.place.span) == ("Omdurman", True, None)


def test_the_paragraph_s_place_goes_before_the_opening_s() -> None:
    found = read(f"{OPENING}\nRebels seized Kutum. Militiamen burned sixty houses.\n")
    burned = found.one("destruction")
    assert burned.place is not None
    assert (burned.place.name, burned.place.inferred) == ("Kutum", True)


def test_words_have_no_place_but_the_one_they_name() -> None:
    found = read(f"{OPENING}\nThe rebels rejected the ceasefire proposal.\n")
    assert found.one("rejection").place is None


def test_a_doer_is_not_carried_to_what_it_suffers() -> None:
    found = read_in_conflict("The RSF shelled Omdurman on Thursday. The RSF was attacked near Kutum.")
    attacked = found.one("ground_assault")
    assert [party.id for party in attacked.targets] == ["rsf"]
    assert "rsf" not in [party.id for party in attacked.actors]


def test_a_toll_alone_has_no_doer() -> None:
    found = read_in_conflict("Rebels shelled Omdurman on Thursday. Nine people were killed in Kutum.")
    assert found.one("casualties").actors == (), told(found.claims)


def test_a_planned_day_is_not_carried_back() -> None:
    found = read_in_conflict("Rebels plan to attack Kutum next week. Militiamen burned sixty houses.")
    time = found.one("destruction").time
    assert time is not None
    assert time.end is not None
    assert time.end <= "2024-03-02"


def test_police_who_fire_after_a_protest_crack_down_on_it() -> None:
    found = read_in_conflict("Students demonstrated in Nairobi. Police fired at the crowd, wounding six.")
    assert found.types[0] == "protest"
    assert "crackdown" in found.types


def when(claim: Claim) -> tuple[str | None, str | None, str]:
    assert claim.time is not None
    return claim.time.start, claim.time.end, claim.time.basis


def test_a_sentence_without_a_claim_sets_the_scene() -> None:
    found = read(f"{OPENING}\nIn Nyala, anger grew in April 2023. Militiamen burned sixty houses.\n")
    burned = found.one("destruction")
    assert burned.place is not None
    assert (burned.place.name, burned.place.inferred) == ("Nyala", True)
    assert when(burned) == ("2023-04-01", "2023-04-30", "context")


def test_a_story_of_long_ago_is_not_set_where_the_report_is() -> None:
    found = read(f"{OPENING}\nThe price of bread doubled.\n\nIn April 2003 militiamen burned sixty houses.\n")
    assert found.one("destruction").place is None


def test_elsewhere_leaves_the_scene() -> None:
    found = read_in_conflict("Rebels seized Kutum on Monday. Elsewhere, militiamen burned sixty houses.")
    assert found.one("destruction").place is None


def test_a_day_is_not_carried_to_what_has_been_done() -> None:
    found = read_in_conflict("Rebels seized Kutum on Monday. Some 9,000 people have fled the town.")
    assert when(found.one("displacement"))[0] is None


def test_hours_later_goes_on_in_the_next_paragraph() -> None:
    found = read_in_conflict("Rebels seized Kutum on Monday.\n\nHours later militiamen burned sixty houses.")
    assert when(found.one("destruction")) == ("2024-02-26", "2024-02-26", "context")


def test_what_lies_behind_an_act_dates_nothing_after_it() -> None:
    found = read_in_conflict(
        "The army shelled Kutum on Thursday in revenge for an ambush last Monday. Rebels fired rockets at the airport."
    )
    assert when(found.claims[-1])[0] == "2024-02-29", told(found.claims)


def test_the_attack_that_a_noun_takes_up_gives_its_day() -> None:
    found = read_in_conflict(
        "A car bomb exploded in Kutum on Thursday.\n\nThe price of bread doubled.\n\nTraders left.\n\n"
        "The blast wounded nine children."
    )
    assert when(found.claims[-1]) == ("2024-02-29", "2024-02-29", "context"), told(found.claims)


def test_a_length_of_time_after_an_act_is_counted_back_from_the_next() -> None:
    found = read_in_conflict(
        "Drones bombed Kutum on Thursday.\n\nThe air strike came three days after gunmen killed nine soldiers in Nyala."
    )
    killed = next(claim for claim in found.claims if "killed" in claim.trigger.text)
    assert when(killed) == ("2024-02-26", "2024-02-26", "context")


def test_a_heading_s_day_holds_for_what_stands_under_it() -> None:
    found = read(f"{OPENING}\nMonday's ambush\n\nGunmen killed nine soldiers near Kutum.\n")
    assert when(found.claims[-1]) == ("2024-02-26", "2024-02-26", "context"), told(found.claims)


def test_a_sum_of_many_days_is_not_of_the_last_one() -> None:
    found = read_in_conflict("Rebels killed nine soldiers in Kutum on Monday. In all, 90 people have lost their lives.")
    assert when(found.claims[-1])[0] is None


@pytest.mark.parametrize(
    "later",
    [
        "The army could attack Nyala.",
        "Soldiers are still fighting gunmen in the streets of Kutum.",
    ],
)
def test_a_day_that_is_over_is_not_carried_to_what_is_or_may_be(later: str) -> None:
    found = read_in_conflict(f"Rebels seized Kutum on Monday. {later}")
    assert when(found.claims[-1])[0] is None, told(found.claims)


def test_a_time_long_and_open_dates_no_single_act_after_it() -> None:
    found = read_in_conflict("Rebels have attacked Kutum since 2019. Gunmen killed nine soldiers near Nyala.")
    assert when(found.claims[-1])[0] is None, told(found.claims)


def test_witnesses_tell_of_what_happened_where_they_are() -> None:
    found = read_in_conflict("Bread is dear.\n\nWitnesses in Nyala said that soldiers burned sixty houses.")
    burned = found.one("destruction")
    assert burned.place is not None
    assert (burned.place.name, burned.place.inferred) == ("Nyala", True)


def test_what_a_heading_s_subject_is_sets_no_scene() -> None:
    found = read(f"{OPENING}\nNyala mourns\n\nMilitiamen burned sixty houses.\n")
    burned = found.one("destruction")
    assert burned.place is not None
    assert burned.place.name == "Omdurman"


def test_a_toll_that_has_grown_is_of_the_attack_before_it() -> None:
    found = read_in_conflict("Rebels shelled Kutum on Thursday. At least nine children have been killed.")
    assert when(found.claims[-1]) == ("2024-02-29", "2024-02-29", "context"), told(found.claims)


def test_the_city_is_the_one_told_of_however_long_ago() -> None:
    found = read(f"{OPENING}\nThe city's airport was shelled in May 2019.\n")
    place = found.claims[-1].place
    assert place is not None
    assert (place.name, place.inferred) == ("Omdurman", True)


def test_an_act_of_long_ago_is_told_of_no_place_without_a_word_for_it() -> None:
    found = read(f"{OPENING}\nAn airport was shelled in May 2019.\n")
    assert found.claims[-1].place is None, told(found.claims)


def test_a_day_that_opens_a_paragraph_is_the_day_of_its_acts() -> None:
    text = "Rebels and army fight on\n\nSunday. Troops shelled the camp.\n\nMonday. Rebels burned three jeeps there.\n"
    days = [claim.time.start for claim in read(text, published="2024-03-06").claims if claim.time and claim.time.start]
    assert days == ["2024-03-03", "2024-03-04"]


@pytest.mark.parametrize(("town", "place"), [("BOGOTA", ("Colombia", "country")), ("TUMACO", ("Tumaco", "exact"))])
def test_a_capital_that_only_heads_a_report_says_which_country(town: str, place: tuple[str, str]) -> None:
    text = f"{town}, 6 March (The Wire) - Gunmen killed a judge. Guerrillas burned two buses.\n"
    places = [claim.place for claim in read(text, published="2024-03-06").claims]
    assert {(each.name, each.precision) for each in places if each} == {place}
