"""Who is said to hold a place: held, claimed, contested, unknown, by whose word, and over time."""

import random
from datetime import date

from dateline.control import Ledger, Region, Told, ledger
from dateline.record import Party, Source, When
from tests.control.told import ARMY, INVADERS, KYIV, MONITOR, MOSCOW, REBELS, TOWN, One, day, said

TOOK = said("Russian troops took Bakhmut", "2023-05-20", MOSCOW)
LEFT = said("Our troops left Bakhmut", "2023-05-21", KYIV, type="withdrawal", actors=(ARMY,))


def ask(*claims: One, as_of: str | None = None) -> Ledger:
    return ledger(TOWN, claims, as_of=date.fromisoformat(as_of) if as_of else None)


def holders(found: Ledger) -> list[list[str | None]]:
    return [[side.id for side in holder.sides] for holder in found.now.holders]


def test_nothing_told_is_unknown() -> None:
    found = ask()
    assert (found.now.state, found.history, found.statements) == ("unknown", (), ())


def test_a_sides_own_word_is_a_claim() -> None:
    found = ask(TOOK)
    assert found.now.state == "claimed"
    assert holders(found) == [["RU"]]
    assert found.now.holders[0].claims == (TOOK[0].id,)


def test_the_outlets_or_a_third_partys_word_is_held() -> None:
    for by in (None, MONITOR):
        assert ask(said("Russian troops took Bakhmut", "2023-05-20", by)).now.state == "held"


def test_a_state_run_outlet_speaks_for_its_state() -> None:
    one, told = said("Russian troops took Bakhmut", "2023-05-20")
    assert ask((one, told.model_copy(update={"outlet": "TASS"}))).now.state == "claimed"


def test_an_officer_of_a_side_not_told_is_no_third_party() -> None:
    by = Source(name="the General Staff", kind="military")
    assert ask(said("Russian troops took Bakhmut", "2023-05-20", by)).now.state == "claimed"


def test_the_other_sides_admission_makes_it_held() -> None:
    assert ask(TOOK, said("Bakhmut has fallen", "2023-05-21", KYIV)).now.state == "held"


def test_a_withdrawal_by_ones_own_word_concedes() -> None:
    found = ask(TOOK, LEFT)
    assert found.now.state == "held"
    assert found.now.left == (LEFT[0].id,)


def test_a_withdrawal_alone_leaves_it_unknown() -> None:
    held = said("The army holds Bakhmut", "2023-05-01", type="control", actors=(ARMY,))
    found = ask(held, LEFT)
    assert [period.state for period in found.history] == ["held", "unknown"]
    assert found.now.holders == ()


def test_a_rival_telling_of_a_withdrawal_only_disputes() -> None:
    held = said("We hold Bakhmut", "2023-05-01", KYIV, type="control", actors=(ARMY,))
    gone = said("Ukrainian troops left Bakhmut", "2023-05-10", MOSCOW, type="withdrawal", actors=(ARMY,))
    found = ask(held, gone)
    assert found.now.state == "contested"
    assert found.now.against == (gone[0].id,)


def test_a_denial_contests() -> None:
    denied = said("Bakhmut has not fallen", "2023-05-21", KYIV, status="denied")
    found = ask(TOOK, denied)
    assert found.now.state == "contested"
    assert found.now.against == (denied[0].id,)


def test_a_denial_that_names_nobody_is_of_any_other_side() -> None:
    denied = said("Bakhmut has not fallen", "2023-05-21", KYIV, status="denied", actors=())
    assert ask(TOOK, denied).now.state == "contested"
    ours = said("We hold Bakhmut", "2023-05-20", KYIV, type="control", actors=(ARMY,))
    assert ask(ours, denied).now.state == "claimed"


def test_denying_to_have_left_is_to_hold() -> None:
    stay = said("We have not left Bakhmut", "2023-05-21", KYIV, type="withdrawal", actors=(ARMY,), status="denied")
    assert holders(ask(stay)) == [["UA"]]
    assert ask(TOOK, stay).now.state == "contested"


def test_rival_claims_of_the_same_days_contest() -> None:
    ours = said("We hold Bakhmut", "2023-05-20", KYIV, type="control", actors=(ARMY,))
    found = ask(TOOK, ours)
    assert found.now.state == "contested"
    assert sorted(map(str, holders(found))) == ["['RU']", "['UA']"]


