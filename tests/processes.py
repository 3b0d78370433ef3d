"""Processes that a test has started, and those that they started."""

import os
from contextlib import suppress
from pathlib import Path


def of_session(session: int) -> list[int]:
    """The processes of a session, whatever group they are of; none where the system does not list them."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(ProcessLookupError):
            found += [int(folder.name)] if os.getsid(int(folder.name)) == session else []
    return found
