"""A line's dates and times of day -> stamps, and a stamp -> ISO 8601.

Only what a page says of its own publication is read here; times inside sentences belong to the times room.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Literal

from dateline.ontology import table
from dateline.reader import dates, zones
from dateline.reader.draft import ends_sentence, key, words

MONTH = (
    r"(?:jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"

_BETWEEN = ("by", "for", "from", "in", "to", "under")  # small words between a publication time and its names

Role = Literal["published", "updated"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """One date, time of day, or both, as a line gives them. `absurd`: written as a date that cannot be."""

    day: date | None = None
    clock: tuple[int, int, int] | None = None
    zone: str | None = None
    role: Role | None = None
    absurd: str | None = None
    part: str | None = None  # a date that is not whole: "4 May", "May 2024"
    part_day: tuple[int, int] | None = None  # its month and day, where it has both
    either: tuple[date, date] | None = None  # "05/03/2024": day first, month first

    def iso(self, day: date | None = None) -> str | None:
        """ISO 8601, on `day` where the stamp has none of its own; null without a day."""
        on = self.day or (_with_year(self.part_day, day) if self.part_day else day)
        if on is None:
            return None
        if self.clock is None:
            return on.isoformat()
        hour, minute, second = self.clock
        offset = (zones.offset(self.zone, on) or "") if self.zone else ""
        return f"{on.isoformat()}T{hour:02d}:{minute:02d}:{second:02d}{offset}"


def _with_year(part: tuple[int, int], day: date | None) -> date | None:
    return dates.calendar_day(day.year, *part) if day else None


@cache
def _tokens() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(dates.foreign(), key=lambda name: (-len(name), name)))
    any_month, short_year = rf"{MONTH}|{names}", r"'?\d\d(?![\w:]|\s?[.:h]\d|\s?[ap]\.?m\b)"
    return re.compile(
        rf"""(?:(?<![\w])|(?<=\d)(?=T\d))(?:
        (?P<iso>(?P<iy>\d{{4}})[-/.](?P<im>\d{{1,2}})[-/.](?P<id>\d{{1,2}}))(?=$|[^\d]|T\d)
        | (?P<cy>(?:19|20)\d\d)(?P<cm>[01]\d)(?P<cd>[0-3]\d)(?=$|\s|T\d)
        | (?:{WEEKDAY}\.?,?\s+)?(?P<dd>\d{{1,2}})(?:st|nd|rd|th|er|º)?[\s.-]+(?:of\s+|de\s+)?
              (?P<dm>{any_month})\.?(?:[\s,.-]+(?:del?\s+)?(?P<dy>\d{{4}})(?!\d)|[\s-]+(?P<dyy>{short_year}))
        | (?:{WEEKDAY}\.?,?\s+)?(?P<mm>{MONTH})\.?\s+(?P<md>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<my>\d{{4}})(?!\d)
        | (?P<n1>\d{{1,2}})(?P<nsep>[./-])(?P<n2>\d{{1,2}})(?P=nsep)(?P<ny>\d{{4}}|\d\d)(?![\d:])
        | T?(?P<hour>[0-2]?\d)(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d+)?)?\s*(?P<half>[ap]\.?m\b\.?)?
              |\s?(?P<half2>[ap]\.?m\b\.?)|h(?P<fminute>[0-5]\d)\b)
        | (?P<bare>[0-2]\d[0-5]\d)(?=\s?(?:hrs|hours|GMT|UTC|h\b))
        | (?:{WEEKDAY}\.?,?\s+)?(?P<part>(?P<pd>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<pm>{MONTH})\b\.?
              |(?P<qm>{MONTH})\.?\s+(?P<qd>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])|(?:{any_month})\.?,?\s+\d{{4}}(?!\d))
        | (?P<weekday>{WEEKDAY})\b
        )""",
        re.I | re.X,
    )


@cache
def _zone() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:hrs|hours|h)?\s*(?:[(\[]\s*(?P<city>{zones.cities()})\s*[)\]]"
        rf"|[,(\[]?\s*(?P<zone>{zones.pattern()}|(?-i:[A-Z]{{3,5}})(?=\)?\s*(?:$|[|·•])))[)\]]?)",
        re.I,
    )


def settled(stamp: Stamp, text: str) -> Stamp:
    """`stamp` with the one meaning of its zone in the country that `text` speaks of, where the name has several."""
    return replace(stamp, zone=zones.settled(stamp.zone, text))


@cache
def _roles() -> list[tuple[str, Role]]:
    times = table("furniture")["times"]
    pairs: list[tuple[str, Role]] = [(" ".join(words(w)), "updated") for w in times["updated"]]
    pairs += [(" ".join(words(w)), "published") for w in times["published"]]
    return sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0]))


@dataclass
class _Open:
    """A stamp while its parts are being collected."""

    day: date | None = None
    clock: tuple[int, int, int] | None = None
    zone: str | None = None
    role: Role | None = None
    absurd: str | None = None
    part: str | None = None
    part_day: tuple[int, int] | None = None
    either: tuple[date, date] | None = None

    def close(self) -> Stamp | None:
        if self.day is None and self.clock is None and self.absurd is None and self.part is None:
            return None
        return Stamp(self.day, self.clock, self.zone, self.role, self.absurd, self.part, self.part_day, self.either)

    @property
    def has_day(self) -> bool:
        return bool(self.day or self.absurd or self.part)


def stamps(line: str) -> tuple[list[Stamp], list[tuple[int, int]]]:
    """The stamps of `line`, in order, and the stretches of it that they were read from."""
    found: list[Stamp] = []
    taken: list[tuple[int, int]] = []
    current, at = _Open(), 0
    while match := _tokens().search(line, at):
        role = _role(line[at : match.start()])
        day, absurd = _day(match)
        clock = _clock(match)
        part = match.group("part")
        clash = ((day or absurd or part) and current.has_day) or (clock and current.clock)
        if clash or (role and (current.has_day or current.clock)):
            found += [stamp] if (stamp := current.close()) else []
            current = _Open(role=current.role if clash and not role else None)
        current.role = role or current.role
        current.day = day or current.day
        current.absurd = absurd or current.absurd
        current.either = _either(match) or current.either
        current.part, current.part_day = part or current.part, _part_day(match) or current.part_day
        at = match.end()
        if clock:
            current.clock = clock
            if zone := _zone().match(line, at):
                current.zone = zone.group("zone") or zone.group("city")
                at = zone.end()
        taken.append((match.start(), at))
    found += [stamp] if (stamp := current.close()) else []
    return found, taken


def is_time_line(line: str) -> bool:
    """Whether `line` says when the page was published or updated, and nothing else."""
    if len(line) > 200 or not any(character.isdigit() for character in line):
        return False
    found, taken = stamps(line)
    told = [stamp for stamp in found if not stamp.part or stamp.role or stamp.clock]  # "4 May" alone is a heading
    if not told or len(told) < len(found):
        return False
    left = rest(line, taken)
    return not left or (starts_with_role(line) and bool(told[0].day) and not ends_sentence(line) and _names(line, left))


def role_of(line: str) -> Role | None:
    """The role that `line` gives the date in or under it."""
    return _role(line)


def starts_with_role(line: str) -> bool:
    """Whether `line` starts with "Published", "Last updated on" or the like."""
    return f"{key(line[:60])} ".startswith(tuple(f"{phrase} " for phrase, _ in _roles()))


def _names(line: str, left: list[str]) -> bool:
    """Whether `left`, what a publication line says besides the time ("in World News"), is names, and few."""
    small = {word for word in re.findall(r"[^\W_]+", line) if word[0].islower()}
    return len(left) <= 8 and all(word not in small or word in _BETWEEN for word in left)


def rest(line: str, taken: list[tuple[int, int]]) -> list[str]:
    """The words of `line` outside `taken` that are not about time."""
    left = "".join(" " if any(a <= i < b for a, b in taken) else c for i, c in enumerate(line))
    text = f" {' '.join(words(left))} "
    for phrase, _ in _roles():
        text = text.replace(f" {phrase} ", " ")
    filler = set(table("furniture")["times"]["filler"])
    return [word for word in text.split() if word not in filler]


def _role(before: str) -> Role | None:
    text = f" {' '.join(words(before[-60:]))} "
    hits = [(text.rfind(f" {phrase} "), role) for phrase, role in _roles()]
    best = max(hits, key=lambda hit: hit[0], default=(-1, None))
    return best[1] if best[0] >= 0 else None


def _day(match: re.Match[str]) -> tuple[date | None, str | None]:
    """The date of a token, or its words where it cannot be one."""
    got = match.groupdict()
    if got["iy"] or got["cy"]:
        numbers = int(got["iy"] or got["cy"]), int(got["im"] or got["cm"]), int(got["id"] or got["cd"])
    elif got["dy"] or got["dyy"]:
        numbers = dates.full_year(got["dy"] or got["dyy"]), dates.month(got["dm"]), int(got["dd"])
    elif got["my"]:
        numbers = int(got["my"]), dates.month(got["mm"]), int(got["md"])
    elif got["ny"]:
        return _numeric(int(got["n1"]), int(got["n2"]), dates.full_year(got["ny"]), match)
    else:
        return None, None
    found = dates.calendar_day(*numbers)
    return found, None if found else match.group(0)


def _numeric(first: int, second: int, year: int, match: re.Match[str]) -> tuple[date | None, str | None]:
    """ "03.05.2024" is day first; with slashes or hyphens the day must be told by its size, or it is not known."""
    if match.group("nsep") == "." or first > 12 or first == second:
        found = dates.calendar_day(year, second, first)
    elif second > 12:
        found = dates.calendar_day(year, first, second)
    else:
        return None, match.group(0)
    return found, None if found else match.group(0)


def _either(match: re.Match[str]) -> tuple[date, date] | None:
    """Both readings of a numeric date of which either number may be the day."""
    got = match.groupdict()
    if not got["ny"] or got["nsep"] == "." or not 1 <= int(got["n1"]) <= 12 >= int(got["n2"]) or got["n1"] == got["n2"]:
        return None
    year, first, second = dates.full_year(got["ny"]), int(got["n1"]), int(got["n2"])
    readings = dates.calendar_day(year, second, first), dates.calendar_day(year, first, second)
    return (readings[0], readings[1]) if readings[0] and readings[1] else None


def _part_day(match: re.Match[str]) -> tuple[int, int] | None:
    got = match.groupdict()
    name, number = got["pm"] or got["qm"], got["pd"] or got["qd"]
    return (dates.month(name), int(number)) if name else None


def _clock(match: re.Match[str]) -> tuple[int, int, int] | None:
    got = match.groupdict()
    if got["bare"]:
        hour, minute, second, half = int(got["bare"][:2]), int(got["bare"][2:]), 0, ""
    elif got["hour"]:
        hour, minute, second = int(got["hour"]), int(got["minute"] or got["fminute"] or 0), int(got["second"] or 0)
        half = (got["half"] or got["half2"] or "").lower()[:1]
    else:
        return None
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour, minute, second) if hour < 24 else None
