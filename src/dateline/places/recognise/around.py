"""The words around a name -> its relation ("near", "30 km north of"), what contains it, what kind it is said to be."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.places.gazetteer import Gazetteer
from dateline.places.recognise.mention import ADMIN, POINT, SETTLEMENT, Mention
from dateline.places.recognise.tokens import Word
from dateline.places.recognise.words import Words

_SIDE = re.compile(r"(?:north|south|east|west|central|far|coastal|upper|lower|downtown|greater|mid)[a-z-]*$")
NAUTICAL = 1.852  # km in a nautical mile
_EDGE = frozenset({"outskirts", "edge", "vicinity", "suburbs", "outside", "environs", "surroundings"})
_INSIDE_GAP = re.compile(
    r"^(?:,? (?:in|of|inside)(?: the| its)?(?: (?:nor|south|east|west|cent|far|coast|upper|lower)[a-z-]*)* "
    r"(?:province of |state of |region of |county of )?|, |,? \(|, (?:a|an|the) (?:[\w-]+ ){0,4}(?:of|in)(?: the)?"
    r"(?: (?:north|south|east|west|cent)[a-z-]*)? )$",
    re.IGNORECASE,
)
_BEING = frozenset({"was", "were", "is", "are", "been"})
_SAID_GAP = re.compile(r"\b(?:in|of|inside)\b")
_SKIPPED = frozenset({
    "the", "a", "an", "its", "city", "town", "village", "besieged", "occupied", "held", "embattled", "neighboring",
    "neighbouring", "annexed", "breakaway", "contested", "disputed", "restive", "remote", "strategic", "divided",
})  # fmt: skip
# The last word of "rebel-held", "war-torn".
_HYPHENED = frozenset({
    "administered", "backed", "besieged", "controlled", "dominated", "governed", "held", "hit", "majority", "occupied",
    "populated", "ravaged", "rich", "ruled", "run", "torn",
})  # fmt: skip
_ACROSS = frozenset({"through", "via"})
_LIST_GAP = re.compile(r"^(?:, |,? and |,? or |, and the )$")
_OWNS = frozenset({"'s", "’s"})
_VAGUE = frozenset({"area", "areas"})
_AREA_WORDS = frozenset({"counties", "regions", "provinces", "states", "districts", "governorates", "departments"})


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a name."""

    relation: str = "at"
    placed: bool = False
    weak: bool = False  # "to", "from": people take them too
    hint: str | None = None
    near: bool = False
    bearing: int | None = None
    distance: float | None = None
    country: str | None = None


def before(words: list[Word], at: int, lists: Words, known: Gazetteer) -> Before:
    """What the words before word `at` say of the name that begins there."""
    n, country = _skip(words, at - 1, known)
    if n >= 0 and words[n].low == "of":
        n -= 1
        low = words[n].low if n >= 0 else ""
        if low in lists.bearing:
            return _directed(words, n, lists, country)
        if low in _EDGE:
            return Before("near", True, near=True)
        office = low in {"department", "state", "division"} and words[n].upper and not words[n].caps
        theirs = _names_another(words, n - 1)  # "the Miraflores district of Lima": the district is not Lima's kind
        parts = low in _AREA_WORDS and n > 0 and _SIDE.match(words[n - 1].low)  # "the eastern districts of Homs"
        hint = None if office or parts else _hint(low, lists)
        if hint is None and low != "direction" and not parts:
            return Before(country=country)
        if low == "direction":
            return Before("towards", True)
        n, country = _skip(words, n - 1, known)
        relation = _plain(words, n, lists)
        return Before(relation.relation, True, hint=None if theirs else hint, near=relation.near, country=country)
    titled = _titled(words, at, lists, known)
    if titled is not None:
        return titled
    found = _plain(words, n, lists)
    return replace(found, country=country) if country else found


