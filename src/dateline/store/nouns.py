"""Nouns of keeping: what adding did, what a person decided, where an event went, what a newer reading changed."""

from typing import Any, Literal

from dateline.record import Claim, Event, Report
from dateline.record.text import Noun

DecisionKind = Literal["accept", "reject", "unsure", "edit", "merge", "split", "undo"]

Verdict = Literal["accept", "reject", "unsure"]


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

    `subject` is the id of an event or claim. `unsure` says that somebody looked and cannot tell, and
    changes nothing else. `machine` is what Dateline held when the decision was made, `value` what
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
    """What a newer reading changed in a report or claim; or how an event that goes on was `split`.

    `before` and `after` are the JSON of the report or claim, null where there was or is none; of an event, the ids of
    its claims before, and of the events they are in now.
    """

    at: str
    kind: Literal["report", "claim", "event"]
    subject: str
    what: Literal["added", "withdrawn", "changed", "split"]
    before: Any = None
    after: Any = None


class Recoded(Noun):
    """What `Record.recode` did: reports read anew, and how many claims were added, withdrawn or changed by it.

    `failed` says of each report that could not be read anew why; it stays as it was.
    """

    reports: int = 0
    added: int = 0
    withdrawn: int = 0
    changed: int = 0
    failed: tuple[str, ...] = ()


class Card(Noun):
    """All that the record holds of one id: `Record.show`.

    Of an event: it, its claims and their reports, the decisions on it. Of an event that is no more, `tombstone` says
    why, and `events` are those that have its claims now. Of a claim or report likewise: its own, and the events of
    those. `changes` is the trail of what newer readings changed of it.
    """

    id: str
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    reports: tuple[Report, ...] = ()
    decisions: tuple[Decision, ...] = ()
    changes: tuple[Change, ...] = ()
    tombstone: Tombstone | None = None
