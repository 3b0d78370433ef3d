"""Claims of sentences that name weapons and evidence, hedge, and say who says so."""

import pytest

from tests.code.reading import read_in_conflict


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
