"""What language a text is in: plain English is not asked of the identifier, and all else is."""

import pytest

from dateline.reader import language as room
from dateline.reader.language import language

ENGLISH = (
    "The army said on Friday that its soldiers had been attacked by fighters who came from the hills to the north of "
    "the town. Two of them were killed and nine were wounded, and the others fled with their vehicles. The governor, "
    "who is from the town, said that he had asked for more troops and that the market would be closed to all traders "
    "until the end of the week."
)
FRENCH = (
    "L'armée a annoncé vendredi que ses soldats avaient été attaqués par des combattants venus des collines au nord de "
    "la ville. Deux d'entre eux ont été tués et neuf autres blessés. Le gouverneur a demandé des renforts et a fait "
    "fermer le marché aux commerçants jusqu'à la fin de la semaine, de peur que les assaillants ne reviennent."
)


@pytest.mark.parametrize("declared", [None, "en-GB", "fr"])
def test_plain_english_is_known_without_asking(declared: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "identifier", None)
    assert language(ENGLISH, declared) == "en"


@pytest.mark.parametrize("text", [FRENCH, f"{FRENCH}\n{FRENCH}\n{ENGLISH}", " ".join(ENGLISH.split()[:40])])
def test_all_else_is_asked(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Identifier:
        def classify(self, sample: str) -> tuple[str, float]:
            asked.append(sample)
            return "fr", 0.99

    monkeypatch.setattr(room, "identifier", Identifier)
    assert language(text, None) == "fr" and asked == [text]
