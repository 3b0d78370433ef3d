"""Names no list has under their spelling -> the same names in another: Kliszczijiwka is Klishchiivka.

Other spellings are looked for inside the report's countries only: world-wide, Charków would be Czarków. First with
another article ("al-Fashir", "El Fasher"), then by the consonants that romanisations share, then with one slip.
A place so found must lie where the report is: in a province it names, or near its other places.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio

from dateline.ontology import table
from dateline.places.fold import fold, skeletons
from dateline.places.gazetteer import Entry, Gazetteer
from dateline.places.resolve.container import provinces_named
from dateline.places.resolve.distance import kilometres
from dateline.places.resolve.edits import edits
from dateline.places.resolve.group import Group
from dateline.places.resolve.prior import prior

MOST = 20  # other spellings weighed
COUNTRIES = 4  # countries a report may be about
LEAST, SHARE = 0.4, 0.12  # votes a country needs: so many, and so large a share of all
SAME_NAME = 80.0  # likeness of two unknown names that are one
SETTLED = 0.8  # belief from which a name's place tells where the report is
AROUND_KM = 150.0  # how near to the report's places a small place must be
TOWN, SAYING = 20_000, 4  # people of a town whose other names count; consonants that do not meet by chance
LARGE = 100_000  # people of a town that may be named from anywhere
RANK, WORST = -0.15, -1.5  # what each more alike spelling costs, and the most it can
_GRADE = 3
_KEPT = 4096  # names whose other spellings are kept
_AT_ONCE = 64
_QUESTION = f"SELECT DISTINCT key FROM name WHERE key IN ({','.join('?' * _AT_ONCE)})"
_ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az|ed|er|es|esh|et|ez) (?=\w)")


def respelled(groups: list[Group], hints: Mapping[str, float], known: Gazetteer) -> bool:
    """Gives unknown names the places they may be in another spelling; whether any got one."""
    unknown = [group for group in groups if _unplaced(group) or _by_chance(group)]
    others = [group for group in groups if not (_unplaced(group) or _by_chance(group))] if unknown else []
    countries = report_countries(others, hints)
    if not countries:
        return False
    scene = _Where(others)
    changed = False
    for group in unknown:
        if not _unplaced(group) and group.entries[group.best].country in countries:
            continue
        entries = next(filter(None, ([*filter(scene.holds, s)] for s in _spellings(group.name, countries, known))), [])
        if entries:
            _add(group, entries[:MOST])
            changed = True
    return changed


def _unplaced(group: Group) -> bool:
    """Whether no list has the name, or only for a district without a point: "Al Fasher" for the town El Fasher."""
    return all(entry.lat is None for entry in group.entries)


def _by_chance(group: Group) -> bool:
    """Whether the name is but another name of a small place: "Djalalabad", of a town that is called Manas."""
    entry = group.entries[group.best]
    return entry.grade == 1 and entry.kind == "settlement" and entry.population < LARGE and group.parent is None


def _add(group: Group, entries: list[Entry]) -> None:
    """Weighs `entries` beside the readings that the group has."""
    group.entries += tuple(entries)
    group.priors = [*group.priors, *({} for _ in entries)]
    for n, entry in enumerate(entries, len(group.entries) - len(entries)):
        spelling = max(WORST, RANK * (n - len(group.entries) + len(entries)))
        group.priors[n] = {**prior(entry, group), "spelling": spelling}
    group.open()


def _spellings(name: str, countries: tuple[str, ...], known: Gazetteer) -> Iterator[tuple[Entry, ...]]:
    """The places so called in each kind of other spelling, the least daring first."""
    yield _by_article(name, countries, known)
    yield _by_consonants(name, countries, known)
    yield _by_slip(name, tuple(code for code in countries if code not in latin()), known)


# Reports of one conflict name the same places again and again.
@lru_cache(maxsize=_KEPT)
def _by_article(name: str, countries: tuple[str, ...], known: Gazetteer) -> tuple[Entry, ...]:
    key = fold(name)
    bare = _ARTICLE.sub("", key)
    return _named([bare, f"al {bare}", f"el {bare}"] if bare != key else [f"al {key}", f"el {key}"], countries, known)


@lru_cache(maxsize=_KEPT)
def _by_consonants(name: str, countries: tuple[str, ...], known: Gazetteer) -> tuple[Entry, ...]:
    return tuple(entry for entry in known.similar(name, countries) if _alike(name, entry))


@lru_cache(maxsize=_KEPT)
def _by_slip(name: str, countries: tuple[str, ...], known: Gazetteer) -> tuple[Entry, ...]:
    return _named(_held(edits(fold(name)), known), countries, known) if countries else ()


def _alike(name: str, entry: Entry) -> bool:
    """Whether `name` sounds like the place's own name, or a town's other name by more than a chance few consonants.

    Places have dozens of other names, and three consonants meet by chance: Kawuri is not Akure.
    """
    ours, theirs = skeletons(name), dict(skeletons(entry.name))
    if any(ratio(sound, theirs[bones]) >= SAME_NAME for bones, sound in ours if bones in theirs):
        return True
    return entry.population >= TOWN and max(len(bones) for bones, _ in ours) >= SAYING


def _named(keys: Iterable[str], countries: tuple[str, ...], known: Gazetteer) -> tuple[Entry, ...]:
    found: dict[int, Entry] = {}
    for key in keys:
        for entry in known.named(key):
            if entry.country in countries and entry.grade < 2:
                found.setdefault(entry.number, entry._replace(grade=_GRADE))
    return tuple(sorted(found.values(), key=lambda entry: (-entry.population, entry.number)))


def _held(keys: Iterable[str], known: Gazetteer) -> list[str]:
    """Those of `keys` that some place has, asked for many at a time: nearly all of them are no name at all."""
    found: dict[str, None] = {}
    asked = list(keys)
    for start in range(0, len(asked), _AT_ONCE):
        some = asked[start : start + _AT_ONCE]
        some += some[:1] * (_AT_ONCE - len(some))  # one length, so that the question is compiled once
        for shelf in known.shelves:
            found.update(dict.fromkeys(str(key) for (key,) in shelf.ask(_QUESTION, tuple(some))))
    return sorted(found)


@cache
def latin() -> frozenset[str]:
    """The countries whose places have one spelling in English news."""
    return frozenset(table("place-words")["country"]["one_spelling"])


class _Where:
    """Where the report is: the provinces that it names and the places that are settled."""

    def __init__(self, groups: list[Group]) -> None:
        leaders = [found for group in groups if group.sure and (found := group.leader()) is not None]
        self._places = [
            entry for entry, share in leaders if share >= SETTLED and entry.code1 and entry.kind != "admin1"
        ]
        self._provinces = provinces_named(groups) | {entry.code1 for entry in self._places if entry.code1}
        self._countries = {code.partition(".")[0] for code in self._provinces}

    def holds(self, entry: Entry) -> bool:
        """Whether `entry` is large, or where the report is; always where the report names no smaller area there."""
        if entry.population >= LARGE or entry.country not in self._countries or entry.code1 in self._provinces:
            return True
        return any(kilometres(entry, place) <= AROUND_KM for place in self._places)


def report_countries(groups: list[Group], hints: Mapping[str, float]) -> tuple[str, ...]:
    """The countries the report is about, the most named first."""
    votes: dict[str, float] = defaultdict(float)
    for group in groups:
        for entry, share in zip(group.entries, group.shares, strict=True):
            if entry.country:
                votes[entry.country] += share * min(3, len(group.mentions))
    for code, hint in hints.items():
        votes[code] += 2 * hint
    least = max(LEAST, SHARE * sum(votes.values()))
    return tuple(sorted((c for c in votes if votes[c] >= least), key=lambda c: (-votes[c], c))[:COUNTRIES])


def one_spelling(groups: list[Group]) -> dict[str, str]:
    """For each name that stays unknown, the first of its spellings in the report."""
    first: dict[str, tuple[str, str]] = {}  # by skeleton: the name, its sound
    shown: dict[str, str] = {}
    for group in groups:
        if group.entries or group.name in shown:
            continue
        for bones, sound in skeletons(group.name):
            other = first.setdefault(bones, (group.name, sound))
            if other[0] != group.name and ratio(other[1], sound) >= SAME_NAME:
                shown[group.name] = other[0]
    return shown