def _titled(words: list[Word], at: int, lists: Words, known: Gazetteer) -> Before | None:
    """ "the Syrian capital, Damascus", "in the capital Juba", "the Malian town Gao"."""
    n = at - 1
    comma = n > 0 and words[n].text == ","
    n -= comma
    if n < 1 or not words[n].is_word or words[n].low not in lists.settlement or words[n].upper != words[n].caps:
        return None
    capital = words[n].low == "capital"
    n, country = _skip(words, n - 1, known)
    if not (country or (capital and not comma)):
        return None
    found = _plain(words, n, lists)
    return Before(found.relation, True, hint=SETTLEMENT, near=found.near, country=country)


def _skip(words: list[Word], n: int, known: Gazetteer) -> tuple[int, str | None]:
    """Back over "the", "northern", "Russian-held", a demonym: where the preposition may stand, and whose it is."""
    country = None
    for _ in range(5):
        if n < 0 or not words[n].is_word:
            break
        low = words[n].low
        if n >= 2 and words[n - 1].text == "-" and (low in _HYPHENED or _SIDE.match(low)):
            n -= 3  # "north-eastern", "rebel-held": the holder is not the country
            continue
        demonym = known.demonyms.get(low) if words[n].upper else None
        if demonym:
            country = demonym
        elif not (low in _SKIPPED or _SIDE.match(low)):
            break
        n -= 1
    return n, country


def _directed(words: list[Word], n: int, lists: Words, country: str | None) -> Before:
    """ "30 km north of", "south-east of"; "in the north of" is inside."""
    low = words[n].low
    joined = f"{words[n - 2].low}-{low}" if n >= 2 and words[n - 1].text == "-" else ""
    if joined in lists.bearing:
        low, n = joined, n - 2
    if n >= 2 and words[n - 1].low == "the" and words[n - 2].low in lists.at:
        return Before("at", True, country=country)
    unit = n - 1
    if n >= 3 and words[n - 1].low == "the" and words[n - 2].low == "to":
        unit = n - 3
    distance = _distance(words, unit, lists)
    return Before(f"{low} of", True, country=country, near=True, bearing=lists.bearing[low], distance=distance)


def _distance(words: list[Word], n: int, lists: Words) -> float | None:
    """The km of "30 km", "60 nautical miles", "20 miles (32 km)", whose unit is word `n`; null where it is none."""
    n -= n > 0 and words[n].text == ")"
    unit = lists.unit.get(words[n].low) if n >= 1 else None
    if unit is None:
        return None
    n -= 1
    if n >= 1 and words[n].low == "nautical":
        unit, n = NAUTICAL, n - 1
    try:
        return float(words[n].text.replace(",", "")) * unit
    except ValueError:
        return None


def _plain(words: list[Word], n: int, lists: Words) -> Before:
    if n < 0 or not words[n].is_word:
        return Before()
    low = words[n].low
    two = f"{words[n - 1].low} {low}" if n else low
    if low in lists.near or two in lists.near:
        return Before("near", True, near=True, distance=_distance(words, n - 1, lists) if low == "outside" else None)
    if low in lists.between or (low == "and" and _between_before(words, n, lists)):
        return Before("between", True, near=True)
    if low in lists.at:
        return Before("at", True)
    if low in lists.towards:
        return Before("towards", low != "to", weak=low == "to")
    if low in lists.origin:
        step = n - 1 - (n > 0 and words[n - 1].low == "away")
        distance = _distance(words, step, lists) if low == "from" else None
        if distance is not None:
            return Before("near", True, near=True, distance=distance)
        if two == "far from" and n >= 2 and words[n - 2].low == "not":
            return Before("near", True, near=True)
        return Before(low if low in _ACROSS else "from", False, weak=True)
    return Before()


def _between_before(words: list[Word], n: int, lists: Words) -> bool:
    return any(words[m].low in lists.between for m in range(max(0, n - 5), n))


def _names_another(words: list[Word], n: int) -> bool:
    """Whether the word before a feature word is a name, so that the feature is that name's."""
    if n < 0 or not words[n].is_word or words[n].low in _SKIPPED or _SIDE.match(words[n].low):
        return False
    return words[n].upper


