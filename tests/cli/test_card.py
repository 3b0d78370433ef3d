"""The card of an event: versions of who did it, who gave which bound of a toll, how many sources are independent."""

from dateline.cli.show.card import lines
from dateline.cli.show.events import told_by
from dateline.linker import merged
from dateline.record import Claim, Event, Report, Source
from dateline.store.nouns import Card
from tests.linker.test_link import ARMY, REBELS, claim, killed

CLAIMS = (
    claim("a", report="r1", actors=(ARMY,), quantities=killed(9, 9), attribution=(Source(name="the mayor"),)),
    claim("b", report="r2", actors=(REBELS,), quantities=killed(5, None), attribution=(Source(name="the army"),)),
    claim("c", report="r2", actors=(ARMY,), status="denied", attribution=(Source(name="the army"),)),
    claim("d", report="r3", actors=(ARMY,), quantities=killed(9, 9)),
)
REPORTS = tuple(Report(id=name, outlet=f"Outlet {name}") for name in ("r1", "r2", "r3"))


def _card(*claims: Claim) -> list[str]:
    event = merged(claims)
    return lines(
        Card(id=event.id, events=(event,), claims=claims, reports=REPORTS, decisions=(), changes=(), tombstone=None)
    )


def test_a_card_tells_each_version_of_who_did_it_and_by_whose_word() -> None:
    card = _card(*CLAIMS)
    assert "version  1 of 2: Armed Forces, by the mayor and Outlet r3; denied by the army" in card
    assert "version  2 of 2: March 23 Movement, by the army" in card
    assert not any(line.startswith("version") for line in _card(CLAIMS[0]))


def test_a_card_tells_who_gave_which_bound_where_figures_differ() -> None:
    told = next(line for line in _card(*CLAIMS) if line.startswith("toll"))
    assert told.endswith(": 9 (best, high) by the mayor, 5+ (low) by the army, 9 (best, high) by Outlet r3")
    assert "toll     9 civilians killed: 9 by the mayor" in _card(CLAIMS[0])


def test_reports_that_only_repeat_others_are_told_from_sources() -> None:
    event = Event(id="e", type="clash", status="asserted", reports=("r1", "r2", "r3"), independent=1)
    assert told_by(event) == "3 reports, 1 independent"
    assert told_by(event.model_copy(update={"independent": 3})) == "3 reports"
    assert any(line.endswith("3 claims of 2 reports") for line in _card(*CLAIMS[:3]))
