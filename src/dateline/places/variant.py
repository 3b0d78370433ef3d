"""Names no list has under their spelling -> the same names in another: Kliszczijiwka is Klishchiivka.

Other romanisations are looked for inside the report's countries only: world-wide, Charków would be Czarków.
"""

from collections import defaultdict
from collections.abc import Mapping

from rapidfuzz.fuzz import ratio

from dateline.places.fold import fold, skeletons
from dateline.places.gazetteer import Gazetteer
from dateline.places.group import Group

MOST = 20  # other spellings weighed
COUNTRIES = 4  # countries a report may be about
LEAST, SHARE = 0.4, 0.12  # votes a country needs: so many, and so large a share of all
SAME_NAME = 80.0  # likeness of two unknown names that are one


def romanised(groups: list[Group], hints: Mapping[str, float], known: Gazetteer) -> bool:
    """Gives unknown names the places they may be in another romanisation; whether any got one."""
    unknown = [group for group in groups if not group.entries]
    countries = report_countries(groups, hints) if unknown else ()
    if not countries:
        return False
    found = False
    for group in unknown:
        group.entries = known.similar(group.name, countries)[:MOST]
        count = len(group.entries)
        group.priors, group.bases, group.votes = [{}] * count, [0.0] * count, [()] * count
        group.scores, group.shares = [0.0] * count, [1.0 / count] * count if count else []
        found = found or count > 0
    return found


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
            if other[0] != group.name and ratio(other[1], sound) >= SAME_NAME and fold(other[0]) != fold(group.name):
                shown[group.name] = other[0]
    return shown
