"""Patterns of spaCy's `attribute_ruler` -> which words they name, and which may open a pattern of several words."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

ASKED = frozenset(("LOWER", "TAG", "DEP", "IS_SPACE"))  # what patterns may ask of a word here


class Patterns:
    """`arcs` are those that may open a pattern of several words, of which the longest has `longest`.

    They are `plain` where what is asked here suffices to know their answers.
    """

    def __init__(self, patterns: Sequence[Sequence[dict[str, Any]]]) -> None:
        self.longest = max(map(len, patterns), default=1)
        self._named = _Words(word["LOWER"] for pattern in patterns for word in pattern if "LOWER" in word)
        firsts = [pattern[0] for pattern in patterns if len(pattern) > 1]
        self._opening = _Words(first["LOWER"] for first in firsts if "LOWER" in first)
        arcs = [first.get("DEP") for first in firsts if "LOWER" not in first]
        self.arcs = frozenset(arc for arc in arcs if isinstance(arc, str))
        asked = {name for pattern in patterns for word in pattern for name in word}
        self.plain = asked <= ASKED and all(isinstance(arc, str) for arc in arcs)

    def name(self, word: str) -> bool:
        """Whether any pattern names `word`, in small letters."""
        return word in self._named

    def opens(self, word: str) -> bool:
        """Whether `word`, in small letters, may open a pattern of several words."""
        return word in self._opening


class _Words:
    """The words that match any of `asked`: a word, {"IN": [words]} or {"REGEX": ...}. Anything else matches each."""

    def __init__(self, asked: Iterable[Any]) -> None:
        self._words: set[str] = set()
        self._expressions: list[re.Pattern[str]] = []
        for each in asked:
            if isinstance(each, str):
                self._words.add(each)
            elif each.keys() == {"IN"}:
                self._words.update(each["IN"])
            else:
                self._expressions.append(re.compile(each["REGEX"] if each.keys() == {"REGEX"} else ""))

    def __contains__(self, word: str) -> bool:
        return word in self._words or any(expression.search(word) for expression in self._expressions)
