"""A claim and its report -> the claim as pages show it: in its paragraph, with the words of each field marked."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from dateline.record import Claim, Report, Span


class Paragraph(BaseModel):
    """The paragraph of a claim's sentence: `text` begins at `start` of the report's text."""

    kind: str
    start: int
    text: str


class Mark(BaseModel):
    """Words that say a field. Offsets are Unicode code points of the report's text."""

    field: str
    start: int
    end: int
    text: str


class ReportHead(BaseModel):
    """A report without its text. `url` may be shown as words; whether to open it is for the reader to say."""

    id: str
    outlet: str | None
    title: str | None
    byline: str | None
    published: str | None
    language: str | None
    url: str | None


class ClaimView(BaseModel):
    """A claim with where it stands. `machine` is what Dateline read, where a person has changed it."""

    claim: Claim
    report: str
    outlet: str | None
    published: str | None
    title: str | None
    paragraph: Paragraph
    marks: list[Mark]
    review: str
    machine: Claim | None


def head(report: Report) -> ReportHead:
    """A report without its text."""
    return ReportHead(**{name: getattr(report, name) for name in ReportHead.model_fields})


def claim_view(claim: Claim, report: Report, held: Mapping[str, tuple[str | None, Claim | None]]) -> ClaimView:
    """The claim in its report; `held` are review and machine by the claim's id."""
    review, machine = held.get(claim.id, (None, None))
    return ClaimView(
        claim=claim,
        report=report.id,
        outlet=report.outlet,
        published=report.published,
        title=report.title,
        paragraph=_paragraph(claim, report),
        marks=list(marks_of(claim)),
        review=review or "open",
        machine=machine,
    )


def _paragraph(claim: Claim, report: Report) -> Paragraph:
    """The part of the report that holds the sentence, the smallest one; else the sentence itself."""
    start, end = claim.sentence.start, claim.sentence.end
    around = [part for part in report.parts if part.start <= start and end <= part.end and part.kind != "post"]
    if not around:
        return Paragraph(kind="paragraph", start=start, text=claim.sentence.text)
    part = min(around, key=lambda each: each.end - each.start)
    return Paragraph(kind=part.kind, start=part.start, text=report.text[part.start : part.end])


def marks_of(claim: Claim) -> Iterator[Mark]:
    """The words behind each field, in the order of the text."""
    found = [Mark(field=field, start=s.start, end=s.end, text=s.text) for field, s in _spans(claim) if s is not None]
    yield from sorted(found, key=lambda mark: (mark.start, -mark.end, mark.field))


def _spans(claim: Claim) -> Iterator[tuple[str, Span | None]]:
    yield "sentence", claim.sentence
    yield "trigger", claim.trigger
    yield "place", claim.place.span if claim.place else None
    yield "time", claim.time.span if claim.time else None
    many: dict[str, Sequence[Any]] = {
        "actor": claim.actors, "target": claim.targets, "quantity": claim.quantities, "weapon": claim.weapons,
        "source": claim.attribution, "evidence": claim.evidence,
    }  # fmt: skip
    for field, each in many.items():
        for one in each:
            yield field, one.span
