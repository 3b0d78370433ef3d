"""Mentions -> for each the gazetteer's entry it stands for, chosen jointly over the report.

1. Mentions of one name are a group (`group`); every namesake starts with what is known of it (`prior`).
2. The names vote in rounds for the readings that lie in their countries, provinces and neighbourhoods (`vote`).
3. Names no list has under this spelling are looked for under others, inside the report's countries only (`variant`).
4. What the words say contains a name has the last word (`container`), and the choice gets its confidence
   (`confidence`): the share of such choices that are right.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.places.gazetteer import Entry, Gazetteer
from dateline.places.recognise.mention import WIDE, Mention
from dateline.places.resolve.confidence import confidence
from dateline.places.resolve.container import as_said, container, elsewhere, provinces_named, somewhere_in, within
from dateline.places.resolve.distance import kilometres
from dateline.places.resolve.group import Group, groups_of
from dateline.places.resolve.variant import one_spelling, respelled
from dateline.places.resolve.vote import start, vote

NEIGHBOUR_KM = 120.0
RESPELLED_ROUNDS = 1  # what names learn from those found under another spelling


@dataclass(frozen=True, slots=True)
class Choice:
    """What a group stands for: `entry`, null where none is known, under `name`, with its confidence, and why.

    `why` is "best" (the reading that leads), "other spelling" (it lies in what the words name), "province only" (an
    unknown name in a known province), "elsewhere" (every namesake contradicts the words), or "unknown".
    """

    entry: Entry | None
    confidence: float
    why: str
    group: Group
    name: str
    provinces: frozenset[str]  # the codes of the provinces that the report names


Resolved = dict[int, Choice]  # by the mention's `id`


def resolve(mentions: list[Mention], hints: Mapping[str, float], known: Gazetteer) -> Resolved:
    """The choice for each mention. `hints` are votes for countries: by the text's demonyms, by the outlet."""
    groups = groups_of(mentions)
    start(groups)
    vote(groups, hints)
    if respelled(groups, hints, known):
        vote(groups, hints, rounds=RESPELLED_ROUNDS)
    names = one_spelling(groups)
    provinces = provinces_named(groups)
    found: Resolved = {}
    for group in groups:
        choice = _choose(group, names.get(group.name, group.name), provinces, known)
        for mention in group.mentions:
            found[id(mention)] = choice
    return found


def _choose(group: Group, name: str, provinces: frozenset[str], known: Gazetteer) -> Choice:
    holder = container(group)
    leader = group.leader()
    entry, why = (leader[0], "best") if leader is not None else (None, "unknown")
    if entry is not None and elsewhere(entry, holder):
        entry = within(group, holder, known) if holder is not None else None
        why = "elsewhere" if entry is None else "other spelling"
    elif entry is not None and entry.number < 0:
        entry = as_said(entry, holder)
    if entry is None and (entry := somewhere_in(group, holder)) is not None:
        why = "province only"
    return Choice(entry, confidence(entry, why, group, provinces), why, group, entry.name if entry else name, provinces)


def supported(entry: Entry, sure: list[Entry]) -> float:
    """What the report's sure places add to a doubtful mention's evidence: its province, a neighbour, its country."""
    if any(e.code1 == entry.code1 and e.code1 for e in sure if e.number != entry.number):
        return 0.9
    if any(kilometres(e, entry) < NEIGHBOUR_KM for e in sure if e.kind not in WIDE):
        return 0.9
    return 0.4 if any(e.country == entry.country and e.country for e in sure) else 0.0
