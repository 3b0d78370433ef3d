"""An address -> what stands there: robots.txt respected, one host asked at a time, size, time and redirects bounded.

1. the address may be asked (web, public, allowed by robots.txt);  2. its host is due;  3. ask;  4. follow a redirect,
as often as the bounds allow, by the same steps.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from urllib.parse import urljoin, urlsplit

import requests
from urllib3.exceptions import HTTPError

from dateline.errors import UnreadableInputError
from dateline.intake.feed import MAX_FEED
from dateline.intake.web.addresses import check_named
from dateline.intake.web.answer import BUSY, MOVED, OK, Answer
from dateline.intake.web.connect import session
from dateline.intake.web.deadline import within
from dateline.intake.web.pace import Pace
from dateline.intake.web.robots import Robots
from dateline.settings import settings

_BLOCK = 1 << 16


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far one question goes: `size` in bytes, times in seconds.

    `patience` is how long a connection, and then each further piece, may take; `time` the whole of it.
    """

    size: int = MAX_FEED
    time: float = 60.0
    patience: float = 20.0
    redirects: int = 5
    spacing: float = 1.0
    longest_wait: float = 60.0


class Fetcher:
    """Asks for addresses that the user gave. Nothing is kept between two questions but robots.txt and the pace."""

    def __init__(self, bounds: Bounds | None = None, pace: Pace | None = None, private: bool | None = None) -> None:
        self._bounds = bounds or Bounds()
        self._private = settings().private_hosts if private is None else private
        self._session = session(self._private)
        self._pace = pace or Pace(self._bounds.spacing)
        self._robots = Robots(lambda url: self._follow(url, {}, self._due))

    def get(self, address: str) -> Answer:
        """What stands at `address`. Raises UnreadableInputError, with the reason, where it cannot be had.

        A server that is busy is asked once more, where it says when and that is soon.
        """
        answer = self.ask(address)
        if answer.status in BUSY and (wait := answer.wait()) is not None and wait <= self._bounds.longest_wait:
            self._pace.hold(_host(answer.url), wait)
            answer = self.ask(address)
        if answer.status != OK:
            raise UnreadableInputError(answer.said())
        return answer

    def ask(self, address: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer at `address`, whatever its status, after redirects. Raises UnreadableInputError for none."""
        return self._follow(address, headers or {}, self._allowed)

    def _follow(self, address: str, headers: Mapping[str, str], may: Callable[[str], None]) -> Answer:
        url, moved = address, False
        for step in range(self._bounds.redirects + 1):
            self._check(url)
            may(url)
            answer = within(self._bounds.time + self._bounds.patience, partial(self._once, url, headers))
            target = answer.headers.get("location")
            if answer.status not in MOVED or not target:
                return Answer(answer.url, answer.status, answer.headers, answer.body, answer.captured, moved)
            moved = answer.status in (301, 308) and (moved or step == 0)
            url = urljoin(url, target)
        raise UnreadableInputError(f"it is redirected more than {self._bounds.redirects} times")

    def _check(self, url: str) -> None:
        try:
            parts = urlsplit(url)
            host, _ = parts.hostname, parts.port
        except ValueError as problem:
            raise UnreadableInputError(f"{url!r} is no address: {problem}") from None
        if parts.scheme not in ("http", "https") or not host:
            raise UnreadableInputError(f"{url!r} is no address of the web (http or https)")
        if not self._private:
            check_named(host)

    def _due(self, url: str) -> None:
        self._pace.wait(_host(url))

    def _allowed(self, url: str) -> None:
        if not self._robots.allow(url):
            raise UnreadableInputError("the site's robots.txt does not let it be read, or cannot be had just now")
        self._pace.slow(_host(url), self._robots.delay(url))
        self._due(url)

    def _once(self, url: str, headers: Mapping[str, str]) -> Answer:
        end = time.monotonic() + self._bounds.time
        try:
            with self._session.get(
                url, headers=dict(headers), stream=True, allow_redirects=False, timeout=self._bounds.patience
            ) as answer:
                return Answer(
                    url=url,
                    status=answer.status_code,
                    headers={name.lower(): value for name, value in answer.headers.items()},
                    body=self._body(answer, end) if answer.status_code == OK else b"",
                    captured=datetime.now(UTC).isoformat(timespec="seconds"),
                )
        except (requests.RequestException, HTTPError, OSError, ValueError) as problem:  # a redirect to no address
            raise UnreadableInputError(f"no answer: {_cause(problem)}") from problem

    def _body(self, answer: requests.Response, end: float) -> bytes:
        """The body, unpacked. A server that never ends is left when the time or size is up."""
        pieces, size = [], 0
        while piece := answer.raw.read1(_BLOCK, decode_content=True):
            pieces.append(piece)
            size += len(piece)
            if size > self._bounds.size:
                raise UnreadableInputError(f"the page is larger than the limit of {self._bounds.size:,} bytes")
            if time.monotonic() > end:
                raise UnreadableInputError(f"the page is not whole after {self._bounds.time:.0f} s")
        return b"".join(pieces)


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()


def _cause(problem: BaseException) -> str:
    """The innermost of the faults that the libraries wrap into each other."""
    while (inner := problem.__cause__ or problem.__context__) is not None:
        problem = inner
    return str(problem) or type(problem).__name__
