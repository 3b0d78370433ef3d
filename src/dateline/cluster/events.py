"""Claims with their components -> rows of events, by the linker's own functions: component by component, as it does.

Which claims a component has was found by SQL (pairs.py, stars.py); how they fall into groups, and what event a group
makes, is decided by the code that decides it on one machine.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

import pyarrow as pa

from dateline.cluster.layout import SCHEMA, row
from dateline.linker import facts, merged, partition, reading_order
from dateline.record import Claim

_Row = dict[str, Any]
_AT_ONCE = 1000  # events that are handed on together
COMPONENT = "component"
ORDER = {"first_report": pa.string(), "first_at": pa.int64(), "first_claim": pa.string()}
ORDERED: pa.Schema = pa.schema([*SCHEMA, *(pa.field(name, kind, nullable=False) for name, kind in ORDER.items())])


def events(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Rows with `component`, `json` and `origin` of claims, those of a component together -> rows of ORDERED."""
    rows = (row for batch in batches for row in batch.to_pylist())
    made = (each for _, told in groupby(rows, key=itemgetter(COMPONENT)) for each in component(list(told)))
    while some := list(islice(made, _AT_ONCE)):
        yield from pa.Table.from_pylist(some, schema=ORDERED).to_batches()


def component(rows: Sequence[_Row]) -> Iterator[_Row]:
    """The events that the claims of one component make, with the place of each one's first claim."""
    claims = {claim.id: claim for claim in (Claim.model_validate_json(row["json"]) for row in rows)}
    origins = {claim.report: row["origin"] for claim, row in zip(claims.values(), rows, strict=True)}
    compared = {claim.id: facts(claim) for claim in claims.values()}
    for part in partition(compared.values()):
        for group in part.groups:
            event = merged([claims[id_] for id_ in group.claims], group.why, origins)
            yield row(event) | dict(zip(ORDER, reading_order(compared[group.claims[0]]), strict=True))
