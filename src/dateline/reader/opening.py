"""A wire's opening: "KABUL, Aug 3 (Wire) - " told from the sentence after it.

Out: where it ends, the day and month it gives, and the outlet in its brackets.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from dateline.reader import clock, dates

# Possessive: a name of many hyphens could else be parted in very many ways before it turns out to be none.
_NAME = r"[^\W\d_][\w'’.-]*+"
_PLACE = rf"{_NAME}(?: {_NAME}){{0,3}}(?:\s?[,/]\s?{_NAME}(?: {_NAME}){{0,3}}){{0,2}}"
_CAPITALS = r"[^\W\d_a-z]{2}[^a-z\d(),:;–—]{0,40}(?:,\s[A-Z][\w. ]{1,24})?"
_DATE = (
    rf"(?:{clock.WEEKDAY},?\s+)?(?:(?P<m1>{clock.MONTH})\.?\s+(?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}})\s+(?P<m2>{clock.MONTH})\.?)"
    r"(?:,?\s+\(?(?P<y>\d{4}|\d\d(?=\s*[(/\[–—-]))\)?)?"
)
_OUTLET = r"(?:\((?P<o1>[^()]{2,40})\)|/(?P<o2>[A-Z][^/]{1,30})/|\[(?P<o3>[^\[\]]{2,40})\])"
# What monitors of broadcasts say of the text that follows: "[Text]", "[Excerpts]", "[Interview with ...]".
_TAGS = re.compile(
    r"\s*(?:\[(?:text|excerpts?|summary|report|communique|communiqué|statement|commentary|article|speech|editorial"
    r"|interview|announcement|passages?|from)\b[^\[\]]{0,80}\]\s*)+",
    re.I,
)
_DASH = r"\s*(?:--|[-–—:])\s*"


@dataclass(frozen=True, slots=True)
class Opening:
    """`end`: where the report's own words start. `day` is (month, day); `year` null unless stated."""

    end: int
    place: str
    day: tuple[int, int] | None
    year: int | None
    outlet: str | None

    def date(self, year: int | None) -> date | None:
        """The day it gives, in its own year or else in `year`."""
        on = self.year or year
        return dates.calendar_day(on, *self.day) if on and self.day else None


_MIXED_CASE = 6  # the shape that only its dash tells from a clause: "Kabul — ..."


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return (
        # KABUL, Afghanistan, Aug 3, 2024 (Wire) - ...   Kabul, 3 August (Wire): ...   Moscow. August 3. /WIRE/. ...
        re.compile(rf"^(?P<place>{_PLACE})[,.]?\s+{_DATE}[,.]?\s*{_OUTLET}(?:{_DASH}|\.\s+)", re.I),
        re.compile(rf"^(?P<place>{_PLACE})[,.]?\s+{_OUTLET}\s*(?:--|[-–—]|(?<=/)\.)\s*", re.I),
        # Kabul (Wire) - Aug 3, 2024: ...
        re.compile(rf"^(?P<place>{_PLACE})\s+{_OUTLET}\s*[,–—-]\s*{_DATE}{_DASH}", re.I),
        # KABUL, Aug 3 - ...   Geneva/New York, 5 May 2024 – ...
        re.compile(rf"^(?P<place>{_PLACE}),\s+{_DATE}\s*(?:{_DASH}|\.\s+)", re.I),
        # (Wire) - ...
        re.compile(r"^(?P<place>)\((?P<o1>[A-Z][\w .&/-]{1,30})\)\s*(?:--|[-–—])\s*"),
        # KABUL - ...   KYIV, Ukraine — ...
        re.compile(rf"^(?P<place>{_CAPITALS}?)\s+(?:--|[-–—])\s+(?=[\"“'‘]?[A-Z\d])"),
        re.compile(
            rf"^(?P<place>{_NAME}(?: {_NAME}){{0,2}}(?:, {_NAME}(?: {_NAME})?)?)\s+(?:--|—)\s+(?=[\"“'‘]?[A-Z\d])"
        ),
        # Geneva, 5 May 2024   (alone on its line)
        re.compile(rf"^(?P<place>{_PLACE})[,:]\s+{_DATE}\.?$", re.I),
        re.compile(rf"^(?P<place>{_CAPITALS}),\s+{_DATE}\.?$"),
    )


def opening(line: str) -> Opening | None:
    """The wire's opening at the start of `line`; null without one."""
    tags = _TAGS.match(line)
    start = tags.end() if tags else 0
    found = _shaped(line[start : start + 160])
    if found is None:
        return Opening(start, "", None, None, None) if start else None
    tags = _TAGS.match(line, start + found.end)
    return replace(found, end=tags.end() if tags else start + found.end)


def _shaped(head: str) -> Opening | None:
    for number, shape in enumerate(_shapes()):
        match = shape.match(head)
        if match and (number != _MIXED_CASE or len(match.group("place")) <= 30):
            return _read(match)
    return None


def _read(match: re.Match[str]) -> Opening | None:
    got = match.groupdict()
    place = (got.get("place") or "").strip()
    # A clause before a dash or bracket is no place: a place's words start with capitals.
    if any(word[:1].islower() and len(word) > 3 for word in re.findall(r"[^\W\d_]+", place)):
        return None
    day = None
    if got.get("m1") or got.get("m2"):
        day = dates.month(got["m1"] or got["m2"]), int(got["d1"] or got["d2"])
    outlet = got.get("o1") or got.get("o2") or got.get("o3")
    if outlet and (outlet[:1].islower() or outlet.isdigit()):
        return None
    year = dates.full_year(got["y"]) if got.get("y") else None
    return Opening(match.end(), place, day, year, outlet.strip() if outlet else None)
