"""Verdicts of the rules -> the same with what is learned of whole sentences weighed in (docs/models/acts.md)."""

from dateline.code.learned.missed import missed

__all__ = ["missed"]
