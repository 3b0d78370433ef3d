"""/api/method: how the record came to be: versions, sources, what was turned away, and the corrections made."""

from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from sqlalchemy import Connection, text

from dateline.export.about import Gazetteer, gazetteers
from dateline.store.query.filters import Filters
from dateline.version import VERSION
from dateline.web.columns.counting import by_field
from dateline.web.served import Served, served

router = APIRouter(prefix="/api", tags=["record"])
_DECIDED = text(
    "SELECT kind, count(*) AS made, sum(EXISTS (SELECT 1 FROM decisions AS undo WHERE undo.undoes = decisions.n)) AS "
    "undone FROM decisions GROUP BY kind ORDER BY kind"
)
_RUNS = text("SELECT coder, gazetteer, started FROM runs ORDER BY n")
_REJECTS = text("SELECT reason, count(*) AS number FROM rejects GROUP BY reason ORDER BY number DESC, reason LIMIT 20")
_CHANGED = text("SELECT kind, what, count(*) AS number FROM changes GROUP BY kind, what ORDER BY kind, what")
_ENDED = text("SELECT why, count(*) AS number FROM tombstones GROUP BY why ORDER BY why")


class Corrections(BaseModel):
    """Decisions of a kind, and how many of them were taken back."""

    kind: str
    made: int
    undone: int


class Run(BaseModel):
    """What read: the version, the lists of places (JSON), and when it began."""

    coder: str
    gazetteer: str
    started: str


class Number(BaseModel):
    """How many of something."""

    what: str
    count: int


class Method(BaseModel):
    """What the page on method shows. `outlets` count events; `rejects` are reports turned away, by reason."""

    version: str
    runs: list[Run]
    corrections: list[Corrections]
    changes: list[Number]
    ended: list[Number]
    rejects: list[Number]
    outlets: list[Number]
    gazetteers: tuple[Gazetteer, ...]


@router.get("/method", summary="How the record came to be, and what was corrected")
def method(shared: Annotated[Served, Depends(served)]) -> Method:
    """Everything counted from the record itself."""
    with shared.reading() as connection:
        columns, chosen = shared.chosen(connection, Filters())
        return Method(
            version=VERSION,
            runs=[
                Run(coder=row.coder, gazetteer=row.gazetteer, started=row.started) for row in connection.execute(_RUNS)
            ],
            corrections=[
                Corrections(kind=row.kind, made=row.made, undone=row.undone) for row in connection.execute(_DECIDED)
            ],
            changes=[Number(what=f"{row.kind} {row.what}", count=row.number) for row in connection.execute(_CHANGED)],
            ended=_numbers(connection, _ENDED),
            rejects=_numbers(connection, _REJECTS),
            outlets=[
                Number(what=each.label, count=each.count) for each in by_field(columns, chosen.all, "outlet", 200)
            ],
            gazetteers=gazetteers(connection),
        )


def _numbers(connection: Connection, query: object) -> list[Number]:
    return [Number(what=str(row[0]), count=int(row[1])) for row in connection.execute(query)]  # type: ignore[call-overload]
