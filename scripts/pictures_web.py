"""The demo's record, looked at in a browser -> the pictures of README.md and of docs/web, a picture a pane.

`make pictures` takes them anew, so that they show what today's Dateline shows.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from browsing import ROOT, chromium, demo, serving

FOLDER = ROOT / "docs" / "web"
WIDTH, HEIGHT = 1280, 800
TEXT = (
    "Market shelled in El Fasher\n\n"
    "Artillery fire hit a market in El Fasher on Tuesday, killing at least 12 people, a doctor said. "
    "The Rapid Support Forces denied that they had shelled the town."
)


def main() -> None:
    """Take them all."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        record = demo(Path(folder))
        with serving(record) as address, chromium() as browser:
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            page.set_default_timeout(60_000)
            for name, (path, ready, do) in PICTURES.items():
                page.goto(address + path)
                page.wait_for_selector(ready)
                do(page)
                page.wait_for_timeout(3000)  # maps are drawn
                page.screenshot(path=FOLDER / f"{name}.jpg", type="jpeg", quality=82)


def _look(page: Any) -> None:
    """The page as it is."""
    if page.locator(".map").count():
        page.wait_for_selector(".map[data-drawn=yes]")


def _evidence(page: Any) -> None:
    page.locator(".row").first.click()
    page.wait_for_selector(".card .claim")
    page.get_by_text("word for word").scroll_into_view_if_needed()
    _look(page)


def _passage(page: Any) -> None:
    page.locator(".row").first.click()
    page.get_by_role("link", name="Read it in the report").nth(1).click()
    page.wait_for_selector(".mark-passage")


def _try(page: Any) -> None:
    page.get_by_label("The report’s text, or its HTML").fill(TEXT)
    page.get_by_label("Published on").fill("2024-05-16")
    page.get_by_role("button", name="Read it").click()
    page.wait_for_selector(".try-answer .claim")


_DISPUTED = "/?agreement=disputed&sort=-reports"
PICTURES: dict[str, tuple[str, str, Callable[[Any], None]]] = {
    "explore": ("/", ".row", _look),
    "evidence": (_DISPUTED, ".row", _evidence),
    "report": (_DISPUTED, ".row", _passage),
    "control": ("/control?place=Lashio", ".card .claim", _look),
    "try": ("/try", "#try-text", _try),
    "review": ("/review?kind=merges", ".review-item .claim", _look),
    "method": ("/method", ".method-tables", _look),
}


if __name__ == "__main__":
    main()
