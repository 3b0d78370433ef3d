"""Components and groups: pure, in any order, step by step as at once, and as people decided."""

import random

from dateline.linker import Decisions, Facts, facts, keys, link, partition, score
from dateline.linker.partition import Component
from dateline.record import Claim
from tests.linker.made import coded, made


def _groups(components: list[Component]) -> set[frozenset[str]]:
    return {frozenset(group.claims) for component in components for group in component.groups}


def _facts(claims: list[Claim]) -> list[Facts]:
    return [facts(claim) for claim in claims]


def test_facts_come_back_from_a_line_as_they_were() -> None:
    for each in _facts(made(200)):
        assert Facts.loaded(each.dumped()) == each
        assert Facts.loaded(each.dumped()).dumped() == each.dumped()


def test_a_pair_weighs_the_same_both_ways_round() -> None:
    known = _facts(made(120))
    for one in known:
        for other in known:
            assert score(one, other) == score(other, one)


def test_claims_that_are_linked_find_each_other_by_their_keys_both_ways_round() -> None:
    known = _facts(made(300, towns=2))
    found = [(keys(each), each) for each in known]
    met = 0
    for mine, one in found:
        for yours, other in found:
            if one.report != other.report and one.place and other.place and not (one.wide or other.wide):
                meet = bool(set(mine.stands) & set(yours.looks))
                assert meet == bool(set(yours.stands) & set(mine.looks))
                met += meet
                if (
                    one.dated
                    and other.dated
                    and score(one, other) > 0
                    and one.last >= other.first
                    and other.last >= one.first
                ):
                    assert meet
    assert met > 1000


def test_the_order_of_claims_plays_no_part() -> None:
    known = _facts(made(300))
    expected = partition(known)
    assert any(len(group.claims) > 2 for component in expected for group in component.groups)
    for seed in range(3):
        random.Random(seed).shuffle(known)
        assert partition(known) == expected


def test_a_component_falls_into_the_same_groups_alone_as_among_all() -> None:
    known = {each.id: each for each in _facts(coded(made(400, towns=8)))}
    for component in partition(known.values()):
        alone = [known[claim] for group in component.groups for claim in group.claims]
        assert partition(alone) == [component]


def test_step_by_step_gives_what_all_at_once_gives() -> None:
    claims = coded(made(240, seed=5, towns=6))
    reports = sorted({claim.report for claim in claims})
    random.Random(3).shuffle(reports)
    by_id: dict[str, Facts] = {}
    homes: dict[str, Component] = {}
    for report in reports:
        new = {each.id: each for each in _facts([claim for claim in claims if claim.report == report])}
        touched = dict(new)
        for each in by_id.values():
            denies = any(one.denies == each.id or each.denies == one.id for one in new.values())
            if denies or any(_linked(one, each) for one in new.values()):
                touched |= {claim: by_id[claim] for group in homes[each.id].groups for claim in group.claims}
        by_id |= new
        for component in partition(touched.values()):
            homes |= {claim: component for group in component.groups for claim in group.claims}
    assert _groups(list(homes.values())) == _groups(partition(by_id.values()))


def _linked(one: Facts, other: Facts) -> bool:
    return bool(set(keys(one).looks) & set(keys(other).stands)) and score(one, other) > 0


def test_decisions_hold_whatever_the_claims_say() -> None:
    claims = made(200, seed=9)
    groups = sorted(sorted(group) for group in _groups(partition(_facts(claims))))
    (a, b), (c, d) = next(group[:2] for group in groups if len(group) > 1), (groups[0][0], groups[-1][0])
    decided = _groups(partition(_facts(claims), Decisions.of(together=[(d, c)], apart=[(b, a)])))
    assert not any({a, b} <= group for group in decided)
    assert any({c, d} <= group for group in decided)
    both = _groups(partition(_facts(claims), Decisions.of(together=[(c, d)], apart=[(c, d)])))
    assert not any({c, d} <= group for group in both)


def test_a_decision_is_named_where_nothing_else_brings_a_claim_in() -> None:
    one, other = made(2, seed=2)
    (component,) = partition(_facts([one, other]), Decisions.of(together=[(one.id, other.id)]))
    (group,) = component.groups
    assert [reason.field for reason in group.why] == ["decision"]


def test_every_claim_but_the_first_says_why_and_compared_with_what() -> None:
    for event in link(made(200)):
        assert {reason.claim for reason in event.why} == set(event.claims[1:])
        assert all(reason.other in event.claims and reason.other != reason.claim for reason in event.why)


def test_claims_of_one_report_that_it_tells_apart_are_never_in_one_event() -> None:
    known = {each.id: each for each in _facts([claim.model_copy(update={"denies": None}) for claim in made(300)])}
    for component in partition(known.values()):
        for group in component.groups:
            inside = [known[claim] for claim in group.claims]
            for one in inside:
                for other in inside:
                    if one.report == other.report and one.id != other.id:
                        assert score(one, other) >= 0
