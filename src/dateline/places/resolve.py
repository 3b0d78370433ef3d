"""Mentions -> for each the gazetteer's entry it stands for, chosen jointly over the report.

Every namesake starts with what is known of it (population, kind, whether this is its own name) and gains by the
report: its country or province is named, a phrase contains it, the report's other names lie near. Names vote in
rounds, each with the weight of its readings so far, so that two doubtful names can decide each other.
"""

import math
from collections import defaultdict
from dataclasses import dataclass, field

from dateline.places.distance import inside, kilometres
from dateline.places.gazetteer import Entry, Gazetteer
from dateline.places.mention import ADMIN, POINT, SETTLEMENT, WIDE, Mention

# Tuned together on local and world news, gold spans given.
POPULATION = 1.0  # a factor of ten in people
GRADE = (0.0, -1.0, -1.6, -0.5)  # own name, another name, short form, romanisation
KIND = {"country": 2.5, "continent": 3.0, "admin1": 0.4, "admin2": -1.2, "settlement": 0.3}
OWN = {"village": 3.3, "town": 4.0, "camp": 4.0}  # our own list: as weighty as a place of 10**this people
OWN_AREA, OWN_WORLD = 5.2, 6.8
SHADOWED, CONTAINS = -3.0, 2.0  # a province whose chief town has its name, unless it is said to contain
SEAT_KM = 40.0  # a district whose middle is this near is its town's, whatever their codes
GREAT = 400_000  # people of a town that is meant by its bare name before any province elsewhere
POINTLESS = 4.0  # a district the packages name but do not place
CHIEF = 0.03  # the share of its province's people from which a town of the same name is meant by the bare name
CONTAINED, CONTRADICTED = 6.0, -1.0
COUNTRY, PROVINCE, CELL = 2.2, 2.8, 1.6  # votes of the report's other names
CERTAIN, FAMOUS = 0.8, 300_000  # share of belief in a container; people of a town that is no chance namesake
LISTED = 2.5  # a province beside a province in a list
PROVINCES = frozenset({"admin1"})
DOUBTFUL_VOICE = 0.2  # the vote of a name that may be no place
ROUNDS = 3
NEIGHBOUR_KM = 120.0
_MOST = 60


@dataclass(slots=True)
class Group:
    """Mentions of one name with one container: they stand for one place."""

    mentions: list[Mention]
    entries: tuple[Entry, ...]
    scores: list[float]
    shares: list[float]
    contains: bool = False  # it is said to contain another
    parent: "Group | None" = None
    listed: "list[Group]" = field(default_factory=list)  # the groups beside it in a list

    @property
    def best(self) -> int:
        """The number of the reading that leads."""
        return max(range(len(self.scores)), key=lambda n: (self.scores[n], -n))


def resolve(
    mentions: list[Mention], demonyms: dict[str, int], known: Gazetteer
) -> dict[int, tuple[Entry, float] | None]:
    """For each mention (by `id`) its entry and the share of belief it holds, or null where none is known.

    `demonyms` counts the countries whose demonyms the text uses.
    """
    groups = _groups(mentions)
    country_hint = {code: min(1.0, 0.25 * count) for code, count in demonyms.items()}
    for _ in range(ROUNDS):
        _vote(groups, country_hint)
    _romanised(groups, demonyms, known)
    found: dict[int, tuple[Entry, float] | None] = {}
    for group in groups:
        choice = (group.entries[group.best], group.shares[group.best]) if group.entries else None
        if choice is not None and _elsewhere(choice[0], group):
            choice = _within(group, known)
        elif choice is not None and choice[0].number < 0:
            choice = _as_said(choice[0], group), choice[1]
        choice = choice or _somewhere_in(group)
        for mention in group.mentions:
            found[id(mention)] = choice
    return found


def _container(group: Group) -> Entry | None:
    """The country or province that the words say the group lies in, where there is no doubt of it."""
    parent = group.parent
    if parent is None or not parent.entries or not any(mention.said for mention in group.mentions):
        return None
    found = parent.entries[parent.best]
    return found if found.kind in {"country", "admin1"} and parent.shares[parent.best] >= CERTAIN else None


def _elsewhere(entry: Entry, group: Group) -> bool:
    """Whether a small namesake lies outside what the words say contains it: "Kanan in Sagaing" is no town of Japan."""
    container = _container(group)
    if container is None or entry.kind != "settlement" or entry.population >= FAMOUS:
        return False
    return entry.country != container.country


def _within(group: Group, known: Gazetteer) -> tuple[Entry, float] | None:
    """Another romanisation inside the container, or nothing."""
    container = _container(group)
    if container is None or not container.country:
        return None
    near = [e for e in known.similar(group.mentions[0].name, (container.country,)) if inside(e, container)]
    return (near[0], 0.5) if near else None


