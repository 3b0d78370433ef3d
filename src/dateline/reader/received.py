"""A source -> its bytes, with everything turned away that is not a report: empty, binary, too large."""

from pathlib import Path

from dateline.errors import UnreadableInputError

# A book of 500,000 words, or ten times a heavy news page; reading this much stays under 10 s and 1 GB.
MAX_BYTES = 3_000_000

_MAGIC = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a sound, image or video file",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"SQLite format 3": "a database",
    b"II*\x00": "a TIFF image",
    b"ID3": "a sound file",
    b"OggS": "a sound or video file",
    b"wOFF": "a font",
}
_SAMPLE = 65_536
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))  # those that no text has
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def as_bytes(source: Path | bytes | str) -> bytes:
    """The bytes of `source`: a file's (Path), bytes as they are, or a str's UTF-8.

    Raises UnreadableInputError where the file cannot be opened or is larger than MAX_BYTES.
    """
    if isinstance(source, bytes):
        return source
    if isinstance(source, str):
        # Half of a surrogate pair has no UTF-8: it stands as a question mark rather than stop the reading.
        return source.encode("utf-8", errors="replace")
    try:
        with source.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
            size = source.stat().st_size
    except OSError as problem:
        raise UnreadableInputError(f"{source}: cannot be opened: {problem.strerror or problem}") from problem
    if len(data) > MAX_BYTES:
        raise _too_large(max(size, len(data)), f"{source}: ")
    return data


def check(data: bytes) -> None:
    """Raise UnreadableInputError, with the reason, where `data` cannot be a report's page or text."""
    if len(data) > MAX_BYTES:
        raise _too_large(len(data))
    if not data.strip():
        raise UnreadableInputError("the input is empty")
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise UnreadableInputError(f"the input is {what}, not a page or text; extract its text first")
    if not data.startswith(_WIDE_MARKS) and not wide(data):
        _check_controls(data[:_SAMPLE])


def wide(data: bytes) -> str | None:
    """The codec of UTF-16 text without a byte-order mark, seen by its zero bytes; null for anything else."""
    sample = data[:4096]
    if len(sample) < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _check_controls(sample: bytes) -> None:
    if b"\x00" in sample:
        raise UnreadableInputError("the input is binary (it holds zero bytes), not a page or text")
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > 0.05 * len(sample):
        raise UnreadableInputError("the input is binary (it is full of control characters), not a page or text")


def _too_large(size: int, where: str = "") -> UnreadableInputError:
    return UnreadableInputError(
        f"{where}the input is {size:,} bytes, more than the limit of {MAX_BYTES:,}; split it or cut it down first"
    )
