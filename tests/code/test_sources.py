"""Who the sources of a report are: name, role, organisation and kind, put together from all it says of them."""

import pytest

from dateline.code.attribution import find_sayings
from dateline.code.parse.sentences import sentences
from dateline.record import Part, Report, Source


def sources(text: str) -> list[Source]:
    report = Report(id="sha256:0", text=text, parts=(Part(kind="paragraph", start=0, end=len(text)),))
    found = [saying.source for saying in find_sayings(sentences(report), text) if saying.source is not None]
    return sorted(found, key=lambda source: source.span.start if source.span else 0)


def told(text: str) -> tuple[str, str | None, str | None, str]:
    """The last source of `text`."""
    source = sources(text)[-1]
    return source.name, source.role, source.organisation, source.kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels fled, Sen. Ruth Okello said.", ("Ruth Okello", "Sen.", None, "official")),
        ("Rebels fled, Gen. Ruth Okello said.", ("Ruth Okello", "Gen.", None, "military")),
        ("Rebels fled, Mrs. Okello said.", ("Okello", None, None, "other")),
        ("Rebels fled, said Ruth Okello, a consultant at Blue Ridge.",
         ("Ruth Okello", "consultant", "Blue Ridge", "analyst")),
        ("Rebels fled, said Ruth Okello, the president of the Lake Institute.",
         ("Ruth Okello", "president", "the Lake Institute", "analyst")),
        ("Rebels fled, a police officer said.", ("police officer", "officer", "police", "official")),
        ("Rebels fled, an official of the hospital said.", ("official", None, "the hospital", "medical")),
        ("Rebels fled, said Ruth Okello, the former Kitgum governor.",
         ("Ruth Okello", "former governor", "Kitgum", "official")),
        ("Rebels fled, reports The Gulu Mirror.", ("Gulu Mirror", None, None, "media")),
        ("Rebels fled, the state news service said.", ("state news service", None, None, "media")),
    ],
)  # fmt: skip
def test_by_what_stands_beside_the_name(text: str, expected: tuple[str, str | None, str | None, str]) -> None:
    assert told(text) == expected


OPENING = "Mrs. Ruth Okello, a Kitgum governor, came. Mr. Tom Bale, an army spokesman, left. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels fled, he said.", "Tom Bale"),
        ("Rebels fled, she said.", "Ruth Okello"),
        ("Rebels fled, Bale said.", "Tom Bale"),
        ("Rebels fled, the governor said.", "Ruth Okello"),
    ],
)
def test_a_pronoun_goes_with_the_title(text: str, name: str) -> None:
    assert told(OPENING + text)[0] == name


def test_the_role_goes_with_the_name_through_the_report() -> None:
    assert told(OPENING + "Men ran. Rebels fled, Bale said.") == ("Tom Bale", "spokesman", "army", "military")
