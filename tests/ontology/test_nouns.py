"""Nouns of the dictionary: how the list is made from WordNet's files, and what a noun of it is in a sentence."""

from pathlib import Path

import nouns_from_wordnet
import pytest

import dateline
from dateline.ontology.words import classes, common

# A made-up WordNet: offset, file, kind, words, what stands above, gloss; then the senses with their counts.
SYNSETS = {
    "entity": ("", "what is"),
    "person": ("entity", "a human"),
    "unpleasant_person": ("person", "whom nobody likes"),
    "athlete": ("person", "one who does sport"),
    "zitherist": ("person", "one who plays the zither"),
    "grouch": ("unpleasant_person", "one who grumbles"),
    "shotputter": ("athlete", "one who puts the shot"),
    "oaf": ("person", "a term of abuse for a clumsy one"),
    "building": ("entity", "what is built"),
    "zitherhouse": ("building", "where zithers are kept"),
}
ROOTS = sorted({noun for senses in nouns_from_wordnet.ABOVE.values() for noun, _ in senses})
ROOTS += [noun for noun, _ in nouns_from_wordnet.NOT_UNDER]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    synsets = {**dict.fromkeys(ROOTS, ("entity", "a root")), **SYNSETS}
    offsets = {noun: f"{number:08}" for number, noun in enumerate(synsets)}
    data, senses = [], []
    for noun, (above, gloss) in synsets.items():
        pointers = f"001 @ {offsets[above]} n 0000" if above else "000"
        data.append(f"{offsets[noun]} 18 n 01 {noun} 0 {pointers} | {gloss}")
        numbers = [n for kinds in nouns_from_wordnet.ABOVE.values() for root, n in kinds if root == noun] or [1]
        senses += [f"{noun}%1:18:00:: {offsets[noun]} {number} 0" for number in numbers]
    # a word of two senses, the rarer one a person
    senses += [f"zitherhouse%1:18:00:: {offsets['zitherist']} 2 0"]
    (tmp_path / "data.noun").write_text("  a licence\n" + "\n".join(data) + "\n", "latin-1")
    (tmp_path / "index.sense").write_text("\n".join(senses) + "\n", "ascii")
    return tmp_path


def test_a_noun_is_of_the_kind_of_its_commonest_sense(folder: Path) -> None:
    found = nouns_from_wordnet.nouns(nouns_from_wordnet.WordNet(folder))
    assert set(found["civilians"]) - set(ROOTS) == {"zitherist"}
    assert set(found["facility"]) - set(ROOTS) == {"zitherhouse"}


def test_our_own_lists_go_before_the_dictionarys(folder: Path) -> None:
    assert "soldier" in classes()
    with (folder / "data.noun").open("a", encoding="latin-1") as data, (folder / "index.sense").open("a") as senses:
        data.write("00009999 18 n 01 soldier 0 001 @ 00000000 n 0000 | one of an army\n")
        senses.write("soldier%1:18:00:: 00009999 1 0\n")
    assert all(
        "soldier" not in found for found in nouns_from_wordnet.nouns(nouns_from_wordnet.WordNet(folder)).values()
    )


def test_the_list_has_people_and_things() -> None:
    assert {"state_forces", "civilians", "facility", "vehicle", "territory"} <= set(common().values())


@pytest.mark.parametrize(
    "victims, kind",
    [("two beekeepers", "civilians"), ("a minaret", "facility"), ("three rowboats", "vehicle")],
)
def test_whom_or_what_an_act_hits_has_a_kind_without_a_list_of_ours(victims: str, kind: str) -> None:
    reading = dateline.read(f"Rebels of the M23 attacked {victims} near Goma on Monday.")
    assert [target.kind for claim in reading.claims for target in claim.targets] == [kind]


def test_a_member_of_a_group_is_the_groups_before_the_dictionarys() -> None:
    [claim] = dateline.read("Eleven Abu Sayyaf members turned themselves in to the army in Basilan.").claims
    assert [actor.id for actor in claim.actors] == [
        actor.id
        for claim in dateline.read("Abu Sayyaf attacked an army post in Basilan.").claims
        for actor in claim.actors
    ]
