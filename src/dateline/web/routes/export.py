"""/api/export: what filters leave, as a file in a format of the field; on demand with what describes it, as one ZIP."""

import shutil
import tempfile
import threading
import zipfile
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import Field
from starlette.background import BackgroundTask
from starlette.responses import FileResponse

from dateline.errors import ExportError
from dateline.web.errors import BUSY, AnswerError
from dateline.web.served import Served, served
from dateline.web.wanted import Wanted

router = APIRouter(prefix="/api", tags=["export"])
_AT_ONCE = threading.Semaphore(2)
_FILE: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/octet-stream": {}}, "description": "The file."}
}


class ExportAsk(Wanted):
    """Which events, in which format."""

    as_: Annotated[str, Field(alias="as", min_length=1, max_length=40, description="One of `formats` of /api/meta.")]
    described: Annotated[bool, Field(description="A ZIP of the file, its codebook and data package.")] = False


@router.get("/export", summary="The events that filters leave, as a file", response_class=FileResponse, responses=_FILE)
def export(ask: Annotated[ExportAsk, Query()], shared: Annotated[Served, Depends(served)]) -> FileResponse:
    """What `dateline export` writes."""
    wanted = ask.filters()
    if not _AT_ONCE.acquire(blocking=False):
        raise AnswerError(BUSY, "other exports are being written", "", "wait for them to end and ask again")
    folder = Path(tempfile.mkdtemp(prefix="dateline-"))
    try:
        done = shared.record.export(ask.as_, folder, wanted)
        file = done.files[0]
        if ask.described:
            file = _zipped(folder, list(done.files))
    except ExportError as problem:
        shutil.rmtree(folder, ignore_errors=True)
        raise AnswerError(
            BUSY, "the file could not be written", "", "free some space, or narrow the filter"
        ) from problem
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    finally:
        _AT_ONCE.release()
    gone = BackgroundTask(shutil.rmtree, folder, ignore_errors=True)
    name = f"{Path(shared.name).stem}-{file.name}"
    return FileResponse(file, media_type="application/octet-stream", filename=name, background=gone)


def _zipped(folder: Path, files: list[Path]) -> Path:
    packed = folder / f"{files[0].stem}.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            archive.write(file, file.name)
    return packed
