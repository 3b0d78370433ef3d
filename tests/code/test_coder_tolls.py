"""Claims of sentences that count: which act a toll belongs to, its bounds, and whom it counts."""

import pytest

from tests.code.reading import counts, names, read_in_conflict


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
