"""Verdicts of the rules -> verdicts with a learned reader's opinion weighed in (docs/models/reader.md)."""

from dateline.code.learned.missed import missed
from dateline.code.learned.weigh import arrested, weigh

__all__ = ["arrested", "missed", "weigh"]
