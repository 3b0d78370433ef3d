"""Tolls: given to the act that took them, or told by themselves, by who did it to whom and with what."""

import pytest

from tests.code.reading import counts, names, read_in_conflict, told


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Nine people were killed in Kutum.", "casualties"),
        ("Gunmen killed nine farmers in Kutum.", "attack_on_civilians"),
        ("Rebels killed nine soldiers in Kutum.", "clash"),
        ("Police killed two protesters in Kutum.", "crackdown"),
        ("A drone killed nine people in Kutum.", "air_strike"),
        ("Nine people were killed by a landmine in Kutum.", "bombing"),
        ("Nine people were killed by mortar fire in Kutum.", "shelling"),
    ],
)
def test_the_type_of_a_toll_follows_from_who_did_it_to_whom_with_what(sentence: str, type_: str) -> None:
    found = read_in_conflict(sentence)
    assert found.types == [type_]
    assert [of for of, _, _ in counts(found.claims[0])] == ["killed"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rebels attacked an army base near Kidal, killing nine soldiers and wounding four.",
        "Nine soldiers were killed and four wounded when rebels attacked an army base near Kidal.",
        "Rebels attacked an army base near Kidal and killed nine soldiers and wounded four.",
    ],
)
def test_a_toll_goes_to_the_act_of_its_sentence(sentence: str) -> None:
    claim = read_in_conflict(sentence).one("ground_assault")
    assert counts(claim) == {("killed", 9, 9), ("injured", 4, 4)}
    assert "rebels" in names(claim, "actors")
    assert any(party.span is not None and "soldiers" in party.span.text for party in claim.targets)


def test_dead_and_wounded_of_one_happening_make_one_claim() -> None:
    found = read_in_conflict("Five people were killed and twelve wounded in Kutum.")
    assert found.types == ["casualties"]
    assert counts(found.claims[0]) == {("killed", 5, 5), ("injured", 12, 12)}


def test_a_number_counts_once() -> None:
    claim = read_in_conflict("Rebels ambushed a patrol near Kidal and killed nine soldiers.").one("ground_assault")
    assert len({quantity.span for quantity in claim.quantities}) == len(claim.quantities) == 1


def test_the_note_says_where_a_toll_went() -> None:
    found = read_in_conflict("Rebels attacked an army base near Kidal, killing nine soldiers.")
    note = next(note for note in found.why if note.span.text == "killing")
    assert note.kept
    assert note.claim == found.one("ground_assault").id
    assert "attacked" in note.why


def test_an_act_that_only_says_which_people_takes_no_toll() -> None:
    found = read_in_conflict("Rebels shot dead nine men whom they had abducted in Kutum.")
    assert {"abduction", "attack_on_civilians"} <= set(found.types), told(found.claims)


def test_what_happened_before_an_act_is_no_toll_of_it() -> None:
    found = read_in_conflict("The air strike came three days after gunmen killed nine soldiers in Nyala.")
    assert counts(found.one("air_strike")) == set(), told(found.claims)


def test_a_year_before_a_comma_makes_no_date_of_the_number_after_it() -> None:
    claim = read_in_conflict("In May 2013, 27 soldiers lost their lives in an ambush near Kutum.").claims[0]
    assert counts(claim) == {("killed", 27, 27)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Two gunmen killed a boy in El Obeid.",
        "A boy was killed by two gunmen in El Obeid.",
        "Two men shot a boy dead in El Obeid.",
    ],
)
def test_those_who_kill_are_none_of_the_killed(sentence: str) -> None:
    killed = [q for claim in read_in_conflict(sentence).claims for q in claim.quantities if q.of == "killed"]
    assert [(q.min, q.max) for q in killed] == [(1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed two farmers near Kidal on Sunday, a day after soldiers shelled the barracks.",
        "Two farmers were killed near Kidal on Sunday, hours after soldiers shelled the barracks.",
    ],
)
def test_a_toll_is_not_of_what_was_done_so_long_before(text: str) -> None:
    shelled = read_in_conflict(text).one("shelling")
    assert shelled.quantities == ()
