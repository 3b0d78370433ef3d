"""Claims -> events: claims of one happening are brought together, their disagreements kept."""

from dateline.link.decide import link

__all__ = ["link"]
