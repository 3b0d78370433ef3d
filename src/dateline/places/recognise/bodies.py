"""Is a place's name part of an organisation's or a work's? "Washington Post", "Bank of China", "Kandahar Police"."""

from enum import Enum

from dateline.places.gazetteer import Gazetteer
from dateline.places.recognise.mention import SETTLEMENTS
from dateline.places.recognise.names import Named, longest
from dateline.places.recognise.tokens import Word, neighbour
from dateline.places.recognise.words import Words
from dateline.places.resolve.distance import kilometres

_OF = frozenset({"in", "of"})
_IN = frozenset({"in", "at"})
_FAR, _FEW = 3, 5  # words of a facility's name after the place's; readings of a name
_ONE_TOWN_KM = 60.0  # a town this near may have the place as its part


class Body(Enum):
    """Within what longer name a place's name stands."""

    NONE = "none"
    PUBLIC = "public"  # a body of its government: "Kandahar Police"
    INSTITUTION = "institution"  # it may lie there, or only bear the name: "Ohio State University"
    OTHER = "other"  # a firm, a paper, a team, a treaty: no place


def body_of(words: list[Word], named: Named, lists: Words, known: Gazetteer) -> Body:
    """Whether the name stands in an organisation's or a work's name."""
    if named.key in lists.org_names:
        return Body.OTHER
    if named.first >= 2 and words[named.first - 1].low in _OF:
        found = _bears(words, named.first, lists)
        if found is not Body.NONE:
            return found
    ahead, behind = neighbour(words, named.first, -1), neighbour(words, named.last, 1)
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
    if heads(words, named, lists.facility):
        return Body.NONE
    n, found = named.last, Body.NONE
    for _ in range(4):
        behind = neighbour(words, n, 1)
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


def called_after(words: list[Word], named: Named, lists: Words, known: Gazetteer) -> bool:
    """ "the Pearl Beach restaurant in Mogadishu": what stands in one town bears the name of another."""
    n = named.last + 1
    while n < len(words) and n <= named.last + _FAR and words[n].low not in lists.venue and words[n].upper:
        n += 1
    if n + 2 >= len(words) or words[n].low not in lists.venue or words[n + 1].low not in _IN:
        return False
    town = longest(words, n + 2, known, lists) if words[n + 2].upper else None
    if town is None or not town.entries or town.entries[0].kind not in SETTLEMENTS:
        return False
    return all(kilometres(one, other) > _ONE_TOWN_KM for one in named.entries[:_FEW] for other in town.entries[:_FEW])


def heads(words: list[Word], named: Named, heads: frozenset[str]) -> bool:
    """Whether one of `heads` ends the capitalised name that follows: "Mykolaiv Oncology Hospital", "Kyiv TV tower"."""
    n = named.last
    for _ in range(4):
        behind = neighbour(words, n, 1)
        if behind is None or behind.caps:
            return False
        if behind.low in heads:
            return True
        if not behind.upper:
            return False
        n += 1
    return False
