"""Claims that are made at random, the same for the same seed: crowded enough that many may be one happening."""

import random
from typing import Any

from dateline.record import Claim, DatasetRow, Party, Place, Quantity, Source, Span, When

TYPES = ("shelling", "air_strike", "ground_assault", "attack_on_civilians", "casualties", "capture", "protest")
PARTIES = (
    Party(name="Armed Forces", id="army", kind="state_forces", country="UA"),
    Party(name="the Front", id="front", kind="rebels", country="UA"),
    Party(name="gunmen", kind="unknown"),
    Party(name="villagers", kind="civilians"),
    Party(name="grain silo", kind="facility"),
)
WORDS = ("rebels", "shelled", "market", "near", "river", "residents", "counted", "dead", "under", "broken", "walls")


def made(count: int, seed: int = 1, *, towns: int = 4) -> list[Claim]:
    """`count` claims of about a quarter as many reports."""
    rng = random.Random(seed)
    return [_claim(number, rng, towns, max(1, count // 4)) for number in range(count)]


def coded(claims: list[Claim]) -> list[Claim]:
    """The same claims, every third of them a row of one of two datasets, alone in its report; some rows come twice."""
    return [_coded(claim, number) if number % 3 == 0 else claim for number, claim in enumerate(claims)]


def _coded(claim: Claim, number: int) -> Claim:
    row = DatasetRow(dataset=("acled", "ucdp")[number % 2], id=str(number % 50))
    return claim.model_copy(update={"row": row, "report": f"row {number:05}", "denies": None})


def _claim(number: int, rng: random.Random, towns: int, reports: int) -> Claim:
    start = 60 * rng.randrange(40)
    text = " ".join(rng.sample(WORDS, 6))
    span = Span(start=start, end=start + len(text), text=text)
    fields: dict[str, Any] = {
        "id": f"c{number:05}", "report": f"r{rng.randrange(reports):05}", "type": rng.choice(TYPES),
        "status": rng.choices(("asserted", "denied", "possible", "planned"), (12, 2, 1, 1))[0],
        "sentence": span, "trigger": Span(start=start, end=start + 5, text=text[:5]),
        "actors": rng.sample(PARTIES, rng.randrange(3)), "targets": rng.sample(PARTIES, rng.randrange(3)),
        "place": _place(rng, towns), "time": _time(rng), "quantities": _quantities(rng),
        "attribution": [Source(name="Wire", kind="media")] if rng.random() < 0.2 else [],
        "denies": f"c{rng.randrange(number):05}" if number and rng.random() < 0.05 else None,
    }  # fmt: skip
    return Claim(**fields)


def _place(rng: random.Random, towns: int) -> Place | None:
    if rng.random() < 0.1:
        return None
    if rng.random() < 0.1:
        return Place(name="Ukraine", country="UA", lat=49.0, lon=32.0, precision="country")
    town = rng.randrange(towns)
    name = f"Town {town}" + (", Old City" if rng.random() < 0.2 else "")
    return Place(
        name=name, country="UA", admin1="Here", lat=48.0 + town * 0.1, lon=37.0 + rng.choice((0, 0, 0.02)),
        precision=rng.choice(("exact", "exact", "exact", "near", "admin2")), inferred=rng.random() < 0.3,
    )  # fmt: skip


def _time(rng: random.Random) -> When | None:
    kind, first = rng.random(), 1 + rng.randrange(6)
    if kind < 0.1:
        return None
    if kind < 0.3:
        return When(start=None, end=f"2023-05-0{first}", precision="day", basis="published")
    last = min(9, first + rng.choice((0, 0, 0, 1, 3)))
    stated = When(start=f"2023-05-0{first}", end=f"2023-05-0{last}", precision="day")
    return stated if rng.random() < 0.5 else stated.model_copy(update={"basis": "context"})


def _quantities(rng: random.Random) -> list[Quantity]:
    if rng.random() < 0.5:
        return []
    low = rng.choice((0, 1, 5, 12))
    return [Quantity(of=rng.choice(("killed", "injured")), min=low, max=rng.choice((low, None)), who=None)]
