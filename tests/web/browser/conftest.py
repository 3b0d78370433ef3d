"""A real browser on a real server over a record of the demo's reports; without, the tests say what is missing.

Every page is watched: whatever it asks of another machine, logs as an error or opens as a dialog fails its test.
"""

import importlib.util
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import browsing
import pytest

from dateline.web.options import STATIC
from tests.web.browser.texts import HOSTILE, NAMES

SHOTS = browsing.ROOT / "build" / "screenshots"
_PATIENCE = 30_000  # ms: the map is drawn without a graphics card, on a machine that is busy


def _missing() -> str | None:
    """What these tests lack here, and how to come by it."""
    if not (STATIC / "index.html").is_file():
        return "the pages are not built: make front"
    if browsing.CHROMIUM is None:
        return "there is no Chromium; on Debian and Ubuntu: apt install chromium"
    if importlib.util.find_spec("playwright") is None:
        return "playwright is not installed: make test does"
    return None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what cannot run here; all of it runs in one process, on one browser."""
    missing = _missing()
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))
            if missing:
                item.add_marker(pytest.mark.skip(reason=missing))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the wires, of a hostile report, and of one with names in several scripts."""
    return browsing.demo(tmp_path_factory.mktemp("demo"), {"hostile.html": HOSTILE, "names.html": NAMES})


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a record: its address."""
    with ExitStack() as servers:
        yield lambda record: servers.enter_context(browsing.serving(record))


@pytest.fixture(scope="session")
def address(demo: Path, serve: Callable[[Path], str]) -> str:
    """A server of the record that no test changes."""
    return serve(demo)


@pytest.fixture
def own(demo: Path, serve: Callable[[Path], str], tmp_path: Path) -> tuple[str, Path]:
    """A server of a copy of the record, to decide on and add to."""
    copy = tmp_path / "own.db"
    shutil.copy(demo, copy)
    return serve(copy), copy


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium."""
    with browsing.chromium() as found:
        yield found


@pytest.fixture
def opened(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open an address in a window of its own, and watch it."""
    contexts: list[Any] = []
    faults: list[str] = []

    def open_(url: str, width: int = 1400, height: int = 850, **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True, **options)
        context.set_default_timeout(_PATIENCE)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        contexts.append(context)
        host = url.split("/")[2]
        context.on("page", lambda page: _watch(page, host, faults))
        page = context.new_page()
        page.goto(url)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not faults


def _watch(page: Any, host: str, faults: list[str]) -> None:
    def asked(request: Any) -> None:
        own = request.url.split("/")[2:3] == [host] or request.url.startswith(("blob:", "data:"))
        if not own:
            faults.append(f"asked {request.url}")

    def logged(message: Any) -> None:
        if message.type == "error" and "503" not in message.text:  # a server that is busy says so, and is asked again
            faults.append(f"logged {message.text}")

    def opened_dialog(dialog: Any) -> None:
        faults.append(f"opened {dialog.message}")
        dialog.dismiss()

    page.on("request", asked)
    page.on("console", logged)
    page.on("pageerror", lambda error: faults.append(f"raised {error}"))
    page.on("dialog", opened_dialog)


@pytest.fixture
def shot(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Keep a picture of the page as it is, to be looked at."""

    def take(page: Any, name: str = "") -> None:
        SHOTS.mkdir(parents=True, exist_ok=True)
        title = re.sub(r"\W+", "-", request.node.name.removeprefix("test_")).strip("-")
        page.screenshot(path=SHOTS / f"{title}{f'-{name}' if name else ''}.png")

    return take
