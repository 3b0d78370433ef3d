"""What linking costs: synthetic claims linked from nothing, beside a plain block-and-score of the same claims.

    python scripts/bench_link.py FOLDER [--claims 100000] [--json]

FOLDER is not looked at: all benchmarks are called alike.

Claims crowd as news does: a few towns and days have most of them, and a few events are told by dozens of reports. The
plain block-and-score compares the pairs that the keys bring together and joins nothing. Times are processor seconds of
the first of two processes: what a user waits where two cores are free. The exit status is 1 where a bound is missed.
"""

import itertools
import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bench_rows import Row, run
from memory import peak

from dateline.linker import facts, link, reading_order, score
from dateline.linker.pairs import pairs
from dateline.record import Claim, Party, Place, Quantity, Span, When

SIZES = (20_000, 40_000)
MOST = 100_000
A_HUNDRED_THOUSAND = 30.0  # seconds at most for 100,000 claims on two cores
GROWTH = 1.5  # time a claim at most, against the smallest size
TOWNS = 4000
ADAY = 300  # claims
TYPES = ("shelling", "air_strike", "ground_assault", "attack_on_civilians", "clash", "bombing", "casualties", "protest")
WORDS = ("army", "attack", "bombing", "convoy", "drone", "hospital", "market", "police", "rebels", "river", "village")


def claims(count: int) -> list[Claim]:
    """`count` claims, the same each time."""
    rng = random.Random(7)
    towns = [
        Place(name=f"Town {n}", id=f"t:{n}", lat=rng.uniform(-30, 50), lon=rng.uniform(-15, 100), country=f"C{n % 40}")
        for n in range(TOWNS)
    ]
    crowding = list(itertools.accumulate(1 / (rank + 5) for rank in range(TOWNS)))
    found: list[Claim] = []
    for report in itertools.count():
        if len(found) >= count:
            return found[:count]
        town = rng.choices(towns, cum_weights=crowding)[0]
        day = date(2021, 1, 1) + timedelta(days=rng.randrange(max(30, count // ADAY)))
        act = Claim(
            id="", report="", type=rng.choice(TYPES), status="asserted", sentence=Span(start=0, end=0, text=""),
            trigger=Span(start=0, end=6, text="attack"), place=town,
            actors=(Party(name=(side := f"Group {rng.randrange(60)}"), id=side, kind="rebels"),),
            quantities=(Quantity(of="killed", min=(dead := rng.randrange(1, 30)), max=dead),),
        )  # fmt: skip
        for telling in range(min(30, int(rng.paretovariate(1.0)))):
            found += [_told(act, (f"r{report}-{telling}", n), day, rng) for n in range(rng.choice((1, 1, 2, 3)))]
    raise AssertionError


def _told(act: Claim, name: tuple[str, int], day: date, rng: random.Random) -> Claim:
    """One telling of an act, which leaves some of it out."""
    report, number = name
    text = " ".join(rng.sample(WORDS, 8))
    late = (day + timedelta(days=rng.choice((0, 0, 1, 2)))).isoformat()
    return act.model_copy(
        update={
            "id": f"{report}-{number}",
            "report": report,
            "sentence": Span(start=200 * number, end=200 * number + len(text), text=text),
            "trigger": Span(start=200 * number, end=200 * number + 6, text="attack"),
            "actors": act.actors if rng.random() < 0.6 else (),
            "quantities": act.quantities if rng.random() < 0.4 else (),
            "place": act.place if rng.random() < 0.9 else None,
            "time": When(start=day.isoformat(), end=day.isoformat(), precision="day")
            if rng.random() < 0.8
            else When(start=None, end=late, precision="day", basis="published"),
        }
    )


def rows(_: Path) -> Iterator[tuple[Row, bool]]:
    """Each measurement, (what, as measured, its bound), and whether the bound holds."""
    costs = []
    for size in SIZES:
        made = claims(size)
        seconds, events = _linked(made)
        costs.append(seconds / size)
        yield (f"linking: {size:,} claims to {events:,} events", f"{seconds:.1f} s", ""), True
    plain = _plain(made) / SIZES[-1]
    yield ("linking, against a plain block-and-score of the same claims", f"{costs[-1] / plain:.1f} times", ""), True
    growth = max(costs) / costs[0]
    yield ("   time a claim, against the fewest", f"{growth:.2f}", str(GROWTH)), growth <= GROWTH
    most = int(sys.argv[sys.argv.index("--claims") + 1]) if "--claims" in sys.argv else MOST
    made = claims(most)
    seconds, _events = _linked(made)
    bound = A_HUNDRED_THOUSAND * most / MOST
    yield (f"   {most:,} claims, on two free cores", f"{seconds:.1f} s", f"{bound:.0f} s"), seconds <= bound
    yield ("   peak memory of the first process", f"{peak() / 1e6:.0f} MB", ""), True


def _linked(made: list[Claim]) -> tuple[float, int]:
    """Processor seconds of this process, beside which a second one works, and how many events come of it."""
    began = time.process_time()
    events = link(made)
    return time.process_time() - began, len(events)


def _plain(made: list[Claim]) -> float:
    began = time.process_time()
    known = sorted(map(facts, made), key=reading_order)
    sum(score(known[one], known[other]) > 0 for one, other in pairs(known))
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(run(rows, sys.argv[1:]))