def _hint(low: str, lists: Words) -> str | None:
    if low in lists.settlement:
        return SETTLEMENT
    if low in _VAGUE:
        return POINT  # "a residential area of Kharkiv", "the Goma area": the town and what is around it
    if low in lists.admin:
        return ADMIN
    return POINT if low in lists.point else None


def after(words: list[Word], last: int, lists: Words) -> tuple[str | None, int]:
    """The kind a feature word after the name asks for, and the last word of the name with it ("Walker County")."""
    step = last + 1
    if step >= len(words) or not words[step].is_word or words[step].line != words[last].line:
        return None, last
    if words[step].start - words[last].end != 1 or words[step].low in lists.facility:
        return None, last
    low = words[step].low
    hint = _hint(low, lists)
    if low in lists.after and words[step].upper and (not words[step].caps or hint == ADMIN):
        return hint or POINT, step
    return hint, last


def edge(words: list[Word], last: int) -> bool:
    """ "Khartoum's outskirts", "the Khartoum suburbs": around the town, not in it."""
    n = last + 1
    n += n < len(words) and words[n].low in _OWNS
    while n < len(words) and _SIDE.match(words[n].low):
        n += 1
    return n < len(words) and words[n].low in _EDGE and words[n].line == words[last].line


def fought_over(words: list[Word], first: int, last: int, lists: Words) -> bool:
    """ "shelled Gori", "recaptured the Gori", "Gori was bombed", "Gori fell": what is done to places."""
    n = first - 1
    while n >= 0 and words[n].low in _SKIPPED:
        n -= 1
    if n >= 0 and words[n].low in lists.fought_over and not words[n].upper:
        return True
    step = last + 1
    if step + 1 >= len(words) or not words[step].is_word:
        return False
    low, following = words[step].low, words[step + 1].low
    return low == "fell" or (low in _BEING and following in lists.fought_over) or (low, following) == ("came", "under")


def apposed(words: list[Word], last: int, lists: Words, known: Gazetteer) -> tuple[str | None, str | None]:
    """The kind and the country an apposition gives: "X, a village located near", "X, the Jamaican capital"."""
    if last + 2 >= len(words) or words[last + 1].text != "," or words[last + 2].low not in {"a", "an", "the"}:
        return None, None
    country = None
    for word in words[last + 3 : last + 7]:
        if not word.is_word or word.low in {"of", "in", "who", "from"}:
            break
        if word.upper:
            country = country or known.demonyms.get(word.low)
        if word.low in lists.settlement or word.low in lists.point:
            return (SETTLEMENT if word.low in lists.settlement else POINT), country
    return None, None


def contain(text: str, mentions: list[Mention]) -> None:
    """Sets `parent` by the words between neighbouring mentions, and hands on the feature word of a list."""
    for here, following in pairwise(mentions):
        gap = text[here.end : following.start]
        if len(gap) > 48 or "\n" in gap:
            continue
        if gap in {"'s ", "’s "}:
            if here.wide:
                following.parent, following.said = here, True
        elif following.wide and _INSIDE_GAP.match(gap) and not (here.wide and _level(here) <= _level(following)):
            here.parent, here.said = following, _SAID_GAP.search(gap) is not None
    for here, following in zip(reversed(mentions[:-1]), reversed(mentions[1:]), strict=True):
        gap = text[here.end : following.start]
        tail = text[following.end : following.end + 14].strip().split(" ")[0].strip(".,;")
        if len(gap) < 12 and _LIST_GAP.match(gap):
            here.listed = following
        if here.listed is following and (tail in _AREA_WORDS or following.hint == "admins"):
            here.hint = following.hint = "admins"
    for mention in mentions:
        if mention.hint == "admins":
            mention.hint = ADMIN


def _level(mention: Mention) -> int:
    kinds = {entry.kind for entry in mention.entries[:5]}
    if "continent" in kinds:
        return 0
    return 1 if "country" in kinds else 2 if kinds & {"admin1", "region"} else 3
