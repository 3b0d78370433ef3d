"""Messages, one or an mbox of them -> reports: the pages attached to each, or else what it says itself."""

import email
import email.policy
import io
import re
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from dateline.intake.nouns import Item, Refused
from dateline.intake.opened import Opened
from dateline.intake.page import Entry, received
from dateline.intake.streams import whole
from dateline.reader.received import MAX_BYTES
from dateline.store.received import Received

MAX_MESSAGE = 8 * MAX_BYTES  # a report of the largest size, with its pictures
_START = re.compile(rb"From \S.*\b\d{4}\s*$")
_QUOTED = re.compile(rb"^>(>*From )", re.M)
_LIST_MARKS = ("List-Id", "List-Unsubscribe", "X-RSS-URL", "X-RSS-Feed")
_FAULTS = (LookupError, ValueError, TypeError, AttributeError, RecursionError)  # of the library, on broken messages


def read_mbox(opened: Opened) -> Iterator[Item]:
    """The reports of all messages in `opened`."""
    for number, message in enumerate(_messages(opened.stream), 1):
        origin = f"{opened.origin}#{number}"
        if message is None:
            yield Refused(origin, f"the message is larger than the limit of {MAX_MESSAGE:,} bytes")
        else:
            yield from _reports(message, origin)


def read_message(opened: Opened) -> Iterator[Item]:
    """The reports of the one message in `opened`."""
    yield from _reports(whole(opened.stream, MAX_MESSAGE), opened.origin)


def _messages(stream: io.BufferedReader) -> Iterator[bytes | None]:
    """The messages of an mbox; null for one that is too large."""
    held: list[bytes] = []
    size, started, after_blank = 0, False, True
    while line := stream.readline(MAX_BYTES):
        if after_blank and _START.match(line):
            if started:
                yield _message(held, size)
            held, size, started = [], 0, True
        elif size <= MAX_MESSAGE:
            held.append(line)
            size += len(line)
        after_blank = not line.strip()
    if started:
        yield _message(held, size)


def _message(held: list[bytes], size: int) -> bytes | None:
    return None if size > MAX_MESSAGE else _QUOTED.sub(rb"\1", b"".join(held))


def _reports(data: bytes, origin: str) -> Iterator[Item]:
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        found = list(_of(message, origin))
    except _FAULTS as problem:
        yield Refused(origin, f"the message cannot be taken apart: {type(problem).__name__}: {problem}")
    else:
        yield from found


def _of(message: EmailMessage, origin: str) -> Iterator[Item]:
    pages = list(_pages(message))
    for number, page in enumerate(pages, 1):
        name = page.get_filename() or str(number)
        body = page.get_payload(decode=True)
        if isinstance(body, bytes) and body.strip():
            yield Received(body=body, origin=f"{origin}/{name}")
        else:
            yield Refused(f"{origin}/{name}", "the attached page is empty")
    if not pages:
        yield _itself(message, origin)


def _pages(message: EmailMessage) -> Iterator[EmailMessage]:
    """HTML pages that are attached, as a browser's share button sends them."""
    for part in message.walk():
        attached = part.get_content_disposition() == "attachment"
        if attached and part.get_content_type() in ("text/html", "application/xhtml+xml"):
            yield part


def _itself(message: EmailMessage, origin: str) -> Item:
    body = message.get_body(("html", "plain"))
    text = _text(body) if body is not None else ""
    date = message["Date"]
    sent = getattr(date, "datetime", None)
    entry = Entry(
        origin=origin,
        text=text,
        title=" ".join(str(message["Subject"] or "").split()) or None,
        published=sent.isoformat() if sent else None,
        url=_url(message),
        outlet=_outlet(message),
    )
    if not re.search(r"\w", text):
        return Refused(origin, "the message has no text")
    return received(entry)


def _text(body: MIMEPart) -> str:
    try:
        return str(body.get_content())
    except LookupError:  # an encoding that there is not
        payload = body.get_payload(decode=True)
        return payload.decode("utf-8", errors="replace") if isinstance(payload, bytes) else ""


def _url(message: EmailMessage) -> str | None:
    url = str(message["X-RSS-URL"] or "").strip()
    return url if url.startswith(("http://", "https://")) else None


def _outlet(message: EmailMessage) -> str | None:
    """The sender's name, of a message sent to a list; who passes an article on by hand is no outlet."""
    if not any(message[name] for name in _LIST_MARKS):
        return None
    return parseaddr(str(message["From"] or ""))[0] or None