def test_a_later_taking_ends_what_was_told_before() -> None:
    back = said("Ukrainian troops retook Bakhmut", "2023-09-01", KYIV, actors=(ARMY,))
    found = ask(TOOK, back)
    assert [(period.state, period.since, period.until) for period in found.history] == [
        ("claimed", "2023-05-20", "2023-08-31"),
        ("claimed", "2023-09-01", None),
    ]
    assert holders(found) == [["UA"]]


def test_a_sides_word_for_itself_ends_no_other() -> None:
    ours = said("We hold Bakhmut", "2023-06-10", KYIV, type="control", actors=(ARMY,))
    assert ask(TOOK, ours).now.state == "contested"


def test_who_takes_no_side_settles_it() -> None:
    ours = said("We hold Bakhmut", "2023-06-10", KYIV, type="control", actors=(ARMY,))
    later = said("Russia controls Bakhmut", "2023-06-20", type="control")
    found = ask(TOOK, ours, later)
    assert (found.now.state, holders(found)) == ("held", [["RU"]])


def test_beating_off_an_attack_is_holding() -> None:
    attack = Party(name="attack", kind="unknown")
    held = said(
        "The army beat off an attack in Bakhmut", "2023-05-01", KYIV, type="repulse", actors=(ARMY,), targets=(attack,)
    )
    assert holders(ask(held)) == [["UA"]]


def test_a_siege_moves_nothing() -> None:
    found = ask(said("Russian troops surrounded Bakhmut", "2023-05-01", type="siege"))
    assert found.now.state == "unknown"
    assert [side.id for holder in found.now.besieged_by for side in holder.sides] == ["RU"]
    assert ask(said("Russian troops surrounded Bakhmut", "2023-05-01", type="siege"), TOOK).now.besieged_by == ()


def test_what_is_planned_or_possible_moves_nothing() -> None:
    for status in ("planned", "possible"):
        found = ask(said("Russian troops will take Bakhmut", "2023-05-20", status=status))
        assert found.now.state == "unknown"
        assert found.left_out[0].why == f"it is only {status}"


def test_the_headline_says_what_the_source_below_it_says() -> None:
    text = "Russians take Bakhmut"
    head, told = said(text, "2023-05-20", report="r")
    below, _ = said("Russian troops took Bakhmut, Moscow said", "2023-05-20", MOSCOW, report="r")
    found = ask((head, told.model_copy(update={"title_end": len(text)})), (below, told))
    assert found.now.state == "claimed"
    assert "headline" in found.left_out[0].why


def test_the_speakers_own_troops_are_its_side() -> None:
    soldiers = Party(name="soldiers", kind="state_forces")
    found = ask(
        TOOK,
        said("The army said its soldiers had left Bakhmut", "2023-05-21", KYIV, type="withdrawal", actors=(soldiers,)),
    )
    assert found.now.state == "held"
    assert found.statements[-1].sides[0].inferred


def test_unnamed_rebels_neither_dispute_nor_confirm_named_ones() -> None:
    group = Source(name="the group", side="m23", kind="rebel")
    named = said("We took Bakhmut", "2023-05-20", group, actors=(REBELS,))
    unnamed = said("Rebels took Bakhmut", "2023-05-20", actors=(Party(name="rebels", kind="rebels"),))
    assert ask(named, unnamed).now.state == "claimed"
    assert ask(unnamed).now.state == "held"
    troops = said("Troops took Bakhmut", "2023-05-20", actors=(Party(name="troops", kind="state_forces"),))
    assert ask(named, troops).now.state == "contested"


def test_a_rebel_group_is_not_on_the_side_of_its_country() -> None:
    rebels = Party(name="Myanmar rebels", kind="rebels", country="MM")
    junta = Source(name="the junta", side="MM", kind="official")
    found = ask(said("Rebels took Bakhmut", "2023-05-20", junta, actors=(rebels,)))
    assert found.statements[0].stance == "other_side"


