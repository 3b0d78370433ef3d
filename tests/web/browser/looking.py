"""What a page shows, and waiting for it: without evaluating code in the page, which its policy forbids."""

import time
from typing import Any
from urllib.parse import parse_qs, urlsplit

_PATIENCE = 30.0  # seconds
_COUNT = "document.querySelector('.count')?.dataset.count"


def until(page: Any, told: str) -> Any:
    """Wait for an expression to be true of the page; its value."""
    ends = time.monotonic() + _PATIENCE
    while not (found := page.evaluate(told)):
        assert time.monotonic() < ends, f"{told} is not so at {page.url}"
        page.wait_for_timeout(50)
    return found


def count(page: Any) -> int:
    """The count that the page shows, once it has one."""
    return int(until(page, _COUNT))


def counted(page: Any, before: int) -> int:
    """The count that the page shows once it is no longer `before`."""
    return int(until(page, f"{_COUNT} !== '{before}' && {_COUNT}"))


def asked(page: Any, path: str) -> Any:
    """What the server answers, asked by the page's own context."""
    origin = "/".join(page.url.split("/")[:3])
    return page.request.get(origin + path).json()


def query(page: Any) -> dict[str, list[str]]:
    """The query of the page's address."""
    return parse_qs(urlsplit(page.url).query)


def drawn(page: Any) -> None:
    """Wait for the map to have what it draws, and to have drawn it."""
    page.wait_for_selector(".map[data-drawn=yes]")
    page.wait_for_timeout(2000)
