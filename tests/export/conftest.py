"""The record that exports are tried on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dateline import Record
from tests.store.query.asked import record


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Record]:
    """A record of a few made reports, whose clock stands still."""
    found = record(tmp_path / "dateline.db")
    found._means = replace(found._means, clock=lambda: "2024-05-01T12:00:00+00:00")
    yield found
    found.close()
