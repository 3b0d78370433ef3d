"""Bytes -> text: byte-order mark, then UTF-8, then what the page declares, then what the bytes look like."""

import codecs
import re

from dateline.reader.draft import seen
from dateline.reader.received import wide
from dateline.unseen import listed

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z][\w.:-]{1,30})""")
_HEAD = 4096
_SAMPLE = 32_768
# What news is written in besides UTF-8; a wider choice makes odd guesses on short texts.
_LIKELY = [
    "cp1252", "cp1251", "cp1250", "cp1256", "cp1255", "cp1253", "cp1254", "koi8_r", "koi8_u", "gb18030", "big5",
    "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip
_BAD = "\ufffd"
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")  # marks of direction alone are common, and harmless


def decode(data: bytes) -> tuple[str, list[str]]:
    """The text of `data`, and notes on what about it cannot be trusted. Never fails."""
    text, notes = _decode(data)
    if not text.isascii() and (turning := len(_TURNS.findall(text))):
        notes.append(f"{turning} marks that turn the direction of writing are left out of the text")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return seen(text.translate(_STRAY) if _ANY_STRAY.search(text) else text), notes


_STRAY = {
    **dict.fromkeys([*range(9), 11, *range(14, 32), 0x7F]), 0x0C: "\n", 0x2028: "\n", 0x2029: "\n\n", 0x85: "\n"
}  # fmt: skip
_ANY_STRAY = re.compile(f"[{listed(_STRAY)}]")  # most pages have none, and to translate one takes ten times as long


def _decode(data: bytes) -> tuple[str, list[str]]:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _with(data, codec)
    codec = wide(data) or ""
    if codec:
        return _with(data, codec)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _not_utf8(data)


def _with(data: bytes, codec: str) -> tuple[str, list[str]]:
    text = data.decode(codec, errors="replace")
    bad = text.count(_BAD)
    return text, [f"{bad} characters could not be decoded from {codec} and stand as {_BAD}"] if bad else []


def _not_utf8(data: bytes) -> tuple[str, list[str]]:
    text = data.decode("utf-8", errors="replace")
    bad = text.count(_BAD)
    good = sum(ord(character) > 127 for character in text) - bad
    if good > bad:
        return text, [f"not all valid UTF-8: {bad} places could not be decoded and stand as {_BAD}"]
    declared = _declared(data)
    if declared:
        return _with(data, declared)
    codec = _guess(data)
    text, notes = _with(data, codec)
    return text, [f"not valid UTF-8 and no encoding is declared: read as {codec}", *notes]


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    if name in ("iso8859-1", "ascii"):
        return "cp1252"  # what the web means by it
    return None if name.startswith("utf") else name


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  (only where the bytes are not UTF-8)

    # The part with the bytes that matter: plain ASCII around them says nothing of the encoding.
    first = next(at for at, byte in enumerate(data) if byte > 127)
    sample = data[max(0, first - _SAMPLE // 2) : first + _SAMPLE // 2]
    best = from_bytes(sample, cp_isolation=_LIKELY).best()
    return best.encoding if best else "cp1252"
