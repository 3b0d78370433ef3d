"""What an intake hands to the record: the bytes of one report as received, and where they came from."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Received:
    """One report as it was received.

    `origin` says where it lay: a path, an archive member ("a.warc.gz#offset"), a feed and its entry's id. `published`
    (ISO 8601) overrules what the page says; `captured` (ISO 8601) is when it was fetched or archived. `outlet` and
    `title` are the source's word, used where the page does not say.
    """

    body: bytes
    origin: str
    url: str | None = None
    published: str | None = None
    captured: str | None = None
    outlet: str | None = None
    title: str | None = None

    @property
    def hash(self) -> str:
        """The id that the report has: "sha256:" and the hex digest of the bytes."""
        return f"sha256:{hashlib.sha256(self.body).hexdigest()}"
