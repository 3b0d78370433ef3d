"""Why claims are one event -> a table: each claim, the one it weighs most with, and what each field added."""

from collections.abc import Iterable

from pydantic import BaseModel

from dateline.record import Claim, Event


class Weight(BaseModel):
    """What one field added to the decision, and how the two claims compare in it."""

    field: str
    weight: float
    level: str | None


class Weighed(BaseModel):
    """A claim, the claim of the event that it was compared with, and the weights, the greatest first."""

    claim: str
    other: str | None
    sentence: str
    other_sentence: str | None
    total: float
    weights: list[Weight]


def weighed(event: Event, claims: Iterable[Claim]) -> list[Weighed]:
    """The table, in the order of the event's claims."""
    words = {claim.id: claim.sentence.text for claim in claims}
    rows: dict[str, Weighed] = {}
    for reason in event.why:
        row = rows.get(reason.claim)
        if row is None:
            row = rows[reason.claim] = Weighed(
                claim=reason.claim, other=reason.other, sentence=words.get(reason.claim, ""),
                other_sentence=words.get(reason.other or ""), total=0, weights=[],
            )  # fmt: skip
        row.weights.append(Weight(field=reason.field, weight=reason.weight, level=reason.level))
    for row in rows.values():
        row.weights.sort(key=lambda each: (-abs(each.weight), each.field))
        row.total = round(sum(each.weight for each in row.weights), 4)
    return [rows[id_] for id_ in event.claims if id_ in rows]
