"""A file in the shape of ACLED, UCDP GED or POLECAT -> its events, one a row."""

from collections.abc import Iterator
from pathlib import Path

from dateline.coded.events import event
from dateline.coded.nouns import CodedEvent, Unread
from dateline.coded.shape import is_coded, unpacked
from dateline.errors import UnreadableInputError


def read_coded(path: Path) -> Iterator[CodedEvent | Unread]:
    """The events of the file, in its order; what cannot be read of it is an Unread, with the reason.

    The dataset is told by the columns: CSV, TSV or JSON Lines, packed or not. Raises UnreadableInputError where the
    columns are of none that is known.
    """
    from dateline.intake import gather  # noqa: PLC0415  (tables know this room)
    from dateline.intake.nouns import Refused  # noqa: PLC0415
    from dateline.store.received import Received  # noqa: PLC0415

    for item in gather([str(path)]):
        if isinstance(item, Refused):
            if item.origin == str(path):  # the file, not a row of it
                raise UnreadableInputError(f"{path}: {item.reason}")
            yield Unread(origin=item.origin, reason=item.reason)
        elif isinstance(item, Received):
            if not is_coded(item.body):
                raise UnreadableInputError(f"{path}: its columns are those of no dataset that is known here")
            try:
                yield event(*unpacked(item.body))
            except UnreadableInputError as problem:
                yield Unread(origin=item.origin, reason=str(problem))
