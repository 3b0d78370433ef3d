"""Short reports with gold events -> how well their claims are linked, by B-cubed.

B-cubed (Bagga and Baldwin, 1998): for each claim that gold knows, which share of the claims linked with it are of its
event (precision), and which share of its event's claims are linked with it (recall), averaged over the claims.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline import pipeline
from dateline.evaluate.wires import Wire
from dateline.linker import link
from dateline.record import Claim, Event


@dataclass(frozen=True)
class Clusters:
    """Figures from 0 to 1: `found` is the share of gold's quotes that made a claim; `merged` names the gold events
    that stand in one event, `apart` those that stand in several."""

    found: float
    precision: float
    recall: float
    f1: float
    merged: tuple[tuple[str, ...], ...]
    apart: tuple[str, ...]

    def line(self) -> str:
        """All figures on one line."""
        return (
            f"found={self.found:.3f} precision={self.precision:.3f} recall={self.recall:.3f} f1={self.f1:.3f}"
            f" merged={len(self.merged)} apart={len(self.apart)}"
        )


def linked(wires: Sequence[Wire], *, within: bool = False) -> Clusters:
    """Read all reports, link their claims, and compare the events with gold's.

    With `within`, each report is linked by itself, and an event's name counts in its report alone.
    """
    claims: list[Claim] = []
    events: list[Event] = []
    gold: dict[str, str] = {}
    quotes = made = 0
    for number, wire in enumerate(wires, 1):
        reading = pipeline.read(wire.whole, published=wire.published)
        claims += reading.claims
        events += reading.events
        for told in wire.told:
            name = f"{told.event} ({number})" if within else told.event
            for quote in told.quotes:
                start = reading.report.text.find(quote)
                telling = _telling(reading.claims, start, start + len(quote)) if start >= 0 else []
                quotes, made = quotes + 1, made + bool(telling)
                gold |= {claim.id: name for claim in telling}
    linked_ones = events if within else link(claims)
    ours = {claim: event.id for event in linked_ones for claim in event.claims if claim in gold}
    return _compared(gold, ours, made / quotes if quotes else 0.0)


def _telling(claims: Iterable[Claim], start: int, end: int) -> list[Claim]:
    """The claims whose trigger stands in a quote: its acts, or else its tolls."""
    inside = [claim for claim in claims if start <= claim.trigger.start and claim.trigger.end <= end]
    return [claim for claim in inside if claim.type != "casualties"] or inside


def _compared(gold: Mapping[str, str], ours: Mapping[str, str], found: float) -> Clusters:
    wanted, given = _members(gold), _members(ours)
    shared = {claim: len(wanted[gold[claim]] & given[ours[claim]]) for claim in gold}
    precision = _mean([shared[claim] / len(given[ours[claim]]) for claim in gold])
    recall = _mean([shared[claim] / len(wanted[gold[claim]]) for claim in gold])
    total = precision + recall
    return Clusters(
        found=found,
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / total if total else 0.0,
        merged=tuple(
            sorted(names for members in given.values() if len(names := tuple(sorted({gold[c] for c in members}))) > 1)
        ),
        apart=tuple(sorted(event for event, members in wanted.items() if len({ours[claim] for claim in members}) > 1)),
    )


def _members(of: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for claim, name in of.items():
        found[name].add(claim)
    return found


def _mean(shares: Sequence[float]) -> float:
    return sum(shares) / len(shares) if shares else 0.0
