"""An event -> ACLED's notes: when and where, what is told in whose words, what is disputed, and the sources last."""

from collections.abc import Sequence
from datetime import date

from dateline.export.nouns import Told
from dateline.export.schemes import sources

_MOST = 3  # sentences that are quoted
_LONGEST = 400  # characters of one
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def notes(told: Told, when: str, figures: Sequence[int], days: int) -> str:
    """The notes. `when` begins them; `figures` are the rival tolls, the lowest first, split over so many `days`."""
    place = told.event.place
    where = ", ".join(dict.fromkeys(filter(None, (place.name, place.admin1)))) if place else ""
    pieces = [f"{when}, in {where}: " + " ".join(_quoted(told))]
    if len(figures) > 1:
        pieces.append(f"Tolls differ, from {figures[0]} to {figures[-1]}; the lowest is coded.")
    if days > 1 and figures and figures[0]:
        pieces.append(f"{figures[0]} fatalities are split over {days} days.")
    denying = sorted({voice.name or "an outlet" for voice in told.event.voices if voice.status == "denied"})
    if denying:
        pieces.append(f"Denied by {', '.join(denying)}.")
    pieces.append(f"Sources: {'; '.join(sources.outlets(told)) or 'not named'}.")
    return " ".join(pieces)


def on(first: date, precision: int) -> str:
    """How the notes say the day, by its precision in ACLED's codes."""
    month = f"{_MONTHS[first.month - 1]} {first.year}"
    return {1: f"On {first.day} {month}", 2: f"Around {first.day} {month}"}.get(precision, f"In {month}")


def _quoted(told: Told) -> list[str]:
    """The sentences that tell it, each once, those of the surest claims first."""
    asserted = [claim for claim in told.claims if claim.status == "asserted"]
    by_share = sorted(asserted, key=lambda claim: -claim.confidence)
    sentences = dict.fromkeys(" ".join(claim.sentence.text.split()) for claim in by_share)
    return [f"“{_short(sentence)}”" for sentence in list(sentences)[:_MOST]]


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else sentence[:_LONGEST].rsplit(" ", 1)[0] + " …"
