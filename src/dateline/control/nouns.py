"""The nouns of the control ledger: what a claim says of a place, who is said to hold it, and the ledger itself."""

from typing import Literal

from dateline.record import Span
from dateline.record.claim import PartyKind, SourceKind
from dateline.record.text import Noun

Act = Literal["takes", "holds", "leaves", "besieges"]
State = Literal["held", "claimed", "contested", "unknown"]
# Whose word it is: of the side it is about, of another side, of nobody in the fight, or of an officer whose side the
# report does not tell.
Stance = Literal["own", "other_side", "third_party", "unplaced"]
Dated = Literal["stated", "context", "published"]


class Told(Noun):
    """What the ledger needs of a claim's report beside the claim: who published it, when, and where its title ends."""

    outlet: str | None = None
    published: str | None = None
    title_end: int = 0


class Side(Noun):
    """Who is said to hold a place. `id` is a country (ISO 3166-1 alpha-2) or an actor's id, null for "rebels" unnamed.

    `inferred` is true where the words leave the side unnamed and it is the speaker's own ("our troops").
    """

    id: str | None
    name: str
    kind: PartyKind
    inferred: bool = False


class Speaker(Noun):
    """Who says it: `name` is the outlet's where no source is named; `side` is whom it speaks for, null for nobody."""

    name: str
    side: str | None = None
    kind: SourceKind = "media"
    outlet: bool = False


class Region(Noun):
    """The wider place that a statement is about, where the place asked for only lies in it."""

    name: str
    id: str | None = None


class Statement(Noun):
    """What one claim says of who holds the place.

    `act` is what `sides` are said to do. `denied` is true where the speaker says that they do not. `first` and `last`
    (ISO dates) bound the day it is about; `dated` is `published` where the claim has no date of its own, so that the
    day of its report stands in. `region` is set where the claim is about a wider area around the place.
    """

    claim: str
    report: str
    outlet: str | None
    published: str | None
    act: Act
    denied: bool
    sides: tuple[Side, ...]
    speaker: Speaker
    stance: Stance
    first: str
    last: str
    lasting: bool = False
    dated: Dated
    sentence: Span
    region: Region | None = None


class LeftOut(Noun):
    """A claim about the place that says nothing of who holds it, and why."""

    claim: str
    report: str
    why: str
    sentence: Span


class Holder(Noun):
    """One side, or several together, said to hold the place, and the claims (ids) that say so."""

    sides: tuple[Side, ...]
    claims: tuple[str, ...]


class Period(Noun):
    """The state of a place from one day to another, both inclusive (`until` is null where nothing later is told).

    `holders` are who is said to hold it; `against` the claims that deny it; `left` the claims that a side left by its
    own word; `besieged_by` those said to surround it. `inherited` is true where all of it is said of a wider area only.
    """

    since: str
    until: str | None
    state: State
    why: str
    holders: tuple[Holder, ...] = ()
    against: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    besieged_by: tuple[Holder, ...] = ()
    inherited: bool = False


class Ledger(Noun):
    """Who is said to hold a place on the day `as_of` (null: when it was last told of), and what each source tells.

    `now` is the state of that day, `history` all states in order, `statements` what each claim says, in the order of
    the days they are about. `around` are claims (ids) whose days lie on both sides of `as_of`. `left_out` are claims
    about the place that move nothing, with the reason.
    """

    place: str
    id: str | None
    country: str | None
    as_of: str | None
    now: Period
    history: tuple[Period, ...]
    statements: tuple[Statement, ...]
    around: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
