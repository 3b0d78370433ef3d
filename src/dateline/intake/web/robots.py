"""What a site's robots.txt lets us read, asked for once a site (RFC 9309)."""

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from dateline.errors import UnreadableInputError
from dateline.intake.web.answer import OK, Answer
from dateline.intake.web.connect import AGENT

MAX_ROBOTS = 500_000  # bytes that are read of one
_SLOWEST = 60.0  # seconds between two questions that a site may ask for
_ALL, _NOTHING = "", "User-agent: *\nDisallow: /"
_UNKNOWN_SITES = 10_000  # robots kept at most


class Robots:
    """The rules of the sites that were asked so far. `ask` gets the answer at an address."""

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        self._ask = ask
        self._known: dict[str, Protego] = {}

    def allow(self, url: str) -> bool:
        """Whether `url` may be read."""
        return bool(self._rules(url).can_fetch(url, AGENT))

    def delay(self, url: str) -> float:
        """Seconds between two questions that the site asks for, a minute at most; 0 where it does not ask."""
        return min(float(self._rules(url).crawl_delay(AGENT) or 0.0), _SLOWEST)

    def _rules(self, url: str) -> Protego:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._known:
            if len(self._known) >= _UNKNOWN_SITES:
                self._known.pop(next(iter(self._known)))
            self._known[site] = Protego.parse(self._text(f"{site}/robots.txt"))
        return self._known[site]

    def _text(self, address: str) -> str:
        """A site without rules may be read; one whose rules cannot be had just now may not."""
        try:
            answer = self._ask(address)
        except UnreadableInputError:
            return _NOTHING
        if answer.status == OK:
            return answer.body[:MAX_ROBOTS].decode("utf-8", errors="replace")
        return _ALL if 400 <= answer.status < 500 and answer.status != 429 else _NOTHING
