"""The memory that a process holds, as Linux tells it."""

import os
from pathlib import Path
from typing import NamedTuple

_PAGE = os.sysconf("SC_PAGE_SIZE")


class Held(NamedTuple):
    """Bytes of address space, and bytes in memory."""

    space: int
    real: int


def held(process: int | None = None) -> Held:
    """What a process holds, this one where null; nothing where it is gone, or the system does not say."""
    try:
        told = Path(f"/proc/{process or 'self'}/statm").read_text("ascii").split()
    except OSError:
        return Held(0, 0)
    return Held(int(told[0]) * _PAGE, int(told[1]) * _PAGE)
