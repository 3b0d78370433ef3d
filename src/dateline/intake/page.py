"""What a feed, a table or a message says of a report, and its words -> one small HTML page: the bytes that are kept.

A row's text alone would be the same bytes for every outlet that carries it, and would lose its headline and date. As a
page it says of itself what its source said, and is read, and read anew years later, like any other.
"""

import re
from dataclasses import dataclass
from html import escape

from dateline.reader.html import is_html
from dateline.store.received import Received

_DOCUMENT = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
_SCRIPTS = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.I | re.S)
_BREAKS = re.compile(r"\n+")
_TAG = re.compile(r"<[^<>]*>")  # of many that never close, each is looked at once


@dataclass(frozen=True, slots=True)
class Entry:
    """A report in pieces. `text` is plain text or HTML; every other field is null where the source lacks it.

    `published` is ISO 8601.
    """

    origin: str
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    outlet: str | None = None

    def has_words(self) -> bool:
        """Whether there is anything to read."""
        return bool(re.search(r"\w", f"{self.title or ''} {_TAG.sub(' ', self.text)}"))


def received(entry: Entry) -> Received:
    """`entry` as it goes into the record: its own page where the text is one, else the page made of it."""
    whole = _DOCUMENT.search(entry.text[:4096])
    body = entry.text if whole else _page(entry)
    return Received(
        body=body.encode("utf-8", errors="replace"),
        origin=entry.origin,
        url=entry.url,
        published=entry.published,
        outlet=entry.outlet,
        title=entry.title,
    )


def _page(entry: Entry) -> str:
    title = entry.title if re.search(r"\w", _TAG.sub(" ", entry.text)) else None
    text = entry.text if title else entry.title or entry.text  # a headline alone is the text
    head = ['<meta charset="utf-8">']
    if title:
        head += [f"<title>{escape(title)}</title>", _meta("og:title", title)]
    head += [
        _meta(name, value)
        for name, value in (
            ("og:site_name", entry.outlet),
            ("article:published_time", entry.published),
            ("og:url", entry.url),
        )
        if value
    ]
    heading = f"<h1>{escape(title)}</h1>\n" if title else ""
    top, body = "\n".join(head), heading + _body(text)
    return f"<!doctype html>\n<html><head>\n{top}\n</head><body><article>\n{body}\n</article></body></html>\n"


def _meta(name: str, value: str) -> str:
    return f'<meta property="{name}" content="{escape(value)}">'


def _body(text: str) -> str:
    """`text` as paragraphs: HTML as it is, without scripts; of plain text every line is one."""
    if is_html(text):
        return _SCRIPTS.sub("", text).strip()
    lines = (line.strip() for line in _BREAKS.split(text.replace("\r\n", "\n").replace("\r", "\n")))
    return "\n".join(f"<p>{escape(line, quote=False)}</p>" for line in lines if line)
