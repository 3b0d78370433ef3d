"""The lines that a page prints about itself -> when it was published, and by whom."""

import re
from dataclasses import replace
from datetime import date

from dateline.reader import clock, dates, labels, metaline
from dateline.reader.draft import Block, Draft, is_paragraph, squash, words
from dateline.reader.opening import opening
from dateline.reader.posts import entries

# A page says when it was published in its first lines or its last ones.
_FAR = 40
_LAST = 15
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*+(?:(?:©|\(c\))\s*+)?(?P<y1>(?:19|20)\d\d)?(?:\s*+[-–]\s*+(?P<y2>(?:19|20)\d\d))?[,.]?\s*+"
    r"(?:by\s++)?(?P<name>[A-Z][\w&'’.-]*(?: [\w&'’.-]+){0,5}?)?[,.]?\s*+(?P<y3>(?:19|20)\d\d)?\s*+"
    r"(?:[|.,–—-].*|all rights reserved.*)?$",
    re.I,
)
_SAYS_WHEN = re.compile(r"^[^:\d]{4,30}:|^(?:published|updated|posted|last)\b", re.I)
_FIRST = re.compile(r"\b(?:first|originally)\b", re.I)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RANK = {"published": 1, None: 2, "updated": 3}
_NEAR, _SOON = 14, 60  # days
_SAMPLE = 1500  # characters of a paragraph
_SHORT = 12  # words of a line that only says when


def printed_date(draft: Draft) -> str | None:
    """When the page's own lines say it was published: "published" before an unnamed time before "updated".

    Lines of its margin, which stand outside the article, count like its first ones. What cannot be read of them is
    said in the draft's notes.
    """
    of_posts = {entry.at for entry in entries(draft)}
    of_story = story_days(draft.blocks)
    lines = [(at - len(draft.margin), line) for at, line in enumerate(draft.margin)]
    first = next((at for at, block in enumerate(draft.blocks) if is_paragraph(block.text)), len(draft.blocks))
    for at, block in enumerate(draft.blocks):
        if at not in of_posts and at not in of_story and not _FAR <= at < len(draft.blocks) - _LAST:
            lines.append((at, block.text))
    text = " ".join(block.text for block in [Block(draft.title or ""), *draft.blocks])
    ranked, loose = _read(draft, lines, text, first)
    if not ranked:
        return _lone_date(draft)
    _rank, at, found = min(ranked)
    if "T" not in found and loose and abs(loose[0] - at) <= 2:
        found = loose[1].iso(date.fromisoformat(found)) or found
    return found


def _read(
    draft: Draft, lines: list[tuple[int, str]], text: str, first: int
) -> tuple[list[tuple[int, int, str]], tuple[int, clock.Stamp] | None]:
    """The dates in `lines` with their ranks and places, and the last time of day that stands without a date."""
    ranked: list[tuple[int, int, str]] = []
    loose: tuple[int, clock.Stamp] | None = None
    role: clock.Role | None = None
    above = ""
    for at, line in lines:
        found = labels.label(line)
        if found is None and at < first and metaline.is_dated_name(line):
            found = labels.Label(labels.TIME)
        if found is None or found.why not in (labels.TIME, labels.BYLINE):
            _note_unread(draft, line)
            role, above = None, ""
            continue
        stamps = [_settled(draft, clock.settled(stamp, text)) for stamp in clock.stamps(line)[0]]
        for stamp in stamps:
            _note_absurd(draft, stamp)
            said = stamp.iso()
            if said is None:
                loose = (at, stamp) if stamp.clock and not stamp.part else loose
                continue
            if stamp.clock is None and loose and at - loose[0] <= 2:
                said = loose[1].iso(stamp.day) or said
            rank = 0 if _FIRST.search(f"{above} {line}") and stamp.role != "updated" else _RANK[stamp.role or role]
            ranked.append((rank, at, said))
        # "Updated" alone speaks of the line below it.
        role, above = (None, "") if stamps else (clock.role_of(line), line)
    return ranked, loose


