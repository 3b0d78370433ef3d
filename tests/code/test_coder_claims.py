"""Claims of sentences that tell of several acts, leave something out, count, name weapons, and say who says so."""

import pytest

from tests.code.reading import counts, names, read, read_in_conflict, told

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


# ---------------------------------------------------------------- tolls


def test_a_toll_belongs_to_its_act() -> None:
    claim = read_in_conflict(
        "Mortar fire hit a clinic in Kutum, killing at least three nurses and wounding more than 20 patients."
    ).one("shelling")
    assert {("killed", 3, None), ("injured", 20, None)} <= counts(claim) | {
        (of, 20, None) for of, low, _ in counts(claim) if low == 21
    }
    assert {"nurses", "patients"} <= set(names(claim, "targets"))


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Dozens of villagers were killed when militiamen attacked Kabkabiya.", ["attack_on_civilians"]),
        ("Rebels attacked an army base near Kidal, killing nine soldiers.", ["ground_assault"]),
        ("Rebels ambushed a patrol near Kidal and killed nine soldiers.", ["ground_assault"]),
        ("Two civilians were killed by a landmine near Aden.", ["bombing"]),
        ("An air strike on Nyala killed nine people.", ["air_strike"]),
    ],
)
def test_a_sentence_with_an_act_and_its_toll_makes_one_claim(sentence: str, types: list[str]) -> None:
    found = read_in_conflict(sentence)
    assert found.types == types
    assert any(quantity.of == "killed" for quantity in found.claims[0].quantities)


@pytest.mark.parametrize(
    ("sentence", "tolls"),
    [
        ("Between 200 and 300 people were killed in Kutum.", {("killed", 200, 300)}),
        ("At least 14 people died in Kutum.", {("killed", 14, None)}),
        ("Twelve people were killed and thirty were wounded in Kutum.", {("killed", 12, 12), ("injured", 30, 30)}),
        ("Up to 60 people were killed in Kutum.", {("killed", None, 60)}),
        ("Dozens of people were killed in Kutum.", {("killed", 24, None)}),
    ],
)
def test_a_toll_by_itself_has_its_bounds(sentence: str, tolls: set[tuple[str, int | None, int | None]]) -> None:
    assert counts(read_in_conflict(sentence).one("casualties")) == tolls


@pytest.mark.parametrize(
    ("sentence", "type_", "count"),
    [
        ("The rebels kidnapped up to 40 children in Kaduna.", "abduction", ("abducted", None, 40)),
        ("Police arrested 30 activists in Khartoum.", "arrest", ("detained", 30, 30)),
        ("The army camp near Kidal was attacked three times.", "ground_assault", ("occurrences", 3, 3)),
        ("Rebels fired 30 rockets at Omdurman.", "shelling", ("weapons", 30, 30)),
        ("Some 4,000 people were displaced by the fighting.", "displacement", ("displaced", 4000, 4000)),
        ("The army deployed 2,000 troops to Port Sudan.", "buildup", ("participants", 2000, 2000)),
    ],
)
def test_what_else_is_counted(sentence: str, type_: str, count: tuple[str, int | None, int | None]) -> None:
    assert count in counts(read_in_conflict(sentence).one(type_))


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Nine soldiers were killed in Kutum.", "combatants"),
        ("Nine children were killed in Kutum.", "children"),
        ("Nine farmers were killed in Kutum.", "civilians"),
        ("Nine people were killed in Kutum.", None),
    ],
)
def test_whom_a_toll_counts(sentence: str, who: str | None) -> None:
    assert [quantity.who for claim in read_in_conflict(sentence).claims for quantity in claim.quantities] == [who]


# ---------------------------------------------------------------- weapons and evidence


@pytest.mark.parametrize(
    ("sentence", "types", "weapons"),
    [
        ("The rebels attacked Kutum with mortars and rifles.", {"shelling"}, ["mortar", "rifle"]),
        ("Drones struck Odesa overnight.", {"air_strike"}, ["drone"]),
        ("Two civilians were killed by a landmine near Aden.", {"bombing"}, ["landmine"]),
        ("Rebels attacked the airport of Omdurman with rockets.", {"shelling"}, ["rocket"]),
        ("Helicopters attacked the airport of Omdurman.", {"air_strike"}, ["helicopter"]),
    ],
)
def test_weapons_are_named_and_decide_the_type(sentence: str, types: set[str], weapons: list[str]) -> None:
    claim = read_in_conflict(sentence).one(*types)
    assert [weapon.name for weapon in claim.weapons] == weapons


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Footage showed rebels burning houses in Kutum.", "video"),
        ("Photographs showed that 90 houses were destroyed in Kutum.", "photo"),
        ("Satellite imagery showed that 90 houses were destroyed in Kutum.", "satellite"),
        ("Witnesses saw soldiers shoot four men in Kutum.", "witness"),
    ],
)
def test_evidence_is_named(sentence: str, kind: str) -> None:
    found = read_in_conflict(sentence).claims
    assert [evidence.kind for claim in found for evidence in claim.evidence] == [kind]


