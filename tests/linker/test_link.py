"""Claims of one happening come together, others stay apart, and events keep their disagreements."""

import random
import time
from typing import Any

import pytest

from dateline.linker import link
from dateline.linker.parties import fullest
from dateline.pipeline import read
from dateline.record import Claim, Event, Party, Place, Quantity, Source, Span, When

REBELS = Party(name="March 23 Movement", id="m23", kind="rebels", country="CD")
ARMY = Party(name="Armed Forces", id="fardc", kind="state_forces", country="CD")
CIVILIANS = Party(name="civilians", kind="civilians")


def where(name: str, lat: float, lon: float, **more: Any) -> Place:
    return Place(name=name, lat=lat, lon=lon, country="CD", **more)


GOMA = where("Goma", -1.68, 29.22)
SAKE = where("Sake", -1.57, 29.04)  # 23 km from Goma
BENI = where("Beni", 0.49, 29.47)


def day(iso: str, end: str | None = None) -> When:
    return When(start=iso, end=end or iso, precision="day")


def claim(name: str, at: int = 0, report: str = "r1", **fields: Any) -> Claim:
    """A claim in a sentence of its own at `at`."""
    span = Span(start=at, end=at + 50, text="x" * 50)
    made: dict[str, Any] = {
        "type": "ground_assault", "status": "asserted", "place": GOMA, "time": day("2024-02-10"), "actors": (REBELS,),
    }  # fmt: skip
    trigger = Span(start=at + 10, end=at + 16, text="x" * 6)
    made |= {"id": name, "report": report, "sentence": span, "trigger": trigger} | fields
    return Claim(**made)


def killed(low: int | None, high: int | None) -> tuple[Quantity, ...]:
    return (Quantity(of="killed", min=low, max=high, who="civilians"),)


def groups(claims: list[Claim]) -> set[frozenset[str]]:
    return {frozenset(event.claims) for event in link(claims)}


def only(claims: list[Claim]) -> Event:
    (event,) = link(claims)
    return event


def test_nothing_makes_nothing() -> None:
    assert link([]) == []


def test_one_happening_told_twice_is_one_event() -> None:
    event = only([claim("a"), claim("b", 3000)])
    assert (event.type, event.claims, event.reports, event.agreement) == (
        "ground_assault",
        ("a", "b"),
        ("r1",),
        "single",
    )
    assert {reason.field for reason in event.why} >= {"type", "place", "time", "actors"}
    assert {reason.claim for reason in event.why} <= {"a", "b"}


@pytest.mark.parametrize(
    "other",
    [
        {"place": BENI},
        {"time": day("2024-02-12")},
        {"actors": (Party(name="ADF", id="adf", kind="rebels", country="UG"),)},
        {"type": "arrest"},
        {"type": "air_strike"},
        {"status": "planned"},
        {"time": day("2023-05-01", "2023-05-31")},
    ],
    ids=["place", "day", "actor", "family", "type", "plan", "past"],
)
def test_what_keeps_claims_of_one_report_apart(other: dict[str, Any]) -> None:
    assert groups([claim("a"), claim("b", 3000, **other)]) == {frozenset("a"), frozenset("b")}


def test_an_undated_claim_is_news_and_no_old_event() -> None:
    now = When(start=None, end="2024-02-11", precision="vague", basis="published")
    old = claim("old", time=day("2023-05-01", "2023-05-31"))
    assert groups([old, claim("now", 3000, time=now)]) == {frozenset({"old"}), frozenset({"now"})}
    assert groups([claim("a"), claim("now", 3000, time=now)]) == {frozenset({"a", "now"})}


def test_acts_of_one_sentence_stay_apart_but_a_toll_joins_its_attack() -> None:
    assert len(link([claim("a"), claim("b")])) == 2
    toll = claim("toll", type="casualties", actors=(), targets=(CIVILIANS,), quantities=killed(14, None))
    event = only([claim("a"), toll])
    assert event.type == "ground_assault"
    assert [(q.of, q.low, q.best, q.high, q.claims) for q in event.quantities] == [("killed", 14, 14, None, ("toll",))]


def test_a_toll_without_a_place_joins_the_attack_beside_it() -> None:
    context = When(start="2024-02-10", end="2024-02-10", precision="day", basis="context")
    inferred = GOMA.model_copy(update={"inferred": True})
    toll = claim("toll", 120, type="casualties", actors=(), place=inferred, time=context, quantities=killed(3, 3))
    assert groups([claim("a"), toll]) == {frozenset({"a", "toll"})}


