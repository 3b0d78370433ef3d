"""Watching feeds: asked politely, going on after any failure, and stopped at any moment."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import FeedsError
from dateline.intake.keep import Tally
from dateline.intake.watch.feeds import Feed, load
from dateline.intake.watch.poll import Means
from dateline.intake.watch.run import Watch, watch
from dateline.intake.watch.state import load as remembered
from dateline.intake.web.fetch import Bounds, Fetcher
from dateline.intake.web.pace import Pace
from tests.cli.running import START
from tests.intake.samples import FEED, page
from tests.intake.server import Site, served
from tests.intake.test_keep import Shelf

XML = {"Content-Type": "application/rss+xml", "ETag": '"v1"'}


class Bench:
    """A watch whose time is the test's."""

    def __init__(self, folder: Path, feeds: list[Feed]) -> None:
        self.now = 1_000_000.0
        self.waits: list[float] = []
        self.said: list[str] = []
        self.shelf = Shelf()
        self.tally = Tally()
        self.rounds = 0
        fetcher = Fetcher(Bounds(), Pace(0.0, lambda: self.now, lambda _: None), private=True)
        means = Means(fetcher, lambda: self.now, lambda: 0.5, lambda: self.rounds == 0)
        self.its = Watch(feeds, self.shelf, folder / "m.json", means, self._wait, self.said.append)

    def _wait(self, seconds: float) -> None:
        self.waits.append(round(seconds, 1))
        self.now += seconds
        self.rounds -= 1

    def run(self, rounds: int, once: bool = False) -> int:
        self.rounds = rounds
        return watch(self.its, self.tally, once=once)


def feed(site: Site, path: str = "/feed", **more: Any) -> Feed:
    return Feed(url=f"{site.address}{path}", every="10m", **more)  # type: ignore[arg-type]


def test_only_changes_are_asked_for(tmp_path: Path) -> None:
    def answer(asked: dict[str, str]) -> Any:
        return (304, {}, b"") if asked.get("if-none-match") == '"v1"' else (200, XML, FEED.encode())

    with served({"/feed": answer}) as site:
        bench = Bench(tmp_path, [feed(site)])
        bench.run(2)
        assert bench.tally.added == 2
        assert bench.waits == [630.0, 630.0], "ten minutes and half of the spread"
        again = Bench(tmp_path, [feed(site)])
        again.now = bench.now
        again.run(1)
        assert again.tally.seen == 0, "what is remembered outlives the process"


def test_a_failing_feed_is_left_alone_for_longer_and_stops_no_other(tmp_path: Path) -> None:
    with served({"/feed": (500, {}, b""), "/good": (200, XML, FEED.encode()), "/none": (200, {}, b"words")}) as site:
        bench = Bench(tmp_path, [feed(site), feed(site, "/none")])
        bench.run(2)
        assert bench.waits == [1260.0, 2520.0]
        both = Bench(tmp_path / "..", [feed(site), feed(site, "/good")])
        assert both.run(1, once=True) == 1
        assert both.tally.added == 2
        assert "the server answers 500" in both.said[0]


def test_a_server_that_asks_to_wait_is_obeyed(tmp_path: Path) -> None:
    with served({"/feed": (429, {"Retry-After": "5000"}, b"")}) as site:
        bench = Bench(tmp_path, [feed(site)])
        bench.run(1)
        assert bench.waits == [5000.0]
        bench.now -= 1000
        asked = len(site.paths())
        assert bench.run(1, once=True) == 0
        assert len(site.paths()) == asked, "not even with --once"


def test_pages_are_fetched_only_where_the_list_says_so(tmp_path: Path) -> None:
    with served({}) as site:
        shells = (200, {"Content-Type": "text/html"}, page())
        site.pages |= {
            "/feed": (200, XML, FEED.replace("https://valley.example", site.address).encode()),
            "/shells": shells,
            "/drones": (404, {}, b""),
        }
        bench = Bench(tmp_path, [feed(site)])
        bench.run(1)
        assert site.paths() == ["/feed"]
        pages = Bench(tmp_path / "..", [feed(site, pages=True, outlet="Own Name")])
        pages.run(5)
        assert pages.tally.added == 1
        assert site.paths().count("/shells") == 1
        assert site.paths().count("/drones") == 3, "a page that cannot be had is given up after three tries"
        assert len(pages.shelf.rejects) == 3


def test_a_broken_memory_is_as_none(tmp_path: Path) -> None:
    (tmp_path / "m.json").write_text("[1, 2")
    assert remembered(tmp_path / "m.json") == {}


def test_a_list_of_feeds(tmp_path: Path) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text('every = "2h"\n[[feeds]]\nurl = "https://a.example/f"\n[[feeds]]\nurl = "http://b"\nevery = 90\n')
    assert [(each.url, each.every, each.pages) for each in load(path)] == [
        ("https://a.example/f", 7200.0, False),
        ("http://b", 90.0, False),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("feeds = ", "cannot be read as TOML"),
        ("every = '1h'", "feeds"),
        ("[[feeds]]\nurl = 'ftp://x'", "url"),
        ("[[feeds]]\nurl = 'https://x'\nevery = '5s'", "once a minute"),
        ("[[feeds]]\nurl = 'https://x'\nevery = 'often'", "no length of time"),
        ("[[feeds]]\nurl = 'https://x'\nhow = 1", "how"),
    ],
)
def test_a_wrong_list_is_named(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "feeds.toml").write_text(text)
    with pytest.raises(FeedsError, match=words):
        load(tmp_path / "feeds.toml")
    with pytest.raises(FeedsError, match="cannot be opened"):
        load(tmp_path / "gone.toml")


def test_the_command_stops_when_told(tmp_path: Path) -> None:
    with served({"/feed": (200, XML, FEED.encode())}) as site:
        (tmp_path / "feeds.toml").write_text(f'[[feeds]]\nurl = "{site.address}/feed"\n')
        (tmp_path / "dateline.toml").write_text("private_hosts = true\n")
        command = [sys.executable, "-c", START, "watch", "feeds.toml", "--record", "all.db"]
        env = {**os.environ, "DATELINE_SETTINGS": ""}
        run = subprocess.Popen(command, cwd=tmp_path, env=env, stderr=subprocess.PIPE, text=True)
        try:
            for _ in range(1200):
                time.sleep(0.05)
                if (tmp_path / "all.db.feeds.json").exists():
                    break
            run.send_signal(signal.SIGTERM)
            _, said = run.communicate(timeout=30)
        finally:
            run.kill()
        assert run.returncode == 0
        assert "2 reports added" in said
    with sqlite3.connect(tmp_path / "all.db") as connection:
        assert connection.execute("SELECT DISTINCT outlet FROM reports").fetchall() == [("The Valley Post",)]
