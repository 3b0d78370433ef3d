"""Servers, feeds and addresses that mean harm: no private machine is asked under any name, and none crashes us."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from dateline.errors import UnreadableInputError
from dateline.intake import Options
from dateline.intake.feed import entries
from dateline.intake.kinds import Kind, kind
from dateline.intake.page import Entry, received
from dateline.intake.web.addresses import PrivateAddressError, check_named, is_public
from dateline.intake.web.answer import Answer
from dateline.intake.web.deadline import held, within
from dateline.intake.web.robots import Robots
from tests.intake.samples import items, refused
from tests.intake.server import served
from tests.intake.test_web import fetcher

DATE = "2024-03-02T00:00:00+00:00"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]", "[::127.0.0.1]", "[fe80::1%25eth0]",
        "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "0x7f.1", "①②⑦.⓪.⓪.①", "127。0。0。1", "localhost",
        "LOCALHOST.", "a.localhost", "metadata.google.internal", "printer.local", "router", "ip6-localhost", "nas.lan",
    ],
)  # fmt: skip
def test_no_way_to_write_a_private_machine(host: str) -> None:
    for address in (f"http://{host}/", f"http://news.example@{host}/", f"http://{host}:80/x"):
        with pytest.raises(PrivateAddressError):
            fetcher(private=False)._check(address)


@pytest.mark.parametrize("host", ["news.example", "8.8.8.8", "[2606:2800:220:1::1]", "münchen.example", "a.b.example."])
def test_public_names_are_asked(host: str) -> None:
    fetcher(private=False)._check(f"http://{host}/")
    check_named("1.1.1.1")


@pytest.mark.parametrize(
    "address", ["::127.0.0.1", "::ffff:0:10.0.0.1", "64:ff9b:1::a00:1", "fec0::1", "::", "fd00::1"]
)
def test_ways_to_write_an_older_address_in_a_newer(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1.evil.example@[/", "gopher://news.example/", "file:///etc/passwd", "http:///etc/passwd",
                "http://news.example:99999/", "http://\x00/", "http://a\r\nHost: b/", "http://" + "a" * 70_000 + ".b/"],
)  # fmt: skip
def test_what_is_no_address(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _nowhere)
    with pytest.raises(UnreadableInputError):
        fetcher(private=False).get(address)


def _nowhere(*_: Any, **__: Any) -> Any:
    raise socket.gaierror("no such host")


@pytest.mark.parametrize(
    "target", ["http://[", "http://a]b/", "file:///etc/passwd", "gopher://x.example/", "//[/", "\x00"]
)
def test_redirects_to_nowhere(target: str) -> None:
    with served({"/a": (302, {"Location": target}, b"")}) as site:
        [no] = refused(items(f"{site.address}/a", options=Options(fetcher=fetcher())))
    assert no.reason


def test_a_name_that_changes_between_look_and_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address that was looked at is the one that is called: there is no second look for a name to change in."""
    looks: list[str] = []

    def first_public(host: str, *_: Any, **__: Any) -> Any:
        looks.append(host)
        return [(2, 1, 6, "", ("127.0.0.1" if len(looks) > 1 else "192.0.2.1", 9))]

    monkeypatch.setattr(socket, "getaddrinfo", first_public)
    with pytest.raises(UnreadableInputError):
        fetcher(private=False, patience=0.2)._once("http://news.example:9/a", {})
    assert len(looks) == 1


@contextmanager
def dripping() -> Iterator[str]:
    """A server that sends its headers a few bytes at a time, without end."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10)

        def drip() -> None:
            line, _ = server.accept()
            with line, suppress(OSError):
                line.sendall(b"HTTP/1.1 200 OK\r\n")
                while True:
                    line.sendall(b"X: y\r\n")
                    time.sleep(0.2)  # a hundred headers, of which more are refused, take 20 s

        threading.Thread(target=drip, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/a"


def test_headers_that_drip_keep_nobody() -> None:
    asked = fetcher(time=0.2, patience=0.5)
    began, before = time.monotonic(), set(threading.enumerate())
    with dripping() as address:
        with pytest.raises(UnreadableInputError, match="no answer within 1 s"):
            asked._follow(address, {}, lambda _: None)
        assert time.monotonic() - began < 5
        while [each for each in set(threading.enumerate()) - before if "run" in each.name]:
            assert time.monotonic() - began < 10, "the thread that asked is left behind"
            time.sleep(0.05)


def test_a_call_whose_time_is_up_opens_no_connection() -> None:
    faults: list[BaseException] = []

    def late() -> None:
        time.sleep(0.3)
        try:
            held(socket.socket())
        except TimeoutError as problem:
            faults.append(problem)

    with pytest.raises(UnreadableInputError, match="no answer"):
        within(0.05, late)
    time.sleep(0.5)
    assert faults


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_body_that_unpacks_without_end(encoding: str) -> None:
    zeros = b"\0" * 60_000_000
    bomb = gzip.compress(zeros) if encoding == "gzip" else zlib.compress(zeros)
    page = (200, {"Content-Type": "text/html", "Content-Encoding": encoding}, bomb)
    with served({"/a": page}) as site, pytest.raises(UnreadableInputError, match="larger than the limit"):
        fetcher(size=2_000_000).get(f"{site.address}/a")


@pytest.mark.parametrize(
    "wait", ["²", "٣", "9" * 5000, "Wed, 99 Foo 2024", "Wed, 21 Oct 99999 07:28:00 GMT", "-5", "nan"]
)
def test_any_word_on_when_to_come_back(wait: str) -> None:
    assert "503" in Answer("http://x.example/", 503, {"retry-after": wait}, b"", DATE).said()


@pytest.mark.parametrize(
    "rules",
    ["Crawl-delay: nan", "Crawl-delay: -5", "Crawl-delay: inf", "Disallow: /" + "*a" * 40 + "b$", "Request-rate: 1/0"],
)
def test_robots_that_mean_harm(rules: str) -> None:
    body = f"User-agent: *\n{rules}\n".encode()
    asked = Robots(lambda url: Answer(url, 200, {}, body, DATE))
    assert asked.allow("http://x.example/" + "a" * 200) in (True, False)
    assert 0 <= asked.delay("http://x.example/") <= 60


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "lol">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + '<!ENTITY file SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><title>&a11;</title>'
    "<item><title>A &file;</title><description>D &a11; &file;</description></item></channel></rss>"
)


def test_entities_of_a_feed_are_not_made_more_of_nor_read_from_files() -> None:
    [entry] = entries(LAUGHS.encode(), "x")
    assert len(entry.entry.text) < 1000
    assert "lollol" not in entry.entry.text
    assert (entry.entry.title or "").startswith("A")


def test_tags_without_end() -> None:
    entry = Entry("x", "<" * 1_000_000, title="Shells")
    assert entry.has_words()
    assert received(entry).body


def test_a_page_of_nothing_but_comments() -> None:
    assert kind((b"<!--a-->" * 600)[:4096], "a.html") is Kind.PAGE
    assert kind(b"<!--a--><?b?> <!DOCTYPE rss>\n<rss version='2.0'>", "a") is Kind.FEED