def test_places_25_km_apart_may_be_one_and_named_provinces_hold_their_towns() -> None:
    assert len(link([claim("a"), claim("b", 3000, place=SAKE)])) == 1
    country = Place(name="DR Congo", country="CD", precision="country", lat=-2.9, lon=23.6)
    assert len(link([claim("a"), claim("b", 60, place=country)])) == 1
    rwanda = Place(name="Rwanda", country="RW", precision="country", lat=-2.0, lon=30.0)
    assert len(link([claim("a"), claim("b", 60, place=rwanda)])) == 2


def test_no_chain_joins_what_does_not_fit_itself() -> None:
    west, middle, east = (where(name, 0.0, lon) for name, lon in (("West", 29.0), ("Middle", 29.2), ("East", 29.4)))
    made = [claim(name, at, place=place) for name, at, place in (("w", 0, west), ("m", 60, middle), ("e", 120, east))]
    assert all(not {"w", "e"} <= set(event.claims) for event in link(made))


def test_a_denial_joins_what_it_denies_and_makes_it_disputed() -> None:
    army = Source(name="the army", side="CD")
    event = only([claim("a"), claim("b", 3000, status="denied", attribution=(army,))])
    assert (event.status, event.agreement) == ("asserted", "disputed")


def test_tolls_of_one_voice_that_cannot_both_be_right_are_two_events() -> None:
    one = claim("a", type="casualties", targets=(CIVILIANS,), quantities=killed(14, 14))
    other = claim("b", 3000, type="casualties", targets=(CIVILIANS,), quantities=killed(3, 3))
    assert len(link([one, other])) == 2


def test_rival_tolls_of_two_voices_are_one_disputed_event() -> None:
    army, rebels = (Source(name="the army", side="CD"),), (Source(name="the rebels", side="m23"),)
    fields: dict[str, Any] = {"type": "casualties", "targets": (CIVILIANS,)}
    event = only([
        claim("a", quantities=killed(14, 14), attribution=army, **fields),
        claim("b", 3000, quantities=killed(3, 3), attribution=rebels, **fields),
        claim("c", 6000, quantities=killed(14, 14), attribution=(Source(name="residents"),), **fields),
    ])  # fmt: skip
    (toll,) = event.quantities
    assert (event.agreement, toll.low, toll.best, toll.high) == ("disputed", 3, 14, 14)


def test_dead_of_two_sides_are_no_dispute() -> None:
    event = only([
        claim("a"),
        claim("b", 60, type="casualties", actors=(), targets=(ARMY,), quantities=killed(14, 14)),
        claim("c", 120, type="casualties", actors=(), targets=(REBELS,), quantities=killed(3, 3)),
    ])  # fmt: skip
    assert event.agreement == "single"
    assert sorted(toll.best or 0 for toll in event.quantities) == [3, 14]


def test_a_toll_that_does_not_say_whom_counts_with_the_one_that_does() -> None:
    title = claim("a", quantities=killed(18, None))
    (toll,) = only([title, claim("b", 60, targets=(CIVILIANS,), quantities=killed(18, None))]).quantities
    assert (toll.low, toll.claims) == (18, ("a", "b"))


def test_both_sides_and_corroboration() -> None:
    by = {name: (Source(name=name, side=side),) for name, side in (("army", "fardc"), ("m23", "m23"), ("ngo", None))}
    told = [claim(name, 3000 * i, targets=(ARMY,), attribution=source) for i, (name, source) in enumerate(by.items())]
    assert only(told).agreement == "both_sides"
    assert only([told[0], told[2]]).agreement == "corroborated"


def test_claims_of_two_reports_need_place_and_time() -> None:
    assert len(link([claim("a"), claim("b", report="r2")])) == 1
    assert only([claim("a"), claim("b", report="r2")]).reports == ("r1", "r2")
    assert len(link([claim("a"), claim("b", report="r2", time=None)])) == 2
    assert len(link([claim("a"), claim("b", report="r2", place=None)])) == 2


