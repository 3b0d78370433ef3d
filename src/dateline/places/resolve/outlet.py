"""A report's outlet -> the country it is likely to write about, as a hint: "The Kyiv Independent", "….gov.ng"."""

import re
from urllib.parse import urlsplit

from dateline.places.fold import fold
from dateline.places.gazetteer import Gazetteer
from dateline.record import Report

WEIGHT = 0.5  # a vote of half a name: many papers with a country in their name write about the world
_LARGE = 100_000  # people of a town that an outlet's name is taken to hold
_WORDS = re.compile(r"\w+")
_SPOKEN = {"uk": "GB"}  # what a domain's last part says of the country, where it is not its code
_SOLD = frozenset({"AI", "CC", "CO", "FM", "IO", "LY", "ME", "TV", "WS"})  # domains that are sold to all the world


def home(report: Report, known: Gazetteer) -> str | None:
    """ISO 3166-1 alpha-2 of the outlet's country by its web address, else by its name; null where neither says."""
    return _by_address(report.url, known) or _by_name(report.outlet, known)


def _by_address(url: str | None, known: Gazetteer) -> str | None:
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    last = (host or "").rstrip(".").rpartition(".")[2]
    code = _SPOKEN.get(last, last.upper())
    return code if code in known.countries and code not in _SOLD else None


def _by_name(outlet: str | None, known: Gazetteer) -> str | None:
    for word in _WORDS.findall(outlet or ""):
        key = fold(word)
        if code := known.demonyms.get(key):
            return code
        if key in known.common:
            continue
        for entry in known.named(key):
            if entry.grade == 0 and (entry.kind == "country" or entry.population >= _LARGE):
                return entry.country
    return None
