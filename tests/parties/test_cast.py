"""Who the noun phrases of a report are: named actors, states and their forces, kinds by their words, and nobody."""

import pytest

from dateline.code.parse.sentences import Sentence, sentences
from dateline.parties import Cast
from dateline.parties.nobody import can_be_hit
from dateline.places import find_places_in
from dateline.record import Part, Party, Report


def cast(text: str) -> tuple[Cast, list[Sentence]]:
    report = Report(id="sha256:0", text=text, parts=(Part(kind="paragraph", start=0, end=len(text)),))
    parsed = sentences(report)
    return Cast(parsed, find_places_in(report, parsed)), parsed


def party(text: str, word: str) -> Party | None:
    """Who the last `word` of `text` is."""
    found, parsed = cast(text)
    for sentence in reversed(parsed):
        for token in reversed(list(sentence.tokens)):
            if token.text == word:
                return found.party(sentence, token)
    raise AssertionError(word)


def classes(text: str, word: str) -> frozenset[str]:
    found, parsed = cast(text)
    sentence, token = next((s, t) for s in parsed for t in s.tokens if t.text == word)
    return found.classes(sentence, token)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The RSF shelled the town.", "RSF", ("rsf", "SD")),
        ("Russian forces shelled the town.", "forces", ("russian-armed-forces", "RU")),
        ("Russia shelled the town.", "Russia", ("country:RU", "RU")),
        ("Troops of Ukraine left.", "Troops", ("ukrainian-armed-forces", "UA")),
        ("Norwegian troops left.", "troops", ("forces:NO", "NO")),
        ("Fighters of the RSF left.", "Fighters", ("rsf", "SD")),
        ("Rebels left.", "Rebels", (None, None)),
    ],
)
def test_known_sides_have_an_id_and_a_country(text: str, word: str, expected: tuple[str | None, str | None]) -> None:
    found = party(text, word)
    assert found is not None
    assert (found.id, found.country) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("M23 took the town. The group held it.", "group", "m23"),
        ("M23 took the town. The rebels held it.", "rebels", "m23"),
        ("M23 and the ADF fought. The rebels held it.", "rebels", None),
        ("The US-led coalition bombed Raqqa. The coalition said so.", "coalition", "inherent-resolve"),
        ("Gunmen came to Gao in Mali. The army shot them.", "army", "fama"),
        ("Gunmen came to Gao in Mali. Government troops shot them.", "troops", "fama"),
        ("Gunmen came to Gao in Mali. The junta denied it.", "junta", "country:ML"),
        ("Sudan's army lost Nyala, near Chad and Libya. The army was on alert.", "army", "saf"),
        ("The army of nowhere came. Nobody saw it.", "army", None),
        ("Men from Chad, Mali, Libya and Sudan met. The army came.", "army", None),
    ],
)
def test_a_noun_without_a_name_points_back_or_home(text: str, word: str, expected: str | None) -> None:
    found = party(text, word)
    assert found is not None
    assert found.id == expected


@pytest.mark.parametrize(
    ("phrase", "word", "kind"),
    [
        ("The rebels", "rebels", "rebels"),
        ("Masked gunmen", "gunmen", "militia"),
        ("Armed men", "men", "militia"),
        ("The soldiers", "soldiers", "state_forces"),
        ("Riot police", "police", "police"),
        ("Nine farmers", "farmers", "civilians"),
        ("The protesters", "protesters", "protesters"),
        ("The peacekeepers", "peacekeepers", "peacekeepers"),
        ("The ministry", "ministry", "government"),
        ("The hospital", "hospital", "facility"),
        ("The lorry", "lorry", "vehicle"),
        ("The tank", "tank", "equipment"),
    ],
)
def test_kinds_by_their_words(phrase: str, word: str, kind: str) -> None:
    found = party(f"{phrase} stood by the river.", word)
    assert found is not None
    assert found.kind == kind
    assert not found.inferred
    assert found.span is not None
    assert found.span.text == phrase


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Hundreds of jihadist fighters came.", "Hundreds", "jihadist fighters"),
        ("At least nine soldiers came.", "soldiers", "soldiers"),
        ("Several of the villagers came.", "villagers", "villagers"),
        ("Their men came.", "men", "men"),
        ("Two Norwegians came.", "Norwegians", "Norwegians"),
        ("Hundreds of Norwegians came.", "Hundreds", "Norwegians"),
        ("Norwegians came.", "Norwegians", "Norway"),
    ],
)
def test_a_name_has_no_numbers_articles_or_owners(text: str, word: str, name: str) -> None:
    found = party(text, word)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "word"),
    [("Others came.", "Others"), ("It rained.", "It"), ("He fired 30 rockets.", "rockets")],
)
def test_what_names_nobody_is_no_party(text: str, word: str) -> None:
    assert party(text, word) is None


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Rebels came.", "Rebels", {"armed", "people"}),
        ("The RSF came.", "RSF", {"armed", "people"}),
        ("Russia came.", "Russia", {"country"}),
        ("Moscow denied it.", "Moscow", {"country", "place"}),
        ("They reached the hospital.", "hospital", {"facility"}),
        ("They reached the airbase.", "airbase", {"military"}),
        ("Killing 14, they fled.", "14", {"number"}),
        ("They spent $40 there.", "40", {"money"}),
    ],
)
def test_classes(text: str, word: str, wanted: set[str]) -> None:
    assert wanted <= classes(text, word)


def test_an_unknown_name_is_unknown_and_one_with_a_rank_bears_arms() -> None:
    assert "armed" not in classes("Farouk Benhamid spoke.", "Benhamid")
    assert "armed" in classes("General Benhamid led the men.", "Benhamid")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rebels attacked the village.", "village", True),
        ("Rebels attacked merchants.", "merchants", True),
        ("Rebels attacked the cathedral.", "cathedral", True),
        ("Rebels attacked on the eve of the vote.", "eve", False),
        ("Troops stopped the hostilities.", "hostilities", False),
        ("Rebels threatened an intensification of it.", "intensification", False),
        ("Rebels attacked the bridge in March.", "March", False),
    ],
)
def test_what_can_be_hit(text: str, word: str, *, expected: bool) -> None:
    _, parsed = cast(text)
    token = next(token for sentence in parsed for token in sentence.tokens if token.text == word)
    assert can_be_hit(token) is expected
