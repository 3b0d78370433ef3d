"""One line -> what it is besides the report's own words: byline, credit, publication time, button, label.

The word lists are in ontology/furniture.toml; the shapes (brackets, initials, copyright marks) are here, those of
credits in credits.py.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.ontology import table
from dateline.reader import clock, metaline
from dateline.reader.credits import credit
from dateline.reader.draft import ends_sentence, key, words
from dateline.reader.phrases import keys, starts

_LONGEST_END = 70  # words
# Why a line is left out, in the words that `dropped` gives.
BYLINE = "byline"
INITIALS = "editor's initials"
CREDIT = "image credit"
TEXT_CREDIT = "source credit"
TIME = "publication time"
RELATED = "related content"
FURNITURE = "page furniture"
BUTTONS = "share buttons"
COPYRIGHT = "copyright"
SECTION = "section label"

_INITIALS = re.compile(
    r"^[\[(]?\s*(?:(?:ed|red|sub|corr|aut|auth|trans|tr|editor|edited by)\b[.:]?\s*[A-Z]{2,4}\b[\s/,;|]*){1,4}"
    r"(?:[A-Z]{2,4}[\s/,;]*){0,3}[\])]?\.?$",
    re.I,
)
_DESK = re.compile(r"^[\[(]?[a-z]{2,4}(?:/[a-z]{2,4})+(?:\s*\([^)]{2,60}\))?[\])]?$")
_DESK_AT_END = re.compile(r"\s+\(?(?:[a-z]{2,4}/[a-z]{2,4}(?:/[a-z]{2,4})*)\s*(?:\([A-Z][^)]{1,60}\))?\)?$")
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s|copyright\b)", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_COUNTER = re.compile(r"^[\d.,]+\s*[km]?\s+(\D+)$", re.I)
_AGO = re.compile(
    r"^(?:updated|published|posted|last updated)?\s*:?\s*(?:\d{1,3}|an?|one)\s*"
    r"(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|months?)\s+ago$",
    re.I,
)
_LENGTH = re.compile(
    r"^(?:(?:(?:estimated )?reading time|read time|time to read|listen|audio|duration|listen to (?:this |the )?\w+)\s*"
    r"[:(–-]?\s*\(?\d{1,3}(?::\d\d)?\s*-?\s*(?:min(?:ute)?s?|sec(?:ond)?s?|m|s)?\.?\)?"
    r"|\d{1,3}\s*-?\s*min(?:ute)?s?\.?(?:\s+(?:read|listen|watch|video))?)$",
    re.I,
)
_COMMENTS = re.compile(
    r"^(?:(?:comments?|responses|replies|reader comments)\s*[(:\[]\s*\d[\d,.]*\s*[)\]]?"
    r"|\d[\d,.]*\s+(?:comments?|responses|replies)"
    r"|(?:leave|post|write|add)\s+(?:a|your)\s+(?:comment|reply)s?|\d+\s+thoughts? on .{1,120})$",
    re.I,
)
# A monitor's number and the station: "PA1511032689 San Salvador Radio in Spanish 0000 GMT 15 Nov 89".
_SERIAL = re.compile(r"^[A-Z]{2}\d{6,12}[A-Z]?\s\S.{0,150}\d$")
_HANDLE = re.compile(r"^(?:@\w{3,40}|(?:https?://)?(?:t\.me|bit\.ly|wa\.me|fb\.com|x\.com|twitter\.com)/\S+)$", re.I)
_TAGS = re.compile(r"^(?:#\w+[\s,]*)+$")
_STEPS = re.compile(r"[>»›→]")
_URL_LINE = re.compile(r"^(?:https?://|www\.)\S+$", re.I)
_ROLE_FIRST = re.compile(
    r"^(?:(?:our|a|an|the|special|staff|own) ){0,3}(?:correspondents?|reporters?|agencies|staff|newsroom)\b", re.I
)
_BYLINE_TAIL = re.compile(r"\s*[|,•·–—-]\s*$")
_SMALL = frozenset((
    "and", "in", "of", "the", "for", "at", "from", "to", "with", "de", "la", "le", "van", "der", "von", "den",
    "bin", "al", "el", "ul", "abu", "da", "di", "du", "on", "&", "staff", "our", "a", "special", "own", "y", "et",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Label:
    """What a line is (`why`), whether a list of others' headlines follows, and whether only comments do."""

    why: str
    opens_list: bool = False
    opens_comments: bool = False


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(sorted(keys('lines', 'anywhere')))}) ")


