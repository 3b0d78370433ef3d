"""What a server answered, and how long it asks to wait."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

OK, UNCHANGED, GONE = 200, 304, 410
BUSY = (429, 503)
MOVED = (301, 302, 303, 307, 308)
_LONGEST = 86_400.0  # seconds: what asks for more than a day is asked again after one


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `url` is the address that gave it, after redirects; `captured` when, ISO 8601 UTC.

    `moved` is true where every redirect on the way was said to be for good. Names of `headers` are in small letters.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    captured: str
    moved: bool = False

    def said(self) -> str:
        """The status in words."""
        try:
            name = HTTPStatus(self.status).phrase
        except ValueError:
            name = "unknown"
        wait = self.wait()
        return f"the server answers {self.status} ({name})" + (f" and asks to wait {wait:.0f} s" if wait else "")

    def wait(self) -> float | None:
        """Seconds that the server asks to wait (Retry-After), a day at most; null where it does not ask."""
        value = self.headers.get("retry-after", "").strip()
        if not value:
            return None
        if value.isascii() and value.isdigit():
            return min(float(value), _LONGEST)
        try:
            at = parsedate_to_datetime(value)
        except ValueError:
            return None
        now = datetime.fromisoformat(self.captured)
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        return min(max((at - now).total_seconds(), 0.0), _LONGEST)
