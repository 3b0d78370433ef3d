"""Downloads from GeoNames, against a server of the test's own: whole or not at all, and never unasked."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from dateline.errors import GazetteerError
from dateline.places import gazetteer
from dateline.places.imports import fetch
from dateline.places.imports.add import Wish, add, plans
from dateline.places.imports.fetch import fetched
from tests.places.imports.importing import dump_line, kept_in


def zipped(name: str, text: str) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr(name, text)
    return held.getvalue()


class GeoNames(BaseHTTPRequestHandler):
    """Gives what `files` holds; "cut" breaks off, "busy" is refused once and then given."""

    files: dict[str, bytes]
    asked: list[str]
    agents: set[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.agents.add(self.headers["User-Agent"])
        content = self.files.get(self.path)
        if content is None:
            self.send_error(404)
            return
        if self.path.endswith("BF.zip") and self.asked.count(self.path) == 1:
            self.send_response(503)
            self.send_header("Retry-After", "0")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[: len(content) // 2] if self.path.endswith("ML.zip") else content)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[type[GeoNames]]:
    dump = zipped("UA.txt", dump_line(99000001, "Verkhnya Testivka", 48.6, 37.9))
    names = zipped("UA.txt", "1\t99000001\tpl\tGórna Testiwka\t\t\t\t")
    GeoNames.files = {"/dump/UA.zip": dump, "/dump/ML.zip": dump, "/dump/BF.zip": dump, "/dump/NE.zip": b"<html>",
                      "/dump/alternatenames/UA.zip": names}  # fmt: skip
    GeoNames.asked, GeoNames.agents = [], set()
    running = ThreadingHTTPServer(("127.0.0.1", 0), GeoNames)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    with kept_in(tmp_path, f"geonames = 'http://127.0.0.1:{running.server_port}/dump'\n"):
        yield GeoNames
    running.shutdown()
    running.server_close()
    thread.join()


def test_a_country_is_fetched_and_added_with_its_names(server: type[GeoNames]) -> None:
    assert server.asked == [], "nothing is asked before the user does"
    with fetched("ua", alternate_names=True) as files:
        [plan] = plans(files, "UA")
        add(plan, Wish("UA"))
    [entry] = gazetteer().find("Górna Testiwka")
    assert entry.id == "geonames:99000001"
    assert server.asked == ["/dump/UA.zip", "/dump/alternatenames/UA.zip"]
    assert all(agent.startswith("dateline/") for agent in server.agents)
    assert not any(path.exists() for path in files)


def test_a_busy_server_is_asked_again(server: type[GeoNames]) -> None:
    with fetched("BF", alternate_names=False) as files:
        assert files[0].read_bytes() == server.files["/dump/BF.zip"]
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("code", "words"), [("ML", "cannot be downloaded|broke off"), ("SD", "is not there; see the setting 'geonames'")]
)
def test_what_breaks_off_or_is_not_there(server: type[GeoNames], code: str, words: str) -> None:
    with pytest.raises(GazetteerError, match=words), fetched(code, alternate_names=False):
        pass


def test_a_page_in_place_of_the_file_is_seen(server: type[GeoNames]) -> None:
    with pytest.raises(GazetteerError, match="is a web page"), fetched("NE", alternate_names=False) as files:
        plans(files, "NE")


def test_without_a_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "_TRIES", 0)
    with (
        kept_in(tmp_path, "geonames = 'http://127.0.0.1:9/dump'\n"),
        pytest.raises(GazetteerError, match=r"no connection.*download it elsewhere and give the file to"),
        fetched("UA", alternate_names=False),
    ):
        pass
