"""What an event's claims count -> the fatalities that ACLED's rules give, and how they fall on its days.

Tolls that differ: the lowest. A word without a number has a figure of the codebook (acled.toml). "Casualties", who
may be dead or hurt, are none: no claim counts them as killed.
"""

import re
from collections.abc import Iterable, Sequence

from dateline.export.nouns import Told
from dateline.ontology import table
from dateline.record import Claim, Quantity

_EVERYBODY = frozenset((None, "people", "persons"))
_CHILDREN = frozenset(("children", "women"))  # those of them who are civilians are counted with these
_PLURAL = 3  # people killed, nobody says how many
_TIMES = re.compile(r"\b(?:hundred|thousand|million|dozen|score|tens?)s?\b")


def fatalities(told: Told) -> tuple[int, tuple[int, ...]]:
    """The figure of the event, and all that its claims give, the lowest first."""
    counted = [found for claim in told.claims if claim.status == "asserted" if (found := _of(claim)) is not None]
    whole = sorted({figure for figure, everybody in counted if everybody})
    part = [figure for figure, everybody in counted if not everybody]
    if whole:
        return whole[0], tuple(whole)
    return (max(part), (max(part),)) if part else (0, ())


def spread(figure: int, days: int) -> tuple[int, ...]:
    """A figure split evenly over so many days; what is left over falls on the first of them."""
    each, more = divmod(figure, days)
    return tuple(each + (number < more) for number in range(days))


def _of(claim: Claim) -> tuple[int, bool] | None:
    """The dead of a claim, and whether they are all who died; None where it counts none."""
    killed = [quantity for quantity in claim.quantities if quantity.of == "killed"]
    if not killed:
        return None
    everybody = [_figure(quantity) for quantity in killed if quantity.who in _EVERYBODY]
    if everybody:
        return max(everybody), True
    return _sum(killed), False


def _sum(killed: Sequence[Quantity]) -> int:
    """Soldiers and civilians add up; children and women may be among the civilians."""
    whos = {quantity.who for quantity in killed}
    apart = [quantity for quantity in killed if not (quantity.who in _CHILDREN and "civilians" in whos)]
    return sum(_most(apart, who) for who in sorted({quantity.who or "" for quantity in apart}))


def _most(killed: Iterable[Quantity], who: str) -> int:
    return max(_figure(quantity) for quantity in killed if (quantity.who or "") == who)


def _figure(quantity: Quantity) -> int:
    if quantity.min is not None and quantity.min == quantity.max:
        return quantity.min
    words = (quantity.span.text if quantity.span else "").lower()
    figures: dict[str, int] = table("acled")["fatalities"]
    vague = [word for word in re.findall(r"[a-z]+", words) if word in figures]
    if len(vague) == 1 and not re.search(r"\d", words) and not _TIMES.search(words.replace(vague[0], "", 1)):
        return figures[vague[0]]
    return quantity.min if quantity.min is not None else _PLURAL
