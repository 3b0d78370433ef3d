"""What a run may use, and what is said of a report that takes more: the same words whenever it is found out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Worker processes, and what one report may cost its worker: seconds on the clock, and bytes of memory in all.

    The largest page that is taken reads in some 10 s and 1 GB; a bound must be well beyond, or a busy machine decides
    what is read.
    """

    workers: int = 1
    seconds: float = 120.0
    memory: int = 1500 << 20


def too_long(seconds: float) -> str:
    """Why a report was rejected that took longer than that."""
    return f"reading it takes longer than the limit of {seconds:g} seconds"


def too_much(memory: int) -> str:
    """Why a report was rejected that took more bytes of memory than that."""
    return f"reading it takes more memory than the limit of {memory >> 20:,} MB"
