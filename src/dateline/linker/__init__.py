"""Claims -> events: claims of one happening are brought together, their disagreements kept."""

from dateline.linker.decide import link

__all__ = ["link"]