def _as_said(entry: Entry, group: Group) -> Entry:
    """A place of our own list, whose province is only that of the nearest town, in the province the words give it."""
    container = _container(group)
    if container is None or container.kind != "admin1" or container.country != entry.country or not entry.admin1:
        return entry
    return entry._replace(code1=container.code1, admin1=container.name)


def _somewhere_in(group: Group) -> tuple[Entry, float] | None:
    """A name no list has, said to lie in a province: a nameless point of that province, with its precision."""
    container = _container(group)
    if container is None or container.kind != "admin1":
        return None
    return container._replace(number=0, id="", name=group.mentions[0].name), 0.2


def _groups(mentions: list[Mention]) -> list[Group]:
    by_key: dict[tuple[str, str, bool], list[Mention]] = defaultdict(list)
    said: dict[str, str] = {}
    for mention in mentions:
        container = mention.inside or (mention.parent.key if mention.parent else "")
        if container:
            said.setdefault(mention.key, container)
    for mention in mentions:
        container = mention.inside or (mention.parent.key if mention.parent else said.get(mention.key, ""))
        by_key[mention.key, container, mention.hint == ADMIN].append(mention)
    groups = []
    of: dict[int, Group] = {}
    for many in by_key.values():
        entries = many[0].entries[:_MOST]
        group = Group(many, entries, [0.0] * len(entries), [1.0 / len(entries)] * len(entries) if entries else [])
        groups.append(group)
        of.update({id(mention): group for mention in many})
    for group in groups:
        parent = next((m.parent for m in group.mentions if m.parent is not None), None)
        group.parent = of.get(id(parent)) if parent is not None else None
        if group.parent is not None and any(mention.sure for mention in group.mentions):
            group.parent.contains = True
    for mention in mentions:
        if mention.listed is not None and id(mention.listed) in of:
            one, other = of[id(mention)], of[id(mention.listed)]
            one.listed.append(other)
            other.listed.append(one)
    for group in groups:
        group.scores = [_prior(entry, group) for entry in group.entries]
        group.shares = _shares(group.scores)
    return groups


def _prior(entry: Entry, group: Group) -> float:
    score = POPULATION * math.log10(max(entry.population, 300)) + GRADE[entry.grade] + KIND.get(entry.kind, 0.0)
    if entry.number < 0 and entry.kind not in {"admin1", "admin2"}:
        score = (OWN.get(entry.kind, OWN_AREA) if entry.country else OWN_WORLD) + GRADE[entry.grade] * 0.3
    hints = {m.hint for m in group.mentions if m.hint}
    if ADMIN in hints:
        score += 3.5 if entry.kind in {"admin1", "admin2", "region"} else -1.0
    elif hints & {SETTLEMENT}:
        score += 1.5 if entry.kind in {"settlement", "village", "town"} else -1.5
    elif hints & {POINT} and entry.number < 0:
        score += 1.0
    if entry.kind in {"admin1", "admin2"} and ADMIN not in hints:
        score += _shadow(entry, group)
    if entry.lat is None:
        score -= POINTLESS
    inside = {m.inside for m in group.mentions if m.inside}
    if inside:
        score += CONTAINED if entry.country in inside or entry.code1 in inside else CONTRADICTED
    return score


def _shadow(entry: Entry, group: Group) -> float:
    """A bare "Kharkiv" is the city, not its province; "Buffalo, New York" is in the state."""
    if group.contains:
        return CONTAINS
    towns = (e for e in group.entries if e.kind == "settlement" and e.grade < 2)
    for town in towns:
        near = town.code1 == entry.code1 or kilometres(town, entry) < SEAT_KM
        if (near and town.population > CHIEF * entry.population) or town.population > GREAT:
            return SHADOWED
    return 0.0


def _shares(scores: list[float]) -> list[float]:
    if not scores:
        return []
    top = max(scores)
    raised = [math.exp(1.6 * (score - top)) for score in scores]
    total = sum(raised)
    return [value / total for value in raised]


def _cell(entry: Entry) -> tuple[int, int] | None:
    return None if entry.lat is None or entry.lon is None else (round(entry.lat), round(entry.lon))


