"""A claim -> what linking compares of it: plain columns, which can be kept, indexed and compared without the claim.

No column is ever null, so that conditions on them mean the same in every language: 0, "" and empty lists stand for what
is not known, and `dated`, `placed` and `located` say so.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from dateline.linker.parties import armed, kinds, named, things
from dateline.linker.where import where
from dateline.linker.words import quotes_of, words_of
from dateline.ontology import table
from dateline.ontology.words import event_types
from dateline.record import Claim, Quantity, When

OPEN = 1_000_000_000  # stands for "no upper bound"
UNKNOWN = -1  # a toll that is not told
FRESH = 2  # days: what a report tells without a date is mostly no older
_EVERYBODY = frozenset(("people", "persons"))  # a toll of people is the toll


@dataclass(slots=True)  # not frozen, which would make half of the cost of making one; nothing changes them
class Facts:
    """What linking compares of a claim.

    - `family`: the one under which it is compared with other claims; `outcome`: it tells what an attack did;
      `general`: its word stands for any attack
    - `at`: where its trigger starts; `start`, `end`: of its sentence
    - `first`, `last`: the days (proleptic ordinals) that the text gives, where `dated`; `firm` is false where the text
      around gives them; `published`: the day of the report, where it alone bounds the time
    - `place`: its name, `parts`: the names it is made of, `gazetteer`: its id; `area`: it is no settlement or point,
      `wide`: nor a district; `precision`: 0 exact, 1 near, 2 admin2, 3 admin1, 4 region, 5 country, 6 none; `guessed`:
      the text around gives it; `x`, `y`, `z`: km from the earth's centre, where `located`; `row`, `column`: its cell
    - `actors`, `targets`: ids or names of parties that are named; `armed`: kind and country of armed actors, `hit`:
      those of armed targets; `kinds`: kinds of targets; `things`: what is hit, by its noun
    - `killed_...`, `hurt_...`: UNKNOWN where not told, OPEN where unbounded; `counted`: whom they count, "" for
      everybody; `counts`: everything counted
    - `voice`: who says it; where the outlet itself does, the report's id; `outlet`: a medium that the report quotes
    - `words`: what the sentence is told by; `quotes`: what it quotes; `denies`: the claim it denies, by id
    - `dataset`: the dataset that it is a row of, `numbered`: that row's own id
    """

    id: str
    report: str
    family: str
    type: str
    status: str
    outcome: bool
    general: bool
    at: int
    start: int
    end: int
    dated: bool
    firm: bool
    first: int
    last: int
    published: int
    placed: bool
    located: bool
    area: bool
    wide: bool
    guessed: bool
    place: str
    gazetteer: str
    parts: frozenset[str]
    precision: int
    country: str
    admin1: str
    x: float
    y: float
    z: float
    row: int
    column: int
    actors: frozenset[str]
    armed: frozenset[str]
    targets: frozenset[str]
    hit: frozenset[str]
    kinds: frozenset[str]
    things: frozenset[str]
    killed_least: int
    killed_most: int
    hurt_least: int
    hurt_most: int
    counted: str
    counts: frozenset[str]
    voice: str
    outlet: str
    words: frozenset[str]
    quotes: frozenset[str]
    denies: str
    dataset: str = ""  # lines that earlier versions kept end before these two
    numbered: str = ""

    def dumped(self) -> str:
        """The facts as one line of JSON, the same for equal facts."""
        values = (getattr(self, name) for name in _NAMES)
        return json.dumps([sorted(v) if isinstance(v, frozenset) else v for v in values], ensure_ascii=False)

    @classmethod
    def loaded(cls, line: str) -> "Facts":
        """The facts that `dumped` wrote."""
        values: Any = (frozenset(value) if isinstance(value, list) else value for value in json.loads(line))
        return cls(*values)


_NAMES = tuple(field.name for field in fields(Facts))


def facts(claim: Claim) -> Facts:
    """The facts of `claim`."""
    kind = event_types().get(claim.type)
    family = kind.family if kind else claim.type
    when, days = claim.time, _days(claim.time)
    return Facts(
        id=claim.id,
        report=claim.report,
        family=table("linking")["families"].get(family, family),
        type=claim.type,
        status=claim.status,
        outcome=is_outcome(claim.type),
        general=claim.trigger.text.casefold() in table("linking")["general"]["words"],
        at=claim.trigger.start,
        start=claim.sentence.start,
        end=claim.sentence.end,
        dated=days is not None,
        firm=when is not None and when.basis == "stated",
        first=days[0] if days else 0,
        last=days[1] if days else 0,
        published=(_ordinal(when.end) or 0) if when and when.basis == "published" else 0,
        **where(claim.place),
        actors=named(claim.actors),
        armed=armed(claim.actors),
        targets=named(claim.targets),
        hit=armed(claim.targets),
        kinds=kinds(claim.targets),
        things=things(claim.targets),
        **_tolls(claim.quantities),
        voice=voice(claim),
        outlet=next((said.name.casefold() for said in claim.attribution[:1] if said.kind == "media"), ""),
        words=words_of(claim.sentence.text),
        quotes=quotes_of(claim.sentence.text),
        denies=claim.denies or "",
        dataset=claim.row.dataset if claim.row else "",
        numbered=claim.row.id if claim.row else "",
    )


def is_outcome(type_: str) -> bool:
    """Whether claims of this type tell what an attack did."""
    return type_ in table("linking")["outcomes"]["types"]


def voice(claim: Claim) -> str:
    """Who says it: the source's name, or the report's id where the outlet itself does."""
    return claim.attribution[0].name.casefold() if claim.attribution else claim.report


def _tolls(quantities: Sequence[Quantity]) -> dict[str, Any]:
    """The columns of what is counted; of several tolls of one measure, that of everybody, or else the first."""
    if not quantities:
        return _UNCOUNTED
    listed = [(of_whom(quantity.who), quantity) for quantity in quantities]
    found = dict(_UNCOUNTED)
    whom = min((who for who, quantity in listed if quantity.of in ("killed", "injured")), default="")
    for measure, name in (("killed", "killed"), ("injured", "hurt")):
        for _, quantity in [pair for pair in listed if pair[0] == whom and pair[1].of == measure][:1]:
            found[f"{name}_least"] = quantity.min if quantity.min is not None else 0
            found[f"{name}_most"] = quantity.max if quantity.max is not None else OPEN
    counts = frozenset(f"{q.of} {who} {q.min} {q.max}" for who, q in listed)
    return found | {"counted": whom, "counts": counts}


_UNCOUNTED: dict[str, Any] = {
    "killed_least": UNKNOWN, "killed_most": UNKNOWN, "hurt_least": UNKNOWN, "hurt_most": UNKNOWN, "counted": "",
    "counts": frozenset(),
}  # fmt: skip


def of_whom(who: str | None) -> str:
    """Whom a quantity counts, "" for everybody."""
    return "" if who is None or who in _EVERYBODY else who


def _days(when: When | None) -> tuple[int, int] | None:
    """First and last day; null where only the report's own date bounds the time, or an end is open."""
    if when is None or when.basis == "published" or (when.precision == "vague" and not (when.start and when.end)):
        return None
    start, end = _ordinal(when.start), _ordinal(when.end)
    if start is None or end is None:
        return None
    return (start, end) if start <= end else (end, start)


def _ordinal(iso: str | None) -> int | None:
    try:
        return date.fromisoformat(iso[:10]).toordinal() if iso else None
    except ValueError:
        return None
