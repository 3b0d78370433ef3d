"""Verdicts of the rules -> verdicts with a learned reader's opinion weighed in (docs/models/reader.md)."""

from dateline.code.learned.weigh import weigh

__all__ = ["weigh"]