def _vote(groups: list[Group], country_hint: dict[str, float]) -> None:
    """One round: every reading gains by the votes of the other names for its country, province and neighbourhood."""
    countries: dict[str, float] = defaultdict(float)
    provinces: dict[str, float] = defaultdict(float)
    cells: dict[tuple[int, int], float] = defaultdict(float)
    ballots = [_ballot(group) for group in groups]
    for by_country, by_province, by_cell in ballots:
        for code, share in by_country.items():
            countries[code] += share
        for code, share in by_province.items():
            provinces[code] += share
        for spot, share in by_cell.items():
            cells[spot] += share
    for group, (by_country, by_province, by_cell) in zip(groups, ballots, strict=True):
        scores = []
        for entry in group.entries:
            score = _prior(entry, group)
            code = entry.country or ""
            score += COUNTRY * _full(countries[code] - by_country.get(code, 0.0) + country_hint.get(code, 0.0))
            if entry.code1:
                score += PROVINCE * _full(provinces[entry.code1] - by_province.get(entry.code1, 0.0))
            cell = _cell(entry)
            if cell is not None and entry.kind not in {"country", "admin1", "continent"}:
                score += CELL * _full(_around(cells, cell) - _around(by_cell, cell))
            if group.parent is not None:
                score += _contained(entry, group.parent)
            if group.listed and entry.kind in PROVINCES:
                score += _beside(entry, group)
            scores.append(score)
        group.scores = scores
    for group in groups:
        group.shares = _shares(group.scores)


def _full(votes: float) -> float:
    """Votes count less and less: one is worth 0.5, three 0.75."""
    return votes / (1.0 + votes) if votes > 0 else 0.0


def _around(cells: dict[tuple[int, int], float], cell: tuple[int, int]) -> float:
    lat, lon = cell
    return sum(cells.get((lat + up, lon + right), 0.0) for up in (-1, 0, 1) for right in (-1, 0, 1))


def _ballot(group: Group) -> tuple[dict[str, float], dict[str, float], dict[tuple[int, int], float]]:
    countries: dict[str, float] = defaultdict(float)
    provinces: dict[str, float] = defaultdict(float)
    cells: dict[tuple[int, int], float] = defaultdict(float)
    voice = 1.0 if any(mention.sure for mention in group.mentions) else DOUBTFUL_VOICE
    for entry, believed in zip(group.entries, group.shares, strict=True):
        if believed < 0.02:
            continue
        share = believed * voice
        if entry.country:
            countries[entry.country] += share
        if entry.code1:
            provinces[entry.code1] += share
        cell = _cell(entry)
        if cell and entry.kind not in {"country", "continent", "admin1"}:
            cells[cell] += share
    return countries, provinces, cells


def _contained(entry: Entry, parent: Group) -> float:
    score = 0.0
    for other, share in zip(parent.entries, parent.shares, strict=True):
        if share >= 0.02:
            score += share * (CONTAINED if inside(entry, other) else CONTRADICTED)
    return score


def _beside(entry: Entry, group: Group) -> float:
    """ "Cauca, Nariño and Huila": one province in a list makes provinces of the others, where names allow."""
    believed = max(
        sum(s for e, s in zip(g.entries, g.shares, strict=True) if e.kind in PROVINCES and e.country == entry.country)
        for g in group.listed
    )
    return LISTED * believed


def supported(entry: Entry, sure: list[Entry]) -> float:
    """What the report's sure places add to a doubtful mention's evidence: its province, a neighbour, its country."""
    if any(e.code1 == entry.code1 and e.code1 for e in sure if e.number != entry.number):
        return 0.9
    if any(kilometres(e, entry) < NEIGHBOUR_KM for e in sure if e.kind not in WIDE):
        return 0.9
    return 0.4 if any(e.country == entry.country and e.country for e in sure) else 0.0


def report_countries(groups: list[Group], demonyms: dict[str, int]) -> tuple[str, ...]:
    """The countries the report is about, the most named first, at most four."""
    votes: dict[str, float] = defaultdict(float)
    for group in groups:
        for entry, share in zip(group.entries, group.shares, strict=True):
            if entry.country:
                votes[entry.country] += share * min(3, len(group.mentions))
    for code, count in demonyms.items():
        votes[code] += 0.5 * count
    least = max(0.4, 0.12 * sum(votes.values()))
    return tuple(sorted((c for c in votes if votes[c] >= least), key=lambda c: (-votes[c], c))[:4])


def _romanised(groups: list[Group], demonyms: dict[str, int], known: Gazetteer) -> None:
    """Names no list has under this spelling: other romanisations, inside the report's countries only."""
    unknown = [group for group in groups if not group.entries]
    if not unknown:
        return
    countries = report_countries(groups, demonyms)
    for group in unknown if countries else []:
        entries = known.similar(group.mentions[0].name, countries)[:20]
        if entries:
            group.entries, group.scores = entries, [0.0] * len(entries)
            group.shares = [1.0 / len(entries)] * len(entries)
    _vote(groups, {})
