"""Who a name stands for: classes of nouns, named actors, countries and pronouns."""

from dateline.parties.cast import Cast

__all__ = ["Cast"]
