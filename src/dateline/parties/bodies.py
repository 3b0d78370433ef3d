"""Which state's army, government or police a report means where it names no country: "the army", "the authorities"."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from dateline.ontology import table
from dateline.parties.nations import nations

_NEXT = re.compile(r"(?:['’]s?)?(?:[ -][^\W\d_]+){1,3}")
OFFICES = "offices"  # many states have a president: one that stands alone is that of the report's own country
NEAR = 1500  # characters: where two states have an army, "the army" is the one named last, if not longer ago
MOST = 0.75  # share of a report's places that make it one about that country


class Bodies:
    """The armies, governments and police of one text, by where a country's name stands before them."""

    def __init__(self, text: str, places: Mapping[str, int]) -> None:
        """`places` counts the report's places by country (ISO 3166-1 alpha-2)."""
        self.home = _home(places)
        self._found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for nation in nations(text):
            after = _NEXT.match(text, nation.end)
            for word in after[0].split() if after is not None and not nation.behind else ():
                if (kind := kind_of_body(word.lower())) is not None:
                    if kind != OFFICES:
                        self._found[kind].append((nation.start, nation.country))
                    break
        self._countries = {kind: frozenset(country for _, country in found) for kind, found in self._found.items()}

    def of(self, word: str, at: int) -> str | None:
        """The country whose `word` ("army") stands at `at`; None where the report does not tell.

        The only one the report names with such a word; of several, the one last named near by; where it names none,
        the country that the report is about.
        """
        kind = kind_of_body(word)
        if kind is None:
            return None
        found, countries = self._found.get(kind, []), self._countries.get(kind, frozenset())
        if len(countries) == 1:
            return next(iter(countries))
        if not countries:
            return self.home
        before = bisect_left(found, (at, ""))
        start, country = found[before - 1] if before else (-NEAR - 1, "")
        return country if at - start <= NEAR else None


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in table("parties")["authorities"].items() for word in words}


def kind_of_body(word: str) -> str | None:
    """Which of a state's bodies a word in small letters tells of: forces, government, police; None for any other."""
    return _kinds().get(word) or _kinds().get(word.removesuffix("s"))


def _home(places: Mapping[str, int]) -> str | None:
    if not places:
        return None
    country, most = Counter(places).most_common(1)[0]
    return country if most >= MOST * sum(places.values()) else None
