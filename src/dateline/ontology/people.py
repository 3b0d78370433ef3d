"""Words of personal names: given names, titles, ranks, particles (names.toml, place-words.toml)."""

from functools import cache

from dateline.ontology.load import table


@cache
def names(list_: str) -> frozenset[str]:
    """The words of one list of names.toml, in small letters."""
    return frozenset(table("names")[list_])


@cache
def titles() -> frozenset[str]:
    """What stands before the name of one person: "President", "Msgr"."""
    return names("titles") | frozenset(table("place-words")["person"]["titles"])


@cache
def given() -> frozenset[str]:
    """Given names, in small letters."""
    return names("given") | frozenset(table("place-words")["person"]["given"])
