"""Addresses given by name: asked politely, within bounds, and never a private machine."""

import time
from typing import Any

import pytest

from dateline.errors import UnreadableInputError
from dateline.intake import Options
from dateline.intake.web.addresses import is_public
from dateline.intake.web.answer import Answer
from dateline.intake.web.fetch import Bounds, Fetcher
from dateline.intake.web.pace import Pace
from tests.intake.samples import FEED, items, page, refused, reports
from tests.intake.server import served

HTML = {"Content-Type": "text/html"}
ROBOTS = b"User-agent: *\nDisallow: /closed\nCrawl-delay: 7\n"


class Clock:
    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


def fetcher(clock: Clock | None = None, *, private: bool = True, **bounds: Any) -> Fetcher:
    clock = clock or Clock()
    return Fetcher(Bounds(**bounds), Pace(1.0, clock, clock.sleep), private=private)


def test_a_page_with_its_address_and_time() -> None:
    with served({"/old": (301, {"Location": "/new"}, b""), "/new": (200, HTML, page())}) as site:
        [report] = reports(items(f"{site.address}/old", options=Options(fetcher=fetcher())))
        assert site.paths() == ["/old", "/new"], "nothing else is asked for"
        assert dict(site.asked)["/new"]["user-agent"].startswith("dateline/")
    assert (report.body, report.url, report.origin) == (page(), f"{site.address}/new", f"{site.address}/old")
    assert report.captured is not None


def test_a_feed_at_an_address_is_its_entries() -> None:
    with served({"/feed": (200, {"Content-Type": "application/rss+xml"}, FEED.encode())}) as site:
        found = reports(items(f"{site.address}/feed", options=Options(fetcher=fetcher())))
    assert [item.url for item in found] == ["https://valley.example/shells", "https://valley.example/drones"]


def test_robots_and_pace() -> None:
    clock = Clock()
    with served(
        {"/robots.txt": (200, {}, ROBOTS), "/a": (200, HTML, page()), "/closed/b": (200, HTML, page())}
    ) as site:
        ask = fetcher(clock)
        found = items(*(f"{site.address}{path}" for path in ("/closed/b", "/a", "/a")), options=Options(fetcher=ask))
        assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/a"]
    assert "robots.txt" in refused(found)[0].reason
    assert clock.slept == [1.0, 7.0], "a second after robots.txt, then as that asks"


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (429, False)])
def test_robots_that_cannot_be_had(status: int, allowed: bool) -> None:
    with served({"/robots.txt": (status, {}, b""), "/a": (200, HTML, page())}) as site:
        assert bool(reports(items(f"{site.address}/a", options=Options(fetcher=fetcher())))) == allowed


def _endless(out: Any) -> None:
    while True:
        out.write(b"words and words " * 4096)


def _dripping(out: Any) -> None:
    while True:
        out.write(b"x")
        out.flush()
        time.sleep(0.05)


@pytest.mark.parametrize(
    ("answer", "bounds", "reason"),
    [
        ((200, HTML, _endless), {"size": 1_000_000}, "larger than the limit of 1,000,000 bytes"),
        ((200, HTML, _dripping), {"time": 0.5}, "not whole after"),
        ((302, {"Location": "/a"}, b""), {}, "redirected more than 5 times"),
        ((302, {"Location": "file:///etc/passwd"}, b""), {}, "is no address of the web"),
        ((404, {}, b""), {}, "the server answers 404 (Not Found)"),
        ((200, {**HTML, "Content-Encoding": "gzip"}, b"no gzip"), {}, "no answer: "),
    ],
)
def test_bounds(answer: Any, bounds: dict[str, Any], reason: str) -> None:
    with served({"/a": answer}) as site, pytest.raises(UnreadableInputError) as told:
        fetcher(**bounds).get(f"{site.address}/a")
    assert reason in str(told.value)


def test_a_busy_server_is_asked_once_more_when_it_says() -> None:
    clock = Clock()
    answers = [(429, {"Retry-After": "30"}, b""), (200, HTML, page())]
    with served({"/a": lambda _: answers.pop(0)}) as site:
        assert fetcher(clock).get(f"{site.address}/a").body == page()
    assert 30.0 in clock.slept
    with served({"/a": (503, {"Retry-After": "4000"}, b"")}) as site, pytest.raises(UnreadableInputError) as told:
        fetcher(clock).get(f"{site.address}/a")
    assert "asks to wait 4000 s" in str(told.value)
    assert site.paths() == ["/a"]


def test_no_private_machine_is_asked() -> None:
    with served({"/a": (200, HTML, page())}) as site:
        for address in (site.address, site.address.replace("127.0.0.1", "localhost")):
            [no] = refused(items(f"{address}/a", options=Options(fetcher=fetcher(private=False))))
            assert "private network" in no.reason
        assert site.asked == []


def test_a_name_that_leads_to_a_private_machine_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    with served({"/a": (200, HTML, page())}) as site:
        port = int(site.address.rsplit(":", 1)[1])
        monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("127.0.0.1", port))])
        [no] = refused(items(f"http://news.example:{port}/a", options=Options(fetcher=fetcher(private=False))))
        assert "robots.txt" in no.reason or "private network" in no.reason
        with pytest.raises(UnreadableInputError, match="private network"):
            fetcher(private=False)._once(f"http://news.example:{port}/a", {})
        assert site.asked == []


def test_a_redirect_to_a_private_machine_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    ask = fetcher(private=False)
    first = Answer(
        "http://news.example/a", 302, {"location": "http://192.168.1.1/admin"}, b"", "2024-03-02T00:00:00+00:00"
    )
    monkeypatch.setattr(ask, "_once", lambda *_: first)
    monkeypatch.setattr(ask, "_allowed", lambda _: None)
    with pytest.raises(UnreadableInputError, match=r"192\.168\.1\.1 is an address of this machine or of a private"):
        ask.get("http://news.example/a")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("10.1.2.3", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_addresses(address: str, public: bool) -> None:
    assert is_public(address) == public
