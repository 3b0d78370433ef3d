"""Small inputs of every kind, made when a test asks for them."""

import gzip
import io
import json
import zipfile
from collections.abc import Iterable
from email.message import EmailMessage
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dateline.intake import Item, Options, Refused, Skipped, Told, gather
from dateline.store.received import Received

WHEN = "2024-03-02T10:00:00+00:00"
SHELLS = "Shells hit a market in Kramatorsk on Friday, killing 14 people, the governor said."
FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Valley Post</title><link>https://valley.example/</link>
<item><title>Shells hit Kramatorsk &amp; Sloviansk</title><link>https://valley.example/shells</link><guid>v-1</guid>
<pubDate>Sat, 02 Mar 2024 11:00:00 +0100</pubDate>
<description>&lt;p&gt;{SHELLS}&lt;/p&gt;</description></item>
<item><title>Drones over Odesa</title><link>https://valley.example/drones</link><guid>v-2</guid>
<pubDate>Sat, 02 Mar 2024 12:00:00 GMT</pubDate><description>Drones flew over Odesa.</description></item>
</channel></rss>
"""


def page(title: str = "Shells hit Kramatorsk market", outlet: str = "The Wire", more: str = "") -> bytes:
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title><meta property="og:site_name" content="{outlet}">'
        f'<meta property="article:published_time" content="{WHEN}"></head><body><article><h1>{title}</h1>'
        "<p>Russian forces shelled a market in Kramatorsk on Friday, killing at least 14 people, the regional governor "
        f"said. Rescue workers searched the ruins until the evening.</p>{more}</article></body></html>"
    ).encode()


def warc(responses: Iterable[tuple[str, str, str, bytes]], packed: bool = True) -> bytes:
    """A web archive of answers: address, status line, content type and body each, every one with its request."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for url, status, kind, body in responses:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        asked = StatusAndHeaders("GET / HTTP/1.1", [("Host", "x.example")], is_http_request=True)
        date = {"WARC-Date": "2024-03-03T08:00:00Z"}
        writer.write_record(
            writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=headers, warc_headers_dict=date)
        )
        writer.write_record(writer.create_warc_record(url, "request", http_headers=asked, warc_headers_dict=date))
    return out.getvalue()


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return path


def message(subject: str, text: str, **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["Subject"], made["From"] = subject, "Valley Post <news@valley.example>"
    made["Date"] = "Sat, 02 Mar 2024 10:00:00 +0100"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made


def mbox(messages: Iterable[EmailMessage]) -> bytes:
    start = b"From news@valley.example Sat Mar  2 10:00:00 2024\n"
    return b"".join(start + each.as_bytes().replace(b"\nFrom ", b"\n>From ") + b"\n\n" for each in messages)


def lines(rows: Iterable[dict[str, object]]) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def items(*names: str | Path, options: Options | None = None) -> list[Item]:
    return list(gather([str(name) for name in names], options))


def reports(found: Iterable[Item]) -> list[Received]:
    return [item for item in found if isinstance(item, Received)]


def refused(found: Iterable[Item]) -> list[Refused]:
    return [item for item in found if isinstance(item, Refused)]


def skipped(found: Iterable[Item]) -> list[Skipped]:
    return [item for item in found if isinstance(item, Skipped)]


def told(found: Iterable[Item]) -> list[str]:
    return [item.line for item in found if isinstance(item, Told)]


def gz(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)
