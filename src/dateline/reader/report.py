"""Bytes -> Report: decode, tell HTML from text, take the page apart, lay its text out."""

import hashlib
import re

from dateline.reader import clock, dates, fields, head, html, layout, markup, plain, posts, received, sift
from dateline.reader.decode import decode
from dateline.reader.draft import Draft, words
from dateline.reader.language import language
from dateline.reader.opening import opening
from dateline.reader.printed import copyright_line, printed_date
from dateline.record.text import Report
from dateline.unseen import passing

_BY = re.compile(r"^(?:(?:posted|published|story|text|words|written)\s+)?by\b:?|^(?:author|reporter|text)s?\b:?", re.I)
_OTHERS = re.compile(r"\s*[|/•]\s*(?:edited|photos?|pictures?|video|translat\w+)\b.*$", re.I)
NO_DATE = "no publication date found: relative times are left open"
NO_TEXT = "no text: the page holds no words of a report"


def read_report(data: bytes, *, published: str | None = None, url: str | None = None) -> Report:
    """The report in `data`, a page or text as received.

    `published` (ISO 8601 date or date-time) and `url` are the caller's word, which goes before the page's. Raises
    UnreadableInputError for input that is empty, binary or too large, and PublishedArgumentError for a `published`
    that is no date of our times. A page without text gives a Report with an empty text and a note.
    """
    given = dates.caller_date(published) if published is not None else None
    received.check(data)
    text, notes = decode(data)
    draft = html.draft(text) if html.is_html(text) else plain.draft(text)
    draft.notes[:0] = notes
    draft.url = url or draft.url
    if draft.source == "text":
        fields.read_fields(draft)
        if draft.title is None:
            head.find_title(draft)
    _date(draft, given)
    _outlet(draft)
    posts.split(draft)
    head.mark_head(draft)
    sift.sift(draft)
    sift.first_lead(draft)
    return _report(data, draft)


def _date(draft: Draft, given: str | None) -> None:
    """When it was published: by the caller's word, the markup, the page's own line, the wire's opening, the address."""
    notes = list(draft.notes)
    line = printed_date(draft)
    if given or draft.published:
        draft.notes = list(notes)
    if given:
        draft.published = given
    elif draft.published and line and "T" not in draft.published and line.startswith(draft.published):
        draft.published = line  # the same day, told to the minute
    else:
        draft.published = draft.published or line or _wire_date(draft) or markup.url_day(draft.url)
        if draft.published:  # what could not be read of the page's lines is not missed
            draft.notes = notes + [note for note in draft.notes[len(notes) :] if note.startswith("published:")]


def _wire_date(draft: Draft) -> str | None:
    for block in draft.blocks[:12]:
        found = opening(block.text)
        if found and found.day:
            year = copyright_line(draft)[1]
            day = found.date(year)
            if day and found.year is None:
                draft.notes.append(f"published: the day is the wire's, the year {year} the copyright line's")
            return day.isoformat() if day else None
    return None


def _outlet(draft: Draft) -> None:
    if draft.outlet is None:
        wires = (opening(block.text) for block in draft.blocks[:12])
        draft.outlet = next((found.outlet for found in wires if found and found.outlet), None)
    if draft.outlet is None:
        draft.outlet = copyright_line(draft)[0]


def _report(data: bytes, draft: Draft) -> Report:
    text, parts = layout.lay_out(draft)
    has_words = any(words(block.text) for block in draft.blocks)
    if not has_words:
        draft.drop("title without a text", draft.title or "")
        text, parts = "", ()
        draft.notes.append(NO_TEXT)
    elif draft.published is None:
        draft.notes.append(NO_DATE)
    draft.notes += passing(text)
    return Report(
        id=f"sha256:{hashlib.sha256(data).hexdigest()}",
        url=draft.url,
        outlet=draft.outlet,
        title=draft.title,
        byline=_names(draft.byline),
        language=language(text, draft.language),
        published=draft.published,
        text=text,
        parts=parts,
        dropped=tuple(draft.dropped),
        notes=tuple(draft.notes),
    )


def _names(byline: str | None) -> str | None:
    """A byline without "By", the time after the names, and those who made the pictures."""
    if byline is None:
        return None
    _, taken = clock.stamps(byline)
    left = _BY.sub("", byline[: taken[0][0]] if taken else byline)
    left = re.sub(r"\s+(?:on|at)\s*$", "", _OTHERS.sub("", left))
    return left.strip(" ,:|•·–—-()[]") or None
