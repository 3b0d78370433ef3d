"""Claims of sentences that tell of several acts, or leave something out."""

import pytest

from tests.code.reading import names, read, read_in_conflict

# ---------------------------------------------------------------- several in a sentence


@pytest.mark.parametrize(
    ("sentence", "actor", "types"),
    [
        ("Rebels shelled the market in Omdurman and kidnapped six traders.", "rebels", ["shelling", "abduction"]),
        (
            "The rebels attacked the barracks in Kutum, looted the depot and abducted two officers.",
            "rebels",
            ["ground_assault", "destruction", "abduction"],
        ),
        (
            "The army shelled Omdurman, bombed Nyala and besieged Kutum.",
            "sudanese armed forces",
            ["shelling", "air_strike", "siege"],
        ),
        ("Militiamen burned houses and raped women in Geneina.", "militiamen", ["destruction", "sexual_violence"]),
    ],
)
def test_conjuncts_share_their_subject(sentence: str, actor: str, types: list[str]) -> None:
    found = read_in_conflict(sentence)
    assert found.types == types
    for claim in found.claims:
        assert names(claim, "actors") == [actor]
        assert not claim.actors[0].inferred, "the sentence names it"
        assert claim.actors[0].span is not None


def test_each_conjunct_has_its_own_place() -> None:
    found = read_in_conflict("The army shelled Omdurman, bombed Nyala and besieged Kutum.")
    assert [claim.place.name if claim.place else None for claim in found.claims] == ["Omdurman", "Nyala", "Kutum"]


def test_each_of_two_clauses_has_its_own_sides() -> None:
    found = read_in_conflict("Rebels shelled Omdurman while the army bombed Nyala.")
    assert [(claim.type, names(claim, "actors")) for claim in found.claims] == [
        ("shelling", ["rebels"]),
        ("air_strike", ["sudanese armed forces"]),
    ]


@pytest.mark.parametrize(
    ("active", "passive"),
    [
        ("Rebels shelled the market in Omdurman.", "The market in Omdurman was shelled by rebels."),
        ("Gunmen kidnapped five teachers in Kaduna.", "Five teachers were kidnapped by gunmen in Kaduna."),
        ("Police arrested thirty activists.", "Thirty activists were arrested by police."),
        ("Militiamen burned sixty houses in Kutum.", "Sixty houses were burned by militiamen in Kutum."),
    ],
)
def test_the_passive_tells_the_same(active: str, passive: str) -> None:
    one, other = (read_in_conflict(sentence).claims for sentence in (active, passive))
    assert [(c.type, names(c, "actors"), names(c, "targets")) for c in one] == [
        (c.type, names(c, "actors"), names(c, "targets")) for c in other
    ]
    assert len(one) == 1
    assert names(one[0], "actors")
    assert names(one[0], "targets")


@pytest.mark.parametrize(
    "sentence",
    [
        "A blockade of El Fasher by the militia began in May.",
        "The militia's blockade of El Fasher began in May.",
        "The militia imposed a blockade on El Fasher in May.",
    ],
)
def test_a_noun_says_who_and_where(sentence: str) -> None:
    claim = read_in_conflict(sentence).one("siege")
    assert names(claim, "actors") == ["militia"]
    assert claim.place is not None
    assert claim.place.name in ("El Fasher", "Al Fashir")


# ---------------------------------------------------------------- left out, and carried


def test_a_doer_left_out_is_carried_and_marked() -> None:
    found = read_in_conflict("Rebels captured Kutum on Sunday. Thirty houses were burned.")
    burned = found.one("destruction")
    assert [(party.name, party.inferred, party.span) for party in burned.actors] == [("Rebels", True, None)]


def test_a_place_left_out_is_carried_and_marked() -> None:
    found = read_in_conflict("The rebels seized Kutum on Sunday. They also kidnapped two nurses.")
    seized, kidnapped = found.one("capture").place, found.one("abduction").place
    assert seized is not None
    assert kidnapped is not None
    assert not seized.inferred
    assert seized.span is not None
    assert (kidnapped.name, kidnapped.inferred, kidnapped.span) == (seized.name, True, None)
    assert (kidnapped.lat, kidnapped.lon, kidnapped.id) == (seized.lat, seized.lon, seized.id)
    assert kidnapped.confidence < seized.confidence


def test_a_time_left_out_is_carried_and_marked() -> None:
    found = read_in_conflict("The rebels seized Kutum on Sunday. They also kidnapped two nurses.")
    seized, kidnapped = found.one("capture").time, found.one("abduction").time
    assert seized is not None
    assert kidnapped is not None
    assert (seized.basis, seized.start) == ("stated", "2024-02-25")
    assert (kidnapped.basis, kidnapped.start, kidnapped.span) == ("context", "2024-02-25", None)


def test_a_pronoun_stands_for_who_was_named_before() -> None:
    found = read_in_conflict("The rebels seized Kutum on Sunday. They also kidnapped two nurses.")
    actor = found.one("abduction").actors[0]
    assert actor.name == "rebels"
    assert actor.span is not None
    assert actor.span.text == "They"


def test_the_publication_date_only_bounds_what_has_no_date() -> None:
    time = read_in_conflict("The rebels besieged Kutum.").one("siege").time
    assert time is not None
    assert (time.basis, time.start, time.end, time.span) == ("published", None, "2024-03-02", None)


def test_without_any_date_there_is_no_time() -> None:
    found = read("Rebels shelled the town of Kutum and killed four soldiers.", published=None)
    assert found.claims
    assert all(claim.time is None for claim in found.claims)


def test_the_enemy_is_taken_as_a_side() -> None:
    claim = read_in_conflict('"The enemy shelled our positions near Kutum," the army said.').one("shelling")
    assert claim.actors
    assert not any(party.name.lower() == "army" for party in claim.actors), "who says it is not the enemy"


# ---------------------------------------------------------------- places


@pytest.mark.parametrize(
    ("sentence", "type_", "places"),
    [
        ("The rebels shelled Omdurman, Nyala and Kutum on Sunday.", "shelling", ["Omdurman", "Nyala", "Kutum"]),
        ("Drones struck Odesa and Kharkiv overnight.", "air_strike", ["Odesa", "Kharkiv"]),
        ("Clashes broke out in Nyala and Zalingei.", "clash", ["Nyala", "Zalingei"]),
    ],
)
def test_coordinated_places_make_a_claim_each(sentence: str, type_: str, places: list[str]) -> None:
    found = [claim for claim in read_in_conflict(sentence).claims if claim.type == type_]
    assert [claim.place.name if claim.place else None for claim in found] == places
    assert len({claim.id for claim in found}) == len(places)


def test_words_are_said_of_one_place_at_most() -> None:
    found = read_in_conflict("The militia threatened to attack Omdurman and Nyala.")
    assert found.types.count("threat") == 1
