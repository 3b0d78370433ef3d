"""A stream of bytes -> its lines as text, each of bounded length, whatever the encoding."""

import codecs
import io
from collections.abc import Iterator

from dateline.reader.decode import decode
from dateline.reader.received import MAX_BYTES, wide

_SAMPLE = 65_536
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
LONGEST = 2 * MAX_BYTES  # characters: a report of the largest size, with its quotes doubled


def lines(stream: io.BufferedReader) -> Iterator[str | None]:
    """The lines of `stream` with their ends; null for one longer than LONGEST, which is passed over."""
    text = io.TextIOWrapper(stream, encoding=_encoding(stream.peek(_SAMPLE)[:_SAMPLE]), errors="replace", newline="")
    try:
        while line := text.readline(LONGEST):
            if len(line) < LONGEST or line.endswith("\n"):
                yield line
                continue
            while (rest := text.readline(LONGEST)) and not rest.endswith("\n"):
                pass
            yield None
    finally:
        text.detach()


def _encoding(sample: bytes) -> str:
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name
    if codec := wide(sample):
        return codec
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return _guessed(sample)
    return "utf-8"


def _guessed(sample: bytes) -> str:
    """What the reader takes the sample for: UTF-8 with a few broken places, or an older encoding."""
    _, notes = decode(sample)
    return next((note.rsplit(" ", 1)[-1] for note in notes if "read as" in note), "utf-8")
