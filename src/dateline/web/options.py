"""What `dateline serve` is told, as one noun."""

from dataclasses import dataclass, field
from pathlib import Path

LOOPBACK = frozenset(("127.0.0.1", "::1", "localhost"))
STATIC = Path(__file__).parent / "static"


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what one request may ask for."""

    body: int = 5 * 1024 * 1024  # bytes
    query: int = 8 * 1024  # bytes of the address after its ?
    seconds: float = 10.0  # of any question to the record
    reading: float = 30.0  # seconds for a reading of a text
    bulk: int = 500  # decisions at once


@dataclass(frozen=True, slots=True)
class Options:
    """How a record is served. `token` is what whoever asks must show; a host that is not this machine's needs one."""

    record: Path
    host: str = "127.0.0.1"
    port: int = 8321
    token: str | None = None
    tiles: Path | None = None
    readonly: bool = False
    static: Path = STATIC
    limits: Limits = field(default_factory=Limits)
