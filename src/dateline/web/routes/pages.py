"""The pages: the built front end, its files, and a user's own map tiles, in ranges."""

import re
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import FileResponse, PlainTextResponse, Response

from dateline.web.errors import MISSING, AnswerError
from dateline.web.served import Served, served

router = APIRouter(include_in_schema=False)
Shared = Annotated[Served, Depends(served)]
_UNBUILT = """The pages of this app are not built.

In a checkout: cd frontend && npm ci && npm run build, or `make demo`. Installed from a wheel they are there already.
The API answers without them: /api/meta, /api/events; /api/openapi.json has the rest.
"""
_HASHED = re.compile(r"-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$")  # names that the build gives a file for its content
_RANGE = re.compile(r"bytes=(\d+)-(\d*)$")
_MOST = 16 * 1024 * 1024  # bytes of tiles an answer has
PAGES = ("/", "/event/{id_}", "/report/{id_}", "/control", "/try", "/review", "/method", "/embed")


def _page(shared: Shared) -> Response:
    """The one page that the front end is; it reads from the address what to show."""
    index = shared.options.static / "index.html"
    if not index.is_file():
        return PlainTextResponse(_UNBUILT)
    return FileResponse(index, headers={"cache-control": "no-cache"})


for _path in PAGES:
    router.add_api_route(_path, _page, methods=["GET"])


@router.get("/tiles/user.pmtiles")
async def tiles(request: Request, shared: Shared) -> Response:
    """The user's own base map, in the ranges that the map asks for."""
    path = shared.options.tiles
    if path is None:
        raise AnswerError(MISSING, "no base map is served", "", "start it with --tiles FILE.pmtiles")
    wanted = _RANGE.match(request.headers.get("range", ""))
    size = path.stat().st_size
    if wanted is None:
        return FileResponse(path, media_type="application/octet-stream")
    start = int(wanted[1])
    end = min(int(wanted[2]) if wanted[2] else size - 1, size - 1, start + _MOST - 1)
    if start > end:
        return Response(status_code=416, headers={"content-range": f"bytes */{size}"})
    body = await run_in_threadpool(_piece, path, start, end)
    headers = {"content-range": f"bytes {start}-{end}/{size}", "accept-ranges": "bytes"}
    return Response(body, 206, headers, "application/octet-stream")


def _piece(path: Path, start: int, end: int) -> bytes:
    with path.open("rb") as file:
        file.seek(start)
        return file.read(end - start + 1)


@router.get("/{path:path}")
def file(path: str, shared: Shared) -> Response:
    """A file of the built front end; nothing outside of its folder."""
    root = shared.options.static.resolve()
    found = (root / path).resolve() if "\0" not in path else root
    if path.startswith("api/") or not found.is_relative_to(root) or not found.is_file():
        raise AnswerError(MISSING, "there is no such page", "", "begin at /")
    lasting = "public, max-age=31536000, immutable" if _HASHED.search(found.name) else "no-cache"
    return FileResponse(found, headers={"cache-control": lasting})
