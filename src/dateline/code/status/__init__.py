"""The word of an event in its parsed sentence -> did it happen: asserted, denied, planned or possible."""

from dateline.code.status.decide import find_status, status_of, token_at

__all__ = ["find_status", "status_of", "token_at"]
