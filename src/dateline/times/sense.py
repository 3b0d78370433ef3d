"""What an expression says of time, before it is anchored to a day."""

from dataclasses import dataclass, field
from typing import Any, Literal

from dateline.times.lexicon import Senses

Kind = Literal["point", "shift", "length", "every", "ref"]

UNIT_NODES = {
    "Y": "YEARN", "M": "MONTHN", "D": "DAYN", "W": "WEEKN", "WE": "WEEKN", "S": "SEASONN", "Q": "QUARTERN",
    "H": "QUARTERN", "DE": "DECADEN", "CE": "DECADEN", "ML": "DECADEN", "P": "PARTN", "T": "CLOCKN",
}  # fmt: skip


@dataclass(frozen=True)
class Sense:
    """The meaning of an expression.

    `kind`: a `point` names its stretch by its parts; a `shift` counts `number` units from `base`; a `length` is a
    duration; `every` a set; `ref` no more than past, present or future. `unit` is a TIMEX3 letter, or WE (weekend),
    S (season), H (half-year), P (part of a day), T (time of day). `base` is "now" (publication), "then" (the
    narrative's running time), another sense, or None where only the context can tell. Years are astronomical.
    """

    kind: Kind
    unit: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: float | None = None
    code: str | None = None
    minute: int | None = None
    zone: int | None = None
    mod: str | None = None
    which: str | None = None
    base: "Sense | str | None" = None
    value: str | None = None


@dataclass(frozen=True)
class Node:
    """Tokens [first, last] of a text, read: `senses` maps each category to its value, as for a token."""

    start: int
    end: int
    senses: Senses = field(default_factory=dict)

    @property
    def sense(self) -> Sense | None:
        """The time it names, or None for a number."""
        return next((value for value in self.senses.values() if isinstance(value, Sense)), None)


def innermost(sense: Sense) -> Sense:
    """The sense that the others of an expression are said of: the day of "the morning of 3 March"."""
    while isinstance(sense.base, Sense):
        sense = sense.base
    return sense


def senses_for(sense: Sense) -> dict[str, Any]:
    """The categories later layers know a sense by."""
    if sense.kind == "length":
        return {"LENGTH": sense}
    if sense.kind in {"every", "ref"}:
        return {"SETN" if sense.kind == "every" else "REF": sense}
    found = {UNIT_NODES.get(sense.unit, "DECADEN"): sense, "POINT": sense}
    if sense.kind == "point" and sense.weekday is not None and sense.day is None:
        found["WDAYN"] = sense
    if sense.kind == "point" and sense.unit == "D" and sense.code is not None:
        found["FEASTN"] = sense
    if sense.kind == "shift":
        found["SHIFTN"] = sense
    return found