def test_no_evidence_is_made_up() -> None:
    assert read_in_conflict("Rebels shelled Omdurman.").one("shelling").evidence == ()


# ---------------------------------------------------------------- whether, and who says so


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The army shelled Omdurman.", "asserted"),
        ("The army did not shell Omdurman.", "denied"),
        ("The army denied that it had shelled Omdurman.", "denied"),
        ("The army plans to shell Omdurman.", "planned"),
        ("The army may have shelled Omdurman.", "possible"),
        ("The army is believed to have shelled Omdurman.", "possible"),
    ],
)
def test_status(sentence: str, status: str) -> None:
    assert read_in_conflict(sentence).one("shelling").status == status


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Rebels attacked Kutum.", []),
        ("The governor said that rebels had attacked Kutum.", ["governor"]),
        ("According to the United Nations, rebels attacked Kutum.", ["United Nations"]),
        ("Rebels attacked Kutum, the radio said, citing security sources.", ["security sources", "radio"]),
        ("The governor told Reuters that rebels had attacked Kutum.", ["governor"]),
    ],
)
def test_who_says_so_first_then_who_relays_it(sentence: str, speakers: list[str]) -> None:
    claim = read_in_conflict(sentence).one("ground_assault")
    assert [source.name for source in claim.attribution][: max(1, len(speakers))] == speakers


@pytest.mark.parametrize(
    ("sentence", "direct"),
    [
        ('"Rebels attacked Kutum," the governor said.', True),
        ("Rebels attacked Kutum, the governor said.", False),
    ],
)
def test_quotation_marks_make_speech_direct(sentence: str, direct: bool) -> None:
    claim = read_in_conflict(sentence).one("ground_assault")
    assert [(source.name, source.direct) for source in claim.attribution] == [("governor", direct)]


# ---------------------------------------------------------------- where on the page

PAGE = """<html lang="en"><head><title>Militiamen burn houses in Kabkabiya</title>
<meta property="article:published_time" content="2024-03-02T10:00:00Z"></head><body><article>
<h1>Militiamen burn houses in Kabkabiya</h1>
<figure><img src="a.jpg"><figcaption>Soldiers shelled the market in Omdurman on Thursday.</figcaption></figure>
<p>Residents said that the raid on Friday went on for hours and that four civilians were killed by gunmen.</p>
<p>Rescue workers looked for survivors until the evening, and many refugees slept in the open.</p>
<p>The ministry had no comment, and its telephone was not answered. Schools and shops in the region are closed.</p>
<p>The region has seen little rain in the past two years. Prices of bread and of cooking oil have doubled.</p>
<p>An agency of the United Nations is to send a team to the region within a few days, it said.</p>
</article></body></html>"""
BLOG = """Sudan war: live updates

2 March 2024

08:00 GMT
Rebels shelled the market in Omdurman at dawn, killing four soldiers, the army said in a statement.

09:30 GMT
Gunmen kidnapped five teachers and burned their school, the ministry said in a statement.
"""


def test_titles_and_captions_make_claims() -> None:
    found = read(PAGE, published=None)
    kinds = {
        claim.type: part.kind
        for claim in found.claims
        for part in found.reading.report.parts
        if part.start <= claim.trigger.start < part.end
    }
    assert kinds["destruction"] == "title"
    assert kinds["shelling"] == "caption"


def test_capitals_are_read_like_any_text_and_cited_as_they_stand() -> None:
    found = read(
        "REBELS ATTACK BASE\n\nBAMAKO, MARCH 1 (THE WIRE) - REBELS ATTACKED AN ARMY BASE NEAR KIDAL ON FRIDAY, KILLING"
        " AT LEAST NINE SOLDIERS, THE ARMY SAID. THE REBELS KIDNAPPED TWO OFFICERS.\n"
    )
    attack = next(claim for claim in found.claims if claim.trigger.text == "ATTACKED")
    assert attack.type == "ground_assault"
    assert ("killed", 9, None) in counts(attack)
    assert attack.place is not None
    assert attack.place.name == "Kidal"
    assert [source.name.lower() for source in attack.attribution] == ["army"]
    assert "KIDNAPPED" in found.one("abduction").trigger.text


def test_entries_of_a_live_blog_give_each_other_no_places() -> None:
    found = read(BLOG, published=None)
    assert [part.kind for part in found.reading.report.parts].count("post") == 2
    shelled, kidnapped = found.one("shelling"), found.one("abduction")
    assert shelled.place is not None
    assert shelled.place.name == "Omdurman"
    assert kidnapped.place is None, told(found.claims)
    assert kidnapped.time is not None
    assert kidnapped.time.end == "2024-03-02"
