"""Nouns of a report's text: spans, parts, and the report itself."""

from typing import Literal

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """What every noun of the record is: frozen, and closed to names it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Noun):
    """Words of a report: `text` is exactly `report.text[start:end]` (Unicode code points, end exclusive)."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """The span of `text` from `start` to `end`."""
        return cls(start=start, end=end, text=text[start:end])


PartKind = Literal["title", "lead", "heading", "paragraph", "list", "caption", "credit", "quote", "post"]


class Part(Noun):
    """A stretch of `report.text` and what it is on the page.

    A `post` spans the paragraphs of one entry of a live blog, which are parts of their own inside it;
    `published` is that entry's own time (ISO 8601) and null elsewhere.
    """

    kind: PartKind
    start: int
    end: int
    published: str | None = None


class Dropped(Noun):
    """Text of the page that `report.text` leaves out, and why."""

    why: str
    text: str


class Report(Noun):
    """One news item as it was received.

    `id` is "sha256:" and the hex digest of the bytes received; `language` is BCP 47; `published` is ISO 8601,
    with the offset where the page gives one, a date alone where only that is known. `notes` says why a report
    was read in part or not at all, and what about it cannot be trusted.
    """

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    published: str | None = None
    text: str = ""
    parts: tuple[Part, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
