"""Claims -> events: what tells of one happening comes together."""

from collections.abc import Iterable

from dateline.linker.facts import facts
from dateline.linker.merge import merged
from dateline.linker.partition import partition, reading_order
from dateline.record import Claim, Event


def link(claims: Iterable[Claim]) -> list[Event]:
    """The events that `claims`, of any number of reports, are about; each claim is in one of them.

    Events stand in the order of their first claims in reports. Claims given twice count once.
    """
    known = {claim.id: claim for claim in claims}
    compared = {id_: facts(claim) for id_, claim in known.items()}
    groups = [group for component in partition(compared.values()) for group in component.groups]
    groups.sort(key=lambda group: reading_order(compared[group.claims[0]]))
    return [merged([known[claim] for claim in group.claims], group.why) for group in groups]