@lru_cache(maxsize=4096)  # a line is asked about by each step of the reading
def label(line: str) -> Label | None:
    """What `line` is where it is none of the report's own words; null where it may be."""
    if len(line) > 400:
        return None
    folded = key(line)
    count = folded.count(" ") + 1
    if not folded:
        return Label(FURNITURE)
    return (
        _related(line, folded)
        or _button(line, folded, count)
        or _copyright(line, count)
        or _byline(line, folded, count)
        or _credit(line, folded, count)
        or _time(line)
    )


def section_names() -> frozenset[str]:
    """The folded names of sections."""
    return frozenset(key(name) for name in table("furniture")["sections"])


def is_section(line: str) -> bool:
    """Whether `line` is a section's name or a path of them ("News / World", "Home > Africa > Mali")."""
    if key(line) in section_names():
        return True
    steps = [key(step) for step in re.split(r"[>»›→/|•·]", line)]
    if len(steps) < 2 or len(line) > 100:
        return False
    known = sum(step in section_names() for step in steps)
    if steps[0] == "home" and all(step.count(" ") < 3 for step in steps):
        return True
    return known == len(steps) or (_is_path(line) and known >= 1)


def _is_path(line: str) -> bool:
    """Whether `line` is a path of pages ("News > Africa > Mali"): a few words, and a few after each arrow."""
    first, *others = [step.split() for step in _STEPS.split(line)]
    others = [step for step in others if step]
    return 1 <= len(first) <= 4 and bool(others) and all(len(step) <= 6 for step in others)


def _related(line: str, folded: str) -> Label | None:
    labels = keys("related", "labels")
    if folded in labels:
        return Label(RELATED, opens_list=True)
    head, colon, tail = line.partition(":")
    if colon and tail.strip() and key(head) in labels:
        return Label(RELATED)
    if f"{folded} ".startswith(starts("related", "starts")) and len(folded.split()) <= 8 and not ends_sentence(line):
        return Label(RELATED, opens_list=True)
    return None


def _button(line: str, folded: str, count: int) -> Label | None:
    lines = "lines"
    if _COMMENTS.match(line):
        return Label(FURNITURE, opens_comments=True)
    if folded in keys(lines, "whole") or _LENGTH.match(line):
        return Label(FURNITURE)
    if count <= 40 and f"{folded} ".startswith(starts(lines, "starts")):
        return Label(FURNITURE)
    if count <= 60 and _anywhere().search(f" {folded} "):
        return Label(COPYRIGHT if "rights reserved" in folded else FURNITURE)
    if keys(lines, "buttons").issuperset(folded.split()):
        return Label(BUTTONS)
    counter = _COUNTER.match(line)
    if counter and key(counter.group(1)) in keys(lines, "counters"):
        return Label(FURNITURE)
    if _TAGS.match(line) or _URL_LINE.match(line) or _HANDLE.match(line):
        return Label(FURNITURE)
    return Label(TIME) if _AGO.match(line) else None


def _copyright(line: str, count: int) -> Label | None:
    if not _COPYRIGHT.search(line) or count > 40:
        return None
    if _YEAR.search(line) and line.lstrip().lower().startswith(("©", "(c)", "copyright")):
        return Label(COPYRIGHT)
    return Label(CREDIT) if line.lstrip().startswith("©") else None


