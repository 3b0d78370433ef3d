"""Options -> the app: the API over a record and the pages that use it, behind the gate."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import to_thread
from fastapi import FastAPI

from dateline.version import VERSION
from dateline.web import errors
from dateline.web.options import Options
from dateline.web.routes import (
    cards,
    changes,
    control,
    decisions,
    events,
    export,
    meta,
    method,
    pages,
    reading,
    review,
    suggestions,
)
from dateline.web.safety.gate import Gate
from dateline.web.served import Served

_ABOUT = """A record of claims in news reports, as its web app asks it. Everything shown cites the words that say so.

Requests that change something carry the session's cookie and `csrf` of `/api/meta` in the header `X-CSRF-Token`.
Errors are `{"error": {"what", "where", "do"}}`.
"""


def create(options: Options) -> FastAPI:
    """The app. Raises RecordError where the record cannot be opened as the options ask."""
    served = Served(options)

    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        warming = threading.Thread(target=served.warm, name="dateline first look")
        warming.start()
        yield
        await to_thread.run_sync(warming.join)
        served.close()

    app = FastAPI(
        title="Dateline", version=VERSION, description=_ABOUT, lifespan=life, docs_url=None, redoc_url=None,
        openapi_url="/api/openapi.json",
    )  # fmt: skip
    app.state.served = served
    errors.handle(app, options.record)
    for room in (meta, events, cards, suggestions, control, reading, review, decisions, changes, method, export, pages):
        app.include_router(room.router)
    app.add_middleware(Gate, options=options, secret=served.secret)
    return app
