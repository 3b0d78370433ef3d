"""A record of made reports, served to a client that behaves as the pages do."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from dateline.web.app import create
from dateline.web.options import Options
from tests.store.query.asked import record

HERE = "http://127.0.0.1:8321"


@contextmanager
def serving(path: Path, **options: Any) -> Iterator[TestClient]:
    """A client of the record at `path`, which has loaded `/api/meta` and sends its CSRF token."""
    with TestClient(create(Options(record=path, **options)), base_url=HERE, raise_server_exceptions=False) as client:
        answer = client.get("/api/meta")
        if answer.status_code == 200:
            client.headers["x-csrf-token"] = answer.json()["csrf"]
        yield client


def made(folder: Path) -> Path:
    """A record of the few made reports of tests/store/query/asked.py."""
    path = folder / "made.db"
    record(path).close()
    return path
