"""What a user names (files, folders, archives, feeds, tables, addresses) -> reports as received, one after the other.

Nothing here is read into claims: `gather` yields what the record takes, what is refused and what is passed over, each
with its reason, and never holds more than one report at a time.
"""

from dateline.intake.gather import Options, gather
from dateline.intake.nouns import Item, Refused, Skipped, Told

__all__ = ["Item", "Options", "Refused", "Skipped", "Told", "gather"]
