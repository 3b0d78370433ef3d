"""Claims that deny one another -> one event: where a denial goes, whichever of the two is placed first."""

from collections.abc import Mapping

from dateline.linker.facts import Facts
from dateline.ontology import table


class Denials:
    """Where claims that deny, or are denied, stand."""

    def __init__(self, known: Mapping[str, Facts]) -> None:
        """`known` are all claims to link, by id; a denial of none of them goes where any claim would."""
        self._denied = {claim.claim.id: claim.claim.denies for claim in known.values() if claim.claim.denies in known}
        self._denials: dict[str, list[str]] = {}
        for denial, denied in self._denied.items():
            if denied is not None:
                self._denials.setdefault(denied, []).append(denial)
        self._at: dict[str, int] = {}  # the cluster of each claim placed that denies or is denied

    def cluster(self, claim: Facts) -> tuple[int, dict[str, float]] | None:
        """The cluster of what `claim` denies or what denies it, and why; None where none is placed yet."""
        denied = self._denied.get(claim.claim.id)
        others = [denied] if denied is not None else self._denials.get(claim.claim.id, [])
        placed = [self._at[other] for other in others if other in self._at]
        return (placed[0], {"denies": float(table("linking")["weights"]["denies"])}) if placed else None

    def placed(self, claim: Facts, number: int) -> None:
        """Remember that `claim` stands in the cluster `number`."""
        if claim.claim.id in self._denied or claim.claim.id in self._denials:
            self._at[claim.claim.id] = number
