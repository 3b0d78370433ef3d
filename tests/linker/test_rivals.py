"""Events keep rival versions of who did it, who gave which bound of a toll, and count copies as one voice."""

from typing import Any

from dateline.linker import merged
from dateline.record import Claim, Party, Source
from tests.linker.test_link import ARMY, REBELS, claim, killed

TOWN = Party(name="Goma hospital", kind="facility")
RANGERS = Party(name="Rangers", id="rangers", kind="militia", country="CD")


def _told(name: str, actor: Party, by: str | None = None, **fields: Any) -> Claim:
    source = (Source(name=by, kind="military"),) if by else ()
    return claim(name, report=f"r-{name}", actors=(actor,), targets=(TOWN,), attribution=source, **fields)


def test_versions_of_who_did_it_are_kept_with_who_tells_and_who_denies_them() -> None:
    event = merged([
        _told("a", ARMY, "the rebels"), _told("b", REBELS, "the army"), _told("c", ARMY, "the army", status="denied"),
    ])  # fmt: skip
    assert [([p.name for p in r.actors], r.claims, r.denied) for r in event.rivals] == [
        ([ARMY.name], ("a",), ("c",)),
        ([REBELS.name], ("b",), ()),
    ]
    assert event.agreement == "disputed"


def test_two_doers_of_different_voices_dispute_without_a_denial() -> None:
    assert merged([_told("a", ARMY, "residents"), _told("b", REBELS, "a priest")]).agreement == "disputed"


def test_a_battle_told_from_both_sides_and_a_joint_act_have_no_rivals() -> None:
    mine = claim("a", report="r1", actors=(ARMY,), targets=(REBELS,))
    yours = claim("b", report="r2", actors=(REBELS,), targets=(ARMY,))
    assert merged([mine, yours]).rivals == ()
    both = claim("c", report="r3", actors=(ARMY, RANGERS), targets=(TOWN,))
    assert merged([_told("a", ARMY), _told("b", RANGERS), both]).rivals == ()


def test_a_part_of_a_side_is_no_rival_of_it() -> None:
    state = Party(name="Congo", id="CD", kind="government", country="CD")
    assert merged([_told("a", ARMY), _told("b", state)]).rivals == ()


def test_who_is_carried_described_planned_or_told_by_one_voice_is_no_rival() -> None:
    carried = ARMY.model_copy(update={"inferred": True})
    gunmen = Party(name="gunmen", kind="rebels")
    assert merged([_told("a", REBELS, "x"), _told("b", carried, "y")]).rivals == ()
    assert merged([_told("a", REBELS, "x"), _told("b", gunmen, "y")]).rivals == ()
    assert merged([_told("a", REBELS, "x"), _told("b", ARMY, "y", status="planned")]).rivals == ()
    assert merged([_told("a", REBELS, "x"), _told("b", ARMY, "x")]).rivals == ()


def test_a_version_that_is_only_denied_has_no_rival() -> None:
    assert merged([_told("a", REBELS, "x"), _told("b", ARMY, "y", status="denied")]).rivals == ()


def test_a_toll_tells_who_gave_which_bound() -> None:
    figures = (("a", killed(9, 9)), ("b", killed(9, 9)), ("c", killed(5, None)), ("d", killed(20, 24)))
    told = [claim(name, report=name, quantities=given) for name, given in figures]
    (toll,) = merged(told).quantities
    assert (toll.low, toll.low_by) == (5, ("c",))
    assert (toll.best, toll.best_by) == (9, ("a", "b"))
    assert (toll.high, toll.high_by) == (24, ("d",))
    (toll,) = merged([claim("a", quantities=killed(5, None))]).quantities
    assert (toll.high, toll.high_by) == (None, ())


def test_a_copy_that_lost_its_source_corroborates_nothing() -> None:
    whole = [claim("a", report="r1", attribution=(Source(name="the governor"),)), claim("b", 100, report="r1")]
    cut = claim("c", 100, report="r2")
    assert merged([*whole, cut]).agreement == "corroborated"
    event = merged([*whole, cut], origins={"r1": "outlet wire", "r2": "outlet wire"})
    assert (event.agreement, event.independent) == ("single", 1)


def test_one_who_quotes_the_outlet_that_tells_it_corroborates_nothing() -> None:
    own = claim("a", report="r1")
    quoting = claim("b", report="r2", attribution=(Source(name="The Wire", kind="media"),))
    assert merged([own, quoting], origins={"r1": "outlet wire"}).agreement == "single"


def test_agreement_and_the_count_of_sources_never_contradict_each_other() -> None:
    police = [Source(name=name, organisation="Goma police", kind="official") for name in ("chief", "spokesman")]
    told = [claim(f"c{n}", report=f"r{n}", attribution=(source,)) for n, source in enumerate(police)]
    event = merged(told)
    assert (event.agreement, event.independent) == ("single", 1)


def test_the_least_figure_of_a_toll_is_never_above_the_most() -> None:
    told = [claim("a", report="a", quantities=killed(400, None)), claim("b", report="b", quantities=killed(None, 200))]
    (toll,) = merged(told).quantities
    assert (toll.low, toll.best, toll.high) == (200, 200, 400)
    assert (toll.low_by, toll.high_by) == (("b",), ("a",))