def many(count: int) -> list[Claim]:
    rng = random.Random(7)
    types = ["ground_assault", "casualties", "shelling", "capture"]
    return [
        claim(
            f"c{i}", 60 * i, report=f"r{rng.randrange(max(1, count // 8))}", type=rng.choice(types),
            place=where(f"Town {(n := rng.randrange(200))}", n % 15 - 5, n // 15 + 20),
            time=rng.choice([None, day(f"2024-02-{rng.randrange(1, 28):02}")]),
            actors=rng.choice([(), (REBELS,), (ARMY,)]), quantities=rng.choice([(), killed(rng.randrange(1, 5), None)]),
        )
        for i in range(count)
    ]  # fmt: skip


def test_the_order_of_the_claims_plays_no_part() -> None:
    claims = many(150)
    expected = link(claims)
    assert sorted(name for event in expected for name in event.claims) == sorted(c.id for c in claims)
    assert any(len(event.claims) > 1 for event in expected)
    for seed in range(5):
        random.Random(seed).shuffle(claims)
        assert link(claims) == expected


def test_an_event_is_known_by_its_claims() -> None:
    one = only([claim("a"), claim("b", 3000)])
    assert one.id == only([claim("b", 3000), claim("a")]).id != only([claim("a")]).id
    assert one.id.startswith("event:")


def test_a_long_report_takes_time_in_line_with_its_length() -> None:
    def seconds(count: int) -> float:
        claims = [made.model_copy(update={"report": "r"}) for made in many(count)]
        start = time.process_time()
        link(claims)
        return time.process_time() - start

    seconds(100)
    assert seconds(4000) < 12 * max(seconds(1000), 0.05)


def said(name: str, side: str | None = None) -> tuple[Source, ...]:
    return (Source(name=name, side=side),)


@pytest.mark.parametrize("denial", ["a", "z"])
def test_a_denial_stands_with_what_it_denies_wherever_they_are_told(denial: str) -> None:
    told = claim("m", attribution=said("rebels", "m23"))
    denied = claim(
        denial, 9000, type="rejection", place=BENI, actors=(ARMY,), denies="m", attribution=said("army", "CD")
    )
    event = only([told, denied])
    assert (event.type, event.agreement) == ("ground_assault", "disputed")
    assert [(voice.name, voice.side, voice.status, voice.claims) for voice in event.voices] == [
        ("rebels", "m23", "asserted", ("m",)),
        ("army", "CD", "denied", (denial,)),
    ]
    assert [(why.field, why.claim) for why in event.why if why.field == "denies"] == [("denies", event.why[0].claim)]


def test_one_voice_that_both_tells_and_denies_disputes_with_nobody() -> None:
    event = only([claim("a"), claim("b", 100, status="denied")])
    assert event.agreement == "single"
    assert {voice.status for voice in event.voices} == {"asserted", "denied"}


def test_a_denial_of_a_claim_that_is_not_there_is_linked_as_any_other() -> None:
    assert len(link([claim("a", denies="gone", status="denied", place=BENI), claim("b")])) == 2


def test_a_named_person_is_killed_once_wherever_and_by_whomever_a_report_says() -> None:
    told = "Rebels killed Senator Maria Torres in Lima on 3 May 2023."
    again = "The army said that soldiers had killed Senator Maria Torres in Cusco on 2 May 2023."
    killed = [claim for claim in read(f"{told}\n\n{again}\n").claims if claim.quantities]
    assert len(killed) == 2
    assert len(link(killed)) == 1


def saying(text: str, party: Party, at: int = 0) -> Party:
    return party.model_copy(update={"span": Span(start=at, end=at + len(text), text=text)})


def test_an_event_cites_the_words_that_say_who_a_party_is() -> None:
    told = [claim("a", actors=(saying("they", REBELS),)), claim("b", 3000, actors=(saying("M23", REBELS, 3000),))]
    assert [party.span.text if party.span else None for party in only(told).actors] == ["M23"]
    assert only(told[:1]).actors == (REBELS,)


def test_a_party_is_told_of_once_by_its_fullest_name() -> None:
    priests, jesuits = Party(name="priests", kind="civilians"), Party(name="Jesuit priests", kind="civilians")
    ruiz, full = Party(name="Ana Ruiz", kind="person"), Party(name="Ana Ruiz Vega", kind="person")
    every = (jesuits, full, priests, ruiz)
    assert fullest(every, [(jesuits, full), (priests, ruiz)]) == (jesuits, full)
    assert fullest(every, [(jesuits, full), (priests, jesuits), (ruiz,)]) == (jesuits, full, priests)
