"""A choice -> its confidence: the share of such choices that are right.

A logistic curve over what speaks for the choice. Its weights were fitted on half of the documents of two corpora with
gold places, of local and of world news, and of a list of dated events, and checked on the other halves:
`scripts/reliability.py` fits, checks and draws.
"""

import math
from typing import NamedTuple

from dateline.places.gazetteer import Entry
from dateline.places.resolve.distance import kilometres
from dateline.places.resolve.group import Group
from dateline.places.resolve.prior import CONTAINED
from dateline.places.resolve.vote import COUNTRY, DISTRICT, PROVINCE, VOTES

UNKNOWN = 0.1  # a name without a point: most are places, and none can be right about where
PROVINCE_ONLY = 0.3  # an unknown name, placed in the province that the words name
OTHER_SPELLING = 0.5  # another romanisation, in the province that the words name
HIGHEST = 0.98  # nothing is surer: gold itself errs about as often
SAME_KM, UNHEARD = 25.0, 0.01  # readings this near are one place; beliefs below this are not worth adding
MOST_LIKELY = 6.0  # log-odds beyond which a belief says no more


class Signs(NamedTuple):
    """What a choice is judged by. Each lies between about -1 and 1, but for `belief`."""

    one: float  # the constant
    belief: float  # log-odds of the reading against the name's others
    country: float  # the report's other names lie in its country
    said: float  # the words say that it lies where it does
    state: float  # a country or a continent
    renamed: float  # under another of its names
    respelled: float  # under another romanisation than any the gazetteer has
    rival: float  # how much better the report's other names back another reading
    astray: float  # outside the provinces of its country that the report names


WEIGHTS = Signs(
    one=-0.6, belief=0.53, country=1.65, said=0.6, state=0.0, renamed=-1.29, respelled=-1.81, rival=-1.19,
    astray=-0.99,
)  # fmt: skip


def confidence(entry: Entry | None, why: str, group: Group, provinces: frozenset[str]) -> float:
    """The confidence of reading `group` as `entry`, from 0 to 1, for the reason `why` of a Choice.

    `provinces` are the codes of the provinces that the report names.
    """
    if entry is None:
        return UNKNOWN
    if why != "best":
        return PROVINCE_ONLY if why == "province only" else OTHER_SPELLING
    odds = sum(weight * sign for weight, sign in zip(WEIGHTS, signs(group, provinces), strict=True))
    return round(min(HIGHEST, 1.0 / (1.0 + math.exp(-odds))), 3)


def signs(group: Group, provinces: frozenset[str]) -> Signs:
    """What the leading reading of `group` is judged by."""
    best = group.best
    entry, share = group.entries[best], _share(group, best)
    backing = [_backing(votes) for votes in group.votes]
    rival = max((other for n, other in enumerate(backing) if n != best), default=0.0)
    heard = dict(zip(VOTES, group.votes[best], strict=True))
    return Signs(
        one=1.0,
        belief=min(MOST_LIKELY, math.log(max(share, 1e-9) / max(1.0 - share, 1e-9))),
        country=heard["country"] / COUNTRY,
        said=(heard["said"] + group.priors[best].get("said", 0.0)) / (2 * CONTAINED),
        state=float(entry.kind in {"country", "continent"}),
        renamed=float(entry.grade == 1),
        respelled=float(entry.grade > 2),
        rival=(rival - backing[best]) / (COUNTRY + PROVINCE + DISTRICT),
        astray=float(_astray(entry, provinces)),
    )


def _share(group: Group, best: int) -> float:
    """The belief in the leading reading and in those about the same point: Kyiv the city, Kyiv the province."""
    entry = group.entries[best]
    return sum(
        share
        for other, share in zip(group.entries, group.shares, strict=True)
        if other is entry or (share > UNHEARD and kilometres(entry, other) <= SAME_KM)
    )


def _astray(entry: Entry, provinces: frozenset[str]) -> bool:
    if entry.code1 is None or entry.kind == "admin1" or entry.code1 in provinces:
        return False
    return any(code.partition(".")[0] == entry.country for code in provinces)


def _backing(votes: tuple[float, ...]) -> float:
    """What the report's other names give a reading for its country, province and district."""
    return sum(votes[:3])
