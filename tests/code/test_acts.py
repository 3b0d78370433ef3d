"""What a whole sentence tells of, and the claims that come of it where the rules make none."""

import importlib
from collections.abc import Mapping

import pytest

from dateline import pipeline
from dateline.code.learned.acts import WEIGHTS, shares
from dateline.ontology.words import event_types
from dateline.settings import Settings

missing = importlib.import_module("dateline.code.learned.missed")

WAR = "Rebel fighters shelled the town of Kutum with mortars on Monday and killed nine soldiers of the garrison. "
UNHEARD = "By dawn the bed of the headmaster was empty."


def told(monkeypatch: pytest.MonkeyPatch, text: str, given: Mapping[str, float]) -> list[tuple[str, str]]:
    """(type, trigger) of the claims of a report's second sentence, with these shares for what has "bed" in it."""
    monkeypatch.setattr(missing, "shares", lambda said: given if "bed" in said else dict.fromkeys(given, 0.0))
    claims = pipeline.read(WAR + text).claims
    return [(claim.type, claim.trigger.text) for claim in claims if claim.sentence.start >= len(WAR)]


def test_the_weights_know_our_types_and_are_small() -> None:
    assert WEIGHTS.stat().st_size < 12_000_000
    assert set(shares(UNHEARD)) == set(event_types())


def test_shares_go_with_what_is_told_in_any_words() -> None:
    found = shares("Nothing is left of the village but chimneys; soldiers put every roof to the torch.")
    assert max(found, key=lambda type_: found[type_]) == "destruction"
    assert max(shares("The museum opens at nine and closes at five.").values()) < 0.3


def test_capitals_are_read_as_small_letters_are() -> None:
    assert shares(UNHEARD.upper()) == shares(UNHEARD)


def test_a_sentence_of_which_the_rules_make_nothing_tells_of_what_it_is_sure_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert told(monkeypatch, UNHEARD, {"abduction": 0.95, "arrest": 0.2}) == [("abduction", "was")]
    assert told(monkeypatch, UNHEARD, {"abduction": 0.3}) == []


def test_what_is_said_is_told_of_not_that_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, "A clerk said that " + UNHEARD.lower(), {"abduction": 0.95}) == [("abduction", "was")]


@pytest.mark.parametrize(
    ("given", "more"),
    [
        ({"siege": 0.99}, []),  # of the family of what the rules find
        ({"abduction": 0.5}, []),
        ({"abduction": 0.99}, [("abduction", "was")]),
    ],
)
def test_beside_a_claim_only_an_act_of_another_family_is_told(
    monkeypatch: pytest.MonkeyPatch, given: Mapping[str, float], more: list[tuple[str, str]]
) -> None:
    found = told(monkeypatch, "Troops captured Kutum, and the bed of its headmaster was empty.", given)
    assert found == [("capture", "captured"), *more]


def test_rules_alone_ask_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missing, "settings", lambda: Settings(reader="rules"))
    assert told(monkeypatch, UNHEARD, {"abduction": 0.95}) == []


def test_only_a_report_about_conflict_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missing, "shares", lambda _: {"abduction": 0.99})
    assert pipeline.read("The school held its fair on Monday. " + UNHEARD).claims == ()


def test_why_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missing, "shares", lambda _: {"abduction": 0.95})
    notes = [note.why for note in pipeline.explain(WAR + UNHEARD).explanation if note.kept]
    assert "the learned reader takes the whole sentence to tell of it (share 0.95)" in notes


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No bread has reached the bed of a patient.", "asserted"),
        ("Nobody has slept in the bed since.", "asserted"),
        ("The army denied that it had painted the bed.", "denied"),
    ],
)
def test_a_no_of_its_own_is_part_of_what_is_told(monkeypatch: pytest.MonkeyPatch, text: str, status: str) -> None:
    monkeypatch.setattr(missing, "shares", lambda said: {"siege": 0.95 if "bed" in said else 0.0})
    (claim,) = (c for c in pipeline.read(WAR + text).claims if c.sentence.start >= len(WAR))
    assert (claim.type, claim.status) == ("siege", status)
    assert "nobody" not in [party.name.lower() for party in claim.actors]
