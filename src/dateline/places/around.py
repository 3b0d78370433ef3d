"""The words around a name -> its relation ("near", "30 km north of"), what contains it, what kind it is said to be."""

import re
from dataclasses import dataclass
from itertools import pairwise

from dateline.places.gazetteer import Gazetteer
from dateline.places.mention import ADMIN, POINT, SETTLEMENT, Mention
from dateline.places.tokens import Word
from dateline.places.words import Words

_SIDE = re.compile(r"(?:north|south|east|west|central|far|coastal|upper|lower|downtown|greater|mid)[a-z-]*$")
_EDGE = frozenset({"outskirts", "edge", "vicinity", "suburbs", "outside", "environs", "surroundings"})
_INSIDE_GAP = re.compile(
    r"^(?:,? (?:in|of|inside)(?: the| its)?(?: (?:north|south|east|west|cent|far|coast|upper|lower|nor)[a-z-]*)* "
    r"(?:province of |state of |region of |county of )?|, |,? \(|, (?:a|an|the) (?:[\w-]+ ){0,4}(?:of|in)(?: the)?"
    r"(?: (?:north|south|east|west|cent)[a-z-]*)? )$",
    re.IGNORECASE,
)
_SKIPPED = frozenset({"the", "a", "an", "its", "city", "town", "village", "besieged", "occupied", "held", "embattled"})
_LIST_GAP = re.compile(r"^(?:, |,? and |,? or |, and the )$")
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
    n, hint, country = _skip(words, at - 1, known)
    if n >= 0 and words[n].low == "of":
        n -= 1
        low = words[n].low if n >= 0 else ""
        if low in lists.bearing:
            return _directed(words, n, lists)
        if low in _EDGE:
            return Before("near", True, near=True)
        office = low in {"department", "state", "division"} and words[n].upper and not words[n].caps
        theirs = _names_another(words, n - 1)  # "the Miraflores district of Lima": the district is not Lima's kind
        hint = None if office else _hint(low, lists)
        if hint is None and low != "direction":
            return Before(country=country)
        if low == "direction":
            return Before("towards", True)
        n, _, country = _skip(words, n - 1, known)
        relation = _plain(words, n, lists)
        return Before(relation.relation, True, hint=None if theirs else hint, near=relation.near, country=country)
    found = _plain(words, n, lists)
    if hint or country:
        return Before(found.relation, found.placed, found.weak, hint, found.near, country=country)
    return found


def _skip(words: list[Word], n: int, known: Gazetteer) -> tuple[int, str | None, str | None]:
    """Back over "the", "northern", "besieged", a demonym: where the preposition may stand."""
    country = None
    for _ in range(4):
        if n < 0 or not words[n].is_word:
            break
        low = words[n].low
        demonym = known.demonyms.get(low) if words[n].upper else None
        if demonym:
            country = demonym
        elif not (low in _SKIPPED or _SIDE.match(low)):
            break
        n -= 1
    return n, None, country


def _directed(words: list[Word], n: int, lists: Words) -> Before:
    """ "30 km north of", "south of"."""
    low = words[n].low
    distance = None
    unit = lists.unit.get(words[n - 1].low) if n >= 1 else None
    number = n - 2
    if unit is None and n >= 3 and words[n - 1].low == "the" and words[n - 2].low == "to":
        unit, number = lists.unit.get(words[n - 3].low), n - 4
    if unit is not None and number >= 0:
        if words[number].text == ")":
            number -= 1
        try:
            distance = float(words[number].text.replace(",", "")) * unit
        except ValueError:
            distance = None
    return Before(f"{low} of", True, near=True, bearing=lists.bearing[low], distance=distance)


def _plain(words: list[Word], n: int, lists: Words) -> Before:
    if n < 0 or not words[n].is_word:
        return Before()
    low = words[n].low
    two = f"{words[n - 1].low} {low}" if n else low
    if low in lists.near or two in lists.near:
        return Before("near", True, near=True)
    if low in lists.between or (low == "and" and _between_before(words, n, lists)):
        return Before("between", True, near=True)
    if low in lists.at:
        return Before("at", True)
    if low in lists.towards:
        return Before("towards", low != "to", weak=low == "to")
    if low in lists.origin:
        return Before("from", False, weak=True)
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


def apposed(words: list[Word], last: int, lists: Words) -> str | None:
    """The kind an apposition gives: "X, a village located near", "X, the besieged city"."""
    if last + 2 >= len(words) or words[last + 1].text != "," or words[last + 2].low not in {"a", "an", "the"}:
        return None
    for word in words[last + 3 : last + 7]:
        if not word.is_word or word.low in {"of", "in", "who", "from"}:
            return None
        if word.low in lists.settlement or word.low in lists.point:
            return SETTLEMENT if word.low in lists.settlement else POINT
    return None


def contain(text: str, mentions: list[Mention]) -> None:
    """Sets `parent` by the words between neighbouring mentions, and hands on the feature word of a list."""
    for here, following in pairwise(mentions):
        gap = text[here.end : following.start]
        if len(gap) > 48 or "\n" in gap:
            continue
        if gap in {"'s ", "’s "}:
            if here.wide:
                following.parent = here
        elif following.wide and _INSIDE_GAP.match(gap) and not (here.wide and _level(here) <= _level(following)):
            here.parent = following
    for here, following in zip(reversed(mentions[:-1]), reversed(mentions[1:]), strict=True):
        gap = text[here.end : following.start]
        tail = text[following.end : following.end + 14].strip().split(" ")[0].strip(".,;")
        if len(gap) < 12 and _LIST_GAP.match(gap) and (tail in _AREA_WORDS or following.hint == "admins"):
            here.hint = following.hint = "admins"
    for mention in mentions:
        if mention.hint == "admins":
            mention.hint = ADMIN


def _level(mention: Mention) -> int:
    kinds = {entry.kind for entry in mention.entries[:5]}
    if "continent" in kinds:
        return 0
    return 1 if "country" in kinds else 2 if kinds & {"admin1", "region"} else 3
