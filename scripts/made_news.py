"""News made of templates, the same for the same seed: short reports of made-up outlets, one in ten about a conflict.

What happens is told by several outlets, some of which copy each other; the rest is sport, business and weather.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

TOWNS = (
    "Kramatorsk", "Sloviansk", "Bakhmut", "Pokrovsk", "Kherson", "Kupiansk", "Avdiivka", "Nikopol", "El Fasher",
    "Omdurman", "El Geneina", "Nyala", "Goma", "Bunia", "Beni", "Gao", "Mopti", "Kidal", "Maiduguri", "Lashio",
    "Myitkyina", "Sittwe", "Idlib", "Aleppo", "Deir ez-Zor", "Baidoa", "Beledweyne", "Peshawar", "Quetta", "Kunduz",
)  # fmt: skip
ACTS = (
    "Shells hit a market in {town} on {day}, killing {dead} people, the {says} said.",
    "An air strike on a school in {town} killed at least {dead} people on {day}, the {says} said.",
    "Gunmen attacked a police station in {town} on {day} and killed {dead} officers, according to the {says}.",
    "A car bomb exploded near a mosque in {town} on {day}, wounding {dead} people, the {says} said.",
    "Rebels captured the town of {town} on {day} after heavy fighting, the {says} said.",
    "Clashes between the army and rebels in {town} left {dead} dead on {day}, the {says} said.",
)
MORE = (
    "Rescue workers searched the ruins until the evening.",
    "Residents said that they heard explosions throughout the night.",
    "The army did not comment on the report.",
    "No group claimed responsibility for the attack.",
)
SAYS = ("governor", "interior ministry", "mayor", "army", "provincial health office")
OUTLETS = ("Valley Wire", "Harbour Times", "Meridian Press", "Nile Corridor News", "Highland Post", "Delta Gazette")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
OTHER = (
    "{club} beat {rival} {one}-{two} on {day} with a late goal from their captain.",
    "Shares in the company rose {one} percent after it reported higher sales for the quarter.",
    "The museum opens a new wing with {one} galleries next month, its director said.",
    "Forecasters expect up to {one} centimetres of snow in the hills by {day}.",
    "The council agreed to spend {two} million on cycle lanes and bus stops in the centre.",
    "The film sold {two} million tickets in its first week, the studio said.",
    "A study of {one}00 patients found that the new drug lowers blood pressure.",
    "The band will play {one} concerts in the spring, and tickets go on sale on {day}.",
)
CLUBS = ("Rovers", "United", "City", "Wanderers", "Athletic", "Albion")
CONFLICT = 0.05  # what happens is told twice in the mean, so that one report in ten is about it


def rows(count: int, seed: int = 11, conflict: float = CONFLICT) -> Iterator[dict[str, str]]:
    """`count` reports as rows of JSON Lines; `conflict`: the chance that what is told next is a happening of one."""
    rng = random.Random(seed)
    start = datetime(2024, 1, 1, 8, tzinfo=UTC)
    made = 0
    while made < count:
        moment = start + timedelta(minutes=made * 400 // max(1, count) * 60, seconds=made)
        told = _happening(rng, moment) if rng.random() < conflict else [_other(rng, moment)]
        for row in told[: count - made]:
            made += 1
            yield row | {"url": f"https://news.example/{made}"}


def _happening(rng: random.Random, moment: datetime) -> list[dict[str, str]]:
    """Reports of one happening, by up to four outlets; the last may copy the first."""
    town, act, dead, says = rng.choice(TOWNS), rng.choice(ACTS), rng.randrange(2, 30), rng.choice(SAYS)
    day = DAYS[(moment - timedelta(days=1)).weekday()]
    found: list[dict[str, str]] = []
    for outlet in rng.sample(OUTLETS, rng.choice((1, 1, 2, 3, 4))):
        told = act.format(town=town, day=day, dead=dead + rng.choice((0, 0, 0, 1)), says=says)
        text = f"{told}\n\n{' '.join(rng.sample(MORE, 3))}"
        if found and rng.random() < 0.2:
            text = found[0]["text"]
        found.append(_row(outlet, f"Violence in {town}", text, moment + timedelta(minutes=rng.randrange(300))))
    return found


def _other(rng: random.Random, moment: datetime) -> dict[str, str]:
    club, rival = rng.sample(CLUBS, 2)
    told = [
        line.format(club=club, rival=rival, one=rng.randrange(2, 60), two=rng.randrange(2, 9), day=rng.choice(DAYS))
        for line in rng.sample(OTHER, 4)
    ]
    return _row(rng.choice(OUTLETS), told[0].split(",")[0][:60], "\n\n".join(told), moment)


def _row(outlet: str, title: str, text: str, moment: datetime) -> dict[str, str]:
    return {"outlet": outlet, "title": title, "text": text, "published": moment.isoformat()}
