"""`dateline serve`: where it listens, whom it lets in, and what it refuses to start."""

import re
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli.main import app
from tests.store.query.asked import record

_COMMAND = (sys.executable, "-c", "from dateline.cli.main import main; main()", "serve")


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["--host", "0.0.0.0"], "--token"), (["--token", "short"], "too short"),
        (["--tiles", "none.pmtiles"], "no such file"),
        (["--host", "198.51.100.7", "--token", "-"], "cannot listen there"),
    ],
)  # fmt: skip
def test_what_it_does_not_start_with(tmp_path: Path, arguments: list[str], what: str) -> None:
    record(tmp_path / "r.db").close()
    done = CliRunner().invoke(app, ["serve", str(tmp_path / "r.db"), *arguments])
    assert done.exit_code == 2
    assert what in done.output


def test_a_record_that_is_not_there(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["serve", str(tmp_path / "none.db")])
    assert done.exit_code == 1
    assert "there is no record" in done.output


def test_it_prints_where_it_is_and_answers_there(tmp_path: Path) -> None:
    record(tmp_path / "r.db").close()
    command = [*_COMMAND, str(tmp_path / "r.db"), "--port", "0", "--token", "-"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            found = re.match(r"r\.db is at http://127\.0\.0\.1:(\d+)(/\?token=\S{32})  ", server.stdout.readline())
            assert found is not None
            client = HTTPConnection("127.0.0.1", int(found[1]), timeout=120)
            client.request("GET", "/api/events")
            refused = client.getresponse()
            assert (refused.status, b"token" in refused.read()) == (401, True)
            client.request("GET", found[2])
            let_in = client.getresponse()
            let_in.read()
            assert let_in.status == 303
            client.request("GET", "/api/events", headers={"cookie": let_in.headers["set-cookie"].split(";")[0]})
            assert client.getresponse().status == 200
            client.close()
        finally:
            server.terminate()
