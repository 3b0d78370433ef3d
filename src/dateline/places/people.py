"""Is a name a person's or an organisation's? "Jordan Smith", "Mr. Paris", "Washington Post", "Bank of China"."""

from dataclasses import dataclass
from enum import Enum

from dateline.places import naming
from dateline.places.gazetteer import Gazetteer
from dateline.places.names import Named
from dateline.places.tokens import Word
from dateline.places.words import Words


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
    at_facility = _heads(words, named, lists.facility)
    ahead = _neighbour(words, named.first, -1)
    behind = _neighbour(words, named.last, 1)
    country = bool(named.entries) and _is_area(named)
    weight = 0.0
    learnt: tuple[str, ...] = ()
    if ahead is not None and ahead.low in lists.titles:
        return Person(True, names=_names(words, named, behind))
    if not country and naming.introduced(words, named, lists):
        return Person(True, names=(words[named.last].low,))
    if ahead is not None and ahead.upper:
        if (len(ahead.text) <= 2 and ahead.text.endswith(".")) or (len(ahead.text) == 1 and ahead.low != "a"):
            return Person(True, names=_names(words, named, behind))
        if ahead.low in lists.given and not _place_before(words, named.first):
            return Person(True, names=_names(words, named, None))
        explained = _explained(ahead, lists, known)
        if not explained and not words[named.first].upper:
            return Person(True, names=(words[named.last].low, named.key))  # "Muqtada al-Sadr"
        if not explained and named.first == named.last and words[named.first].low in lists.given and not country:
            return Person(True, names=(words[named.last].low,))
        if not explained and ahead.low not in known.common:
            weight -= 0.7 if ahead.first else 1.5
            learnt = () if ahead.first else (words[named.last].low,)
    elif ahead is None and _initial(words, named.first):
        return Person(True, names=_names(words, named, None))
    if behind is not None and behind.upper and not at_facility and not _explained(behind, lists, known):
        single = named.first == named.last
        if single and words[named.first].low in lists.given:
            return Person(True, names=(behind.low,))
        weight -= 1.6 if not country else 0.8
    if behind is None and words[named.first].low in lists.given and _initial_after(words, named.last):
        return Person(True)
    return Person(weight=weight, names=learnt)


def _in_capitals(words: list[Word], named: Named, lists: Words) -> Person:
    """In a line of capitals only titles and given names tell."""
    ahead = _neighbour(words, named.first, -1)
    if ahead is not None and (ahead.low in lists.titles or ahead.low in lists.given):
        return Person(True, names=_names(words, named, None))
    if naming.introduced(words, named, lists):
        return Person(True, names=(words[named.last].low,))
    if named.first == named.last and words[named.first].low in lists.given:
        return Person(weight=-1.5)
    return Person()


_OF = frozenset({"in", "of"})


class Body(Enum):
    """Within what longer name a place's name stands."""

    NONE = "none"
    PUBLIC = "public"  # a body of its government: "Kandahar Police"
    INSTITUTION = "institution"  # it may lie there, or only bear the name: "Ohio State University"
    OTHER = "other"  # a firm, a paper, a team, a treaty: no place


def body(words: list[Word], named: Named, lists: Words, known: Gazetteer) -> Body:
    """Whether the name stands in an organisation's or a work's name."""
    if named.key in lists.org_names:
        return Body.OTHER
    if named.first >= 2 and words[named.first - 1].low in _OF:
        found = _bears(words, named.first, lists)
        if found is not Body.NONE:
            return found
    ahead, behind = _neighbour(words, named.first, -1), _neighbour(words, named.last, 1)
    if ahead is not None and ahead.upper and not ahead.caps and ahead.low in lists.org_ahead:
        return Body.OTHER
    if behind is not None and behind.low in lists.texts:
        return Body.OTHER
    if _begins_longer(words, named, lists, known):
        return Body.OTHER
    return _headed(words, named, lists)


def _bears(words: list[Word], first: int, lists: Words) -> Body:
    """ "University of X", "Islamic State in X": what the words before the name make of the whole."""
    if not words[first - 2].upper:
        return Body.NONE
    for size in (2, 3):
        head = " ".join(word.low for word in words[max(0, first - size) : first])
        if head in lists.org_before:
            return Body.INSTITUTION if words[first - 2].low in lists.institution else Body.OTHER
    return Body.NONE


def _headed(words: list[Word], named: Named, lists: Words) -> Body:
    """By the next capitalised words that say what the whole is; a building of that name stands there."""
    if _heads(words, named, lists.facility):
        return Body.NONE
    n, found = named.last, Body.NONE
    for _ in range(4):
        behind = _neighbour(words, n, 1)
        if behind is None or not behind.upper or behind.caps:
            break
        if behind.low in lists.institution:
            return Body.INSTITUTION
        if behind.low in lists.org_after:
            return Body.OTHER
        if behind.low in lists.public:
            found = Body.PUBLIC
        n += 1
    return found


def _begins_longer(words: list[Word], named: Named, lists: Words, known: Gazetteer) -> bool:
    """ "Temple of Bel", "Union of Syndicates": a plain noun that only begins a longer name."""
    step = named.last + 1
    if named.first != named.last or step + 1 >= len(words) or words[step].low != "of":
        return False
    step += 1 + (words[step + 1].low == "the")
    if step >= len(words) or not words[step].upper or words[named.first].caps:
        return False
    low = words[named.first].low
    return low in known.common or low in lists.facility or low in lists.point or low in lists.settlement


def _heads(words: list[Word], named: Named, heads: frozenset[str]) -> bool:
    """Whether one of `heads` is among the next capitalised words: "Mykolaiv Oncology Hospital"."""
    n = named.last
    for _ in range(4):
        behind = _neighbour(words, n, 1)
        if behind is None or not behind.upper or behind.caps:
            return False
        if behind.low in heads:
            return True
        n += 1
    return False


def may_name_place(word: Word, lists: Words, known: Gazetteer) -> bool:
    """Whether an unknown capitalised word may belong to a place's name."""
    low = word.low
    return not (
        low in lists.never or low in lists.not_places or low in lists.months or low in lists.given
        or low in lists.titles
        or low in lists.org_after or low in lists.institution or low in lists.public or low in lists.peoples
        or low in known.demonyms or (low in known.common) or len(low) < 3
        or (word.text.isupper() and not word.caps) or (word.text[:-1].isupper() and word.text[-1] == "s")
    )  # fmt: skip


def _is_area(named: Named) -> bool:
    """Whether it is a country first, or a region of more than one word: "Middle East"."""
    kind = named.entries[0].kind
    return kind == "country" or (named.last > named.first and kind in {"continent", "region", "admin1"})


def _neighbour(words: list[Word], at: int, step: int) -> Word | None:
    """The word right before or after, with only a space (or a title's point) between."""
    n = at + step
    if not 0 <= n < len(words):
        return None
    if step < 0 and words[n].text == "." and n and len(words[n - 1].text) <= 5 and words[n - 1].upper:
        dotted = words[n - 1]
        return (
            dotted if words[at].start - words[n].end == 1 and words[n].start == dotted.end and dotted.is_word else None
        )
    word = words[n]
    gap = word.start - words[at].end if step > 0 else words[at].start - word.end
    return word if word.is_word and gap == 1 and word.line == words[at].line else None


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
