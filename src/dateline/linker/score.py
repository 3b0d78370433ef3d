"""A pair of claims -> what each field adds to their being one happening, or why they cannot be."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from dateline.linker.facts import FRESH, Facts
from dateline.linker.tolls import comparable, contradict, same
from dateline.ontology import table
from dateline.ontology.words import armed_kinds, event_types
from dateline.places.sphere import kilometres
from dateline.record import Party, Place

NEAR = 25.0  # km
BESIDE = 400  # characters: about three sentences
NEWS = 14  # days: what a report tells without a date is no older
AREAS = ("admin2", "admin1", "country", "region")
_NEVER = frozenset({("planned", "asserted"), ("planned", "denied"), ("asserted", "planned"), ("denied", "planned")})


def score(one: Facts, other: Facts) -> dict[str, float] | None:
    """What each field weighs for the pair, wherever the two stand; None where one of them forbids it."""
    if one.family != other.family or (one.claim.status, other.claim.status) in _NEVER:
        return None
    weights: dict[str, float] = {}
    for field, weigh in _FIELDS:
        weight = weigh(one, other)
        if weight is None:
            return None
        if weight:
            weights[field] = weight
    return weights


def is_outcome(type_: str) -> bool:
    """Whether claims of this type tell what an attack did."""
    return type_ in table("linking")["compatible"]["outcomes"]


def _weigh(name: str) -> float:
    return float(table("linking")["weights"][name])


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    return _all_pairs(table("linking")["compatible"]["types"])


@cache
def _pairs_of_reports() -> frozenset[tuple[str, str]]:
    return _all_pairs(table("linking")["compatible"]["other_reports"])


@cache
def _related() -> frozenset[tuple[str, str]]:
    return _all_pairs(table("linking")["compatible"]["related"])


def _all_pairs(lists: Iterable[Sequence[str]]) -> frozenset[tuple[str, str]]:
    return frozenset((one, other) for types in lists for one in types for other in types)


def _type(one: Facts, other: Facts) -> float | None:
    a, b = one.claim.type, other.claim.type
    if a == b:
        return _weigh("type_equal")
    joined = (a, b) in _pairs() or _is_outcome_of(a, b) or _is_outcome_of(b, a)
    if one.claim.report == other.claim.report:
        return _weigh("type_compatible") if joined else None
    if joined or (a, b) in _pairs_of_reports():
        return _weigh("type_compatible")
    return _weigh("type_related") if (a, b) in _related() else None


def _is_outcome_of(outcome: str, act: str) -> bool:
    """Whether `outcome` tells what acts of the type `act` do: both of one family of types.toml."""
    known = event_types()
    return is_outcome(outcome) and act in known and outcome in known and known[act].family == known[outcome].family


def beside(one: Facts, other: Facts) -> float | None:
    """What it weighs where the two stand; None where that forbids the pair.

    Acts of one sentence are apart, unless one is the toll of the other; sentences side by side lean together.
    """
    a, b = one.claim, other.claim
    if a.report != b.report:
        return 0.0
    if (a.sentence.start, a.sentence.end) == (b.sentence.start, b.sentence.end):
        outcomes = is_outcome(a.type) + is_outcome(b.type)
        measures = {q.of for q in a.quantities} & {q.of for q in b.quantities}
        return _weigh("same_sentence") if outcomes == 1 or (outcomes == 2 and not measures) else None
    gap = max(a.sentence.start, b.sentence.start) - min(a.sentence.end, b.sentence.end)
    return _weigh("nearby") if gap <= BESIDE else 0.0


def _place(one: Facts, other: Facts) -> float | None:
    a, b = one.claim.place, other.claim.place
    if a is None or b is None:
        return 0.0
    guessed = a.inferred or b.inferred
    weight = _where(a, b, one.point, other.point)
    if weight is None:
        return 0.0 if guessed and one.claim.report == other.claim.report else None
    return min(weight, _weigh("place_inferred")) if guessed else weight


def _where(a: Place, b: Place, here: tuple[float, float] | None, there: tuple[float, float] | None) -> float | None:
    if (a.id is not None and a.id == b.id) or a.name.casefold() == b.name.casefold():
        return _weigh("place_same") if a.precision not in ("country", "admin1") else _weigh("place_within")
    if a.precision in AREAS or b.precision in AREAS:
        return _weigh("place_within") if _may_hold(a, b) else None
    if here is None or there is None:
        return None
    return _weigh("place_near") if kilometres(*here, *there) <= NEAR else None


def _may_hold(a: Place, b: Place) -> bool:
    """Whether one of two places, an area, may hold the other."""
    if a.country is None or a.country != b.country or "region" in (a.precision, b.precision):
        return False
    if "country" in (a.precision, b.precision):
        return True
    return a.admin1 is not None and a.admin1 == b.admin1 and "admin1" in (a.precision, b.precision)


def _time(one: Facts, other: Facts) -> float | None:
    if one.days is None or other.days is None:
        return None if _long_ago(one, other) or _long_ago(other, one) else _as_news(one, other)
    start, end = max(one.days[0], other.days[0]), min(one.days[1], other.days[1])
    firm = one.firm and other.firm
    if start > end:
        return None
    longest = max(one.days[1] - one.days[0], other.days[1] - other.days[0])
    if longest > 1:
        return _weigh("time_overlap")
    return _weigh("time_same_day") if firm else _weigh("time_context")


def _as_news(one: Facts, other: Facts) -> float:
    """What it weighs that a report tells without a date what another one dates, or tells, at about the same time."""
    if one.claim.report == other.claim.report:
        return 0.0
    days = [facts.days[1] if facts.days else facts.published for facts in (one, other)]
    if days[0] is None or days[1] is None:
        return 0.0
    if one.days is None and other.days is None:
        return _weigh("time_news") if abs(days[0] - days[1]) <= 1 else 0.0
    gap = days[0] - days[1] if one.days is None else days[1] - days[0]  # from the day told to the report without one
    return _weigh("time_news") if 0 <= gap <= FRESH else 0.0


def _long_ago(told: Facts, unsaid: Facts) -> bool:
    """Whether `told` is dated well before the report that tells `unsaid` without a date: that one is news."""
    if told.days is None or unsaid.published is None:
        return False
    return unsaid.published - told.days[1] > NEWS


def _parties(one: Facts, other: Facts, side: str) -> float | None:
    """Named parties must meet; described ones ("gunmen") go with any that could be so described."""
    a: tuple[Party, ...] = getattr(one.claim, side)
    b: tuple[Party, ...] = getattr(other.claim, side)
    mine: frozenset[str] = getattr(one, side)
    yours: frozenset[str] = getattr(other, side)
    if mine & yours:
        return _weigh("party_same")
    if mine and yours and side == "actors" and not _crossed(one, other):
        if _alike(a, b):
            return _weigh("party_alike")
        return None if one.claim.report == other.claim.report else _weigh("party_differ")
    if mine and yours and side == "targets" and _one_act(one, other) and not _crossed(one, other):
        return None
    if side == "targets" and one.things & other.things:
        return _weigh("thing_same")
    return _weigh("party_alike") if _alike(a, b) else 0.0


def _one_act(one: Facts, other: Facts) -> bool:
    """Whether both tell of one kind of act, which has one target; a battle's dead may be of two sides."""
    return one.claim.type == other.claim.type and not is_outcome(one.claim.type)


