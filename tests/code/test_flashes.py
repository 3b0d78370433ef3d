"""Texts of a few words: what powers do and say in ordinary words makes claims there, and what others do makes none."""

import pytest

from tests.code.reading import read

TOLD = {
    "Norway agreed on Monday to send observers to Mali.": "AGREE",
    "Kenya will provide 40 tons of food aid to refugees in Somalia, officials said.": "AGREE",
    "Sudanese President Omar al-Bashir arrived in Cairo on Sunday.": "CONSULT",
    "French Foreign Minister Jean Dupont telephoned his Turkish counterpart.": "CONSULT",
    "Chad said on Friday that Sudan must disarm the raiders.": "REQUEST",
    "Ghana demanded on Friday that Togo release the fishermen.": "REQUEST",
    "Peru rejected a Chilean offer of mediation.": "REJECT",
    "Armenia refused to release the captured pilots.": "REJECT",
    "Eritrea threatened to expel the observers.": "THREATEN",
    "Uganda launched an investigation into the conduct of its soldiers in Congo.": "ACCUSE",
    "Zambia granted asylum to nine Angolan officers.": "AID",
    "Ethiopia lifted the state of emergency in Tigray.": "CONCEDE",
    "Colombia suspended air links with Venezuela.": "SANCTION",
    "Hungary and Romania restored diplomatic relations.": "SUPPORT",
    "Thousands of Nigerians blocked roads in Lagos over the cost of bread.": "PROTEST",
}
PEACEFUL = """
A retailer agreed to buy a British rival for 40m pounds.
Germany host Brazil on Sunday and Spain visit Portugal.
The French champion will defend her title in Paris.
The mayor of Leeds visited a school and received a prize.
The Italian singer rejected an offer to tour Japan.
Australian farmers agreed on a new logo for their apples.
The government rejected the proposal.
"""
# In a longer report the same ordinary words tell nothing of a conflict.
AROUND = "The valley grows apples and pears, and its people press them in autumn when the rain comes. " * 6


@pytest.mark.parametrize(("text", "root"), TOLD.items())
def test_the_surest_claim_of_a_flash_has_the_root_of_what_it_says(text: str, root: str) -> None:
    best = max(read(text).claims, key=lambda claim: claim.confidence)
    assert (best.codes.plover or "").split("/")[0] == root


@pytest.mark.parametrize("text", PEACEFUL.strip().splitlines())
def test_a_flash_about_other_things_makes_no_claim(text: str) -> None:
    assert not read(text).claims


def test_an_ordinary_word_in_a_longer_report_makes_no_claim() -> None:
    flash = "Norwegian President Ola Berg arrived in Cairo on Sunday."
    assert read(flash).types == ["negotiation"]
    assert not read(f"{AROUND}\n\n{flash}").claims


def test_what_a_sentence_mentions_is_less_sure_than_what_it_says() -> None:
    text = "The army captured Bakhmut, where its troops had shelled a school during the siege."
    sure = {claim.type: claim.confidence for claim in read(text).claims}
    assert sure["capture"] > sure["shelling"]
