"""The web API, asked to read and keep whatever bytes: it answers, and never with a fault of its own."""

import base64
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.web.serving import made, serving

_FINE = frozenset((200, 400, 409, 413, 422, 503))


@contextmanager
def asked() -> Iterator[Callable[[bytes], None]]:
    """What hands bytes to /api/read and /api/keep, in each way that they take them."""
    with tempfile.TemporaryDirectory() as folder, serving(made(Path(folder))) as client:

        def ask(data: bytes) -> None:
            text = data.decode("utf-8", errors="replace")
            where = "/api/keep" if data[:1] > b"\x7f" else "/api/read"
            for body in (
                {"file": base64.b64encode(data).decode()},
                {"text": text},
                {"text": text[:50], "url": text[:99]},
            ):
                answer = client.post(where, json=body)
                assert answer.status_code in _FINE, answer.text
                assert answer.status_code == 200 or set(answer.json()) == {"error"}
            raw = client.post(where, content=data, headers={"content-type": "application/json"})
            assert raw.status_code in _FINE, raw.text

        yield ask
