"""What others coded -> Dateline's nouns: rows of ACLED, UCDP GED and POLECAT files."""

from dateline.coded.nouns import CodedEvent, Unread

__all__ = ["CodedEvent", "Unread"]