def test_a_group_is_who_it_was_on_the_day_told_of() -> None:
    taliban = Party(name="Taliban", id="taliban", kind="government", country="AF")
    by = Source(name="a Taliban spokesman", side="AF", kind="official")
    found = ask(
        said("The Taliban took Bakhmut", day("2021-08-08"), by, actors=(taliban,), told=Told(published="2021-08-30"))
    )
    assert found.statements[0].sides[0].id == "taliban"
    assert found.statements[0].stance == "own"


def test_after_a_year_without_a_word_it_is_unknown_again() -> None:
    assert [(p.state, p.since) for p in ask(TOOK, as_of="2024-05-19").history] == [("claimed", "2023-05-20")]
    found = ask(TOOK, as_of="2024-05-20")
    assert (found.now.state, found.now.since) == ("unknown", "2024-05-20")


def test_as_of_a_day_counts_what_happened_by_then() -> None:
    assert ask(TOOK, as_of="2023-05-19").now.state == "unknown"
    assert ask(TOOK, LEFT, as_of="2023-05-20").now.state == "claimed"
    month = said("Russian troops took Bakhmut", day("2023-05-01", "2023-05-31"), MONITOR)
    found = ask(month, as_of="2023-05-15")
    assert found.now.state == "unknown"
    assert found.around == (month[0].id,)


def test_a_stretch_holds_on_all_its_days() -> None:
    since = When(start="2014-07-05", end="2022-05-01", precision="day", value="2014-07-05/2022-05-01")
    held = said("The army has held Bakhmut since July 2014", since, MONITOR, type="control", actors=(ARMY,))
    assert ask(held, as_of="2016-01-01").now.state == "held"


def test_a_claim_without_a_date_counts_by_its_reports_and_is_marked() -> None:
    bound = When(start=None, end="2023-05-20", precision="vague", basis="published")
    undated = said("Russian troops took Bakhmut", bound, MOSCOW)
    found = ask(undated, said("The army holds Bakhmut", "2023-05-19", KYIV, type="control", actors=(ARMY,)))
    assert found.statements[-1].dated == "published"
    assert found.statements[-1].first == "2023-05-18"
    assert found.now.state == "contested"  # the days may be the same


def test_what_is_said_of_an_area_is_inherited_and_marked() -> None:
    province = TOWN.model_copy(update={"name": "Donetsk Oblast", "id": "geonames:709716", "precision": "admin1"})
    whole = said("Russia took Donetsk Oblast", "2023-01-01", place=province, targets=())
    area = [(Region(name="Donetsk Oblast", id="geonames:709716"), [whole])]
    found = ledger(TOWN, [], area)
    assert (found.now.state, found.now.inherited) == ("held", True)
    assert found.statements[0].region is not None
    found = ledger(TOWN, [said("We hold Bakhmut", "2023-01-05", KYIV, type="control", actors=(ARMY,))], area)
    assert [(period.state, period.inherited) for period in found.history] == [("held", True), ("claimed", False)]


def test_the_order_of_the_claims_plays_no_part() -> None:
    claims = [
        TOOK, LEFT, said("Bakhmut has not fallen", "2023-05-20", KYIV, status="denied"),
        said("Ukrainian troops retook Bakhmut", "2023-09-01", KYIV, actors=(ARMY,)),
        said("Russia controls Bakhmut", "2023-09-03", MONITOR, type="control"),
    ]  # fmt: skip
    first = ask(*claims)
    for seed in range(5):
        random.Random(seed).shuffle(claims)
        assert ask(*claims) == first


def test_every_claim_is_kept_or_left_out_with_a_reason() -> None:
    claims = [
        TOOK,
        LEFT,
        said("Troops took a mosque in the town", "2023-05-01", targets=(Party(name="mosque", kind="facility"),)),
    ]
    found = ask(*claims)
    kept = {one.claim for one in found.statements} | {one.claim for one in found.left_out}
    assert kept == {claim.id for claim, _ in claims}


def test_work_grows_with_the_claims_and_no_faster() -> None:
    many = [
        said(f"Russian troops took Bakhmut {n}", f"2023-05-{n % 28 + 1:02d}", MOSCOW, actors=(INVADERS,))
        for n in range(3000)
    ]
    found = ask(*many)
    assert len(found.now.holders[0].claims) == 1  # the newest word of one speaker
    assert len(found.statements) == 3000