def _byline(line: str, folded: str, count: int) -> Label | None:
    if _INITIALS.match(line) or _DESK.match(line):
        return Label(INITIALS)
    if count > 40:
        return None
    openings = starts("byline", "starts")
    for phrase in openings if f"{folded} ".startswith(openings) else ():
        if f"{folded} ".startswith(phrase) and _are_names(after_words(line, len(phrase.split()))):
            return Label(BYLINE)
    inner = line.strip("()[] ")
    if inner != line and "; " in inner and f"{key(inner)} ".startswith(starts("byline", "starts")):
        return Label(BYLINE)
    return None


def after_words(line: str, count: int) -> str:
    """`line` without its first `count` words."""
    for _ in range(count):
        match = re.match(r"\W*[\w'’-]+", line)
        line = line[match.end() :] if match else ""
    return line


def _are_names(text: str) -> bool:
    """Whether `text` looks like names, with their roles and the publication time, and not like a sentence."""
    _, taken = clock.stamps(text)
    left = "".join(" " if any(a <= i < b for a, b in taken) else c for i, c in enumerate(text))
    left = _BYLINE_TAIL.sub("", left.strip(" :|,•·–—-()[]"))
    tokens = re.findall(r"[\w'’.&@-]+", left)
    if not tokens or len(tokens) > 24 or re.search(r"[a-z]{3}[.!?]\s", left):
        return False
    known = _SMALL | {word for phrase in table("furniture")["byline"]["starts"] for word in words(phrase)}
    known |= {word for phrase in table("furniture")["byline"]["roles"] for word in words(phrase)}
    known |= {word for phrase in table("furniture")["times"]["updated"] for word in words(phrase)}
    known |= {word for phrase in table("furniture")["times"]["published"] for word in words(phrase)}
    capitals = [token for token in tokens if token[:1].isupper()]
    loose = [token for token in tokens if not token[:1].isupper() and token.casefold().strip(".") not in known]
    return (
        ((bool(capitals) and capitals[0] in tokens[:2]) or bool(_ROLE_FIRST.match(left)))
        and not loose
        and (len(tokens) <= 12 or "," in left or ";" in left)
    )


def _credit(line: str, folded: str, count: int) -> Label | None:
    whose = credit(line, folded, count)
    return Label(TEXT_CREDIT if whose == "text" else CREDIT) if whose else None


def _time(line: str) -> Label | None:
    if key(line) in keys("times", "published") | keys("times", "updated"):
        return Label(TIME)
    timed = clock.is_time_line(line) or _SERIAL.match(line) or metaline.is_meta_line(line, _is_beside_time)
    return Label(TIME) if timed else None


def _is_beside_time(piece: str) -> bool:
    """Whether `piece` is what stands beside the time on one line: a section, a counter, a button, a byline."""
    folded = key(piece)
    count = folded.count(" ") + 1
    return is_section(piece) or bool(_button(piece, folded, count) or _byline(piece, folded, count))


def is_teaser(line: str) -> bool:
    """Whether `line`, below the report's first paragraph, announces something else of the page ("Quiz: ...")."""
    head, colon, tail = line.partition(":")
    return bool(colon and tail.strip()) and len(words(line)) <= 25 and key(head) in keys("related", "teasers")


def is_at_the_end(line: str) -> bool:
    """Whether `line`, at a report's end, speaks to its readers ("For more information, ...") and is no news."""
    folded = f" {key(line)} "
    if folded.count(" ") > _LONGEST_END or any(mark in line for mark in '"“”«'):
        return False
    return folded[1:].startswith(starts("lines", "end_starts")) or any(cue in folded for cue in _ends())


@cache
def _ends() -> tuple[str, ...]:
    return tuple(sorted(f" {cue} " for cue in keys("lines", "end")))


def initials_at_end(line: str) -> int | None:
    """Where the desk's initials at the end of a paragraph start ("... on Monday. dh/msh (AP)"); null without any."""
    match = _DESK_AT_END.search(line)
    return match.start() if match and ends_sentence(line[: match.start()]) else None
