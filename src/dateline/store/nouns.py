"""Nouns of keeping: what adding did, what a person decided, where an event went, what a newer reading changed."""

from typing import Any, Literal

from dateline.record import Claim, Event, Report
from dateline.record.text import Noun

DecisionKind = Literal["accept", "reject", "edit", "merge", "split", "undo"]


class Added(Noun):
    """What `Record.add` did with one report.

    `status`: `added`, `known` (its bytes are in the record: nothing changed) or `rejected`, with the `reason`.
    `claims` and `events` count those that are new; `changed` counts events that were there and gained or lost claims.
    """

    report: str
    status: Literal["added", "known", "rejected"]
    reason: str | None = None
    claims: int = 0
    events: int = 0
    changed: int = 0


class Decision(Noun):
    """What a person decided. Rows are only ever added: taking one back is a decision too, which `undoes` it.

    `subject` is the id of an event or claim. `machine` is what Dateline held when the decision was made, `value` what
    the person says: of an edit both are the field's JSON; of a merge `value` lists the claims that belong together, of
    a split the claims that are taken out. `undone_by` is the number of the decision that took it back.
    """

    number: int
    at: str
    by: str
    kind: DecisionKind
    subject: str
    field: str | None = None
    machine: Any = None
    value: Any = None
    note: str | None = None
    undoes: int | None = None
    undone_by: int | None = None


class Tombstone(Noun):
    """An event that is no more: `why`, and the events `into` which its claims went when it ended."""

    event: str
    at: str
    why: Literal["merged", "split", "withdrawn"]
    into: tuple[str, ...] = ()


class Change(Noun):
    """What a newer reading, or a decision, changed in a report or claim. `before` and `after` are its JSON, or null."""

    at: str
    kind: Literal["report", "claim"]
    subject: str
    what: Literal["added", "withdrawn", "changed"]
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None


class Recoded(Noun):
    """What `Record.recode` did: reports read anew, and how many claims were added, withdrawn or changed by it."""

    reports: int = 0
    added: int = 0
    withdrawn: int = 0
    changed: int = 0


class Card(Noun):
    """All that the record holds of one id: `Record.show`.

    Of an event: it, its claims and their reports, the decisions on it. Of an event that is no more, `tombstone` says
    where it went and `events` are those. Of a claim or report likewise: its own, and the events they stand in.
    """

    id: str
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    reports: tuple[Report, ...] = ()
    decisions: tuple[Decision, ...] = ()
    tombstone: Tombstone | None = None
