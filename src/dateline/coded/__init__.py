"""What others coded -> Dateline's nouns: rows of ACLED, UCDP GED and POLECAT files."""

from dateline.coded.nouns import CodedEvent, Unread
from dateline.coded.read import read_coded

__all__ = ["CodedEvent", "Unread", "read_coded"]
