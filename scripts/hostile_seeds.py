"""Our own gold pages -> short pages, and archives of them in every form that is read: what mutations start from."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from html import escape
from pathlib import Path

_SHORT = 1200  # characters of a text: reading takes time in step with it
_FEWEST = 3  # pages in an archive

Seeds = list[tuple[str, bytes]]


def pages(folder: Path) -> Seeds:
    """The pages of `folder` by name: each one that is short, and the start of each text as text and HTML."""
    found: Seeds = []
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".html", ".txt"):
            continue
        data = path.read_bytes()
        if len(data) < 4 * _SHORT:
            found.append((path.name, data))
        if path.suffix == ".txt":
            text = data.decode("utf-8", errors="replace")[:_SHORT]
            found += [(f"{path.stem}-short.txt", text.encode()), (f"{path.stem}-short.html", _page(text))]
    return found


def _page(text: str) -> bytes:
    title, *lines = [line for line in text.split("\n") if line.strip()]
    body = "".join(f"<p>{escape(line)}</p>\n" for line in lines)
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(title)}</title>'
        '<meta property="article:published_time" content="2024-03-02T10:00:00Z"></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{escape(title)}</h1>{body}</article></body></html>"
    ).encode()


def archives(given: Seeds) -> Seeds:
    """Archives, feeds, tables and messages of `given`, by a name whose ending says what each is."""
    few = [given[at : at + _FEWEST] for at in range(0, len(given), _FEWEST)]
    return [(f"{number}{ending}", make(some)) for number, some in enumerate(few) for ending, make in MAKERS.items()]


def _zip(some: Seeds) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in some:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _wacz(some: Seeds) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo("datapackage.json"), "{}")
        archive.writestr(zipfile.ZipInfo("archive/data.warc.gz"), gzip.compress(_warc(some), mtime=0))
    return out.getvalue()


def _tar(some: Seeds) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in some:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def _warc(some: Seeds) -> bytes:
    return b"".join(_record(number, data) for number, (_, data) in enumerate(some))


def _record(number: int, data: bytes) -> bytes:
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\n"
        f"WARC-Date: 2024-03-03T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="replace")


def _lines(some: Seeds) -> bytes:
    return "".join(
        json.dumps({"title": name, "text": _text(data), "date": "2024-03-02"}) + "\n" for name, data in some
    ).encode()


def _csv(some: Seeds) -> bytes:
    rows = [",".join('"' + value.replace('"', '""') + '"' for value in (name, _text(data))) for name, data in some]
    return "\n".join(["title,text", *rows, ""]).encode()


def _feed(some: Seeds) -> bytes:
    entries = "".join(
        f"<item><title>{escape(name)}</title><pubDate>Sat, 02 Mar 2024 11:00:00 +0100</pubDate>"
        f"<description>{escape(_text(data))}</description></item>" for name, data in some
    )  # fmt: skip
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title>{entries}</channel></rss>'.encode()


def _mbox(some: Seeds) -> bytes:
    start = b"From a@a.example Sat Mar  2 10:00:00 2024\nSubject: Shells\nContent-Type: text/html\n\n"
    return b"".join(start + data.replace(b"\nFrom ", b"\n>From ") + b"\n\n" for _, data in some)


MAKERS: dict[str, Callable[[Seeds], bytes]] = {
    ".zip": _zip, ".wacz": _wacz, ".tar": _tar, ".tar.gz": lambda some: gzip.compress(_tar(some), mtime=0),
    ".warc": _warc, ".warc.gz": lambda some: gzip.compress(_warc(some), mtime=0), ".jsonl": _lines, ".csv": _csv,
    ".csv.bz2": lambda some: bz2.compress(_csv(some)), ".jsonl.xz": lambda some: lzma.compress(_lines(some)),
    ".xml": _feed, ".mbox": _mbox,
}  # fmt: skip
