"""Bytes -> questions to the web API: whatever is asked, it answers, and never with a fault of its own.

Texts are read in this process, not in one of their own, so that a fault is seen as what it is.
"""

import atexit
import base64
import json
import tempfile
from functools import cache
from pathlib import Path

from starlette.testclient import TestClient

from dateline.web.reader.work import answer
from tests.web.serving import made, serving

PATHS = (
    "/api/events", "/api/map", "/api/histogram", "/api/facets", "/api/queue", "/api/places", "/api/parties",
    "/api/outlets", "/api/changes", "/api/decisions", "/api/control/{word}", "/api/events/{word}",
    "/api/claims/{word}", "/api/reports/{word}",
)  # fmt: skip
PARAMETERS = (
    "text", "place", "party", "source", "outlet", "box", "view", "after", "since", "country", "type", "sort", "limit",
    "q", "as_of", "of", "toll_min", "confidence", "within",
)  # fmt: skip
FINE = frozenset((200, 400, 403, 404, 409, 413, 422))


def web(data: bytes) -> None:
    """A question of words that the bytes choose, then the bytes as a text or a file, and as the request itself."""
    text = data.decode("utf-8", errors="replace")
    first, second = (data + b"\x00\x00")[:2]
    words = text[2:].split("\n", 2)
    asked = {PARAMETERS[(second + at) % len(PARAMETERS)]: word for at, word in enumerate(words)}
    _fine("GET", PATHS[first % len(PATHS)].replace("{word}", _escaped(words[0]) or "x"), params=asked)
    where = "/api/keep" if first % 2 else "/api/read"
    if second % 2:
        _fine("POST", where, json={"text": text, "url": text[:99]})
    else:
        _fine("POST", where, json={"file": base64.b64encode(data).decode(), "published": text[:20] or None})
    _fine("POST", where, content=data, headers={"content-type": "application/json"})


def _fine(method: str, path: str, **more: object) -> None:
    found = _client().request(method, path, **more)  # type: ignore[arg-type]
    assert found.status_code in FINE, (path, found.status_code, found.text)
    assert found.status_code == 200 or set(found.json()) == {"error"}, (path, found.text)


def _escaped(word: str) -> str:
    return "".join(f"%{byte:02X}" for byte in word[:60].encode())


@cache
def _client() -> TestClient:
    """A client of a record of a few made reports, which lasts as long as the process."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    entered = serving(made(Path(folder.name)))
    client = entered.__enter__()
    atexit.register(entered.__exit__, None, None, None)
    client.app.state.served.worker._answered = lambda question: json.dumps(answer(json.loads(question)))  # type: ignore[attr-defined]
    return client
