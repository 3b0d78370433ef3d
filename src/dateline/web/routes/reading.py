"""/api/read, /api/keep: a text or page that a person gives -> its reading at once; kept only where they ask."""

import base64
import binascii
from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel, Field

from dateline.export.about import Gazetteer, gazetteers
from dateline.record import Reading
from dateline.store.nouns import Added
from dateline.web.errors import BAD, FORBIDDEN, AnswerError
from dateline.web.served import Served, served
from dateline.web.shape.claims import Mark, Paragraph, claim_view

router = APIRouter(prefix="/api", tags=["reading"])
Shared = Annotated[Served, Depends(served)]


class Given(BaseModel):
    """A report to read: its `text`, or a `file` as base64 (HTML, text); one of the two."""

    text: str | None = Field(default=None, max_length=2_000_000)
    file: str | None = Field(default=None, max_length=5_000_000, description="base64")
    published: str | None = Field(default=None, max_length=40, description="ISO 8601; overrules what the page says")
    url: str | None = Field(default=None, max_length=2000, description="where it was found")

    def body(self) -> bytes:
        """Its bytes. Raises AnswerError where there are none, or two of them."""
        if (self.text is None) == (self.file is None):
            raise AnswerError(BAD, "send either `text` or `file`", "body")
        if self.text is not None:
            return self.text.encode("utf-8", "replace")
        try:
            return base64.b64decode(self.file or "", validate=True)
        except (binascii.Error, ValueError):
            raise AnswerError(BAD, "`file` is not base64", "file") from None


class ReadClaim(BaseModel):
    """Where a claim of a reading stands, and its words."""

    id: str
    paragraph: Paragraph
    marks: list[Mark]


class ReadAnswer(BaseModel):
    """A reading, its claims in their paragraphs, and the lists of places it was read by. Nothing of it is kept."""

    reading: Reading
    shown: list[ReadClaim]
    gazetteers: tuple[Gazetteer, ...]


@router.post("/read", summary="Read a text or page; nothing is kept")
def read(given: Given, shared: Shared) -> ReadAnswer:
    """Reading is done by a process of its own, with a bound of time."""
    reading = Reading.model_validate(shared.worker.read(given.body(), given.published or None, given.url or None))
    views = [claim_view(claim, reading.report, {}) for claim in reading.claims]
    shown = [ReadClaim(id=view.claim.id, paragraph=view.paragraph, marks=view.marks) for view in views]
    with shared.reading() as connection:
        lists = gazetteers(connection)
    return ReadAnswer(reading=reading, shown=shown, gazetteers=lists)


@router.post("/keep", summary="Read a text or page and add it to the record")
def keep(given: Given, shared: Shared) -> Added:
    """What `dateline add` does, for one report that a person asks to keep."""
    if shared.options.readonly:
        raise AnswerError(FORBIDDEN, "the record is served to read only", "", "start it without --readonly")
    record = shared.options.record.resolve()
    added = shared.worker.keep(record, given.body(), given.published or None, given.url or None)
    shared.kept.columns(now=True)
    return Added.model_validate(added)
