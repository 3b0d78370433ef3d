"""What others coded -> Dateline's nouns: rows of ACLED, UCDP GED and POLECAT files."""

from typing import TYPE_CHECKING

from dateline.coded.nouns import CodedEvent, Unread

if TYPE_CHECKING:
    from dateline.coded.read import read_coded

__all__ = ["CodedEvent", "Unread", "read_coded"]


def __getattr__(name: str) -> object:
    """What reads rows is imported when it is first asked for: it loads the parser, which most only look past."""
    if name != "read_coded":
        raise AttributeError(f"module 'dateline.coded' has no attribute {name!r}")
    from dateline.coded.read import read_coded  # noqa: PLC0415

    return read_coded
