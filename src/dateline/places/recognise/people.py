"""Is a name a person's, or part of one? "Jordan Smith", "Mr. Paris", "Paris Hilton"."""

import re
from dataclasses import dataclass

from dateline.places.gazetteer import Gazetteer
from dateline.places.recognise import naming
from dateline.places.recognise.bodies import heads
from dateline.places.recognise.names import Named
from dateline.places.recognise.tokens import Word, neighbour
from dateline.places.recognise.words import Words

_HUMPS = re.compile(r"[a-z][A-Z]")
PARTICLES = frozenset(("da", "das", "de", "del", "do", "dos", "van", "von"))
AHEAD, AHEAD_FIRST, BEHIND = 1.5, 0.7, 1.6  # against a place: a capitalised word beside it that nothing explains


@dataclass(frozen=True, slots=True)
class Person:
    """`certain`: it is a person. Else `weight`: what speaks against a place. `names`: surnames learnt."""

    certain: bool = False
    weight: float = 0.0
    names: tuple[str, ...] = ()


def person(words: list[Word], named: Named, lists: Words, known: Gazetteer) -> Person:
    """Whether the name stands in a person's name."""
    if words[named.first].caps:
        return _in_capitals(words, named, lists)
    area = bool(named.entries) and _is_area(named)
    ahead, behind = neighbour(words, named.first, -1), neighbour(words, named.last, 1)
    odd_ahead = ahead is not None and ahead.upper and not _explained(ahead, lists, known)
    odd_behind = behind is not None and behind.upper and not _explained(behind, lists, known)
    odd_behind = odd_behind and not heads(words, named, lists.facility)
    names = _titled(words, named, lists, (ahead, behind))
    if names is None and not area:
        names = _called(words, named, lists, odd_ahead)
    if names is None and named.first == named.last and words[named.first].low in lists.given:
        names = _given(words, named, odd_ahead and not area, odd_behind)
    if names is not None:
        return Person(True, names=names)
    weight = -BEHIND * odd_behind * (0.5 if area else 1.0)
    learnt: tuple[str, ...] = ()
    if ahead is not None and odd_ahead and ahead.low not in known.common:
        weight -= AHEAD_FIRST if ahead.first else AHEAD
        learnt = () if ahead.first else (words[named.last].low,)
    return Person(weight=weight, names=learnt)


def _titled(
    words: list[Word], named: Named, lists: Words, beside: tuple[Word | None, Word | None]
) -> tuple[str, ...] | None:
    """The names learnt where an office, an initial or a given name stands before: "Mr. London", "J. London"."""
    ahead, behind = beside
    if ahead is None:
        return _names(words, named, None) if _initial(words, named.first) else None
    if ahead.low in lists.titles and (ahead.upper or ahead.low not in lists.title_verbs):
        return _names(words, named, behind)
    if ahead.upper and len(ahead.text) == 1 and ahead.low != "a":
        return _names(words, named, behind)
    if words[named.first - 1].text == ".":
        return None  # "It rained in April. LAWRENCEBURG —": given names are not abbreviated
    given = ahead.upper and ahead.low in lists.given and not _place_before(words, named.first)
    return _names(words, named, None) if given else None


def _called(words: list[Word], named: Named, lists: Words, odd_ahead: bool) -> tuple[str, ...] | None:
    """The names learnt where the text introduces a person, or a name stands before an article or a particle."""
    first = named.first
    if (
        first > 1
        and words[first - 1].text in PARTICLES
        and words[first - 2].upper
        and words[first - 2].low in lists.given
    ):
        return (words[named.last].low,)  # "José Eduardo dos Santos"
    if naming.introduced(words, named, lists):
        return (words[named.last].low,)
    if odd_ahead and not words[named.first].upper:
        return words[named.last].low, named.key  # "Muqtada al-Sadr"
    return None


def _given(words: list[Word], named: Named, odd_ahead: bool, odd_behind: bool) -> tuple[str, ...] | None:
    """The names learnt where a given name stands beside another name: "Paris Jordan", "Jordan Smith"."""
    if odd_ahead:
        return (words[named.last].low,)
    if odd_behind:
        return (words[named.last + 1].low,)
    return () if _initial_after(words, named.last) else None


def _in_capitals(words: list[Word], named: Named, lists: Words) -> Person:
    """In a line of capitals only titles and given names tell."""
    ahead = neighbour(words, named.first, -1)
    if ahead is not None and (ahead.low in lists.titles or ahead.low in lists.given):
        return Person(True, names=_names(words, named, None))
    if naming.introduced(words, named, lists):
        return Person(True, names=(words[named.last].low,))
    if named.first == named.last and words[named.first].low in lists.given:
        return Person(weight=-1.5)
    return Person()


def may_name_place(word: Word, lists: Words, known: Gazetteer) -> bool:
    """Whether an unknown capitalised word may belong to a place's name."""
    low = word.low
    if (
        low.endswith("ists")
        or (word.text[-1] == "s" and word.text[:-1].isupper())
        or len(_HUMPS.findall(word.text)) > 1
    ):
        return False
    return not (
        low in lists.never or low in lists.not_places or low in lists.months or low in lists.given
        or low in lists.titles
        or low in lists.org_after or low in lists.institution or low in lists.public or low in lists.peoples
        or low in known.demonyms or (low in known.common) or len(low) < 3
        or (word.text.isupper() and not word.caps)
    )  # fmt: skip


def _is_area(named: Named) -> bool:
    """Whether it is a country first, or a region of more than one word: "Middle East"."""
    kind = named.entries[0].kind
    return kind == "country" or (named.last > named.first and kind in {"continent", "region", "admin1"})


def _initial(words: list[Word], at: int) -> bool:
    return at >= 2 and words[at - 1].text == "." and len(words[at - 2].text) == 1 and words[at - 2].upper


def _initial_after(words: list[Word], at: int) -> bool:
    return at + 2 < len(words) and len(words[at + 1].text) == 1 and words[at + 2].text == "."


def _place_before(words: list[Word], at: int) -> bool:
    """ "in Jordan": the given name before is itself a place after a preposition."""
    return at >= 2 and words[at - 2].low in {"in", "near", "from"}


def _names(words: list[Word], named: Named, behind: Word | None) -> tuple[str, ...]:
    last = words[named.last].low
    return (last, behind.low) if behind is not None and behind.upper else (last,)


def _explained(word: Word, lists: Words, known: Gazetteer) -> bool:
    """Whether a capitalised neighbour is no part of a person's name: a month, an office, another place, a demonym."""
    low = word.low
    return (
        low in lists.never or low in lists.months or low in lists.titles or low in lists.government
        or low in lists.admin or low in lists.settlement or low in lists.point or low in lists.after
        or low in lists.speech or low in known.demonyms or low in lists.org_after or low in lists.facility
        or low in lists.parts or low in lists.belonging or low in lists.public or low in lists.institution
        or any(e.kind in {"country", "admin1"} and e.grade == 0 for e in known.named(low)[:4])
    )  # fmt: skip
