"""One reading of a name -> the evidence for it before the report's other names are heard.

How many people live there, what kind of place it is, whether this is its own name, what the words around the name
ask for ("the village of X", "X province", "X, Ala."), and whether the bare name rather means the city.
"""

import math

from dateline.places.gazetteer import Entry
from dateline.places.recognise.mention import ADMIN, POINT, SETTLEMENT, SETTLEMENTS
from dateline.places.resolve.distance import kilometres
from dateline.places.resolve.group import Group

# Tuned together on local and world news, gold spans given.
POPULATION = 1.0  # a factor of ten in people
FEWEST = 300  # people: below this, and where it is not known, size says nothing
SHORT = 2  # the grade of a short form
GRADE = (0.0, -1.0, -1.6, -0.5)  # own name, another name, short form, romanisation
KIND = {"country": 2.5, "continent": 3.0, "admin1": 0.4, "admin2": -1.2, "settlement": 0.3}
OWN = {"village": 3.3, "town": 4.0, "camp": 4.0}  # our own list: as weighty as a place of 10**this people
OWN_AREA, OWN_WORLD, OWN_GRADE = 5.2, 6.8, 0.3
AREA_ASKED, SETTLEMENT_ASKED, POINT_ASKED = (3.5, -1.0), (1.5, -1.5), 1.0  # a kind that fits, and one that does not
SHADOWED, CONTAINS = -3.0, 2.0  # a province whose chief town has its name, unless it is said to contain
SEAT_KM = 40.0  # a district whose middle is this near is its town's, whatever their codes
GREAT = 400_000  # people of a town that is meant by its bare name before any province elsewhere
CHIEF = 0.03  # the share of its province's people from which a town of the same name is meant by the bare name
POINTLESS = -4.0  # a district the packages name but do not place
CONTAINED, CONTRADICTED = 6.0, -1.0  # said to lie in a country or province: inside it, outside it
AREAS = frozenset({"admin1", "admin2"})


def prior(entry: Entry, group: Group) -> dict[str, float]:
    """What speaks for reading `group`'s name as `entry`, by the name of the evidence."""
    weights = _itself(entry)
    hints = {mention.hint for mention in group.mentions if mention.hint}
    if ADMIN in hints:
        weights["feature"] = AREA_ASKED[entry.kind not in AREAS and entry.kind != "region"]
    elif SETTLEMENT in hints:
        weights["feature"] = SETTLEMENT_ASKED[entry.kind not in SETTLEMENTS]
    elif POINT in hints and entry.number < 0:
        weights["feature"] = POINT_ASKED
    if entry.kind in AREAS and ADMIN not in hints:
        weights["city"] = _shadow(entry, group)
    if entry.lat is None:
        weights["no point"] = POINTLESS
    inside = {mention.inside for mention in group.mentions if mention.inside}
    if inside:
        weights["said"] = CONTAINED if entry.country in inside or entry.code1 in inside else CONTRADICTED
    return weights


def _itself(entry: Entry) -> dict[str, float]:
    if entry.number < 0 and entry.kind not in AREAS:
        size = OWN.get(entry.kind, OWN_AREA) if entry.country else OWN_WORLD
        return {"people": size, "name": GRADE[entry.grade] * OWN_GRADE}
    return {
        "people": POPULATION * math.log10(max(entry.population, FEWEST)),
        "kind": KIND.get(entry.kind, 0.0),
        "name": GRADE[entry.grade],
    }


def _shadow(entry: Entry, group: Group) -> float:
    """A bare "Kharkiv" is the city, not its province; "Buffalo, New York" is in the state."""
    if group.contains:
        return CONTAINS
    towns = (e for e in group.entries if e.kind == "settlement" and e.grade != SHORT)
    for town in towns:
        near = town.code1 == entry.code1 or kilometres(town, entry) < SEAT_KM
        if (near and town.population > CHIEF * entry.population) or town.population > GREAT:
            return SHADOWED
    return 0.0
