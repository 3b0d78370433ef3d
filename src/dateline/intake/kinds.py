"""The first bytes of an input, and its name -> the kind of thing it is, which says how it is read."""

import json
import re
from enum import StrEnum
from pathlib import PurePosixPath

# Taken off one by one: a single pattern for all of them would try every way to part a page of nothing but comments.
_BEFORE = re.compile(rb"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*>", re.S | re.I)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.I)
_MBOX = re.compile(rb"From \S.*\b\d{4}\s*$")
_PACKED = (".gz", ".bz2", ".xz", ".zst")
# What lies beside saved pages and is none: their pictures, scripts, styles and fonts.
_FURNITURE = (
    ".avif", ".bmp", ".css", ".eot", ".gif", ".ico", ".jpeg", ".jpg", ".js", ".map", ".mjs", ".mp3", ".mp4",
    ".ogg", ".otf", ".png", ".svg", ".tif", ".tiff", ".ttf", ".wasm", ".wav", ".webm", ".webp", ".woff", ".woff2",
)  # fmt: skip
HEAD = 4096  # bytes that are looked at


class Kind(StrEnum):
    """How an input is read."""

    PAGE = "page"
    FEED = "feed"
    WARC = "warc"
    LINES = "json lines"
    TABLE = "table"
    MBOX = "mbox"
    MESSAGE = "message"
    ZIP = "zip"
    TAR = "tar"
    JSON = "json"


def kind(head: bytes, name: str) -> Kind:
    """The kind of an input of which `head` are the first bytes (unpacked). A page, or plain text, is what is left."""
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return Kind.ZIP
    if head[257:262] == b"ustar":
        return Kind.TAR
    if head.startswith(b"WARC/"):
        return Kind.WARC
    text = head.removeprefix(b"\xef\xbb\xbf")
    return _by_name(text, suffix(name)) or _by_looks(text)


def _by_name(text: bytes, ending: str) -> Kind | None:
    """What a name says, where the first bytes do not say otherwise."""
    if ending in (".csv", ".tsv", ".tab"):
        return Kind.TABLE
    if ending in (".jsonl", ".ndjson", ".jsonlines"):
        return Kind.LINES
    if ending == ".eml":
        return Kind.MESSAGE
    if ending in (".mbox", ".mbx") and text.startswith(b"From "):
        return Kind.MBOX
    if ending == ".json":
        return Kind.LINES if _is_object(text) else Kind.JSON
    return None


def _by_looks(text: bytes) -> Kind:
    if _is_feed(text):
        return Kind.FEED
    if _MBOX.match(text.split(b"\n", 1)[0]):
        return Kind.MBOX
    return Kind.LINES if _is_object(text) else Kind.PAGE


def _is_feed(text: bytes) -> bool:
    at = 0
    while before := _BEFORE.match(text, at):
        at = before.end()
    return _FEED.match(text, at) is not None


def suffix(name: str) -> str:
    """The ending of `name`, in small letters, without that of the packing: ".csv" of "a.CSV.gz"."""
    path = PurePosixPath(name.lower())
    return path.with_suffix("").suffix if path.suffix in _PACKED else path.suffix


def no_page(name: str) -> str | None:
    """Why a part of a folder or archive is passed over without a look, by its name; null where it is not."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if "__MACOSX" in parts or any(part.startswith(".") and part.strip(".") for part in parts):
        return "hidden"
    return f"no page ({ending})" if (ending := PurePosixPath(name.lower()).suffix) in _FURNITURE else None


def _is_object(text: bytes) -> bool:
    """Whether `text` begins with a JSON object on a line of its own, whole as far as it can be seen."""
    line, _, rest = text.lstrip().partition(b"\n")
    if not line.startswith(b'{"'):
        return False
    if not rest and len(text) >= HEAD:
        return True
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False