def _crossed(one: Facts, other: Facts) -> bool:
    """Whether the same sides stand on other ends: "A clashed with B" and "B clashed with A", or a side's own dead."""
    return bool(one.actors & other.targets or one.targets & other.actors)


def _alike(a: tuple[Party, ...], b: tuple[Party, ...]) -> bool:
    """Whether a party of each is of one kind, armed if any, and of one country."""
    kinds = {(party.kind, party.country) for party in a if party.kind in armed_kinds() and party.country}
    return any((party.kind, party.country) in kinds for party in b)


def _tolls(one: Facts, other: Facts) -> float | None:
    """Tolls that agree bind; tolls that cannot both be right part the claims of one voice."""
    pairs = comparable(one.claim, other.claim)
    if any(contradict(a, b) for a, b in pairs):
        return None if one.voice == other.voice else 0.0
    if any(same(a, b) for a, b in pairs):
        return _weigh("toll_same")
    return _weigh("toll_overlap") if pairs else 0.0


def _actors(one: Facts, other: Facts) -> float | None:
    return _parties(one, other, "actors")


def _targets(one: Facts, other: Facts) -> float | None:
    return _parties(one, other, "targets")


# In this order, so that what forbids most pairs for least work is asked first.
_FIELDS: tuple[tuple[str, Callable[[Facts, Facts], float | None]], ...] = (
    ("type", _type),
    ("place", _place),
    ("time", _time),
    ("actors", _actors),
    ("targets", _targets),
    ("quantities", _tolls),
)