def _settled(draft: Draft, stamp: clock.Stamp) -> clock.Stamp:
    """A stamp of two readings ("07/08/2024") as the one that the days named in the report stand close before."""
    if not stamp.either:
        return stamp
    named = _days_named(draft, stamp.either[0].year)
    named_day = _weekday(draft, stamp)
    if len(named_day) == 1:
        return replace(stamp, day=named_day[0], absurd=None)
    told = [day for day in stamp.either if _fits(day, named - {*stamp.either})]
    if len(told) != 1:
        return stamp
    draft.notes.append(f"published: {stamp.absurd!r} has two readings; the days that the report names tell {told[0]}")
    return replace(stamp, day=told[0], absurd=None)


def _weekday(draft: Draft, stamp: clock.Stamp) -> list[date]:
    """The readings of a stamp that fall on the weekday before it: "Friday 05/06/2020"."""
    text = "\n".join([*draft.margin, *(block.text for block in draft.blocks)])
    written = re.escape(stamp.absurd or "")
    found = re.search(rf"\b({'|'.join(WEEKDAYS)}),?\s+{written}", text, re.I) if written else None
    return [day for day in stamp.either or () if found and WEEKDAYS[day.weekday()] == found.group(1).lower()]


def _days_named(draft: Draft, year: int) -> set[date]:
    """The days that the report's paragraphs name, those without a year in `year`."""
    found: set[date] = set()
    for block in draft.blocks[: 2 * _FAR]:
        for stamp in clock.stamps(block.text[:_SAMPLE])[0]:
            day = stamp.day or (dates.calendar_day(year, *stamp.part_day) if stamp.part_day else None)
            found |= {day} if day else set()
    return found


def _fits(published: date, named: set[date]) -> bool:
    """Whether the report names days of the fortnight before `published`, and none of the weeks after it."""
    ages = [(published - day).days for day in named]
    return any(0 <= age <= _NEAR for age in ages) and not any(-_SOON <= age < 0 for age in ages)


def story_days(blocks: list[Block]) -> set[int]:
    """The places of bare dates that head the parts of a chronology: two or more of them below its first paragraph.

    Those after the first may leave out the year.
    """
    found: set[int] = set()
    begun = False
    for at, block in enumerate(blocks):
        begun = begun or is_paragraph(block.text)
        if begun and len(block.text) < 60 and _is_head(block.text, after=bool(found)):
            found.add(at)
    return found if len(found) > 1 else set()


def _is_head(line: str, *, after: bool) -> bool:
    """Whether a line is a day and nothing else; one `after` another may leave out the year."""
    found, taken = clock.stamps(line)
    if len(found) != 1 or found[0].clock or found[0].role:
        return False
    if after and found[0].part_day:
        return not clock.rest(line, taken)
    return found[0].day is not None and clock.is_time_line(line)


def _note_absurd(draft: Draft, stamp: clock.Stamp) -> None:
    if stamp.absurd:
        draft.notes.append(
            f"the page's publication date {squash(stamp.absurd)!r} is not one that can be, or has two readings: ignored"
        )
    elif stamp.part and stamp.role:
        draft.notes.append(f"the page's publication date {squash(stamp.part)!r} is not whole: ignored")


def _note_unread(draft: Draft, line: str) -> None:
    """Say it where a short line calls itself a publication time and is none that we can read."""
    is_short = len(words(line)) <= _SHORT and not is_paragraph(line)
    if is_short and _SAYS_WHEN.match(line) and clock.starts_with_role(line) and any(c.isdigit() for c in line):
        draft.notes.append(f"the page's publication line {squash(line)[:80]!r} cannot be read: ignored")


def _lone_date(draft: Draft) -> str | None:
    """A place and a full date alone on a line ("Geneva, 3 May 2024"), at the top or at the very end."""
    lines = [*draft.blocks[:12], *draft.blocks[-3:]]
    for block in lines:
        found = opening(block.text)
        if found and found.year and (day := found.date(None)) and not is_paragraph(block.text[: found.end]):
            return day.isoformat()
    # "Sahara Conflict Assessment, May 4, 2024"
    title = draft.title or ""
    days = [stamp.day for stamp in clock.stamps(title)[0] if stamp.day]
    return days[0].isoformat() if len(days) == 1 and metaline.is_dated_name(title) else None


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
