"""Groups -> their scores: each name's readings gain by what the report's other names believe, in rounds.

A name votes for the countries, provinces and neighbourhoods of its readings, each with the belief it holds so far, so
that two doubtful names can decide each other. What a name says of itself is never counted for it.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.places.gazetteer import Entry
from dateline.places.resolve.distance import inside
from dateline.places.resolve.group import Group
from dateline.places.resolve.prior import CONTAINED, CONTRADICTED, prior

# Tuned with the weights of `prior`, on the same gold.
COUNTRY, PROVINCE, DISTRICT, CELL = 2.2, 2.8, 1.6, 1.6
TOLD, RIVAL = 1.2, 0.3  # "Malian soldiers": in Mali, unless other names vote this much for where a namesake lies
LISTED = 2.5  # a province beside a province in a list
DOUBTFUL_VOICE = 0.2  # the vote of a name that may be no place
ROUNDS = 3
HOPELESS = 8.0  # a reading this far behind after a round stays behind
HEARD = 0.02  # belief below which a reading has no vote
WIDEST = frozenset({"country", "continent", "admin1"})  # too wide to have neighbours
VOTES = ("country", "province", "district", "near", "said", "list")  # the names of `Group.votes`, in order
Cell = tuple[int, int]


@dataclass(slots=True)
class Ballot:
    """Beliefs summed by country, province, district, and cell of a degree with the eight around it."""

    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    provinces: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    districts: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    cells: dict[Cell, float] = field(default_factory=lambda: defaultdict(float))

    def copy(self) -> "Ballot":
        """The same votes, to add others to."""
        return Ballot(self.countries.copy(), self.provinces.copy(), self.districts.copy(), self.cells.copy())

    def add(self, other: "Ballot") -> None:
        """Counts the votes of `other` too."""
        for code, share in other.countries.items():
            self.countries[code] += share
        for code, share in other.provinces.items():
            self.provinces[code] += share
        for code, share in other.districts.items():
            self.districts[code] += share
        for spot, share in other.cells.items():
            self.cells[spot] += share


def start(groups: list[Group]) -> None:
    """Gives every reading its prior, and shares by it."""
    for group in groups:
        group.priors = [prior(entry, group) for entry in group.entries]
        group.open()


def vote(groups: list[Group], hints: Mapping[str, float], rounds: int = ROUNDS) -> None:
    """Lets the names vote `rounds` times; `hints` are votes for countries from elsewhere.

    A name of one reading believes the same in every round: its vote is counted once, and it listens in the last.
    """
    settled = [(group, _ballot(group)) for group in groups if len(group.entries) == 1]
    open_ = [group for group in groups if len(group.entries) > 1]
    fixed = Ballot(countries=defaultdict(float, hints))
    for _, ballot in settled:
        fixed.add(ballot)
    total = fixed
    for _ in range(rounds):
        ballots = [_ballot(group) for group in open_]
        total = fixed.copy()
        for ballot in ballots:
            total.add(ballot)
        for group, own in zip(open_, ballots, strict=True):
            _hear(group, total, own, _told(group, hints, total, own))
        for group in open_:
            group.weigh()
    for group, own in settled:
        _hear(group, total, own, frozenset())
        group.weigh()


def _ballot(group: Group) -> Ballot:
    found = Ballot()
    voice = 1.0 if group.sure else DOUBTFUL_VOICE
    for entry, believed in zip(group.entries, group.shares, strict=True):
        if believed < HEARD:
            continue
        share = believed * voice
        if entry.country:
            found.countries[entry.country] += share
        if entry.code1:
            found.provinces[entry.code1] += share
        if entry.code2:
            found.districts[entry.code2] += share
        cell = _cell(entry)
        if cell is not None:
            lat, lon = cell
            for up in (lat - 1, lat, lat + 1):
                for right in (lon - 1, lon, lon + 1):
                    found.cells[up, right] += share
    return found


def _cell(entry: Entry) -> Cell | None:
    """The square of about a degree that `entry` lies in; null where it has no point or is too wide for one."""
    if entry.lat is None or entry.lon is None or entry.kind in WIDEST:
        return None
    return round(entry.lat), round(entry.lon)


def _told(group: Group, hints: Mapping[str, float], total: Ballot, own: Ballot) -> frozenset[str]:
    """The countries that adjectives tell of; none where other names speak for the country of another reading."""
    if not hints:
        return frozenset()
    rivals = dict.fromkeys(entry.country for entry in group.entries if entry.country and entry.country not in hints)
    if any(total.countries.get(code, 0.0) - own.countries.get(code, 0.0) > RIVAL for code in rivals):
        return frozenset()
    return frozenset(hints)


def _hear(group: Group, total: Ballot, own: Ballot, told: frozenset[str]) -> None:
    """Gives every reading that has a chance what the other names say for it."""
    least = max(group.scores, default=0.0) - HOPELESS
    group.votes = [
        _heard(entry, group, total, own, told) if not votes or score >= least else votes
        for entry, votes, score in zip(group.entries, group.votes, group.scores, strict=True)
    ]


def _heard(entry: Entry, group: Group, total: Ballot, own: Ballot, told: frozenset[str]) -> tuple[float, ...]:
    """What the other names give `entry`, in the order of VOTES."""
    country = province = district = near = 0.0
    code = entry.country
    if code:
        country = COUNTRY * _full(total.countries.get(code, 0.0) - own.countries.get(code, 0.0))
        country = max(country, TOLD) if code in told and entry.kind != "country" else country
    code = entry.code1
    if code:
        province = PROVINCE * _full(total.provinces.get(code, 0.0) - own.provinces.get(code, 0.0))
    code = entry.code2
    if code:
        district = DISTRICT * _full(total.districts.get(code, 0.0) - own.districts.get(code, 0.0))
    cell = _cell(entry)
    if cell is not None:
        near = CELL * _full(total.cells.get(cell, 0.0) - own.cells.get(cell, 0.0))
    said = _contained(entry, group.parent) if group.parent is not None else 0.0
    beside = _beside(entry, group) if group.listed and entry.kind == "admin1" else 0.0
    return country, province, district, near, said, beside


def _full(votes: float) -> float:
    """Votes count less and less: one is worth 0.5, three 0.75."""
    return votes / (1.0 + votes) if votes > 0 else 0.0


def _contained(entry: Entry, parent: Group) -> float:
    score = 0.0
    for other, share in zip(parent.entries, parent.shares, strict=True):
        if share >= HEARD:
            score += share * (CONTAINED if inside(entry, other) else CONTRADICTED)
    return score


def _beside(entry: Entry, group: Group) -> float:
    """ "Cauca, Nariño and Huila": one province in a list makes provinces of the others, where names allow."""
    believed = max(
        sum(s for e, s in zip(g.entries, g.shares, strict=True) if e.kind == "admin1" and e.country == entry.country)
        for g in group.listed
    )
    return LISTED * believed
