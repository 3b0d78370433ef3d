"""Claims -> events: what tells of one happening comes together."""

from collections.abc import Iterable, Mapping, Sequence

from dateline.collector import undisturbed
from dateline.linker.beside import beside, worth_it
from dateline.linker.facts import facts
from dateline.linker.merge import merged
from dateline.linker.partition import Whole, reading_order, split, whole
from dateline.linker.why import dumped, loaded
from dateline.record import Claim, Event


def link(claims: Iterable[Claim]) -> list[Event]:
    """The events that `claims`, of any number of reports, are about; each claim is in one of them.

    Events stand in the order of their first claims in reports. Claims given twice count once.
    """
    known = {claim.id: claim for claim in claims}
    with undisturbed():
        compared = {id_: facts(claim) for id_, claim in known.items()}
        events = _events(whole(compared.values()), known)
        events.sort(key=lambda event: reading_order(compared[event.claims[0]]))
    return events


def _events(components: Sequence[Whole], known: Mapping[str, Claim]) -> list[Event]:
    """The events of all components, which have no say in each other's: of many, a second process makes half."""

    def made(some: Sequence[Whole]) -> list[Event]:
        groups = (group for component in some for group in split(component).groups)
        return [merged([known[claim] for claim in group.claims], group.why) for group in groups]

    if not worth_it(len(known)):
        return made(components)
    theirs = beside(lambda: dumped(made(components[1::2])))
    return made(components[::2]) + loaded(theirs())
