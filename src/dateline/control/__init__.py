"""Claims about a place -> who is said to hold it, over time, as each source tells it."""

from dateline.control.ledger import ledger
from dateline.control.nouns import Ledger, Region, Told

__all__ = ["Ledger", "Region", "Told", "ledger"]
