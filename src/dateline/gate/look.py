"""Bytes as received -> whether they are worth a full reading: `look`."""

from dataclasses import dataclass
from typing import Literal

from dateline.gate.language import is_english
from dateline.gate.quick import text
from dateline.gate.score import score_of
from dateline.gate.weights import loaded
from dateline.gate.words import tokens
from dateline.settings import settings

# A flash or an entry of a feed has few words to show what it is about, and costs little to read: half the score does.
BRIEF = 60  # words
Reason = Literal["no text", "not English"]


@dataclass(frozen=True, slots=True)
class Look:
    """How likely a body holds claims of conflict (0 to 1), and whether that is enough to read it in full.

    `reason` says why where no words were weighed: "no text" passes, so that the reader can say what is wrong with it;
    "not English" does not, since claims are made from English alone.
    """

    score: float
    passes: bool
    reason: Reason | None = None


def look(body: bytes, threshold: float | None = None) -> Look:
    """A look at `body`, HTML or plain text as received. Never raises for what a body holds.

    `threshold` (0 to 1) is the score from which one passes, else the setting `gate`; half of it is enough for a text of
    at most 60 words, and at 0 all pass. Raises ModelError where the package's weights are damaged, SettingsError where
    the settings are.
    """
    return weigh(text(body), threshold)


def weigh(found: str | None, threshold: float | None = None) -> Look:
    """The same of a text that was taken out of its page already; null, or nothing but white space, is no text."""
    least = settings().gate if threshold is None else threshold
    if found is None or not found.strip():
        return Look(1.0, True, "no text")
    said = tokens(found)
    if not is_english(found, said):
        return Look(0.0, least <= 0, "not English")
    given = score_of(said, loaded())
    return Look(given, given >= (least / 2 if len(found.split(maxsplit=BRIEF)) <= BRIEF else least))
