"""Bytes -> Report: pages, scraped texts, wires and live blogs, with what is not the report's own words set aside."""

from dateline.reader.dates import PublishedArgumentError
from dateline.reader.received import MAX_BYTES, as_bytes
from dateline.reader.report import read_report

__all__ = ["MAX_BYTES", "PublishedArgumentError", "as_bytes", "read_report"]
