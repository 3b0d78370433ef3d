"""ontology/furniture.toml -> its phrases, folded as lines are, to compare whole lines or their first words with."""

from functools import cache
from typing import Any

from dateline.ontology import table
from dateline.reader.draft import key


@cache
def keys(section: str, name: str) -> frozenset[str]:
    """The phrases of one list, folded."""
    return frozenset(key(phrase) for phrase in listed(section)[name])


@cache
def starts(section: str, name: str) -> tuple[str, ...]:
    """The phrases of one list, folded, each with a space behind it: to look for at a line's start."""
    return tuple(sorted(f"{key(phrase)} " for phrase in listed(section)[name]))


def listed(section: str) -> dict[str, Any]:
    """The lists of a section, as they are written."""
    found: dict[str, Any] = table("furniture")[section]
    return found
