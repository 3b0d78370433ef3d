"""The named people of a report: titles, what they are said to be, and family names that stand alone."""

import pytest

from dateline.code.parse.sentences import sentences
from dateline.parties import Cast
from dateline.places import find_places_in
from dateline.record import Part, Party, Report


def people(text: str) -> list[Party]:
    """The parties of all words of `text` that are people, each phrase once."""
    report = Report(id="sha256:0", text=text, parts=(Part(kind="paragraph", start=0, end=len(text)),))
    parsed = sentences(report)
    cast = Cast(parsed, find_places_in(report, parsed))
    found: dict[int, Party] = {}
    for sentence in parsed:
        for token in sentence.tokens:
            if cast.persons.at(sentence.at(token)) is not None and (party := cast.party(sentence, token)) is not None:
                assert party.span is not None
                found[party.span.start] = party
    return list(found.values())


def told(text: str) -> list[tuple[str, str, str]]:
    return [(party.name, party.kind, party.span.text) for party in people(text) if party.span is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen shot Judge Elena Quinteros.", ("Elena Quinteros", "person", "Judge Elena Quinteros")),
        ("GUNMEN SHOT JUDGE ELENA QUINTEROS.", ("Elena Quinteros", "person", "JUDGE ELENA QUINTEROS")),
        (
            "Gunmen shot former Defense Minister Rafael Somoza.",
            ("Rafael Somoza", "person", "former Defense Minister Rafael Somoza"),
        ),
        ("Gunmen shot Col. Jorge Batres.", ("Jorge Batres", "state_forces", "Col. Jorge Batres")),
        ("Gunmen shot retired Colonel Jorge Batres.", ("Jorge Batres", "person", "retired Colonel Jorge Batres")),
        (
            "Gunmen shot liberal party leader Elena Quinteros.",
            ("Elena Quinteros", "person", "liberal party leader Elena Quinteros"),
        ),
        (
            "Gunmen shot Manuel Arbizu, leader of the union, at home.",
            ("Manuel Arbizu", "person", "Manuel Arbizu, leader of the union"),
        ),
    ],
)
def test_a_person_has_a_name_and_the_words_that_describe(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


def test_a_family_name_alone_is_the_person_named_before() -> None:
    found = told("Rebels held Manuel Arbizu. Arbizu was freed.")
    assert [name for name, _, _ in found] == ["Manuel Arbizu", "Manuel Arbizu"]


@pytest.mark.parametrize("text", ["Rebels held Santiago.", "Shells hit the Jordan Valley.", "Rebels entered Bakhmut."])
def test_places_are_no_people(text: str) -> None:
    assert people(text) == []
