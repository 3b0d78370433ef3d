"""What the words say a name lies in -> where that leaves it, when no reading of the name lies there.

"Kanan in Sagaing" is no town of Japan: it is another romanisation of a town of Sagaing, or a place that no list has,
of which the province is known.
"""

from collections.abc import Iterable

from dateline.places.gazetteer import Entry, Gazetteer
from dateline.places.recognise.mention import ADMIN, Mention
from dateline.places.recognise.words import words
from dateline.places.resolve.distance import inside
from dateline.places.resolve.group import Group

CERTAIN = 0.8  # share of belief in a container
FAMOUS = 300_000  # people of a town that is no chance namesake
AREAS = frozenset({"country", "admin1"})


def container(group: Group) -> Entry | None:
    """The country or province that the words say the group lies in, where there is no doubt of it."""
    parent = group.parent
    if parent is None or not any(mention.said or _apposed(mention) for mention in group.mentions):
        return None
    found = parent.leader()
    return found[0] if found is not None and found[0].kind in AREAS and found[1] >= CERTAIN else None


def _apposed(mention: Mention) -> bool:
    """ "Lukashivka, Chernihiv Oblast": a comma, and what is said to be a province."""
    parent = mention.parent
    return parent is not None and (parent.hint == ADMIN or parent.key.rpartition(" ")[2] in words().admin)


def elsewhere(entry: Entry, holder: Entry | None) -> bool:
    """Whether a small namesake lies in another country or province than what is said to hold it."""
    if holder is None or entry.kind != "settlement" or entry.population >= FAMOUS:
        return False
    return entry.country != holder.country or (holder.kind == "admin1" and entry.code1 != holder.code1)


def provinces_named(groups: Iterable[Group]) -> frozenset[str]:
    """The codes of the provinces that the report names, where there is no doubt of them."""
    leaders = (group.leader() for group in groups if group.sure)
    return frozenset(
        found[0].code1
        for found in leaders
        if found and found[0].kind == "admin1" and found[1] >= CERTAIN and found[0].code1
    )


def within(group: Group, holder: Entry, known: Gazetteer) -> Entry | None:
    """Another romanisation of the name inside `holder`."""
    if not holder.country:
        return None
    near = (entry for entry in known.similar(group.name, (holder.country,)) if inside(entry, holder))
    return next(near, None)


def as_said(entry: Entry, holder: Entry | None) -> Entry:
    """A place of our own list, whose province is only that of the nearest town, in the province the words give it."""
    if holder is None or holder.kind != "admin1" or holder.country != entry.country or not entry.admin1:
        return entry
    return entry._replace(code1=holder.code1, admin1=holder.name)


def somewhere_in(group: Group, holder: Entry | None) -> Entry | None:
    """A name no list has, said to lie in a province: a nameless point of that province."""
    if holder is None or holder.kind != "admin1":
        return None
    return holder._replace(number=0, id="", name=group.name)
