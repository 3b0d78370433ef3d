"""What went wrong -> an answer that says what, where and what to do, and no path of this machine."""

from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from dateline.errors import (
    DatelineError,
    QueryError,
    RecordBusyError,
    RecordError,
    RecordReadOnlyError,
    UnknownIdError,
    UnreadableInputError,
)

BAD, FORBIDDEN, MISSING, CONFLICT, LARGE, WRONG, MANY, BUSY = 400, 403, 404, 409, 413, 422, 429, 503


class AnswerError(DatelineError):
    """A request that gets no answer: its HTTP status, what was wrong, where, and what to do."""

    def __init__(self, status: int, what: str, where: str = "", do: str = "") -> None:
        super().__init__(what)
        self.status, self.what, self.where, self.do = status, what, where, do


def refusal(status: int, what: str, where: str = "", do: str = "") -> JSONResponse:
    """The answer to a request that is turned down."""
    return JSONResponse({"error": {"what": what, "where": where, "do": do}}, status_code=status)


_STATUS: tuple[tuple[type[DatelineError], int], ...] = (
    (UnknownIdError, MISSING), (QueryError, BAD), (UnreadableInputError, WRONG), (RecordReadOnlyError, FORBIDDEN),
    (RecordBusyError, BUSY), (RecordError, BUSY), (DatelineError, BAD),
)  # fmt: skip


def handle(app: FastAPI, record: Path) -> None:
    """Have `app` answer with errors of that shape."""

    def ours(_request: Request, problem: Exception) -> JSONResponse:
        if isinstance(problem, AnswerError):
            return refusal(problem.status, problem.what, problem.where, problem.do)
        if "interrupted" in str(problem.__cause__ or ""):
            return refusal(
                BUSY, "the question took too long", "", "narrow the filter: fewer days, a country, or rarer words"
            )
        status = next(number for kind, number in _STATUS if isinstance(problem, kind))
        what, _, do = without_paths(str(problem), record).partition(": ")
        return refusal(status, f"{what}: {do}" if do else what)

    def form(_request: Request, problem: Exception) -> JSONResponse:
        first: dict[str, Any] = dict(problem.errors()[0]) if isinstance(problem, RequestValidationError) else {}
        where = ".".join(str(part) for part in first.get("loc", ()))
        return refusal(WRONG, str(first.get("msg", "it is not what was asked for")), where, "see /api/openapi.json")

    def other(_request: Request, problem: Exception) -> JSONResponse:
        if isinstance(problem, HTTPException):
            return refusal(problem.status_code, str(problem.detail))
        return refusal(500, "Dateline failed at this: a fault of its own", "", "its log has the details")

    app.add_exception_handler(DatelineError, ours)
    app.add_exception_handler(RequestValidationError, form)
    app.add_exception_handler(HTTPException, other)
    app.add_exception_handler(Exception, other)


def without_paths(message: str, record: Path) -> str:
    """A message with the record called by its name alone."""
    for path in (record.resolve(), record):
        message = message.replace(str(path), record.name).replace(str(path.parent) + "/", "")
    return message
