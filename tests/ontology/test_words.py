"""Our tables against each other: every word that one uses is known to the one that it comes from."""

from collections.abc import Iterator
from itertools import product
from typing import Any, get_args

import pytest

from dateline.code.lexicon import Group, lexicon
from dateline.ontology import table
from dateline.ontology.words import armed_kinds, classes, event_types, kinds, modifiers, weapon_order, weapons
from dateline.record.claim import EvidenceKind, Measure, PartyKind, Status

# Classes that no list of words gives: a report's names, places and numbers do (see Cast).
BY_NAME = {
    "country", "event", "laden", "money", "nationals", "number", "organisation", "people", "place", "relief", "unknown",
    "unlisted",
}  # fmt: skip
CODES = ("acled", "plover", "cameo", "ucdp")
GROUPS: list[dict[str, Any]] = table("triggers")["group"]


def known_classes() -> set[str]:
    """Every class that a noun may have."""
    return {name for names in classes().values() for name in names} | BY_NAME


# ---------------------------------------------------------------- types


@pytest.mark.parametrize("name", event_types())
def test_a_type_says_what_it_means_and_has_a_family_and_codes(name: str) -> None:
    entry = table("types")["types"][name]
    assert entry["means"].strip()
    assert entry["family"].strip()
    assert any(entry.get(code) for code in CODES) or name == "control", "a state of things is no event elsewhere"
    assert not entry.keys() - {"means", "family", "counts", "acled_lethal", "acled_non_state", "no", *CODES}
    assert entry.get("counts", "other") in get_args(Measure)
    assert entry.get("ucdp") in (None, 1, 2, 3)
    assert all(isinstance(entry.get(code, ""), str) for code in ("acled", "plover", "cameo"))


def test_codes_have_the_form_of_their_scheme() -> None:
    for name, found in event_types().items():
        assert found.cameo is None or (found.cameo.isdigit() and 2 <= len(found.cameo) <= 4), name
        if found.plover is not None:
            head, _, mode = found.plover.partition("/")
            assert head.isupper(), name
            assert mode == mode.lower(), name


def test_every_type_has_words_of_its_own_but_casualties() -> None:
    assert event_types().keys() - {group["type"] for group in GROUPS} == {"casualties"}, "that one is made of tolls"


# ---------------------------------------------------------------- groups


@pytest.mark.parametrize("number", range(len(GROUPS)), ids=lambda n: f"{n + 1} {GROUPS[n].get('type')}")
def test_a_group_is_of_a_known_type_and_names_known_classes(number: int) -> None:
    group = Group.model_validate(GROUPS[number])
    assert group.type == "harm" or group.type in event_types()
    assert group.verbs or group.nouns or GROUPS[number].get("adjectives")
    assert group.object <= known_classes(), group.object - known_classes()
    assert group.actor <= known_classes(), group.actor - known_classes()
    assert (group.harm is not None) or group.type != "harm"
    assert group.status is None or group.status in get_args(Status)
    if group.needs == "object":
        assert group.object, "an object is demanded, and none would fit"


@pytest.mark.parametrize("number", range(len(GROUPS)), ids=lambda n: f"{n + 1} {GROUPS[n].get('type')}")
def test_the_words_of_a_group_are_lemmas_once_each(number: int) -> None:
    for key in ("verbs", "nouns"):
        words = GROUPS[number].get(key, [])
        assert len(set(words)) == len(words), [word for word in words if words.count(word) > 1]
        assert all(word == word.strip() and "  " not in word for word in words)
        assert all(word == word.lower() for word in words)
    for preposition in GROUPS[number].get("prep", []):
        assert preposition.isalpha()
        assert preposition.islower()


def test_every_listed_word_is_found_under_its_head() -> None:
    words = lexicon()
    for group in GROUPS:
        for verb in (spelled for term in group.get("verbs", []) for spelled in _spelled(term)):
            assert verb in {term.words for term in words.verbs[verb[0]]}
        for noun in (spelled for term in group.get("nouns", []) for spelled in _spelled(term)):
            assert noun in {term.words for term in words.nouns[noun[-1]]}


def _spelled(term: str) -> list[tuple[str, ...]]:
    """The terms that one with alternatives stands for."""
    return list(product(*(word.split("|") for word in term.split())))


def test_longer_terms_are_tried_first() -> None:
    for terms in (*lexicon().verbs.values(), *lexicon().nouns.values()):
        lengths = [len(term.words) for term in terms]
        assert lengths == sorted(lengths, reverse=True)


# ---------------------------------------------------------------- parties, weapons, evidence


def test_party_kinds_are_those_of_the_record() -> None:
    assert set(kinds().values()) <= set(get_args(PartyKind))
    assert set(modifiers().values()) <= set(get_args(PartyKind))
    assert armed_kinds() < set(get_args(PartyKind))


def test_armed_words_are_armed_and_others_are_not() -> None:
    for word, names in classes().items():
        kind = kinds().get(word)
        if kind in armed_kinds():
            assert "armed" in names, word
    for word in ("villager", "nurse", "hospital", "bridge"):
        assert "armed" not in classes()[word]


def test_weapons_make_types_that_exist_and_have_a_rank() -> None:
    for name, weapon in weapons().items():
        assert weapon.name == name
        assert not weapon.type or weapon.type in event_types(), name
        if weapon.type:
            assert weapon.kind in weapon_order()


def test_evidence_is_of_the_kinds_of_the_record() -> None:
    assert set(table("evidence")) >= set(get_args(EvidenceKind))


def _lists(entry: object) -> Iterator[list[Any]]:
    if isinstance(entry, dict):
        for value in entry.values():
            yield from _lists(value)
    elif isinstance(entry, list):
        yield entry


@pytest.mark.parametrize("name", ["parties", "weapons", "evidence", "relevance"])
def test_no_list_holds_a_word_twice(name: str) -> None:
    for words in _lists(table(name)):
        assert len(set(words)) == len(words), [word for word in words if words.count(word) > 1]
