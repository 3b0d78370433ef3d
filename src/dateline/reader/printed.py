"""The lines that a page prints about itself -> when it was published, and by whom."""

import re

from dateline.reader import clock, labels
from dateline.reader.draft import Draft, is_paragraph, squash
from dateline.reader.opening import opening
from dateline.reader.posts import entries

# A page says when it was published in its first lines or its last ones.
_FAR = 40
_LAST = 15
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?P<y1>(?:19|20)\d\d)?(?:\s*[-–]\s*(?P<y2>(?:19|20)\d\d))?[,.]?\s*"
    r"(?:by\s+)?(?P<name>[A-Z][\w&'’.-]*(?: [\w&'’.-]+){0,5}?)?[,.]?\s*(?P<y3>(?:19|20)\d\d)?\s*"
    r"(?:[|.,–—-].*|all rights reserved.*)?$",
    re.I,
)


def printed_date(draft: Draft) -> str | None:
    """When the page's own lines say it was published: "published" before an unnamed time before "updated"."""
    ranked: list[tuple[int, int, str]] = []
    loose: tuple[int, clock.Stamp] | None = None
    of_posts = {entry.at for entry in entries(draft)}
    for at, block in enumerate(draft.blocks):
        if at in of_posts or _FAR <= at < len(draft.blocks) - _LAST:
            continue
        found = labels.label(block.text)
        if found is None or found.why not in (labels.TIME, labels.BYLINE):
            continue
        for stamp in clock.stamps(block.text)[0]:
            _note_absurd(draft, stamp)
            text = stamp.iso()
            if text is None:
                loose = (at, stamp) if stamp.clock else loose
            else:
                if stamp.clock is None and loose and at - loose[0] <= 2:
                    text = loose[1].iso(stamp.day) or text
                ranked.append(({"published": 0, None: 1, "updated": 2}[stamp.role], at, text))
    if not ranked:
        return _lone_date(draft)
    _rank, at, text = min(ranked)
    if "T" not in text and loose and abs(loose[0] - at) <= 2:
        day = clock.calendar_day(*map(int, text.split("-")))
        text = loose[1].iso(day) or text
    return text


def _note_absurd(draft: Draft, stamp: clock.Stamp) -> None:
    if stamp.absurd:
        draft.notes.append(
            f"the page's publication date {squash(stamp.absurd)!r} is not one that can be, or has two readings: ignored"
        )


def _lone_date(draft: Draft) -> str | None:
    """A place and a full date alone on a line ("Geneva, 3 May 2024"), at the top or at the very end."""
    lines = [*draft.blocks[:12], *draft.blocks[-3:]]
    for block in lines:
        found = opening(block.text)
        if found and found.year and (day := found.date(None)) and not is_paragraph(block.text[: found.end]):
            return day.isoformat()
    return None


def copyright_line(draft: Draft) -> tuple[str | None, int | None]:
    """The outlet and the year of the page's copyright line, each null where it does not say."""
    for block in reversed(draft.blocks[-40:]):
        found = labels.label(block.text)
        if found is None or found.why != labels.COPYRIGHT:
            continue
        match = _COPYRIGHT.search(block.text)
        if not match:
            continue
        years = [match.group(name) for name in ("y3", "y2", "y1") if match.group(name)]
        name = re.sub(r"\s+(?:all rights.*|inc\.?|ltd\.?|llc)$", "", match.group("name") or "", flags=re.I)
        if years or name:
            return name.strip(" .,") or None, int(years[0]) if years else None
    return None, None
