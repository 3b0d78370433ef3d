"""The nouns of the record, frozen and typed. They know nothing of how they are read or kept."""

from dateline.record.claim import (
    Attribution,
    Claim,
    Codes,
    DatasetRow,
    Evidence,
    Party,
    Place,
    Quantity,
    Source,
    Weapon,
    When,
)
from dateline.record.event import Event, Reading, Reason, Rival, Toll, Voice
from dateline.record.text import Dropped, Part, Report, Span

__all__ = [
    "Attribution",
    "Claim",
    "Codes",
    "DatasetRow",
    "Dropped",
    "Event",
    "Evidence",
    "Part",
    "Party",
    "Place",
    "Quantity",
    "Reading",
    "Reason",
    "Report",
    "Rival",
    "Source",
    "Span",
    "Toll",
    "Voice",
    "Weapon",
    "When",
]
